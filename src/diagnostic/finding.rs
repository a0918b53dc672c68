//! What is wrong, where, and how it is said.
//!
//! A [`Finding`] carries a message's name and its arguments, never a sentence: the sentence is
//! made from the catalogue of the language in which the program speaks.

use std::borrow::Cow;
use std::path::PathBuf;

use super::fix::Fix;
use super::message::MessageId;
use super::severity::Severity;
use super::span::Span;

/// Where a finding points.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Place {
    /// A stretch of a file that was read.
    Span(Span),
    /// A file or folder as a whole.
    File(PathBuf),
    /// The command itself.
    None,
}

/// A value that a message prints.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Argument {
    /// Printed as it is.
    Text(Cow<'static, str>),
    /// A number, which a language may inflect by.
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

/// The author's consent to a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waived {
    /// Why it is to be published all the same.
    pub reason: String,
    /// Where the waiver stands.
    pub span: Span,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Name of the rule, or of what is wrong with the form of a file.
    pub id: &'static str,
    /// Name of the message in `locales/*/messages.ftl`, the same as `id` unless a rule has several; its
    /// attribute `.help` says what to do.
    pub wording: MessageId,
    /// How grave it is.
    pub severity: Severity,
    /// Whether its author may say that it is to stand. An error that cannot be waived keeps the disclosure
    /// from being put together.
    pub waivable: bool,
    /// What the message prints.
    pub arguments: Vec<(&'static str, Argument)>,
    /// Where it is.
    pub place: Place,
    /// Other places that belong to it, each with the name of a message that says why.
    pub related: Vec<(Span, MessageId)>,
    /// What should stand there instead.
    pub fix: Option<Fix>,
    /// Whether what stands at its place must not be repeated: numbers of identity cards, say.
    pub private: bool,
    /// Set where the author has said that it may stand.
    pub waived: Option<Waived>,
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
        }
    }

    /// A warning without arguments and place, about what belongs to no disclosure and so to no rule.
    pub fn warning(id: MessageId) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(id)
        }
    }

    /// Whether it is about what this message is called after.
    pub(crate) fn is(&self, id: MessageId) -> bool {
        self.id == id.as_str()
    }

    /// Says it with another message than the one called like the rule.
    #[must_use]
    pub fn worded(mut self, wording: MessageId) -> Self {
        self.wording = wording;
        self
    }

    /// Says what should stand there instead.
    #[must_use]
    pub fn fixed(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fix = fix.into();
        self
    }

    /// Keeps what stands at the finding's place out of everything that is shown.
    #[must_use]
    pub fn kept_private(mut self) -> Self {
        self.private = true;
        self
    }

    /// Whether it keeps the disclosure from being published.
    pub fn stops(&self) -> bool {
        self.severity == Severity::Error && self.waived.is_none()
    }

    /// Whether the disclosure cannot even be put together because of it. Whatever does this stops the
    /// publication, too: nothing is ever left out of it for a warning.
    pub fn breaks(&self) -> bool {
        self.severity == Severity::Error && !self.waivable
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

    /// The stretch of a file that it points at.
    pub fn span(&self) -> Option<Span> {
        match self.place {
            Place::Span(span) => Some(span),
            _ => None,
        }
    }

    /// Points at a stretch of a file.
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

    /// Adds a second place, with the message that explains it.
    #[must_use]
    pub fn and(mut self, span: Span, why: MessageId) -> Self {
        self.related.push((span, why));
        self
    }
}
