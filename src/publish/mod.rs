//! Puts a publication where readers find it, whole or not at all.

mod disk;
mod foreign;
mod manifest;
mod place;
mod stage;
mod swap;

pub(crate) use stage::Stage;
