//! Text with markup: Markdown in, a small tree, HTML or Typst out.

mod entity;
mod flanking;
mod html;
mod lines;
mod outline;
mod parse;
mod rich;
mod typst;

pub use entity::entity;
pub use html::{escaped, to_html};
pub use parse::{Problem, document, inline};
pub use rich::{Block, Inline, Rich, Target};
pub use typst::{string_literal, to_typst};
