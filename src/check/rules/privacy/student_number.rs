//! Numbers under which a school keeps its students.

use crate::check::private::report;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::privacy::Kind;

rule! {
    /// # zh-CN
    ///
    /// 文字里有学号。
    ///
    /// ## 查什么
    ///
    /// “学号”等词（`locales/*/words.yaml` 的 student-number）后面的号码，不管怎么写；工作人员名单、责任人和它们的译文里八到十四位的数字。写成 20210625 的日期、手机号码不算。
    ///
    /// ## 为什么
    ///
    /// 公开的文件谁都能看到、下载、长期保存；个人信息一旦公开就收不回来。《个人信息保护法》要求公开个人信息须有同意，并只限必要的范围。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - name: 王犇
    ///     experience: 班长（学号 2021********）
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去学号；名单用姓名、院系和年级就够了。
    ///
    /// # en
    ///
    /// A text holds a student number.
    ///
    /// ## What it finds
    ///
    /// A number behind a word for it (`student-number` in `locales/*/words.yaml`), in any writing, and eight to
    /// fourteen digits in the roster or among the advisors and in their translations. Dates such as 20210625 and mobile numbers are left
    /// alone.
    ///
    /// ## Why it matters
    ///
    /// What is published can be read, downloaded and kept by anybody, and cannot be taken back. China's
    /// Personal Information Protection Law asks for consent, and for no more than is needed.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - name: 王犇
    ///     experience: 班长（学号 2021********）
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete it; name, faculty and grade are enough.
    static STUDENT_NUMBER: "student-number", Privacy, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    report(&STUDENT_NUMBER, Kind::Student, subject, findings);
}
