//! What stands in the cells of tables: names turn between their parts, nothing crosses a rule.

use crate::pdf::{Line, measure, words};
use crate::support::{Case, said};

fn lines(case: &Case) -> Vec<Line> {
    case.build();
    let pages = measure(&case.output("2026/zh-CN/announcement.pdf"));
    pages.into_iter().flatten().collect()
}

#[test]
fn a_part_of_a_name_is_not_broken_while_there_is_room() {
    for (name, parts) in [
        (
            "阿卜杜拉希木·买买提艾力江",
            ["阿卜杜拉希木·", "买买提艾力江"],
        ),
        ("买买提艾力江·阿卜", ["买买提艾力江·", "阿卜"]),
        ("阿卜杜拉·买买提江", ["阿卜杜拉·", "买买提江"]),
    ] {
        for file in ["staff.yaml", "advisors.yaml"] {
            let case = Case::small();
            let text = std::fs::read_to_string(case.file(file)).unwrap();
            let old = text.split("name: ").last().unwrap();
            let old = old.split([',', '}', '\n']).next().unwrap().to_owned();
            let case = case.replace(file, &format!("name: {old}"), &format!("name: {name}"));
            let said: Vec<String> = lines(&case).into_iter().map(|line| line.text).collect();
            for part in parts {
                let is_whole = said
                    .iter()
                    .any(|line| line.starts_with(part) || line.ends_with(part));
                assert!(is_whole, "{file}: {part} in {said:?}");
            }
        }
    }
}

/// The column of faculties is four characters wide here; signs side by side take half of one each.
const COLUMN: usize = 8;

/// The texts of neighbouring cells do not overlap, and what had to be broken is told.
#[test]
fn signs_that_hold_together_stay_in_their_cell() {
    for text in [
        "（（（（（甲）））））",
        "（甲））））））））））））",
        "（（（（（（（（（（（（甲",
        "《《《《《《《《《《《《",
        "————————",
        "…………………………",
        "甲，，，，，，，，，，，，",
    ] {
        let case =
            Case::small().replace("staff.yaml", "faculty: 天气系", &format!("faculty: {text}"));
        let (complaint, _) = said(&case, &["build", "--lang", "en"]);
        assert!(
            complaint.contains("warning[broken-word]"),
            "{text}: {complaint}"
        );
        let is_sign = |c: &char| *c != '甲' && text.contains(*c);
        let signs = |word: &Line| word.text.chars().filter(is_sign).count();
        let pages = words(&case.output("2026/zh-CN/announcement.pdf"));
        // Nothing else in the document doubles a sign.
        let doubled = text
            .chars()
            .filter(is_sign)
            .map(|c| String::from_iter([c, c]));
        let doubled: Vec<String> = doubled.collect();
        let is_own = |word: &Line| doubled.iter().any(|pair| word.text.contains(pair));
        let own = pages.into_iter().flatten().filter(is_own);
        let pieces: Vec<Line> = own.collect();
        let printed: usize = pieces.iter().map(signs).sum();
        assert!(
            printed > text.chars().filter(is_sign).count() / 2,
            "{text}: {pieces:?}"
        );
        for piece in pieces {
            let count = piece.text.chars().count();
            assert!(count <= COLUMN, "{text}: {piece:?}");
        }
    }
}
