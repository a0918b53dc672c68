//! YAML as a tree in which every value knows its place, and the way back into the author's file.

mod amend;
mod anchors;
mod brackets;
mod composer;
mod emptied;
mod flow_marks;
mod keyboard;
mod node;
mod parse;
mod pieces;
mod proof;
mod prose;
mod pruned;
mod recovery;
mod slips;
mod source_map;
mod spliced;
mod typed_keys;

pub(crate) use amend::{Placed, Refusal, Wanted, amended, inline};
pub(crate) use emptied::{Left, emptied};
pub(crate) use node::Entry;
pub use node::{Kind, Node};
pub use parse::parse;
pub(crate) use parse::{Parsed, parse_with_recovery};
pub(crate) use proof::{Edit, Edits, corrected, made_readable, replaced};
pub(crate) use pruned::pruned;
pub(crate) use source_map::SourceMap;
