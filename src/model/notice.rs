//! Copies for a notice board: on which paper, read from how far, with what on them.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::localized::Tag;
use super::read::{Field, Reader, record};
use super::spelling::closed;
use super::values::{Token, YesNo};
use super::written_schema::schema;
use crate::diagnostic::{FileId, Finding, Spanned, message};
use crate::locale::{Languages, sheets};
use crate::workspace::Files;
use crate::yaml::{Kind, Node, parse};

record! {
    /// 一种张贴用的公示张。 One kind of copies for a notice board.
    struct Notice {
        /// 纸张：A4、A3、A2、A1、B3，或者 297x420（毫米）；不写就是 A3。 Paper, or its size in millimetres.
        "paper" => paper: Option<Spanned<Paper>>,
        /// 纵向 portrait，横向 landscape；不写就是纵向。 Upright or lying.
        "orientation" => orientation: Option<Spanned<Orientation>>,
        /// 站多远看：1m、80cm；字的大小由它定；不写就是 1m。 From how far it is read, which decides the size of its type.
        "reading-distance" => reading_distance: Option<Spanned<Distance>>,
        /// 摘要 summary（不写就是它），或者一节、几节的 kind、id。 The summary, or sections by their kinds or ids.
        "content" => content: Option<NoticeContent>,
        /// 用哪些语言，每种各做一份；不写就是第一种语言一份，标题附其余语言。
        /// Languages, a copy in each; where none are named one in the original language, with titles in the others.
        "languages" => languages: Option<Vec<Spanned<Tag>>>,
        /// 最多几张，多了就不做。 The most sheets; with more, nothing is made.
        "max-sheets" => max_sheets: Option<Spanned<u32>>,
        /// 要不要裁切标记；不写就不要。 Whether there are trim marks.
        "trim-marks" => trim_marks: Option<Spanned<YesNo>>,
        /// 落款处留不留盖章的地方；不写就留。 Whether there is room for a seal.
        "seal" => seal: Option<Spanned<YesNo>>,
    }
}

impl Notice {
    /// Its paper, as it hangs: width and height in millimetres.
    pub(crate) fn sides(&self) -> [f64; 2] {
        let [width, height] = self.paper().sides;
        let [short, long] = [width.min(height), width.max(height)];
        match self.orientation.as_ref().map(|it| it.value) {
            Some(Orientation::Landscape) => [long, short],
            Some(Orientation::Portrait) => [short, long],
            None => [width, height],
        }
    }

    /// Its paper, as the data names it.
    pub(crate) fn paper(&self) -> Paper {
        let named = self.paper.as_ref().map(|paper| paper.value.clone());
        named.unwrap_or_else(|| Paper::named(&sheets().usual.paper).unwrap_or_default())
    }

    /// From how far it is read, in millimetres.
    pub(crate) fn distance(&self) -> f64 {
        let stated = self.reading_distance.as_ref();
        stated.map_or(sheets().usual.distance.0, |distance| distance.value.0)
    }

    /// The size of what is read, in points.
    pub(crate) fn size(&self) -> f64 {
        let angle = (sheets().minutes.0 / 60.0).to_radians();
        self.distance() * angle.tan() * POINTS
    }

    /// The size of what is read in passing, in points.
    pub(crate) fn head_size(&self) -> f64 {
        self.distance() / 1000.0 * sheets().head.0
    }

    /// The type area, in millimetres.
    pub(crate) fn area(&self) -> [f64; 2] {
        self.sides().map(|side| side - 2.0 * sheets().margin.0)
    }

    /// Whether so many characters and lines fit onto a sheet that it is one.
    pub(crate) fn fits(&self) -> bool {
        let [characters, lines] = self.area().map(|side| side * POINTS / self.size());
        characters >= sheets().least.characters.0 && lines >= sheets().least.lines.0
    }

    /// The sections on it, by their ids; none where it is the summary.
    pub(crate) fn sections(&self) -> Vec<&Spanned<Token>> {
        let named = self.content.iter().flat_map(|content| &content.0);
        named.filter(|name| !is_summary(name)).collect()
    }

    /// What tells its file from those of other notices: `A3`, `A4-landscape`, `A3-charter-staff`.
    pub(crate) fn name(&self) -> String {
        let lying = match self.orientation.as_ref().map(|it| it.value) {
            Some(Orientation::Landscape) => Some("landscape"),
            _ => None,
        };
        let paper = self.paper().name;
        let parts = std::iter::once(paper.as_str()).chain(lying);
        let sections = self.sections().into_iter().map(|id| id.value.0.as_str());
        parts.chain(sections).collect::<Vec<_>>().join("-")
    }
}

/// Reads a notice that is a file of its own, with findings for what is wrong in it.
pub(crate) fn read_notice(
    file: FileId,
    languages: &Languages,
    files: &Files,
    findings: &mut Vec<Finding>,
) -> Option<Notice> {
    let mut reader = Reader::new(&languages.words);
    let notice = match parse(files, file) {
        Ok(tree) => Notice::read(&tree, &mut reader),
        Err(finding) => {
            reader.report(finding);
            None
        }
    };
    findings.append(&mut reader.findings);
    notice
}

/// Whether a name in `content` means the summary.
pub(crate) fn is_summary(name: &Spanned<Token>) -> bool {
    sheets().summary.contains(&closed(&name.value.0))
}

/// Points of a millimetre.
pub(crate) const POINTS: f64 = 72.0 / 25.4;

/// A size of paper.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Paper {
    /// Its name: `A3`, `297x420`.
    pub name: String,
    /// Width and height in millimetres.
    pub sides: [f64; 2],
}

