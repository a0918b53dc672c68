//! Which types of files may be published as they are: `file-types.yaml`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::workspace::Files;
use crate::yaml::parse;

/// The file, at the root of the project: a school has none of its own.
const TEXT: &str = include_str!("../../file-types.yaml");

/// The types of files, by what a name of theirs ends in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileTypes {
    /// Those that may be attached.
    pub attachments: BTreeMap<String, FileType>,
    /// Those of pictures in a text.
    pub pictures: Vec<String>,
    /// What a drawing may be made of.
    pub svg: Drawing,
}

/// A type of files, with what is looked for in them. The file says what each is for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileType {
    /// The name that people know.
    pub name: String,
    /// The media type.
    pub media: String,
    #[serde(deserialize_with = "bytes")]
    begins: Vec<Vec<u8>>,
    #[serde(default)]
    holds: Vec<String>,
    #[serde(default)]
    lacks: Vec<String>,
    #[serde(default)]
    wide: bool,
}

/// What a drawing may be made of.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Drawing {
    /// Names of elements.
    pub elements: Vec<String>,
    /// Namespaces of what is not shown.
    pub namespaces: Vec<String>,
}

impl FileTypes {
    /// What a name ends in, in small letters; empty where there is nothing behind a stop.
    pub(crate) fn ending(name: &str) -> String {
        let (_, ending) = name.rsplit_once('.').unwrap_or_default();
        ending.to_lowercase()
    }

    /// The endings of what may be attached: `docx, pdf`.
    pub(crate) fn attachable(&self) -> String {
        let all: Vec<&str> = self.attachments.keys().map(String::as_str).collect();
        all.join(", ")
    }
}

impl FileType {
    /// Whether the content is what a file of this type begins with and holds.
    pub(crate) fn fits(&self, content: &[u8]) -> bool {
        let begins = self.begins.iter().any(|start| content.starts_with(start));
        begins && self.holds.iter().all(|text| self.has(content, text))
    }

    /// What the content holds that files of this type must not: macros, scripts.
    pub(crate) fn unwanted(&self, content: &[u8]) -> Option<&str> {
        let found = self.lacks.iter().find(|text| self.has(content, text));
        found.map(String::as_str)
    }

    fn has(&self, content: &[u8], text: &str) -> bool {
        let wanted: Vec<u8> = match self.wide {
            true => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            false => text.as_bytes().to_vec(),
        };
        memchr::memmem::find(content, &wanted).is_some()
    }
}

/// The types of this program.
///
/// # Panics
/// Where the shipped file does not have their form, which a test sees.
pub(crate) fn file_types() -> &'static FileTypes {
    static TYPES: LazyLock<FileTypes> = LazyLock::new(|| {
        let files = Files::default();
        let file = files.add(Path::new("file-types.yaml"), TEXT.to_owned());
        let value = parse(&files, file).map_or(Value::Null, Value::from);
        serde_json::from_value(value).unwrap_or_else(|error| panic!("file-types.yaml: {error}"))
    });
    &TYPES
}

/// Bytes in hexadecimal digits.
fn bytes<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Vec<u8>>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    let byte = |pair: &[u8]| {
        let digits = std::str::from_utf8(pair).ok()?;
        u8::from_str_radix(digits, 16).ok()
    };
    let parsed = texts
        .iter()
        .map(|text| text.as_bytes().chunks(2).map(byte).collect());
    let parsed: Option<Vec<Vec<u8>>> = parsed.collect();
    parsed.ok_or_else(|| serde::de::Error::custom("not in hexadecimal digits"))
}

#[cfg(test)]
mod tests {
    use super::{FileTypes, file_types};

    #[test]
    fn every_type_says_how_its_files_begin() {
        let types = file_types();
        for (ending, kind) in &types.attachments {
            assert!(!kind.begins.is_empty(), "{ending}");
            assert!(kind.begins.iter().all(|start| start.len() > 2), "{ending}");
        }
        for ending in types.pictures.iter().filter(|ending| *ending != "svg") {
            assert!(types.attachments.contains_key(ending), "{ending}");
        }
    }

    #[test]
    fn content_is_held_to_what_its_type_is_made_of() {
        let types = &file_types().attachments;
        let word = b"PK\x03\x04[Content_Types].xml..word/document.xml";
        assert!(types["docx"].fits(word));
        assert!(!types["xlsx"].fits(word));
        assert!(!types["docx"].fits(b"MZ[Content_Types].xml word/"));
        let macros = [&word[..], b"word/vbaProject.bin"].concat();
        assert_eq!(types["docx"].unwanted(&macros), Some("vbaProject"));
        let old: Vec<u8> = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
            .into_iter()
            .chain("WordDocument".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert!(types["doc"].fits(&old));
        assert!(!types["xls"].fits(&old));
    }

    #[test]
    fn endings_are_what_stands_behind_the_last_stop() {
        for (name, ending) in [
            ("章程.DOCX", "docx"),
            ("a.pdf.exe", "exe"),
            ("无", ""),
            ("a.", ""),
        ] {
            assert_eq!(FileTypes::ending(name), ending, "{name}");
        }
    }
}
