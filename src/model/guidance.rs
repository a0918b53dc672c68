//! `party-guidance.yaml`: prose, written in the file or in a Markdown file beside it.

use super::localized::{Localized, Markdown, Tag};
use super::read::record;
use crate::source::FileId;

record! {
    /// 党委指导学生会组织工作情况：text 直接写文字，或用 file 指向旁边的 Markdown 文件。
    /// Guidance by the party committee: text here, or a Markdown file beside this one.
    pub struct Guidance {
        /// 文字。 The text.
        "text" => text: Option<Markdown>,
        /// Markdown 文件名，如 guidance.md。 Name of a Markdown file.
        "file" => file: Option<Localized>,
    }
}

/// The prose, wherever it was written.
#[derive(Debug, Clone)]
pub enum GuidanceText {
    /// In the YAML file: paragraphs of inline Markdown.
    Inline(Markdown),
    /// In Markdown files, one a locale: whole documents.
    Files(Vec<(Tag, FileId)>),
}

impl GuidanceText {
    /// The Markdown file for `locale`, or the first one there is, with its language.
    pub fn file(&self, locale: &Tag) -> Option<&(Tag, FileId)> {
        match self {
            Self::Inline(_) => None,
            Self::Files(files) => files
                .iter()
                .find(|(tag, _)| tag == locale)
                .or_else(|| files.first()),
        }
    }
}
