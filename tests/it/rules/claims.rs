//! Claims beside the sentences of legal text: true ones, false ones, wrong ones, hostile ones.

use std::io::Read;
use std::process::Stdio;
use std::sync::mpsc::RecvTimeoutError;
use std::time::{Duration, Instant};

use wait4::Wait4;

use super::{findings, fires, found, rules};
use crate::support::{Case, gongkai};

/// Puts claims beside the charter's first article.
fn claiming(case: Case, claims: &str) -> Case {
    let claims = format!("        title: 名称\n        claims: [{claims}]\n");
    case.replace("charter.yaml", "        title: 名称\n", &claims)
}

rules! {
    false_claim "false-claim":
        fires |c| claiming(c, r#""presidium|length == 3""#),
        finds ["error false-claim charter.yaml:7:18-41 claim=`presidium|length == 3` values=`presidium|length = 2`"],
        silent |c| claiming(c, r#""presidium|length == 2""#);
    claim_false_in_one_part "false-claim":
        fires |c| claiming(c, "staff|length <= 40 and departments|length == 5"),
        finds ["error false-claim charter.yaml:7:18-64 claim=`staff|length <= 40 and departments|length == 5` values=`departments|length = 2`"],
        silent |c| claiming(c, "staff|length <= 40 and departments|length == 2");
    claim_with_brackets "false-claim":
        fires |c| claiming(c, r#""(staff + presidium)|length == (3 + 4) * 2""#),
        finds ["error false-claim charter.yaml:7:18-61 claim=`(staff + presidium)|length == (3 + 4) * 2` values=`(staff + presidium)|length = 9; (3 + 4) * 2 = 14`"],
        silent |c| claiming(c, r#""(staff + presidium)|length == (3 + 6) * 1""#);
    claim_of_text "false-claim":
        fires |c| claiming(c, r#""departments[0].name == '办公部'""#),
        finds [r#"error false-claim charter.yaml:7:18-48 claim=`departments[0].name == '办公部'` values=`departments[0].name = "办公室"`"#],
        silent |c| claiming(c, r#""departments[0].name == '办公室'""#);
    claim_that_is_a_number "false-claim":
        fires |c| claiming(c, r#""presidium|length""#),
        finds ["error false-claim (claim-not-boolean) charter.yaml:7:18-36 claim=`presidium|length` value=`2`"],
        silent |c| claiming(c, r#""presidium|length > 0""#);
    claim_that_does_not_parse "false-claim":
        fires |c| claiming(c, r#""presidium|length ==""#),
        finds ["error false-claim (claim-syntax) charter.yaml:7:36-38 claim=`presidium|length ==` reason=`unexpected end of input, expected expression`"],
        silent |c| claiming(c, r#""presidium|length == 2""#);
    claim_of_an_unknown_name "false-claim":
        fires |c| claiming(c, r#""staff|length == 7", "stuff|length == 7""#),
        finds ["error false-claim (claim-undefined) charter.yaml:7:40-45 claim=`stuff|length == 7` code=`stuff`"],
        silent |c| claiming(c, r#""staff|length == 7""#);
    claim_of_an_unknown_attribute "false-claim":
        fires |c| claiming(c, r#""staff[0].nmae != '王犇'""#),
        finds ["error false-claim (claim-undefined) charter.yaml:7:19-32 claim=`staff[0].nmae != '王犇'` code=`staff[0].nmae`"],
        silent |c| claiming(c, r#""staff[0].name != '王犇'""#);
    claim_of_an_unknown_attribute_of_all "false-claim":
        fires |c| claiming(c, r#""staff|selectattr('garde', 'eq', '一年级')|length == 0""#),
        finds ["error false-claim (claim-undefined) charter.yaml:7:25-57 claim=`staff|selectattr('garde', 'eq', '一年级')|length == 0` code=`garde`"],
        silent |c| claiming(c, r#""staff|selectattr('grade', 'eq', '一年级')|length == 3""#);
    claim_with_a_call "false-claim":
        fires |c| claiming(c, r#""range(3)|length == 3""#),
        finds ["error false-claim (claim-forbidden) charter.yaml:7:19-27 claim=`range(3)|length == 3` code=`range(3)`"],
        silent |c| claiming(c, r#""staff|length == 7""#);
    claim_too_long "false-claim":
        fires |c| claiming(c, &format!("\"{}0 == 0\"", "0 + ".repeat(100))),
        finds ["error false-claim (claim-too-long) charter.yaml:7:19-425 claim=`0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 == 0` most=300"],
        silent |c| claiming(c, &format!("\"{}0 == 0\"", "0 + ".repeat(70)));
    claim_too_costly "false-claim":
        fires |c| claiming(c, r#""'a' in 'b' * 90000000""#),
        finds ["error false-claim (claim-too-costly) charter.yaml:7:26-40 claim=`'a' in 'b' * 90000000`"],
        silent |c| claiming(c, r#""'a' in 'b' * 10 + 'a'""#);
}

#[test]
fn every_fact_that_is_documented_can_be_claimed() {
    let claims = [
        "staff|length <= 40",
        "presidium|length == 2",
        "departments|length == 2",
        "departments|map(attribute='heads')|map('length')|max <= 2",
        "departments|map(attribute='leaders')|map('length')|min >= 1",
        "departments[1].id == 'study' and departments[1].members|length == 2",
        "departments[1].officers[0].name == '李㛃' and departments[1].deputies|length == 0",
        "staff|selectattr('political_status', 'eq', '共青团员')|length == 6",
        "staff[0].rank.place == 1 and staff[0].rank.of == 41 and staff[0].rank.percent < 3",
        "staff|rejectattr('rank', 'none')|map(attribute='rank')|map(attribute='percent')|max < 30",
        "staff|selectattr('failed_courses', 'true')|length == 1",
        "staff[0].experience == '班长' and staff[0].position == '执行主席'",
        "staff[0].office == 'presidium' and staff[2].office == 'head'",
        "staff[2].department == 'office' and staff[2].faculty == '天气系'",
        "congress.meetings|length == 2 and congress.meetings[0].date == '2026-06-25'",
        "'选举产生新一届主席团' in congress.meetings[1].agenda",
        "congress.meetings[0].place == '云端报告厅' and congress.meetings[1].id == 'plenary'",
        "congress.meetings[0].title == '预备会议'",
        "delegates.delegates == 56 and delegates.students == 5600",
        "delegates.non_officers / delegates.delegates >= 0.6",
        "delegates.delegates_share == 1 and delegates.non_officers_share == 76.8",
        "advisors|selectattr('full_time_cadre', 'true')|length == 1",
        "advisors[1].category == '秘书长' and advisors[1].remark == '兼任'",
    ];
    for claim in claims {
        let case = claiming(Case::small(), &format!("\"{claim}\""));
        assert_eq!(
            found(&case),
            [] as [&str; 0],
            "{claim}: {:?}",
            findings(&case)
        );
    }
}

#[test]
fn claims_wait_for_files_that_cannot_be_read_whole() {
    let case = claiming(
        Case::small(),
        r#""staff|map(attribute='rank.of')|list == [1]", "staff|length == 70", "delegates.delegates == 57""#,
    )
    .replace("staff.yaml", "rank: 3/40", "rank: 三");
    // What does not ask for the rank is judged all the same.
    assert_eq!(found(&case), ["false-claim", "false-claim", "not-a-rank"]);
    let case = claiming(Case::small(), r#""staff|length == 70""#).replace(
        "staff.yaml",
        "  - name: 王犇\n",
        "  - 王犇\n  - name: 王犇\n",
    );
    assert_eq!(found(&case), ["expected-map"]);
}

#[test]
fn claims_of_texts_below_items_are_held_too() {
    let case = Case::small().replace(
        "election.yaml",
        "        text: 由学院推荐。",
        "        text: 由学院推荐。\n        claims: [\"presidium|length == 9\"]",
    );
    fires(
        "false-claim",
        &case,
        &[
            "error false-claim election.yaml:12:18-41 claim=`presidium|length == 9` values=`presidium|length = 2`",
        ],
    );
}

/// Expressions that would take all time or all memory.
const HOSTILE: [&str; 30] = [
    "range(1000000000)|list|length > 0",
    "'x' * 100000000 == ''",
    "('x' * 1000) * 1000000 == ''",
    "staff * 100000000 == staff",
    "staff * 100000000 == staff * 100000000",
    "(staff * 100000000)|list|length > 0",
    "(staff * 100000000)|map('length')|sum > 0",
    "(staff * 100000000)|sort|length > 0",
    "(staff * 100000000)|unique|length > 0",
    "(staff * 100000000)|last == 1",
    "(staff * 100000000)|min == 1",
    "(staff * 100000000)|select|length > 0",
    "(staff * 100000000)[::-1]|length < 0",
    "(staff * 100000000)[::2]|list|length > 0",
    "(staff * 100000000)[99999999] == 1",
    "(staff * 100000000 + staff * 100000000)|list|length > 0",
    "staff * 100000000 + staff * 100000000 == staff * 100000000 + staff",
    "(staff * 100000000) ~ '' == ''",
    "'x' in (staff * 100000000)",
    "(staff * 100000000) in (staff * 100000000)",
    "[staff * 100000000] == [staff * 100000000]",
    "[[0] * 100000000] * 100000000 == [[0] * 100000000] * 100000000",
    "(departments|map(attribute='members')|list * 10000000) == (departments|map(attribute='members')|list * 10000000)",
    "[0] * 100000000 == [0] * 100000000",
    "(0,) * 100000000 == (0,) * 100000000",
    "9 ** 9 ** 9 ** 9 > 0",
    "{'a': 'b' * 100000000} == {}",
    "staff|map('map', attribute='name')|length > 0",
    "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1",
    "not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not not staff * 100000000 == 1",
];

/// Runs a check to its end, or for 20 seconds: what it said, how long it took, and the most memory that
/// it had, in KiB.
fn measured(case: &Case) -> (String, Duration, u64) {
    let started = Instant::now();
    let mut child = gongkai()
        .args(["check", "--format", "json", "--lang", "en"])
        .current_dir(case.home())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let pid = rustix::process::Pid::from_child(&child);
    let (ended, has_ended) = std::sync::mpsc::channel::<()>();
    std::thread::spawn(move || {
        if has_ended.recv_timeout(Duration::from_secs(20)) == Err(RecvTimeoutError::Timeout) {
            rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
        }
    });
    // Before the end: what is said may be more than a pipe holds.
    let mut output = child.stdout.take().unwrap();
    let mut said = String::new();
    output.read_to_string(&mut said).unwrap();
    let used = child.wait4().unwrap();
    drop(ended);
    (said, started.elapsed(), used.rusage.maxrss / 1024)
}

#[test]
fn hostile_claims_are_stopped_at_their_line() {
    let (_, usual, memory) = measured(&claiming(Case::small(), r#""staff|length == 7""#));
    for claim in HOSTILE {
        let case = claiming(Case::small(), &format!("{claim:?}"));
        let (said, took, most) = measured(&case);
        let found: Vec<serde_json::Value> = serde_json::from_str(&said)
            .unwrap_or_else(|error| panic!("{claim}: {error} after {took:?}: {said}"));
        assert_eq!(found.len(), 1, "{claim}: {found:?}");
        assert_eq!(found[0]["rule"], "false-claim", "{claim}");
        assert_eq!(found[0]["line"], 7, "{claim}");
        assert!(
            took < usual + Duration::from_secs(2),
            "{claim} took {took:?}"
        );
        assert!(
            most < memory + 32 * 1024,
            "{claim} took {most} KiB, usually {memory}"
        );
    }
}
