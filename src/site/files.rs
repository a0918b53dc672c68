//! The files that pages offer for download: what is listed of each, and the names under which readers keep them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::workspace::kept_name;

/// A file that the pages of a disclosure offer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ListedFile {
    /// Its path in the disclosure's folder.
    pub path: String,
    /// Its size in bytes.
    pub bytes: usize,
    /// How many pages it has, for a PDF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<usize>,
}

/// What a link to a file says of it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FileFacts {
    /// The name under which a reader keeps it: it tells school, year and language, which its address does not.
    pub name: String,
    /// Its size in bytes; nothing where a publication of an earlier version did not list it.
    pub bytes: Option<usize>,
    /// How many pages it has, for a PDF.
    pub pages: Option<usize>,
}

impl FileFacts {
    /// What is to be said of the file at `path`, one of `files`, whose name is made of its `parts`.
    pub(super) fn new(files: &[ListedFile], path: &str, parts: &[&str]) -> Self {
        let listed = files.iter().find(|file| file.path == path);
        let (_, ending) = path.rsplit_once('.').unwrap_or_default();
        Self {
            name: name(parts, ending),
            bytes: listed.map(|file| file.bytes),
            pages: listed.and_then(|file| file.pages),
        }
    }
}

/// The longest name that systems keep, in bytes.
const LONGEST: usize = 255;

/// A file's name of its parts. Where they are too long, the longest is cut: the others tell year and language.
fn name(parts: &[&str], ending: &str) -> String {
    let mut parts: Vec<String> = parts.iter().map(|part| kept_name(part)).collect();
    let excess = |parts: &[String]| (parts.join("-").len() + 1 + ending.len()).checked_sub(LONGEST);
    while let Some(excess @ 1..) = excess(&parts)
        && let Some(longest) = parts.iter_mut().max_by_key(|part| part.len())
    {
        let end = longest.floor_char_boundary(longest.len().saturating_sub(excess));
        longest.truncate(end);
    }
    parts.retain(|part| !part.is_empty());
    format!("{}.{ending}", parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_name_is_kept_by_every_system() {
        let made = name(&["甲/乙：“丙”?", "2026", "中文"], "pdf");
        assert_eq!(made, "甲 乙：“丙”-2026-中文.pdf");
        assert_eq!(name(&["..", "con", ""], "json"), "con.json");
    }

    #[test]
    fn a_long_title_is_cut_and_year_and_language_stay() {
        let made = name(&[&"赟".repeat(200), "2026—2027学年", "中文"], "pdf");
        assert!(made.len() <= 255 && made.len() > 250, "{}", made.len());
        assert!(made.ends_with("赟-2026—2027学年-中文.pdf"));
    }
}
