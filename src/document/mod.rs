//! The printed documents: which there are, and what is wrong with them on paper.

mod announcement;
mod coverage;
pub(crate) mod rules;

pub(crate) use announcement::Refusal;
pub(crate) use announcement::{markup, parallel_markup, print};
pub(crate) use coverage::missing;
pub(crate) use rules::{needs_layout, rules, wide_titles};
