//! The other languages.

use super::bilingual;
use crate::support::Case;

/// The fixture in Chinese and English, with nothing left to translate in the charter.
fn with_record(case: Case) -> Case {
    let output = case.run(&["i18n", "accept"]);
    assert!(output.status.success());
    case
}

bilingual! {
    missing_translation "missing-translation":
        fires |c| c.replace("charter.en.yaml", "          - to serve the students;", "          -"),
        silent |c| c;
    stale_translation "stale-translation":
        fires |c| with_record(c).replace("charter.yaml", "本会定名为", "本会正式定名为"),
        silent |c| with_record(c);
    references_differ "references-differ":
        fires |c| c.replace("charter.en.yaml", "[](#charter-art-1)", "[](#charter-art-3)"),
        silent |c| c;
    guessed_reading "guessed-reading":
        fires |c| c.replace("staff.yaml", "name: 李㛃", "name: 李长乐"),
        silent |c| c.replace("staff.yaml", "name: 李㛃", "name: {zh-CN: 李长乐, en: Li Changle}");
    guessed_spelling "guessed-reading":
        fires |c| c.replace("staff.en.yaml", "name: Abdulla Memet, ", ""),
        silent |c| c;
}
