//! Invisible characters.

use std::ops::Range;

use icu_properties::CodePointSetData;
use icu_properties::props::Emoji;

use super::slip::{correction, slip};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::text::{Invisible, Script, code_point, invisible, is_han, script, unprintable};

rule! {
    /// # zh-CN
    ///
    /// 文字里有看不见的字符。
    ///
    /// ## 查什么
    ///
    /// 零宽空格（U+200B）、软连字符（U+00AD）等看不见的字符；用在汉字、拉丁字母旁边的连接符、方向标记，
    /// 前面没有字的异体选择符。维吾尔文等需要它们的文字不算，汉字后面的异体选择符也不算。
    ///
    /// ## 为什么
    ///
    /// 这样的字符多半是从微信、网页、PDF 带来的。它看不见，可是姓名会搜不到，同一个人会算成两个人，文字会在不该断的地方断开。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {name: "王\u200B犇"}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去它；`gongkai check --fix` 可以一次改好。
    ///
    /// # en
    ///
    /// A text holds a character that nobody sees.
    ///
    /// ## What it finds
    ///
    /// Zero-width spaces (U+200B), soft hyphens (U+00AD) and the like; joiners and direction marks beside Han or
    /// Latin characters; variation selectors with no character before them. Scripts that need such characters,
    /// Uyghur for one, are left alone, and so are variation selectors behind a Han character.
    ///
    /// ## Why it matters
    ///
    /// Such characters come along from WeChat, web pages and PDFs. Nobody sees them, but a name is not found,
    /// one person counts as two, and lines break where they should not.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - {name: "王\u200B犇"}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete it; `gongkai check --fix` does it.
    static INVISIBLE_CHARACTER: "invisible-character", Text, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        for range in idle_runs(passage.original) {
            let code = code_points(&passage.original[range.clone()]);
            let fix = correction(
                &INVISIBLE_CHARACTER,
                subject,
                passage,
                &[(range.clone(), "")],
                is_text(passage, &range),
            );
            let found = slip(&INVISIBLE_CHARACTER, subject, passage, range);
            findings.push(found.with("code", code).fixed(fix));
        }
    }
}

/// Whether a range is prose. In the address of a link nobody knows what was meant, so nothing is removed
/// there unasked.
fn is_text(passage: &Passage, range: &Range<usize>) -> bool {
    !passage.text[range.clone()].contains(Passage::NO_TEXT)
}

/// The runs of invisible characters that have no effect where they stand.
fn idle_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    if text.is_ascii() {
        return runs;
    }
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let is_idle = match invisible(c) {
            // What no text may hold is an error of its own.
            None | Some(Invisible::Override) => false,
            Some(Invisible::Remnant) => unprintable(c).is_none(),
            Some(Invisible::Selector) => !has_effect(c, &text[..at], &text[end..]),
        };
        match runs.last_mut() {
            Some(last) if is_idle && last.end == at => last.end = end,
            _ if is_idle => runs.push(at..end),
            _ => {}
        }
    }
    runs
}

/// Whether a variation selector, joiner or direction mark has something to act on.
fn has_effect(c: char, before: &str, behind: &str) -> bool {
    let before = before.chars().next_back();
    let behind = behind.chars().next();
    match c {
        // Variation selectors of ideographs.
        '\u{E0100}'..='\u{E01EF}' => before.is_some_and(is_han),
        // Emoji as text, or in colours.
        '\u{FE0E}' | '\u{FE0F}' => before.is_some_and(is_emoji),
        // Mongolian variation selectors.
        '\u{180B}'..='\u{180F}' => before.is_some_and(|c| script(c) == Script::Mongolian),
        // Standardised variants, which Unicode lists one by one.
        '\u{FE00}'..='\u{FE0D}' => before.is_some_and(has_variants),
        _ => [before, behind].into_iter().flatten().any(needs_joiners),
    }
}

fn is_emoji(c: char) -> bool {
    CodePointSetData::new::<Emoji>().contains(c)
}

/// Whether a character may have a standardised variant. Without the list of Unicode, everything visible but
/// Latin counts, so that nothing that has an effect is removed.
fn has_variants(c: char) -> bool {
    !c.is_whitespace() && invisible(c).is_none() && script(c) != Script::Latin
}

/// Whether a character belongs to a script that uses joiners or direction marks (Uyghur), or is a sign that
/// joins with others (emoji). Han, Latin, spaces, digits and marks are not.
fn needs_joiners(c: char) -> bool {
    match script(c) {
        Script::Han
        | Script::Latin
        | Script::Hangul
        | Script::Hiragana
        | Script::Katakana
        | Script::Bopomofo
        | Script::Greek
        | Script::Cyrillic
        | Script::Inherited => false,
        Script::Common => matches!(c, '\u{2190}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}'),
        _ => true,
    }
}

/// The characters of a run as `U+200B`, separated by spaces.
fn code_points(run: &str) -> String {
    let codes: Vec<String> = run.chars().map(code_point).collect();
    codes.join(" ")
}

#[cfg(test)]
mod tests {
    use super::idle_runs;

    #[test]
    fn what_has_its_use_stays() {
        for text in [
            "邊\u{E0100}先生",
            "☎\u{FE0F}",
            "👩\u{200D}🎓",
            "مى\u{200C}رود",
            "א\u{200F}!",
            "王 犇",
            "4\u{A0}人",
        ] {
            assert!(idle_runs(text).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn what_does_nothing_is_found() {
        for (text, range) in [
            ("王\u{200B}犇", 3..6),
            ("王\u{200B}\u{AD}犇", 3..8),
            ("王\u{200D}犇", 3..6),
            ("a\u{200E}b", 1..4),
            ("\u{FE0F}王", 0..3),
            ("甲 \u{E0100}乙", 4..8),
            ("甲\u{2060}", 3..6),
            ("甲\u{3164}", 3..6),
            ("王\u{FE0F}", 3..6),
            ("あ\u{E0100}", 3..7),
            ("王\u{180B}", 3..6),
        ] {
            assert_eq!(idle_runs(text), [range], "{text:?}");
        }
    }
}
