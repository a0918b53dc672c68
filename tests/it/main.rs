//! The whole program, tested through the built binary.

#![allow(unreachable_pub, reason = "what modules of the tests share is pub")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "tests measure pictures and files, whose numbers are small"
)]
#![allow(clippy::many_single_char_names, reason = "curves and points")]
#![allow(
    clippy::unicode_not_nfc,
    reason = "tests write what people's files hold"
)]
#![allow(clippy::too_many_lines, reason = "tables of cases are long")]

mod across;
mod asked;
mod bad_input;
mod catalogues;
mod cells;
mod command_line;
mod corpus;
mod corpus_of_people;
mod data;
mod directions;
mod edition_texts;
mod editions;
mod escaping;
mod exchange;
mod facts;
mod fidelity;
mod first_spreadsheet;
mod fixing;
mod folders;
mod formats;
mod glyphs;
mod imports;
mod languages;
mod limits;
mod lists;
mod locales;
mod many;
mod markup;
mod measures;
mod mended_markup;
mod messages;
mod moved;
mod names;
mod own_template_limits;
mod parallel;
mod pdf;
mod press;
mod private;
mod publishing;
mod removal;
mod rendering;
mod rooms;
mod roster;
mod rules;
mod sections;
mod shown;
mod site;
mod strays;
mod support;
mod templates;
mod three;
mod translation;
mod unseen;
mod untranslated;
