//! What changed from one state of a disclosure to another, as people read it.

mod articles;
mod data;
mod entry;
mod markdown;
mod plain;
mod sentences;
mod summary;
mod table;
mod told;

pub(crate) use data::to_data;
pub(crate) use entry::Told;
pub(crate) use markdown::to_markdown;
pub(crate) use plain::to_plain;
pub(crate) use summary::summary;
pub(crate) use table::amendment_table;
pub(crate) use told::told;
