//! A value as somebody wrote it outside the data, read as the data would read it.

use super::read::{Field, Reader};
use crate::diagnostic::{FileId, Finding, Place, Span};
use crate::locale::Words;
use crate::yaml::{Kind, Node};

/// What a text is as a value.
#[derive(Debug)]
pub(crate) enum Written<T> {
    /// The value.
    Value(T),
    /// The text says that there is none.
    Nothing,
    /// No such value; the finding has neither place nor correction, because the text stands in no file of the data.
    Wrong(Finding),
}

/// Reads a text as the value of a person called `whose`.
pub(crate) fn written<T: Field>(text: &str, whose: &str, words: &Words) -> Written<T> {
    if text.is_empty() || T::says_nothing(text, words) {
        return Written::Nothing;
    }
    let node = Node {
        span: Span::new(FileId::nth(0), 0..0),
        kind: Kind::Scalar(text.to_owned()),
    };
    let mut reader = Reader::new(words);
    whose.clone_into(&mut reader.whose);
    let value = T::read(&node, &mut reader);
    match (value, reader.findings.into_iter().next()) {
        (Some(value), _) => Written::Value(value),
        (None, Some(finding)) => Written::Wrong(Finding {
            fix: None,
            place: Place::None,
            ..finding
        }),
        (None, None) => Written::Nothing,
    }
}
