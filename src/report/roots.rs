//! Paths as another machine knows them: relative, without the folders of the machine on which the program runs.

use std::path::{Path, PathBuf};

use super::visible::plain_path;
use crate::diagnostic::{Argument, Finding, Place};
use crate::workspace::Files;

/// The folders to which paths are made relative: the working directory, else the folder that holds the data.
#[derive(Debug)]
pub struct Roots(Vec<PathBuf>);

impl Roots {
    /// The roots for findings about the data folders `data`.
    pub fn for_data(data: &[PathBuf]) -> Self {
        let here = std::env::current_dir().ok();
        // The parent of a relative path is relative to the working directory, which is a root already, unless it
        // leads out of it.
        let is_elsewhere = |data: &&PathBuf| data.is_absolute() || data.starts_with("..");
        let homes = data.iter().filter(is_elsewhere);
        let homes = homes.filter_map(|data| data.parent()).map(Path::to_owned);
        Self(here.into_iter().chain(homes).collect())
    }

    /// A path relative to the first root that it lies in; otherwise as it is.
    pub(crate) fn path(&self, path: &Path) -> String {
        let below = self.0.iter().find_map(|root| path.strip_prefix(root).ok());
        plain_path(below.unwrap_or(path))
    }

    /// The path of the file that a finding is about; `None` where it is about the command itself.
    pub(crate) fn file(&self, finding: &Finding, files: &Files) -> Option<String> {
        match &finding.place {
            Place::Span(span) => Some(self.path(files.path(span.file))),
            Place::File(path) => Some(self.path(path)),
            Place::Cell(cell) => Some(self.path(&cell.file)),
            Place::None => None,
        }
    }

    /// The arguments of a finding's message, with absolute paths made relative to the roots.
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
