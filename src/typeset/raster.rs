//! The pages of a document as pictures.

use typst::utils::Scalar;
use typst_layout::Page;
use typst_render::{RenderOptions, render};

use super::compiled::Compiled;
use crate::locale::sheets;

impl Compiled<'_> {
    /// Each page as a PNG that is so many pixels wide. The same document gives the same bytes.
    ///
    /// `None` where a picture would be too high.
    pub(crate) fn pictures(&self, width: u32) -> Option<Vec<Vec<u8>>> {
        let pages = self.document().pages().iter();
        pages.map(|page| picture(page, width)).collect()
    }
}

fn picture(page: &Page, width: u32) -> Option<Vec<u8>> {
    let density = f64::from(width) / page.frame.width().to_pt();
    if page.frame.height().to_pt() * density > sheets().pictures.height.0 {
        return None;
    }
    let options = RenderOptions {
        pixel_per_pt: Scalar::new(density),
        render_bleed: false,
    };
    render(page, &options).encode_png().ok()
}
