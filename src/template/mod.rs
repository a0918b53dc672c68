//! The templates: loads them, escapes values in them, and reports their errors.

mod bounds;
mod environment;
mod error;
mod escape;
mod former;
mod misnamed;
mod sections;

pub(crate) use environment::{Templates, label_function, number_function};
pub(crate) use former::former_names;
