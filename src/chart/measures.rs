//! The distances of a drawing, in multiples of the size of its type.

/// How closely a drawing is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Spacing {
    /// The height of a line of text, in its own size.
    pub(super) line: f64,
    /// Between two boxes that a line joins from above to below.
    pub(super) drop: f64,
    /// From the frame of a box to its text, above and below.
    pub(super) pad_y: f64,
    /// Between two rows of people.
    pub(super) between_rows: f64,
    /// Whether a person's texts stand in one line where there is room for it.
    pub(super) in_line: bool,
}

impl Spacing {
    /// For pages, which have room below.
    pub(crate) const OPEN: Self = Self {
        line: 1.4,
        drop: 1.5,
        pad_y: 0.4,
        between_rows: 0.3,
        in_line: false,
    };
    /// For a sheet on which the drawing is one part of many.
    pub(crate) const DENSE: Self = Self {
        line: 1.2,
        drop: 0.9,
        pad_y: 0.25,
        between_rows: 0.1,
        in_line: true,
    };
}

/// From the frame of a box to its text, on either side.
pub(super) const PAD_X: f64 = 0.45;

/// Between the title of a box and its people, and between two of these beside each other.
pub(super) const BELOW_TITLE: f64 = 0.25;
pub(super) const BETWEEN_PEOPLE: f64 = 1.0;

/// Between the texts of one person in a line.
pub(super) const IN_LINE: f64 = 0.4;

/// Between two boxes beside each other: where there is little room, and where there is much.
pub(super) const GAP: f64 = 0.6;
pub(super) const WIDE_GAP: f64 = 2.0;

/// Between two boxes below each other in a tree, from its trunk to the edge, and from the trunk to the boxes.
pub(super) const BETWEEN_BRANCHES: f64 = 0.8;
pub(super) const BEFORE_TRUNK: f64 = 0.8;
pub(super) const BRANCH: f64 = 1.2;

/// The least widths of a column of people, of a box, of a column of the tree that has two, and of a drawing.
pub(super) const LEAST_CELL: f64 = 4.0;
pub(super) const LEAST_BOX: f64 = 7.0;
pub(super) const LEAST_BRANCHES: f64 = 14.0;
pub(super) const LEAST_DRAWING: f64 = 10.0;

/// The name of an assembly above the others takes no more than this in one line.
pub(super) const MOST_TITLE: f64 = 12.0;

/// What is no wider is never broken into lines where there is a choice: 实践外联部.
pub(super) const WHOLE: f64 = 5.0;

/// In more lines than that nothing is set if there is another arrangement.
pub(super) const MOST_LINES: usize = 2;
pub(super) const MOST_LINES_OF_WORDS: usize = 3;

/// A department of more people may be drawn more compactly in a tree than in a row.
pub(super) const MANY_PEOPLE: usize = 5;

/// The greatest of some widths or heights.
pub(super) fn widest(widths: impl Iterator<Item = f64>) -> f64 {
    widths.fold(0.0, f64::max)
}
