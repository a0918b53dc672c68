//! Claims: expressions that an author writes beside a sentence, and that the data must bear out.

mod context;
mod environment;
mod expression;
mod judge;
mod trouble;
pub(crate) use judge::{Claims, Verdict};
pub(crate) use trouble::Trouble;
