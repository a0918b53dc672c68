//! Writes the Typst project of a PDF, for whoever wants to typeset it with Typst itself.

use std::fs;
use std::io;
use std::path::Path;

use super::faces::Faces;
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::workspace::{FileKind, read_file};

/// The file that holds the command.
const SCRIPT: &str = "compile.sh";

/// How the script begins, by which a kept project is known again.
const SIGN: &str =
    "#!/bin/sh\n# Written by gongkai build --keep-typst, which writes it anew next time.\n";

/// What to type in the project's folder, before the name of the text; the faces lie in `fonts/` beside it.
const COMMAND: &str =
    "typst compile --ignore-system-fonts --font-path fonts --pdf-standard ua-1,a-2a";

/// Refuses a folder that holds something, unless that is a project kept before.
///
/// # Errors
/// A finding that names the folder.
pub(crate) fn refuse_unkept(folder: &Path) -> Result<(), Finding> {
    let is_free = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    };
    let is_kept = || {
        read_file(&folder.join(SCRIPT), FileKind::Text)
            .is_ok_and(|script| script.starts_with(SIGN.as_bytes()))
    };
    if is_free || is_kept() {
        return Ok(());
    }
    Err(Finding::error(message::KEEP_NOT_OURS)
        .with("path", slashed(folder))
        .in_place(Place::File(folder.to_owned())))
}

/// Writes the text into a file called `main`, its faces, and the command that typesets them into `folder`.
///
/// # Errors
/// What the system says when a file cannot be written.
pub(crate) fn keep(main: &str, markup: &str, faces: &Faces, folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    // First the script, lest half a project be taken for someone else's.
    fs::write(folder.join(SCRIPT), format!("{SIGN}{COMMAND} {main}\n"))?;
    fs::write(folder.join(main), markup)?;
    let fonts = folder.join("fonts");
    fs::create_dir_all(&fonts)?;
    for face in faces.all() {
        fs::write(fonts.join(&face.file), face.bytes())?;
    }
    Ok(())
}
