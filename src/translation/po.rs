//! The exchange with translators' tools: gettext's PO, which all of them read.

use std::io::BufWriter;

use polib::catalog::Catalog;
use polib::message::Message;
use polib::metadata::CatalogMetadata;
use polib::po_file;

/// One text on its way to a translator or back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The unit's id.
    pub id: String,
    /// The original.
    pub original: String,
    /// The translation; empty where there is none yet.
    pub translation: String,
    /// Where the original stands, for the translator.
    pub place: String,
    /// Fingerprint of the translation that the data had when the file was written: if the data has another
    /// one by the time it comes back, somebody else has worked on it.
    pub known: String,
    /// Whether the translator is not sure.
    pub fuzzy: bool,
}

/// What the comment with the fingerprint begins with.
const KNOWN: &str = "gongkai: ";

/// The PO file for a language. `project` names the disclosure.
pub fn write(project: &str, tag: &str, entries: &[Entry]) -> String {
    let metadata = CatalogMetadata {
        project_id_version: project.to_owned(),
        mime_version: "1.0".to_owned(),
        content_type: "text/plain; charset=UTF-8".to_owned(),
        content_transfer_encoding: "8bit".to_owned(),
        language: tag.to_owned(),
        ..CatalogMetadata::default()
    };
    let mut catalog = Catalog::new(metadata);
    for entry in entries {
        catalog.append_or_update(
            Message::build_singular()
                .with_msgctxt(entry.id.clone())
                .with_msgid(entry.original.clone())
                .with_msgstr(entry.translation.clone())
                .with_source(entry.place.clone())
                .with_extracted_comments(format!("{KNOWN}{}", entry.known))
                .done(),
        );
    }
    let mut writer = BufWriter::new(Vec::new());
    // Writing to memory cannot fail.
    let _ = po_file::write(&catalog, &mut writer);
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The language and the entries of a PO file.
///
/// # Errors
/// Why it is none, in the parser's words.
pub fn read(text: &str) -> Result<(String, Vec<Entry>), String> {
    let catalog = po_file::parse_from_reader(text.as_bytes()).map_err(|error| error.to_string())?;
    let entries = catalog
        .messages()
        .filter_map(|message| {
            Some(Entry {
                id: message.msgctxt()?.to_owned(),
                original: message.msgid().to_owned(),
                translation: message.msgstr().ok()?.to_owned(),
                place: message.source().to_owned(),
                known: known(message.extracted_comments()),
                fuzzy: message.is_fuzzy(),
            })
        })
        .collect();
    Ok((catalog.metadata.language.clone(), entries))
}

fn known(comments: &str) -> String {
    comments
        .lines()
        .find_map(|line| line.trim().strip_prefix(KNOWN.trim_end()))
        .map(|rest| rest.trim().to_owned())
        .unwrap_or_default()
}
