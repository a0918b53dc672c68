//! What reads the files of one disclosure.

use std::path::{Component, Path, PathBuf};

use super::read::Reader;
use crate::diagnostic::{Finding, Span, message};
use crate::locale::Languages;
use crate::workspace::Files;
use crate::yaml::{Node, parse};

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
}

impl Loader<'_> {
    pub(super) fn tree(&mut self, name: &str) -> Option<Node> {
        let path = self.folder.join(name);
        let tree = self
            .files
            .read(&path)
            .and_then(|file| parse(self.files, file));
        self.kept(tree)
    }

    pub(super) fn kept<T>(&mut self, result: Result<T, Finding>) -> Option<T> {
        result.map_err(|finding| self.reader.report(finding)).ok()
    }

    /// The path of a file that the data names. It lies in the disclosure's folder: what somebody else's
    /// data names must not publish files from all over the disk.
    pub(super) fn beside(&mut self, name: &str, span: Span) -> Option<PathBuf> {
        let plain = |part: Component| matches!(part, Component::Normal(_));
        if Path::new(name).components().all(plain) && !name.contains('\\') {
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
