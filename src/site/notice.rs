//! The notice-board copies of a disclosure, as they are listed and linked.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::document::NOTICE;
use crate::text::encoded;
use crate::view::{Sheet, Version};

/// A notice-board copy.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
pub(crate) struct ListedNotice {
    /// Tag of its language.
    tag: String,
    /// What tells its file from those of others: `A3`.
    name: String,
    /// Its paper.
    paper: String,
    /// The titles of the sections on it; none where it is a summary.
    sections: Vec<String>,
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
}

/// Links to those of the notices that are in the language `tag`; `up` is the relative path to the disclosure's folder.
pub(super) fn links(notices: &[ListedNotice], tag: &str, up: &str) -> Vec<NoticeLink> {
    let own = notices.iter().filter(|notice| notice.tag == tag);
    let link = |notice: &ListedNotice| {
        let place = NOTICE.named_place(&notice.tag, &notice.name);
        NoticeLink {
            href: format!("{up}/{}.pdf", encoded(&place)),
            paper: notice.paper.clone(),
            sections: notice.sections.clone(),
        }
    };
    own.map(link).collect()
}
