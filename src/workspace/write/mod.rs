//! Writing: every file that the program writes is written here. Nothing is written over before what takes its place is
//! whole on the disk, and what was begun and cannot be finished is cleared away.

mod disk;
mod export;
mod journal;
mod list;
mod lock;
mod rewrite;
mod scratch;
mod settle;

pub(crate) use disk::write_new;
pub(crate) use export::{Export, export, holds_nothing};
pub(crate) use lock::Lock;
pub(crate) use rewrite::{Change, rewrite, rewrite_and_delete};
pub(crate) use scratch::Scratch;
pub(crate) use settle::settle;
