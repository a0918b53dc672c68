//! The languages: what the program says, what pages print, which words the data may use.
//!
//! A language is a folder in `locales/`, here or beside a school's data. Nothing else in the program
//! names one.

mod catalogue;
mod dropped_values;
mod file_types;
mod fluent_file;
mod fluent_nesting;
mod fluent_places;
mod fluent_texts;
mod formats;
mod former;
mod glossary;
mod labels;
mod languages;
mod lexicon;
mod limits;
mod lists;
mod meanings;
mod messages;
mod misplaced_files;
mod reason;
mod sheets;
mod shipped;
mod unions;
mod words;

pub(crate) use file_types::{FileType, FileTypes, file_types};
pub(crate) use former::{moved_words, with_words_moved, year_endings, year_words};
pub(crate) use glossary::{Glossary, glossaries, glossary, glossary_file};
pub(crate) use labels::{FILE as LABELS, Labels};
pub(crate) use languages::Languages;
pub(crate) use lexicon::{
    Answers, doubled_words, institutions, key_names, misspellings, read_ahead, readings, samples,
    samples_of, section_names, statements, table_words, typed_numbers, unfinished_words,
};
pub(crate) use limits::{TemplateLimits, limits};
pub(crate) use meanings::Word;
pub use messages::Messages;
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use messages::check as check_messages;
#[cfg(test)]
pub(crate) use messages::message_names;
pub(crate) use misplaced_files::misplaced;
pub(crate) use sheets::sheets;
pub use unions::UnionKind;
pub(crate) use unions::{is_assembly, is_of_delegates};
pub(crate) use words::{FILE as WORDS, Words};
