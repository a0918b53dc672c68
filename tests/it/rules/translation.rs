//! The other languages.

use super::bilingual;
use crate::support::{Case, project};

/// The fixture in Chinese and English, with nothing left to translate in the charter.
fn with_record(case: Case) -> Case {
    let output = case.run(&["i18n", "accept"]);
    assert!(output.status.success());
    case
}

/// A list of terms, put before the preamble.
fn with_terms(case: Case, terms: &[&str]) -> Case {
    let list: String = terms
        .iter()
        .map(|term| format!("  - {{{term}}}\n"))
        .collect();
    let terms = format!("terms:\n{list}preamble: |");
    case.replace("disclosure.yaml", "preamble: |", &terms)
}

/// A sentence of the election, with its translation.
fn with_sentence(case: Case, chinese: &str, english: &str) -> Case {
    let proposed = "Candidates are proposed by the faculties.";
    case.replace("election.yaml", "由学院推荐。", chinese)
        .replace("election.en.yaml", proposed, &format!("'{english}'"))
}

/// The edition in French, without the line that begins like this.
fn with_edition(case: Case, missing: &str) -> Case {
    let english = std::fs::read_to_string(project().join("criteria/2020.en.yaml")).unwrap();
    let kept = |line: &&str| missing.is_empty() || !line.contains(missing);
    let lines: Vec<&str> = english.lines().filter(kept).collect();
    case.write("2020.fr.yaml", lines.join("\n"))
}

/// Names in other forms, names within names, an enumeration, a break of the line, another name altogether.
fn in_many_forms(case: Case) -> Case {
    let terms = [
        "name: {zh-CN: 云上职业学院, en: Cloud Vocational College}",
        "name: {zh-CN: 云上职业学院学生会, en: Students' Union of Cloud Vocational College}",
        "name: {zh-CN: 职业学院, en: polytechnic}",
        "name: {zh-CN: 学生代表大会, en: student congress}",
        "name: {zh-CN: 代表大会, en: student congress}",
        "name: {zh-CN: 任务, en: task}",
        "name: {zh-CN: 校党委, en: School Party Committee}",
        "name: {zh-CN: 校团委, en: School League Committee}, variants: [院团委]",
        "name: 品行",
    ];
    with_terms(case, &terms)
        .replace("election.yaml", "由学院推荐。", "由校党委、校团委推荐，校团委负责，院团委协助。")
        .replace(
            "election.en.yaml",
            "Candidates are proposed by the faculties.",
            "Candidates are proposed by the School Party\n          and League Committees, the latter being in charge.",
        )
}

bilingual! {
    untranslated_words "untranslated-words":
        fires |c| c.replace("charter.en.yaml", "to serve the students;", "to serve the 同学;"),
        finds ["warning untranslated-words charter.en.yaml:11:26-28 words=`同学` see charter.yaml:11:13-18 related-original"],
        silent |c| c.replace("charter.en.yaml", "to serve the students;", "to serve the students (同学), says 欧阳翀;");
    untranslated_copy "untranslated-words":
        fires |c| c.replace("charter.en.yaml", "to serve the students;", "服务同学；"),
        finds ["warning untranslated-words (untranslated-copy) charter.en.yaml:11:13-18 see charter.yaml:11:13-18 related-original"],
        silent |c| c.replace("charter.en.yaml", "to serve the students;", "to serve students;");
    full_width_punctuation "full-width-punctuation":
        fires |c| c.replace("charter.en.yaml", "to serve the students;", "to serve（all）the students；"),
        finds [
            "warning full-width-punctuation charter.en.yaml:11:21-22 found=`（` better=`(` fix 11:21-22=` (`",
            "warning full-width-punctuation charter.en.yaml:11:25-26 found=`）` better=`)` fix 11:25-26=`) `",
            "warning full-width-punctuation charter.en.yaml:11:38-39 found=`；` better=`;` fix 11:38-39=`;`",
        ],
        silent |c| c.replace("charter.en.yaml", "to serve the students;", "to serve the students (服务，同学；);");
    full_width_mark "full-width-punctuation":
        fires |c| c.replace("charter.en.yaml", "to serve the students;", "to serve the 《students》;"),
        finds [
            "warning full-width-punctuation (full-width-mark) charter.en.yaml:11:26-27 found=`《`",
            "warning full-width-punctuation (full-width-mark) charter.en.yaml:11:35-36 found=`》`",
        ],
        silent |c| c.replace("charter.en.yaml", "to serve the students;", "to serve the “students”;");
    unfinished_text "unfinished-text":
        fires |c| c.replace("charter.en.yaml", "to serve the students;", "to serve the students; TODO"),
        finds ["warning unfinished-text charter.en.yaml:11:36-40 found=`TODO`"],
        silent |c| c.replace("charter.en.yaml", "to serve the students;", "to serve the students; what is todo;");
}

