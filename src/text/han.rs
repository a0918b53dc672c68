//! Which characters are Han, by Unicode's script property.

use unicode_script::{Script, UnicodeScript};

/// Whether a character is a Han one, 々 and 〇 among them.
pub(crate) fn is_han(c: char) -> bool {
    c.script() == Script::Han
}

/// Whether a text is written in Han characters, at least in part.
pub(crate) fn has_han(text: &str) -> bool {
    text.chars().any(is_han)
}
