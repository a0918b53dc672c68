//! Publishes a student union's yearly reform disclosure (学生会改革情况公开) as a site and a
//! typeset PDF.
//!
//! The modules are rooms in the order in which data walks: [`source`] → [`model`] →
//! [`translation`] → [`check`] and
//! [`view`] → templates → [`site`] and [`press`] → [`publish`]. Each knows only the rooms before it.
//! [`finding`] and [`language`] serve them all, [`text`] and [`privacy`] stand before them.

pub mod check;
pub mod cli;
pub mod finding;
pub mod language;
pub mod markup;
pub mod model;
pub mod pipeline;
pub mod press;
pub mod privacy;
pub mod publish;
pub mod site;
pub mod source;
pub mod template;
pub mod text;
pub mod translation;
pub mod view;
