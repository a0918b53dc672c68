//! One thing that is wrong, with its place, its message and what may be done about it.

use std::borrow::Cow;
use std::path::PathBuf;

use super::cell::CellPlace;
use super::fix::Fix;
use super::message::MessageId;
use super::severity::Severity;
use super::span::Span;

/// Where a finding points.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// A range of a file that was read.
    Span(Span),
    /// A file or folder as a whole.
    File(PathBuf),
    /// A cell of a spreadsheet.
    Cell(Box<CellPlace>),
    /// Nowhere in the data: the finding is about the command itself.
    None,
}

/// A value that a message prints.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Argument {
    /// Printed as it is.
    Text(Cow<'static, str>),
    /// A number, by which a message may choose a plural form.
    Number(i64),
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned().into())
    }
}

impl From<usize> for Argument {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// The waiver of a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// The author's reason for publishing all the same.
    pub reason: String,
    /// Where the waiver stands.
    pub span: Span,
}

/// The finding from which another one may only follow, by what identifies it: its name and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// The name of the finding.
    pub id: &'static str,
    /// Where it is.
    pub place: Place,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The name of the rule, or, for an error of form, of its message.
    pub id: &'static str,
    /// The message in `locales/*/messages.ftl`, whose attribute `.help` says what to do. Its name is `id`, unless a
    /// rule has several messages.
    pub wording: MessageId,
    /// How grave it is.
    pub severity: Severity,
    /// Whether the author may waive it. An error that cannot be waived means that the disclosure is incomplete
    /// ([`Self::breaks`]).
    pub waivable: bool,
    /// The values that the message prints, by name.
    pub arguments: Vec<(&'static str, Argument)>,
    /// Where it is.
    pub place: Place,
    /// Other places that explain it, each with a message that says how.
    pub related: Vec<(Span, MessageId)>,
    /// A correction, where there is one.
    pub fix: Option<Fix>,
    /// Whether the text at its place is private, such as the number of an identity card, and must not be shown.
    pub private: bool,
    /// The waiver, where the author has waived it.
    pub waived: Option<Waived>,
    /// What is to be mended first, because this one may go away with it.
    pub follows: Option<Box<Cause>>,
}

impl Finding {
    /// An error without arguments and place.
    pub fn error(id: MessageId) -> Self {
        Self {
            id: id.as_str(),
            wording: id,
            severity: Severity::Error,
            waivable: false,
            arguments: Vec::new(),
            place: Place::None,
            related: Vec::new(),
            fix: None,
            private: false,
            waived: None,
            follows: None,
        }
    }

    /// A warning without arguments and place that belongs to no rule, because it is about no single disclosure or
    /// about no content of one.
    pub fn warning(id: MessageId) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(id)
        }
    }

    /// A note of the same kind.
    pub fn note(id: MessageId) -> Self {
        Self {
            severity: Severity::Note,
            ..Self::error(id)
        }
    }

    /// Whether it is the finding that is called like this message, in whatever wording.
    pub(crate) fn is(&self, id: MessageId) -> bool {
        self.id == id.as_str()
    }

    /// Uses another message than the one with the finding's name.
    #[must_use]
    pub fn worded(mut self, wording: MessageId) -> Self {
        self.wording = wording;
        self
    }

    /// Adds a correction.
    #[must_use]
    pub fn fixed(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fix = fix.into();
        self
    }

    /// Marks the text at the finding's place as private.
    #[must_use]
    pub fn kept_private(mut self) -> Self {
        self.private = true;
        self
    }

    /// Whether it keeps the disclosure from being published. A waived error does not.
    pub fn stops(&self) -> bool {
        self.severity == Severity::Error && self.waived.is_none()
    }

    /// Whether it is an error or a warning that is not waived: what is said even to whoever wants to hear little.
    pub fn is_grave(&self) -> bool {
        self.severity <= Severity::Warning && self.waived.is_none()
    }

    /// Whether it makes the disclosure incomplete, so that there is nothing to publish. Only errors do: so nothing is
    /// ever left out of a publication without an error.
    pub fn breaks(&self) -> bool {
        self.severity == Severity::Error && !self.waivable
    }

    /// The finding without its places, which are of files that are not written.
    #[must_use]
    pub(crate) fn nowhere(mut self) -> Self {
        self.related.clear();
        self.fix = None;
        self.in_place(Place::None)
    }

    /// Gives the message an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// The argument called `name`.
    pub fn argument(&self, name: &str) -> Option<Argument> {
        self.arguments
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.clone())
    }

    /// The range of a file that it points at; `None` where it points at a whole file or nowhere.
    pub fn span(&self) -> Option<Span> {
        match self.place {
            Place::Span(span) => Some(span),
            _ => None,
        }
    }

    /// Points at a range of a file.
    #[must_use]
    pub fn at(self, span: Span) -> Self {
        self.in_place(Place::Span(span))
    }

    /// Points at any place.
    #[must_use]
    pub fn in_place(mut self, place: Place) -> Self {
        self.place = place;
        self
    }

    /// Adds a related place, with a message that says how it is related.
    #[must_use]
    pub fn and(mut self, span: Span, why: MessageId) -> Self {
        self.related.push((span, why));
        self
    }
}
