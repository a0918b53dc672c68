//! The whole road from data to publication, as a list of named steps.

mod announcement;
mod desk;
mod edition;
mod examine;
mod exchange;
mod faces;
mod fix;
mod import;
mod index;
mod listing;
mod make;
mod plan;
mod proven;
mod queue;
mod report;
mod rules;
mod scope;
mod steps;
mod translations;

pub use exchange::export;
pub use fix::{Correction, Fixed, fix};
pub use import::{Imported, Skipped, import};
pub use report::{Fate, Made, Outcome, Refused, Report, What};
pub use rules::rules;
pub use scope::home;
pub use steps::{Request, build, check};
pub use translations::{Progress, accept, progress};
