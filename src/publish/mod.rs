//! Puts a publication where readers find it, whole or not at all.

mod access;
mod disk;
mod foreign;
mod leftovers;
mod manifest;
mod place;
mod stage;
mod swap;

pub(crate) use stage::Stage;
