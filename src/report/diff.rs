//! Changes of files as a unified diff, as `diff -u` and Git write it.

use similar::TextDiff;

use super::private::Private;
use super::visible::show_path;
use crate::diagnostic::Finding;
use crate::text::shown_lines;
use crate::workspace::{Change, Files};

/// One state of the files: as they are, or as they would be.
#[derive(Debug)]
pub(crate) struct State<'a> {
    files: &'a Files,
    private: Private,
}

impl<'a> State<'a> {
    /// The state of which these are the findings.
    pub(crate) fn new(files: &'a Files, findings: &[Finding]) -> Self {
        let private = Private::among(findings, files);
        Self { files, private }
    }

    /// The text of a changed file, with a star for each private character.
    fn text(&self, change: &Change) -> String {
        let file = self.files.find(&change.path);
        file.map_or_else(String::new, |file| {
            let whole = 0..self.files.text(file).len();
            self.private.lines(self.files, file, whole)
        })
    }
}

/// The differences of all changed files, in the order of their paths.
pub(crate) fn to_diff(changes: &[Change], before: &State, after: &State) -> String {
    let mut changes: Vec<&Change> = changes.iter().collect();
    changes.sort_by_key(|change| &change.path);
    let of_file = |change: &Change| {
        let path = show_path(&change.path);
        let (old, new) = (before.text(change), after.text(change));
        let diff = TextDiff::from_lines(&old, &new)
            .unified_diff()
            .header(&path, &path)
            .to_string();
        shown_lines(&diff).into_owned()
    };
    changes.into_iter().map(of_file).collect()
}
