//! Reads files and keeps, for every value in them, the place it came from.

mod address;
mod amend;
mod copies;
mod files;
mod ground;
mod litter;
mod node;
mod proof;
mod published;
mod rewrite;
mod slips;
mod span;
mod yaml;

pub use address::encoded;
pub use amend::amended;
pub(crate) use copies::copied;
pub(crate) use files::unreadable;
pub use files::{FileId, Files, Position};
pub use ground::Ground;
pub(crate) use litter::{file_names, is_left_by_system, is_litter, is_system_folder};
pub use node::{Entry, Kind, Node};
pub use proof::{Edit, Edits, corrected, replaced};
pub(crate) use published::{GENERATOR, MANIFEST, is_published};
pub(crate) use rewrite::refusal;
pub use rewrite::{Change, rewrite};
pub use span::{Span, Spanned};
pub use yaml::parse;
