//! A document as a PDF, under both standards at once.

use std::ops::Range;

use typst_pdf::PdfStandard;

use super::compiled::{Compiled, Failure};
use super::remarks::Remarks;

/// A finished PDF.
#[derive(Debug)]
pub(crate) struct Printed {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What is to be remarked on them.
    pub remarks: Remarks,
}

/// The standards a published PDF meets: accessible (PDF/UA-1) and fit for archives (PDF/A-2a).
const STANDARDS: [PdfStandard; 2] = [PdfStandard::Ua_1, PdfStandard::A_2a];

impl Compiled<'_> {
    /// The document as it is published. Where it is known between how many points below the head of each page its text
    /// stands, lines that stand alone are remarked on.
    ///
    /// # Errors
    /// What the standards refuse.
    pub(crate) fn printed(&self, area: Option<Range<f64>>) -> Result<Printed, Failure> {
        Ok(Printed {
            bytes: opening_with_bookmarks(self.pdf(self.document(), &STANDARDS, true)?),
            pages: self.document().pages().len(),
            remarks: self.remarks(area),
        })
    }
}

/// The same PDF, which readers open with its bookmarks beside the page. Typst does not say so, and no option of its has
/// it. The catalogue is the last object of its files, right before the table of places, so a few more bytes in it move
/// nothing but that table. A file that is built otherwise stays as it is.
fn opening_with_bookmarks(mut bytes: Vec<u8>) -> Vec<u8> {
    const CATALOGUE: &[u8] = b"<</Type/Catalog";
    const MODE: &[u8] = b"/PageMode/UseOutlines";
    const TABLE: &[u8] = b"\nstartxref\n";
    let last = |part: &[u8], bytes: &[u8]| bytes.windows(part.len()).rposition(|it| it == part);
    let found = || {
        let catalogue = last(CATALOGUE, &bytes)? + CATALOGUE.len();
        let place = last(TABLE, &bytes)? + TABLE.len();
        let digits = bytes.get(place..)?.split(|byte| *byte == b'\n').next()?;
        let table: usize = std::str::from_utf8(digits).ok()?.parse().ok()?;
        let object = bytes.get(catalogue..table)?;
        let is_last = object.ends_with(b"\nendobj\n") && last(b" obj\n", object).is_none();
        let outlined = last(b"/Outlines ", object).is_some();
        (is_last && outlined).then_some((catalogue, place..place + digits.len(), table))
    };
    let Some((catalogue, place, table)) = found() else {
        return bytes;
    };
    bytes.splice(place, (table + MODE.len()).to_string().into_bytes());
    bytes.splice(catalogue..catalogue, MODE.iter().copied());
    bytes
}
