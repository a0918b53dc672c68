//! Attachments: files that are published beside the page as they are.

use std::sync::Arc;

use super::localized::{Localized, Tag};
use super::read::record;
use super::values::{Id, Token};
use crate::diagnostic::Spanned;
use crate::locale::FileType;

/// The folder of a disclosure's publication that holds them, and the beginning of their anchors.
pub(crate) const ATTACHMENTS: &str = "attachments";

/// With what the address of an attachment on the page begins.
pub(crate) const ATTACHMENT: &str = "attachment";

record! {
    /// 附件：放在本文件夹里的文件，随页面一起公布，供读者下载。
    /// An attachment: a file in this folder, published beside the page for readers to download.
    struct Attachment {
        /// 固定编号，正文里用 [](#attachment-编号) 引用。 Stable id; texts refer to it as [](#attachment-ID).
        "id" => id: Spanned<Id>,
        /// 附件名称。 Title.
        "title" => title: Localized,
        /// 文件名，可以在下级文件夹里，如 files/章程.docx。 Name of the file, perhaps in a subfolder.
        "file" => file: Spanned<Token>,
        /// 文件是用什么语言写的（与页面不同时填）。 The language that the file is in, where it is not the page's.
        "locale" => locale: Option<Spanned<Tag>>,
    }
}

impl Attachment {
    /// Its place in the list of attachments, without `#`.
    pub(crate) fn anchor(&self) -> String {
        format!("{ATTACHMENT}-{}", self.id.value)
    }
}

/// The file of an attachment.
#[derive(Debug, Clone)]
pub(crate) struct Attached {
    /// Its name as the data gives it.
    pub name: String,
    /// Its path in the folder of the disclosure's publication.
    pub path: String,
    /// What it is.
    pub kind: &'static FileType,
    /// What it holds.
    pub bytes: Arc<[u8]>,
}
