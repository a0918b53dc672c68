//! Text with markup: Markdown in, a small tree, HTML or Typst out.

mod canonical;
mod entity;
mod flanking;
mod html;
mod kind;
mod kinds;
mod lines;
mod outline;
mod parse;
mod pieces;
mod problem;
mod proof;
mod reader;
mod rich;
mod signs;
mod typst;

pub(crate) use canonical::content;
pub(crate) use entity::entity;
pub(crate) use html::escaped;
pub use html::to_html;
pub use kind::Kind;
pub use kinds::kinds;
pub use parse::rendered;
pub use parse::{document, inline};
pub use problem::Problem;
pub(crate) use proof::{Change, changes_only};
pub use rich::{Block, Inline};
pub use rich::{Picture, Rich, Target};
pub(crate) use typst::string_literal;
pub use typst::to_typst;
