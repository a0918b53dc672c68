//! What of a disclosure is translated: its texts with ids that stay, their translations, by which state of
//! the original each was made, and how they travel to translators and back.

mod export;
mod fingerprints;
mod in_place;
mod merge;
pub(crate) mod po;
mod progress;
mod state;
mod translators_file;
mod units;
mod writer;

pub(crate) use export::{entries, targets, wanted};
pub(crate) use fingerprints::Fingerprints;
pub(crate) use merge::{Merge, Skipped};
pub(crate) use progress::{Progress, progress};
pub(crate) use state::{State, states};
pub(crate) use units::{Ids, Unit, units, units_with};
pub(crate) use writer::TranslationWriter;
