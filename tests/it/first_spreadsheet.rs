//! A secretary's first roster, typed from a spreadsheet: everything that is wrong with it is said in the first run, and
//! once that is put right, nothing is left.

use std::collections::BTreeSet;

use crate::rules::findings;
use crate::support::Case;

/// A person: name, status, faculty, grade, rank, failed courses, position, department; what is empty in the
/// spreadsheet is empty here.
type Row = [&'static str; 8];

const KEYS: [&str; 8] = [
    "name",
    "political-status",
    "faculty",
    "grade",
    "rank",
    "failed-courses",
    "position",
    "department",
];

/// The rows as they were typed. Behind each what its author makes of it once told, where that is another.
const ROWS: &[(Row, Option<Row>)] = &[
    // Written as people write it, and understood.
    (
        [
            "欧阳翀",
            "中共党员",
            "云计算系",
            "三年级",
            "1/41",
            "否",
            "校学生会主席",
            "主席团",
        ],
        None,
    ),
    (
        [
            "尉迟玥",
            "中共党员（预备）",
            "云计算系",
            "三年级",
            "第2名（共38人）",
            "无",
            "副主席",
            "/",
        ],
        None,
    ),
    (
        [
            "司徒赟",
            "共青团员（入党积极分子）",
            "云计算系",
            "三年级",
            "３／４０",
            "没有",
            "副主席",
            "无",
        ],
        None,
    ),
    (
        [
            "阿卜杜拉·买买提",
            "共青团员",
            "天气系",
            "二年级",
            "10/38",
            "否",
            "办公室主任",
            "办公室",
        ],
        None,
    ),
    (
        [
            "王犇",
            "共青团员",
            "天气系",
            "二年级",
            "40人中第4名",
            "不存在",
            "学习部部长",
            "学习部",
        ],
        None,
    ),
    (
        [
            "澹台喆",
            "共青团员",
            "天气系",
            "二年级",
            "5∕40",
            "否",
            "学习部副部长",
            "学习部",
        ],
        None,
    ),
    (
        [
            "呼延堃",
            "共青团员",
            "天气系",
            "二年级",
            "6名/40名",
            "否。",
            "办公室副主任",
            "办公室",
        ],
        None,
    ),
    (
        [
            "李㛃",
            "共青团员",
            "天气系",
            "一年级",
            "/",
            "/",
            "干事",
            "办公室",
        ],
        None,
    ),
    (
        [
            "张䶮",
            "共青团员",
            "天气系",
            "一年级",
            "新生",
            "新生",
            "干事",
            "学习部",
        ],
        None,
    ),
    (
        [
            "陈𬭎",
            "共青团员",
            "天气系",
            "一年级",
            "——",
            "——",
            "学习部干事",
            "study",
        ],
        None,
    ),
    (
        [
            "端木垚",
            "中国共产党党员",
            "天气系",
            "硕士研究生一年级",
            "无",
            "无",
            "干事",
            "Office",
        ],
        None,
    ),
    // One thing is wrong.
    (
        [
            "冯玥",
            "共青团员",
            "天气系",
            "二年级",
            "3月12日",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "冯玥",
            "共青团员",
            "天气系",
            "二年级",
            "3/12",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "冯喆",
            "共青团员",
            "天气系",
            "二年级",
            "2025-04-15 00:00:00",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "冯喆",
            "共青团员",
            "天气系",
            "二年级",
            "4/15",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "冯堃",
            "共青团员",
            "天气系",
            "二年级",
            "1月41日",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "冯堃",
            "共青团员",
            "天气系",
            "二年级",
            "1/41",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "冯犇",
            "共青团员",
            "天气系",
            "二年级",
            "7|40",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "冯犇",
            "共青团员",
            "天气系",
            "二年级",
            "7/40",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "冯垚",
            "共青团员",
            "天气系",
            "二年级",
            "40/8",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "冯垚",
            "共青团员",
            "天气系",
            "二年级",
            "8/40",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "冯赟",
            "共青团员",
            "天气系",
            "二年级",
            "9/40",
            "不清楚",
            "干事",
            "学习部",
        ],
        Some([
            "冯赟",
            "共青团员",
            "天气系",
            "二年级",
            "9/40",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "陈翀",
            "共青团员",
            "天气系",
            "二年级",
            "10/40",
            "否",
            "干事",
            "学习处",
        ],
        Some([
            "陈翀",
            "共青团员",
            "天气系",
            "二年级",
            "10/40",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "陈玥。",
            "共青团员",
            "天气系",
            "二年级",
            "11/40",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "陈玥",
            "共青团员",
            "天气系",
            "二年级",
            "11/40",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "陈喆1",
            "共青团员",
            "天气系",
            "二年级",
            "12/40",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "陈喆",
            "共青团员",
            "天气系",
            "二年级",
            "12/40",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "阿依古丽•吐尔逊",
            "共青团员",
            "天气系",
            "二年级",
            "1/39",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "阿依古丽·吐尔逊",
            "共青团员",
            "天气系",
            "二年级",
            "1/39",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "陈犇",
            "群众",
            "天气系",
            "二年级",
            "2/39",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "陈犇",
            "共青团员",
            "天气系",
            "二年级",
            "2/39",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "陈垚",
            "共青团员",
            "天气系",
            "2028级",
            "3/39",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "陈垚",
            "共青团员",
            "天气系",
            "二年级",
            "3/39",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "陈赟",
            "共青团员",
            "天气系",
            "二年级",
            "",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "陈赟",
            "共青团员",
            "天气系",
            "二年级",
            "4/39",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "吴翀",
            "共青团员",
            "天气系",
            "二年级",
            "5/39",
            "/",
            "干事",
            "学习部",
        ],
        Some([
            "吴翀",
            "共青团员",
            "天气系",
            "二年级",
            "5/39",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "吴玥",
            "共青团员",
            "天气系",
            "二年级",
            "30/39",
            "否",
            "干事",
            "学习部",
        ],
        Some([
            "吴玥",
            "共青团员",
            "天气系",
            "二年级",
            "6/39",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    // Several things are wrong with one person, and none hides another.
    (
        [
            "吴喆*",
            "无党派",
            "天气系",
            "二年级",
            "45728",
            "不详",
            "秘书长",
            "文体部",
        ],
        Some([
            "吴喆",
            "共青团员",
            "天气系",
            "二年级",
            "3/12",
            "否",
            "干事",
            "学习部",
        ]),
    ),
    (
        [
            "吴堃",
            "共青团员",
            "天气系",
            "二年级",
            "优",
            "1门",
            "干事",
            "宣传",
        ],
        Some([
            "吴堃",
            "共青团员",
            "天气系",
            "二年级",
            "7/39",
            "否",
            "干事",
            "学习部",
        ]),
    ),
];

/// First-years fill the roster up to this many.
const PEOPLE: usize = 52;

fn roster(rows: &[Row]) -> String {
    let mut text = String::from(
        "departments:\n  - {id: office, name: 办公室}\n  - {id: study, name: 学习部}\npeople:\n",
    );
    for row in rows {
        for (at, (key, value)) in KEYS.iter().zip(row).enumerate() {
            let dash = if at == 0 { "  - " } else { "    " };
            text.push_str(&format!("{dash}{key}: {value}\n"));
        }
    }
    text
}

/// Everybody as typed, and as corrected.
fn rows() -> Vec<(Row, Row)> {
    let given = ROWS
        .iter()
        .map(|(typed, meant)| (*typed, meant.unwrap_or(*typed)));
    let names: Vec<String> = (0..PEOPLE - ROWS.len())
        .map(|at| {
            let name = char::from_u32(0x5100 + u32::try_from(at).unwrap()).unwrap();
            format!("慕容{name}")
        })
        .collect();
    let first_years = names.into_iter().enumerate().map(|(at, name)| {
        let nothing = ["", "/", "无", "新生", "--"][at % 5];
        let answer = ["", "／", "无", "新生", "没有"][at % 5];
        let name: &'static str = name.leak();
        let row = [
            name,
            "共青团员",
            "云计算系",
            "一年级",
            nothing,
            answer,
            "干事",
            "office",
        ];
        (row, row)
    });
    given.chain(first_years).collect()
}

/// The rows at which an error is found; none may be elsewhere.
fn rows_with_errors(case: &Case) -> BTreeSet<usize> {
    let errors = findings(case)
        .into_iter()
        .filter(|finding| finding["severity"] == "error");
    errors
        .map(|error| {
            assert_eq!(error["file"], "data/2026/staff.yaml", "{error}");
            let line = usize::try_from(error["line"].as_u64().unwrap()).unwrap();
            (line - 5) / KEYS.len()
        })
        .collect()
}

#[test]
fn a_first_roster_is_put_right_in_one_round() {
    let rows = rows();
    assert_eq!(rows.len(), PEOPLE);
    let case = Case::small()
        .replace(
            "self-assessment.yaml",
            "remark: 实有7人",
            "exception: 三个校区",
        )
        .replace("self-assessment.yaml", ", remark: 实有2人", "")
        .replace(
            "self-assessment.yaml",
            "{item: 6, conclusion: 未达标, remark: 1人课业不及格}",
            "{item: 6, conclusion: 达标}",
        );
    let typed: Vec<Row> = rows.iter().map(|(typed, _)| *typed).collect();
    let case = case.write("staff.yaml", roster(&typed));
    let said = rows_with_errors(&case);
    let wrong = rows.iter().enumerate();
    let wrong: BTreeSet<usize> = wrong
        .filter(|(_, (typed, meant))| typed != meant)
        .map(|(at, _)| at)
        .collect();
    assert_eq!(said, wrong, "what is said in the first round");
    let corrected: Vec<Row> = rows.iter().map(|(_, meant)| *meant).collect();
    let case = case.write("staff.yaml", roster(&corrected));
    assert_eq!(rows_with_errors(&case), BTreeSet::new());
    case.build();
}

/// Each thing that is wrong with one person is said, and nothing that only follows from it.
#[test]
fn one_wrong_value_hides_no_other_and_makes_none() {
    let case = Case::small().write("staff.yaml", {
        let mut rows: Vec<Row> = ROWS[..5].iter().map(|(row, _)| *row).collect();
        rows.push([
            "吴喆",
            "无党派",
            "天气系",
            "二年级",
            "优",
            "不详",
            "秘书长",
            "文体部",
        ]);
        roster(&rows)
    });
    let case = case
        .replace("self-assessment.yaml", "remark: 实有7人", "remark: 实有9人")
        .replace("self-assessment.yaml", ", remark: 实有2人", "")
        .replace(
            "self-assessment.yaml",
            "{item: 6, conclusion: 未达标, remark: 1人课业不及格}",
            "{item: 6, conclusion: 达标}",
        );
    let mut found: Vec<String> = findings(&case)
        .iter()
        .map(|finding| finding["rule"].as_str().unwrap().to_owned())
        .collect();
    found.sort();
    assert_eq!(
        found,
        [
            "not-a-rank",
            "not-yes-or-no",
            "political-status",
            "positions",
            "stated-count",
            "unknown-department"
        ]
    );
}
