//! Underscores around words that are printed literally.

use std::sync::LazyLock;

use regex::Regex;

use super::slip::slip;
use crate::check::corrections::mark_fix;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};

rule! {
    /// # zh-CN
    ///
    /// 两对下划线中间夹着文字：没有加粗，也像没有填的空。
    ///
    /// ## 查什么
    ///
    /// 照原样印出来的 `__文字__`。两边都是文字时，下划线不表示加粗。
    ///
    /// ## 为什么
    ///
    /// 可能是想加粗，也可能是“第__届第__次”这样忘了填的空，读者看到的都是下划线。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 本会__接受监督__的办法如下。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 加粗的，写成 `**文字**`；是空的，填上。
    ///
    /// # en
    ///
    /// Words between double underscores: they are not strong, or a gap was left to be filled in.
    ///
    /// ## What it finds
    ///
    /// `__words__` that is printed as it stands. Between letters, underscores make nothing strong.
    ///
    /// ## Why it matters
    ///
    /// It was to be strong, or is a gap that nobody filled in (第__届第__次). Readers see underscores.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 本会__接受监督__的办法如下。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write `**words**`, or fill in the gap.
    static UNDERSCORES: "underscores", Text, Warning
}

static PAIR: LazyLock<Regex> = LazyLock::new(|| {
    let pair = r"(?:^|[^_＿])((?:__|＿＿)[^_＿\s](?:[^_＿\n]*[^_＿\s])?(?:__|＿＿))(?:[^_＿]|$)";
    Regex::new(pair).expect("well-formed")
});

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        let Some(form) = passage.form else { continue };
        if !passage.characters.contains(['_', '＿']) {
            continue;
        }
        for pair in PAIR.captures_iter(&passage.characters) {
            let Some(pair) = pair.get(1) else { continue };
            // Half-width and full-width underscores differ in bytes.
            let length = pair
                .as_str()
                .chars()
                .take(2)
                .map(char::len_utf8)
                .sum::<usize>();
            let last = pair
                .as_str()
                .chars()
                .rev()
                .take(2)
                .map(char::len_utf8)
                .sum::<usize>();
            let (start, end) = (pair.start(), pair.end());
            let edits = [(start..start + length, "**"), (end - last..end, "**")];
            // Not safe: it may be a blank of a form that nobody filled in.
            let fix = mark_fix(&UNDERSCORES, subject.files, passage, form, &edits, false);
            findings.push(slip(&UNDERSCORES, subject, passage, pair.range()).fixed(fix));
        }
    }
}
