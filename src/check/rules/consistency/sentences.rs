//! Legal text, sentence by sentence, as the rules about its statements read it.

use std::ops::Range;

use crate::check::{Passage, Subject};
use crate::language::Statements;
use crate::model::SectionKind;

/// The passages of these legal texts, with the text that each belongs to.
pub(super) fn legal_passages<'s>(
    subject: &'s Subject,
    kinds: &[SectionKind],
) -> Vec<(SectionKind, &'s Passage<'s>)> {
    let files: Vec<_> = subject
        .draft
        .legal_texts()
        .into_iter()
        .filter(|(kind, _, _)| kinds.contains(kind))
        .filter_map(|(kind, text, _)| Some((kind, text?.place.file)))
        .collect();
    subject
        .passages
        .iter()
        .filter_map(|passage| {
            let file = passage.span.file;
            let (kind, _) = files.iter().find(|(_, known)| *known == file)?;
            Some((*kind, passage))
        })
        .collect()
}

/// The kinds of legal text.
pub(super) const LEGAL: [SectionKind; 4] = [
    SectionKind::Charter,
    SectionKind::Election,
    SectionKind::Delegates,
    SectionKind::Review,
];

/// The sentence around a range of a text.
pub(super) fn sentence(text: &str, range: Range<usize>) -> Range<usize> {
    let stop = |c: char| matches!(c, '。' | '；' | ';' | '！' | '？' | '\n');
    let start = text[..range.start]
        .char_indices()
        .rev()
        .find(|(_, c)| stop(*c))
        .map_or(0, |(at, c)| at + c.len_utf8());
    let end = text[range.end..]
        .find(stop)
        .map_or(text.len(), |at| range.end + at);
    start..end
}

/// Whether the sentence around a range speaks of others than the union. The union's own name does not
/// count: a college's union has 学院学生会 in it.
pub(super) fn is_elsewhere(
    subject: &Subject,
    statements: &Statements,
    text: &str,
    range: Range<usize>,
) -> bool {
    let mut said = text[sentence(text, range)].to_owned();
    if let Some(settings) = &subject.draft.settings.value {
        for name in [&settings.organisation, &settings.institution] {
            for name in name.all() {
                said = said.replace(&name.value, "");
            }
        }
    }
    statements
        .elsewhere
        .iter()
        .any(|word| said.contains(word.as_str()))
}
