//! References that are typed in words, 第四十条, instead of linked.

use std::ops::Range;

use super::sentences::{LEGAL, legal_passages, sentence};
use crate::check::subject::Subject;
use crate::diagnostic::Span;
use crate::locale::statements;
use crate::model::{Provision, ProvisionKind, SectionKind};
use crate::text::{Statements, number};

/// A reference to an article that an author typed in words.
pub(super) struct Typed<'a> {
    /// The words, 第四十条.
    pub words: &'a str,
    /// The article's number.
    pub number: usize,
    /// Where it stands.
    pub place: Span,
    /// The text that it stands in, and refers to.
    pub section: SectionKind,
}

/// The typed references of a disclosure to articles of the text that they stand in.
pub(super) fn typed_references<'s>(subject: &'s Subject) -> Vec<Typed<'s>> {
    let statements = statements();
    let mut typed = Vec::new();
    for (section, passage) in legal_passages(subject, &LEGAL) {
        for pattern in &statements.article {
            let mut last_of_another: Option<usize> = None;
            for found in pattern.captures_iter(&passage.text) {
                let (Some(words), Some(written)) = (found.get(0), found.name("n")) else {
                    continue;
                };
                if is_anothers(statements, &passage.text, words.range(), last_of_another) {
                    last_of_another = Some(words.end());
                    continue;
                }
                let Some(number) = number(written.as_str()).and_then(|n| usize::try_from(n).ok())
                else {
                    continue;
                };
                typed.push(Typed {
                    words: words.as_str(),
                    number,
                    place: passage.place(subject.files, words.range()),
                    section,
                });
            }
        }
    }
    typed
}

/// Whether a reference is to an article of another text: that text's name stands right before or behind it,
/// or before an earlier reference of the sentence (《……规定》第五十一条、第五十二条).
fn is_anothers(
    statements: &Statements,
    text: &str,
    reference: Range<usize>,
    last_of_another: Option<usize>,
) -> bool {
    let (before, behind) = (&text[..reference.start], &text[reference.end..]);
    let ends =
        |text: &str, signs: &[String]| signs.iter().any(|sign| text.ends_with(sign.as_str()));
    if ends(before, &statements.own_text) {
        return false;
    }
    let goes_on = last_of_another.is_some_and(|end| {
        let own = |word: &String| text[end..reference.start].contains(word.as_str());
        sentence(text, reference.clone()).start < end && !statements.own_text.iter().any(own)
    });
    goes_on
        || ends(without_note(before), &statements.other_texts)
        || statements
            .other_texts_behind
            .iter()
            .any(|pattern| pattern.is_match(behind))
}

/// A text without the brackets that it ends in: 《……规定》（教育部令第41号）.
fn without_note(text: &str) -> &str {
    let inside = text.strip_suffix(['）', ')']);
    let start = inside.and_then(|inside| inside.rfind(['（', '(']));
    start.map_or(text, |start| &text[..start])
}

/// The articles of a text, in the order of their numbers.
pub(super) fn articles(text: &Provision) -> Vec<&Provision> {
    let all = text.descendants();
    all.filter(|(role, _)| *role == ProvisionKind::Article)
        .map(|(_, article)| article)
        .collect()
}
