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
mod parallel;
mod report;
mod rules;
mod steps;
mod translations;
mod workshop;

pub use examine::home;
pub use exchange::export;
pub use fix::{Correction, Fixed, fix};
pub use import::{Imported, Skipped, import};
pub use report::{Made, Report, What};
pub use rules::rules;
pub use steps::{Request, build, check};
pub use translations::{Progress, accept, progress};
