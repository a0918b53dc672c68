//! How much of everything there may be: `limits.yaml`.

use std::path::Path;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::workspace::Files;
use crate::yaml::parse;

/// The file, at the root of the project: a school has none of its own.
const TEXT: &str = include_str!("../../limits.yaml");

/// All limits. The file says what each is for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Limits {
    /// Lengths of texts.
    pub texts: TextLimits,
    /// How many bytes are read to prove the corrections of one rule in one text.
    #[serde(deserialize_with = "count")]
    pub proofs: usize,
    /// Of attachments and pictures.
    pub files: FileLimits,
    /// Of spreadsheets.
    pub spreadsheets: SpreadsheetLimits,
    /// Of Fluent files.
    pub fluent: FluentLimits,
    /// Of a school's own templates.
    pub templates: TemplateLimits,
    /// Of comparisons.
    pub comparison: ComparisonLimits,
}

/// The limits of comparisons.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ComparisonLimits {
    /// Of the words of a paragraph that is compared by words; a longer one is compared by sentences.
    #[serde(deserialize_with = "count")]
    pub words: usize,
}

/// The limits of texts, in characters.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextLimits {
    /// Of names.
    #[serde(deserialize_with = "count")]
    pub name: usize,
    /// Of cells, titles and labels.
    #[serde(deserialize_with = "count")]
    pub cell: usize,
    /// Of paragraphs.
    #[serde(deserialize_with = "count")]
    pub paragraph: usize,
    /// Of marks on one character.
    #[serde(deserialize_with = "count")]
    pub marks: usize,
    /// Of soft hyphens in one word.
    #[serde(deserialize_with = "count")]
    pub hyphens: usize,
    /// Of all texts longer than a name together.
    #[serde(deserialize_with = "count")]
    pub disclosure: usize,
}

/// The limits of what is published as it is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileLimits {
    /// Of an attachment, in megabytes.
    #[serde(deserialize_with = "count")]
    pub attachment: usize,
    /// Of a picture, in megabytes.
    #[serde(deserialize_with = "count")]
    pub picture: usize,
    /// Of the pixels of a picture.
    #[serde(deserialize_with = "count")]
    pub pixels: usize,
}

/// The limits of spreadsheets.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SpreadsheetLimits {
    /// Of a file, in megabytes.
    #[serde(deserialize_with = "count")]
    pub file: usize,
    /// Of the XML in it, unpacked, in megabytes.
    #[serde(deserialize_with = "count")]
    pub unpacked: usize,
    /// Of each of its parts that tell of its sheets, in megabytes.
    #[serde(deserialize_with = "count")]
    pub part: usize,
    /// Of its cells, with the empty ones between others.
    #[serde(deserialize_with = "count")]
    pub cells: usize,
    /// Of the texts in its cells, in megabytes.
    #[serde(deserialize_with = "count")]
    pub text: usize,
    /// Of the people in a table.
    #[serde(deserialize_with = "count")]
    pub people: usize,
    /// Of the texts of these people, in megabytes.
    #[serde(deserialize_with = "count")]
    pub table: usize,
    /// Of its sheets.
    #[serde(deserialize_with = "count")]
    pub sheets: usize,
    /// Of the threads that an import may have.
    #[serde(deserialize_with = "count")]
    pub threads: usize,
    /// Of the formulas in an .xls, in megabytes.
    #[serde(deserialize_with = "count")]
    pub formulas: usize,
}

/// The limits of Fluent files.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FluentLimits {
    /// Of braces within braces.
    #[serde(deserialize_with = "count")]
    pub depth: usize,
    /// Of braces in a text, with those of the texts that it includes.
    #[serde(deserialize_with = "count")]
    pub placeables: usize,
}

/// The limits of templates.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TemplateLimits {
    /// Of the steps of one template.
    #[serde(deserialize_with = "count")]
    pub steps: usize,
    /// Of what one template makes, in bytes.
    #[serde(deserialize_with = "count")]
    pub output: usize,
    /// Of the seconds to typeset one document with own templates.
    #[serde(deserialize_with = "count")]
    pub seconds: usize,
    /// Of the memory that the program takes meanwhile, in bytes.
    #[serde(deserialize_with = "count")]
    pub memory: usize,
    /// Of the pages of one document.
    #[serde(deserialize_with = "count")]
    pub pages: usize,
}

/// The limits of this program.
///
/// # Panics
/// Where the shipped file does not have their form. Every run of the program reads it.
pub(crate) fn limits() -> &'static Limits {
    static LIMITS: LazyLock<Limits> = LazyLock::new(|| {
        let files = Files::default();
        let file = files.add(Path::new("limits.yaml"), TEXT.to_owned());
        let value = parse(&files, file).map_or(Value::Null, Value::from);
        serde_json::from_value(value).unwrap_or_else(|error| panic!("limits.yaml: {error}"))
    });
    &LIMITS
}

/// A count. Scalars of our own YAML are texts.
fn count<'de, D: Deserializer<'de>>(deserializer: D) -> Result<usize, D::Error> {
    let text = String::deserialize(deserializer)?;
    text.parse().map_err(serde::de::Error::custom)
}
