//! A legal text as the list of its articles: what is compared, moved, split and merged as one.

use serde::{Deserialize, Serialize};

use super::likeness::Pairs;
use super::snapshot::{Held, Provision};

/// How a provision of a legal text is called.
const CHAPTER: &str = "chapter";
const PART: &str = "part";
const ITEM: &str = "item";

/// How many characters of an item tell people which it is.
const SHORT: usize = 12;

/// The kind of what stands before the first provision.
const PREFACE: &str = "preface";

/// Where an article stands: what people call it by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Place {
    /// `preface`, `chapter`, `part`, `article` or `item`.
    pub kind: String,
    /// Its permanent address on the page, where it has an id.
    pub anchor: Option<String>,
    /// `第十二条`
    pub number: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The chapter or part in which it stands, with its number.
    pub within: Option<String>,
    /// How its text begins, where neither title nor number of an article tells which it is: an item of an agenda.
    pub begins: Option<String>,
}

impl Place {
    /// Whether it is an item, whose number is only one within its part.
    pub(crate) fn is_item(&self) -> bool {
        self.kind == ITEM
    }
}

/// A paragraph of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    /// `（三）`
    pub number: Option<String>,
    pub text: String,
}

/// An article, with the items below it.
#[derive(Debug, Clone)]
pub(crate) struct Unit {
    pub place: Place,
    pub lines: Vec<Line>,
    /// The position of the heading below which it stands, among all articles.
    pub heading: Option<usize>,
    pub pairs: Pairs,
}

impl Unit {
    fn new(place: Place, lines: Vec<Line>, heading: Option<usize>) -> Self {
        let title = place.title.as_deref().unwrap_or_default();
        let texts = lines.iter().map(|line| line.text.as_str());
        let all: Vec<&str> = std::iter::once(title).chain(texts).collect();
        Self {
            pairs: Pairs::of(&all.concat()),
            place,
            lines,
            heading,
        }
    }

    /// Whether it is the heading of others.
    pub(crate) fn is_heading(&self) -> bool {
        is_heading(&self.place.kind)
    }

    /// Whether it is what stands before the first article.
    pub(crate) fn is_preface(&self) -> bool {
        self.place.kind == PREFACE
    }

    /// Whether both say the same, whatever their numbers are.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let texts = |unit: &Self| {
            unit.lines
                .iter()
                .map(|line| line.text.clone())
                .collect::<Vec<_>>()
        };
        self.place.title == other.place.title && texts(self) == texts(other)
    }

    /// All that it says, to be told from others by.
    pub(crate) fn whole(&self) -> String {
        let texts = self.lines.iter().map(|line| line.text.as_str());
        let title = self.place.title.as_deref().unwrap_or_default();
        std::iter::once(title)
            .chain(texts)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

fn is_heading(kind: &str) -> bool {
    kind == CHAPTER || kind == PART
}

/// The articles of a section.
pub(crate) fn units(held: &Held) -> Vec<Unit> {
    let mut units = Vec::new();
    if let Some(text) = &held.text {
        let place = Place {
            kind: PREFACE.to_owned(),
            anchor: None,
            number: None,
            title: None,
            within: None,
            begins: None,
        };
        units.push(Unit::new(place, lines_of(text), None));
    }
    walk(&held.provisions, None, &mut units);
    // Each agenda is like a part of one text.
    for agenda in &held.agendas {
        let heading = match &agenda.title {
            Some(title) => {
                let part = Provision {
                    kind: PART.to_owned(),
                    title: Some(title.clone()),
                    ..Provision::default()
                };
                walk(&[part], None, &mut units);
                units.len().checked_sub(1)
            }
            None => None,
        };
        walk(&agenda.items, heading, &mut units);
    }
    units
}

/// Adds the articles below a heading.
fn walk(provisions: &[Provision], heading: Option<usize>, units: &mut Vec<Unit>) {
    for provision in provisions {
        let within = heading
            .and_then(|at| units.get(at))
            .map(|unit: &Unit| named(&unit.place));
        let place = Place {
            kind: provision.kind.clone(),
            anchor: provision.anchor.clone(),
            number: provision.number.clone(),
            title: provision.title.clone(),
            within,
            begins: beginning(provision),
        };
        let own = provision.text.as_deref().map(lines_of);
        let mut lines = own.unwrap_or_default();
        match is_heading(&provision.kind) {
            true => {
                units.push(Unit::new(place, lines, heading));
                let own = units.len() - 1;
                walk(&provision.children, Some(own), units);
            }
            false => {
                below(&provision.children, &mut lines);
                units.push(Unit::new(place, lines, heading));
            }
        }
    }
}

/// How the text of an item begins.
fn beginning(provision: &Provision) -> Option<String> {
    let is_item = provision.kind == ITEM && provision.title.is_none();
    let text = provision.text.as_deref().filter(|_| is_item)?;
    let short: String = text.lines().next()?.chars().take(SHORT).collect();
    let is_whole = short == text;
    Some(if is_whole { short } else { short + "…" })
}

/// The paragraphs of all that stands below an article, in their order.
fn below(provisions: &[Provision], lines: &mut Vec<Line>) {
    for provision in provisions {
        let texts = [&provision.title, &provision.text];
        let mut texts = texts.into_iter().flatten().flat_map(|text| text.lines());
        let first = texts.next().unwrap_or_default().to_owned();
        lines.push(Line {
            number: provision.number.clone(),
            text: first,
        });
        lines.extend(texts.map(|text| Line {
            number: None,
            text: text.to_owned(),
        }));
        below(&provision.children, lines);
    }
}

fn lines_of(text: &str) -> Vec<Line> {
    let line = |text: &str| Line {
        number: None,
        text: text.to_owned(),
    };
    text.lines().map(line).collect()
}

/// An article as sentences call it: by number and title, an item also by how it begins.
pub(crate) fn told(place: &Place) -> String {
    let parts = [&place.number, &place.title, &place.begins];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    parts.join(" ")
}

/// A heading with its number, as people call it.
pub(crate) fn named(place: &Place) -> String {
    let parts = [&place.number, &place.title].into_iter().flatten();
    let parts: Vec<&str> = parts.map(String::as_str).collect();
    parts.join(" ")
}
