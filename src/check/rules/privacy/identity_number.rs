//! Numbers of identity cards.

use std::sync::LazyLock;

use regex::Regex;

use super::digits::{digits, is_date, numbers};
use crate::check::Subject;
use crate::finding::{Finding, rule};

rule! {
    /// # zh-CN
    ///
    /// 文字里有身份证号码。
    ///
    /// ## 查什么
    ///
    /// 十八位、校验码正确、生日合理的身份证号码，中间有空格、连字符的也算。
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
    /// Eighteen digits (or seventeen and an X) with a valid check digit and a possible birthday, with
    /// blanks or hyphens between them as well.
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
    pub static IDENTITY_NUMBER: "identity-number", Privacy, Error
}

static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"[0-9０-９]{6}[ -]?[0-9０-９]{4}[ -]?[0-9０-９]{4}[ -]?[0-9０-９]{3}[ -]?[0-9０-９Xx]",
    )
    .expect("well-formed")
});

/// How much each digit weighs, and the check digit for each remainder (GB 11643-1999).
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &[u8; 11] = b"10X98765432";

pub(in crate::check) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        for range in numbers(&SHAPE, passage.original) {
            if is_valid(&digits(&passage.original[range.clone()])) {
                findings.push(
                    IDENTITY_NUMBER
                        .finding()
                        .at(passage.place(subject.files, range))
                        .kept_private(),
                );
            }
        }
    }
}

fn is_valid(number: &str) -> bool {
    let sum: u32 = number
        .chars()
        .zip(WEIGHTS)
        .filter_map(|(c, weight)| Some(c.to_digit(10)? * weight))
        .sum();
    let check = char::from(CHECKS[(sum % 11) as usize]);
    number.ends_with(check) && is_date(&number[6..14])
}
