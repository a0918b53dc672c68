//! What stands in the cells of tables: names turn between their parts, nothing crosses a rule.

use crate::pdf::{Line, measure};
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

/// The column of faculties is four characters wide in this roster, in millimetres.
const COLUMN: f64 = 18.0;

/// The texts of neighbouring cells do not overlap, and what had to be broken is told.
#[test]
fn signs_that_hold_together_stay_in_their_cell() {
    for text in [
        "（（（（（甲）））））",
        "（甲））））））",
        "（（（（（（甲",
        "《《《《《《",
        "————————",
        "…………………",
        "甲，，，，，，，，",
    ] {
        let case =
            Case::small().replace("staff.yaml", "faculty: 天气系", &format!("faculty: {text}"));
        let (complaint, _) = said(&case, &["build", "--lang", "en"]);
        assert!(
            complaint.contains("warning[broken-word]"),
            "{text}: {complaint}"
        );
        let own = |line: &Line| line.text.chars().all(|c| text.contains(c));
        let pieces: Vec<Line> = lines(&case).into_iter().filter(own).collect();
        let said: String = pieces.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(said, text);
        for piece in pieces {
            let width = piece.right - piece.left;
            assert!(width < COLUMN, "{text}: {piece:?} is {width} mm wide");
        }
    }
}
