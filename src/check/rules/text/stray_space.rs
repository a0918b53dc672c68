//! Blanks where Chinese has none.

use std::ops::Range;

use super::name_parts::NameParts;
use super::signs::{char_after, char_before, is_chinese};
use super::slip::{correction, slip};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::locale::typed_numbers;
use crate::text::{closes, is_han, is_quotation_or_title_mark, is_wide_mark, opens};

rule! {
    /// # zh-CN
    ///
    /// 中文里有多余的空格。
    ///
    /// ## 查什么
    ///
    /// 两个汉字之间的空格（全角空格也算），以及紧挨着中文标点的空格。汉字与数字、外文之间的空格，段首的空格，标题各行里用来排版的全角空格，手写编号后面的空格，引号、书名号里分开口号各句的空格（“请党放心 强国有我”）都不算。
    ///
    /// ## 为什么
    ///
    /// 中文的词与词、字与标点之间不空格；姓名里的空格会使人查不到这个人。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - name: 王 犇
    ///     experience: 学生会工作 人员
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去空格。本来用空格分开几样东西的，改用顿号。姓名里的、标点旁边的、折行处的，`gongkai check --fix` 可以一次改好。
    ///
    /// # en
    ///
    /// A stray space in Chinese text.
    ///
    /// ## What it finds
    ///
    /// A space (U+3000 as well) between two Han characters, or beside a Chinese mark. Spaces between Han
    /// and digits or Latin letters, at the beginning of a paragraph, U+3000 in a title of several lines,
    /// behind a typed number and between the clauses of a quoted slogan (“请党放心 强国有我”) are left alone.
    ///
    /// ## Why it matters
    ///
    /// Chinese has no spaces between words or beside marks; with a space in a name nobody finds the
    /// person.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - name: 王 犇
    ///     experience: 学生会工作 人员
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete it. Where it parts several things, write 、. `gongkai check --fix` deletes those in names,
    /// beside marks and where a line is folded.
    static STRAY_SPACE: "stray-space", Text, Warning
}

/// The space that is as wide as a Han character.
const WIDE: char = '\u{3000}';

/// Most Han characters of a Chinese name, as a rule: most names of four and more are transcribed (and have
/// middle dots).
const LONGEST_NAME: usize = 3;

/// Fewest Han characters of a clause in a slogan.
const SHORTEST_CLAUSE: usize = 3;
/// How far away the marks around a slogan are looked for, in characters.
const LONGEST_SLOGAN: usize = 60;

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in subject.passages.iter().filter(|passage| passage.is_han) {
        for range in blanks(&passage.text) {
            if !is_stray(passage, &range) {
                continue;
            }
            let (wording, better) = match passage.is_name {
                true if is_translated(&passage.text) => (message::STRAY_SPACE_IN_NAME, "·"),
                true => (message::STRAY_SPACE_IN_NAME, ""),
                false => (STRAY_SPACE.message, ""),
            };
            if passage.is_name && has_remark(subject, passage) {
                continue;
            }
            let safe = better.is_empty() && is_certain(subject, passage, &range);
            let fix = correction(
                &STRAY_SPACE,
                subject,
                passage,
                &[(range.clone(), better)],
                safe,
            );
            let fix = fix.filter(|_| !(passage.is_name && may_be_two(&passage.text)));
            let found = slip(&STRAY_SPACE, subject, passage, range);
            findings.push(found.worded(wording).fixed(fix));
        }
    }
}

/// Spaces inside the lines of a text.
fn blanks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let blank = |c: char| c.is_whitespace() && c != '\n' && c != '\r';
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(blank)?;
        let rest = &text[start..];
        from = start + rest.len() - rest.trim_start_matches(blank).len();
        Some(start..from)
    })
}

/// Whether Chinese has no space there.
fn is_stray(passage: &Passage, range: &Range<usize>) -> bool {
    let text = &*passage.text;
    let (Some(before), Some(behind)) = neighbours(text, range) else {
        return false;
    };
    // A blank at the beginning or end of a line is indentation.
    let in_line = before != '\n' && behind != '\n' && behind != '\r';
    // A title of several lines is set with wide blanks on purpose.
    let laid_out =
        passage.form.is_none() && text.contains('\n') && text[range.clone()].contains(WIDE);
    let between = is_chinese(before) && is_chinese(behind);
    let beside_mark = is_wide_mark(before) || is_wide_mark(behind);
    // A blank ends an address, which would take in the mark behind it.
    let after_address = before == Passage::NO_TEXT;
    let stray = in_line && !laid_out && !after_address && (between || beside_mark);
    stray && !typed_numbers().ends(&text[..range.start]) && !parts_slogan(text, range)
}

/// Whether a space separates the clauses of a slogan in quotation or title marks: “请党放心 强国有我”.
fn parts_slogan(text: &str, range: &Range<usize>) -> bool {
    let (before, behind) = (&text[..range.start], &text[range.end..]);
    let is_mark = |c: &char| is_quotation_or_title_mark(*c) && !c.is_ascii();
    let opened = before.chars().rev().take(LONGEST_SLOGAN).find(is_mark);
    let closed = behind.chars().take(LONGEST_SLOGAN).find(is_mark);
    let clause = |signs: &mut dyn Iterator<Item = char>| {
        signs
            .take_while(|c| is_han(*c))
            .take(SHORTEST_CLAUSE)
            .count()
            == SHORTEST_CLAUSE
    };
    clause(&mut before.chars().rev())
        && clause(&mut behind.chars())
        && opened.is_some_and(opens)
        && closed.is_some_and(closes)
}

fn neighbours(text: &str, range: &Range<usize>) -> (Option<char>, Option<char>) {
    (char_before(text, range.start), char_after(text, range.end))
}

/// Whether a name is too long for a Chinese one, so that the space may have been a middle dot. In 欧 阳 一 二 the
/// spaces are for looks.
fn is_translated(name: &str) -> bool {
    let characters = name.chars().filter(|c| is_han(*c)).count();
    let spaced = name
        .split_whitespace()
        .all(|part| part.chars().count() == 1);
    characters > LONGEST_NAME && !spaced
}

/// Whether a space parts the name from a remark, of which another rule speaks (`name-form`).
fn has_remark(subject: &Subject, passage: &Passage) -> bool {
    let parts = NameParts::new(passage.original, subject.words);
    parts.says().is_some()
}

/// Whether the parts of a name are both as long as a Chinese name, so that it may be two: 吴九 郑十.
fn may_be_two(name: &str) -> bool {
    let parts = name.split_whitespace().map(|part| part.chars().count());
    parts.clone().count() > 1
        && parts
            .into_iter()
            .all(|length| (2..=LONGEST_NAME).contains(&length))
}

/// Whether the space can only be a slip: in a name, beside a mark, or where YAML folded a line. Elsewhere it
/// may separate two things.
fn is_certain(subject: &Subject, passage: &Passage, range: &Range<usize>) -> bool {
    let (before, behind) = neighbours(&passage.text, range);
    let beside_mark = |c: Option<char>| c.is_some_and(is_wide_mark);
    let folded = || {
        let place = passage.exact_span_of(subject.files, range.clone());
        place.is_some_and(|place| subject.files.text(place.file)[place.range()].contains('\n'))
    };
    passage.is_name || beside_mark(before) || beside_mark(behind) || folded()
}
