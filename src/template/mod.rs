//! The templates: where they are found, how values are escaped in them, what goes wrong in them.

mod environment;
mod error;
mod escape;
mod sections;

pub(crate) use environment::{Templates, label_function, number_function};
