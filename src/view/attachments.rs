//! Attachments: their list, and the sections that are one.

use schemars::JsonSchema;
use serde::Serialize;

use super::builder::Builder;
use super::locale::{LocaleView, locale};
use super::printed_text::Use;
use super::text::TextView;
use crate::model::{Attached, Attachment, Base, Id};
use crate::text::{encoded, readable};

/// An attachment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct AttachmentView {
    /// Its permanent address on the page, without `#`.
    pub anchor: String,
    /// `附件1`, by which texts refer to it.
    pub number: String,
    /// `1.`, in the list.
    pub ordinal: String,
    /// Title.
    pub title: TextView,
    /// The file's name.
    pub file: String,
    /// The file's address, from the disclosure's folder.
    pub href: String,
    /// The file's address on the web, where the disclosure's is known.
    pub url: Option<String>,
    /// The same as people read and type it: only what a browser would not take as it is stands encoded.
    pub address: Option<String>,
    /// What it is: `PDF`, `Word`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The media type.
    pub media: &'static str,
    /// Its size, as the locale writes it.
    pub size: String,
    /// The same in bytes.
    pub bytes: usize,
    /// The language that the file is in, where it is not the page's.
    pub language: Option<FileLanguage>,
}

/// The language of a file.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct FileLanguage {
    /// Its tag.
    pub tag: String,
    /// Its own name.
    pub name: String,
    /// `ltr` or `rtl`.
    pub dir: String,
}

/// A section whose content is an attachment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct AttachedView {
    /// The attachment.
    attachment: AttachmentView,
}

/// The attachments with their files, in order.
pub(super) fn attachments(builder: &mut Builder) -> Vec<AttachmentView> {
    let all = builder.disclosure.attachments().enumerate();
    all.map(|(at, (attachment, file))| view(at, attachment, file, builder))
        .collect()
}

/// The content of a section that is the attachment with this id.
pub(super) fn attached(id: &Id, builder: &mut Builder) -> Option<AttachedView> {
    let (at, attachment, file) = builder.disclosure.attachment(id)?;
    let attachment = view(at, attachment, file, builder);
    Some(AttachedView { attachment })
}

/// The attachment at this position among all.
fn view(
    at: usize,
    attachment: &Attachment,
    attached: &Attached,
    builder: &mut Builder,
) -> AttachmentView {
    let disclosure = builder.disclosure;
    let base = disclosure.settings.base_url.as_ref();
    let base = base.and_then(|base| Base::parse(&base.value.0));
    let (_, file) = attached.path.rsplit_once('/').unwrap_or_default();
    let whole = format!("{}/{}", disclosure.name, attached.path);
    let on_web = |path: String| base.as_ref().map(|base| format!("{base}/{path}"));
    builder.owned_by("");
    AttachmentView {
        anchor: attachment.anchor(),
        ordinal: builder.labels.numbered("indicator-number", at + 1),
        number: builder.labels.numbered("attachment-number", at + 1),
        title: builder.text(&attachment.title, Use::Body),
        file: builder.as_typed(file, attachment.file.span),
        href: encoded(&attached.path),
        url: on_web(encoded(&whole)),
        address: on_web(readable(&whole)),
        kind: &attached.kind.name,
        media: &attached.kind.media,
        size: builder.labels.size(attached.bytes.len()),
        bytes: attached.bytes.len(),
        language: language(attachment, builder),
    }
}

fn language(attachment: &Attachment, builder: &Builder) -> Option<FileLanguage> {
    let tag = &attachment.locale.as_ref()?.value;
    if *tag == builder.locale {
        return None;
    }
    let known = builder.labels_of(tag);
    let LocaleView { dir, .. } = locale(tag, known.unwrap_or(builder.labels));
    Some(FileLanguage {
        tag: tag.to_string(),
        name: known.map_or_else(
            || tag.to_string(),
            |labels| labels.text("language-name", &[]),
        ),
        dir,
    })
}
