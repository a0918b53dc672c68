//! What the author says yes to anyway.

use super::{findings, fires, rules};
use crate::support::Case;

const SAME_RANK: (&str, &str, &str) = ("staff.yaml", "rank: 3/40", "rank: 10/38");

fn waived(at: &str) -> Case {
    let (file, from, to) = SAME_RANK;
    let waiver = format!("waivers:\n  - {{rule: same-rank, at: {at}, reason: 并列}}\nsections:");
    Case::small()
        .replace(file, from, to)
        .replace("disclosure.yaml", "sections:", &waiver)
}

rules! {
    unused_waiver "unused-waiver":
        fires |c| c.replace("disclosure.yaml", "sections:", "waivers:\n  - {rule: same-rank, at: staff.yaml, reason: 并列}\nsections:"),
        silent |c| c;
    waiver_of_no_place "unused-waiver":
        fires |c| c.replace("disclosure.yaml", "sections:", "waivers:\n  - {rule: same-rank, at: staff.yaml#nobody, reason: 并列}\nsections:"),
        silent |c| c;
}

#[test]
fn a_waived_finding_is_shown_and_does_not_fail() {
    for at in ["staff.yaml", "staff.yaml#王犇", "staff.yaml#people"] {
        let case = waived(at);
        let found = findings(&case);
        assert_eq!(found.len(), 1, "{at}: {found:?}");
        assert_eq!(found[0]["waived"], "并列", "{at}");
        assert!(
            case.run(&["check", "--deny", "warnings"]).status.success(),
            "{at}"
        );
    }
    insta::assert_snapshot!(fires("same-rank", &waived("staff.yaml")));
}

#[test]
fn a_waiver_covers_its_place_only() {
    let found = findings(&waived("staff.yaml#欧阳翀"));
    let names: Vec<&str> = found
        .iter()
        .map(|finding| finding["rule"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["unused-waiver", "same-rank"]);
    assert!(found.iter().all(|finding| finding.get("waived").is_none()));
}

#[test]
fn a_waiver_names_a_rule_that_there_is_and_that_can_be_waived() {
    for (rule, expected) in [
        ("same-rnak", "waiver-unknown-rule"),
        ("unused-waiver", "waiver-impossible"),
    ] {
        let waiver =
            format!("waivers:\n  - {{rule: {rule}, at: staff.yaml, reason: 并列}}\nsections:");
        let case = Case::small().replace("disclosure.yaml", "sections:", &waiver);
        insta::assert_snapshot!(expected, fires(expected, &case));
        assert_eq!(case.run(&["check"]).status.code(), Some(1));
    }
}
