//! Names that the author has listed as variants not to be used.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::AhoCorasick;

use crate::check::corrections::word_fix;
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::check::words::is_whole_word;
use crate::diagnostic::{Finding, Span, Spanned, message, rule};
use crate::locale::institutions;
use crate::model::{Localized, Tag, Term, Wording};
use crate::text::word_matcher;
use crate::workspace::Files;

rule! {
    /// # zh-CN
    ///
    /// 没有用名称表里的正式名称。
    ///
    /// ## 查什么
    ///
    /// 文字里出现了 `disclosure.yaml` 的 `terms` 列为不该用的叫法（`variants`）。每种语言只对照本语言的叫法；
    /// 正式名称里恰好含有的几个字不算（“学院团委”里的“院团委”）；西文不分大小写，只认整个的词。
    ///
    /// ## 为什么
    ///
    /// 学校、学生会和各级委员会在一份公开里各有一个名称，读者才知道说的是不是同一个机构。章程里叫一个名字、名单里叫
    /// 另一个，就像是两个机构。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// terms:
    ///   - name: 共青团示例学院委员会
    ///     variants: [校团委]
    /// preamble: 由校团委负责解释。    # 应当是“由共青团示例学院委员会负责解释。”
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 换成正式名称。这种叫法其实可以用的，从 `variants` 里删去；某一处要按原文公布的，写一条豁免。
    ///
    /// # en
    ///
    /// A name is used that the list of terms rules out.
    ///
    /// ## What it finds
    ///
    /// A text with a name that `terms` in `disclosure.yaml` lists among the `variants` not to be used. Each
    /// language is held against its own variants. A variant that is merely part of a listed name is none
    /// (“union” in “students' union”). In Latin letters only whole words count, in capitals or not.
    ///
    /// ## Why it matters
    ///
    /// The school, the union and the committees have one name each, or readers cannot tell whether two texts
    /// speak of the same body: one name in the charter and another in the roster look like two bodies.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// terms:
    ///   - name: 共青团示例学院委员会
    ///     variants: [校团委]
    /// preamble: 由校团委负责解释。    # should be 由共青团示例学院委员会负责解释。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Use the name. If the variant is right after all, remove it from `variants`; if one place is to stay as
    /// it is, waive it there.
    static TERM_VARIANT: "term-variant", Terms, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(settings) = &subject.draft.settings.value else {
        return;
    };
    let (Some(terms), Some(primary)) = (&settings.terms, settings.locales.first()) else {
        return;
    };
    // One matcher for each language, made when its first passage comes.
    let mut matchers: BTreeMap<&str, Option<VariantMatcher>> = BTreeMap::new();
    for passage in subject.passages.iter().filter(|passage| !passage.is_name) {
        let locale = passage.locale.unwrap_or(primary.value.as_str());
        let matcher = matchers.entry(locale).or_insert_with(|| {
            let own = [&settings.institution, &settings.organisation];
            VariantMatcher::in_language(&terms.0, own, locale, &primary.value)
        });
        let Some(matcher) = matcher else { continue };
        for (range, variant) in matcher.hits(passage.reading().text()) {
            let source = passage.reading().source(range.clone());
            // What is quoted as code, and addresses, are no prose.
            if !passage.is_no_prose(source) {
                findings.push(finding(passage, range, variant, subject.files));
            }
        }
    }
}

fn finding(passage: &Passage, range: Range<usize>, variant: &Variant, files: &Files) -> Finding {
    let variant_shown = passage.reading().shown(range.clone());
    let source = passage.reading().source(range);
    let place = passage.span_of(files, source.clone());
    let edits = [(source, variant.name)];
    // A name that YAML could misread is named in the message, but not put in.
    let fix =
        word_fix(&TERM_VARIANT, files, passage, &edits, true).filter(|_| is_plain(variant.name));
    TERM_VARIANT
        .finding()
        .with("variant", variant_shown)
        .with("name", variant.name)
        .at(place)
        .and(variant.listed, message::RELATED_TERM)
        .fixed(fix)
}

/// Whether a name can be put into any YAML scalar as it is: letters, digits, spaces, and characters beyond
/// ASCII, none of which is syntax.
fn is_plain(name: &str) -> bool {
    name.chars().all(|c| {
        c.is_alphanumeric() || c == ' ' || !c.is_ascii() && !c.is_control() && !c.is_whitespace()
    })
}

