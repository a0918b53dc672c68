//! Half-width brackets in Chinese text.

use std::ops::Range;

use super::brackets::{Brackets, Pair};
use super::signs::{char_after, char_before};
use super::slip::{correction, slip};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Fix, Span, rule};
use crate::text::is_han;
use crate::yaml::{Kind, Node};

rule! {
    /// # zh-CN
    ///
    /// 中文里用了半角括号。
    ///
    /// ## 查什么
    ///
    /// 汉字旁边或里面有汉字的半角括号 ( )，编号样式 marker 里的也算，如 (一)。外文、公式里的不算。
    ///
    /// ## 为什么
    ///
    /// GB/T 15834 规定中文用全角括号；同一份文件里 (一) 和 （一） 混用，看上去像两级编号。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// marker: (一)
    /// items:
    ///   - 班长(团支部副书记兼任)一人；
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 改成 （ ）；运行 `gongkai check --fix` 可以一次改好。
    ///
    /// # en
    ///
    /// Chinese text with half-width brackets.
    ///
    /// ## What it finds
    ///
    /// A pair ( ) beside or around Han characters, and one in a marker such as (一). Latin text and
    /// formulas are left alone.
    ///
    /// ## Why it matters
    ///
    /// GB/T 15834 asks for full-width brackets in Chinese text; (一) next to （一） in one document looks
    /// like two levels of numbering.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// marker: (一)
    /// items:
    ///   - 班长(团支部副书记兼任)一人；
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write （ ）; `gongkai check --fix` does it for all of them.
    static HALF_WIDTH_BRACKETS: "half-width-brackets", Text, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in subject.passages.iter().filter(|passage| passage.is_han) {
        let text = &*passage.text;
        let is_slip = |pair: &&Pair| {
            (pair.open.1, pair.close.1) == ('(', ')') && is_chinese(text, &pair.whole())
        };
        for pair in Brackets::in_text(text).pairs.iter().filter(is_slip) {
            let edits = [(pair.opening(), "（"), (pair.closing(), "）")];
            let fix = correction(&HALF_WIDTH_BRACKETS, subject, passage, &edits, true);
            let found = slip(&HALF_WIDTH_BRACKETS, subject, passage, pair.whole());
            findings.push(found.fixed(fix));
        }
    }
    for tree in &subject.draft.trees {
        markers(subject, tree, findings);
    }
}

/// Whether brackets belong to the Chinese text around or within them. Those of f(x) belong to the letter
/// before them.
fn is_chinese(text: &str, whole: &Range<usize>) -> bool {
    let (before, behind) = (char_before(text, whole.start), char_after(text, whole.end));
    let is_formula = before.is_some_and(|c| c.is_ascii_alphanumeric());
    text[whole.clone()].contains(is_han)
        || before.is_some_and(is_han)
        || (behind.is_some_and(is_han) && !is_formula)
}

/// Checks the `marker` values of a file, which are no texts and so no passages.
fn markers(subject: &Subject, node: &Node, findings: &mut Vec<Finding>) {
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => {}
        Kind::List(list) => list
            .iter()
            .for_each(|node| markers(subject, node, findings)),
        Kind::Map(entries) => {
            for entry in entries {
                match &entry.value.kind {
                    Kind::Scalar(text) if entry.key.value == "marker" => {
                        findings.extend(marker(subject, entry.value.span, text));
                    }
                    _ => markers(subject, &entry.value, findings),
                }
            }
        }
    }
}

/// The finding if a marker shows a Chinese number in half-width brackets: (一).
fn marker(subject: &Subject, span: Span, text: &str) -> Option<Finding> {
    let inside = text.trim().strip_prefix('(')?.strip_suffix(')')?;
    inside.chars().all(is_han).then(|| {
        let better = format!("（{inside}）");
        // Behind quotation marks of YAML the span is wider than the value.
        let stands_there = &subject.files.text(span.file)[span.range()] == text;
        let fix = stands_there.then(|| Fix::replace(span, better, true));
        HALF_WIDTH_BRACKETS
            .finding()
            .with("found", text.trim())
            .at(span)
            .fixed(fix)
    })
}
