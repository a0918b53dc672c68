//! Text with markup: Markdown in, a small tree, HTML or Typst out.

mod entity;
mod flanking;
mod html;
mod kinds;
mod lines;
mod outline;
mod parse;
mod proof;
mod reader;
mod rich;
mod typst;

pub use entity::entity;
pub use html::{escaped, to_html};
pub use kinds::{Kind, kinds};
pub use parse::{Form, Problem, document, inline, rendered};
pub use proof::{Change, changes_only};
pub use rich::{Block, Inline, Rich, Target};
pub use typst::{string_literal, to_typst};
