//! References to articles that are typed in words (第四十条) instead of linked.

use std::ops::Range;

use super::named_texts::OwnTexts;
use super::sentences::{LEGAL, legal_files, passages_beside_people, sentence};
use crate::check::subject::Subject;
use crate::diagnostic::Span;
use crate::model::{Provision, ProvisionKind};
use crate::text::{Statements, number};

/// A reference that an author typed in words.
pub(super) struct ArticleReference<'a> {
    /// The words: 第四十条.
    pub words: &'a str,
    /// The number of the article: 40.
    pub number: usize,
    /// Where the words stand.
    pub place: Span,
    /// The id of the legal text that they refer to.
    pub section: &'a str,
    /// Whether they stand in that text themselves.
    pub is_within: bool,
}

/// All typed references to articles of the disclosure's legal texts: without a name in the text itself, by its name
/// anywhere.
pub(super) fn article_references<'s>(subject: &'s Subject) -> Vec<ArticleReference<'s>> {
    let statements = subject.statements();
    let own_texts = OwnTexts::new(subject, &statements.named_texts);
    let legal = legal_files(subject, &LEGAL);
    let mut references = Vec::new();
    for passage in passages_beside_people(subject) {
        let within = legal.iter().find(|(_, file)| *file == passage.span.file);
        let within = within.map(|(text, _)| text.section);
        let text = passage.reading().text();
        for pattern in &statements.article {
            // End of the last reference to another text, whose enumeration may go on, and which that was.
            let mut last: Option<(usize, Option<&'s str>)> = None;
            for found in pattern.captures_iter(text) {
                let (Some(words), Some(written)) = (found.get(0), found.name("n")) else {
                    continue;
                };
                let end = last.map(|(end, _)| end);
                let section = if is_to_another_text(statements, text, words.range(), end) {
                    let before = without_note(&text[..words.start()]);
                    let named = own_texts.named_by(before);
                    let goes_on = || last.and_then(|(_, section)| section);
                    let section = named.or_else(goes_on);
                    last = Some((words.end(), section));
                    section
                } else {
                    within
                };
                let number = number(written.as_str()).and_then(|n| usize::try_from(n).ok());
                if let (Some(section), Some(number)) = (section, number) {
                    references.push(ArticleReference {
                        words: passage.reading().shown(words.range()),
                        number,
                        place: passage.span_of_reading(subject.files, words.range()),
                        section,
                        is_within: within == Some(section),
                    });
                }
            }
        }
    }
    references
}

/// Whether a reference is to an article of another text: that text's name stands right before or after it, or
/// before an earlier reference of the same sentence (《……规定》第五十一条、第五十二条).
fn is_to_another_text(
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
        let names_own_text = |word: &String| text[end..reference.start].contains(word.as_str());
        sentence(text, reference.clone()).start < end
            && !statements.own_text.iter().any(names_own_text)
    });
    goes_on
        || ends(without_note(before), &statements.other_texts)
        || statements
            .other_texts_behind
            .iter()
            .any(|pattern| pattern.is_match(behind))
}

/// A text without the brackets at its end: 《……规定》（教育部令第41号） ends in a title, too.
fn without_note(text: &str) -> &str {
    let inside = text.strip_suffix(['）', ')']);
    let start = inside.and_then(|inside| inside.rfind(['（', '(']));
    start.map_or(text, |start| &text[..start])
}

/// The articles of a text. The nth of them is article n.
pub(super) fn articles(text: &Provision) -> Vec<&Provision> {
    let all = text.descendants();
    all.filter(|(role, _)| *role == ProvisionKind::Article)
        .map(|(_, article)| article)
        .collect()
}
