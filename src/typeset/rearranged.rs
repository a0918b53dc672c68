//! Pages that are made of other pages: they hold what can be seen, and nothing that belongs to the structure of a
//! document, which has no meaning where a page is cut or its neighbours are others.

use typst::foundations::{Content, Smart};
use typst::layout::{Abs, Frame, FrameItem, Sides, Size};
use typst::model::Document;
use typst_layout::{Page, PagedDocument};
use typst_pdf::PdfStandard;

use super::compiled::{Compiled, Failure};

/// For archives (PDF/A-2u): all faces are embedded, and all text can be searched and copied.
const STANDARDS: [PdfStandard; 1] = [PdfStandard::A_2u];

/// A size of paper, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paper {
    pub width: f64,
    pub height: f64,
}

impl Paper {
    pub(super) fn size(self) -> Size {
        Size::new(Abs::mm(self.width), Abs::mm(self.height))
    }

    /// The same paper, turned by a quarter.
    #[must_use]
    pub(super) fn turned(self) -> Self {
        Self {
            width: self.height,
            height: self.width,
        }
    }
}

impl Compiled<'_> {
    /// What can be seen of each page.
    pub(super) fn visible_pages(&self) -> Vec<Frame> {
        let pages = self.document().pages().iter();
        pages.map(|page| visible(page.frame.clone())).collect()
    }

    /// A PDF of pages that are made of this document's.
    pub(super) fn rearranged(&self, frames: Vec<Frame>) -> Result<Vec<u8>, Failure> {
        let pages = frames.into_iter().zip(1..).map(|(frame, number)| Page {
            frame,
            bleed: Sides::default(),
            fill: Smart::Auto,
            numbering: None,
            supplement: Content::empty(),
            number,
        });
        let document = PagedDocument::new(pages.collect(), self.document().info().clone());
        self.pdf(&document, &STANDARDS, false)
    }
}

fn visible(mut frame: Frame) -> Frame {
    frame.retain(|item| match item {
        FrameItem::Group(group) => {
            group.frame = visible(std::mem::take(&mut group.frame));
            group.parent = None;
            group.label = None;
            true
        }
        FrameItem::Tag(_) | FrameItem::Link(..) => false,
        FrameItem::Text(_) | FrameItem::Shape(..) | FrameItem::Image(..) => true,
    });
    frame
}
