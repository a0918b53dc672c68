//! Addresses of electronic mail.

use std::sync::LazyLock;

use regex::Regex;

use crate::check::Subject;
use crate::finding::{Finding, rule};

rule! {
    /// # zh-CN
    ///
    /// 文字里有电子邮箱地址。
    ///
    /// ## 查什么
    ///
    /// 电子邮箱地址，链接里的也算。
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
    /// 删去个人邮箱。是公开的监督、意见邮箱的，写一条豁免。
    ///
    /// # en
    ///
    /// A text holds an e-mail address.
    ///
    /// ## What it finds
    ///
    /// An e-mail address, in links as well.
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
    /// Delete a person's address. If it is the union's own, meant for the public, waive it.
    pub static EMAIL_ADDRESS: "email-address", Privacy, Error
}

static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[A-Za-z0-9._%+-]+[@＠][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+").expect("well-formed")
});

pub(in crate::check) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        if !passage.original.contains(['@', '＠']) {
            continue;
        }
        for found in SHAPE.find_iter(passage.original) {
            findings.push(
                EMAIL_ADDRESS
                    .finding()
                    .at(passage.place(subject.files, found.range()))
                    .kept_private(),
            );
        }
    }
}
