//! Puts a publication where readers find it, whole or not at all.

mod foreign;
mod lock;
mod manifest;
mod place;
mod stage;
mod swap;

pub use manifest::FileRecord;
pub use stage::Stage;
