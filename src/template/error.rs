//! Turns minijinja's errors into findings that point into the template.

use minijinja::ErrorKind;

use crate::diagnostic::{FileId, Finding, Span, message};
use crate::locale::limits;
use crate::workspace::Files;

/// The finding for a template error, at its range or line in the template; `source` gives the file of a template.
pub(super) fn finding(
    error: &minijinja::Error,
    source: impl Fn(&str) -> Option<FileId>,
    files: &Files,
) -> Finding {
    let error = innermost(error);
    let span = error
        .name()
        .and_then(source)
        .map(|file| span(error, file, files));
    let code = span.map(|span| files.text(span.file)[span.range()].trim().to_owned());
    let finding = match error.kind() {
        ErrorKind::UndefinedError => {
            Finding::error(message::TEMPLATE_UNDEFINED).with("code", code.unwrap_or_default())
        }
        ErrorKind::SyntaxError => {
            Finding::error(message::TEMPLATE_SYNTAX).with("reason", reason(error))
        }
        ErrorKind::TemplateNotFound => {
            Finding::error(message::TEMPLATE_MISSING).with("reason", reason(error))
        }
        ErrorKind::OutOfFuel => {
            Finding::error(message::TEMPLATE_STEPS).with("most", limits().templates.steps)
        }
        ErrorKind::WriteFailure => {
            Finding::error(message::TEMPLATE_OUTPUT).with("most", limits().templates.output)
        }
        _ => Finding::error(message::TEMPLATE_ERROR).with("reason", reason(error)),
    };
    match span {
        Some(span) => finding.at(span),
        None => finding,
    }
}

/// The error at the root: an error inside an included template is wrapped once for every template that includes it.
fn innermost(error: &minijinja::Error) -> &minijinja::Error {
    let mut innermost = error;
    let mut next = std::error::Error::source(error);
    while let Some(source) = next {
        if let Some(inner) = source.downcast_ref::<minijinja::Error>() {
            innermost = inner;
        }
        next = source.source();
    }
    innermost
}

fn reason(error: &minijinja::Error) -> String {
    error
        .detail()
        .map_or_else(|| error.kind().to_string(), str::to_owned)
}

/// The range of an error; where minijinja gives none, its line.
fn span(error: &minijinja::Error, file: FileId, files: &Files) -> Span {
    let text = files.text(file);
    // A range that does not fit the text would panic when the lines are shown.
    let in_text = |range: &std::ops::Range<usize>| {
        range.end <= text.len()
            && text.is_char_boundary(range.start)
            && text.is_char_boundary(range.end)
    };
    if let Some(range) = error.range().filter(in_text) {
        return Span::new(file, range);
    }
    let line = error.line().unwrap_or(1).saturating_sub(1);
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let length = text[start..].lines().next().map_or(0, str::len);
    Span::new(file, start..start + length)
}
