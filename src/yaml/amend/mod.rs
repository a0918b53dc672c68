//! Makes a YAML file say something else and leaves every byte alone that need not change.

mod amendment;
mod edits;
mod lists;
mod parts;
mod refusal;
mod render;
mod replace;
mod scanner;
#[cfg(test)]
mod tests;
mod wanted;

pub(crate) use amendment::amended;
pub(super) use parts::parts;
pub(crate) use refusal::Refusal;
pub(crate) use render::inline;
pub(super) use scanner::{Scanner, is_flow};
pub(crate) use wanted::{Placed, Wanted};
