//! Rosters in spreadsheets: what a table of people means, what it changes in the data, and the way out again.

mod read;
mod reading;
mod tables;

pub(crate) use read::read_table;
pub(crate) use reading::{CellReference, Entry, Reading, Row};
pub(crate) use tables::{Known, Table};
