//! What does not belong in public. The numbers are made up.

use super::rules;
use crate::support::Case;

fn remark(case: Case, text: &str) -> Case {
    case.replace(
        "staff.yaml",
        "experience: 班长",
        &format!("experience: 班长，{text}"),
    )
}

rules! {
    identity_number "identity-number":
        fires |c| remark(c, "号码11010119491001001X"),
        finds ["error identity-number staff.yaml:11:22-40 at=`staff.yaml#欧阳翀`"],
        silent |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生5600人，文号110101194910010018、99110101194910010019");
    identity_number_with_blanks "identity-number":
        fires |c| remark(c, "号码110101 1949 1001 001X"),
        finds ["error identity-number staff.yaml:11:22-43 at=`staff.yaml#欧阳翀`"],
        silent |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生5600人，序列110101194913990017");
    mobile_number "mobile-number":
        fires |c| remark(c, "电话13800000000和+86 139-0000-0000"),
        finds [
            "error mobile-number staff.yaml:11:22-33 at=`staff.yaml#欧阳翀`",
            "error mobile-number staff.yaml:11:34-51 at=`staff.yaml#欧阳翀`",
        ],
        silent |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生5600人，电话010-80000000，编号1380000000、0.13800000000、12800000000");
    student_number "student-number":
        fires |c| remark(c, "20261234567"),
        finds ["error student-number staff.yaml:11:20-31 at=`staff.yaml#欧阳翀`"],
        silent |c| remark(c, "20260625任职，2026年，校办2026-12号");
    student_number_announced "student-number":
        fires |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生5600人，学号：202612"),
        finds ["error student-number delegates.yaml:8:30-36 at=`delegates.yaml#numbers`"],
        silent |c| c.replace("delegates.yaml", "在校学生5600人", "在校学生5600人，文件20261234567号");
    email_address "email-address":
        fires |c| remark(c, "wang.ben@example.org").replace("review.yaml", "制定本办法。", "制定本办法，见[邮箱](mailto:nobody@example.org)。"),
        finds [
            "error email-address review.yaml:1:32-50 at=`review.yaml#text`",
            "error email-address staff.yaml:11:20-40 at=`staff.yaml#欧阳翀`",
        ],
        silent |c| remark(c, "微博@云上学生会、a@b");
}
