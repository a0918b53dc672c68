//! The notice-board copies of a disclosure, as they are listed.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::files::FileFacts;
use crate::document::NOTICE;
use crate::view::{Sheet, Version};

/// A notice-board copy.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ListedNotice {
    /// Tag of its language.
    pub(super) tag: String,
    /// What tells its file from those of others: `A3`.
    pub(super) name: String,
    /// Its paper.
    pub(super) paper: String,
    /// The titles of the sections on it; none where it is a summary.
    pub(super) sections: Vec<String>,
    /// What it is called in its file's name when it is kept. Publications of earlier versions do not say it.
    #[serde(default)]
    pub(super) called: String,
}

impl ListedNotice {
    pub(super) fn new(sheet: &Sheet, versions: &[Version]) -> Self {
        let version = &versions[sheet.at];
        let titles = sheet.sections.iter().filter_map(|anchor| {
            let mut sections = version.view.sections.iter();
            let section = sections.find(|section| section.anchor == *anchor)?;
            Some(section.title.text.clone())
        });
        Self {
            tag: version.labels.tag().to_owned(),
            name: sheet.name.clone(),
            paper: sheet.paper.clone(),
            sections: titles.collect(),
            called: version
                .labels
                .text("file-name-notice", &[("name", sheet.name.as_str().into())]),
        }
    }

    /// The path of its Typst project in the disclosure's folder.
    pub(crate) fn project(&self) -> String {
        NOTICE.named_project(&self.tag, &self.name)
    }
}

/// A link to a notice-board copy.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NoticeLink {
    /// Its address, from the page.
    pub href: String,
    /// Its paper.
    pub paper: String,
    /// The titles of the sections on it; none where it is a summary.
    pub sections: Vec<String>,
    /// What is said of its file.
    pub file: FileFacts,
}
