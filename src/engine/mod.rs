//! What the commands have in common: reading, checking, planning, making, publishing, as a list of named steps.

mod examine;
mod exchange;
mod faces;
mod fix;
mod import;
mod make;
mod outcome;
mod plan;
mod prepare;
mod proven;
mod queue;
mod rules;
mod steps;
mod translations;

pub(crate) use exchange::export;
pub(crate) use fix::{Correction, fix};
pub(crate) use import::{Imported, Skipped, import};
pub(crate) use outcome::{Made, Outcome, Refused, Report};
pub use rules::rules;
pub use steps::check;
pub(crate) use steps::{Request, build};
pub(crate) use translations::{Progress, accept, progress};
