//! A document as a PDF, under both standards at once.

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
    /// The document as it is published. Where it is known at how many points below the head of each page its text ends,
    /// lines that stand alone are remarked on.
    ///
    /// # Errors
    /// What the standards refuse.
    pub(crate) fn printed(&self, foot: Option<f64>) -> Result<Printed, Failure> {
        Ok(Printed {
            bytes: self.pdf(self.document(), &STANDARDS, true)?,
            pages: self.document().pages().len(),
            remarks: self.remarks(foot),
        })
    }
}
