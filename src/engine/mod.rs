//! What the commands have in common: reading, checking, planning, making, publishing, as a list of named steps.

mod complete;
mod drafts;
mod examine;
mod faces;
mod fix;
mod found_here;
mod i18n;
mod make;
mod make_all;
mod names;
mod outcome;
mod plan;
mod prepare;
mod project;
mod proven;
mod queue;
mod remove_language;
mod request;
mod rules;
mod selection;
mod steps;
mod survey;
mod waive;
mod waiver_writer;

pub(crate) use fix::{Correction, corrected};
pub(crate) use found_here::Consent;
pub(crate) use i18n::{Imported, accept, export, import, progress};
pub(crate) use names::{FORM, Named, one_rule, waivable_rule};
pub(crate) use outcome::{Made, Outcome, Refused, Report};
pub(crate) use remove_language::{Removed, remove_language};
pub(crate) use request::Request;
pub use rules::rules;
pub(crate) use selection::Selection;
pub(crate) use steps::build;
pub use steps::check;
pub(crate) use waive::{WrittenWaiver, waive};
