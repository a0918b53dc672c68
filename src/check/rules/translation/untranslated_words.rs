//! Words of the original that a translation still has.

use std::cell::OnceCell;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::check::passages::Passage;
use crate::check::rules::translation::translated::{Translated, translated};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::model::{Localized, Tag};
use crate::text::{
    Script, closes, is_han, is_ideograph, is_quotation_or_title_mark, opens, script, word_matcher,
};

rule! {
    /// # zh-CN
    ///
    /// 译文里还有没译的中文，或者整段就是原文。
    ///
    /// ## 查什么
    ///
    /// 不用汉字书写的译文里有汉字，或者译文和原文一模一样。数据里的人名、没有译名的单位和部门名称，括号、引号、书名号里
    /// 引的原文（the presidium (主席团)），代码，都不算。
    ///
    /// ## 为什么
    ///
    /// 译到一半的句子、复制过去忘了译的段落，公布出来读者看不懂。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: {zh-CN: 主席团成员4人。, en: The 主席团 has four members.}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 译完。要引用原文的，放在括号或引号里。
    ///
    /// # en
    ///
    /// A translation that still has Chinese words, or is the original.
    ///
    /// ## What it finds
    ///
    /// Han characters in a translation into a language that is not written in them, or a translation that is the same
    /// as its original. People's names of the data, names of bodies and departments without a translation, what is
    /// quoted in brackets, quotation or title marks (the presidium (主席团)), and code do not count.
    ///
    /// ## Why it matters
    ///
    /// Readers cannot read a sentence that is translated by half, or a text that was copied to be translated later.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: {zh-CN: 主席团成员4人。, en: The 主席团 has four members.}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Finish the translation. Put what is quoted of the original into brackets or quotation marks.
    static UNTRANSLATED_WORDS: "untranslated-words", Translation, Warning
}

/// Fewest words that two languages do not have in common by chance.
const FEWEST_WORDS: usize = 4;

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(primary) = subject.draft.locales.first() else {
        return;
    };
    // Made when the first translation holds Chinese.
    let names = OnceCell::new();
    let names = || names.get_or_init(|| names_as_written(subject)).as_ref();
    for text in translated(subject) {
        if is_original(&text, primary) {
            findings.push(
                UNTRANSLATED_WORDS
                    .finding()
                    .worded(message::UNTRANSLATED_COPY)
                    .at(text.translation.span)
                    .and(text.original.span, message::RELATED_ORIGINAL),
            );
        } else if let Some(words) = untranslated(&text, names) {
            let found = &text.translation.text[words.clone()];
            findings.push(
                UNTRANSLATED_WORDS
                    .finding()
                    .with("words", found)
                    .at(text.translation.span_of(subject.files, words))
                    .and(text.original.span, message::RELATED_ORIGINAL),
            );
        }
    }
}

/// Whether a translation is the original over again, where that cannot be right: in characters that its language
/// does not have, or in more words than two languages share.
fn is_original(text: &Translated, primary: &Tag) -> bool {
    let (original, translation) = (text.original.reading(), text.translation.reading());
    let language = |tag: &Tag| tag.as_str().split('-').next().map(str::to_owned);
    if original.text().trim() != translation.text().trim()
        || language(primary) == language(text.tag)
    {
        return false;
    }
    let is_word = |word: &&str| word.contains(char::is_alphabetic);
    let words = || original.text().split_whitespace().filter(is_word).count();
    match text.original.is_han && original.text().contains(is_ideograph) {
        true => !text.translation.is_han,
        false => words() >= FEWEST_WORDS,
    }
}

