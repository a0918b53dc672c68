//! A drawing of the organisation chart for templates: the geometry with the texts as the view resolved them.

use serde::Serialize;

use super::chart_units::{Chart, ChartPost, ChartUnit};
use super::text::TextView;
use crate::chart::{
    self, Frame, Kind, Line, Organisation, Post, SetText, SetUnit, Spacing, Unit, Words,
};
use crate::text::is_wide;
use crate::typeset::Role;

/// The chart in one of the languages in which it is drawn.
pub(super) type Side<'a> = &'a Chart;

/// For what a drawing is wanted.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    /// The width of its place, in the size of its type.
    pub width: f64,
    /// How much wider its letters may be than the program's own faces have them: a page is set in the reader's.
    pub letters: f64,
    /// Whether it is one part of many on a sheet, where all that is read has one size.
    pub dense: bool,
    /// With those who guide, unless they are named elsewhere on the same sheet.
    pub guides: bool,
}

/// A finished drawing. Lengths are multiples of the size of its type.
#[derive(Serialize)]
pub(super) struct DrawingView {
    width: f64,
    height: f64,
    lines: Vec<Line>,
    units: Vec<UnitView>,
}

#[derive(Serialize)]
struct UnitView {
    kind: Kind,
    /// Whether its frame is dashed, as the line to it is.
    dashed: bool,
    anchor: Option<String>,
    #[serde(flatten)]
    frame: Frame,
    title: Vec<SetTextView>,
    people: Vec<PostView>,
    counts: Vec<SetTextView>,
}

#[derive(Serialize)]
struct PostView {
    name: Vec<SetTextView>,
    office: Vec<SetTextView>,
}

#[derive(Serialize)]
struct SetTextView {
    /// Which of the languages it is in: 0 or 1.
    side: usize,
    #[serde(flatten)]
    frame: Frame,
    size: f64,
    /// The height of one of its lines, which is what Chinese signs need: their squares stand in its middle.
    line: f64,
    lines: Vec<TextView>,
}

/// One text, in each language in which it is drawn.
type Texts<'a> = Vec<(usize, &'a TextView)>;

/// How a text is set.
#[derive(Clone, Copy, PartialEq)]
enum Style {
    Title,
    Name,
    /// Offices and counts.
    Small,
}

/// The sizes of what is large and what is small: of the first language, and of what is beside or below it.
const LARGE: [f64; 2] = [1.0, 0.85];
const SMALL: f64 = 0.8;

/// How wide a character is that no face has: what cannot be printed is drawn on a page all the same.
const UNKNOWN: f64 = 0.6;

/// The drawing of a chart in one language or in two, whose units are the same.
pub(super) fn drawn(sides: &[Side], wanted: Wanted) -> DrawingView {
    let has_guides = wanted.guides && sides[0].guides.is_some();
    let all = sides.iter().map(|side| side.units(wanted.guides).collect());
    let all: Vec<Vec<&ChartUnit>> = all.collect();
    let in_all = |at: usize| {
        all.iter()
            .filter_map(|units| units.get(at).copied())
            .collect()
    };
    let units: Vec<Vec<&ChartUnit>> = (0..all[0].len()).map(in_all).collect();
    let set = Setter { sides, wanted };
    let mut measured = units.iter().map(|unit| set.unit(unit));
    let mut next_if = |is_there: bool| if is_there { measured.next() } else { None };
    let organisation = Organisation {
        congress: next_if(sides[0].congress.is_some()),
        guides: next_if(has_guides),
        presidium: next_if(true).unwrap_or_default(),
        departments: measured.collect(),
        spacing: if wanted.dense {
            Spacing::DENSE
        } else {
            Spacing::OPEN
        },
    };
    let drawing = chart::draw(&organisation, wanted.width, sides[0].right_to_left);
    DrawingView {
        width: drawing.width,
        height: drawing.height,
        lines: drawing.lines,
        units: drawing
            .units
            .into_iter()
            .zip(&units)
            .map(|(drawn, unit)| unit_view(drawn, unit))
            .collect(),
    }
}

/// Measures texts by the faces of their languages.
struct Setter<'a> {
    sides: &'a [Side<'a>],
    wanted: Wanted,
}

