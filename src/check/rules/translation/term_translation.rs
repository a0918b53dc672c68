//! Translations that call a term otherwise than the list of terms does.

use std::collections::BTreeSet;
use std::ops::Range;

use aho_corasick::{AhoCorasick, Match, MatchKind};

use crate::check::rules::translation::translated::{Translated, translated};
use crate::check::subject::Subject;
use crate::check::words::{contains_phrase, is_whole_word};
use crate::diagnostic::{Finding, Spanned, message, rule};
use crate::model::{Tag, Term, Wording};
use crate::text::word_matcher;

rule! {
    /// # zh-CN
    ///
    /// 译文没有用名称表里的译名。
    ///
    /// ## 查什么
    ///
    /// 原文里有 `disclosure.yaml` 的 `terms` 列出的名称，这个名称有译名，而译文里一次也没有出现这个译名。不分大小写，
    /// 单数复数、词尾变化、换行都算；并列的几个名称可以合用几个词（the School Party and League Committees）；长的名称里含着
    /// 短的（“学生会执行主席”里的“执行主席”），只看长的；译文里至少出现一次就够，后面可以用代词。
    ///
    /// ## 为什么
    ///
    /// 原文里处处是同一个名称，译文里一处一个样，读外文的人就以为是几个机构、几种职务。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// terms:
    ///   - name: {zh-CN: 校团委, en: School League Committee}
    /// text:
    ///   zh-CN: 由校团委负责解释。
    ///   en: Interpreted by the League Committee of the College.   # 应当是 the School League Committee
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 译文里用名称表里的译名；译名本身不好的，改名称表。这一处确实不必写出名称的，写一条豁免。
    ///
    /// # en
    ///
    /// A translation does not use the translated name of the list of terms.
    ///
    /// ## What it finds
    ///
    /// The original holds a name that `terms` in `disclosure.yaml` lists with a translation, and the translation
    /// of the text does not hold that translation even once. Capitals, plurals, other endings and line breaks
    /// make no difference; names in an enumeration may share words (the School Party and League Committees). Of a
    /// longer name that contains a shorter one (学生会执行主席 and 执行主席) only the longer counts. Once is enough:
    /// a pronoun may stand for it the second time.
    ///
    /// ## Why it matters
    ///
    /// Where the original has one name throughout and the translation several, readers of the translation
    /// believe in several bodies or offices.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// terms:
    ///   - name: {zh-CN: 校团委, en: School League Committee}
    /// text:
    ///   zh-CN: 由校团委负责解释。
    ///   en: Interpreted by the League Committee of the College.   # should be the School League Committee
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Use the listed name; if that name is not good, change the list. If a text really need not name it, waive
    /// it there.
    static TERM_TRANSLATION: "term-translation", Translation, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(settings) = &subject.draft.settings.value else {
        return;
    };
    let (Some(terms), Some(primary)) = (&settings.terms, settings.locales.first()) else {
        return;
    };
    let Some(names) = Names::in_language(&terms.0, &primary.value) else {
        return;
    };
    for text in translated(subject) {
        names.check(&text, subject, findings);
    }
}

/// The names and variants of terms in the original language, and what finds them.
struct Names<'a> {
    /// For each pattern its term; `None` for a variant.
    terms: Vec<Option<&'a Term>>,
    matcher: AhoCorasick,
}

impl<'a> Names<'a> {
    fn in_language(terms: &'a [Term], primary: &Tag) -> Option<Self> {
        let mut named = Vec::new();
        let mut patterns: Vec<&str> = Vec::new();
        for term in terms {
            named.push(Some(term));
            patterns.push(&term.name.primary().value);
            let variants = term.variants.iter().flatten().flat_map(Wording::tagged);
            for (_, variant) in variants.filter(|(tag, _)| tag.is_none_or(|tag| tag == primary)) {
                // Matched only so that no shorter name is found within it.
                named.push(None);
                patterns.push(&variant.value);
            }
        }
        let matcher = word_matcher()
            // Of 学生会执行主席 and 执行主席 only the longer counts.
            .match_kind(MatchKind::LeftmostLongest)
            .build(patterns)
            .ok()?;
        Some(Self {
            terms: named,
            matcher,
        })
    }

    /// Reports the terms of the original whose translations do not occur in the translation.
    fn check(&self, text: &Translated, subject: &Subject, findings: &mut Vec<Finding>) {
        let original = text.original.reading().text();
        let hits: Vec<Match> = self.matcher.find_iter(original).collect();
        let mut seen = BTreeSet::new();
        for (nth, hit) in hits.iter().enumerate() {
            let at = hit.pattern().as_usize();
            let Some(name) = self.terms[at].and_then(|term| term.name.find(text.tag)) else {
                continue;
            };
            if is_whole_word(original, hit.range())
                // Once a text is enough: the second time a pronoun may stand for it.
                && seen.insert(at)
                && !contains_phrase(
                    text.translation.reading().text(),
                    &name.value,
                    is_enumerated(original, &hits, nth),
                )
            {
                findings.push(finding(text, hit.range(), name, subject));
            }
        }
    }
}

fn finding(
    text: &Translated,
    range: Range<usize>,
    name: &Spanned<String>,
    subject: &Subject,
) -> Finding {
    TERM_TRANSLATION
        .finding()
        .with("term", text.original.reading().shown(range.clone()))
        .with("name", name.value.as_str())
        .at(text.translation.span)
        .and(
            text.original.span_of_reading(subject.files, range),
            message::RELATED_ORIGINAL,
        )
        .and(name.span, message::RELATED_TERM_NAME)
}

/// Whether a neighbouring name is joined to the `nth` one. Such names may share words in the translation:
/// 校党委、校团委 is “the School Party and League Committees”.
fn is_enumerated(text: &str, hits: &[Match], nth: usize) -> bool {
    let neighbours = &hits[nth.saturating_sub(1)..hits.len().min(nth + 2)];
    neighbours
        .windows(2)
        .any(|pair| enumerates(&text[pair[0].end()..pair[1].start()]))
}

/// Whether two names are so close that what stands between only joins them: 、 or 和, “ and ”.
fn enumerates(between: &str) -> bool {
    // “ and ” has five characters.
    const LONGEST_JOINT: usize = 5;
    (1..=LONGEST_JOINT).contains(&between.chars().count())
}
