//! Sheets cut into tiles, for those who have only a printer for small paper: the tiles overlap, and marks say where they
//! are cut and which is which.

use typst::layout::{Abs, Frame, FrameItem, Point, Size};
use typst::syntax::Span;
use typst::visualize::{Color, Curve, FixedStroke, Geometry};

use super::compiled::{Compiled, Failure};
use super::rearranged::Paper;
use crate::locale::sheets;

/// How sheets are cut, in points. Tiles begin at whole points, so that what they show is exactly what the sheet shows.
#[derive(Debug, Clone, Copy)]
struct Tiling {
    /// The paper that the tiles are printed on.
    paper: Size,
    /// What no printer prints, at each edge of the paper.
    margin: f64,
    /// By how much neighbours overlap.
    overlap: f64,
}

/// A sheet of one size cut into tiles: all are equal but for the last of a row and of a column.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Grid {
    paper: Size,
    columns: u32,
    rows: u32,
    /// The size of what a tile shows.
    window: Size,
}

impl Tiling {
    fn on(paper: Paper) -> Self {
        let whole = |millimetres: f64| Abs::mm(millimetres).to_pt().ceil();
        Self {
            paper: paper.size(),
            margin: whole(sheets().tiles.margin.0),
            overlap: whole(sheets().tiles.overlap.0),
        }
    }

    /// The grid that needs fewer tiles, of paper that lies upright or across; `None` where the sheet fits as it is.
    fn grid(&self, sheet: Size) -> Option<Grid> {
        let papers = [self.paper, Size::new(self.paper.y, self.paper.x)];
        let slip = Abs::pt(SLIP);
        let fits = |paper: &Size| sheet.x <= paper.x + slip && sheet.y <= paper.y + slip;
        if papers.iter().any(fits) {
            return None;
        }
        let [upright, across] = papers.map(|paper| self.grid_of(sheet, paper));
        match across.columns * across.rows < upright.columns * upright.rows {
            true => Some(across),
            false => Some(upright),
        }
    }

    fn grid_of(&self, sheet: Size, paper: Size) -> Grid {
        let (columns, width) = self.cut(sheet.x, paper.x);
        let (rows, height) = self.cut(sheet.y, paper.y);
        Grid {
            paper,
            columns,
            rows,
            window: Size::new(width, height),
        }
    }

    /// Into how many pieces a length is cut, and how long each is.
    fn cut(&self, length: Abs, paper: Abs) -> (u32, Abs) {
        let (length, most) = (length.to_pt(), paper.to_pt() - 2.0 * self.margin);
        let mut count: u32 = 1;
        loop {
            let pieces = f64::from(count);
            let window = ((length + (pieces - 1.0) * self.overlap) / pieces - SLIP).ceil();
            if window <= most {
                return (count, Abs::pt(window.min(length)));
            }
            count += 1;
        }
    }
}

/// What is no more than an error of rounding.
const SLIP: f64 = 0.01;

impl Compiled<'_> {
    /// The sheets cut into tiles of `paper`, row by row, as a PDF, with the number of its pages.
    ///
    /// # Errors
    /// What the PDF standard refuses.
    pub(crate) fn tiles(&self, paper: Paper) -> Result<(Vec<u8>, usize), Failure> {
        let tiling = Tiling::on(paper);
        let pages = self.visible_pages();
        let tiles: Vec<Frame> = pages.iter().flat_map(|page| cut(page, &tiling)).collect();
        let count = tiles.len();
        Ok((self.rearranged(tiles)?, count))
    }
}

fn cut(sheet: &Frame, tiling: &Tiling) -> Vec<Frame> {
    let Some(grid) = tiling.grid(sheet.size()) else {
        return vec![sheet.clone()];
    };
    let all = (0..grid.rows).flat_map(|row| (0..grid.columns).map(move |column| (row, column)));
    all.map(|place| tile(sheet, &grid, place, tiling)).collect()
}

fn tile(sheet: &Frame, grid: &Grid, (row, column): (u32, u32), tiling: &Tiling) -> Frame {
    let overlap = Abs::pt(tiling.overlap);
    let from = Point::new(
        (grid.window.x - overlap) * f64::from(column),
        (grid.window.y - overlap) * f64::from(row),
    );
    let window = Size::new(
        grid.window.x.min(sheet.width() - from.x),
        grid.window.y.min(sheet.height() - from.y),
    );
    let mut shown = Frame::hard(window);
    shown.push_frame(Point::new(-from.x, -from.y), sheet.clone());
    shown.clip(Curve::rect(window));
    let mut tile = Frame::hard(grid.paper);
    let corner = Point::splat(Abs::pt(tiling.margin));
    tile.push_frame(corner, shown);
    for (at, length) in cut_marks(corner, window) {
        tile.push(at, line(length));
    }
    for (at, length) in overlap_marks(corner, window, tiling, grid, (row, column)) {
        tile.push(at, line(length));
    }
    draw_map(&mut tile, grid, (row, column), tiling);
    tile
}

/// The distance of marks from what is shown, and their length.
const APART: f64 = 1.5;
const LONG: f64 = 5.0;

