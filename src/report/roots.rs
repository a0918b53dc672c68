//! Paths as another system knows them: without the folders of the machine on which they were found.

use std::path::{Path, PathBuf};

use super::visible::show_path;
use crate::diagnostic::{Argument, Finding, Place};
use crate::workspace::Files;

/// The folders that paths are given from: the one in which the program runs, else that which holds the
/// data.
#[derive(Debug)]
pub struct Roots(Vec<PathBuf>);

impl Roots {
    /// The roots for findings about `data`.
    pub fn for_data(data: &Path) -> Self {
        let here = std::env::current_dir().ok();
        let home = data.parent().filter(|_| data.is_absolute());
        Self(here.into_iter().chain(home.map(Path::to_owned)).collect())
    }

    /// A path from the first root that it lies in; a relative one as it is.
    pub(crate) fn path(&self, path: &Path) -> String {
        let below = self.0.iter().find_map(|root| path.strip_prefix(root).ok());
        show_path(below.unwrap_or(path))
    }

    /// The path of the file that a finding is about.
    pub(crate) fn file(&self, finding: &Finding, files: &Files) -> Option<String> {
        match &finding.place {
            Place::Span(span) => Some(self.path(files.path(span.file))),
            Place::File(path) => Some(self.path(path)),
            Place::None => None,
        }
    }

    /// What a message prints, with its paths from the roots.
    pub(crate) fn arguments(&self, finding: &Finding) -> Vec<(&'static str, Argument)> {
        let shortened = |argument: &Argument| match argument {
            Argument::Text(text) if Path::new(text.as_ref()).is_absolute() => {
                self.path(Path::new(text.as_ref())).into()
            }
            other => other.clone(),
        };
        let arguments = finding.arguments.iter();
        arguments
            .map(|(name, value)| (*name, shortened(value)))
            .collect()
    }
}
