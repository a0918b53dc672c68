//! Publishes a student union's yearly reform disclosure (学生会改革情况公开) as a site and a
//! typeset PDF.
//!
//! The modules are rooms in the order in which data walks; each knows only those before it. The order stands in
//! `rooms.txt` beside this file, the map of the house in `ARCHITECTURE.md`.

#![forbid(unsafe_code)]

pub(crate) mod chart;
pub(crate) mod check;
pub mod cli;
pub(crate) mod comparison;
pub mod diagnostic;
pub(crate) mod document;
pub mod engine;
#[cfg(any(test, feature = "fuzzing"))]
#[doc(hidden)]
pub mod fuzz;
pub mod locale;
pub mod markup;
pub mod model;
pub(crate) mod privacy;
pub(crate) mod publish;
pub mod report;
mod roster;
pub(crate) mod site;
pub(crate) mod spreadsheet;
pub(crate) mod starter;
pub(crate) mod template;
pub mod text;
pub(crate) mod translation;
pub(crate) mod typeset;
pub(crate) mod view;
pub mod workspace;
pub mod yaml;
