//! Arranges the boxes: the presidium, above it who elects and who guides, below it the departments in a row or, where
//! a row has no room for them, as the branches of a tree.

use super::boxes::{self, set, set_alike};
use super::drawing::{Drawing, Kind, Line, SetUnit};
use super::measures::{
    BEFORE_TRUNK, BETWEEN_BRANCHES, BRANCH, GAP, LEAST_BOX, LEAST_BRANCHES, LEAST_DRAWING,
    MANY_PEOPLE, MOST_TITLE, PAD_X, WIDE_GAP, widest,
};
use super::organisation::{Organisation, Unit};
use super::words::Words;

/// Draws an organisation no wider than `width`.
pub(crate) fn draw(organisation: &Organisation, width: f64, right_to_left: bool) -> Drawing {
    let width = width.max(LEAST_DRAWING);
    let row = row(organisation, width);
    let has_many = |unit: &Unit| unit.people.len() > MANY_PEOPLE;
    let drawing = match row {
        Some(row)
            if organisation.spacing.in_line || organisation.departments.iter().any(has_many) =>
        {
            let tree = tree(organisation, width);
            if tree.height < row.height { tree } else { row }
        }
        Some(row) => row,
        None => tree(organisation, width),
    };
    match right_to_left {
        true => drawing.mirrored(),
        false => drawing,
    }
}

/// What stands above the departments: all of it no wider than a drawing, the presidium in its middle or at its start.
struct Head {
    units: Vec<SetUnit>,
    lines: Vec<Line>,
}

impl Head {
    fn presidium(&self) -> &SetUnit {
        &self.units[self.units.len() - 1]
    }

    fn bottom(&self) -> f64 {
        self.presidium().frame.bottom()
    }

    /// The drawing with the departments and their lines.
    fn with(mut self, units: Vec<SetUnit>, lines: Vec<Line>, width: f64) -> Drawing {
        self.units.extend(units);
        self.lines.extend(lines);
        let height = widest(self.units.iter().map(|unit| unit.frame.bottom()));
        Drawing {
            width,
            height,
            lines: self.lines,
            units: self.units,
        }
    }
}

fn head(organisation: &Organisation, width: f64, in_middle: bool) -> Head {
    let spacing = organisation.spacing;
    let mut above = Above::new(organisation, width);
    let own = boxes::width(&organisation.presidium, width, spacing).max(above.width);
    let left = if in_middle { (width - own) / 2.0 } else { 0.0 };
    above.shift(left + (own - above.width) / 2.0);
    let top = if above.units.is_empty() {
        0.0
    } else {
        above.height + spacing.drop
    };
    let presidium = set(&organisation.presidium, Kind::Presidium, own, spacing).at(left, top);
    let lines = above
        .joints
        .iter()
        .map(|joint| joint.line_to(top))
        .collect();
    let mut units = above.units;
    units.push(presidium);
    Head { units, lines }
}

/// The boxes above the presidium, and where lines lead down from them.
struct Above {
    units: Vec<SetUnit>,
    joints: Vec<Joint>,
    width: f64,
    height: f64,
}

/// Where a line begins.
struct Joint {
    x: f64,
    y: f64,
    dashed: bool,
}

impl Joint {
    fn line_to(&self, y: f64) -> Line {
        let line = Line::upright(self.x, self.y, y);
        if self.dashed { line.dashed() } else { line }
    }

    fn below(unit: &SetUnit) -> Self {
        let (x, y) = (unit.frame.middle(), unit.frame.bottom());
        Self {
            x,
            y,
            dashed: unit.kind == Kind::Guides,
        }
    }
}

impl Above {
    fn new(organisation: &Organisation, width: f64) -> Self {
        let (congress, guides) = (organisation.congress.as_ref(), organisation.guides.as_ref());
        let spacing = organisation.spacing;
        let congress_width = |unit: &Unit, most: f64| {
            let title = widest(unit.title.iter().map(Words::natural)).min(MOST_TITLE);
            (title.max(unit.least()) + 2.0 * PAD_X)
                .max(LEAST_BOX)
                .min(most)
        };
        let elects =
            |unit: &Unit, most| set(unit, Kind::Congress, congress_width(unit, most), spacing);
        let guide = |unit: &Unit, most| {
            set(
                unit,
                Kind::Guides,
                boxes::width(unit, most, spacing),
                spacing,
            )
        };
        match (congress, guides) {
            (None, None) => Self::beside(Vec::new()),
            (Some(congress), None) => Self::beside(vec![elects(congress, width)]),
            (None, Some(guides)) => Self::beside(vec![guide(guides, width)]),
            (Some(congress), Some(guides)) => {
                let room = width - congress_width(congress, width) - WIDE_GAP;
                match guides.least() + 2.0 * PAD_X <= room {
                    true => Self::beside(vec![elects(congress, width), guide(guides, room)]),
                    // The line of those who guide passes by the congress.
                    false => Self::stacked(
                        elects(congress, width - 2.0 * BRANCH),
                        set(guides, Kind::Guides, width, spacing),
                    ),
                }
            }
        }
    }

    fn beside(units: Vec<SetUnit>) -> Self {
        let height = widest(units.iter().map(|unit| unit.frame.height));
        let mut right = -WIDE_GAP;
        let place = |unit: SetUnit| {
            let left = right + WIDE_GAP;
            right = left + unit.frame.width;
            let top = height - unit.frame.height;
            unit.at(left, top)
        };
        let units: Vec<SetUnit> = units.into_iter().map(place).collect();
        let joints = units.iter().map(Joint::below).collect();
        Self {
            units,
            joints,
            width: right.max(0.0),
            height,
        }
    }

