//! Sentences of legal text, and whether one speaks of this union.

use std::ops::Range;

use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::model::{Level, SectionKind};
use crate::text::Statements;

/// The passages of these kinds of legal text, each with its kind.
pub(super) fn legal_passages<'s>(
    subject: &'s Subject,
    kinds: &[SectionKind],
) -> Vec<(SectionKind, &'s Passage<'s>)> {
    let files: Vec<_> = subject
        .draft
        .legal_texts()
        .into_iter()
        .filter(|(kind, _)| kinds.contains(kind))
        .filter_map(|(kind, text)| Some((kind, text?.place.file)))
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

/// How far a sentence is followed to either side, in characters: without a bound, a long text without stops
/// would be read again for every match in it.
const FARTHEST: usize = 300;

/// The range of the sentence around `range`.
pub(super) fn sentence(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text[..range.start].chars().rev().take(FARTHEST);
    let behind = text[range.end..].chars().take(FARTHEST);
    let (start, end) = (
        range.start - bytes_to_stop(before),
        range.end + bytes_to_stop(behind),
    );
    start..end
}

/// The length in bytes of what comes before the first full stop, semicolon or line end.
fn bytes_to_stop(signs: impl Iterator<Item = char>) -> usize {
    let stop = |c: &char| matches!(c, '。' | '；' | ';' | '！' | '？' | '\n');
    signs.take_while(|c| !stop(c)).map(char::len_utf8).sum()
}

/// Whether the sentence around `range` speaks of other bodies than this union (classes, branches). The
/// union's own name is removed first: that of a college's union contains 学院学生会.
pub(super) fn is_elsewhere(
    subject: &Subject,
    statements: &Statements,
    text: &str,
    range: Range<usize>,
) -> bool {
    let mut words = text[sentence(text, range)].to_owned();
    let mut other_level: &[String] = &[];
    if let Some(settings) = &subject.draft.settings.value {
        // A school's text about 院级 organisations is not about the school's, and the reverse.
        other_level = match settings.level.value {
            _ if settings.unread.has("level") => &[],
            Level::School => statements.college.as_slice(),
            Level::College => &statements.school,
        };
        for name in [&settings.organisation, &settings.institution] {
            for name in name.all().filter(|name| !name.value.is_empty()) {
                words = words.replace(&name.value, "");
            }
        }
    }
    statements
        .elsewhere
        .iter()
        .chain(other_level)
        .any(|word| words.contains(word.as_str()))
}
