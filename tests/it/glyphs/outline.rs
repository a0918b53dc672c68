//! A glyph's outline as a small picture that does not depend on weight, slant or proportions.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// The picture is so many cells wide and high.
pub const SIDE: usize = 48;

/// How much of a glyph the picture shows: so many standard deviations of its ink to either side.
const REACH: f32 = 2.2;

/// No axis is stretched more than this against the other: `一` stays flat.
const MOST_STRETCH: f32 = 2.5;

/// How many lines stand for a curve.
const STEPS: usize = 4;

/// The edges of an outline, curves as short lines.
#[derive(Default)]
struct Edges {
    lines: Vec<[f32; 4]>,
    start: (f32, f32),
    at: (f32, f32),
    /// Every point that the outline is given by.
    points: Vec<(f32, f32)>,
}

impl Edges {
    fn line(&mut self, x: f32, y: f32) {
        self.lines.push([self.at.0, self.at.1, x, y]);
        self.at = (x, y);
    }

    fn curve(&mut self, point: impl Fn(f32) -> (f32, f32)) {
        for step in 1..=STEPS {
            let (x, y) = point(step as f32 / STEPS as f32);
            self.line(x, y);
        }
    }
}

impl OutlinePen for Edges {
    fn move_to(&mut self, x: f32, y: f32) {
        (self.start, self.at) = ((x, y), (x, y));
        self.points.push((x, y));
    }
    fn line_to(&mut self, x: f32, y: f32) {
        self.points.push((x, y));
        self.line(x, y);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.points.extend([(x1, y1), (x, y)]);
        let (x0, y0) = self.at;
        self.curve(|t| {
            let (a, b, c) = ((1.0 - t) * (1.0 - t), 2.0 * t * (1.0 - t), t * t);
            (a * x0 + b * x1 + c * x, a * y0 + b * y1 + c * y)
        });
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.points.extend([(x1, y1), (x2, y2), (x, y)]);
        let (x0, y0) = self.at;
        self.curve(|t| {
            let s = 1.0 - t;
            let (a, b, c, d) = (s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t);
            (
                a * x0 + b * x1 + c * x2 + d * x,
                a * y0 + b * y1 + c * y2 + d * y,
            )
        });
    }
    fn close(&mut self) {
        let (x, y) = self.start;
        self.line(x, y);
    }
}

/// A glyph's ink in a square of [`SIDE`] cells, its centre of gravity in the middle, and how large it is
/// in the face: the longer side as a share of the em. `None` where nothing is drawn.
pub fn picture(font: &FontRef, glyph: GlyphId) -> Option<(Vec<f32>, f32)> {
    let mut edges = Edges::default();
    let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
    let outline = font.outline_glyphs().get(glyph)?;
    outline.draw(settings, &mut edges).ok()?;
    edges.points.first()?;
    let extent = |of: fn(&(f32, f32)) -> f32| {
        let all = || edges.points.iter().map(of);
        let (least, most) = (
            all().fold(f32::MAX, f32::min),
            all().fold(f32::MIN, f32::max),
        );
        (least, most - least)
    };
    let ((left, wide), (foot, high)) = (extent(|point| point.0), extent(|point| point.1));
    let size = wide.max(high) / f32::from(font.head().ok()?.units_per_em());
    let middle = (left + wide / 2.0, foot + high / 2.0);
    let reach = wide.max(high) / 2.0 + 1.0;
    scale(&mut edges.lines, middle, (reach, reach));
    let (middle, reach) = gravity(&ink(&edges.lines))?;
    scale(&mut edges.lines, middle, reach);
    Some((ink(&edges.lines), size))
}

/// Moves an outline so that what lies within `reach` of `middle` fills the picture.
fn scale(lines: &mut [[f32; 4]], middle: (f32, f32), reach: (f32, f32)) {
    let scaled =
        |at: f32, middle: f32, reach: f32| (at - middle + reach) / (2.0 * reach) * SIDE as f32;
    for line in lines {
        let [x0, y0, x1, y1] = *line;
        let x = |x| scaled(x, middle.0, reach.0);
        let y = |y| scaled(y, middle.1, reach.1);
        *line = [x(x0), y(y0), x(x1), y(y1)];
    }
}

/// The centre of a picture's ink, and how far its like should be shown around it.
fn gravity(ink: &[f32]) -> Option<((f32, f32), (f32, f32))> {
    let [mut area, mut x, mut y, mut square_x, mut square_y] = [0.0f32; 5];
    for (at, ink) in ink.iter().enumerate() {
        let (column, row) = ((at % SIDE) as f32 + 0.5, (at / SIDE) as f32 + 0.5);
        area += ink;
        x += ink * column;
        y += ink * row;
        square_x += ink * column * column;
        square_y += ink * row * row;
    }
    if area == 0.0 {
        return None;
    }
    let (x, y) = (x / area, y / area);
    let spread = |square: f32, mean: f32| REACH * (square / area - mean * mean).max(0.25).sqrt();
    let (wide, high) = (spread(square_x, x), spread(square_y, y));
    let least = wide.max(high) / MOST_STRETCH;
    Some(((x, y), (wide.max(least), high.max(least))))
}

/// How much of each cell lies within the outline: the signed areas beside its edges, summed up from
/// left to right.
fn ink(lines: &[[f32; 4]]) -> Vec<f32> {
    let mut cells = vec![0.0f32; SIDE * (SIDE + 2)];
    for &[x0, y0, x1, y1] in lines {
        edge(&mut cells, (x0, y0), (x1, y1));
    }
    let mut ink = Vec::with_capacity(SIDE * SIDE);
    for row in cells.chunks_exact(SIDE + 2) {
        let mut sum = 0.0;
        ink.extend(row[..SIDE].iter().map(|cell| {
            sum += cell;
            f32::min(sum.abs(), 1.0)
        }));
    }
    ink
}

fn edge(cells: &mut [f32], from: (f32, f32), to: (f32, f32)) {
    let (sign, top, foot) = if from.1 < to.1 {
        (1.0, from, to)
    } else {
        (-1.0, to, from)
    };
    if foot.1 - top.1 < 1e-6 {
        return;
    }
    let slope = (foot.0 - top.0) / (foot.1 - top.1);
    let first = top.1.max(0.0) as usize;
    let last = (foot.1.ceil().max(0.0) as usize).min(SIDE);
    for row in first..last {
        let high = (row as f32).max(top.1);
        let low = (row as f32 + 1.0).min(foot.1);
        if low <= high {
            continue;
        }
        let middle = top.0 + slope * (f32::midpoint(high, low) - top.1);
        let middle = middle.clamp(0.0, SIDE as f32);
        let (cell, part) = (middle as usize, middle.fract());
        let area = sign * (low - high);
        cells[row * (SIDE + 2) + cell] += area * (1.0 - part);
        cells[row * (SIDE + 2) + cell + 1] += area * part;
    }
}
