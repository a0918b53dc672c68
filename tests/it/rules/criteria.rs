//! The indicators of the criteria edition.

use super::{fires, found, rules};
use crate::support::Case;

/// Adds first-years until the roster has `count` people; the fixture has seven.
fn with_people(case: Case, count: usize) -> Case {
    let path = case.file("staff.yaml");
    let mut text = std::fs::read_to_string(&path).unwrap();
    for number in 8..=count {
        let name = numbered_name(number);
        text.push_str(&format!(
            "  - {{name: {name}, political-status: 共青团员, grade: 一年级}}\n"
        ));
    }
    case.write("staff.yaml", text).replace(
        "self-assessment.yaml",
        "实有7人",
        &format!("实有{count}人"),
    )
}

/// A name for each number: no name has digits in it.
fn numbered_name(number: usize) -> String {
    let digits: Vec<char> = "翀垚赟玥喆堃犇䶮㛃𬭎".chars().collect();
    format!("甲{}{}", digits[number / 10], digits[number % 10])
}

/// The fixture has a presidium of two.
fn with_presidium(case: Case, count: usize) -> Case {
    let case = (3..=count).fold(with_people(case, 7 + count - 2), |case, number| {
        let name = format!("{{name: {}, ", numbered_name(number + 5));
        let to = format!("{name}position: 主席团成员, ");
        case.replace("staff.yaml", &name, &to)
    });
    case.replace("self-assessment.yaml", "实有2人", "")
}

/// The fixture has two departments.
fn with_departments(case: Case, count: usize) -> Case {
    let more: String = (3..=count)
        .map(|number| format!("  - {{id: d{number}, name: 第{number}部}}\n"))
        .collect();
    case.replace("staff.yaml", "people:", &format!("{more}people:"))
        .replace("self-assessment.yaml", "实有2个", "")
}

/// Claims item 6, which the fixture admits not to meet.
fn good_students(case: Case) -> Case {
    case.replace("staff.yaml", "failed-courses: 是", "failed-courses: 否")
        .replace(
            "self-assessment.yaml",
            "{item: 6, conclusion: 未达标, remark: 1人课业不及格}",
            "{item: 6, conclusion: 达标}",
        )
}

fn good_advisors(case: Case) -> Case {
    case.replace(
        "self-assessment.yaml",
        "{item: 15, conclusion: unmet}",
        "{item: 15, conclusion: met}",
    )
}

fn answer(case: Case, item: &str, conclusion: &str) -> Case {
    case.replace(
        "self-assessment.yaml",
        &format!("{{item: {item}, conclusion: met"),
        &format!("{{item: {item}, conclusion: {conclusion}"),
    )
}

/// The fixture as a college's, by the edition of 2021.
pub fn college(case: Case) -> Case {
    let answers: String = (1..=13)
        .map(|item| {
            let word = if item == 7 { "否" } else { "是" };
            format!("  - {{item: {item}, conclusion: {word}}}\n")
        })
        .collect();
    case.replace(
        "disclosure.yaml",
        "criteria: 2020",
        "criteria: 2021-college",
    )
    .replace("disclosure.yaml", "level: school", "level: college")
    .write(
        "self-assessment.yaml",
        format!("answers:\n{answers}confirmed: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]\n"),
    )
}

/// Gives somebody another grade and no rank.
fn graded(case: Case, grade: &str) -> Case {
    let from = "grade: 二年级\n    rank: 3/40";
    case.replace("staff.yaml", from, &format!("grade: {grade}\n    rank:"))
}

/// A disclosure without a section on the congress.
fn without_congress(case: Case) -> Case {
    let section = "  - {kind: congress, title: 学生代表大会召开情况}\n";
    case.replace("disclosure.yaml", section, "")
        .remove("congress.yaml")
}

