//! Sets one unit in its box.

use super::drawing::{Frame, Kind, SetPost, SetText, SetUnit};
use super::measures::{BELOW_TITLE, BETWEEN_PEOPLE, IN_LINE, LEAST_BOX, PAD_X, Spacing, widest};
use super::organisation::{Manner, Unit};
use super::words::Words;

/// How wide a unit's box is with its people beside each other, as many as fit into `most`.
pub(super) fn width(unit: &Unit, most: f64, spacing: Spacing) -> f64 {
    let inner = most - 2.0 * PAD_X;
    let (manner, columns) = arranged(unit, most, spacing);
    #[expect(clippy::cast_precision_loss, reason = "people are few")]
    let people = columns as f64 * (unit.cell(inner, manner) + BETWEEN_PEOPLE) - BETWEEN_PEOPLE;
    let title = widest(unit.title.iter().map(Words::natural));
    (people.max(title) + 2.0 * PAD_X).max(LEAST_BOX).min(most)
}

/// The manner that makes a unit lowest in a width, and in how many columns its people stand then.
fn arranged(unit: &Unit, width: f64, spacing: Spacing) -> (Manner, usize) {
    let inner = width - 2.0 * PAD_X;
    let all = Manner::of(spacing).iter();
    let all = all.map(|manner| (*manner, columns(unit, inner, *manner)));
    let height = |(_, columns): &(Manner, usize)| {
        let unit = set_in(unit, Kind::Presidium, width, *columns, 0.0, spacing);
        unit.frame.height
    };
    let lowest = all.min_by(|one, other| height(one).total_cmp(&height(other)));
    lowest.unwrap_or((Manner::Stacked, 1))
}

/// In how many columns a unit's people stand: rows are as even as can be.
fn columns(unit: &Unit, inner: f64, manner: Manner) -> usize {
    let people = cells(unit).len();
    let room = (inner + BETWEEN_PEOPLE) / (unit.cell(inner, manner) + BETWEEN_PEOPLE);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "some whole number"
    )]
    let most = ((room + 1e-6) as usize).clamp(1, people.max(1));
    people.div_ceil(people.div_ceil(most).max(1))
}

/// A unit in a box of a width, with its people beside each other, at the origin.
pub(super) fn set(unit: &Unit, kind: Kind, width: f64, spacing: Spacing) -> SetUnit {
    let (_, columns) = arranged(unit, width, spacing);
    set_in(unit, kind, width, columns, 0.0, spacing)
}

/// Units in boxes of one size, with their people below one another: what stands side by side begins at one height.
pub(super) fn set_alike(units: &[Unit], kind: Kind, width: f64, spacing: Spacing) -> Vec<SetUnit> {
    let title = |unit: &Unit| {
        let mut below = 0.0;
        stack(&unit.title, 0.0, width - 2.0 * PAD_X, &mut below, spacing);
        below
    };
    let title = widest(units.iter().map(title));
    let set = units.iter();
    let set = set.map(|unit| set_in(unit, kind, width, 1, title, spacing));
    let mut set: Vec<SetUnit> = set.collect();
    let height = widest(set.iter().map(|unit| unit.frame.height));
    for unit in &mut set {
        unit.frame.height = height;
    }
    set
}

