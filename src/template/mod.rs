//! The templates: loads them, escapes values in them, and reports their errors.

mod bounds;
mod environment;
mod error;
mod escape;
mod former;
mod misnamed;
mod sections;

pub(crate) use environment::{
    Templates, date_function, label_function, number_function, size_function,
};
pub(crate) use former::former_names;
