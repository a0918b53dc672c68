//! The templates: where they are found, how values are escaped in them, what goes wrong in them.

mod error;
mod escape;
mod environment;

pub use environment::{Templates, label_function};
