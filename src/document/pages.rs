//! Findings that only the finished pages can give: words that had to be broken, and pages with a single line.
//!
//! Typst knows nothing of the author's files, so the place of each finding is searched for by its text.

use super::rules::{BROKEN_WORD, LONELY_LINE};
use crate::diagnostic::{Finding, Span};
use crate::text::shortened;
use crate::typeset::{LonelyLine, Remarks, without_blanks};
use crate::view::PrintedText;
use crate::workspace::Files;

/// The findings for what typesetting has noted, each at the author's text where that can be found. `name` is what
/// messages call the document.
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
            let span =
                text_at_end(before, text, printed_texts).map(|span| last_line(text, span, files));
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

/// The place of the text that equals `word`, else of the first that contains it.
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

/// The place of the text to which a page's only line belongs. `before` is what the document prints up to and with
/// that line, without blanks. A short line such as 则。 stands in many texts, so the longest end of `before` that
/// is found in one text decides.
fn text_at_end(before: &str, line: &str, printed_texts: &[PrintedText]) -> Option<Span> {
    let texts: Vec<String> = printed_texts
        .iter()
        .map(|printed| without_blanks(&printed.text))
        .collect();
    let suffixes = before.char_indices().map(|(at, _)| &before[at..]);
    suffixes
        .take_while(|suffix| suffix.len() >= line.len())
        // Of several, the last: most often it is the end of the document that runs over.
        .find_map(|suffix| texts.iter().rposition(|text| text.contains(suffix)))
        .map(|at| printed_texts[at].span)
}

/// The last occurrence of a line within the span of its text; the whole span where the source writes it otherwise.
fn last_line(line: &str, span: Span, files: &Files) -> Span {
    let start = span.range().start;
    match files.text(span.file)[span.range()].rfind(line) {
        Some(at) => Span::new(span.file, start + at..start + at + line.len()),
        None => span,
    }
}
