//! What must not be repeated: private values are masked in everything that is shown, here and nowhere else,
//! whether a rule has looked at them or not.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use icu_properties::CodePointMapData;
use icu_properties::props::{EastAsianWidth, GeneralCategory};

use crate::diagnostic::{Argument, FileId, Finding, Span};
use crate::locale::{Word, Words};
use crate::privacy::{Detector, compact, is_of_people, may_be_digit, pieces, plain, read};
use crate::text::invisible;
use crate::workspace::Files;

/// Finds private values by themselves. Words of a school's own languages are known to the rules only.
static DETECTOR: LazyLock<Detector> =
    LazyLock::new(|| Detector::new(Words::shipped().for_meaning(Word::StudentNumber)));

/// Over how many line ends a number may run.
const NEIGHBOURS: usize = 2;

/// Fewer characters than this of a private value say nothing about it.
const TELLING: usize = 3;

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
    pub(crate) fn of(findings: &[Finding], files: &Files) -> Self {
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
        let near = Near::of(finding, self, files);
        let text = |text: &str| self.text(text, &near);
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

    /// A text that is made from others, with stars for what is private in it and for what was cut from
    /// private values near the finding.
    fn text(&self, text: &str, near: &Near) -> String {
        let mut found: Vec<Range<usize>> = DETECTOR
            .in_source(text, near.of_people)
            .into_iter()
            .map(|own| own.range)
            .collect();
        if !self.known.is_empty() || !near.values.is_empty() {
            let read = read(text);
            let is_cut = |piece: &str| self.known.contains(piece) || near.holds(piece);
            let cut =
                pieces(read.text()).filter(|piece| is_cut(&plain(&read.text()[piece.clone()])));
            found.extend(cut.map(|piece| read.source(piece)));
        }
        starred(text, &found)
    }
}

/// Any text that is shown, with stars for what is private in it.
pub(crate) fn masked(text: &str) -> String {
    Private::default().text(text, &Near::default())
}

/// What is private in a text by itself.
pub(crate) fn found(text: &str) -> impl Iterator<Item = Range<usize>> {
    let found = DETECTOR.in_source(text, false).into_iter();
    found.map(|own| own.range)
}

/// The private values on the lines that a finding points at.
#[derive(Debug, Default)]
struct Near {
    values: Vec<Value>,
    /// Whether one of these lines belongs to a list of people.
    of_people: bool,
}

/// A private value in one writing, whole and in the parts in which it is written.
#[derive(Debug)]
struct Value {
    whole: String,
    parts: Vec<String>,
}

impl Near {
    fn of(finding: &Finding, private: &Private, files: &Files) -> Self {
        let related = finding.related.iter().map(|(span, _)| *span);
        let spans: Vec<Span> = finding.span().into_iter().chain(related).collect();
        let mut values = Vec::new();
        for span in &spans {
            let text = files.text(span.file);
            let near = with_neighbours(text, &span.range());
            let stretches = private
                .stretches(files, span.file, near.clone())
                .into_iter();
            values.extend(
                stretches.map(|own| Value::of(&text[near.start + own.start..near.start + own.end])),
            );
        }
        Self {
            values,
            of_people: spans.iter().any(|span| is_of_people(files.path(span.file))),
        }
    }

    /// Whether a word or number was cut from one of the values.
    fn holds(&self, piece: &str) -> bool {
        self.values.iter().any(|value| value.holds(piece))
    }
}

impl Value {
    fn of(text: &str) -> Self {
        let read = read(text);
        let parts: Vec<String> = pieces(read.text())
            .map(|part| plain(&read.text()[part]))
            .collect();
        Self {
            whole: parts.concat(),
            parts,
        }
    }

    fn holds(&self, piece: &str) -> bool {
        // Zeros before a number are lost where it is computed with.
        let number = |text: &str| text.trim_start_matches('0').to_owned();
        let is_part = || self.parts.iter().any(|part| number(part) == number(piece));
        (piece.len() >= TELLING && self.whole.contains(piece)) || (piece.len() > 1 && is_part())
    }
}

/// The lines of a range, with those before and behind over which a number may run on.
fn with_neighbours(text: &str, range: &Range<usize>) -> Range<usize> {
    let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |end| at + end);
    let (mut start, mut end) = (line_start(range.start), line_end(range.end));
    for _ in 0..NEIGHBOURS {
        if start > 0 && goes_on(&text[start..]) {
            start = line_start(start - 1);
        }
        if end < text.len() && goes_on(&text[end + 1..]) {
            end = line_end(end + 1);
        }
    }
    start..end
}

/// Whether a line may go on with a number of the line before: its first character that is no sign is a digit,
/// or the writing of one.
fn goes_on(line: &str) -> bool {
    let line = line.lines().next().unwrap_or_default().trim_start();
    let first = line.chars().find(|c| c.is_alphanumeric());
    line.starts_with(['\\', '&', '<']) || first.is_some_and(may_be_digit)
}

/// A text with a star for each character of the ranges. It keeps its lines and its columns.
pub(crate) fn starred(text: &str, ranges: &[Range<usize>]) -> String {
    if ranges.is_empty() {
        return text.to_owned();
    }
    let is_private = |at: usize| ranges.iter().any(|range| range.contains(&at));
    text.char_indices()
        .map(|(at, c)| if is_private(at) { star(c) } else { c })
        .collect()
}

/// What stands for a private character, as wide as this.
fn star(c: char) -> char {
    let category = CodePointMapData::<GeneralCategory>::new().get(c);
    let width = CodePointMapData::<EastAsianWidth>::new().get(c);
    let is_mark = [
        GeneralCategory::EnclosingMark,
        GeneralCategory::NonspacingMark,
    ]
    .contains(&category);
    if c.is_control() || is_mark || invisible(c).is_some() {
        return c;
    }
    match [EastAsianWidth::Fullwidth, EastAsianWidth::Wide].contains(&width) {
        true => '＊',
        false => '*',
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Private, starred};
    use crate::diagnostic::Span;
    use crate::diagnostic::{Finding, message};
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
        let private = Private::of(&findings, &files);
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
            let shown = Private::of(&[], &files).shown(&finding, &files);
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
