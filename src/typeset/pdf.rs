//! Typst markup to PDF, under both standards at once, with a last look for missing glyphs.

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

/// Why there is no PDF. Places are bytes of the markup that was given.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Typst refused the markup, or the PDF standards refused the document.
    Typst(Vec<(Option<Range<usize>>, String)>),
    /// A character was set without a glyph: the text of the run it stands in, and its place.
    Glyph(Option<Range<usize>>, String),
    /// It has more pages than a document may have: how many.
    Pages(usize),
}

/// The standards a published PDF meets: accessible (PDF/UA-1) and fit for archives (PDF/A-2a).
const STANDARDS: [PdfStandard; 2] = [PdfStandard::Ua_1, PdfStandard::A_2a];

/// How many documents Typst's memory of past work outlives.
const KEPT: usize = 2;

/// Typesets a document. `main` is the name of its file; where it is known between how many points below the head
/// of each page its text stands, lines that stand alone are remarked on.
///
/// # Errors
/// All that Typst reports, or the first run of text that holds a missing glyph.
pub(crate) fn print(
    main: &str,
    markup: String,
    pictures: &Pictures,
    faces: &Faces,
    area: Option<Range<f64>>,
) -> Result<Printed, Failure> {
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
    let standards = PdfStandards::new(&STANDARDS)
        .map_err(|error| Failure::Typst(vec![(None, error.message().to_string())]))?;
    let options = PdfOptions {
        standards,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&document, &options)
        .map_err(|errors| Failure::Typst(shown(&errors, &world)))?;
    // What Typst remembers serves documents alike, not a thousand in a row.
    typst::comemo::evict(KEPT);
    Ok(Printed {
        bytes: opening_with_bookmarks(bytes),
        pages: count,
        remarks: Remarks::on(&document, area),
    })
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
