//! Puts a publication where readers find it, whole or not at all.

mod manifest;
mod stage;
mod swap;

pub use manifest::{FileRecord, MANIFEST};
pub use stage::Stage;
