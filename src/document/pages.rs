//! What only the finished pages tell: what had to be broken, and pages with a single line.

use super::rules::{BROKEN_WORD, LONELY_LINE};
use crate::diagnostic::{Finding, Span};
use crate::text::shortened;
use crate::typeset::{LonelyLine, Remarks, without_blanks};
use crate::view::PrintedText;
use crate::workspace::Files;

/// The findings, each at the text that it is about. `name` is what readers call the document.
pub(crate) fn findings_on_pages(
    remarks: &Remarks,
    printed_texts: &[PrintedText],
    name: &str,
    files: &Files,
) -> Vec<Finding> {
    let broken = remarks.broken.iter().map(|word| {
        let finding = BROKEN_WORD.finding().with("word", word.as_str());
        let span = origin(word, printed_texts).map(|span| files.narrowed(span, word));
        placed(finding, span)
    });
    let lonely = remarks
        .lonely
        .iter()
        .map(|LonelyLine { page, text, before }| {
            let finding = LONELY_LINE.finding().with("page", *page);
            let finding = finding.with("text", shortened(text));
            let span = end_of(before, text, printed_texts).map(|span| last(text, span, files));
            placed(finding.with("document", name), span)
        });
    broken.chain(lonely).collect()
}

fn placed(finding: Finding, span: Option<Span>) -> Finding {
    match span {
        Some(span) => finding.at(span),
        None => finding,
    }
}

/// The text that is a word, else the first that holds it.
fn origin(word: &str, printed_texts: &[PrintedText]) -> Option<Span> {
    let whole = printed_texts
        .iter()
        .find(|printed| printed.text.trim() == word);
    let found = whole.or_else(|| {
        printed_texts
            .iter()
            .find(|printed| printed.text.contains(word))
    });
    found.map(|printed| printed.span)
}

/// The text that a line belongs to, told by as much of what stands before it as it shares with it.
fn end_of(before: &str, line: &str, printed_texts: &[PrintedText]) -> Option<Span> {
    let texts: Vec<String> = printed_texts
        .iter()
        .map(|printed| without_blanks(&printed.text))
        .collect();
    let ends = before.char_indices().map(|(at, _)| &before[at..]);
    ends.take_while(|end| end.len() >= line.len())
        .find_map(|end| texts.iter().rposition(|text| text.contains(end)))
        .map(|at| printed_texts[at].span)
}

/// The last place of a line within the text it belongs to, where it stands there as it is.
fn last(line: &str, span: Span, files: &Files) -> Span {
    let start = span.range().start;
    match files.text(span.file)[span.range()].rfind(line) {
        Some(at) => Span::new(span.file, start + at..start + at + line.len()),
        None => span,
    }
}
