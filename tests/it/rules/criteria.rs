//! The indicators of the criteria edition.

use super::rules;
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
}
