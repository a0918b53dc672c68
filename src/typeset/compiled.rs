//! A document that is set, from which PDFs and pictures are made.

use std::ops::Range;

use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::layout::{Frame, FrameItem};
use typst::syntax::Span;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::faces::Faces;
use super::remarks::Remarks;
use super::watch::running;
use super::world::{DocumentWorld, Pictures};
use crate::locale::limits;

/// Why there is no document. Places are bytes of the markup that was given.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Typst refused the markup, or the PDF standards refused the document.
    Typst(Vec<(Option<Range<usize>>, String)>),
    /// A character was set without a glyph: the text of the run it stands in, and its place.
    Glyph(Option<Range<usize>>, String),
    /// It has more pages than a document may have: how many.
    Pages(usize),
}

/// How many documents Typst's memory of past work outlives.
const KEPT: usize = 2;

/// A document that is set.
pub(crate) struct Compiled<'a> {
    world: DocumentWorld<'a>,
    document: PagedDocument,
}

impl<'a> Compiled<'a> {
    /// Sets a document. `main` is the name of its file.
    ///
    /// # Errors
    /// All that Typst reports, or the first run of text that holds a missing glyph.
    pub(crate) fn new(
        main: &str,
        markup: String,
        pictures: &Pictures,
        faces: &'a Faces,
    ) -> Result<Self, Failure> {
        let _running = running(main);
        let world = DocumentWorld::new(main, markup, pictures, faces);
        let compiled = typst::compile::<PagedDocument>(&world);
        let document = compiled
            .output
            .map_err(|errors| Failure::Typst(shown(&errors, &world)))?;
        // Typst warns where it leaves text out (a family that is not there), so a warning is no less.
        if !compiled.warnings.is_empty() {
            return Err(Failure::Typst(shown(&compiled.warnings, &world)));
        }
        let count = document.pages().len();
        if count > limits().templates.pages {
            return Err(Failure::Pages(count));
        }
        for page in document.pages() {
            if let Some((span, text)) = without_glyph(&page.frame) {
                return Err(Failure::Glyph(world.range(span), text));
            }
        }
        // What Typst remembers serves documents alike, not a thousand in a row.
        typst::comemo::evict(KEPT);
        Ok(Self { world, document })
    }

    pub(super) fn document(&self) -> &PagedDocument {
        &self.document
    }

    /// What is to be remarked on its pages: see [`Remarks::on`].
    pub(super) fn remarks(&self, area: Option<Range<f64>>) -> Remarks {
        Remarks::on(&self.document, area)
    }

    /// A document made of its pages, as a PDF that meets the `standards`.
    pub(super) fn pdf(
        &self,
        document: &PagedDocument,
        standards: &[PdfStandard],
        tagged: bool,
    ) -> Result<Vec<u8>, Failure> {
        let standards = PdfStandards::new(standards)
            .map_err(|error| Failure::Typst(vec![(None, error.message().to_string())]))?;
        let options = PdfOptions {
            standards,
            tagged,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(document, &options)
            .map_err(|errors| Failure::Typst(shown(&errors, &self.world)))
    }
}

fn shown(
    errors: &[SourceDiagnostic],
    world: &DocumentWorld,
) -> Vec<(Option<Range<usize>>, String)> {
    errors
        .iter()
        .map(|error| {
            let hints = error.hints.iter().map(|hint| hint.v.to_string());
            let message: Vec<String> = [error.message.to_string()]
                .into_iter()
                .chain(hints)
                .collect();
            (world.range(error.span), message.join("; "))
        })
        .collect()
}

/// The first run of text in which a face had no glyph for a character, and the character's place.
fn without_glyph(frame: &Frame) -> Option<(Span, String)> {
    frame.items().find_map(|(_, item)| match item {
        FrameItem::Group(group) => without_glyph(&group.frame),
        FrameItem::Text(text) => {
            let lost = text.glyphs.iter().find(|glyph| glyph.id == 0)?;
            Some((lost.span.0, text.text.to_string()))
        }
        _ => None,
    })
}
