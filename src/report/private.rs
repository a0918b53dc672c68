//! Masks private values, such as the numbers of phones and identity cards, in everything that is shown.
//!
//! They are found here by what they look like, whether a rule has reported them or not: errors of form come before any
//! rule has run, and their messages and excerpts would print the values.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::near::{Near, Value, with_neighbours};
use super::stars::starred;
use crate::diagnostic::{Argument, FileId, Finding, Place, Span};
use crate::locale::{Word, Words};
use crate::privacy::{
    Detection, Detector, compact, is_of_people, known_by, may_be_private, pieces, plain, read,
};
use crate::workspace::Files;

/// Finds private values by their form. It knows the shipped words that precede student numbers; those of a school's own
/// languages are known to the rules only.
static DETECTOR: LazyLock<Detector> =
    LazyLock::new(|| Detector::new(Words::shipped().for_meaning(Word::StudentNumber)));

/// The private places that rules have reported, which may be such as the form alone does not show.
#[derive(Debug, Default)]
pub(crate) struct Private {
    /// The places, in order and without overlaps.
    spans: Vec<Span>,
    /// The texts at these places, normalised.
    known: FxHashSet<String>,
}

impl Private {
    /// Collects the private places of all findings: what one finding hides, no other may show.
    pub(crate) fn among(findings: &[Finding], files: &Files) -> Self {
        let private = findings.iter().filter(|finding| finding.private);
        let mut spans: Vec<Span> = private.filter_map(Finding::span).collect();
        spans.sort_unstable();
        // Overlapping places are merged, so that their ends are in order, too, and can be searched by halving.
        spans.dedup_by(|next, last| {
            let overlap = next.file == last.file && next.start < last.end;
            if overlap {
                last.end = last.end.max(next.end);
            }
            overlap
        });
        let value =
            |span: &Span| compact(files.text(span.file).get(span.range()).unwrap_or_default());
        let known = spans.iter().map(value).collect();
        Self { spans, known }
    }

    /// A finding as it may be shown, with private values masked in its arguments and in the waiver's reason.
    pub(crate) fn shown(&self, finding: &Finding, files: &Files) -> Finding {
        let mut shown = finding.clone();
        let near = self.near(finding, files);
        let mask = |text: &str| self.mask(text, &near);
        for (_, argument) in &mut shown.arguments {
            if let Argument::Text(value) = argument {
                *argument = mask(value).into();
            }
        }
        if let Some(waived) = &mut shown.waived {
            waived.reason = mask(&waived.reason);
        }
        // A correction with a private value is left out: masked, a tool that applies it would write the stars.
        shown.fix = shown
            .fix
            .filter(|fix| fix.edits.iter().all(|(_, better)| mask(better) == *better));
        shown
    }

    /// A range of a file's text with a star for each private character.
    pub(crate) fn lines(&self, files: &Files, file: FileId, range: Range<usize>) -> String {
        starred(
            &files.text(file)[range.clone()],
            &self.stretches(files, file, range),
        )
    }

    /// The private parts of a range of a file, as offsets from the beginning of that range.
    pub(crate) fn stretches(
        &self,
        files: &Files,
        file: FileId,
        range: Range<usize>,
    ) -> Vec<Range<usize>> {
        let text = files.text(file);
        // A number may begin before the range or end behind it, and then is seen only as a whole.
        let near = with_neighbours(text, &range);
        let of_people = is_of_people(files.path(file));
        let found = detected(&text[near.clone()], of_people).into_iter();
        let found = found.map(|hit| near.start + hit.range.start..near.start + hit.range.end);
        let found = found.filter(|hit| !files.is_public(&known_by(&text[hit.clone()]), file));
        let first = self
            .spans
            .partition_point(|span| (span.file, span.range().end) <= (file, range.start));
        let by_rules = self.spans[first..]
            .iter()
            .take_while(|span| span.file == file && span.range().start < range.end)
            .map(|span| span.range());
        let within = |part: Range<usize>| {
            let (start, end) = (part.start.max(range.start), part.end.min(range.end));
            (start < end).then(|| start - range.start..end - range.start)
        };
        found.chain(by_rules).filter_map(within).collect()
    }

