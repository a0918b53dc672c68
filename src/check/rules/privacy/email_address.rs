//! Addresses of electronic mail.

use crate::check::private::report;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::privacy::Kind;

rule! {
    /// # zh-CN
    ///
    /// 文字里有电子邮箱地址。
    ///
    /// ## 查什么
    ///
    /// 电子邮箱地址，不管怎么写：全角，`\@`、`&#64;`、`%40`，把 @ 写成 (at)，都算；链接、id、网址、文件夹名称里的也算。
    ///
    /// ## 为什么
    ///
    /// 公开的文件谁都能看到、下载、长期保存；个人信息一旦公开就收不回来。《个人信息保护法》要求公开个人信息须有同意，并只限必要的范围。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {category: 学生会秘书长, name: 钱喆, remark: 意见请发 ****@****.edu.cn}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去个人邮箱。公开的监督、意见邮箱不算隐私：写在 `disclosure.yaml` 的 `contact` 里，别处提到它也不再报告：
    ///
    /// ```yaml
    /// contact:
    ///   email: ****@****.edu.cn
    /// ```
    ///
    /// # en
    ///
    /// A text holds an e-mail address.
    ///
    /// ## What it finds
    ///
    /// An e-mail address in any writing: in full-width letters, with `\@`, `&#64;`, `%40` or (at) for the sign; in
    /// links, ids, addresses and the name of the folder as well.
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
    ///   - {category: 学生会秘书长, name: 钱喆, remark: 意见请发 ****@****.edu.cn}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete a person's address. The public mailbox for complaints is not private: write it in `contact` of
    /// `disclosure.yaml`, and it is not reported anywhere else either:
    ///
    /// ```yaml
    /// contact:
    ///   email: ****@****.edu.cn
    /// ```
    static EMAIL_ADDRESS: "email-address", Privacy, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    report(&EMAIL_ADDRESS, Kind::Mail, subject, findings);
}
