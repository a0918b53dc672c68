//! References that are typed in words, 第四十条, instead of linked.

use super::sentences::{LEGAL, legal_passages};
use crate::check::Subject;
use crate::language::{Statements, number};
use crate::model::{Provision, Role, SectionKind};
use crate::source::Span;

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
    let statements = Statements::shipped();
    let mut typed = Vec::new();
    for (section, passage) in legal_passages(subject, &LEGAL) {
        for pattern in &statements.article {
            for found in pattern.captures_iter(&passage.text) {
                let (Some(words), Some(written)) = (found.get(0), found.name("n")) else {
                    continue;
                };
                let before = &passage.text[..words.start()];
                let ends =
                    |signs: &[String]| signs.iter().any(|sign| before.ends_with(sign.as_str()));
                let Some(number) = number(written.as_str()).and_then(|n| usize::try_from(n).ok())
                else {
                    continue;
                };
                if !ends(&statements.other_texts) || ends(&statements.own_text) {
                    typed.push(Typed {
                        words: words.as_str(),
                        number,
                        place: passage.place(subject.files, words.range()),
                        section,
                    });
                }
            }
        }
    }
    typed
}

/// The articles of a text, in the order of their numbers.
pub(super) fn articles(text: &Provision) -> Vec<&Provision> {
    let all = text.descendants();
    all.filter(|(role, _)| *role == Role::Article)
        .map(|(_, article)| article)
        .collect()
}