rules! {
    max_staff "max-staff":
        fires |c| with_people(c, 41),
        finds ["error max-staff (max-staff-or-exception) self-assessment.yaml:4:28-30 item=`3a` conclusion=`达标` count=41 most=40 exception=60 see staff.yaml:84:12-15 related-first-too-many"],
        silent |c| with_people(c, 40);
    max_staff_with_the_exception "max-staff":
        fires |c| with_people(c, 61).replace("self-assessment.yaml", "remark: 实有61人", "remark: 实有61人, exception: 三个校区"),
        finds ["error max-staff self-assessment.yaml:4:28-30 item=`3a` conclusion=`达标` count=61 most=60 exception=60 see staff.yaml:104:12-15 related-first-too-many"],
        silent |c| with_people(c, 60).replace("self-assessment.yaml", "remark: 实有60人", "remark: 实有60人, exception: 三个校区");
    max_staff_admitted "max-staff":
        fires |c| with_people(c, 41),
        finds ["error max-staff (max-staff-or-exception) self-assessment.yaml:4:28-30 item=`3a` conclusion=`达标` count=41 most=40 exception=60 see staff.yaml:84:12-15 related-first-too-many"],
        silent |c| with_people(c, 41).replace("self-assessment.yaml", "{item: 3a, conclusion: 达标", "{item: 3a, conclusion: 未达标");
    unconfirmed_wording "unconfirmed-wording":
        fires |c| {
            let c = college(c);
            c.replace("self-assessment.yaml", "confirmed: [1, 2, 3,", "confirmed: [2,")
        },
        finds ["note unconfirmed-wording self-assessment.yaml:2:12-13 items=`1, 3` edition=`2021-college`"],
        silent |c| college(c);
    section_missing "section-missing":
        fires |c| without_congress(c),
        finds ["warning section-missing disclosure.yaml:19:5-6 sections=`congress` edition=`2020`"],
        silent |c| without_congress(c)
            .replace("disclosure.yaml", "criteria: 2020", "criteria: own.yaml")
            .write("own.yaml", "name: own\nbased-on: 2020\nsections:\n");
    confirmed_item_that_is_none "confirmed-nothing":
        fires |c| c.replace("self-assessment.yaml", "answers:", "confirmed: [16]\nanswers:"),
        finds ["error confirmed-nothing self-assessment.yaml:1:13-15 item=`16` all=`1, 2, 3a, 3b, 3c, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15`"],
        silent |c| c.replace("self-assessment.yaml", "answers:", "confirmed: [15]\nanswers:");
    max_presidium "max-presidium":
        fires |c| with_presidium(c, 6),
        finds ["error max-presidium self-assessment.yaml:5:28-30 item=`3b` conclusion=`达标` count=6 most=5 exception=5 see staff.yaml:54:12-15 related-first-too-many"],
        silent |c| with_presidium(c, 5);
    max_presidium_of_a_college "max-presidium":
        fires |c| college(c).replace("staff.yaml", "position: 部长", "position: 副主席").replace("staff.yaml", "position: 部长", "position: 副主席"),
        finds [
            "error max-presidium self-assessment.yaml:5:27-28 item=`4` conclusion=`是` count=4 most=3 exception=3 see staff.yaml:28:11-13 related-first-too-many",
            "warning department-without-head staff.yaml:2:24-27 department=`办公室`",
            "warning department-without-head staff.yaml:3:23-26 department=`学习部`",
        ],
        silent |c| college(c).replace("staff.yaml", "position: 部长", "position: 副主席"),
        besides ["department-without-head"];
    max_departments "max-departments":
        fires |c| with_departments(c, 7),
        finds [
            "error max-departments self-assessment.yaml:6:28-30 item=`3c` conclusion=`达标` count=7 most=6 exception=6 see staff.yaml:8:20-23 related-first-too-many",
            "warning department-without-head staff.yaml:4:20-23 department=`第3部`",
            "warning department-without-head staff.yaml:5:20-23 department=`第4部`",
            "warning department-without-head staff.yaml:6:20-23 department=`第5部`",
            "warning department-without-head staff.yaml:7:20-23 department=`第6部`",
            "warning department-without-head staff.yaml:8:20-23 department=`第7部`",
        ],
        silent |c| with_departments(c, 6),
        besides ["department-without-head", "department-without-head", "department-without-head", "department-without-head"];
    stated_count "stated-count":
        fires |c| c.replace("self-assessment.yaml", "实有7人", "“名单 实有 八 人”"),
        finds [
            "warning keyboard-mark self-assessment.yaml:4:40-51 found=`名单 实有 八 人` offer 4:40-41=``, 4:50-51=``",
            "warning stray-space self-assessment.yaml:4:43-44 found=`` offer 4:43-44=``",
            "warning stray-space self-assessment.yaml:4:46-47 found=`` offer 4:46-47=``",
            "error stated-count self-assessment.yaml:4:47-48 item=`3a` stated=8 count=7 offer 4:47-48=`7`",
            "warning stray-space self-assessment.yaml:4:48-49 found=`` offer 4:48-49=``",
        ],
        silent |c| c.replace("self-assessment.yaml", "实有7人", "名单 实有 七 人"),
        besides ["stray-space", "stray-space", "stray-space"];
    stated_count_beside_an_unknown_position "stated-count":
        fires |c| c.replace("staff.yaml", "position: 副主席", "position: 学习秘书").replace("self-assessment.yaml", "{item: 4, conclusion: met}", "{item: 4, conclusion: unmet}"),
        finds ["error stated-count self-assessment.yaml:5:42-43 item=`3b` stated=2 count=1"],
        silent |c| c.replace("staff.yaml", "position: 副主席", "position: “副主席”。");
    stated_count_of_what_is_admitted "stated-count":
        fires |c| c.replace("self-assessment.yaml", "{item: 3c, conclusion: 达标, remark: 实有2个}", "{item: 3c, conclusion: 未达标, remark: 实有３个}"),
        finds ["error stated-count self-assessment.yaml:6:43-44 item=`3c` stated=3 count=2 fix 6:43-44=`2`"],
        silent |c| c.replace("self-assessment.yaml", "{item: 3c, conclusion: 达标, remark: 实有2个}", "{item: 3c, conclusion: 未达标, remark: 另有3个筹备中}");
    department_that_must_not_be "no-department-named":
        fires |c| c.replace("staff.yaml", "name: 学习部", "name: 新媒体中心"),
        finds ["error no-department-named staff.yaml:3:26-28 item=`2` conclusion=`达标` department=`新媒体中心` word=`中心` see self-assessment.yaml:3:27-29 related-claimed"],
        silent |c| c.replace("staff.yaml", "name: 学习部", "name: 新媒体中心").replace("self-assessment.yaml", "{item: 2, conclusion: 达标", "{item: 2, conclusion: 未达标");
    department_with_duties_of_the_school "no-department-named":
        fires |c| c.replace("staff.yaml", "name: 学习部", "name: 校园文明纠察部"),
        finds ["error no-department-named staff.yaml:3:27-29 item=`1` conclusion=`达标` department=`校园文明纠察部` word=`纠察` see self-assessment.yaml:2:27-29 related-claimed"],
        silent |c| c.replace("staff.yaml", "name: 学习部", "name: 校园文明部");
    positions "positions":
        fires |c| c.replace("staff.yaml", "position: 干事", "position: 秘书长助理"),
        finds ["error positions staff.yaml:43:15-20 item=`4` conclusion=`met` person=`李㛃` position=`秘书长助理` all=`主席, 副主席, 执行主席, 轮值执行主席, 主席团成员, 部长, 副部长, 干事` see self-assessment.yaml:7:27-30 related-claimed"],
        silent |c| c.replace("staff.yaml", "position: 干事", "position:");
    political_status "political-status":
        fires |c| c.replace("staff.yaml", "political-status: 共青团员\n    faculty: 云计算系", "political-status: 群众\n    faculty: 云计算系"),
        finds ["error political-status staff.yaml:14:23-25 item=`5` conclusion=`met` status=`群众` person=`尉迟玥` all=`中共党员, 中共预备党员, 共产党员, 党员, 预备党员, 共青团员, 团员` see self-assessment.yaml:8:27-30 related-claimed"],
        silent |c| c.replace("staff.yaml", "political-status: 共青团员\n    faculty: 云计算系", "political-status: 中共预备党员\n    faculty: 云计算系");
    political_status_not_stated "political-status":
        fires |c| c.replace("staff.yaml", "political-status: 共青团员\n    faculty: 云计算系", "faculty: 云计算系"),
        finds ["error political-status (political-status-missing) staff.yaml:13:11-14 item=`5` conclusion=`met` person=`尉迟玥` all=`中共党员, 中共预备党员, 共产党员, 党员, 预备党员, 共青团员, 团员` see self-assessment.yaml:8:27-30 related-claimed"],
        silent |c| answer(c.replace("staff.yaml", "political-status: 共青团员\n    faculty: 云计算系", "faculty: 云计算系"), "5", "unmet");
    max_rank "max-rank":
        fires |c| good_students(c).replace("staff.yaml", "rank: 3/40", "rank: 13/40"),
        finds ["error max-rank staff.yaml:32:11-16 item=`6` conclusion=`达标` rank=`13/40` percent=`32.5` most=`30` person=`王犇` see self-assessment.yaml:9:27-29 related-claimed"],
        silent |c| good_students(c).replace("staff.yaml", "rank: 3/40", "rank: 12/40");
    rank_not_stated "max-rank":
        fires |c| graded(good_students(c), "大四"),
        finds ["error max-rank (max-rank-missing) staff.yaml:28:11-13 item=`6` conclusion=`达标` person=`王犇` see self-assessment.yaml:9:27-29 related-claimed"],
        silent |c| graded(good_students(c), "26级"),
        besides ["two-spellings"];
    rank_of_a_grade_that_says_nothing "max-rank":
        fires |c| graded(good_students(c), "云计算2班"),
        finds ["error max-rank (max-rank-grade) staff.yaml:31:12-17 item=`6` conclusion=`达标` grade=`云计算2班` person=`王犇` see self-assessment.yaml:9:27-29 related-claimed"],
        silent |c| graded(good_students(c), "2025 级硕士研究生");
    failed_courses "failed-courses":
        fires |c| good_students(c).replace("staff.yaml", "failed-courses: 否", "failed-courses: 是"),
        finds ["error failed-courses staff.yaml:10:21-22 item=`6` conclusion=`达标` person=`欧阳翀` see self-assessment.yaml:9:27-29 related-claimed"],
        silent |c| good_students(c).replace("staff.yaml", "grade: 一年级\n    rank:\n    failed-courses:", "grade: 一年级\n    rank:\n    failed-courses: 是");
    failed_courses_not_stated "failed-courses":
        fires |c| good_students(c).replace("staff.yaml", "rank: 3/40\n    failed-courses: 否", "rank: 3/40"),
        finds ["error failed-courses (failed-courses-missing) staff.yaml:28:11-13 item=`6` conclusion=`达标` person=`王犇` see self-assessment.yaml:9:27-29 related-claimed"],
        silent |c| good_students(c).replace("staff.yaml", "grade: 一年级", "grade: 大一"),
        besides ["two-spellings"];
    failed_courses_of_a_postgraduate "failed-courses":
        fires |c| good_students(c).replace("staff.yaml", "grade: 一年级\n    rank:", "grade: 研一\n    rank:"),
        finds ["error failed-courses (failed-courses-missing) staff.yaml:36:11-13 item=`6` conclusion=`达标` person=`李㛃` see self-assessment.yaml:9:27-29 related-claimed"],
        silent |c| good_students(c).replace("staff.yaml", "grade: 一年级\n    rank:\n    failed-courses:", "grade: 研一\n    rank:\n    failed-courses: 否");
    failed_courses_of_a_grade_that_says_nothing "failed-courses":
        fires |c| good_students(c).replace("staff.yaml", "grade: 二年级\n    rank: 3/40\n    failed-courses: 否", "grade: 云计算2班\n    rank: 3/40"),
        finds ["error failed-courses (failed-courses-grade) staff.yaml:31:12-17 item=`6` conclusion=`达标` grade=`云计算2班` person=`王犇` see self-assessment.yaml:9:27-29 related-claimed"],
        silent |c| good_students(c).replace("staff.yaml", "grade: 二年级\n    rank: 3/40", "grade: 云计算2班\n    rank: 3/40");
    agenda "agenda":
        fires |c| c.replace("congress.yaml", "选举产生新一届主席团", "听取主席团工作报告"),
        finds ["error agenda self-assessment.yaml:11:27-30 item=`8` conclusion=`met` words=`选举/换届/改选, 主席团` see congress.yaml:1:1-1 related-congress"],
        silent |c| c.replace("congress.yaml", "items: [选举产生新一届主席团]", "items: [{title: 换届, items: [主席团换届选举]}]");
    congress_since "congress-since":
        fires |c| c.replace("congress.yaml", "2026-06-25", "2018-06-25").replace("congress.yaml", "2026-06-25", "2019-09-30"),
        finds [
            "warning date-outside-school-year congress.yaml:6:11-21 date=`2018-06-25` year=`2026-2027` see disclosure.yaml:8:14-23 related-school-year",
            "warning date-outside-school-year congress.yaml:15:11-21 date=`2019-09-30` year=`2026-2027` see disclosure.yaml:8:14-23 related-school-year",
            "error congress-since self-assessment.yaml:12:27-30 item=`9` conclusion=`met` since=`2019-10-01` latest=`2019-09-30` see congress.yaml:15:11-21 related-latest-meeting",
        ],
        silent |c| c.replace("congress.yaml", "2026-06-25", "2018-06-25").replace("congress.yaml", "2026-06-25", "2019-10-01"),
        besides ["date-outside-school-year", "date-outside-school-year"];
    congress_in_school_year "congress-in-school-year":
        fires |c| college(c).replace("congress.yaml", "2026-06-25", "2025-06-25").replace("congress.yaml", "2026-06-25", "2025-06-25"),
        finds ["error congress-in-school-year self-assessment.yaml:10:27-28 item=`9` conclusion=`是` year=`2026-2027` latest=`2025-06-25` see congress.yaml:15:11-21 related-latest-meeting"],
        silent |c| college(c).replace("congress.yaml", "2026-06-25", "2025-06-25");
    least_non_officers "least-non-officers":
        fires |c| c.replace("delegates.yaml", "non-officers: 43, non-officers-share: 76.8%", "non-officers: 33"),
        finds [
            "error figure-not-in-text delegates.yaml:1:77-79 figure=`33`",
            "error least-non-officers delegates.yaml:1:77-79 delegates=56 others=33 percent=`58.93` least=`60` see delegates.yaml:1:38-40 related-delegates",
        ],
        silent |c| c.replace("delegates.yaml", "{students: 5600, delegates: 56, delegates-share: 1%, non-officers: 43, non-officers-share: 76.8%}", "{delegates: 55, non-officers: 33}"),
        besides ["figure-not-in-text", "figure-not-in-text"];
    share_of_students "share-of-students":
        fires |c| c.replace("delegates.yaml", "students: 5600, delegates: 56, delegates-share: 1%", "students: 560, delegates: 56"),
        finds [
            "error figure-not-in-text delegates.yaml:1:21-24 figure=`560`",
            "warning share-of-students delegates.yaml:1:37-39 delegates=56 students=560 percent=`10` about=`1` see delegates.yaml:1:21-24 related-students",
        ],
        silent |c| c.replace("delegates.yaml", "students: 5600, delegates: 56, delegates-share: 1%", "students: 3734, delegates: 56"),
        besides ["figure-not-in-text"];
    review_mentions "review-mentions":
        fires |c| c.replace("review.yaml", "学生工作部门和", ""),
        finds ["error review-mentions self-assessment.yaml:15:28-31 item=`12` conclusion=`met` word=`学生工作/学工/研究生工作/研工` see review.yaml:1:1-1 related-review"],
        silent |c| c.replace("review.yaml", "学生工作部门", "学工部");
    advisors_not_full_time "advisors":
        fires |c| good_advisors(c).replace("advisors.yaml", "full-time-cadre: 是", "full-time-cadre: 否"),
        finds ["error advisors (advisors-full-time) self-assessment.yaml:18:28-31 item=`15` conclusion=`met` person=`赵赟` category=`副书记` see advisors.yaml:2:50-51 related-not-full-time"],
        silent |c| good_advisors(c);
    advisors_missing "advisors":
        fires |c| good_advisors(c).replace("advisors.yaml", "category: 秘书长", "category: 顾问"),
        finds ["error advisors (advisors-missing) self-assessment.yaml:18:28-31 item=`15` conclusion=`met` category=`秘书长` see advisors.yaml:1:1-1 related-advisors"],
        silent |c| c.replace("advisors.yaml", "category: 秘书长", "category: 顾问");
    advisors_too_many "advisors":
        fires |c| good_advisors(c).replace("advisors.yaml", "category: 分管副书记", "category: 秘书长、副书记"),
        finds ["error advisors self-assessment.yaml:18:28-31 item=`15` conclusion=`met` wanted=1 count=2 category=`秘书长` see advisors.yaml:3:16-19 related-advisors"],
        silent |c| good_advisors(c).replace("advisors.yaml", "category: 分管副书记", "category: 秘书长、副书记").replace("advisors.yaml", "name: 赵赟", "name: 钱喆");
}

