//! Sets one unit in its box.

use super::drawing::{Frame, Kind, SetPost, SetText, SetUnit};
use super::measures::{
    BELOW_TITLE, BETWEEN_PEOPLE, BETWEEN_ROWS, LEAST_BOX, LINE, PAD_X, PAD_Y, widest,
};
use super::organisation::Unit;
use super::words::Words;

/// How wide a unit's box is with its people beside each other, as many as fit into `most`.
pub(super) fn width(unit: &Unit, most: f64) -> f64 {
    let inner = most - 2.0 * PAD_X;
    let columns = columns(unit, inner);
    #[expect(clippy::cast_precision_loss, reason = "people are few")]
    let people = columns as f64 * (unit.cell(inner) + BETWEEN_PEOPLE) - BETWEEN_PEOPLE;
    let title = widest(unit.title.iter().map(Words::natural));
    (people.max(title) + 2.0 * PAD_X).max(LEAST_BOX).min(most)
}

/// In how many columns a unit's people stand: rows are as even as can be.
fn columns(unit: &Unit, inner: f64) -> usize {
    let people = cells(unit).len();
    let room = (inner + BETWEEN_PEOPLE) / (unit.cell(inner) + BETWEEN_PEOPLE);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some whole number"
    )]
    let most = ((room + 1e-6) as usize).clamp(1, people.max(1));
    people.div_ceil(people.div_ceil(most).max(1))
}

/// A unit in a box of a width, with its people beside each other, at the origin.
pub(super) fn set(unit: &Unit, kind: Kind, width: f64) -> SetUnit {
    let columns = columns(unit, width - 2.0 * PAD_X);
    set_in(unit, kind, width, columns, 0.0)
}

/// Units in boxes of one size, with their people below one another: what stands side by side begins at one height.
pub(super) fn set_alike(units: &[Unit], kind: Kind, width: f64) -> Vec<SetUnit> {
    let title = |unit: &Unit| {
        let mut below = 0.0;
        stack(&unit.title, 0.0, width - 2.0 * PAD_X, &mut below);
        below
    };
    let title = widest(units.iter().map(title));
    let set = units.iter().map(|unit| set_in(unit, kind, width, 1, title));
    let mut set: Vec<SetUnit> = set.collect();
    let height = widest(set.iter().map(|unit| unit.frame.height));
    for unit in &mut set {
        unit.frame.height = height;
    }
    set
}

/// A unit whose title takes at least a height.
fn set_in(unit: &Unit, kind: Kind, width: f64, columns: usize, least_title: f64) -> SetUnit {
    let inner = width - 2.0 * PAD_X;
    let mut below = PAD_Y;
    let title = stack(&unit.title, PAD_X, inner, &mut below);
    below = below.max(PAD_Y + least_title);
    let cells = cells(unit);
    let mut people = Vec::with_capacity(cells.len());
    for (at, row) in cells.chunks(columns.max(1)).enumerate() {
        below += if at == 0 { BELOW_TITLE } else { BETWEEN_ROWS };
        people.extend(set_row(row, columns, inner, &mut below));
    }
    let counted = people.pop_if(|_| !unit.counts.is_empty());
    let counts = counted.map_or_else(Vec::new, |cell| cell.office);
    let frame = Frame {
        x: 0.0,
        y: 0.0,
        width,
        height: below + PAD_Y,
    };
    SetUnit {
        kind,
        frame,
        title,
        people,
        counts,
    }
}

/// What stands in one place of a box: a name and an office.
type Cell<'a> = (&'a [Words], &'a [Words]);

/// The people of a unit, and behind them how many others there are.
fn cells(unit: &Unit) -> Vec<Cell<'_>> {
    let people = unit.people.iter();
    let mut cells: Vec<Cell> = people.map(|post| (&*post.name, &*post.office)).collect();
    if !unit.counts.is_empty() {
        cells.push((&[], &unit.counts));
    }
    cells
}

/// People beside each other; a row that is not full stands in the middle.
#[expect(clippy::cast_precision_loss, reason = "people are few")]
fn set_row(row: &[Cell], columns: usize, inner: f64, below: &mut f64) -> Vec<SetPost> {
    let cell = (inner + BETWEEN_PEOPLE) / columns as f64 - BETWEEN_PEOPLE;
    let step = cell + BETWEEN_PEOPLE;
    let start = PAD_X + step * (columns - row.len()) as f64 / 2.0;
    let top = *below;
    let mut people = Vec::with_capacity(row.len());
    for (at, (name, office)) in row.iter().enumerate() {
        let left = start + at as f64 * step;
        let mut y = top;
        let name = stack(name, left, cell, &mut y);
        let office = stack(office, left, cell, &mut y);
        *below = below.max(y);
        people.push(SetPost { name, office });
    }
    people
}

/// Texts below one another, in the middle of a column.
fn stack(texts: &[Words], left: f64, width: f64, below: &mut f64) -> Vec<SetText> {
    let mut set = Vec::with_capacity(texts.len());
    for words in texts {
        let (lines, widths): (Vec<String>, Vec<f64>) = words.lines(width).into_iter().unzip();
        let taken = widest(widths.into_iter());
        #[expect(clippy::cast_precision_loss, reason = "lines are few")]
        let height = lines.len() as f64 * LINE * words.size;
        let x = left + (width - taken) / 2.0;
        let frame = Frame {
            x,
            y: *below,
            width: taken,
            height,
        };
        *below += height;
        set.push(SetText {
            frame,
            size: words.size,
            lines,
        });
    }
    set
}
