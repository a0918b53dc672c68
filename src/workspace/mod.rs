//! The file system: the data folder and what lies beside it, files that systems leave behind, reading files and changing
//! them safely.

mod bounds;
mod columns;
mod copies;
mod files;
mod junk;
mod names;
mod own;
mod portable;
mod project;
mod published;
mod reading;
mod refusals;
mod scope;
mod walk;
mod write;

pub(crate) use copies::copied;
pub use files::Files;
pub(crate) use files::Position;
pub(crate) use junk::{file_names, is_junk_file, is_junk_folder, is_left_by_system, is_left_copy};
pub(crate) use names::{is_font, is_note, is_text};
pub(crate) use own::{OwnFolder, misnamed_beside, unnamed_fonts, unused, wrong_fonts};
pub(crate) use portable::{first_unkept, folded, kept_name, unkept_beside, unkept_in_data};
pub(crate) use project::{OUTPUT, SETTINGS, data_around, data_here, disclosure_here, output_here};
pub(crate) use published::{GENERATOR, MANIFEST, is_published};
pub(crate) use reading::{FileKind, is_there, read_file, sync_folder};
pub(crate) use refusals::{refusal, unreadable, unwritable};
pub(crate) use scope::{BESIDE, DATA, FONTS, LOCALES, Scope, TEMPLATES, apart, home};
pub(crate) use walk::{Walk, Walked};
pub(crate) use write::{
    Change, Export, Lock, Scratch, export, holds_nothing, rewrite, rewrite_and_delete, settle,
    write_new,
};
