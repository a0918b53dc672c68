//! Rosters in spreadsheets: what a table of people means, what it changes in the data, and the way out again. And the
//! figures of the delegates.

mod alike;
mod cell_values;
mod departments;
mod export;
mod figure_names;
mod figure_rows;
mod figure_values;
mod figures;
mod figures_file;
mod file;
mod former;
mod grid;
mod headings;
mod matching;
mod mentions;
mod openings;
mod plan;
mod positions;
mod read;
mod reading;
mod row_kinds;
mod rows;
mod same_value;
mod sheet_choice;
mod table_head;
mod tables;
mod tidied;
mod title_rows;

pub(crate) use export::{Exported, exported};
pub(crate) use figures::{StatedFigure, read_figures};
pub(crate) use figures_file::wanted_figures;
pub(crate) use file::{wanted, wanted_translation};
pub(crate) use former::{Former, former};
pub(crate) use headings::WRITTEN_IN;
pub(crate) use mentions::{Mention, Name, Search};
pub(crate) use plan::{Before, FieldChange, Plan, Planned};
pub(crate) use read::read_table;
pub(crate) use reading::Reading;
#[cfg(test)]
pub(crate) use reading::Row;
pub(crate) use tables::{Known, Table};

#[cfg(test)]
mod tests;