#[test]
fn grades_are_understood_as_schools_write_them() {
    for grade in [
        "大一",
        "2026级",
        "26级",
        "2026 级本科",
        "一年级新生",
        "first year",
        "2026 entry",
        "2025级博士研究生",
        "研三",
        "硕士研究生一年级",
        "专硕二年级",
        "直博生",
        "大专一年级",
        "2026年级",
        "高职2026级",
    ] {
        let case = graded(good_students(Case::small()), grade);
        assert_eq!(of_proof(&case), [] as [&str; 0], "{grade}");
    }
    for grade in [
        "大三",
        "2025级",
        "23级",
        "专科二年级",
        "2026",
        "级",
        "新生接待班",
        "65536级",
    ] {
        let case = graded(good_students(Case::small()), grade);
        assert_eq!(of_proof(&case), ["max-rank"], "{grade}");
    }
    // Who has not entered yet has no rank that could be missing.
    for grade in ["2027级", "99级"] {
        let case = graded(good_students(Case::small()), grade);
        assert_eq!(of_proof(&case), ["impossible-grade"], "{grade}");
    }
}

/// What is found but for one grade in two writings, which these rosters have.
fn of_proof(case: &Case) -> Vec<String> {
    let mut rules = found(case);
    rules.retain(|rule| rule != "two-spellings");
    rules
}

