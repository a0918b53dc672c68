//! Numbers of mobile telephones.

use std::sync::LazyLock;

use regex::Regex;

use super::digits::numbers;
use crate::check::Subject;
use crate::finding::{Finding, rule};

rule! {
    /// # zh-CN
    ///
    /// 文字里有手机号码。
    ///
    /// ## 查什么
    ///
    /// 1 开头的十一位手机号码，138-0000-0000、+86 开头的写法也算。
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
    /// 删去手机号码；需要联系方式的，写办公电话。
    ///
    /// # en
    ///
    /// A text holds a mobile number.
    ///
    /// ## What it finds
    ///
    /// Eleven digits that begin like a Chinese mobile number, also written as 138-0000-0000 or with +86.
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
    /// Delete it; if people are to get in touch, give an office's number.
    pub static MOBILE_NUMBER: "mobile-number", Privacy, Error
}

static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}").expect("well-formed")
});

pub(in crate::check) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        for range in numbers(&SHAPE, passage.original) {
            findings.push(
                MOBILE_NUMBER
                    .finding()
                    .at(passage.place(subject.files, range))
                    .kept_private(),
            );
        }
    }
}
