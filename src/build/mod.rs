//! The whole road from data to publication, as a list of named steps.

mod announcement;
mod report;
mod steps;

pub use report::{Made, Report, What};
pub use steps::{Request, build};
