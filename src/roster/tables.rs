//! The tables of people that are read, and what the data know of them.

use crate::locale::Words;
use crate::model::{ADVISORS, ROSTER};

/// A table of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Table {
    /// The roster: `staff.yaml`.
    Roster,
    /// The advisors: `advisors.yaml`.
    Advisors,
}

impl Table {
    /// The keys of its columns, as the data name them, without that of the serial number.
    pub(crate) fn keys(self) -> Vec<&'static str> {
        let keys: Vec<&str> = match self {
            Self::Roster => ROSTER.iter().map(|column| column.key).collect(),
            Self::Advisors => ADVISORS.iter().map(|column| column.key).collect(),
        };
        keys.into_iter().filter(|key| *key != SERIAL).collect()
    }
}

/// The key of the column of names, without which there is no table.
pub(super) const NAME: &str = "name";

/// The key of the column of serial numbers, which the program computes.
pub(super) const SERIAL: &str = "number";

/// The key of the column of departments, which the data holds by their ids.
pub(super) const DEPARTMENT: &str = "department";

/// The key of the column of ranks.
pub(super) const RANK: &str = "rank";

/// The key of a column that holds the second number of ranks, beside that of the first.
pub(super) const RANK_OF: &str = "rank-of";

/// What the data know that helps to read a table.
pub(crate) struct Known<'a> {
    /// The words with a meaning.
    pub words: &'a Words,
    /// Headings of the data's own, by the keys of their columns.
    pub headings: Vec<(&'static str, String)>,
    /// The names of the departments, in all languages.
    pub departments: Vec<String>,
}
