//! Full-width marks in text of writing that has none.

use std::ops::Range;

use super::slip::{correction, slip};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::text::{Script, closes, half_width, is_spaceless, is_wide_mark, opens, script};

rule! {
    /// # zh-CN
    ///
    /// 英文里用了中文的全角标点。
    ///
    /// ## 查什么
    ///
    /// 不用汉字书写的语言里，两边的字都不是汉字的全角标点：，。；：？！（）、《》等，以及全角的字母、数字、符号（ｃｈａｉｒ、
    /// ５６、％）、全角空格、双破折号和双省略号。引用的中文里的不算。
    ///
    /// ## 为什么
    ///
    /// 译文常在中文输入法下写成；英文里夹着“，”“（”，一眼就看得出来，换行和间距也不对。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// en: The presidium has four members， elected by the congress。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 换成半角的；`gongkai check --fix` 会改正有把握的。
    ///
    /// # en
    ///
    /// A full-width Chinese mark in English.
    ///
    /// ## What it finds
    ///
    /// In a language that is not written in Han characters, a full-width mark with no Han character on either side:
    /// ，。；：？！（）、《》 and the like; and full-width letters, digits and signs (ｃｈａｉｒ, ５６, ％), full-width spaces,
    /// doubled dashes and ellipses. Those of quoted Chinese do not count.
    ///
    /// ## Why it matters
    ///
    /// Translations are often typed with a Chinese keyboard. In English these marks are seen at once, and lines break
    /// and words stand apart where they should not.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// en: The presidium has four members， elected by the congress。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write the half-width mark; `gongkai check --fix` corrects what is certain.
    static FULL_WIDTH_PUNCTUATION: "full-width-punctuation", Text, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let others = subject.passages.iter().filter(|passage| !passage.is_han);
    for passage in others.filter(|passage| !passage.text.is_ascii()) {
        let marks = passage
            .text
            .char_indices()
            .filter(|(_, c)| is_wide_mark(*c));
        for (at, mark) in marks {
            let range = at..at + mark.len_utf8();
            let Some(letter) = letter_beside(&passage.text, &range) else {
                continue;
            };
            let better = better(&passage.text, &range, mark);
            let found = slip(&FULL_WIDTH_PUNCTUATION, subject, passage, range.clone());
            findings.push(match better {
                Some(better) => {
                    let is_certain = fix_is_certain(passage, &range, letter)
                        && keeps_its_form(subject, passage, &range, &better);
                    let fix = correction(
                        &FULL_WIDTH_PUNCTUATION,
                        subject,
                        passage,
                        &[(range, &better)],
                        is_certain,
                    );
                    found.with("better", better.trim()).fixed(fix)
                }
                None => found.worded(message::FULL_WIDTH_MARK),
            });
        }
        for (range, better) in full_width_runs(&passage.text) {
            if letter_beside(&passage.text, &range).is_none() {
                continue;
            }
            // Signs may mean something to YAML.
            let is_harmless = |c: char| c.is_ascii_alphanumeric() || c == '…' || c == '—';
            let is_certain = range.start > 0 && better.chars().all(is_harmless);
            let found = slip(&FULL_WIDTH_PUNCTUATION, subject, passage, range.clone());
            let fix = correction(
                &FULL_WIDTH_PUNCTUATION,
                subject,
                passage,
                &[(range, &better)],
                is_certain,
            );
            findings.push(found.with("better", better).fixed(fix));
        }
    }
}

/// The runs of characters other than marks that are typed full-width, each as it is written in half-width.
fn full_width_runs(text: &str) -> Vec<(Range<usize>, String)> {
    let half = |c: char| match c {
        '\u{3000}' => ' ',
        _ => half_width(c),
    };
    let is_full = |c: char| !is_wide_mark(c) && half(c) != c;
    let mut runs: Vec<(Range<usize>, String)> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_full(*c)) {
        let end = at + c.len_utf8();
        match runs.last_mut() {
            Some((range, better)) if range.end == at => {
                range.end = end;
                better.push(half(c));
            }
            _ => runs.push((at..end, half(c).to_string())),
        }
    }
    for sign in ["……", "——"] {
        let found = text.match_indices(sign);
        runs.extend(found.map(|(at, sign)| (at..at + sign.len(), sign.chars().take(1).collect())));
    }
    runs
}

/// The nearest letter before a mark, else behind it, if no Han character or the like is the nearest on either
/// side.
fn letter_beside(text: &str, range: &Range<usize>) -> Option<char> {
    let before = text[..range.start]
        .chars()
        .rev()
        .find(|c| c.is_alphabetic());
    let behind = text[range.end..].chars().find(|c| c.is_alphabetic());
    let mut letters = before.into_iter().chain(behind);
    let first = letters.next()?;
    let own = |c: char| !is_spaceless(c);
    (own(first) && letters.all(own)).then_some(first)
}

/// The half-width mark, with the space that it needs beside it; `None` where several would do.
fn better(text: &str, range: &Range<usize>, mark: char) -> Option<String> {
    let half = match mark {
        '。' => '.',
        '、' => ',',
        _ => half_width(mark),
    };
    let before = text[..range.start].chars().next_back();
    let behind = text[range.end..].chars().next();
    let touches = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let is_number = before.is_some_and(is_digit) && behind.is_some_and(is_digit);
    half.is_ascii().then(|| match (opens(mark), closes(mark)) {
        (true, _) if touches(before) => format!(" {half}"),
        (false, _) if touches(behind) && !is_number => format!("{half} "),
        _ => half.to_string(),
    })
}

/// Whether nothing else can be meant: between digits a comma may part thousands or a list.
fn fix_is_certain(passage: &Passage, range: &Range<usize>, letter: char) -> bool {
    let text = &passage.text;
    let is_between_digits =
        text[..range.start].ends_with(is_digit) && text[range.end..].starts_with(is_digit);
    let has_these_marks = matches!(
        script(letter),
        Script::Latin | Script::Cyrillic | Script::Greek
    );
    has_these_marks && !is_between_digits
}

/// Whether YAML reads the mark as a part of the text. In a text without quotation marks `: ` begins a value, and
/// `, ` may end one.
fn keeps_its_form(
    subject: &Subject,
    passage: &Passage,
    range: &Range<usize>,
    better: &str,
) -> bool {
    let file = subject.files.text(passage.span.file);
    let written = file.get(passage.span.range()).unwrap_or_default();
    let is_quoted = written.starts_with(['"', '\'', '|', '>']);
    let is_harmless = matches!(better.trim(), "." | ";" | "(" | ")" | "!" | "?");
    range.start > 0 && (is_harmless || (is_quoted && matches!(better.trim(), "," | ":")))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}
