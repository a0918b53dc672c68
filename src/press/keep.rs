//! Writes the Typst project of a PDF, for whoever wants to typeset it with Typst itself.

use std::fs;
use std::io;
use std::path::Path;

use super::faces::Faces;
use super::world::MAIN;

/// What to type in the project's folder; the faces lie in `fonts/` beside the text.
const COMMAND: &str = "typst compile --ignore-system-fonts --font-path fonts --pdf-standard ua-1,a-2a announcement.typ\n";

/// Writes the text, its faces, and the command that typesets them into `folder`.
///
/// # Errors
/// What the system says when a file cannot be written.
pub fn keep(markup: &str, faces: &Faces, folder: &Path) -> io::Result<()> {
    let fonts = folder.join("fonts");
    fs::create_dir_all(&fonts)?;
    fs::write(folder.join(MAIN), markup)?;
    fs::write(folder.join("compile.sh"), format!("#!/bin/sh\n{COMMAND}"))?;
    for face in faces.all() {
        fs::write(fonts.join(&face.file), &face.bytes)?;
    }
    Ok(())
}
