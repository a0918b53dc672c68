//! Damaged fonts: refused, or whole enough to be put into a PDF.

use std::fs;
use std::path::Path;

use super::target::Target;
use crate::diagnostic::{FileId, Span, Spanned};
use crate::typeset::{Role, read_faces};

#[test]
fn a_font_is_used_or_refused() {
    let font = Path::new(env!("CARGO_MANIFEST_DIR")).join("fonts/DejaVuSans-Symbols.ttf");
    let target = Target {
        name: "fonts",
        seeds: vec![fs::read(font).unwrap()],
        words: &[
            "glyf", "cmap", "CFF ", "CFF2", "head", "OS/2", "fvar", "COLR", "SVG ", "ttcf", "OTTO",
        ],
        in_place: true,
        runs: 300,
    };
    let home = tempfile::tempdir().unwrap();
    target.run(|input| {
        fs::write(home.path().join("own.ttf"), input).unwrap();
        let name = Spanned::new("own.ttf", Span::new(FileId::nth(0), 0..0));
        let faces = read_faces([(Role::Body, name)], &[home.path().to_owned()]);
        if let Ok(faces) = faces {
            assert!(faces[0].letter().is_some(), "a face without a letter");
        }
    });
}
