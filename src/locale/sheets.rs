//! Sizes of notice-board copies, of their paper and of their type: `sheets.yaml`.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::workspace::Files;
use crate::yaml::parse;

/// The file, at the root of the project: a school has none of its own.
const TEXT: &str = include_str!("../../sheets.yaml");

/// A number. Scalars of our own YAML are texts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Number(pub f64);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Self).map_err(serde::de::Error::custom)
    }
}

/// All sizes. The file says what each is for; lengths are in millimetres.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sheets {
    /// Width and height of each paper, upright.
    pub papers: BTreeMap<String, [Number; 2]>,
    /// The least and the most of a side.
    pub sides: [Number; 2],
    /// Words for upright.
    pub portrait: Vec<String>,
    /// Words for lying.
    pub landscape: Vec<String>,
    /// Units of length.
    pub units: BTreeMap<String, Number>,
    /// Words for the summary.
    pub summary: Vec<String>,
    /// What holds where a notice says nothing.
    pub usual: Usual,
    /// The least and the most distance.
    pub distances: [Number; 2],
    /// How large a character is that is read, in minutes of arc.
    pub minutes: Number,
    /// How large is what is read in passing, in points for each metre of distance.
    pub head: Number,
    /// Margins.
    pub margin: Number,
    /// What a sheet must hold.
    pub least: Least,
    /// The fewest characters of a column.
    pub column: Number,
    /// The code.
    pub code: Code,
    /// The least size of a module of the code.
    pub module: Number,
    /// How sheets are cut into tiles.
    pub tiles: Tiles,
    /// How large pictures are.
    pub pictures: PictureSizes,
    /// Room for a seal.
    pub seal: Number,
    /// Trim marks.
    pub trim: Trim,
}

/// What holds where a notice says nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Usual {
    /// The paper's name.
    pub paper: String,
    /// From how far it is read.
    pub distance: Number,
}

/// What a sheet must hold.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Least {
    /// Characters of a line.
    pub characters: Number,
    /// Lines of a sheet.
    pub lines: Number,
}

/// How large the code is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Code {
    /// Its side on a sheet whose short side is `side`.
    pub size: Number,
    /// See `size`.
    pub side: Number,
    /// The least on any sheet.
    pub least: Number,
}

/// How sheets are cut into tiles.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tiles {
    /// What printers leave empty at each edge.
    pub margin: Number,
    /// By how much neighbours overlap.
    pub overlap: Number,
}

/// How large pictures of pages are, in pixels.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PictureSizes {
    /// The least and the most width.
    pub widths: [Number; 2],
    /// The most height.
    pub height: Number,
}

/// Trim marks.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Trim {
    /// How long they are.
    pub length: Number,
    /// How far from the sheet.
    pub distance: Number,
}

/// The sizes of this program.
///
/// # Panics
/// Where the shipped file does not have their form. A test reads it.
pub(crate) fn sheets() -> &'static Sheets {
    static SHEETS: LazyLock<Sheets> = LazyLock::new(|| {
        let files = Files::default();
        let file = files.add(Path::new("sheets.yaml"), TEXT.to_owned());
        let value = parse(&files, file).map_or(Value::Null, Value::from);
        serde_json::from_value(value).unwrap_or_else(|error| panic!("sheets.yaml: {error}"))
    });
    &SHEETS
}

#[cfg(test)]
mod tests {
    use super::sheets;

    #[test]
    fn the_usual_paper_is_one_and_every_paper_stands_upright() {
        let all = sheets();
        assert!(all.papers.contains_key(&all.usual.paper));
        for (name, [width, height]) in &all.papers {
            assert!(width.0 < height.0, "{name}");
            assert!(
                all.sides[0].0 <= width.0 && height.0 <= all.sides[1].0,
                "{name}"
            );
        }
    }
}
