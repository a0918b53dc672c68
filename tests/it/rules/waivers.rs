//! What the author says yes to anyway.

use super::{findings, fires, rules};
use crate::facts::facts;
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
        finds ["warning unused-waiver disclosure.yaml:19:5-6 rule=`same-rank` at=`staff.yaml`"],
        silent |_| waived("staff.yaml"),
        besides ["same-rank"];
    waiver_of_no_place "unused-waiver":
        fires |c| c.replace("disclosure.yaml", "sections:", "waivers:\n  - {rule: same-rank, at: staff.yaml#nobody, reason: 并列}\nsections:"),
        finds ["warning unused-waiver (unused-waiver-place) disclosure.yaml:19:5-6 rule=`same-rank` at=`staff.yaml#nobody`"],
        silent |_| waived("staff.yaml#王犇"),
        besides ["same-rank"];
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
    fires(
        "same-rank",
        &waived("staff.yaml"),
        &[
            "note same-rank staff.yaml:32:11-16 person=`王犇` other=`阿卜杜拉·买买提` rank=`10/38` see staff.yaml:24:11-16 related-same-rank waived `并列`",
        ],
    );
}

#[test]
fn a_waiver_covers_its_place_only() {
    let found = facts(&waived("staff.yaml#欧阳翀"));
    assert_eq!(
        found,
        [
            "warning unused-waiver disclosure.yaml:19:5-6 rule=`same-rank` at=`staff.yaml#欧阳翀`",
            "note same-rank staff.yaml:32:11-16 person=`王犇` other=`阿卜杜拉·买买提` rank=`10/38` see staff.yaml:24:11-16 related-same-rank"
        ]
    );
}

#[test]
fn a_waiver_names_a_rule_that_there_is_and_that_can_be_waived() {
    for (rule, finding, expected) in [
        (
            "same-rnak",
            "waiver-unknown-rule",
            "error waiver-unknown-rule disclosure.yaml:19:12-21 rule=`same-rnak` nearest=`same-rank`",
        ),
        (
            "unused-waiver",
            "waiver-impossible",
            "error waiver-impossible disclosure.yaml:19:12-25 rule=`unused-waiver`",
        ),
    ] {
        let waiver =
            format!("waivers:\n  - {{rule: {rule}, at: staff.yaml, reason: 并列}}\nsections:");
        let case = Case::small().replace("disclosure.yaml", "sections:", &waiver);
        fires(finding, &case, &[expected]);
        assert_eq!(case.run(&["check"]).status.code(), Some(1));
    }
}
