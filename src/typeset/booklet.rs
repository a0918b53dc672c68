//! Pages imposed for a booklet: two side by side on each side of a sheet, in the order in which they can be folded and
//! stapled in the middle.

use typst::layout::{Abs, Frame, Point, Ratio, Transform};

use super::compiled::{Compiled, Failure};
use super::rearranged::Paper;

impl Compiled<'_> {
    /// The document as a booklet on sheets of `paper`, which lie across, as a PDF with the number of its pages; each two
    /// are the sides of one sheet. Pages become smaller where two do not fit side by side. A booklet that is read from
    /// `right_to_left` opens to the other side.
    ///
    /// # Errors
    /// What the PDF standard refuses.
    pub(crate) fn booklet(
        &self,
        paper: Paper,
        right_to_left: bool,
    ) -> Result<(Vec<u8>, usize), Failure> {
        let pages = self.visible_pages();
        let sides = order(pages.len(), right_to_left);
        let frames: Vec<Frame> = sides
            .iter()
            .map(|side| imposed(side.map(|at| pages.get(at)), paper))
            .collect();
        let count = frames.len();
        Ok((self.rearranged(frames)?, count))
    }
}

/// For each side of each sheet the pages on the left and on the right, counted from zero. What lies behind the last page
/// stays blank.
fn order(pages: usize, right_to_left: bool) -> Vec<[usize; 2]> {
    let all = pages.next_multiple_of(4);
    let side = |at: usize| {
        // The outermost sheet comes first, its outer side before its inner one.
        let (first, last) = (at, all - 1 - at);
        match at.is_multiple_of(2) != right_to_left {
            true => [last, first],
            false => [first, last],
        }
    };
    (0..all / 2).map(side).collect()
}

fn imposed(pages: [Option<&Frame>; 2], paper: Paper) -> Frame {
    let size = paper.turned().size();
    let half = size.x / 2.0;
    let mut side = Frame::hard(size);
    for (at, page) in pages.into_iter().enumerate() {
        let Some(page) = page else { continue };
        let scale = (half / page.width()).min(size.y / page.height()).min(1.0);
        let scaled = |length: Abs| length * scale;
        let start = if at == 0 { Abs::zero() } else { half };
        let place = Point::new(
            start + (half - scaled(page.width())) / 2.0,
            (size.y - scaled(page.height())) / 2.0,
        );
        let mut page = page.clone();
        page.transform(Transform::scale(Ratio::new(scale), Ratio::new(scale)));
        side.push_frame(place, page);
    }
    side
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn a_folded_booklet_reads_in_order() {
        assert_eq!(order(4, false), [[3, 0], [1, 2]]);
        assert_eq!(order(5, false), [[7, 0], [1, 6], [5, 2], [3, 4]]);
        assert_eq!(order(4, true), [[0, 3], [2, 1]]);
        for pages in 1..=40 {
            for right_to_left in [false, true] {
                let sides = order(pages, right_to_left);
                let mut all = sides.concat();
                all.sort_unstable();
                assert!(all.iter().copied().eq(0..pages.next_multiple_of(4)));
                for sheet in sides.chunks(2) {
                    // What lies behind a page when the sheet is turned is the next one or the one before.
                    let [[a, b], [c, d]] = [sheet[0], sheet[1]];
                    assert!(a.abs_diff(d).max(b.abs_diff(c)) <= 1 || a.abs_diff(c) == 1);
                }
            }
        }
    }
}
