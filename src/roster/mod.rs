//! Rosters in spreadsheets: what a table of people means, what it changes in the data, and the way out again.

mod alike;
mod departments;
mod file;
mod former;
mod matching;
mod mentions;
mod plan;
mod read;
mod reading;
mod tables;

pub(crate) use departments::Renamed;
pub(crate) use file::{wanted, wanted_translation};
pub(crate) use former::{Former, former};
pub(crate) use mentions::{Mention, Name, Search};
pub(crate) use plan::{Before, FieldChange, Plan, Planned};
pub(crate) use read::read_table;
pub(crate) use reading::{CellReference, Entry, Reading, Row};
pub(crate) use tables::{Known, Table};
