//! Numbers of identity cards.

use crate::check::private::report;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::privacy::Kind;

rule! {
    /// # zh-CN
    ///
    /// 文字里有身份证号码。
    ///
    /// ## 查什么
    ///
    /// 十八位、校验码正确、生日合理的身份证号码，和十五位、地区和生日合理的旧号码，不管怎么写：全角、汉字数字，中间有空格、横线、
    /// `**`、看不见的字符，都算。
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
    ///     experience: 班长，身份证号 110101********001X
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去身份证号码；名单里不需要它。
    ///
    /// # en
    ///
    /// A text holds an identity card number.
    ///
    /// ## What it finds
    ///
    /// Eighteen digits (or seventeen and an X) with a valid check digit and a possible birthday, and an old number
    /// of fifteen with a possible province and birthday, in any writing: in full-width or Chinese digits, with
    /// spaces, dashes, `**` or invisible characters between them.
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
    ///     experience: 班长，身份证号 110101********001X
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete it; the roster has no need of it.
    static IDENTITY_NUMBER: "identity-number", Privacy, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    report(&IDENTITY_NUMBER, Kind::Identity, subject, findings);
}
