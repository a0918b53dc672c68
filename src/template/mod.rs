//! The templates: loads them, escapes values in them, and reports their errors.

mod bounds;
mod environment;
mod error;
mod escape;
mod misnamed;
mod sections;

pub(crate) use environment::{Templates, label_function, number_function};
