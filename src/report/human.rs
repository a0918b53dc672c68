//! Findings as text for people: the source line with the place marked, and what to do.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::causes::{Told, owner};
use super::extent::Extent;
use super::private::Private;
use super::remedy::{fix_name, fix_preview};
use super::visible::{show_cell, show_path, show_place};
use crate::diagnostic::{Argument, Finding, MessageId, Place, Severity, Span, message};
use crate::locale::Messages;
use crate::text::{ShownLine, shown};
use crate::workspace::Files;

/// The length of a line, in bytes, from which it is not shown whole.
const LONG: usize = 4096;

/// How much of such a line is shown before and behind a place, in bytes.
const AROUND: usize = 160;

/// Renders findings in one language.
pub struct Human<'a> {
    pub(super) messages: &'a Messages,
    pub(super) files: &'a Files,
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
        let shown = &self.private.shown(finding, self.files);
        if let Some(waived) = &shown.waived {
            return self.waived(shown, &waived.reason);
        }
        let group = self.group(shown, self.correction(finding));
        self.print(shown, group)
    }

    /// A cause with its other places and what may follow from it, ending in a line break and an empty line.
    pub(super) fn render_told(&self, told: &Told, extent: Extent) -> String {
        let finding = &self.private.shown(told.first, self.files);
        let mut group = self.group(finding, self.correction(told.first));
        let lists = [
            (message::SEVERITY_ALSO, self.also(told, extent)),
            (message::SEVERITY_FOLLOWS, self.follows(told, extent)),
        ];
        for (name, text) in lists {
            if let Some(text) = text {
                let name = self.messages.text(name, &[]);
                group = group.element(Level::NOTE.with_name(name).message(text));
            }
        }
        self.print(finding, group)
    }

    fn print(&self, finding: &Finding, group: Group) -> String {
        let text = self.renderer.render(&[group]);
        // Between a place and a part of its line the renderer draws dots on a line of their own.
        let is_dots = |line: &&str| line.trim() == ":::";
        let lines: Vec<&str> = text.lines().filter(|line| !is_dots(line)).collect();
        let text = lines.join("\n");
        // Without a place there is no source line, but the renderer draws the bar beside one all the same.
        let text = match finding.place {
            Place::None => text.replacen("\n |\n", "\n", 1),
            _ => text,
        };
        format!("{text}\n\n")
    }

    /// The corrected text, with the name of its kind: what is certain, and what is only suggested.
    fn correction(&self, finding: &Finding) -> Option<(MessageId, String)> {
        let text = fix_preview(finding, self.files, &self.private)?;
        let is_safe = finding.fix.as_ref().is_some_and(|fix| fix.safe);
        Some((fix_name(is_safe), text))
    }

    /// The other places of a cause, each with whose it is.
    fn also(&self, told: &Told, extent: Extent) -> Option<String> {
        let line = |finding: &&Finding| {
            let place = show_place(finding, self.files).unwrap_or_default();
            let masked = self.private.shown(finding, self.files);
            match owner(&masked) {
                Some(Argument::Text(owner)) => format!("{place}: {}", shown(&owner)),
                _ => place,
            }
        };
        self.list(&told.others, extent, line)
    }

    /// What may follow from a cause, a line each.
    fn follows(&self, told: &Told, extent: Extent) -> Option<String> {
        self.list(&told.consequences, extent, |finding| {
            let shown = self.private.shown(finding, self.files);
            self.one_line(&shown, shown.severity.message())
        })
    }

    /// The first of some findings in lines, and how many more there are; `None` for none.
    fn list(
        &self,
        findings: &[&Finding],
        extent: Extent,
        line: impl Fn(&&Finding) -> String,
    ) -> Option<String> {
        let shown = extent.shown(findings.len());
        let mut lines: Vec<String> = findings.iter().take(shown).map(line).collect();
        if findings.len() > shown {
            let rest = [("count", (findings.len() - shown).into())];
            lines.push(self.messages.text(message::FINDINGS_MORE_PLACES, &rest));
        }
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    /// The parts of a finding in the order in which they are read: title, places, correction, help.
    fn group(&self, finding: &Finding, fix: Option<(MessageId, String)>) -> Group<'_> {
        let mut group = self.title(finding);
        group = match &finding.place {
            Place::Span(span) => self.shown(group, *span, None),
            Place::File(path) => group.element(Origin::path(show_path(path))),
            Place::Cell(cell) => group.element(Origin::path(show_cell(cell))),
            Place::None => group,
        };
        for (span, why) in &finding.related {
            let why = self.messages.text(*why, &finding.arguments);
            group = self.shown(group, *span, Some(why));
        }
        let help = self.messages.help(finding.wording, &finding.arguments);
        let help = help.map(|text| (message::SEVERITY_HELP, text));
        for (name, text) in fix.into_iter().chain(help) {
            let name = self.messages.text(name, &[]);
            group = group.element(Level::HELP.with_name(name).message(text));
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
        let reason = self
            .messages
            .text(message::WAIVED_BECAUSE, &[("reason", reason.into())]);
        let line = self.one_line(finding, message::SEVERITY_WAIVED);
        format!("{line}{reason}\n")
    }

    /// A finding in one line that begins with a word for its kind.
    fn one_line(&self, finding: &Finding, kind: MessageId) -> String {
        let kind = self.messages.text(kind, &[]);
        let place = show_place(finding, self.files).map(|place| format!("{place}: "));
        let message = self.messages.text(finding.wording, &finding.arguments);
        format!(
            "{kind}[{}]: {}{message}",
            finding.id,
            place.unwrap_or_default()
        )
    }

    /// Adds the source line at a span with a mark, and the label `why` for a related place. Only the lines that the
    /// span touches are handed to the renderer, and of a long line only what is near, so that a finding costs the same
    /// in a file of any length.
    fn shown<'g>(&self, group: Group<'g>, span: Span, why: Option<String>) -> Group<'g> {
        let span = first_line_only(span, self.files);
        let (first_line, line) = self.files.lines(span);
        let bytes = near(self.files.text(span.file), line.clone(), span.range());
        let snippet = self.snippet(span, bytes.clone(), why);
        let path = show_path(self.files.path(span.file));
        if bytes == line {
            return group.element(snippet.line_start(first_line).path(path));
        }
        // The renderer counts columns from where its text begins.
        let at = self.files.position(span);
        let place = format!("{path}:{}:{}", at.line, at.column);
        group
            .element(Origin::path(place))
            .element(snippet.line_start(first_line))
    }

    /// Some bytes of a line with a mark at a span.
    fn snippet<'g>(
        &self,
        span: Span,
        bytes: Range<usize>,
        why: Option<String>,
    ) -> Snippet<'g, annotate_snippets::Annotation<'g>> {
        let line = &self.files.text(span.file)[bytes.clone()];
        let masked = self.private.lines(self.files, span.file, bytes.clone());
        let shown = ShownLine::new(masked.trim_end());
        // Masked text has the same number of characters, but not of bytes, so offsets are converted.
        let at = |offset: usize| shown.start(line[..offset - bytes.start].chars().count());
        let range = at(span.range().start)..at(span.range().end.min(bytes.end));
        let kind = if why.is_some() {
            AnnotationKind::Context
        } else {
            AnnotationKind::Primary
        };
        Snippet::source(shown.text).annotation(kind.span(range).label(why))
    }
}

/// A line, or of a long one what is near a place in it.
fn near(text: &str, line: Range<usize>, place: Range<usize>) -> Range<usize> {
    if line.len() <= LONG {
        return line;
    }
    let start = place.start.saturating_sub(AROUND).max(line.start);
    let end = place.end.min(place.start + AROUND) + AROUND;
    text.floor_char_boundary(start)..text.ceil_char_boundary(end.min(line.end))
}

/// A span cut off at the end of its first line: the mark shows a reader where to look, not how much is affected.
fn first_line_only(span: Span, files: &Files) -> Span {
    let text = &files.text(span.file)[span.range()];
    let length = text.find('\n').unwrap_or(text.len());
    Span::new(span.file, span.range().start..span.range().start + length)
}