bilingual! {
    missing_translation "missing-translation":
        fires |c| c.replace("charter.en.yaml", "          - to serve the students;", "          -"),
        finds ["warning missing-translation charter.yaml:11:13-18 tag=`en` missing=1 texts=10"],
        silent |c| c.replace("charter.en.yaml", "          - to serve the students;", "          -").replace("charter.yaml", "- 服务同学；", "- {zh-CN: 服务同学；, en: to serve the students;}");
    untranslated_edition "untranslated-edition":
        fires |_| Case::french(),
        finds ["warning untranslated-edition disclosure.yaml:10:11-15 edition=`2020` tag=`fr` missing=27 texts=27 file=`2020.fr.yaml` see criteria/2020.yaml:23:9-11 related-original"],
        silent |_| with_edition(Case::french(), "");
    untranslated_item "untranslated-edition":
        fires |_| with_edition(Case::french(), "at most 40"),
        finds ["warning untranslated-edition disclosure.yaml:10:11-15 edition=`2020` tag=`fr` missing=1 texts=27 file=`2020.fr.yaml` see criteria/2020.yaml:70:15-55 related-original"],
        silent |_| with_edition(Case::french(), "");
    stale_translation "stale-translation":
        fires |c| with_record(c).replace("charter.yaml", "本会定名为", "本会正式定名为"),
        finds ["warning stale-translation charter.yaml:7:48-116 see charter.yaml:7:23-42 related-original"],
        silent |c| with_record(c);
    references_differ "references-differ":
        fires |c| c.replace("charter.en.yaml", "[](#charter-art-1)", "[](#charter-art-3)"),
        finds ["error references-differ charter.en.yaml:20:15-114 anchor=`charter-art-1` see charter.yaml:21:15-53 related-original"],
        silent |c| c.replace("charter.en.yaml", "This charter is amended by the student congress; for its **interpretation** see [](#charter-art-1).", "See [](#charter-art-1) for its **interpretation**; the student congress amends this charter.");
    numbers_differ "numbers-differ":
        fires |c| with_sentence(c, "由56名代表推荐。", "Proposed by 65 delegates."),
        finds ["warning numbers-differ election.en.yaml:11:28-30 number=`65` side=`translation` see election.yaml:11:15-24 related-original"],
        silent |c| with_sentence(c,
            "2021年6月25日14:30由四名委员、５６００名学生推荐（占60%，名次1/41，第十二条）。",
            "Proposed on 25 June 2021 at 2:30 p.m. by four members and 5,600 students (60 per cent, rank 1/41, Article 12).");
    number_left_out "numbers-differ":
        fires |c| with_sentence(c, "自2021年起由学院推荐。", "Proposed by the faculties since then."),
        finds ["warning numbers-differ election.en.yaml:11:15-54 number=`2021` side=`original` see election.yaml:11:16-20 related-original"],
        silent |c| with_sentence(c, "由56名代表、100名学生推荐。", "Proposed by fifty-six delegates and a hundred students.");
    term_translation "term-translation":
        fires |c| with_terms(c, &[
            "name: {zh-CN: 云上职业学院学生会, en: Students' Union of Cloud Vocational College}",
            "name: {zh-CN: 述职评议, en: performance review}",
        ]).replace("charter.yaml", "the Students' Union", "the Student Union"),
        finds [
            "warning term-translation charter.yaml:7:46-112 term=`云上职业学院学生会` name=`Students' Union of Cloud Vocational College` see charter.yaml:7:29-38 related-original see disclosure.yaml:14:35-78 related-term-name",
            "warning term-translation disclosure.en.yaml:16:27-38 term=`述职评议` name=`performance review` see disclosure.yaml:29:27-31 related-original see disclosure.yaml:15:30-48 related-term-name",
        ],
        silent |c| in_many_forms(c),
        besides ["missing-translation", "term-variant"];
    guessed_reading "guessed-reading":
        fires |c| c.replace("staff.yaml", "name: 李㛃", "name: 李长乐"),
        finds [
            "note guessed-reading staff.yaml:36:11-14 name=`李长乐` character=`乐` tag=`en` pinyin=`Li Changle` readings=`le, yue`",
            "note guessed-reading staff.yaml:36:11-14 name=`李长乐` character=`长` tag=`en` pinyin=`Li Changle` readings=`chang, zhang`",
        ],
        silent |c| c.replace("staff.yaml", "name: 李㛃", "name: {zh-CN: 李长乐, en: Li Changle}");
    unknown_reading "guessed-reading":
        fires |c| c.replace("staff.yaml", "name: 李㛃", "name: 王𣏌"),
        finds ["note guessed-reading (unknown-reading) staff.yaml:36:11-13 name=`王𣏌` character=`𣏌` tag=`en`"],
        silent |c| c.replace("staff.yaml", "name: 李㛃", "name: {zh-CN: 王𣏌, en: Wang Ji}");
    guessed_spelling "guessed-reading":
        fires |c| c.replace("staff.en.yaml", "name: Abdulla Memet, ", ""),
        finds ["note guessed-reading (guessed-spelling) staff.yaml:20:11-19 name=`阿卜杜拉·买买提` character=`阿卜杜拉·买买提` tag=`en` pinyin=`Abudula Maimaiti` readings=``"],
        silent |c| c.replace("staff.en.yaml", "name: Abdulla Memet, ", "name: Abudula Maimaiti, ");
}

/// A term's translation is as old as the term, whatever stood in the text before.
#[test]
fn a_text_that_became_a_term_is_not_stale() {
    let terms = "terms:\n  - name: {zh-CN: 云计算系, en: Faculty of Cloud Computing}\n  \
        - name: {zh-CN: 天气系, en: Faculty of Weather}\nsections:";
    let case = Case::bilingual()
        .replace("disclosure.yaml", "sections:", terms)
        .replace(
            "staff.en.yaml",
            "faculty: Faculty of Cloud Computing, grade: Second year",
            "grade: Second year",
        );
    case.run(&["i18n", "accept"]);
    let case = case.replace(
        "staff.yaml",
        "faculty: 云计算系\n    grade: 二年级",
        "faculty: 天气系\n    grade: 二年级",
    );
    assert_eq!(super::found(&case), [] as [&str; 0]);
}
