//! Legal text, sentence by sentence, as the rules about its statements read it.

use std::ops::Range;

use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::model::{Level, SectionKind};
use crate::text::Statements;

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

/// How far a sentence is followed to either side, so that a text without stops is read once, not once for
/// every statement in it.
const FARTHEST: usize = 300;

/// The sentence around a range of a text.
pub(super) fn sentence(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text[..range.start].chars().rev().take(FARTHEST);
    let behind = text[range.end..].chars().take(FARTHEST);
    let (start, end) = (range.start - length(before), range.end + length(behind));
    start..end
}

/// How much of a text stands before the first stop.
fn length(signs: impl Iterator<Item = char>) -> usize {
    let stop = |c: &char| matches!(c, '。' | '；' | ';' | '！' | '？' | '\n');
    signs.take_while(|c| !stop(c)).map(char::len_utf8).sum()
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
    let mut other_level: &[String] = &[];
    if let Some(settings) = &subject.draft.settings.value {
        other_level = match settings.level.value {
            Level::School => statements.college.as_slice(),
            Level::College => &statements.school,
        };
        for name in [&settings.organisation, &settings.institution] {
            for name in name.all() {
                said = said.replace(&name.value, "");
            }
        }
    }
    statements
        .elsewhere
        .iter()
        .chain(other_level)
        .any(|word| said.contains(word.as_str()))
}