/// The first words of a translation that are still those of the original.
fn untranslated<'n>(
    text: &Translated,
    names: impl FnOnce() -> Option<&'n AhoCorasick>,
) -> Option<Range<usize>> {
    let (original, translation) = (text.original, text.translation);
    if !original.is_han || translation.is_han || !translation.text.contains(is_ideograph) {
        return None;
    }
    // Japanese has Han characters of its own.
    let is_kana = |c| matches!(script(c), Script::Hiragana | Script::Katakana);
    if translation.text.contains(is_kana) {
        return None;
    }
    let named: Vec<Range<usize>> = names()
        .into_iter()
        .flat_map(|names| {
            names
                .find_iter(&*translation.text)
                .map(|found| found.range())
        })
        .collect();
    let is_named = |run: &Range<usize>| {
        named
            .iter()
            .any(|name| name.start <= run.start && run.end <= name.end)
    };
    let mut runs = han_runs(&translation.text).into_iter();
    // An address whose beginning is no text goes on up to the next blank.
    let is_in_address = |run: &Range<usize>| {
        let word = translation.text[..run.start].rsplit(char::is_whitespace);
        word.take(1).any(|word| word.contains(Passage::NO_TEXT))
    };
    let is_meant = |run: &Range<usize>| {
        is_quoted(translation, run)
            || is_in_brackets(&translation.text, run)
            || is_quoted_word(&original.text, &translation.text[run.clone()])
    };
    runs.find(|run| !is_named(run) && !is_meant(run) && !is_in_address(run))
}

/// The stretches of a text in Han characters.
fn han_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| is_han(*c)) {
        match runs.last_mut() {
            Some(run) if run.end == at => run.end += c.len_utf8(),
            _ => runs.push(at..at + c.len_utf8()),
        }
    }
    runs
}

/// Whether a stretch stands in brackets or quotation marks with nothing but Chinese in them.
fn is_quoted(passage: &Passage, run: &Range<usize>) -> bool {
    let is_foreign = |c: char| c.is_alphabetic() && !is_han(c);
    let text = &passage.text;
    let mut before = text[..run.start]
        .chars()
        .rev()
        .take_while(|c| !is_foreign(*c));
    let mut behind = text[run.end..].chars().take_while(|c| !is_foreign(*c));
    before.any(|c| opens(c) || c == '"') && behind.any(|c| closes(c) || c == '"')
}

/// Whether a stretch stands within brackets, as the original's word beside its translation does: lying flat (tangping,
/// 躺平).
fn is_in_brackets(text: &str, run: &Range<usize>) -> bool {
    let is_bracket = |c: &char| !is_quotation_or_title_mark(*c);
    // Brackets that are closed before the stretch are passed over.
    let mut closed = 0;
    let mut before = text[..run.start].chars().rev().filter(is_bracket);
    let is_open = before.any(|c| {
        let is_own = opens(c) && closed == 0;
        closed += i32::from(closes(c));
        closed -= i32::from(opens(c));
        is_own
    });
    is_open && text[run.end..].chars().filter(is_bracket).any(closes)
}

/// Whether a text has a word between quotation marks: it is the word itself that is spoken of.
fn is_quoted_word(text: &str, word: &str) -> bool {
    let is_mark = |c: char| c == '"' || (is_quotation_or_title_mark(c) && !"《》〈〉".contains(c));
    let mut found = text.match_indices(word);
    found.any(|(at, word)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + word.len()..].chars().next();
        before.is_some_and(|c| is_mark(c) && !closes(c))
            && behind.is_some_and(|c| is_mark(c) && !opens(c))
    })
}

/// The names that a translation may have in Chinese: of people, and of bodies that have no other name.
fn names_as_written(subject: &Subject) -> Option<AhoCorasick> {
    let mut names: Vec<&str> = subject
        .draft
        .names()
        .map(|name| name.primary().value.as_str())
        .collect();
    let settings = subject.draft.settings.value.iter();
    let bodies = settings.flat_map(|settings| [&settings.institution, &settings.organisation]);
    let staff = subject.draft.staff.value.iter();
    let departments = staff.flat_map(|staff| staff.departments.iter().map(|own| &own.name));
    let untranslated = |name: &&Localized| name.all().count() == 1;
    let bodies = bodies.chain(departments).filter(untranslated);
    names.extend(bodies.map(|name| name.primary().value.as_str()));
    word_matcher()
        .match_kind(MatchKind::LeftmostLongest)
        .build(names)
        .ok()
}
