//! Turns a disclosure into one plain, documented context per locale: what templates see (`docs/templates.md`).
//!
//! Everything is resolved here: languages, numbers, dates, references, absent values. Templates
//! arrange; they never compute.

mod assessment;
mod attachments;
mod builder;
mod chart;
mod chart_drawing;
mod chart_units;
mod congress;
mod contact;
mod content;
mod context;
mod fingerprint;
mod identity;
mod legal;
mod locale;
mod numbering;
mod open_data;
mod people;
mod person_anchors;
mod printed_text;
mod revisions;
mod rich;
mod sheet;
mod summary;
mod table;
mod table_schema;
mod text;
mod version;
mod year;

pub(crate) use context::{ATTACHED, content_name, view};
pub(crate) use fingerprint::FingerprintView;
pub(crate) use identity::identify;
pub(crate) use locale::{DateView, LocaleView, locale};
pub(crate) use open_data::{FORMAT, OpenData};
pub(crate) use printed_text::{PrintedText, Use};
pub(crate) use rich::RichText;
pub(crate) use sheet::{Sheet, sheets_of};
pub(crate) use summary::SummaryItem;
pub(crate) use text::TextView;
pub(crate) use version::{PageAddress, Version, Wording};
pub(crate) use year::{year_in, years};
