//! What readers of characters (OCR) look at: which way the edges run in which part of a glyph.

use super::outline::SIDE;

/// The picture is looked at in so many parts each way.
const PARTS: usize = 8;

/// Directions in which an edge may run, whichever side its ink is on.
const DIRECTIONS: usize = 4;

/// Numbers that describe a glyph.
pub const LENGTH: usize = PARTS * PARTS * DIRECTIONS;

pub type Features = [f32; LENGTH];

/// The features of a picture: a vector of length one.
pub fn features(ink: &[f32]) -> Features {
    let mut sums = [0.0f32; LENGTH];
    let at = |x: usize, y: usize| ink[y * SIDE + x];
    for y in 1..SIDE - 1 {
        for x in 1..SIDE - 1 {
            let across = at(x + 1, y) - at(x - 1, y);
            let down = at(x, y + 1) - at(x, y - 1);
            if across != 0.0 || down != 0.0 {
                add(&mut sums, (x, y), (across, down));
            }
        }
    }
    let total: f32 = sums.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    sums.map(|sum| (sum / total).sqrt())
}

/// Adds an edge to the two directions and the four parts that it lies between.
fn add(sums: &mut Features, (x, y): (usize, usize), (across, down): (f32, f32)) {
    let strength = across.hypot(down);
    let half_turns = down.atan2(across) / std::f32::consts::PI + 1.0;
    let (direction, towards) = split(half_turns * DIRECTIONS as f32);
    let part = |at: usize| split((at as f32 + 0.5) * PARTS as f32 / SIDE as f32 + 0.5);
    let ((column, right), (row, below)) = (part(x), part(y));
    for (row, high) in [(row, 1.0 - below), (row + 1, below)] {
        for (column, wide) in [(column, 1.0 - right), (column + 1, right)] {
            // The parts beyond the rim have no place of their own.
            let (row, column) = (row.clamp(1, PARTS) - 1, column.clamp(1, PARTS) - 1);
            let place = (row * PARTS + column) * DIRECTIONS;
            let share = strength * high * wide;
            sums[place + direction % DIRECTIONS] += share * (1.0 - towards);
            sums[place + (direction + 1) % DIRECTIONS] += share * towards;
        }
    }
}

fn split(number: f32) -> (usize, f32) {
    (number as usize, number.fract())
}

/// Two styles of one script, and how to compare their glyphs: what differs between them in glyph after
/// glyph counts for little, what hardly ever differs counts for much (the distance of Mahalanobis).
pub struct Styles {
    /// By how much the one differs from the other on average.
    shift: Features,
    /// The lower triangle L of L·Lᵀ, the covariance of the differences (Cholesky).
    triangle: Vec<f32>,
    /// In which order to look at the numbers, those that tell most first.
    order: Vec<usize>,
}

impl Styles {
    /// Learns from pairs of glyphs of the same character, nearly all of them right, and from `others`, all
    /// that the second style has.
    pub fn learn<'a>(
        pairs: &[(Features, Features)],
        others: impl Iterator<Item = &'a Features>,
    ) -> Self {
        let count = pairs.len() as f32;
        let mut shift = [0.0; LENGTH];
        for (a, b) in pairs {
            for i in 0..LENGTH {
                shift[i] += (a[i] - b[i]) / count;
            }
        }
        let mut covariance = vec![0.0f32; LENGTH * LENGTH];
        for (a, b) in pairs {
            let difference: Features = std::array::from_fn(|i| a[i] - b[i] - shift[i]);
            for i in 0..LENGTH {
                let row = &mut covariance[i * LENGTH..=i * LENGTH + i];
                for (cell, other) in row.iter_mut().zip(&difference) {
                    *cell += difference[i] * other / count;
                }
            }
        }
        let trace: f32 = (0..LENGTH).map(|i| covariance[i * LENGTH + i]).sum();
        for i in 0..LENGTH {
            covariance[i * LENGTH + i] += 1e-3 * trace / LENGTH as f32;
        }
        let mut styles = Self {
            shift,
            triangle: cholesky(covariance),
            order: (0..LENGTH).collect(),
        };
        let others: Vec<Features> = others.step_by(20).map(|it| styles.second(it)).collect();
        let spread: Features =
            std::array::from_fn(|i| variance(others.iter().map(|other| other[i])));
        styles
            .order
            .sort_by(|a, b| spread[*b].total_cmp(&spread[*a]));
        styles
    }

    /// A glyph of the first style, so that distances to those of the second mean what they should.
    pub fn first(&self, glyph: &Features) -> Features {
        self.solved(std::array::from_fn(|i| glyph[i] - self.shift[i]))
    }

    /// The same for a glyph of the second style.
    pub fn second(&self, glyph: &Features) -> Features {
        self.solved(*glyph)
    }

    /// L⁻¹·x, in order.
    fn solved(&self, mut x: Features) -> Features {
        for i in 0..LENGTH {
            let row = &self.triangle[i * LENGTH..(i + 1) * LENGTH];
            let known: f32 = row[..i].iter().zip(&x).map(|(l, x)| l * x).sum();
            x[i] = (x[i] - known) / row[i];
        }
        std::array::from_fn(|i| x[self.order[i]])
    }
}

fn variance(numbers: impl Iterator<Item = f32> + Clone) -> f32 {
    let count = numbers.clone().count() as f32;
    let mean = numbers.clone().sum::<f32>() / count;
    numbers.map(|number| (number - mean).powi(2)).sum::<f32>() / count
}

fn cholesky(mut matrix: Vec<f32>) -> Vec<f32> {
    for i in 0..LENGTH {
        for j in 0..=i {
            let (above, below) = (i * LENGTH, j * LENGTH);
            let known: f32 = (0..j).map(|k| matrix[above + k] * matrix[below + k]).sum();
            let rest = matrix[above + j] - known;
            matrix[above + j] = if i == j {
                rest.sqrt()
            } else {
                rest / matrix[below + j]
            };
        }
    }
    matrix
}

/// The squared distance of two glyphs; any larger number where it is beyond `most`.
pub fn distance(a: &Features, b: &Features, most: f32) -> f32 {
    let mut sum = 0.0;
    for (a, b) in a.chunks_exact(32).zip(b.chunks_exact(32)) {
        let mut lanes = [0.0f32; 8];
        for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
            for lane in 0..8 {
                lanes[lane] += (a[lane] - b[lane]) * (a[lane] - b[lane]);
            }
        }
        sum += lanes.iter().sum::<f32>();
        if sum > most {
            return f32::INFINITY;
        }
    }
    sum
}
