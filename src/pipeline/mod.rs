//! The whole road from data to publication, as a list of named steps.

mod announcement;
mod edition;
mod report;
mod steps;
mod workshop;

pub use report::{Made, Report, What};
pub use steps::{Request, build};
