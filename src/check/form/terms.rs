//! `terms` in `disclosure.yaml`: the list must not contradict itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Finding, Span, Spanned, message};
use crate::model::{DisclosureDraft, Tag, Term};

pub(super) fn check(draft: &DisclosureDraft, findings: &mut Vec<Finding>) {
    let Some(settings) = &draft.settings.value else {
        return;
    };
    let (Some(terms), Some(primary)) = (&settings.terms, settings.locales.first()) else {
        return;
    };
    // All right names first: a variant may be the name of a term further down.
    let names: BTreeSet<(&str, &str)> = terms
        .0
        .iter()
        .flat_map(|term| texts(term.name.tagged(), &primary.value))
        .map(|(tag, text, _)| (tag, text))
        .collect();
    let mut first: BTreeMap<(&str, String), Span> = BTreeMap::new();
    for term in &terms.0 {
        for (tag, text, span) in variants(term, &primary.value) {
            let finding = |id| Finding::error(id).with("value", text).at(span);
            if names.contains(&(tag, text)) {
                findings.push(finding(message::VARIANT_IS_NAME));
            }
            if term.name.in_language(tag, &primary.value).is_none() {
                findings.push(finding(message::VARIANT_WITHOUT_NAME).with("tag", tag));
            }
            // The rule `term-variant` ignores the case of Latin letters, so two such variants are one.
            match first.get(&(tag, text.to_ascii_lowercase())) {
                Some(earlier) => {
                    findings
                        .push(finding(message::VARIANT_TWICE).and(*earlier, message::FIRST_HERE));
                }
                None => {
                    first.insert((tag, text.to_ascii_lowercase()), span);
                }
            }
        }
    }
}

/// The variants of a term with their language tags.
fn variants<'a>(
    term: &'a Term,
    primary: &'a Tag,
) -> impl Iterator<Item = (&'a str, &'a str, Span)> {
    let variants = term.variants.iter().flatten();
    variants.flat_map(|variant| texts(variant.tagged(), primary))
}

/// Texts with their language tags; without a tag they are in the primary language.
fn texts<'a>(
    tagged: impl Iterator<Item = (Option<&'a Tag>, &'a Spanned<String>)>,
    primary: &'a Tag,
) -> impl Iterator<Item = (&'a str, &'a str, Span)> {
    tagged.map(|(tag, text)| {
        let tag = tag.unwrap_or(primary).as_str();
        (tag, text.value.as_str(), text.span)
    })
}