#[test]
fn a_school_s_own_edition_has_limits_words_and_conclusions_of_its_own() {
    let edition = "name: own\ntitle: 自订\nlevel: school\n\
        columns: {item: 内容, conclusion: 自查, remark: 说明}\n\
        conclusions: {met: 做到, unmet: 没有做到}\n\
        delegates: {least-non-officers: 80%, about: 2%}\n\
        items:\n\
        - {id: a, text: 人数, remark: '共{n}名', provable: {max-staff: 6, max-presidium: {most: 1, exception: 2}}}\n\
        - {id: b, text: 部门, provable: {no-department-named: [学习], positions: [执行主席], political-status: [中共党员]}}\n\
        - {id: c, text: 大会, provable: {agenda: [罢免], congress-since: 2026-07-01, review-mentions: [[新媒体]]}}\n\
        - {id: d, text: 成绩, provable: {max-rank: 5%, failed-courses: 是}}\n";
    let claim = |conclusion: &str| {
        let answers: String = ["a", "b", "c", "d"]
            .map(|item| format!("- {{item: {item}, conclusion: {conclusion}}}\n"))
            .concat();
        Case::small()
            .replace("disclosure.yaml", "criteria: 2020", "criteria: own.yaml")
            .write("own.yaml", edition)
            .write("self-assessment.yaml", format!("answers:\n{answers}"))
    };
    let mut names = found(&claim("做到"));
    names.sort_unstable();
    names.dedup();
    let expected = [
        "agenda",
        "congress-since",
        "least-non-officers",
        "max-presidium",
        "max-rank",
        "max-staff",
        "no-department-named",
        "political-status",
        "positions",
        "review-mentions",
        "share-of-students",
    ];
    assert_eq!(names, expected);
    // What is admitted needs no proof; the delegates are nobody's claim.
    let mut names = found(&claim("没有做到"));
    names.sort_unstable();
    assert_eq!(names, ["least-non-officers", "share-of-students"]);
    fires(
        "max-presidium",
        &claim("做到"),
        &[
            "warning share-of-students delegates.yaml:1:38-40 delegates=56 students=5600 percent=`1` about=`2` see delegates.yaml:1:21-25 related-students",
            "error least-non-officers delegates.yaml:1:77-79 delegates=56 others=43 percent=`76.79` least=`80` see delegates.yaml:1:38-40 related-delegates",
            "error max-presidium (max-presidium-or-exception) self-assessment.yaml:2:25-27 item=`a` conclusion=`做到` count=2 most=1 exception=2 see staff.yaml:13:11-14 related-first-too-many",
            "error max-staff self-assessment.yaml:2:25-27 item=`a` conclusion=`做到` count=7 most=6 exception=6 see staff.yaml:48:11-13 related-first-too-many",
            "error agenda self-assessment.yaml:4:25-27 item=`c` conclusion=`做到` words=`罢免` see congress.yaml:1:1-1 related-congress",
            "error congress-since self-assessment.yaml:4:25-27 item=`c` conclusion=`做到` since=`2026-07-01` latest=`2026-06-25` see congress.yaml:15:11-21 related-latest-meeting",
            "error review-mentions self-assessment.yaml:4:25-27 item=`c` conclusion=`做到` word=`新媒体` see review.yaml:1:1-1 related-review",
            "error no-department-named staff.yaml:3:23-25 item=`b` conclusion=`做到` department=`学习部` word=`学习` see self-assessment.yaml:3:25-27 related-claimed",
            "error political-status staff.yaml:14:23-27 item=`b` conclusion=`做到` status=`共青团员` person=`尉迟玥` all=`中共党员` see self-assessment.yaml:3:25-27 related-claimed",
            "error max-rank staff.yaml:17:11-15 item=`d` conclusion=`做到` rank=`2/38` percent=`5.26` most=`5` person=`尉迟玥` see self-assessment.yaml:5:25-27 related-claimed",
            "error positions staff.yaml:19:15-18 item=`b` conclusion=`做到` person=`尉迟玥` position=`副主席` all=`执行主席` see self-assessment.yaml:3:25-27 related-claimed",
            "error political-status staff.yaml:21:23-27 item=`b` conclusion=`做到` status=`共青团员` person=`阿卜杜拉·买买提` all=`中共党员` see self-assessment.yaml:3:25-27 related-claimed",
            "error max-rank staff.yaml:24:11-16 item=`d` conclusion=`做到` rank=`10/38` percent=`26.32` most=`5` person=`阿卜杜拉·买买提` see self-assessment.yaml:5:25-27 related-claimed",
            "error positions staff.yaml:26:15-17 item=`b` conclusion=`做到` person=`阿卜杜拉·买买提` position=`部长` all=`执行主席` see self-assessment.yaml:3:25-27 related-claimed",
            "error political-status staff.yaml:29:23-27 item=`b` conclusion=`做到` status=`共青团员` person=`王犇` all=`中共党员` see self-assessment.yaml:3:25-27 related-claimed",
            "error max-rank staff.yaml:32:11-15 item=`d` conclusion=`做到` rank=`3/40` percent=`7.5` most=`5` person=`王犇` see self-assessment.yaml:5:25-27 related-claimed",
            "error positions staff.yaml:34:15-17 item=`b` conclusion=`做到` person=`王犇` position=`部长` all=`执行主席` see self-assessment.yaml:3:25-27 related-claimed",
            "error political-status staff.yaml:37:23-27 item=`b` conclusion=`做到` status=`共青团员` person=`李㛃` all=`中共党员` see self-assessment.yaml:3:25-27 related-claimed",
            "error positions staff.yaml:43:15-17 item=`b` conclusion=`做到` person=`李㛃` position=`干事` all=`执行主席` see self-assessment.yaml:3:25-27 related-claimed",
            "error political-status staff.yaml:46:23-27 item=`b` conclusion=`做到` status=`共青团员` person=`张䶮` all=`中共党员` see self-assessment.yaml:3:25-27 related-claimed",
            "error political-status staff.yaml:49:23-27 item=`b` conclusion=`做到` status=`共青团员` person=`陈𬭎` all=`中共党员` see self-assessment.yaml:3:25-27 related-claimed",
        ],
    );
}

#[test]
fn a_file_that_could_not_be_read_whole_is_not_counted() {
    let case = with_people(Case::small(), 41);
    let text = std::fs::read_to_string(case.file("staff.yaml")).unwrap();
    let case = case.write("staff.yaml", text + "  - 王犇\n");
    assert_eq!(found(&case), ["expected-map"]);
}