/// A name not to be used.
struct Variant<'a> {
    /// The right name.
    name: &'a str,
    /// Where the list has the variant.
    listed: Span,
}

/// Finds the names of one language in one pass: the right names are the first patterns, the variants the
/// others.
struct VariantMatcher<'a> {
    names: Vec<&'a str>,
    variants: Vec<Variant<'a>>,
    matcher: AhoCorasick,
}

impl<'a> VariantMatcher<'a> {
    /// The matcher of one language; `None` if it has no variants to look for.
    fn in_language(
        terms: &'a [Term],
        own: [&'a Localized; 2],
        locale: &str,
        primary: &Tag,
    ) -> Option<Self> {
        // What the union and its school are called is right, whatever of it is a variant: 学院学生会.
        let own = own
            .into_iter()
            .filter_map(|name| name.in_language(locale, primary));
        let mut names: Vec<&str> = own.map(|name| name.value.trim()).collect();
        // Unless the author rules out just that.
        let is_ruled_out = |name: &str| {
            let wordings = terms.iter().flat_map(|term| term.variants.iter().flatten());
            let mut wordings = wordings.flat_map(Wording::tagged);
            wordings.any(|(_, variant)| variant.value == name)
        };
        names.retain(|name| !name.is_empty() && !is_ruled_out(name));
        let mut variants = Vec::new();
        let mut patterns = Vec::new();
        for term in terms {
            let Some(name) = term.name.in_language(locale, primary) else {
                continue;
            };
            names.push(name.value.as_str());
            let wordings = term.variants.iter().flatten();
            for (tag, Spanned { value, span }) in wordings.flat_map(Wording::tagged) {
                if tag.unwrap_or(primary).as_str() != locale {
                    continue;
                }
                patterns.push(value.as_str());
                variants.push(Variant {
                    name: &name.value,
                    listed: *span,
                });
            }
        }
        if variants.is_empty() {
            return None;
        }
        let matcher = word_matcher()
            .ascii_case_insensitive(true)
            .build(names.iter().copied().chain(patterns))
            .ok()?;
        Some(Self {
            names,
            variants,
            matcher,
        })
    }

    /// Where a text uses a variant. Of two that overlap the first counts, of two that begin together the
    /// longer. A variant within a right name is none (“union” in “students' union”).
    fn hits(&self, text: &str) -> Vec<(Range<usize>, &Variant<'a>)> {
        let mut right: Vec<Range<usize>> = Vec::new();
        let mut wrong: Vec<(Range<usize>, &Variant)> = Vec::new();
        for hit in self.matcher.find_overlapping_iter(text) {
            let at = hit.pattern().as_usize();
            match at.checked_sub(self.names.len()) {
                _ if !is_whole_word(text, hit.range()) => {}
                Some(variant) => wrong.push((hit.range(), &self.variants[variant])),
                // The matcher ignores case, but a right name in other capitals protects nothing.
                None if text[hit.range()] == *self.names[at] => right.push(hit.range()),
                None => {}
            }
        }
        if !wrong.is_empty() {
            // Another school's name is a finding of its own; its end and what follows are no variant.
            let schools = institutions().schools(text);
            wrong.retain(|(range, _)| {
                let begins_within =
                    |school: &Range<usize>| (school.start + 1..school.end).contains(&range.start);
                !schools.iter().any(begins_within)
            });
        }
        // The longest of those that begin together comes first and shuts out the others.
        wrong.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        let mut names = Cover::from_ranges(right);
        wrong.retain(|(range, _)| {
            let counts = range.start >= end && !names.covers(range);
            if counts {
                end = range.end;
            }
            counts
        });
        wrong
    }
}

/// Ranges that are asked about in ascending order, so that one walk through them is enough.
struct Cover {
    /// Ranges that begin further on.
    rest: std::iter::Peekable<std::vec::IntoIter<Range<usize>>>,
    /// How far the ranges so far reach.
    end: usize,
}

impl Cover {
    fn from_ranges(mut ranges: Vec<Range<usize>>) -> Self {
        ranges.sort_by_key(|range| range.start);
        Self {
            rest: ranges.into_iter().peekable(),
            end: 0,
        }
    }

    /// Whether one range contains all of `range`. Must be asked with ascending starts.
    fn covers(&mut self, range: &Range<usize>) -> bool {
        while let Some(next) = self.rest.next_if(|next| next.start <= range.start) {
            self.end = self.end.max(next.end);
        }
        range.end <= self.end
    }
}
