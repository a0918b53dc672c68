//! The file system: the data folder and what lies beside it, files that systems leave behind, reading files and changing
//! them safely.

mod columns;
mod copies;
mod files;
mod junk;
mod project;
mod published;
mod refusals;
mod rewrite;
mod scope;

pub(crate) use copies::copied;
pub use files::Files;
pub(crate) use files::Position;
pub(crate) use junk::{file_names, is_junk, is_junk_file, is_junk_folder, is_left_by_system};
pub(crate) use project::{SETTINGS, data_here, disclosure_here, output_here};
pub(crate) use published::{GENERATOR, MANIFEST, is_published};
pub(crate) use refusals::{refusal, unreadable, unwritable};
pub(crate) use rewrite::{Change, rewrite};
pub(crate) use scope::{BESIDE, FONTS, LOCALES, Scope, TEMPLATES, apart, home};