/// A unit whose title takes at least a height.
fn set_in(
    unit: &Unit,
    kind: Kind,
    width: f64,
    columns: usize,
    least_title: f64,
    spacing: Spacing,
) -> SetUnit {
    let inner = width - 2.0 * PAD_X;
    let mut below = spacing.pad_y;
    let title = stack(&unit.title, PAD_X, inner, &mut below, spacing);
    below = below.max(spacing.pad_y + least_title);
    let cells = cells(unit);
    let row = Row::of(unit, inner, columns.max(1), spacing);
    let mut people = Vec::with_capacity(cells.len());
    for (at, cells) in cells.chunks(row.columns).enumerate() {
        below += if at == 0 {
            BELOW_TITLE
        } else {
            spacing.between_rows
        };
        people.extend(row.set(cells, &mut below));
    }
    let counted = people.pop_if(|_| !unit.counts.is_empty());
    let counts = counted.map_or_else(Vec::new, |cell| cell.office);
    let frame = Frame {
        x: 0.0,
        y: 0.0,
        width,
        height: below + spacing.pad_y,
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

/// How people stand beside each other.
struct Row {
    columns: usize,
    /// The width of each, and from one to the next.
    cell: f64,
    step: f64,
    manner: Manner,
    spacing: Spacing,
}

#[expect(clippy::cast_precision_loss, reason = "people are few")]
impl Row {
    /// All people of a unit stand in one manner: the closest for which each of them has room.
    fn of(unit: &Unit, inner: f64, columns: usize, spacing: Spacing) -> Self {
        let cell = (inner + BETWEEN_PEOPLE) / columns as f64 - BETWEEN_PEOPLE;
        let fits = |manner: &&Manner| {
            let mut people = unit.people.iter();
            people.all(|post| post.natural(**manner) <= cell + 1e-6)
        };
        let manner = Manner::of(spacing).iter().find(fits);
        Self {
            columns,
            cell,
            step: cell + BETWEEN_PEOPLE,
            manner: manner.copied().unwrap_or(Manner::Stacked),
            spacing,
        }
    }

    /// A row that is not full stands in the middle.
    fn set(&self, cells: &[Cell], below: &mut f64) -> Vec<SetPost> {
        let start = PAD_X + self.step * (self.columns - cells.len()) as f64 / 2.0;
        let top = *below;
        let mut people = Vec::with_capacity(cells.len());
        for (at, cell) in cells.iter().enumerate() {
            let mut y = top;
            people.push(self.person(cell, start + at as f64 * self.step, &mut y));
            *below = below.max(y);
        }
        people
    }

    fn person(&self, (name, office): &Cell, left: f64, y: &mut f64) -> SetPost {
        let one_below_another =
            |texts: &[Words], y: &mut f64| stack(texts, left, self.cell, y, self.spacing);
        match self.manner {
            Manner::InLine if !name.is_empty() => {
                let all: Vec<&Words> = name.iter().chain(*office).collect();
                let mut name_set = self.line(&all, left, y);
                let office = name_set.split_off(name.len());
                SetPost {
                    name: name_set,
                    office,
                }
            }
            Manner::NamesInLine if !name.is_empty() => SetPost {
                name: self.line(&name.iter().collect::<Vec<_>>(), left, y),
                office: one_below_another(office, y),
            },
            _ => SetPost {
                name: one_below_another(name, y),
                office: one_below_another(office, y),
            },
        }
    }

    /// Texts beside each other, in the middle of a column; smaller ones stand in the middle of the line's height.
    fn line(&self, texts: &[&Words], left: f64, y: &mut f64) -> Vec<SetText> {
        let taken = texts
            .iter()
            .map(|words| words.natural() + IN_LINE)
            .sum::<f64>()
            - IN_LINE;
        let height = widest(texts.iter().map(|words| self.spacing.line * words.size));
        let mut x = left + (self.cell - taken) / 2.0;
        let mut set = Vec::with_capacity(texts.len());
        for words in texts {
            let mut top = *y + (height - self.spacing.line * words.size) / 2.0;
            let width = words.natural();
            // A text that fits its own width is one line of it.
            set.extend(stack(
                std::slice::from_ref(*words),
                x,
                width,
                &mut top,
                self.spacing,
            ));
            x += width + IN_LINE;
        }
        *y += height;
        set
    }
}

/// Texts below one another, in the middle of a column.
fn stack(
    texts: &[Words],
    left: f64,
    width: f64,
    below: &mut f64,
    spacing: Spacing,
) -> Vec<SetText> {
    let mut set = Vec::with_capacity(texts.len());
    for words in texts {
        let (lines, widths): (Vec<String>, Vec<f64>) = words.lines(width).into_iter().unzip();
        let taken = widest(widths.into_iter());
        let line = spacing.line * words.size;
        #[expect(clippy::cast_precision_loss, reason = "lines are few")]
        let height = lines.len() as f64 * line;
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
            line,
            lines,
        });
    }
    set
}
