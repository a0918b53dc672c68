//! How a year begins: the files of a new project, and next year's from this year's.

mod editions;
mod files;
mod next_year;
mod templates;
mod wishes;
mod years;

pub(crate) use editions::fitting_edition;
pub(crate) use files::project_files;
pub(crate) use next_year::{Holds, NextYear};
pub(crate) use wishes::{Asked, Project, Wishes};
pub(crate) use years::{renamed, year_after, year_of_day};
