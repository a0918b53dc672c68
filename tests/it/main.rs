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
mod attached_sections;
mod attachments;
mod bad_input;
mod catalogues;
mod cells;
mod chart;
mod command_line;
mod contact;
mod corpus;
mod corpus_of_people;
mod crates;
mod data;
mod diff;
mod directions;
mod downloads;
mod edition_new;
mod edition_texts;
mod editions;
mod escaping;
mod exchange;
#[cfg(unix)]
mod export_tables;
mod exports;
mod facts;
#[cfg(unix)]
mod faults;
mod fidelity;
mod fingerprints;
mod first_spreadsheet;
mod fixing;
mod folders;
mod formats;
mod forms;
mod full;
mod fuzzing;
mod glyphs;
#[cfg(target_os = "linux")]
mod heavy_tables;
#[cfg(unix)]
mod import_delegates;
#[cfg(unix)]
mod import_layouts;
mod import_tables;
mod imports;
mod killed;
mod languages;
mod limits;
#[cfg(unix)]
mod links;
mod lists;
mod locales;
mod many;
mod markup;
mod measures;
mod mended_markup;
mod messages;
mod migrate;
mod moved;
mod names;
mod names_everywhere;
mod new;
mod notices;
mod open_data;
#[cfg(unix)]
mod own_files;
mod own_template_limits;
mod paper_copies;
mod parallel;
mod pdf;
mod pictures;
mod press;
mod private;
mod publishing;
mod removal;
mod rendering;
#[cfg(unix)]
mod replaced;
mod revise;
mod revisions;
mod rooms;
mod roster;
mod rules;
mod safe_to_show;
mod second_level;
mod sections;
mod shown;
mod site;
#[cfg(unix)]
mod strange_files;
mod strays;
mod support;
mod templates;
mod three;
mod translation;
mod typography;
mod unions;
mod unseen;
mod untranslated;
mod wall_pictures;
mod years;