impl Setter<'_> {
    fn unit(&self, unit: &[&ChartUnit]) -> Unit {
        Unit {
            title: self.words(&title(unit), Style::Title),
            people: posts(unit)
                .map(|post| Post {
                    name: self.words(&name(&post), Style::Name),
                    office: self.words(&office(&post), Style::Small),
                })
                .collect(),
            counts: self.words(&counts(unit), Style::Small),
        }
    }

    fn words(&self, texts: &Texts, style: Style) -> Vec<Words> {
        let words = texts.iter().enumerate().map(|(at, (side, text))| {
            let size = match style {
                _ if self.wanted.dense => 1.0,
                Style::Small => SMALL,
                Style::Title | Style::Name => LARGE[at.min(1)],
            };
            let advance = |c| self.advance(c, *side, style);
            Words::new(&text.text, size, style == Style::Name, advance)
        });
        words.collect()
    }

    fn advance(&self, c: char, side: usize, style: Style) -> f64 {
        let chart = self.sides[side];
        let role = match style {
            Style::Title => Role::Heading1,
            Style::Name | Style::Small => Role::Body,
        };
        let advance = chart.faces.advance(c, role, chart.is_han);
        match is_wide(c) {
            true => advance.unwrap_or(1.0),
            false => advance.unwrap_or(UNKNOWN) * self.wanted.letters,
        }
    }
}

fn title<'a>(unit: &[&'a ChartUnit]) -> Texts<'a> {
    in_each(unit.iter().map(|unit| Some(&unit.title)))
}

/// A person in each language.
fn posts<'a>(unit: &[&'a ChartUnit]) -> impl Iterator<Item = Vec<&'a ChartPost>> {
    let count = unit.first().map_or(0, |unit| unit.people.len());
    (0..count).map(move |at| unit.iter().filter_map(|unit| unit.people.get(at)).collect())
}

/// A name in each language; in one language alone, with the original's writing where that differs.
fn name<'a>(post: &[&'a ChartPost]) -> Texts<'a> {
    match post {
        [one] => {
            let original = one.original_name.iter();
            [&one.name]
                .into_iter()
                .chain(original)
                .map(|name| (0, name))
                .collect()
        }
        _ => in_each(post.iter().map(|post| Some(&post.name))),
    }
}

fn office<'a>(post: &[&'a ChartPost]) -> Texts<'a> {
    in_each(post.iter().map(|post| post.office.as_ref()))
}

fn counts<'a>(unit: &[&'a ChartUnit]) -> Texts<'a> {
    let count = unit.first().map_or(0, |unit| unit.counts.len());
    let in_all = |at: usize| in_each(unit.iter().map(move |unit| unit.counts.get(at)));
    (0..count).flat_map(in_all).collect()
}

/// A text in each language; once where it is the same in both.
fn in_each<'a>(texts: impl Iterator<Item = Option<&'a TextView>>) -> Texts<'a> {
    let mut different: Texts = Vec::new();
    for (side, text) in texts.enumerate() {
        let Some(text) = text else { continue };
        if different.iter().all(|(_, known)| known.text != text.text) {
            different.push((side, text));
        }
    }
    different
}

fn unit_view(drawn: SetUnit, unit: &[&ChartUnit]) -> UnitView {
    let people = drawn.people.into_iter().zip(posts(unit));
    UnitView {
        kind: drawn.kind,
        dashed: drawn.kind == Kind::Guides,
        anchor: unit.first().and_then(|unit| unit.anchor.clone()),
        frame: drawn.frame,
        title: text_views(drawn.title, &title(unit)),
        people: people
            .map(|(set, post)| PostView {
                name: text_views(set.name, &name(&post)),
                office: text_views(set.office, &office(&post)),
            })
            .collect(),
        counts: text_views(drawn.counts, &counts(unit)),
    }
}

/// The lines of texts with the language and the face of these.
fn text_views(set: Vec<SetText>, texts: &Texts) -> Vec<SetTextView> {
    let views = set
        .into_iter()
        .zip(texts)
        .map(|(set, (side, text))| SetTextView {
            side: *side,
            frame: set.frame,
            size: set.size,
            line: (set.line * 1000.0).round() / 1000.0,
            lines: set
                .lines
                .into_iter()
                .map(|line| TextView {
                    text: line,
                    ..(*text).clone()
                })
                .collect(),
        });
    views.collect()
}
