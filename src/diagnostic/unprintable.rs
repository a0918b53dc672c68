//! The finding for a character that no text may hold, made in one place for YAML, Fluent and templates.

use super::finding::Finding;
use super::message;
use crate::text;
use crate::text::Unprintable;

/// The finding for `c`, without a place; `None` where a text may hold it.
pub(crate) fn unprintable(c: char) -> Option<Finding> {
    let id = match text::unprintable(c)? {
        Unprintable::Control => message::CONTROL_CHARACTER,
        Unprintable::Override => message::DIRECTION_OVERRIDE,
    };
    Some(Finding::error(id).with("code", text::code_point(c)))
}
