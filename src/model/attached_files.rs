//! Reads the files that are published as they are: attachments, pictures.

use std::path::PathBuf;
use std::sync::Arc;

use super::attachment::{ATTACHMENTS, Attached, Attachment};
use super::loader::Loader;
use super::settings::Settings;
use crate::diagnostic::{Finding, Span, message};
use crate::locale::{FileTypes, file_types, limits};
use crate::workspace::{FileKind, folded, is_junk_file};

impl Loader<'_> {
    /// The files of all attachments, in order. One that cannot be published is reported and left out.
    pub(super) fn attached(&mut self, settings: &Settings) -> Vec<Attached> {
        let mut attached: Vec<Attached> = Vec::new();
        for attachment in settings.attachments.iter().flatten() {
            let Some(file) = self.attached_file(attachment) else {
                continue;
            };
            let is_alike = |other: &&Attached| {
                folded(&other.path) == folded(&file.path) && other.name != file.name
            };
            if let Some(other) = attached.iter().find(is_alike) {
                let finding = Finding::error(message::PUBLISHED_NAMES_ALIKE)
                    .with("name", file.name.as_str())
                    .with("other", other.name.as_str());
                self.reader.report(finding.at(attachment.file.span));
            }
            attached.push(file);
        }
        attached
    }

    fn attached_file(&mut self, attachment: &Attachment) -> Option<Attached> {
        let (name, span) = (attachment.file.value.0.as_str(), attachment.file.span);
        if attachment.unread.has("file") {
            return None;
        }
        let ending = FileTypes::ending(name);
        // What may be attached at all is told first: a script need not even be read.
        let kind = file_types().attachments.get(&ending);
        let bytes = match kind {
            Some(_) => self.published_file(name, limits().files.attachment, span)?,
            None => {
                self.published_path(name, span)?;
                Vec::new()
            }
        };
        let finding = match kind {
            None => Finding::error(message::ATTACHMENT_TYPE)
                .with("ending", ending)
                .with("all", file_types().attachable()),
            Some(kind) if !kind.fits(&bytes) => {
                Finding::error(message::ATTACHMENT_CONTENT).with("type", kind.name.as_str())
            }
            Some(kind) => match kind.unwanted(&bytes) {
                Some(found) => Finding::error(message::ATTACHMENT_ACTIVE).with("found", found),
                None => {
                    return Some(Attached {
                        name: name.to_owned(),
                        path: format!("{ATTACHMENTS}/{}", base(name)),
                        kind,
                        bytes: Arc::from(bytes),
                    });
                }
            },
        };
        self.reader.report(finding.with("name", name).at(span));
        None
    }

    /// The content of a file that is to be published, of so many megabytes at most. Whatever is wrong with it is
    /// reported where it is named.
    pub(super) fn published_file(
        &mut self,
        name: &str,
        limit: usize,
        span: Span,
    ) -> Option<Vec<u8>> {
        let path = self.published_path(name, span)?;
        let read = self.files.read_bytes(&path, FileKind::UpTo(limit));
        let read = read.map_err(|finding| match finding.is(message::FILE_MISSING) {
            true => finding.worded(message::NAMED_FILE_MISSING).at(span),
            false => finding.at(span),
        });
        self.ok_or_report(read)
    }

    /// The path of a file that is to be published. It is not unread, whatever is wrong with it.
    fn published_path(&mut self, name: &str, span: Span) -> Option<PathBuf> {
        let path = self.path_in_folder(name, span)?;
        if is_junk_file(base(name)) {
            let finding = Finding::error(message::PUBLISHED_NAME).with("name", base(name));
            self.reader.report(finding.at(span));
            return None;
        }
        self.published.push(path.clone());
        Some(path)
    }
}

/// The last part of a path with forward slashes.
pub(super) fn base(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
