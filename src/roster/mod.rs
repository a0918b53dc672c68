//! Rosters in spreadsheets: what a table of people means, what it changes in the data, and the way out again.

mod cell_values;
mod grid;
mod headings;
mod positions;
mod read;
mod reading;
mod rows;
mod sheet_choice;
mod table_head;
mod tables;
mod tidied;

pub(crate) use read::read_table;
pub(crate) use reading::{CellReference, Entry, Reading, Row};
pub(crate) use tables::{Known, Table};

#[cfg(test)]
mod tests;
