//! A value that is typed elsewhere than in a file: as an option of a command, as an answer to a question.

use std::path::Path;

use super::read::{Field, Reader};
use crate::diagnostic::{Finding, Place, Span, message};
use crate::locale::Words;
use crate::workspace::Files;
use crate::yaml::{Kind, Node};

/// Reads a value as it would be read in a file, so that the same is understood, and the same is wrong with it.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn typed<T: Field>(text: &str, words: &Words) -> Result<T, Finding> {
    let files = Files::default();
    let file = files.add(Path::new(""), text.to_owned());
    let node = Node {
        span: Span::new(file, 0..text.len()),
        kind: Kind::Scalar(text.to_owned()),
    };
    let mut reader = Reader::new(words);
    let value = T::read(&node, &mut reader);
    let wrong = reader.findings.into_iter().find(Finding::stops);
    match (value, wrong) {
        (Some(value), None) => Ok(value),
        // There is no file to point into.
        (_, Some(wrong)) => Err(wrong.in_place(Place::None)),
        (None, None) => Err(Finding::error(message::EXPECTED_TEXT)),
    }
}
