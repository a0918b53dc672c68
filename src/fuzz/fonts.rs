//! Damaged fonts: refused, or whole enough to be put into a PDF.

use std::fs;
use std::path::Path;

use super::target::{Changes, Target};
use crate::diagnostic::{FileId, Span, Spanned};
use crate::typeset::{Role, read_faces};
use crate::workspace::Files;

/// So many bytes at the beginning say where the rest stands.
const HEAD: usize = 1024;

/// Names of tables and of formats.
const NAMES: [&str; 11] = [
    "glyf", "cmap", "CFF ", "CFF2", "head", "OS/2", "fvar", "COLR", "SVG ", "ttcf", "OTTO",
];

#[test]
fn a_font_is_used_or_refused() {
    let font = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts/DejaVuSans-Symbols.ttf");
    let font = fs::read(font).unwrap();
    let target = Target {
        name: "fonts",
        // An input says by what chance the font is damaged: whole fonts would be too large to be kept.
        seeds: (0..64).map(|seed| vec![seed]).collect(),
        words: &[],
        runs: 300,
    };
    let home = tempfile::tempdir().unwrap();
    target.run(|input| {
        let damaged = damaged(&font, &mut Changes::by(input));
        fs::write(home.path().join("own.ttf"), damaged).unwrap();
        let name = Spanned::new("own.ttf", Span::new(FileId::nth(0), 0..0));
        let faces = read_faces(
            [(Role::Body, name)],
            &[home.path().to_owned()],
            &Files::default(),
        );
        if let Ok(faces) = faces {
            assert!(faces[0].letter().is_some(), "a face that draws nothing");
        }
    });
}

/// The font with a few bytes overwritten, half of the time near its beginning; rarely with its end cut off.
fn damaged(font: &[u8], changes: &mut Changes) -> Vec<u8> {
    let mut font = font.to_vec();
    for _ in 0..=changes.below(5) {
        let reach = [HEAD.min(font.len()), font.len()][changes.below(2)];
        let at = changes.below(reach);
        match changes.below(12) {
            0 => font.truncate(at),
            1 => {
                let name = changes.one(&NAMES).as_bytes();
                let end = font.len().min(at + name.len());
                font[at..end].copy_from_slice(&name[..end - at]);
            }
            _ => {
                let byte = [0, 1, 0x7F, 0x80, 0xFF, at.to_le_bytes()[0]][changes.below(6)];
                let end = font.len().min(at + 1 + changes.below(4));
                font[at..end].fill(byte);
            }
        }
    }
    font
}
