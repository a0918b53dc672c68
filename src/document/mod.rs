//! The printed documents: which there are, how they are made, and what is wrong with them on paper.

mod context;
mod coverage;
mod kinds;
mod measures;
mod pages;
mod print;
mod rules;

pub(crate) use coverage::missing_glyphs;
pub(crate) use kinds::{ANNOUNCEMENT, PARALLEL};
pub(crate) use measures::{Measurer, Measures};
pub(crate) use pages::findings_on_pages;
pub(crate) use print::{Document, failed};
pub(crate) use rules::{needs_layout, rules, wide_titles};
