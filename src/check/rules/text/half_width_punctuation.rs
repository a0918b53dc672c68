//! Half-width punctuation in Chinese text.

use std::ops::Range;

use super::signs::{char_after, char_before, touches_chinese};
use super::slip::{correction, slip};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::locale::typed_numbers;
use crate::text::{Behind, closes, full_width, is_han, opens};

rule! {
    /// # zh-CN
    ///
    /// 中文里用了半角标点。
    ///
    /// ## 查什么
    ///
    /// 汉字旁边的半角逗号、分号、冒号、问号、感叹号、句末的点，比号 ∶，以及直引号 "。数字、时间、网址、外文里的不算。
    ///
    /// ## 为什么
    ///
    /// GB/T 15834 规定中文用全角标点。半角的在纸上挤在一起，∶ 是数学里的比号，不是冒号。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 接受广大师生监督,现将我校学生会改革情况公开如下:
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 改成 ，；：？！。“”；运行 `gongkai check --fix` 可以一次改好。
    ///
    /// # en
    ///
    /// Chinese text with half-width punctuation.
    ///
    /// ## What it finds
    ///
    /// A half-width comma, semicolon, colon, question or exclamation mark, a closing full stop, the ratio
    /// sign ∶ or straight quotation marks beside Han characters. Numbers, times, addresses and Latin text
    /// are left alone.
    ///
    /// ## Why it matters
    ///
    /// GB/T 15834 asks for full-width marks in Chinese text. Half-width ones look cramped on paper, and ∶
    /// is a sign of arithmetic, not a colon.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 接受广大师生监督,现将我校学生会改革情况公开如下:
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write ，；：？！。“”; `gongkai check --fix` does it for all of them.
    static HALF_WIDTH_PUNCTUATION: "half-width-punctuation", Text, Warning
}

/// How far back the beginning of a quotation is looked for, in characters.
const LONGEST_QUOTATION: usize = 200;

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let with_marks = |passage: &&Passage| {
        let is_mark = |c| c == '"' || full_width(c).is_some();
        // A name has no punctuation at all (`name-form`).
        passage.is_han && !passage.is_name && passage.text.contains(is_mark)
    };
    for passage in subject.passages.iter().filter(with_marks) {
        marks(subject, passage, findings);
        quotation_marks(subject, passage, findings);
    }
}

/// Reports single marks.
fn marks(subject: &Subject, passage: &Passage, findings: &mut Vec<Finding>) {
    let text = &*passage.text;
    for (at, c) in text.char_indices() {
        let Some(better) = full_width(c) else {
            continue;
        };
        let range = at..at + c.len_utf8();
        let is_slip = match c {
            // A dot also belongs to numbers, addresses and abbreviations, so more is asked of it.
            '.' => closes_sentence(passage, &range),
            _ => touches_chinese(text, &range) && !closes_foreign(text, &range),
        };
        if is_slip {
            let edits = [(range.clone(), better)];
            let fix = correction(&HALF_WIDTH_PUNCTUATION, subject, passage, &edits, true);
            let found = slip(&HALF_WIDTH_PUNCTUATION, subject, passage, range);
            findings.push(found.with("better", better).fixed(fix));
        }
    }
}

/// Whether a mark ends a quotation or title without a Han character, and so belongs to it: “Work hard!”.
fn closes_foreign(text: &str, range: &Range<usize>) -> bool {
    let mut quoted = text[..range.start].chars().rev().take(LONGEST_QUOTATION);
    char_after(text, range.end).is_some_and(closes)
        && quoted.find(|c| is_han(*c) || opens(*c)).is_some_and(opens)
}

/// Whether a dot closes a Chinese sentence: after a Han character, at the end or before a space, and not that
/// of a typed number (一.).
fn closes_sentence(passage: &Passage, range: &Range<usize>) -> bool {
    let text = &*passage.text;
    let ends = char_after(text, range.end).is_none_or(|c| c.is_whitespace() || closes(c));
    let is_number = || {
        typed_numbers()
            .at_start(text, Behind::Number)
            .is_some_and(|number| number.end >= range.end)
    };
    ends && char_before(text, range.start).is_some_and(is_han) && !is_number()
}

/// Reports straight quotation marks, two at a time: the first opens, the second closes. If their number is
/// odd, any of them may be the one too many, so no fix is safe.
fn quotation_marks(subject: &Subject, passage: &Passage, findings: &mut Vec<Finding>) {
    let text = &*passage.text;
    let places: Vec<usize> = text.match_indices('"').map(|(at, _)| at).collect();
    for pair in places.chunks(2) {
        let mark = |at: &usize| *at..*at + 1;
        // The last chunk may hold a single mark.
        let whole = pair[0]..pair[pair.len() - 1] + 1;
        let around = [char_before(text, whole.start), char_after(text, whole.end)];
        if !text[whole].contains(is_han) && !around.into_iter().flatten().any(is_han) {
            continue;
        }
        let fix = match pair {
            [open, close] => {
                let edits = [(mark(open), "“"), (mark(close), "”")];
                correction(
                    &HALF_WIDTH_PUNCTUATION,
                    subject,
                    passage,
                    &edits,
                    places.len().is_multiple_of(2),
                )
            }
            _ => None,
        };
        let found = slip(&HALF_WIDTH_PUNCTUATION, subject, passage, mark(&pair[0]));
        findings.push(found.with("better", "“”").fixed(fix));
    }
}
