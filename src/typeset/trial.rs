//! Whether a face can be put into a PDF, found out by doing so.

use skrifa::FontRef;
use skrifa::raw::TableProvider;

use super::compiled::{Compiled, Failure};
use super::face::Face;
use super::faces::Faces;
use super::world::Pictures;
use crate::diagnostic::{Finding, message};
use crate::markup::string_literal;

/// Why a face cannot be used, if it cannot: its licence forbids what the standards of archives ask for, or
/// Typst cannot put it into a PDF.
pub(crate) fn refusal(face: &Face) -> Option<Finding> {
    if is_restricted(face) {
        return Some(Finding::error(message::FONT_RESTRICTED));
    }
    let Some(sheet) = sheet(face) else {
        return Some(Finding::error(message::FONT_UNREADABLE));
    };
    let alone = Faces::alone(face);
    let sheet = Compiled::new("trial.typ", sheet, &Pictures::new(), &alone);
    let reason = match sheet.and_then(|sheet| sheet.printed(None)) {
        // One character is one page.
        Ok(_) | Err(Failure::Pages(_)) => return None,
        Err(Failure::Glyph(_, text)) => text,
        Err(Failure::Typst(errors)) => {
            let reasons: Vec<String> = errors.into_iter().map(|(_, reason)| reason).collect();
            reasons.join("; ")
        }
    };
    Some(Finding::error(message::FONT_REFUSED).with("reason", reason))
}

/// The bits of `fsType` that say how a font may be embedded, and the one for "Restricted License embedding".
const EMBEDDING: u16 = 0b1110;
const RESTRICTED: u16 = 0b0010;

/// OpenType's "Restricted License embedding" (OS/2, `fsType`), which takes effect where it is alone.
fn is_restricted(face: &Face) -> bool {
    let rights = FontRef::from_index(face.bytes(), 0).and_then(|font| font.os2());
    rights.is_ok_and(|rights| rights.fs_type() & EMBEDDING == RESTRICTED)
}

/// A document of one character in the face; `None` where it has none.
fn sheet(face: &Face) -> Option<String> {
    let letter = face.letter()?;
    let family = string_literal(face.family());
    Some(format!(
        "#set document(title: {family}, date: datetime(year: 1970, month: 1, day: 1))\n\
         #set text(font: {family}, fallback: false)\n#{}",
        string_literal(&letter.to_string())
    ))
}
