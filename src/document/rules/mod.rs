//! The rules about print: what paper cannot show, or shows badly.

mod broken_word;
mod codes;
mod fine_code;
mod lonely_line;
mod name_in_two_faces;
mod no_glyph;
mod no_page_address;
mod title_too_wide;

pub(crate) use broken_word::BROKEN_WORD;
pub(crate) use codes::code_findings;
pub(crate) use lonely_line::LONELY_LINE;
pub(crate) use name_in_two_faces::NAME_IN_TWO_FACES;
pub(crate) use no_glyph::NO_GLYPH;
pub(crate) use title_too_wide::wide_titles;

use crate::diagnostic::Rule;

/// The rules that look at the texts before they are typeset.
static TEXT_RULES: [&Rule; 5] = [
    &NO_GLYPH,
    &NAME_IN_TWO_FACES,
    &title_too_wide::TITLE_TOO_WIDE,
    &no_page_address::NO_PAGE_ADDRESS,
    &fine_code::FINE_CODE,
];

/// The rules that look at the finished pages.
static LAYOUT_RULES: [&Rule; 2] = [&BROKEN_WORD, &LONELY_LINE];

/// The rules, in the order in which they are listed.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    TEXT_RULES.into_iter().chain(LAYOUT_RULES)
}

/// Whether a rule can find something only after typesetting, that is in `build` and not in `check`.
pub(crate) fn needs_layout(rule: &Rule) -> bool {
    LAYOUT_RULES.contains(&rule)
}
