//! What one file says against what another says: people, numbers, dates.

use super::rules;
use crate::support::Case;

/// Adds an entry to the roster.
fn with_person(case: Case, person: &str) -> Case {
    case.replace(
        "staff.yaml",
        "  - name: 张䶮\n",
        &format!("  - {person}\n  - name: 张䶮\n"),
    )
    .replace("self-assessment.yaml", "实有7人", "实有8人")
}

rules! {
    same_rank "same-rank":
        fires |c| c.replace("staff.yaml", "rank: 3/40", "rank: 10/38"),
        silent |c| c.replace("staff.yaml", "rank: 3/40", "rank: 2/38");
    share_differs "share-differs":
        fires |c| c.replace("delegates.yaml", "non-officers-share: 76.8%", "non-officers-share: 60%").replace("delegates.yaml", "占76.8%", "占60%"),
        silent |c| c.replace("delegates.yaml", "non-officers-share: 76.8%", "non-officers-share: 77%").replace("delegates.yaml", "占76.8%", "占77%");
    share_of_the_students_differs "share-differs":
        fires |c| c.replace("delegates.yaml", "delegates-share: 1%", "delegates-share: 1.10%").replace("delegates.yaml", "占1%", "占1.10%"),
        silent |c| c.replace("delegates.yaml", "delegates-share: 1%", "delegates-share: 1.00%").replace("delegates.yaml", "占1%", "占1.00%");
    figure_not_in_text "figure-not-in-text":
        fires |c| c.replace("delegates.yaml", "students: 5600", "students: 5601"),
        silent |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生五千六百人");
    figure_with_a_comma "figure-not-in-text":
        fires |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生5,60人"),
        silent |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生5,600人");
    share_not_in_text "figure-not-in-text":
        fires |c| c.replace("delegates.yaml", "占1%", "占百分之二"),
        silent |c| c.replace("delegates.yaml", "占1%", "占百分之一").replace("delegates.yaml", "占76.8%", "占百分之七十六点八");
    person_twice "person-twice":
        fires |c| with_person(c, "{name: 张䶮, political-status: 共青团员, grade: 一年级}"),
        silent |c| with_person(c, "{name: 张䶮䶮, political-status: 共青团员, grade: 一年级}");
    person_in_two_offices "person-twice":
        fires |c| with_person(c, "{name: 李㛃, political-status: 共青团员, faculty: 天气系, grade: 一年级, position: 干事, department: office}"),
        silent |c| with_person(c, "{name: 李垚, political-status: 共青团员, faculty: 天气系, grade: 一年级, position: 干事, department: office}");
    namesakes "namesakes":
        fires |c| with_person(c, "{name: 李㛃, political-status: 共青团员, faculty: 云计算系, grade: 一年级}"),
        silent |c| with_person(c, "{name: 李垚, political-status: 共青团员, faculty: 云计算系, grade: 一年级}");
    department_without_head "department-without-head":
        fires |c| c.replace("staff.yaml", "position: 部长\n    department: study", "position: 副部长\n    department: study"),
        silent |c| c.replace("staff.yaml", "position: 部长\n    department: study", "position: 部门负责人\n    department: study");
    dates_out_of_order "dates-out-of-order":
        fires |c| c.replace("congress.yaml", "    date: 2026-06-25\n    time: 14:30-17:00", "    date: 2026-06-24\n    time: 14:30-17:00"),
        silent |c| c.replace("congress.yaml", "    date: 2026-06-25\n    time: 14:30-17:00", "    date: 2026-06-26\n    time: 9:30-11:00");
    times_out_of_order "dates-out-of-order":
        fires |c| c.replace("congress.yaml", "time: 上午", "time: 晚上"),
        silent |c| c.replace("congress.yaml", "time: 上午", "time: 下午");
    issued_before_the_congress "dates-out-of-order":
        fires |c| c.replace("disclosure.yaml", "issued: 2026-09-30", "issued: 2026-06-24"),
        silent |c| c.replace("disclosure.yaml", "issued: 2026-09-30", "issued: 2026-06-25");
    date_outside_school_year "date-outside-school-year":
        fires |c| c.replace("congress.yaml", "date: 2026-06-25", "date: 2021-06-25"),
        silent |c| c.replace("congress.yaml", "date: 2026-06-25", "date: 2025-12-25");
    unknown_department "unknown-department":
        fires |c| c.replace("staff.yaml", "position: 干事\n    department: study", "position: 干事\n    department: studies"),
        silent |c| c.replace("staff.yaml", "position: 干事\n    department: study", "position: 干事\n    department: office");
    wrong_level "wrong-level":
        fires |c| c.replace("disclosure.yaml", "title: 学生代表大会召开情况", "title: 院级学生代表大会召开情况"),
        silent |c| c.replace("disclosure.yaml", "title: 学生代表大会召开情况", "title: 校级学生代表大会召开情况");
    wrong_level_of_a_college "wrong-level":
        fires |c| c.replace("disclosure.yaml", "level: school", "level: college").replace("election.yaml", "title: 推荐条件", "title: 校级主席团推荐条件"),
        silent |c| c.replace("election.yaml", "title: 推荐条件", "title: 校级、院级主席团推荐条件");
}
