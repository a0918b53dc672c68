//! What a file is, told by its content: the ending of its name may say anything.

use super::archive::Archive;
use super::compound::Compound;
use crate::diagnostic::{MessageId, message};

/// What a file is.
pub(super) enum Kind<'a> {
    /// A .xlsx.
    Xlsx(Archive<'a>),
    /// An .ods.
    Ods(Archive<'a>),
    /// A .xls.
    Xls(Compound<'a>),
    /// A text, perhaps one with tabs or commas.
    Text,
    /// Nothing that is read, and what to say of it.
    Other(MessageId),
}

/// How files begin that are no spreadsheets but are taken for such, or sent in their place.
const OTHERS: [&[u8]; 7] = [
    b"%PDF",
    b"\x89PNG",
    b"\xFF\xD8\xFF",
    b"GIF8",
    b"Rar!",
    b"7z\xBC\xAF",
    b"{\\rtf",
];

const ZIP: &[u8] = b"PK";
const COMPOUND: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// What the bytes are; `None` where they begin like an archive and are none, because the rest is missing.
pub(super) fn kind(bytes: &[u8]) -> Option<Kind<'_>> {
    if bytes.starts_with(ZIP) {
        return Archive::open(bytes).map(archived);
    }
    if bytes.starts_with(COMPOUND) {
        return Compound::open(bytes).map(compound);
    }
    Some(match OTHERS.iter().any(|start| bytes.starts_with(start)) {
        true => Kind::Other(message::SPREADSHEET_OTHER),
        false => Kind::Text,
    })
}

fn archived(archive: Archive) -> Kind {
    let ends = |ending: &str| archive.names().any(|name| name.ends_with(ending));
    if ends("workbook.xml") {
        Kind::Xlsx(archive)
    } else if ends("workbook.bin") {
        Kind::Other(message::SPREADSHEET_BINARY)
    } else if ends("content.xml") && archive.is_named("mimetype", b"spreadsheet") {
        Kind::Ods(archive)
    } else {
        Kind::Other(message::SPREADSHEET_OTHER)
    }
}

fn compound(compound: Compound) -> Kind {
    let has = |name: &str| compound.has(name);
    match has("Workbook") || has("Book") || has("EncryptedPackage") {
        true => Kind::Xls(compound),
        false => Kind::Other(message::SPREADSHEET_OTHER),
    }
}

/// What a text says that it is, where it is no table of text: a page that was saved under the name of a spreadsheet.
pub(super) fn page(text: &str) -> Option<MessageId> {
    const BEGINNING: usize = 2048;
    let start = text.trim_start();
    let end = start.floor_char_boundary(BEGINNING);
    let start = start[..end].to_lowercase();
    let is_markup = start.starts_with('<')
        && ["<html", "<table", "<!doctype", "<?xml", "<meta", "<head"]
            .iter()
            .any(|tag| start.contains(tag));
    let is_mail = start.starts_with("mime-version:");
    (is_markup || is_mail).then_some(message::SPREADSHEET_PAGE)
}
