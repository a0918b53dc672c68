//! What is to be drawn where. Lengths are multiples of the size of the type; the origin is the upper left corner.

use serde::{Serialize, Serializer};

/// A finished drawing.
#[derive(Debug, Clone)]
pub(crate) struct Drawing {
    pub width: f64,
    pub height: f64,
    pub lines: Vec<Line>,
    /// The units, in the order in which they are read.
    pub units: Vec<SetUnit>,
}

/// A straight line, level or upright.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct Line {
    #[serde(serialize_with = "rounded")]
    pub x1: f64,
    #[serde(serialize_with = "rounded")]
    pub y1: f64,
    #[serde(serialize_with = "rounded")]
    pub x2: f64,
    #[serde(serialize_with = "rounded")]
    pub y2: f64,
    pub dashed: bool,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(crate) struct Frame {
    #[serde(serialize_with = "rounded")]
    pub x: f64,
    #[serde(serialize_with = "rounded")]
    pub y: f64,
    #[serde(serialize_with = "rounded")]
    pub width: f64,
    #[serde(serialize_with = "rounded")]
    pub height: f64,
}

/// What a box is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Congress,
    Guides,
    Presidium,
    Department,
}

/// A box with its texts, in the order of the unit's own.
#[derive(Debug, Clone)]
pub(crate) struct SetUnit {
    pub kind: Kind,
    pub frame: Frame,
    pub title: Vec<SetText>,
    pub people: Vec<SetPost>,
    pub counts: Vec<SetText>,
}

/// A person in a box.
#[derive(Debug, Clone)]
pub(crate) struct SetPost {
    pub name: Vec<SetText>,
    pub office: Vec<SetText>,
}

/// A text in its lines, each of which is centred in the frame.
#[derive(Debug, Clone)]
pub(crate) struct SetText {
    pub frame: Frame,
    /// The size of its type, in that of the drawing.
    pub size: f64,
    /// The height of a line.
    pub line: f64,
    pub lines: Vec<String>,
}

/// A thousandth of the size of the type is seen by nobody.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde gives a reference")]
fn rounded<S: Serializer>(length: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    // Adding nothing makes a zero without a sign of -0.
    serializer.serialize_f64((length * 1000.0).round() / 1000.0 + 0.0)
}

impl Frame {
    pub(super) fn right(&self) -> f64 {
        self.x + self.width
    }

    pub(super) fn bottom(&self) -> f64 {
        self.y + self.height
    }

    pub(super) fn middle(&self) -> f64 {
        self.x + self.width / 2.0
    }
}

impl Line {
    pub(super) fn upright(x: f64, y1: f64, y2: f64) -> Self {
        Self {
            x1: x,
            y1,
            x2: x,
            y2,
            dashed: false,
        }
    }

    pub(super) fn level(y: f64, x1: f64, x2: f64) -> Self {
        Self {
            x1,
            y1: y,
            x2,
            y2: y,
            dashed: false,
        }
    }

    pub(super) fn dashed(self) -> Self {
        Self {
            dashed: true,
            ..self
        }
    }
}

impl SetUnit {
    fn frames(&mut self) -> impl Iterator<Item = &mut Frame> {
        let people = self.people.iter_mut();
        let people = people.flat_map(|post| post.name.iter_mut().chain(&mut post.office));
        let texts = self.title.iter_mut().chain(people).chain(&mut self.counts);
        texts.map(|text| &mut text.frame).chain([&mut self.frame])
    }

    /// The same with its upper left corner elsewhere.
    pub(super) fn at(mut self, x: f64, y: f64) -> Self {
        let (dx, dy) = (x - self.frame.x, y - self.frame.y);
        for frame in self.frames() {
            frame.x += dx;
            frame.y += dy;
        }
        self
    }
}

impl Drawing {
    /// The same for who reads from the right to the left.
    pub(super) fn mirrored(mut self) -> Self {
        let width = self.width;
        for line in &mut self.lines {
            (line.x1, line.x2) = (width - line.x1, width - line.x2);
        }
        for frame in self.units.iter_mut().flat_map(SetUnit::frames) {
            frame.x = width - frame.right();
        }
        self
    }
}