    fn stacked(congress: SetUnit, guides: SetUnit) -> Self {
        let width = guides.frame.width;
        let left = (width - congress.frame.width) / 2.0 - BRANCH / 2.0;
        let congress = congress.at(left.max(0.0), guides.frame.bottom() + GAP);
        let passing = Joint {
            x: width - BRANCH / 2.0,
            ..Joint::below(&guides)
        };
        let height = congress.frame.bottom();
        let joints = vec![Joint::below(&congress), passing];
        Self {
            units: vec![congress, guides],
            joints,
            width,
            height,
        }
    }

    fn shift(&mut self, by: f64) {
        for unit in std::mem::take(&mut self.units) {
            let (x, y) = (unit.frame.x + by, unit.frame.y);
            self.units.push(unit.at(x, y));
        }
        for joint in &mut self.joints {
            joint.x += by;
        }
    }
}

/// The departments in a row, if they have room in it.
fn row(organisation: &Organisation, width: f64) -> Option<Drawing> {
    let departments = &organisation.departments;
    let head = head(organisation, width, true);
    if departments.is_empty() {
        return Some(head.with(Vec::new(), Vec::new(), width));
    }
    #[expect(clippy::cast_precision_loss, reason = "departments are few")]
    let (count, gaps) = (departments.len() as f64, (departments.len() - 1) as f64);
    let most = (width - gaps * GAP) / count;
    let inner = most - 2.0 * PAD_X;
    if departments.iter().any(|unit| unit.least() > inner) {
        return None;
    }
    let natural = widest(
        departments
            .iter()
            .map(|unit| unit.natural(organisation.spacing)),
    ) + 2.0 * PAD_X;
    let own = natural.max(LEAST_BOX).min(most);
    let gap = if gaps > 0.0 {
        ((width - count * own) / gaps).min(WIDE_GAP)
    } else {
        0.0
    };
    let top = head.bottom() + organisation.spacing.drop;
    let mut left = (width - count * own - gaps * gap) / 2.0;
    let units = set_alike(departments, Kind::Department, own, organisation.spacing).into_iter();
    let units = units.map(|unit| {
        let unit = unit.at(left, top);
        left += own + gap;
        unit
    });
    let units: Vec<SetUnit> = units.collect();
    let lines = hangers(&units, head.bottom(), width / 2.0);
    Some(head.with(units, lines, width))
}

/// The lines from the presidium to the departments of a row.
fn hangers(units: &[SetUnit], from: f64, middle: f64) -> Vec<Line> {
    let (Some(first), Some(last)) = (units.first(), units.last()) else {
        return Vec::new();
    };
    let top = first.frame.y;
    if units.len() == 1 {
        return vec![Line::upright(middle, from, top)];
    }
    let bar = f64::midpoint(from, top);
    let mut lines = vec![
        Line::upright(middle, from, bar),
        Line::level(bar, first.frame.middle(), last.frame.middle()),
    ];
    lines.extend(
        units
            .iter()
            .map(|unit| Line::upright(unit.frame.middle(), bar, top)),
    );
    lines
}

/// The departments as branches of a trunk: on both sides of it, or on one where there is less room.
fn tree(organisation: &Organisation, width: f64) -> Drawing {
    let departments = &organisation.departments;
    let half = width / 2.0 - BRANCH;
    let fits = |unit: &Unit| unit.least() + 2.0 * PAD_X <= half;
    let in_two = half >= LEAST_BRANCHES && departments.len() > 1 && departments.iter().all(fits);
    let head = head(organisation, width, in_two);
    let (trunk, sides) = match in_two {
        true => (width / 2.0, vec![0.0, width / 2.0 + BRANCH]),
        false => (BEFORE_TRUNK, vec![BEFORE_TRUNK + BRANCH]),
    };
    let own = if in_two {
        half
    } else {
        width - BEFORE_TRUNK - BRANCH
    };
    let mut top = head.bottom() + organisation.spacing.drop / 2.0 + BETWEEN_BRANCHES / 2.0;
    let mut end = head.bottom();
    let (mut units, mut lines) = (Vec::new(), Vec::new());
    for pair in departments.chunks(sides.len()) {
        let pair: Vec<SetUnit> = pair
            .iter()
            .zip(&sides)
            .map(|(unit, left)| {
                set(unit, Kind::Department, own, organisation.spacing).at(*left, top)
            })
            .collect();
        // A branch leads to the first line of a box, or to the middle of one that says nothing.
        let lowest = pair
            .iter()
            .map(|unit| unit.frame.height)
            .fold(f64::INFINITY, f64::min);
        end =
            top + (organisation.spacing.pad_y + organisation.spacing.line / 2.0).min(lowest / 2.0);
        lines.extend(pair.iter().map(|unit| match unit.frame.x < trunk {
            true => Line::level(end, unit.frame.right(), trunk),
            false => Line::level(end, trunk, unit.frame.x),
        }));
        top = widest(pair.iter().map(|unit| unit.frame.bottom())) + BETWEEN_BRANCHES;
        units.extend(pair);
    }
    if !units.is_empty() {
        lines.insert(0, Line::upright(trunk, head.bottom(), end));
    }
    head.with(units, lines, width)
}
