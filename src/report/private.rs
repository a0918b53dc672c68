//! What must not be repeated: private values are masked in everything that is shown, here and nowhere else,
//! whether a rule has looked at them or not.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::near::{Near, Value, with_neighbours};
use super::stars::starred;
use crate::diagnostic::{Argument, FileId, Finding, Span};
use crate::locale::{Word, Words};
use crate::privacy::{Detector, compact, is_of_people, pieces, plain, read};
use crate::workspace::Files;

/// Finds private values by themselves. Words of a school's own languages are known to the rules only.
static DETECTOR: LazyLock<Detector> =
    LazyLock::new(|| Detector::new(Words::shipped().for_meaning(Word::StudentNumber)));

/// What is known to be private beyond what shows by itself.
#[derive(Debug, Default)]
pub(crate) struct Private {
    /// The places that rules found, in order.
    spans: Vec<Span>,
    /// What stands there, in one writing.
    known: HashSet<String>,
}

impl Private {
    /// The private places among findings. What one finding hides, no other may show.
    pub(crate) fn among(findings: &[Finding], files: &Files) -> Self {
        let private = findings.iter().filter(|finding| finding.private);
        let mut spans: Vec<Span> = private.filter_map(Finding::span).collect();
        spans.sort_unstable();
        // Where one holds another they become one, so that their ends are in order, too.
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

    /// A finding as it may be shown: nothing private in what its message prints.
    pub(crate) fn shown(&self, finding: &Finding, files: &Files) -> Finding {
        let mut shown = finding.clone();
        let near = self.near(finding, files);
        let text = |text: &str| self.mask(text, &near);
        for (_, argument) in &mut shown.arguments {
            if let Argument::Text(value) = argument {
                *argument = text(value).into();
            }
        }
        if let Some(waived) = &mut shown.waived {
            waived.reason = text(&waived.reason);
        }
        // A tool that makes a correction would write the stars.
        shown.fix = shown
            .fix
            .filter(|fix| fix.edits.iter().all(|(_, better)| text(better) == *better));
        shown
    }

    /// A stretch of a file's text, character for character, with stars for what is private.
    pub(crate) fn lines(&self, files: &Files, file: FileId, range: Range<usize>) -> String {
        starred(
            &files.text(file)[range.clone()],
            &self.stretches(files, file, range),
        )
    }

    /// What is private in a stretch of a file, counted from its beginning.
    pub(crate) fn stretches(
        &self,
        files: &Files,
        file: FileId,
        range: Range<usize>,
    ) -> Vec<Range<usize>> {
        let text = files.text(file);
        let near = with_neighbours(text, &range);
        let of_people = is_of_people(files.path(file));
        let found = DETECTOR
            .in_source(&text[near.clone()], of_people)
            .into_iter();
        let found = found.map(|own| near.start + own.range.start..near.start + own.range.end);
        let first = self
            .spans
            .partition_point(|span| (span.file, span.range().end) <= (file, range.start));
        let by_rules = self.spans[first..]
            .iter()
            .take_while(|span| span.file == file && span.range().start < range.end)
            .map(|span| span.range());
        let within = |own: Range<usize>| {
            let (start, end) = (own.start.max(range.start), own.end.min(range.end));
            (start < end).then(|| start - range.start..end - range.start)
        };
        found.chain(by_rules).filter_map(within).collect()
    }

    /// The private values on the lines that a finding points at.
    fn near(&self, finding: &Finding, files: &Files) -> Near {
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
            of_people: spans.iter().any(|span| is_of_people(files.path(span.file))),
        }
    }

    /// A text that is made from others, with stars for what is private in it and for what was cut from
    /// private values near the finding.
    fn mask(&self, text: &str, near: &Near) -> String {
        let mut found: Vec<Range<usize>> = DETECTOR
            .in_source(text, near.of_people)
            .into_iter()
            .map(|own| own.range)
            .collect();
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

/// Any text that is shown, with stars for what is private in it.
pub(crate) fn masked(text: &str) -> String {
    Private::default().mask(text, &Near::default())
}

/// What is private in a text by itself.
pub(crate) fn found(text: &str) -> impl Iterator<Item = Range<usize>> {
    let found = DETECTOR.in_source(text, false).into_iter();
    found.map(|own| own.range)
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
        let said = |range, value: &str| {
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
            assert_eq!(said(3..16, value), Some(masked.into()), "{value}");
        }
        assert_eq!(said(end - 3..end, "138"), Some("138".into()));
    }
}
