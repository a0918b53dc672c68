//! Rules about slips of typing, and about damage done by conversion.

mod box_character;
mod brackets;
mod broken_link;
mod closing_punctuation;
mod cut_by_hash;
mod doubled_word;
mod full_width_punctuation;
mod half_width_brackets;
mod half_width_punctuation;
mod heading_punctuation;
mod headings;
mod idle_block;
mod idle_mark;
mod invisible_character;
mod keyboard_mark;
mod look_alike;
mod misspelling;
mod mixed_brackets;
mod name_form;
mod name_parts;
mod sample_person;
mod sample_text;
mod signs;
mod slip;
mod stars;
mod stop_in_word;
mod stray_space;
mod typed_html;
mod typed_number;
mod underscores;
mod unfinished_text;
mod unpaired_mark;

use crate::check::subject::Check;
use crate::diagnostic::Rule;

pub(super) static RULES: &[(&Rule, Check)] = &[
    (&box_character::BOX_CHARACTER, box_character::check),
    (&name_form::NAME_FORM, name_form::check),
    (&stop_in_word::STOP_IN_WORD, stop_in_word::check),
    (&doubled_word::DOUBLED_WORD, doubled_word::check),
    (
        &half_width_punctuation::HALF_WIDTH_PUNCTUATION,
        half_width_punctuation::check,
    ),
    (
        &half_width_brackets::HALF_WIDTH_BRACKETS,
        half_width_brackets::check,
    ),
    (
        &full_width_punctuation::FULL_WIDTH_PUNCTUATION,
        full_width_punctuation::check,
    ),
    (&mixed_brackets::MIXED_BRACKETS, mixed_brackets::check),
    (&unpaired_mark::UNPAIRED_MARK, unpaired_mark::check),
    (&stray_space::STRAY_SPACE, stray_space::check),
    (
        &invisible_character::INVISIBLE_CHARACTER,
        invisible_character::check,
    ),
    (&keyboard_mark::KEYBOARD_MARK, keyboard_mark::check),
    (&cut_by_hash::CUT_BY_HASH, cut_by_hash::check),
    (&look_alike::LOOK_ALIKE, look_alike::check),
    (&misspelling::MISSPELLING, misspelling::check),
    (
        &closing_punctuation::CLOSING_PUNCTUATION,
        closing_punctuation::check,
    ),
    (
        &heading_punctuation::HEADING_PUNCTUATION,
        heading_punctuation::check,
    ),
    (&unfinished_text::UNFINISHED_TEXT, unfinished_text::check),
    (&sample_text::SAMPLE_TEXT, sample_text::check),
    (&sample_person::SAMPLE_PERSON, sample_person::check),
    (&typed_number::TYPED_NUMBER, typed_number::check),
    (&broken_link::BROKEN_LINK, broken_link::check),
    (&idle_mark::IDLE_MARK, idle_mark::check),
    (&idle_block::IDLE_BLOCK, idle_block::check),
    (&typed_html::TYPED_HTML, typed_html::check),
    (&underscores::UNDERSCORES, underscores::check),
];
