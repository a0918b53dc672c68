//! The state shared by everything that reads the files of one disclosure. The steps themselves are methods in
//! `load.rs`, `languages.rs`, `edition.rs` and `misnamed.rs`.

use std::path::{Component, Path, PathBuf};

use super::pictures::Pictures;
use super::read::Reader;
use crate::diagnostic::{FileId, Finding, Span, message};
use crate::locale::{Languages, key_names};
use crate::workspace::Files;
use crate::yaml::{Node, Parsed, parse_with_recovery};

/// Reads the files of one disclosure.
pub(super) struct Loader<'a> {
    pub(super) folder: &'a Path,
    pub(super) files: &'a Files,
    pub(super) languages: &'a Languages,
    pub(super) reader: Reader<'a>,
    /// The trees of the files read so far.
    pub(super) trees: Vec<Node>,
    /// The Markdown files that the data names.
    pub(super) documents: Vec<String>,
    /// The paths of the files that are published as they are.
    pub(super) published: Vec<PathBuf>,
    /// The pictures in Markdown files.
    pub(super) pictures: Pictures,
    /// What is wrong with files that could be read all the same: nothing is missing from what was read of these.
    pub(super) recovered: Vec<Finding>,
}

impl<'a> Loader<'a> {
    /// What has read nothing yet.
    pub(super) fn new(folder: &'a Path, files: &'a Files, languages: &'a Languages) -> Self {
        Self {
            folder,
            files,
            languages,
            reader: Reader::new(&languages.words),
            trees: Vec::new(),
            documents: Vec::new(),
            published: Vec::new(),
            pictures: Pictures::default(),
            recovered: Vec::new(),
        }
    }

    /// The YAML tree of the file `name` in the disclosure's folder.
    pub(super) fn tree(&mut self, name: &str) -> Option<Node> {
        let path = self.folder.join(name);
        let file = self.files.read(&path);
        let file = self.ok_or_report(file)?;
        self.parsed(file)
    }

    /// The YAML tree of a file, as far as it can be read.
    pub(super) fn parsed(&mut self, file: FileId) -> Option<Node> {
        let words = |word: &str| key_names().have(word);
        match parse_with_recovery(self.files, file, words) {
            Parsed::Whole(node) => Some(node),
            Parsed::Recovered(node, findings) => {
                self.recovered.extend(findings);
                Some(node)
            }
            Parsed::Unreadable(findings) => {
                for finding in findings {
                    self.reader.report(finding);
                }
                None
            }
        }
    }

    /// The value of a result; a finding in its place is reported.
    pub(super) fn ok_or_report<T>(&mut self, result: Result<T, Finding>) -> Option<T> {
        result.map_err(|finding| self.reader.report(finding)).ok()
    }

    /// The path of a file that the data names at `span`. A name that leads out of the disclosure's folder is
    /// reported: data from somebody else must not publish files from elsewhere on the disk.
    pub(super) fn path_in_folder(&mut self, name: &str, span: Span) -> Option<PathBuf> {
        let is_name = |part: Component| matches!(part, Component::Normal(_));
        // A backslash is part of a name on Unix and a separator on Windows: refused on both alike.
        if Path::new(name).components().all(is_name) && !name.contains('\\') {
            return Some(self.folder.join(name));
        }
        self.reader.report(
            Finding::error(message::FILE_ELSEWHERE)
                .with("value", name)
                .at(span),
        );
        None
    }
}
