//! What in a Markdown text cannot be printed.

use std::ops::Range;

use crate::diagnostic::{MessageId, message};
use crate::text::{Unprintable, unprintable};

/// Something in a Markdown text that cannot be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Name of the message that explains it.
    pub id: MessageId,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
}

/// What is wrong with a character that no text may hold.
pub(super) fn fault(c: char) -> Option<MessageId> {
    Some(match unprintable(c)? {
        Unprintable::Control => message::MARKDOWN_CONTROL,
        Unprintable::Override => message::DIRECTION_OVERRIDE,
    })
}
