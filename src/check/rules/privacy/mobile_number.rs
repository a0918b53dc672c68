//! Numbers of mobile telephones.

use crate::check::private::report;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::privacy::Kind;

rule! {
    /// # zh-CN
    ///
    /// 文字里有手机号码。
    ///
    /// ## 查什么
    ///
    /// 1 开头的十一位手机号码，不管怎么写：+86 开头，全角、汉字、带圈的数字，中间有空格、横线、点、括号、`**`，看不见的字符，
    /// `&#49;` 之类的代码，都算。文字、名单、各种语言的译文、Markdown 文件、链接、id、网址、自己写的指标版本、文件夹名称都查。
    ///
    /// ## 为什么
    ///
    /// 公开的文件谁都能看到、下载、长期保存；个人信息一旦公开就收不回来。《个人信息保护法》要求公开个人信息须有同意，并只限必要的范围。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {category: 学生会秘书长, name: 钱喆, remark: 电话 138********}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去手机号码；需要联系方式的，写办公电话。公开的监督电话不算隐私：写在 `disclosure.yaml` 的 `contact` 里，别处提到它也不再报告：
    ///
    /// ```yaml
    /// contact:
    ///   telephone: 138…
    /// ```
    ///
    /// # en
    ///
    /// A text holds a mobile number.
    ///
    /// ## What it finds
    ///
    /// Eleven digits that begin like a Chinese mobile number, in any writing: with +86, in full-width, Chinese or
    /// encircled digits, with spaces, dashes, dots, brackets or `**` between them, with invisible characters, as
    /// codes such as `&#49;`. It looks at texts, rosters, translations, Markdown files, links, ids, addresses, an
    /// edition of the school's own and the name of the folder.
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
    ///   - {category: 学生会秘书长, name: 钱喆, remark: 电话 138********}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete it; if people are to get in touch, give an office's number. The public number for complaints is not
    /// private: write it in `contact` of `disclosure.yaml`, and it is not reported anywhere else either:
    ///
    /// ```yaml
    /// contact:
    ///   telephone: 138…
    /// ```
    static MOBILE_NUMBER: "mobile-number", Privacy, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    report(&MOBILE_NUMBER, Kind::Mobile, subject, findings);
}
