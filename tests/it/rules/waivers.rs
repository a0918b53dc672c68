//! What the author says yes to anyway.

use super::{findings, fires, rules};
use crate::facts::facts;
use crate::support::Case;

const SAME_RANK: (&str, &str, &str) = ("staff.yaml", "rank: 3/40", "rank: 10/38");

fn same_rank() -> Case {
    let (file, from, to) = SAME_RANK;
    Case::small().replace(file, from, to)
}

fn waived(at: &str) -> Case {
    same_rank().waiving(&format!(
        "  - {{rule: same-rank, at: {at}, reason: 并列}}\n"
    ))
}

/// A waiver with everything in it, which was written for something else.
fn strange(at: &str) -> String {
    format!(
        "waivers:\n  - {{rule: same-rank, at: {at}, school-year: 2026, found: 0123456789ab, reason: 并列}}\nsections:"
    )
}

rules! {
    unused_waiver "unused-waiver":
        fires |c| c.replace("disclosure.yaml", "sections:", &strange("staff.yaml")),
        finds ["warning unused-waiver disclosure.yaml:19:5-6 rule=`same-rank` at=`staff.yaml`"],
        silent |_| waived("staff.yaml"),
        besides ["same-rank"];
    waiver_of_no_place "unused-waiver":
        fires |c| c.replace("disclosure.yaml", "sections:", &strange("staff.yaml#nobody")),
        finds ["warning unused-waiver (unused-waiver-place) disclosure.yaml:19:5-6 rule=`same-rank` at=`staff.yaml#nobody`"],
        silent |_| waived("staff.yaml#王犇"),
        besides ["same-rank"];
    waiver_of_another_year "waiver-of-another-year":
        fires |_| waived("staff.yaml").replace("disclosure.yaml", "school-year: 2026-2027", "school-year: 2027-2028"),
        finds [
            "warning waiver-of-another-year disclosure.yaml:19:5-6 count=1 year=`2026-2027` current=`2027-2028` folder=`data/2026` rule=`same-rank`",
            "note same-rank staff.yaml:32:11-16 person=`王犇` other=`阿卜杜拉·买买提` rank=`10/38` see staff.yaml:24:11-16 related-same-rank"
        ],
        silent |_| waived("staff.yaml"),
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
            "error waiver-unknown-rule (waiver-unknown-rule-near) disclosure.yaml:19:12-21 rule=`same-rnak` nearest=`same-rank`",
        ),
        (
            "并列",
            "waiver-unknown-rule",
            "error waiver-unknown-rule disclosure.yaml:19:12-14 rule=`并列`",
        ),
        (
            "yaml-keyboard",
            "waiver-impossible",
            "error waiver-impossible disclosure.yaml:19:12-25 rule=`yaml-keyboard`",
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

/// The facts about one rule, and about waivers.
fn about(rule: &str, case: &Case) -> Vec<String> {
    let mut all = facts(case);
    all.retain(|line| line.contains(rule) || line.contains("waiver"));
    all
}

#[test]
fn a_waiver_covers_what_it_was_written_for_and_nothing_else() {
    let comma = |case: Case| case.replace("review.yaml", "监督，制定", "监督,制定");
    let waived = || {
        comma(Case::small())
            .waiving("  - {rule: half-width-punctuation, at: review.yaml, reason: 原文如此}\n")
    };
    let rule = "half-width-punctuation";
    let is_waived = |line: &String| line.contains(" waived ");

    // Lines above and other words of the text may change.
    let moved = waived()
        .replace("review.yaml", "text:", "# 原文\n\ntext:")
        .replace("review.yaml", "制定本办法", "制定本办法各条");
    let all = about(rule, &moved);
    assert_eq!(all.len(), 1, "{all:#?}");
    assert!(all.iter().all(is_waived), "{all:#?}");

    // A second slip of the same kind is a new one.
    let second = waived().replace("review.yaml", "本办法。", "本办法,特此公布。");
    let all = about(rule, &second);
    assert_eq!(all.len(), 2, "{all:#?}");
    assert_eq!(all.iter().filter(|line| is_waived(line)).count(), 1);
    let open = all.iter().find(|line| !is_waived(line)).unwrap();
    assert!(open.contains("see disclosure.yaml:"), "{open}");
    assert!(open.ends_with("related-waiver"), "{open}");

    // The same words once more are a second slip, too.
    let copied = waived().replace(
        "review.yaml",
        "制定本办法。",
        "制定本办法。为加强监督,制定本办法。",
    );
    let all = about(rule, &copied);
    assert_eq!(
        all.iter().filter(|line| !is_waived(line)).count(),
        1,
        "{all:#?}"
    );

    // What is mended is missed, once.
    let mended = waived().replace("review.yaml", "监督,制定", "监督，制定");
    let all = about(rule, &mended);
    assert_eq!(all.len(), 1, "{all:#?}");
    assert!(
        all[0].starts_with("warning unused-waiver disclosure.yaml:"),
        "{all:#?}"
    );
}

#[test]
fn a_waiver_of_a_name_does_not_cover_another_contradiction() {
    let named = |name: &str| {
        Case::small().replace(
            "charter.yaml",
            "本会定名为",
            &format!("学生会设立{name}。本会定名为"),
        )
    };
    let waiver = "  - {rule: department-names, at: charter.yaml, reason: 原文如此}\n";
    let case = named("办公室、学习部、文秘部").waiving(waiver);
    assert!(about("department-names", &case)[0].contains(" waived "));
    let case = case.replace("charter.yaml", "文秘部", "外联部");
    let all = about("department-names", &case);
    assert_eq!(all.len(), 1, "{all:#?}");
    assert!(
        !all[0].contains(" waived ") && all[0].ends_with("related-waiver"),
        "{all:#?}"
    );
}

#[test]
fn a_waiver_that_covers_less_than_it_was_written_for_is_missed_in_part() {
    let case = Case::small()
        .replace("review.yaml", "监督，制定", "监督,制定")
        .replace("review.yaml", "本办法。", "本办法,特此公布。")
        .waiving("  - {rule: half-width-punctuation, at: review.yaml, reason: 原文如此}\n")
        .replace("review.yaml", "本办法,特", "本办法，特");
    let all = about("unused-waiver", &case);
    assert_eq!(
        all,
        [
            "warning unused-waiver (unused-waiver-partly) disclosure.yaml:19:5-6 rule=`half-width-punctuation` at=`review.yaml` count=1"
        ]
    );
    let output = case.run(&[
        "waive",
        "--rule",
        "half-width-punctuation",
        "--at",
        "review.yaml",
    ]);
    assert!(output.status.success());
    assert_eq!(about("unused-waiver", &case), [] as [&str; 0]);
    assert_eq!(findings(&case)[0]["waived"], "原文如此");
}

#[test]
fn a_waiver_written_by_hand_is_completed_by_the_program() {
    let by_hand = "waivers:\n  # 名次可以并列\n  - {rule: same-rank, at: staff.yaml, reason: 并列}\n  - rule: namesakes\n    at: staff.yaml\n    reason: 无此事\nsections:";
    let case = same_rank().replace("disclosure.yaml", "sections:", by_hand);
    assert_eq!(
        about("same-rank", &case),
        [
            "error waiver-without-found disclosure.yaml:20:5-6 count=1 folder=`data/2026`",
            "warning unused-waiver disclosure.yaml:21:5-5 rule=`namesakes` at=`staff.yaml`",
            "note same-rank staff.yaml:32:11-16 person=`王犇` other=`阿卜杜拉·买买提` rank=`10/38` see staff.yaml:24:11-16 related-same-rank waived `并列`"
        ]
    );
    assert_eq!(case.run(&["build"]).status.code(), Some(1));
    assert!(case.run(&["waive"]).status.success());
    assert_eq!(
        about("same-rank", &case),
        [
            "warning unused-waiver disclosure.yaml:21:5-5 rule=`namesakes` at=`staff.yaml`",
            "note same-rank staff.yaml:32:11-16 person=`王犇` other=`阿卜杜拉·买买提` rank=`10/38` see staff.yaml:24:11-16 related-same-rank waived `并列`"
        ]
    );
    // Only the two keys were added.
    let text = std::fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    let waiver = text
        .lines()
        .find(|line| line.contains("same-rank"))
        .unwrap();
    let (before, found) = waiver.split_once(", found: ").unwrap();
    assert_eq!(
        before,
        "  - {rule: same-rank, at: staff.yaml, reason: 并列, school-year: 2026-2027"
    );
    let without = text.replace(
        &format!(
            ", school-year: 2026-2027, found: {}",
            found.trim_end_matches('}')
        ),
        "",
    );
    assert!(without.contains(by_hand), "{text}");
}

#[test]
fn waivers_are_written_by_a_command() {
    let case = same_rank()
        .replace("review.yaml", "监督，制定", "监督,制定")
        .replace("charter.yaml", "任务：", "任务,好：");
    let before = std::fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    let waive = |arguments: &[&str]| {
        let output = case.run(&[&["waive", "--lang", "en"], arguments].concat());
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code(), text)
    };
    for (arguments, id) in [
        (&["--rule", "same-rank"][..], "waive-without-reason"),
        (
            &["--rule", "same-rnak", "--reason", "并列"],
            "unknown-rule-near",
        ),
        (&["--rule", "privacy", "--reason", "并列"], "rule-is-group"),
        (
            &["--rule", "not-a-rank", "--reason", "并列"],
            "waiver-impossible",
        ),
        (
            &["--rule", "unused-waiver", "--reason", "并列"],
            "waiver-impossible",
        ),
        (
            &["--rule", "namesakes", "--reason", "并列"],
            "waive-nothing",
        ),
        (
            &[
                "--rule",
                "same-rank",
                "--at",
                "charter.yaml",
                "--reason",
                "并列",
            ],
            "waive-nothing-there",
        ),
        (
            &[
                "--rule",
                "same-rank",
                "--at",
                "charter.yaml#art-99",
                "--reason",
                "并列",
            ],
            "waive-no-place",
        ),
    ] {
        let (code, text) = waive(arguments);
        assert_eq!(code, Some(1), "{arguments:?}");
        assert!(text.starts_with(&format!("error[{id}]: ")), "{text}");
    }
    assert_eq!(
        std::fs::read_to_string(case.file("disclosure.yaml")).unwrap(),
        before
    );

    // Without a place, each place gets its own.
    assert_eq!(
        waive(&[
            "--rule",
            "half-width-punctuation",
            "--reason",
            "原文如此：照登"
        ])
        .0,
        Some(0)
    );
    assert_eq!(
        waive(&[
            "--rule",
            "same-rank",
            "--at",
            "staff.yaml#王犇",
            "--reason",
            "名次 # 并列"
        ])
        .0,
        Some(0)
    );
    let reasons: Vec<String> = findings(&case)
        .iter()
        .map(|found| found["waived"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(reasons, ["原文如此：照登", "原文如此：照登", "名次 # 并列"]);
    let text = std::fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    assert!(text.starts_with(before.trim_end()), "{text}");
    assert_eq!(text.matches("- rule:").count(), 3, "{text}");
    // A waiver that is there is written anew in its place, with its reason.
    assert_eq!(
        waive(&["--rule", "same-rank", "--at", "staff.yaml#王犇"]).0,
        Some(0)
    );
    assert_eq!(
        std::fs::read_to_string(case.file("disclosure.yaml")).unwrap(),
        text
    );
}

#[test]
fn a_waiver_is_written_into_one_disclosure() {
    let case = same_rank();
    let year = case.home().join("data/2027");
    std::fs::create_dir_all(&year).unwrap();
    for (name, content) in crate::support::files(&case.home().join("data/2026")) {
        let content = String::from_utf8(content)
            .unwrap()
            .replace("2026-2027", "2027-2028");
        std::fs::write(year.join(name), content).unwrap();
    }
    let waive = |data: &str| {
        let output = case.run(&["waive", data, "--rule", "same-rank", "--reason", "并列"]);
        output.status.code()
    };
    assert_eq!(waive("data"), Some(1));
    assert_eq!(waive("data/2027"), Some(0));
    let waived = |year: &str| {
        let text =
            std::fs::read_to_string(case.home().join("data").join(year).join("disclosure.yaml"))
                .unwrap();
        text.contains("school-year: 2027-2028\n    found: ")
    };
    assert!(waived("2027") && !waived("2026"));
}

#[test]
fn a_waiver_is_renewed_where_it_stands() {
    let settings = |case: &Case| std::fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    let case = || {
        Case::small()
            .replace("review.yaml", "监督，制定", "监督,制定")
            .replace("review.yaml", "本办法。", "本办法,特此公布。")
            .waiving("  - {rule: half-width-punctuation, at: review.yaml, reason: 原文如此}\n")
            .replace("review.yaml", "本办法,特", "本办法，特")
    };
    // By its rule, without the place, and without anything.
    for arguments in [&["--rule", "half-width-punctuation"][..], &[]] {
        let case = case();
        let output = case.run(&[&["waive", "data/2026"], arguments].concat());
        assert!(output.status.success(), "{output:?}");
        assert_eq!(about("unused-waiver", &case), [] as [&str; 0]);
        assert_eq!(settings(&case).matches("rule:").count(), 1);
    }
    // Last year's waivers of a rule are taken over at once, with their reasons.
    let case = case()
        .replace("disclosure.yaml", "2026-2027", "2027-2028")
        .replace("disclosure.yaml", "issued: 2026-09-30", "issued:");
    assert!(
        case.run(&["waive", "--rule", "half-width-punctuation"])
            .status
            .success()
    );
    assert_eq!(about("waiver", &case), [] as [&str; 0]);
    assert!(settings(&case).contains("reason: 原文如此, school-year: 2027-2028, found: "));
}

#[test]
fn a_reason_says_something_that_a_file_can_hold() {
    let case = same_rank();
    let before = std::fs::read_to_string(case.file("disclosure.yaml")).unwrap();
    for reason in [
        "",
        "   ",
        "\t",
        "\u{200B}",
        "并\u{7}列",
        "并\u{202E}列",
        "\u{FEFF}并列",
        "并\n列",
    ] {
        let output = case.run(&["waive", "--rule", "same-rank", "--reason", reason]);
        assert_eq!(output.status.code(), Some(1), "{reason:?}");
        let after = std::fs::read_to_string(case.file("disclosure.yaml")).unwrap();
        assert_eq!(after, before, "{reason:?}");
    }
}

#[test]
fn a_place_may_be_written_as_findings_print_it() {
    for at in [
        "staff",
        "data/2026/staff.yaml",
        "staff.yaml＃王犇",
        "staff#王 犇",
    ] {
        let case = same_rank();
        let output = case.run(&[
            "waive",
            "--rule",
            "same-rank",
            "--at",
            at,
            "--reason",
            "并列",
        ]);
        assert!(output.status.success(), "{at}: {output:?}");
        let found = findings(&case);
        assert_eq!(found[0]["waived"], "并列", "{at}: {found:#?}");
    }
}

#[test]
fn what_is_wrong_elsewhere_keeps_no_waiver_from_being_written() {
    let case = same_rank().replace("congress.yaml", "date: 2026-06-25", "date: 2026-06-31");
    let output = case.run(&["waive", "--rule", "same-rank", "--reason", "并列"]);
    assert!(output.status.success(), "{output:?}");
    assert!(
        findings(&case)
            .iter()
            .any(|found| found["waived"] == "并列")
    );
    // What is wrong with the settings themselves does.
    let case = same_rank().replace("disclosure.yaml", "level: school", "level: [school");
    let output = case.run(&["waive", "--rule", "same-rank", "--reason", "并列"]);
    assert_eq!(output.status.code(), Some(1));
}

/// What a command said of waivers.
fn waive(case: &Case, arguments: &[&str]) -> (Option<i32>, String) {
    let output = case.run(&[&["waive", "--lang", "en"], arguments].concat());
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    (output.status.code(), text)
}

fn settings(case: &Case) -> String {
    std::fs::read_to_string(case.file("disclosure.yaml")).unwrap()
}

#[test]
fn a_place_is_written_in_one_way() {
    let written = |at: &str| {
        let case = same_rank();
        let (code, said) = waive(
            &case,
            &["--rule", "same-rank", "--at", at, "--reason", "并列"],
        );
        assert_eq!(code, Some(0), "{at}: {said}");
        let text = settings(&case);
        let line = text
            .lines()
            .find_map(|line| line.trim().strip_prefix("at: "));
        line.unwrap_or_else(|| panic!("{at}: {text}")).to_owned()
    };
    for at in [
        "staff",
        "staff.yaml",
        "./staff.yaml",
        "data/2026/staff.yaml",
        "./data/2026/staff",
    ] {
        assert_eq!(written(at), "staff.yaml", "{at}");
    }
    for at in [
        "staff#王犇",
        "./staff.yaml＃王 犇",
        "data/2026/staff.yaml# 王犇",
        // A line is another one as soon as the file changes: what stands there is named.
        "staff.yaml:32",
        "staff.yaml:32:11",
        "data/2026/staff.yaml：32",
    ] {
        assert_eq!(written(at), "staff.yaml#王犇", "{at}");
    }
}

#[test]
fn what_is_no_place_is_not_taken_for_one_near_it() {
    let case = same_rank();
    let before = settings(&case);
    for at in [
        "staff.en",
        "staff.en#王犇",
        "staff.md#王犇",
        "staff.docx",
        "staff.yaml：王犇",
        "staff.yaml:王犇",
        "staff.yaml:9999",
        "staff.yaml:0",
        "staff.yaml:",
        "staff.yaml.bak",
        "../staff.yaml",
    ] {
        let (code, said) = waive(
            &case,
            &["--rule", "same-rank", "--at", at, "--reason", "并列"],
        );
        assert_eq!(code, Some(1), "{at}: {said}");
        assert!(said.contains("error[waive-no-place]"), "{at}: {said}");
    }
    // There is nothing to waive in another line.
    let (_, said) = waive(
        &case,
        &[
            "--rule",
            "same-rank",
            "--at",
            "staff.yaml:9",
            "--reason",
            "并列",
        ],
    );
    assert!(said.contains("error[waive-nothing-there]"), "{said}");
    assert_eq!(settings(&case), before);
    // Neither is it in a waiver that was written by hand.
    for at in ["staff.docx", "staff.en#王犇", "staff.yaml:32"] {
        let case = same_rank().replace("disclosure.yaml", "sections:", &strange(at));
        let all = about("same-rank", &case);
        assert!(all[0].contains("unused-waiver-place"), "{at}: {all:#?}");
    }
}

#[test]
fn a_reason_may_have_any_marks() {
    for reason in [
        "“旧称”",
        "旧称 ＃ 待核",
        "「旧称」",
        "旧称，照登：",
        "# 旧称",
        "'旧称'",
    ] {
        let case = same_rank();
        let (code, said) = waive(&case, &["--rule", "same-rank", "--reason", reason]);
        assert_eq!(code, Some(0), "{reason}: {said}");
        let found = findings(&case);
        assert_eq!(found.len(), 1, "{reason}: {found:#?}");
        assert_eq!(found[0]["waived"], reason);
    }
}

#[test]
fn who_asks_again_for_what_was_waived_by_hand_completes_that() {
    for at in [
        &[][..],
        &["--at", "staff.yaml"],
        &["--at", "staff.yaml#王犇"],
        &["--at", "staff.yaml:32"],
    ] {
        let by_hand = "waivers:\n  - {rule: same-rank, at: staff.yaml, reason: 并列}\nsections:";
        let case = same_rank().replace("disclosure.yaml", "sections:", by_hand);
        let (code, said) = waive(&case, &[&["--rule", "same-rank"][..], at].concat());
        assert_eq!(code, Some(0), "{at:?}: {said}");
        let found = findings(&case);
        assert_eq!(found.len(), 1, "{at:?}: {found:#?}");
        assert_eq!(found[0]["waived"], "并列");
        assert_eq!(settings(&case).matches("rule: same-rank").count(), 1);
    }
}

#[test]
fn fingerprints_are_read_however_they_are_parted() {
    let waived = || {
        Case::small()
            .replace("review.yaml", "监督，制定", "监督,制定")
            .replace("review.yaml", "本办法。", "本办法,特此公布。")
            .waiving("  - {rule: half-width-punctuation, at: review.yaml, reason: 原文如此}\n")
    };
    let text = settings(&waived());
    let found = text.split_once("found: ").unwrap().1;
    let found = found.split('}').next().unwrap().trim();
    let (first, second) = found.split_once(' ').unwrap();
    for other in [
        format!("{first}，{second}"),
        format!("'{first}, {second}'"),
        format!("{first}、{second}"),
        format!("{first}；  {second}"),
        found.to_uppercase(),
    ] {
        let case = waived().replace("disclosure.yaml", found, &other);
        let all = about("half-width", &case);
        assert_eq!(all.len(), 2, "{other}: {all:#?}");
        assert!(all.iter().all(|line| line.contains(" waived ")), "{all:#?}");
    }
    for (part, wrong) in [
        (format!("{first}0"), format!("{first}0 {second}")),
        (format!("{first}{second}"), format!("{first}{second}")),
        ("x".repeat(12), format!("{first} {}", "x".repeat(12))),
    ] {
        let case = waived().replace("disclosure.yaml", found, &wrong);
        let found = findings(&case);
        let wrong = found
            .iter()
            .find(|found| found["rule"] == "not-a-fingerprint");
        let wrong = wrong.unwrap_or_else(|| panic!("{part}: {found:#?}"));
        assert_eq!(wrong["arguments"]["part"], part);
        let is_waiver =
            |found: &&serde_json::Value| found["rule"].as_str().unwrap().contains("waiver");
        assert_eq!(found.iter().filter(is_waiver).count(), 0, "{found:#?}");
    }
}