impl Default for Paper {
    /// Stands for a paper that could not be read.
    fn default() -> Self {
        Self {
            name: String::new(),
            sides: sheets().sides.map(|side| side.0),
        }
    }
}

impl Paper {
    fn named(name: &str) -> Option<Self> {
        let mut all = sheets().papers.iter();
        let (name, sides) = all.find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(Self {
            name: name.clone(),
            sides: sides.map(|side| side.0),
        })
    }

    /// Reads a name, or two lengths with a sign between them; one unit behind both counts for both.
    fn parse(text: &str) -> Option<Self> {
        let text = closed(text);
        if let Some(paper) = Self::named(&text) {
            return Some(paper);
        }
        let (first, second) = text.split_once(['x', '×', '*'])?;
        let unit = unit_of(second).map_or("mm", |(_, unit)| unit);
        let [width, height] = [first, second].map(|side| length(side, Some(unit)));
        let sides = [width?, height?];
        Some(Self {
            name: sides.map(|side| side.to_string()).join("x"),
            sides,
        })
    }
}

/// A length in millimetres. Where it has no unit of its own, `unit` is its.
fn length(text: &str, unit: Option<&str>) -> Option<f64> {
    let (number, unit) = unit_of(text).or(unit.map(|unit| (text, unit)))?;
    let one = sheets().units.get(unit)?.0;
    let is_number = number.starts_with(|c: char| c.is_ascii_digit());
    let number: f64 = is_number.then(|| number.parse().ok())??;
    Some((number * one * 1000.0).round() / 1000.0)
}

/// A text parted before the unit at its end.
fn unit_of(text: &str) -> Option<(&str, &str)> {
    let at = text.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    Some(text.split_at(at))
}

impl Field for Paper {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.understood(node, message::NOT_A_PAPER, |text, _| {
            let names: Vec<&str> = sheets().papers.keys().map(String::as_str).collect();
            let wrong = || Finding::error(message::NOT_A_PAPER).with("all", names.join(", "));
            let paper = Self::parse(text).ok_or_else(wrong)?;
            let [least, most] = sheets().sides.map(|side| side.0);
            match paper.sides.iter().all(|side| (least..=most).contains(side)) {
                true => Ok(paper),
                false => Err(Finding::error(message::PAPER_SIDES)
                    .with("least", least.to_string())
                    .with("most", most.to_string())),
            }
        })
    }
}

schema!(Paper, { "type": "string", "examples": ["A4", "A3", "A2", "A1", "297x420"] });

/// How a sheet hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Orientation {
    /// Upright.
    Portrait,
    /// Lying.
    Landscape,
}

impl Field for Orientation {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.parsed(node, message::NOT_AN_ORIENTATION, |text| {
            let text = closed(text);
            let is_among = |words: &[String]| words.contains(&text);
            match (is_among(&sheets().portrait), is_among(&sheets().landscape)) {
                (true, _) => Some(Self::Portrait),
                (_, true) => Some(Self::Landscape),
                _ => None,
            }
        })
    }
}

schema!(Orientation, { "enum": ["portrait", "landscape", "纵向", "横向"] });

/// From how far a sheet is read, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Distance(pub f64);

impl Field for Distance {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.understood(node, message::NOT_A_DISTANCE, |text, _| {
            let [least, most] = sheets().distances.map(|side| side.0);
            let distance = length(&closed(text), None)
                .ok_or_else(|| Finding::error(message::NOT_A_DISTANCE))?;
            match (least..=most).contains(&distance) {
                true => Ok(Self(distance)),
                false => Err(Finding::error(message::DISTANCE_RANGE)
                    .with("least", (least / 1000.0).to_string())
                    .with("most", (most / 1000.0).to_string())),
            }
        })
    }
}

schema!(Distance, { "type": "string", "examples": ["1m", "0.8 m", "80cm"] });

/// What is on a sheet: the summary, or sections by their ids.
#[derive(Debug, Clone)]
pub(crate) struct NoticeContent(pub Vec<Spanned<Token>>);

impl Field for NoticeContent {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        match node.kind {
            Kind::List(_) => Vec::read(node, reader),
            _ => Spanned::read(node, reader).map(|name| vec![name]),
        }
        .map(Self)
    }
}

impl JsonSchema for NoticeContent {
    fn schema_name() -> Cow<'static, str> {
        "NoticeContent".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }],
            "examples": ["summary", ["charter", "staff"]],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Paper, length};

    #[test]
    fn papers_are_read_in_every_usual_writing() {
        for (text, sides) in [
            ("A3", Some([297.0, 420.0])),
            ("ａ４", Some([210.0, 297.0])),
            ("b2", Some([500.0, 707.0])),
            ("297x420", Some([297.0, 420.0])),
            ("420 × 297 毫米", Some([420.0, 297.0])),
            ("29.7cm×42cm", Some([297.0, 420.0])),
            ("29.7*42 厘米", Some([297.0, 420.0])),
            ("A9", None),
            ("A3+", None),
            ("297", None),
            ("297x", None),
            ("-297x420", None),
            ("infxnan", None),
            ("297x420x3", None),
        ] {
            let read = Paper::parse(text).map(|paper| paper.sides);
            assert_eq!(read, sides, "{text}");
        }
    }

    #[test]
    fn lengths_have_a_unit() {
        for (text, millimetres) in [
            ("1m", Some(1000.0)),
            ("0.8m", Some(800.0)),
            ("80cm", Some(800.0)),
            ("1米", Some(1000.0)),
            ("1", None),
            ("m", None),
            ("1..2m", None),
            ("1km", None),
        ] {
            assert_eq!(length(text, None), millimetres, "{text}");
        }
    }
}