/// Lines outside each corner, along the edges, by which the tile is cut: where each begins and where it goes.
fn cut_marks(corner: Point, window: Size) -> impl Iterator<Item = (Point, Point)> {
    let sides = |start: Abs, length: Abs| {
        let (apart, long) = (Abs::mm(APART), Abs::mm(LONG));
        [start - apart - long, start + length + apart]
    };
    let (left, top) = (corner.x, corner.y);
    let (right, bottom) = (left + window.x, top + window.y);
    let across = sides(left, window.x).into_iter();
    let across = across
        .flat_map(move |x| [top, bottom].map(|y| (Point::new(x, y), Point::with_x(Abs::mm(LONG)))));
    let down = sides(top, window.y).into_iter();
    let down = down
        .flat_map(move |y| [left, right].map(|x| (Point::new(x, y), Point::with_y(Abs::mm(LONG)))));
    across.chain(down)
}

/// Short lines outside the edges, up to which the next tile covers this one.
fn overlap_marks(
    corner: Point,
    window: Size,
    tiling: &Tiling,
    grid: &Grid,
    (row, column): (u32, u32),
) -> Vec<(Point, Point)> {
    let (apart, short) = (Abs::mm(APART), Abs::mm(LONG / 2.0));
    let overlap = Abs::pt(tiling.overlap);
    let mut marks = Vec::new();
    if column + 1 < grid.columns {
        let x = corner.x + window.x - overlap;
        let ends = [corner.y - apart - short, corner.y + window.y + apart];
        marks.extend(ends.map(|y| (Point::new(x, y), Point::with_y(short))));
    }
    if row + 1 < grid.rows {
        let y = corner.y + window.y - overlap;
        let ends = [corner.x - apart - short, corner.x + window.x + apart];
        marks.extend(ends.map(|x| (Point::new(x, y), Point::with_x(short))));
    }
    marks
}

fn line(to: Point) -> FrameItem {
    let stroke = FixedStroke::from_pair(Color::BLACK, Abs::pt(0.4));
    FrameItem::Shape(Geometry::Line(to).stroked(stroke), Span::detached())
}

/// A small map of all tiles in the margin above, on which this one is black: it needs no language.
fn draw_map(tile: &mut Frame, grid: &Grid, (row, column): (u32, u32), tiling: &Tiling) {
    let room = Abs::pt(tiling.margin).to_mm() - 2.0 * APART;
    let cell = (room / f64::from(grid.rows)).min(3.0);
    let start = Point::new(Abs::pt(tiling.margin) + Abs::mm(2.0 * LONG), Abs::mm(APART));
    let size = Size::splat(Abs::mm(cell));
    for at_row in 0..grid.rows {
        for at_column in 0..grid.columns {
            let at = Point::new(
                start.x + size.x * f64::from(at_column),
                start.y + size.y * f64::from(at_row),
            );
            let square = Geometry::Rect(size);
            let stroke = FixedStroke::from_pair(Color::BLACK, Abs::pt(0.4));
            let square = match (at_row, at_column) == (row, column) {
                true => square.filled_and_stroked(Color::BLACK, stroke),
                false => square.stroked(stroke),
            };
            tile.push(at, FrameItem::Shape(square, Span::detached()));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Abs, Paper, Size, Tiling};

    fn on_a4() -> Tiling {
        Tiling::on(Paper {
            width: 210.0,
            height: 297.0,
        })
    }

    fn size(width: f64, height: f64) -> Size {
        Size::new(Abs::mm(width), Abs::mm(height))
    }

    #[test]
    fn sheets_are_cut_into_as_few_tiles_as_can_be() {
        let count = |width, height| {
            let grid = on_a4().grid(size(width, height));
            grid.map_or((1, 1), |grid| (grid.columns, grid.rows))
        };
        assert_eq!(count(210.0, 297.0), (1, 1));
        assert_eq!(count(297.0, 210.0), (1, 1));
        assert_eq!(count(297.0, 420.0), (2, 2));
        assert_eq!(count(420.0, 297.0), (2, 2));
        // Fifteen that lie, not sixteen that stand.
        assert_eq!(count(594.0, 841.0), (3, 5));
    }

    proptest! {
        /// Side by side, the windows cover the whole sheet, each next one from within the one before.
        #[test]
        fn tiles_cover_the_sheet(width in 100.0..2_000.0_f64, height in 100.0..2_000.0_f64) {
            let tiling = on_a4();
            let sheet = size(width, height);
            let Some(grid) = tiling.grid(sheet) else { return Ok(()) };
            for (length, count, window, paper) in [
                (sheet.x, grid.columns, grid.window.x, grid.paper.x),
                (sheet.y, grid.rows, grid.window.y, grid.paper.y),
            ] {
                let [length, window, paper] = [length, window, paper].map(Abs::to_pt);
                prop_assert!(window <= paper - 2.0 * tiling.margin);
                let last = f64::from(count - 1) * (window - tiling.overlap);
                prop_assert!(last < length && last + window >= length - 0.1, "{length} {count} {window}");
            }
        }
    }
}