    /// The private values on and near the lines that a finding points at.
    fn near<'a>(&self, finding: &Finding, files: &'a Files) -> Near<'a> {
        let related = finding.related.iter().map(|(span, _)| *span);
        let spans: Vec<Span> = finding.span().into_iter().chain(related).collect();
        let mut values = Vec::new();
        for span in &spans {
            let text = files.text(span.file);
            let lines = with_neighbours(text, &span.range());
            let found = self.stretches(files, span.file, lines.clone());
            let text = &text[lines];
            values.extend(found.into_iter().map(|range| Value::new(&text[range])));
        }
        Near {
            values,
            // What a spreadsheet holds is a table of people.
            of_people: matches!(finding.place, Place::Cell(_))
                || spans.iter().any(|span| is_of_people(files.path(span.file))),
            home: spans.first().map(|span| (files, span.file)),
        }
    }

    /// An argument of a message with private values masked, and also pieces that were cut from private values near the
    /// finding: `1380` alone looks like any number, but not beside the phone number that it comes from.
    fn mask(&self, text: &str, near: &Near) -> String {
        let hits = detected(text, near.of_people).into_iter();
        let hits = hits.map(|hit| hit.range);
        let mut found: Vec<Range<usize>> = hits
            .filter(|hit| !near.is_public(&text[hit.clone()]))
            .collect();
        // Mostly there is nothing to compare pieces with; then they need not be cut.
        if !self.known.is_empty() || !near.values.is_empty() {
            let read = read(text);
            let is_cut = |piece: &str| self.known.contains(piece) || near.has_part(piece);
            let cut =
                pieces(read.text()).filter(|piece| is_cut(&plain(&read.text()[piece.clone()])));
            found.extend(cut.map(|piece| read.source(piece)));
        }
        starred(text, &found)
    }
}

/// A text that belongs to no finding, such as a path, with private values masked.
pub(crate) fn masked(text: &str) -> String {
    Private::default().mask(text, &Near::default())
}

/// The private ranges of a text, by their form alone.
pub(crate) fn found(text: &str) -> impl Iterator<Item = Range<usize>> {
    let found = detected(text, false).into_iter();
    found.map(|hit| hit.range)
}

/// What is private in a text by its form. A run that shows nothing but a path needs none of the words.
fn detected(text: &str, of_people: bool) -> Vec<Detection> {
    match may_be_private(text) {
        true => DETECTOR.in_source(text, of_people),
        false => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Private;
    use crate::diagnostic::Span;
    use crate::diagnostic::{Finding, message};
    use crate::report::stars::starred;
    use crate::workspace::Files;

    #[test]
    fn what_lies_in_another_private_place_uncovers_nothing() {
        let files = Files::default();
        let file = files.add(Path::new("a.yaml"), "ab cd ef gh".to_owned());
        let findings = [0..11, 1..2, 3..5].map(|range| {
            Finding::error(message::YAML_SYNTAX)
                .at(Span::new(file, range))
                .kept_private()
        });
        let private = Private::among(&findings, &files);
        assert_eq!(private.lines(&files, file, 6..8), "**");
    }

    #[test]
    fn stars_keep_lines_and_columns() {
        let text = "a１\u{200B}八e\u{301}\n.b";
        let ranges = [0..text.len() - 2, text.len() - 1..text.len()];
        assert_eq!(starred(text, &ranges), "*＊\u{200B}＊*\u{301}\n.*");
    }

    #[test]
    fn what_was_cut_from_a_private_value_is_masked_near_it() {
        let files = Files::default();
        let text = "a: 138 0013 8000\nb: 1\nc: 1\nd: 1\ne: 138".to_owned();
        let end = text.len();
        let file = files.add(Path::new("a.yaml"), text);
        let shown = |range, value: &str| {
            let finding = Finding::error(message::NOT_A_RANK).with("value", value);
            let finding = finding.at(Span::new(file, range));
            let shown = Private::among(&[], &files).shown(&finding, &files);
            shown.argument("value")
        };
        for (value, masked) in [
            ("138、13、8000", "***、**、****"),
            ("5600", "5600"),
            ("电话13800…", "电话*****…"),
        ] {
            assert_eq!(shown(3..16, value), Some(masked.into()), "{value}");
        }
        assert_eq!(shown(end - 3..end, "138"), Some("138".into()));
    }
}
