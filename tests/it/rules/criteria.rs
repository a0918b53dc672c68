//! The indicators of the criteria edition.

use super::{fires, found, rules, silent};
use crate::support::Case;

/// Adds first-years until the roster has `count` people; the fixture has seven.
fn with_people(case: Case, count: usize) -> Case {
    let path = case.file("staff.yaml");
    let mut text = std::fs::read_to_string(&path).unwrap();
    for number in 8..=count {
        text.push_str(&format!(
            "  - {{name: 甲{number}, political-status: 共青团员, grade: 一年级}}\n"
        ));
    }
    case.write("staff.yaml", text).replace(
        "self-assessment.yaml",
        "实有7人",
        &format!("实有{count}人"),
    )
}

/// The fixture has a presidium of two.
fn with_presidium(case: Case, count: usize) -> Case {
    let case = (3..=count).fold(with_people(case, 7 + count - 2), |case, number| {
        let name = format!("{{name: 甲{}, ", number + 5);
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
    .write("self-assessment.yaml", format!("answers:\n{answers}"))
}

/// Gives somebody another grade and no rank.
fn graded(case: Case, grade: &str) -> Case {
    let from = "grade: 二年级\n    rank: 3/40";
    case.replace("staff.yaml", from, &format!("grade: {grade}\n    rank:"))
}

rules! {
    max_staff "max-staff":
        fires |c| with_people(c, 41),
        silent |c| with_people(c, 40);
    max_staff_with_the_exception "max-staff":
        fires |c| with_people(c, 61).replace("self-assessment.yaml", "remark: 实有61人", "remark: 实有61人, exception: 三个校区"),
        silent |c| with_people(c, 60).replace("self-assessment.yaml", "remark: 实有60人", "remark: 实有60人, exception: 三个校区");
    max_staff_admitted "max-staff":
        fires |c| with_people(c, 41),
        silent |c| with_people(c, 41).replace("self-assessment.yaml", "{item: 3a, conclusion: 达标", "{item: 3a, conclusion: 未达标");
    max_presidium "max-presidium":
        fires |c| with_presidium(c, 6),
        silent |c| with_presidium(c, 5);
    max_presidium_of_a_college "max-presidium":
        fires |c| college(c).replace("staff.yaml", "position: 部长", "position: 副主席").replace("staff.yaml", "position: 部长", "position: 副主席"),
        silent |c| college(c).replace("staff.yaml", "position: 部长", "position: 副主席");
    max_departments "max-departments":
        fires |c| with_departments(c, 7),
        silent |c| with_departments(c, 6);
    stated_count "stated-count":
        fires |c| c.replace("self-assessment.yaml", "实有7人", "“名单 实有 八 人”"),
        silent |c| c.replace("self-assessment.yaml", "实有7人", "名单 实有 七 人");
    stated_count_of_what_is_admitted "stated-count":
        fires |c| c.replace("self-assessment.yaml", "{item: 3c, conclusion: 达标, remark: 实有2个}", "{item: 3c, conclusion: 未达标, remark: 实有３个}"),
        silent |c| c.replace("self-assessment.yaml", "{item: 3c, conclusion: 达标, remark: 实有2个}", "{item: 3c, conclusion: 未达标, remark: 另有3个筹备中}");
    department_that_must_not_be "no-department-named":
        fires |c| c.replace("staff.yaml", "name: 学习部", "name: 新媒体中心"),
        silent |c| c.replace("staff.yaml", "name: 学习部", "name: 新媒体中心").replace("self-assessment.yaml", "{item: 2, conclusion: 达标", "{item: 2, conclusion: 未达标");
    department_with_duties_of_the_school "no-department-named":
        fires |c| c.replace("staff.yaml", "name: 学习部", "name: 校园文明纠察部"),
        silent |c| c.replace("staff.yaml", "name: 学习部", "name: 校园文明部");
    positions "positions":
        fires |c| c.replace("staff.yaml", "position: 干事", "position: 秘书长助理"),
        silent |c| c.replace("staff.yaml", "position: 干事", "position:");
    political_status "political-status":
        fires |c| c.replace("staff.yaml", "political-status: 共青团员\n    faculty: 云计算系", "political-status: 群众\n    faculty: 云计算系"),
        silent |c| c.replace("staff.yaml", "political-status: 共青团员\n    faculty: 云计算系", "political-status: 中共预备党员\n    faculty: 云计算系");
    political_status_not_stated "political-status":
        fires |c| c.replace("staff.yaml", "political-status: 共青团员\n    faculty: 云计算系", "faculty: 云计算系"),
        silent |c| answer(c.replace("staff.yaml", "political-status: 共青团员\n    faculty: 云计算系", "faculty: 云计算系"), "5", "unmet");
    max_rank "max-rank":
        fires |c| good_students(c).replace("staff.yaml", "rank: 3/40", "rank: 13/40"),
        silent |c| good_students(c).replace("staff.yaml", "rank: 3/40", "rank: 12/40");
    rank_not_stated "max-rank":
        fires |c| graded(good_students(c), "2025级"),
        silent |c| graded(good_students(c), "26级");
    rank_of_a_grade_that_says_nothing "max-rank":
        fires |c| graded(good_students(c), "云计算2班"),
        silent |c| graded(good_students(c), "2025 级硕士研究生");
    failed_courses "failed-courses":
        fires |c| good_students(c).replace("staff.yaml", "failed-courses: 否", "failed-courses: 是"),
        silent |c| good_students(c).replace("staff.yaml", "grade: 一年级\n    rank:\n    failed-courses:", "grade: 一年级\n    rank:\n    failed-courses: 是");
    failed_courses_not_stated "failed-courses":
        fires |c| good_students(c).replace("staff.yaml", "rank: 3/40\n    failed-courses: 否", "rank: 3/40"),
        silent |c| good_students(c).replace("staff.yaml", "grade: 一年级", "grade: 大一");
    failed_courses_of_a_postgraduate "failed-courses":
        fires |c| good_students(c).replace("staff.yaml", "grade: 一年级\n    rank:", "grade: 研一\n    rank:"),
        silent |c| good_students(c).replace("staff.yaml", "grade: 一年级\n    rank:\n    failed-courses:", "grade: 研一\n    rank:\n    failed-courses: 否");
    failed_courses_of_a_grade_that_says_nothing "failed-courses":
        fires |c| good_students(c).replace("staff.yaml", "grade: 二年级\n    rank: 3/40\n    failed-courses: 否", "grade: 云计算2班\n    rank: 3/40"),
        silent |c| good_students(c).replace("staff.yaml", "grade: 二年级\n    rank: 3/40", "grade: 云计算2班\n    rank: 3/40");
    agenda "agenda":
        fires |c| c.replace("congress.yaml", "选举产生新一届主席团", "听取主席团工作报告"),
        silent |c| c.replace("congress.yaml", "items: [选举产生新一届主席团]", "items: [{title: 换届, items: [主席团换届选举]}]");
    congress_since "congress-since":
        fires |c| c.replace("congress.yaml", "2026-06-25", "2018-06-25").replace("congress.yaml", "2026-06-25", "2019-09-30"),
        silent |c| c.replace("congress.yaml", "2026-06-25", "2018-06-25").replace("congress.yaml", "2026-06-25", "2019-10-01");
    congress_in_school_year "congress-in-school-year":
        fires |c| college(c).replace("congress.yaml", "2026-06-25", "2025-06-25").replace("congress.yaml", "2026-06-25", "2025-06-25"),
        silent |c| college(c).replace("congress.yaml", "2026-06-25", "2025-06-25");
    least_non_officers "least-non-officers":
        fires |c| c.replace("delegates.yaml", "non-officers: 43, non-officers-share: 76.8%", "non-officers: 33"),
        silent |c| c.replace("delegates.yaml", "{students: 5600, delegates: 56, delegates-share: 1%, non-officers: 43, non-officers-share: 76.8%}", "{delegates: 55, non-officers: 33}");
    share_of_students "share-of-students":
        fires |c| c.replace("delegates.yaml", "students: 5600, delegates: 56, delegates-share: 1%", "students: 560, delegates: 56"),
        silent |c| c.replace("delegates.yaml", "students: 5600, delegates: 56, delegates-share: 1%", "students: 3734, delegates: 56");
    review_mentions "review-mentions":
        fires |c| c.replace("review.yaml", "学生工作部门和", ""),
        silent |c| c.replace("review.yaml", "学生工作部门", "学工部");
    advisors_not_full_time "advisors":
        fires |c| good_advisors(c).replace("advisors.yaml", "full-time-cadre: 是", "full-time-cadre: 否"),
        silent |c| good_advisors(c);
    advisors_missing "advisors":
        fires |c| good_advisors(c).replace("advisors.yaml", "category: 秘书长", "category: 顾问"),
        silent |c| c.replace("advisors.yaml", "category: 秘书长", "category: 顾问");
    advisors_too_many "advisors":
        fires |c| good_advisors(c).replace("advisors.yaml", "category: 分管副书记", "category: 秘书长、副书记"),
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
    ] {
        silent("max-rank", &graded(good_students(Case::small()), grade));
    }
    for grade in [
        "大三",
        "2025级",
        "23级",
        "专科二年级",
        "2026",
        "级",
        "99级",
        "2027级",
        "新生接待班",
        "65536级",
    ] {
        let case = graded(good_students(Case::small()), grade);
        assert_eq!(found(&case), ["max-rank"], "{grade}");
    }
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
    insta::assert_snapshot!(fires("max-presidium", &claim("做到")));
}

#[test]
fn a_file_that_could_not_be_read_whole_is_not_counted() {
    let case = with_people(Case::small(), 41).replace("staff.yaml", "rank: 3/40", "rank: 三");
    assert_eq!(found(&case), ["not-a-rank"]);
}
