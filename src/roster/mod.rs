//! Rosters in spreadsheets: what a table of people means, what it changes in the data, and the way out again.

mod reading;

pub(crate) use reading::{CellReference, Entry, Reading, Row};
