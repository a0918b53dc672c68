//! Numbers under which a school keeps its students.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::digits::{digits, is_date, numbers};
use crate::check::Subject;
use crate::finding::{Finding, rule};
use crate::language::Word;

rule! {
    /// # zh-CN
    ///
    /// 文字里有学号。
    ///
    /// ## 查什么
    ///
    /// “学号”等词（`locales/*/words.yaml` 的 student-number）后面的号码；工作人员名单、责任人里八到十四位的数字。写成 20210625 的日期、手机号码不算。
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
    /// A number behind a word for it (`student-number` in `locales/*/words.yaml`), and eight to fourteen
    /// digits in the roster or among the advisors. Dates such as 20210625 and mobile numbers are left
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
    pub static STUDENT_NUMBER: "student-number", Privacy, Error
}

static SHAPE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"[0-9０-９]{8,14}").expect("well-formed"));

pub(in crate::check) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let draft = subject.draft;
    let people = [
        draft.staff.value.as_ref().map(|staff| staff.place.file),
        draft
            .advisors
            .value
            .as_ref()
            .map(|advisors| advisors.place.file),
    ];
    let named = named(subject);
    for passage in &subject.passages {
        let text = passage.original;
        let mut report = |range: Range<usize>| {
            let place = passage.place(subject.files, range);
            findings.push(STUDENT_NUMBER.finding().at(place).kept_private());
        };
        let behind_word = named.iter().flat_map(|named| named.captures_iter(text));
        behind_word
            .filter_map(|found| found.get(1))
            .for_each(|number| report(number.range()));
        if people.contains(&Some(passage.span.file)) {
            numbers(&SHAPE, text)
                .filter(|range| is_bare(&text[range.clone()]))
                .for_each(report);
        }
    }
}

/// Whether digits are no date, nor a mobile number, which has a rule of its own.
fn is_bare(number: &str) -> bool {
    let number = digits(number);
    let is_mobile = number.len() == 11 && number.starts_with('1') && &number[1..2] >= "3";
    !(is_mobile || (number.len() == 8 && is_date(&number)))
}

/// A number behind a word that announces it.
fn named(subject: &Subject) -> Option<Regex> {
    let words: Vec<String> = subject
        .words
        .for_meaning(Word::StudentNumber)
        .into_iter()
        .map(regex::escape)
        .collect();
    let pattern = format!(
        r"(?i:{})[\s：:为是#=]{{0,3}}([0-9A-Z]{{0,3}}[0-9]{{5,18}})",
        words.join("|")
    );
    Regex::new(&pattern).ok()
}
