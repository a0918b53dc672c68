//! `party-guidance.yaml`: prose, written in the file or in a Markdown file beside it.

use super::localized::{Localized, Markdown, Tag};
use super::read::{Field, Text, record};
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

/// The prose, from either of the two places where it may be written.
#[derive(Debug, Clone)]
pub(crate) enum GuidanceText {
    /// In the YAML file: paragraphs of inline Markdown.
    Inline(Markdown),
    /// In Markdown files, one for each language: whole documents with headings and lists.
    Files(Prose),
}

/// A document in a Markdown file, with its translations in others.
#[derive(Debug, Clone)]
pub(crate) struct Prose {
    /// The names of the files, by language.
    pub names: Localized,
    /// The files, by language. Languages without a file of their own are left out.
    pub files: Vec<(Tag, FileId)>,
    /// The files' texts, trimmed, with `\n` at the end of each line. An empty translation is left out.
    pub text: Localized,
}

impl GuidanceText {
    /// Calls `visit` with the text, unless it stands in Markdown files.
    pub(super) fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        if let Self::Inline(text) = self {
            text.texts(visit);
        }
    }

    /// The text, if it stands in Markdown files.
    pub(crate) fn files(&self) -> Option<&Prose> {
        match self {
            Self::Files(prose) => Some(prose),
            Self::Inline(_) => None,
        }
    }
}
