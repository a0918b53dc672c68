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
        finds ["note same-rank staff.yaml:32:11-16 person=`王犇` other=`阿卜杜拉·买买提` rank=`10/38` see staff.yaml:24:11-16 related-same-rank"],
        silent |c| c.replace("staff.yaml", "rank: 3/40", "rank: 2/38");
    share_differs "share-differs":
        fires |c| c.replace("delegates.yaml", "non-officers-share: 76.8%", "non-officers-share: 60%").replace("delegates.yaml", "占76.8%", "占60%"),
        finds ["error share-differs delegates.yaml:1:101-104 stated=`60%` computed=`76.8%` part=`43` whole=`56` see delegates.yaml:1:77-79 related-part see delegates.yaml:1:38-40 related-whole"],
        silent |c| c.replace("delegates.yaml", "non-officers-share: 76.8%", "non-officers-share: 77%").replace("delegates.yaml", "占76.8%", "占77%");
    share_of_the_students_differs "share-differs":
        fires |c| c.replace("delegates.yaml", "delegates-share: 1%", "delegates-share: 1.10%").replace("delegates.yaml", "占1%", "占1.10%"),
        finds ["error share-differs delegates.yaml:1:59-64 stated=`1.10%` computed=`1.00%` part=`56` whole=`5600` see delegates.yaml:1:38-40 related-part see delegates.yaml:1:21-25 related-whole"],
        silent |c| c.replace("delegates.yaml", "delegates-share: 1%", "delegates-share: 1.00%").replace("delegates.yaml", "占1%", "占1.00%");
    figure_not_in_text "figure-not-in-text":
        fires |c| c.replace("delegates.yaml", "students: 5600", "students: 5601"),
        finds ["error figure-not-in-text delegates.yaml:1:21-25 figure=`5601`"],
        silent |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生五千六百人");
    figure_with_a_comma "figure-not-in-text":
        fires |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生5,60人"),
        finds ["error figure-not-in-text delegates.yaml:1:21-25 figure=`5600`"],
        silent |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生5,600人");
    share_not_in_text "figure-not-in-text":
        fires |c| c.replace("delegates.yaml", "占1%", "占百分之二"),
        finds ["error figure-not-in-text delegates.yaml:1:59-61 figure=`1%`"],
        silent |c| c.replace("delegates.yaml", "占1%", "占百分之一").replace("delegates.yaml", "占76.8%", "占百分之七十六点八");
    person_twice "person-twice":
        fires |c| with_person(c, "{name: 张䶮, political-status: 共青团员, grade: 一年级}"),
        finds ["error person-twice staff.yaml:46:11-13 person=`张䶮` see staff.yaml:45:12-14 related-same-person"],
        silent |c| with_person(c, "{name: 张䶮䶮, political-status: 共青团员, grade: 一年级}");
    person_in_two_offices "person-twice":
        fires |c| with_person(c, "{name: 李㛃, political-status: 共青团员, faculty: 天气系, grade: 一年级, position: 干事, department: office}"),
        finds ["error person-twice (person-in-two-offices) staff.yaml:45:12-14 person=`李㛃` see staff.yaml:36:11-13 related-same-person"],
        silent |c| with_person(c, "{name: 李垚, political-status: 共青团员, faculty: 天气系, grade: 一年级, position: 干事, department: office}");
    namesakes "namesakes":
        fires |c| with_person(c, "{name: 李㛃, political-status: 共青团员, faculty: 云计算系, grade: 一年级}"),
        finds ["note namesakes staff.yaml:45:12-14 person=`李㛃` see staff.yaml:36:11-13 related-namesake"],
        silent |c| with_person(c, "{name: 李垚, political-status: 共青团员, faculty: 云计算系, grade: 一年级}");
    department_without_head "department-without-head":
        fires |c| c.replace("staff.yaml", "position: 部长\n    department: study", "position: 副部长\n    department: study"),
        finds ["warning department-without-head staff.yaml:3:23-26 department=`学习部`"],
        silent |c| c.replace("staff.yaml", "position: 部长\n    department: study", "position: 部门负责人\n    department: study"),
        besides ["positions"];
    dates_out_of_order "dates-out-of-order":
        fires |c| c.replace("congress.yaml", "    date: 2026-06-25\n    time: 14:30-17:00", "    date: 2026-06-24\n    time: 14:30-17:00"),
        finds ["error dates-out-of-order congress.yaml:15:11-21 date=`2026-06-24` other=`2026-06-25` see congress.yaml:6:11-21 related-earlier-meeting"],
        silent |c| c.replace("congress.yaml", "    date: 2026-06-25\n    time: 14:30-17:00", "    date: 2026-06-26\n    time: 9:30-11:00");
    times_out_of_order "dates-out-of-order":
        fires |c| c.replace("congress.yaml", "time: 上午", "time: 晚上"),
        finds ["error dates-out-of-order (times-out-of-order) congress.yaml:15:11-21 date=`2026-06-25` other=`2026-06-25` see congress.yaml:6:11-21 related-earlier-meeting"],
        silent |c| c.replace("congress.yaml", "time: 上午", "time: 下午");
    cohort_of_next_year "impossible-grade":
        fires |c| c.replace("staff.yaml", "grade: 三年级", "grade: 2027级"),
        finds ["error impossible-grade staff.yaml:8:12-17 person=`欧阳翀` grade=`2027级` year=`2026-2027` see disclosure.yaml:8:14-23 related-school-year"],
        silent |c| c.replace("staff.yaml", "grade: 三年级", "grade: 2023级");
    grade_in_two_spellings "two-spellings":
        fires |c| c.replace("staff.yaml", "grade: 一年级", "grade: 大一"),
        finds ["warning two-spellings staff.yaml:39:12-14 found=`大一` usual=`一年级` count=1 see staff.yaml:47:12-15 related-other-spelling"],
        silent |c| c.replace("staff.yaml", "grade: 一年级", "grade: 大专一年级");
    grade_of_a_class "two-spellings":
        fires |c| c.replace("staff.yaml", "grade: 一年级", "grade: 2026级1班").replace("staff.yaml", "grade: 一年级", "grade: 一年级1班"),
        finds ["warning two-spellings staff.yaml:47:12-17 found=`一年级1班` usual=`2026级1班` count=1 see staff.yaml:39:12-19 related-other-spelling"],
        silent |c| c.replace("staff.yaml", "grade: 一年级", "grade: 一年级1班").replace("staff.yaml", "grade: 一年级\n", "grade: 一年级2班\n");
    preparatory_year "two-spellings":
        fires |c| c.replace("staff.yaml", "grade: 一年级", "grade: 大一上学期"),
        finds ["warning two-spellings staff.yaml:39:12-17 found=`大一上学期` usual=`一年级` count=1 see staff.yaml:47:12-15 related-other-spelling"],
        silent |c| c.replace("staff.yaml", "grade: 一年级", "grade: 预科生").replace("staff.yaml", "grade: 三年级", "grade: 专升本一年级");
    faculty_in_short "two-spellings":
        fires |c| c.replace("staff.yaml", "faculty: 云计算系", "faculty: 云计算与大数据学院"),
        finds ["warning two-spellings staff.yaml:15:14-18 found=`云计算系` usual=`云计算与大数据学院` count=1 see staff.yaml:7:14-23 related-other-spelling"],
        silent |c| c.replace("staff.yaml", "faculty: 云计算系", "faculty: 大数据与云计算学院");
    faculty_in_two_spellings "two-spellings":
        fires |c| c.replace("staff.yaml", "faculty: 天气系", "faculty: 天气学院"),
        finds ["warning two-spellings staff.yaml:22:14-18 found=`天气学院` usual=`天气系` count=1 see staff.yaml:30:14-17 related-other-spelling"],
        silent |c| c.replace("staff.yaml", "faculty: 天气系", "faculty: 人文天气学院");
    status_in_two_spellings "two-spellings":
        fires |c| c.replace("staff.yaml", "status: 共青团员", "status: 团员"),
        finds ["warning two-spellings staff.yaml:14:23-25 found=`团员` usual=`共青团员` count=1 see staff.yaml:21:23-27 related-other-spelling"],
        silent |c| c.replace("staff.yaml", "status: 共青团员", "status: 共青团员（入党积极分子）");
    issued_before_the_congress "dates-out-of-order":
        fires |c| c.replace("disclosure.yaml", "issued: 2026-09-30", "issued: 2026-06-24"),
        finds ["note dates-out-of-order (issued-before-meeting) disclosure.yaml:9:9-19 date=`2026-06-24` other=`2026-06-25` see congress.yaml:15:11-21 related-later-meeting"],
        silent |c| c.replace("disclosure.yaml", "issued: 2026-09-30", "issued: 2026-06-25");
    date_outside_school_year "date-outside-school-year":
        fires |c| c.replace("congress.yaml", "date: 2026-06-25", "date: 2021-06-25"),
        finds ["warning date-outside-school-year congress.yaml:6:11-21 date=`2021-06-25` year=`2026-2027` see disclosure.yaml:8:14-23 related-school-year"],
        silent |c| c.replace("congress.yaml", "date: 2026-06-25", "date: 2025-12-25");
    unknown_department "unknown-department":
        fires |c| c.replace("staff.yaml", "position: 干事\n    department: study", "position: 干事\n    department: studies"),
        finds ["error unknown-department staff.yaml:44:17-24 value=`studies` person=`李㛃` all=`office, study`"],
        silent |c| c.replace("staff.yaml", "position: 干事\n    department: study", "position: 干事\n    department: office");
    wrong_level "wrong-level":
        fires |c| c.replace("disclosure.yaml", "title: 学生代表大会召开情况", "title: 院级学生代表大会召开情况"),
        finds ["warning wrong-level disclosure.yaml:24:29-31 word=`院级` see disclosure.yaml:7:8-14 related-level"],
        silent |c| c.replace("disclosure.yaml", "title: 学生代表大会召开情况", "title: 校级学生代表大会召开情况");
    kind_in_name "kind-in-name":
        fires |c| c.replace("disclosure.yaml", "level: school", "organisation-kind: 研究生会\nlevel: school").replace("congress.yaml", "meetings-title: 会议", "kind: all-students\nmeetings-title: 会议"),
        finds [
            "warning kind-in-name (congress-kind-in-name) congress.yaml:1:7-19 name=`学生代表大会召开情况` see disclosure.yaml:25:29-39 related-congress-title",
            "warning kind-in-name disclosure.yaml:7:20-24 name=`云上职业学院学生会` kind=`student-union` see disclosure.yaml:3:15-24 related-organisation",
        ],
        silent |c| c.replace("disclosure.yaml", "level: school", "organisation-kind: both\nlevel: school").replace("congress.yaml", "meetings-title: 会议", "kind: delegates\nmeetings-title: 会议");
    charter_of_the_other_union "kind-in-name":
        fires |c| c.replace("charter.yaml", "本会定名为“云上职业学院学生会”。", "本会定名为云上职业学院研究生会。"),
        finds ["warning kind-in-name (charter-names-another) charter.yaml:7:20-30 name=`云上职业学院研究生会` own=`云上职业学院学生会` see disclosure.yaml:3:15-24 related-organisation"],
        silent |c| c.replace("charter.yaml", "本会定名为“云上职业学院学生会”。", "本会定名为云上职业学院学生会。研究生会是兄弟组织，定名为“云上职业学院研究生会”。");
    wrong_level_of_a_college "wrong-level":
        fires |c| c.replace("disclosure.yaml", "level: school", "level: college").replace("election.yaml", "title: 推荐条件", "title: 校级主席团推荐条件"),
        finds [
            "error edition-level disclosure.yaml:10:11-15 name=`2020`",
            "warning wrong-level election.yaml:6:16-18 word=`校级` see disclosure.yaml:7:8-15 related-level",
        ],
        silent |c| c.replace("election.yaml", "title: 推荐条件", "title: 校级、院级主席团推荐条件");
}
