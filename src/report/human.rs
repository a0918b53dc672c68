//! Findings as text for people: the source line with the place marked, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::excerpt::preview;
use super::private::Private;
use super::visible::{show_path, visible};
use crate::diagnostic::{Finding, Place, Severity, Span, message};
use crate::locale::Messages;
use crate::workspace::Files;

/// Renders findings in one language.
pub struct Human<'a> {
    messages: &'a Messages,
    files: &'a Files,
    private: Private,
    renderer: Renderer,
}

impl<'a> Human<'a> {
    /// A renderer; `colour` for a terminal that shows colours.
    pub fn new(messages: &'a Messages, files: &'a Files, colour: bool) -> Self {
        let renderer = if colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        Self {
            messages,
            files,
            private: Private::default(),
            renderer: renderer.decor_style(DecorStyle::Ascii),
        }
    }

    /// Masks everywhere what is private in these findings: the excerpt of one finding may hold what another hides.
    #[must_use]
    pub fn hiding(mut self, findings: &[Finding]) -> Self {
        self.private = Private::among(findings, self.files);
        self
    }

    /// One finding, ending in a line break and an empty line.
    pub fn render(&self, finding: &Finding) -> String {
        // The preview masks for itself and needs the real fix: `shown` below drops one with private values.
        let fix = finding.fix.as_ref();
        let fix = fix.and_then(|fix| preview(fix, self.files, &self.private));
        let finding = &self.private.shown(finding, self.files);
        if let Some(waived) = &finding.waived {
            return self.waived(finding, &waived.reason);
        }
        let text = self.renderer.render(&[self.group(finding, fix)]);
        // Without a place there is no source line, but the renderer draws the bar beside one all the same.
        let text = match finding.place {
            Place::None => text.replacen("\n |\n", "\n", 1),
            _ => text,
        };
        format!("{text}\n\n")
    }

    /// The parts of a finding in the order in which they are read: title, places, correction, help.
    fn group(&self, finding: &Finding, fix: Option<String>) -> Group<'_> {
        let mut group = self.title(finding);
        group = match &finding.place {
            Place::Span(span) => group.element(self.snippet(*span, None)),
            Place::File(path) => group.element(Origin::path(show_path(path))),
            Place::None => group,
        };
        for (span, why) in &finding.related {
            let why = self.messages.text(*why, &finding.arguments);
            group = group.element(self.snippet(*span, Some(why)));
        }
        let help = self.messages.help(finding.wording, &finding.arguments);
        let below = [(message::SEVERITY_FIX, fix), (message::SEVERITY_HELP, help)];
        for (name, text) in below {
            if let Some(text) = text {
                let name = self.messages.text(name, &[]);
                group = group.element(Level::HELP.with_name(name).message(text));
            }
        }
        group
    }

    fn title(&self, finding: &Finding) -> Group<'_> {
        let level = match finding.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
            Severity::Note => Level::NOTE,
        };
        let name = self.messages.text(finding.severity.message(), &[]);
        let title = self.messages.text(finding.wording, &finding.arguments);
        Group::with_title(level.with_name(name).primary_title(title).id(finding.id))
    }

    /// A waived finding in one line, because nothing is to be done about it.
    fn waived(&self, finding: &Finding, reason: &str) -> String {
        let place = match &finding.place {
            Place::Span(span) => {
                let at = self.files.position(*span);
                let path = show_path(self.files.path(span.file));
                format!("{path}:{}:{}: ", at.line, at.column)
            }
            Place::File(path) => format!("{}: ", show_path(path)),
            Place::None => String::new(),
        };
        let message = self.messages.text(finding.wording, &finding.arguments);
        let waived = self.messages.text(message::SEVERITY_WAIVED, &[]);
        let reason = self
            .messages
            .text(message::WAIVED_BECAUSE, &[("reason", reason.into())]);
        format!(
            "{waived}[{}]: {place}{message}{}\n",
            finding.id,
            visible(&reason)
        )
    }

    /// The source line at a span with a mark, and the label `why` for a related place. Only the lines that the span
    /// touches are handed to the renderer, so that a finding costs the same in a file of any length.
    fn snippet(
        &self,
        span: Span,
        why: Option<String>,
    ) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        let (first_line, bytes) = self.files.lines(first_line_only(span, self.files));
        let text = self.files.text(span.file);
        let line = &text[bytes.clone()];
        let masked = self.private.lines(self.files, span.file, bytes.clone());
        let shown = visible(masked.trim_end());
        // Masked text has the same number of characters, but not of bytes, so offsets are converted.
        let at = |offset: usize| {
            let before = line[..offset - bytes.start].chars().count();
            shown
                .char_indices()
                .nth(before)
                .map_or(shown.len(), |(at, _)| at)
        };
        let range = at(span.range().start)..at(span.range().end.min(bytes.end));
        let kind = if why.is_some() {
            AnnotationKind::Context
        } else {
            AnnotationKind::Primary
        };
        Snippet::source(shown)
            .line_start(first_line)
            .path(show_path(self.files.path(span.file)))
            .annotation(kind.span(range).label(why))
    }
}

/// A span cut off at the end of its first line: the mark shows a reader where to look, not how much is affected.
fn first_line_only(span: Span, files: &Files) -> Span {
    let text = &files.text(span.file)[span.range()];
    let length = text.find('\n').unwrap_or(text.len());
    Span::new(span.file, span.range().start..span.range().start + length)
}
