//! The printed documents: which kinds there are, how each is made, and the rules about print.

mod amendments;
mod code;
mod context;
mod coverage;
mod kinds;
mod measures;
mod pages;
mod print;
mod rules;

pub(crate) use amendments::amendments;
pub(crate) use context::Frame;
pub(crate) use coverage::missing_glyphs;
pub(crate) use kinds::{ANNOUNCEMENT, NOTICE, PARALLEL, SHARE};
pub(crate) use measures::{Measurer, Measures};
pub(crate) use pages::findings_on_pages;
pub(crate) use print::Document;
pub(crate) use rules::{code_findings, needs_layout, rules, wide_titles};
