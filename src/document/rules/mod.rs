//! The rules of print: what paper cannot show, or shows badly.

mod broken_word;
mod lonely_line;
mod name_in_two_faces;
mod no_glyph;
mod title_too_wide;

pub(crate) use broken_word::BROKEN_WORD;
pub(crate) use lonely_line::LONELY_LINE;
pub(crate) use name_in_two_faces::NAME_IN_TWO_FACES;
pub(crate) use no_glyph::NO_GLYPH;
pub(crate) use title_too_wide::wide_titles;

use crate::diagnostic::Rule;

/// The rules that look at the texts.
static OF_TEXT: [&Rule; 3] = [
    &NO_GLYPH,
    &NAME_IN_TWO_FACES,
    &title_too_wide::TITLE_TOO_WIDE,
];

/// The rules that look at the finished pages.
static OF_LAYOUT: [&Rule; 2] = [&BROKEN_WORD, &LONELY_LINE];

/// The rules, in the order in which they are listed.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    OF_TEXT.into_iter().chain(OF_LAYOUT)
}

/// Whether a rule has its say only where something is typeset.
pub(crate) fn needs_layout(rule: &Rule) -> bool {
    OF_LAYOUT.contains(&rule)
}
