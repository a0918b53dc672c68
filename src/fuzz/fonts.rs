//! Damaged fonts: refused, or whole enough to be put into a PDF.
//!
//! An input says how a font is damaged: whole fonts would be too large to be kept.

use std::fs;
use std::path::Path;

use super::chance::Chance;
use super::target::Target;
use crate::diagnostic::{FileId, Span, Spanned};
use crate::typeset::{Role, read_faces};
use crate::workspace::Files;

/// So many bytes at the beginning say where the rest stands.
const HEAD: usize = 1024;

/// Of so many bytes is one damage: four for its place, one for its kind, four that are put there.
const DAMAGE: usize = 9;

/// The kind that cuts the end off. Others overwrite so many bytes, and one more; [`IN_HEAD`] may be added.
const CUT_OFF: u8 = 0x7F;

/// In a kind: the place lies near the beginning.
const IN_HEAD: u8 = 0x80;

/// Names of tables and of formats, and numbers at the edges.
const WORDS: [&str; 15] = [
    "glyf",
    "cmap",
    "CFF ",
    "CFF2",
    "head",
    "OS/2",
    "fvar",
    "COLR",
    "SVG ",
    "ttcf",
    "OTTO",
    "\u{0}\u{0}\u{0}\u{0}",
    "\u{0}\u{0}\u{0}\u{1}",
    "\u{7F}\u{7F}\u{7F}\u{7F}",
    "\u{0}\u{7F}",
];

/// A font is used or refused.
pub(super) fn target() -> Target {
    let font = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts/DejaVuSans-Symbols.ttf");
    let font = fs::read(font).unwrap();
    let home = tempfile::tempdir().unwrap();
    Target {
        seeds: (0..64)
            .map(|seed| seeded(&mut Chance::by(&[seed])))
            .collect(),
        words: &WORDS,
        runs: 300,
        holds: Box::new(move |input| holds(input, &font, home.path())),
    }
}

fn holds(input: &[u8], font: &[u8], home: &Path) {
    fs::write(home.join("own.ttf"), damaged(font, input)).unwrap();
    let name = Spanned::new("own.ttf", Span::new(FileId::nth(0), 0..0));
    let faces = read_faces([(Role::Body, name)], &[home.to_owned()], &Files::default());
    if let Ok(faces) = faces {
        assert!(faces[0].letter().is_some(), "a face that draws nothing");
    }
}

/// A few damages, half of them near the beginning; rarely one that cuts the end off.
fn seeded(chance: &mut Chance) -> Vec<u8> {
    let damage = |chance: &mut Chance| {
        let mut byte = || chance.below(256).to_le_bytes()[0];
        let place = [byte(), byte(), byte(), byte()];
        let in_head = [0, IN_HEAD][chance.below(2)];
        let kind = match chance.below(12) {
            0 => CUT_OFF,
            _ => chance.below(4).to_le_bytes()[0],
        };
        let bytes = match chance.below(12) {
            0 => chance.one(&WORDS).as_bytes().to_vec(),
            _ => vec![[0, 1, 0x7F, 0x80, 0xFF, place[0]][chance.below(6)]; 4],
        };
        let bytes = bytes.into_iter().chain([0; 4]).take(4);
        place
            .into_iter()
            .chain([kind | in_head])
            .chain(bytes)
            .collect::<Vec<u8>>()
    };
    (0..=chance.below(5)).flat_map(|_| damage(chance)).collect()
}

/// The font with the damages that an input lists.
fn damaged(font: &[u8], input: &[u8]) -> Vec<u8> {
    let mut font = font.to_vec();
    for damage in input.chunks_exact(DAMAGE) {
        let (place, rest) = damage.split_at(4);
        let (kind, bytes) = (rest[0], &rest[1..]);
        let reach = match kind & IN_HEAD {
            0 => font.len(),
            _ => HEAD.min(font.len()),
        };
        let place = place
            .iter()
            .fold(0, |place, byte| place << 8 | usize::from(*byte));
        let at = place % reach.max(1);
        match kind & !IN_HEAD {
            CUT_OFF => font.truncate(at),
            kind => {
                let count = usize::from(kind) % bytes.len() + 1;
                let end = font.len().min(at + count);
                font[at..end].copy_from_slice(&bytes[..end - at]);
            }
        }
    }
    font
}
