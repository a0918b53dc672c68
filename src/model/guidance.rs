//! `party-guidance.yaml`: prose, written in the file or in a Markdown file beside it.

use super::localized::{Localized, Markdown, Tag};
use super::read::record;
use crate::diagnostic::FileId;

record! {
    /// 党委指导学生会组织工作情况：text 直接写文字，或用 file 指向旁边的 Markdown 文件。
    /// Guidance by the party committee: text here, or a Markdown file beside this one.
    struct Guidance {
        /// 文字。 The text.
        "text" => text: Option<Markdown>,
        /// Markdown 文件名，如 guidance.md。 Name of a Markdown file.
        "file" => file: Option<Localized>,
    }
}

/// The prose, wherever it was written.
#[derive(Debug, Clone)]
pub(crate) enum GuidanceText {
    /// In the YAML file: paragraphs of inline Markdown.
    Inline(Markdown),
    /// In Markdown files, one a language: whole documents.
    Files(Prose),
}

/// A document in a Markdown file, with its translations in others.
#[derive(Debug, Clone)]
pub(crate) struct Prose {
    /// The names of the files, by language.
    pub names: Localized,
    /// The files, by language. What has no file of its own is missing.
    pub files: Vec<(Tag, FileId)>,
    /// What the files say, without the blanks around it, each line ending as everywhere. A translation
    /// whose file is empty is still to come.
    pub text: Localized,
}
