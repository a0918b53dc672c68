//! What a build is asked for.

use std::path::{Path, PathBuf};

/// What to build.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// The data folder, or folders in it.
    pub data: Vec<PathBuf>,
    /// The folder to publish to; none to see only what a build would find.
    pub output: Option<PathBuf>,
    /// Where to write the Typst project of each PDF.
    pub keep_typst: Option<PathBuf>,
    /// Whether disclosures without errors are published although others have some.
    pub keep_going: bool,
    /// Whether what is no longer in the data may be taken out of the publication.
    pub remove_missing: bool,
}

impl Request {
    /// A request by which nothing is published.
    pub(super) fn only_to_see(data: &[PathBuf]) -> Self {
        Self {
            data: data.to_vec(),
            output: None,
            keep_typst: None,
            keep_going: false,
            remove_missing: false,
        }
    }

    /// Where a file of the publication lies, seen from where the user stands.
    pub(super) fn place(&self, path: &str) -> PathBuf {
        self.output.as_deref().unwrap_or(Path::new("")).join(path)
    }
}
