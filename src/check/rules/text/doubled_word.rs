//! The same word or mark twice in a row.

use std::ops::Range;

use super::slip::{correction, slip};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::locale::doubled_words;
use crate::text::{is_han, is_pause, is_wide};

rule! {
    /// # zh-CN
    ///
    /// 同一个词或标点连写了两遍。
    ///
    /// ## 查什么
    ///
    /// 三个字以上的一串汉字紧接着又写一遍，如“学生会学生会”；连写的字，如“的的”；连写的标点，如“，，”“。。”“；；”。
    ///
    /// ## 为什么
    ///
    /// 多半是复制、修改时没有删干净。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 对外代表云上职业学院学生会学生会。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去多余的一遍。标点的重复可以由 `gongkai check --fix` 改好。
    ///
    /// # en
    ///
    /// A word or a mark is written twice in a row.
    ///
    /// ## What it finds
    ///
    /// Three or more Han characters that are repeated at once, as in 学生会学生会; a doubled 的; doubled marks
    /// such as ，，or 。。.
    ///
    /// ## Why it matters
    ///
    /// Mostly something was left over when a sentence was copied or changed.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 对外代表云上职业学院学生会学生会。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete one of the two. Doubled marks can be corrected by `gongkai check --fix`.
    static DOUBLED_WORD: "doubled-word", Text, Warning
}

/// Fewest characters of a repeated run: shorter repetitions are words of their own (常常, 研究研究).
const SHORTEST: usize = 3;
/// Most characters of a repeated run: a longer one is a sentence of its own.
const LONGEST: usize = 20;

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        let text = &*passage.text;
        let mut report = |range: Range<usize>, better: &str, safe| {
            // What is quoted as code, and addresses, are no prose.
            if passage.is_no_prose(range.clone()) {
                return;
            }
            let fix = correction(
                &DOUBLED_WORD,
                subject,
                passage,
                &[(range.clone(), better)],
                safe,
            );
            findings.push(slip(&DOUBLED_WORD, subject, passage, range).fixed(fix));
        };
        for (range, better) in doubled_marks(text) {
            // Two marks can only mean one; three may mean anything.
            report(range.clone(), better, better.len() * 2 == range.len());
        }
        // Names may repeat a character.
        if !passage.is_name {
            let reading = passage.reading();
            for range in repeated_runs(reading.text()) {
                // With a blank between them, two words are two entries of a list.
                if reading.shown(range.clone()).contains(char::is_whitespace) {
                    continue;
                }
                let half = range.start..range.start + range.len() / 2;
                report(reading.source(range), &reading.text()[half], false);
            }
            for (range, better) in doubled_words().find_in(reading.text()) {
                report(reading.source(range), &better, false);
            }
        }
    }
}

/// Runs of Han characters that are repeated at once (学生会学生会): the range of both.
fn repeated_runs(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_han).map(|at| from + at) {
        let length = text[start..].find(|c| !is_han(c));
        let end = length.map_or(text.len(), |length| start + length);
        collect_repeated(text, start..end, &mut found);
        from = end;
    }
    found
}

/// Adds the repetitions within one stretch of Han characters. The longest repetition at each place counts.
fn collect_repeated(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    if text[range.clone()].chars().nth(2 * SHORTEST - 1).is_none() {
        return;
    }
    let characters: Vec<char> = text[range.clone()].chars().collect();
    // Byte offset of every character, and of the end.
    let places: Vec<usize> = text[range.clone()]
        .char_indices()
        .map(|(at, _)| range.start + at)
        .chain([range.end])
        .collect();
    let mut first = 0;
    while first + 2 * SHORTEST < places.len() {
        let longest = LONGEST.min((places.len() - 1 - first) / 2);
        let run = (SHORTEST..=longest).rev().find(|length| {
            let (run, rest) = characters[first..].split_at(*length);
            // 哈哈哈哈哈哈 is laughter, not a run of three repeated.
            rest.starts_with(run) && run.iter().any(|c| *c != run[0])
        });
        match run {
            Some(length) => {
                found.push(places[first]..places[first + 2 * length]);
                first += 2 * length;
            }
            None => first += 1,
        }
    }
}

/// Doubled marks, each with what should stand there. Three full stops or more are meant as an ellipsis.
fn doubled_marks(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if !is_pause(c) {
            at += c.len_utf8();
            continue;
        }
        let rest = &text[at..];
        let length = rest.len() - rest.trim_start_matches(c).len();
        let count = length / c.len_utf8();
        if count > 1 && is_wide(c) {
            let ellipsis = c == '。' && count > 2;
            let better = if ellipsis {
                "……"
            } else {
                &rest[..c.len_utf8()]
            };
            found.push((at..at + length, better));
        }
        at += length;
    }
    found
}
