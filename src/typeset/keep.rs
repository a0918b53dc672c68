//! Writes the Typst project of a PDF, for whoever wants to typeset it with Typst itself.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::faces::Faces;
use super::world::Pictures;
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::workspace::{Export, FileKind, export, holds_nothing, read_file};

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
    let is_kept = || {
        read_file(&folder.join(SCRIPT), FileKind::Text)
            .is_ok_and(|script| script.starts_with(SIGN.as_bytes()))
    };
    if holds_nothing(folder) || is_kept() {
        return Ok(());
    }
    Err(Finding::error(message::KEEP_NOT_OURS)
        .with("path", slashed(folder))
        .in_place(Place::File(folder.to_owned())))
}

/// Writes the text into a file called `main`, its pictures and faces, and the command that typesets them into `folder`.
///
/// # Errors
/// Findings about files that cannot be written; the project is then what it was.
pub(crate) fn keep(
    main: &str,
    markup: &str,
    pictures: &Pictures,
    faces: &Faces,
    folder: &Path,
) -> Result<(), Vec<Finding>> {
    let script = format!("{SIGN}{COMMAND} {main}\n");
    let fonts = folder.join("fonts");
    let mut files = vec![
        (folder.join(SCRIPT), script.as_bytes()),
        (folder.join(main), markup.as_bytes()),
    ];
    // A face that sets texts of several roles is one file.
    let mut kept = BTreeSet::new();
    let faces = faces.all().filter(|face| kept.insert(&face.file));
    files.extend(faces.map(|face| (fonts.join(&face.file), face.bytes())));
    let pictures = pictures.iter();
    files.extend(pictures.map(|(path, bytes)| (folder.join(path), &**bytes)));
    let folders: BTreeSet<&Path> = files.iter().filter_map(|(path, _)| path.parent()).collect();
    let folders: Vec<PathBuf> = folders.into_iter().map(Path::to_owned).collect();
    let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
    let project = Export {
        files,
        sign: SIGN,
        // It was looked at before anything was made.
        force: true,
    };
    export(&project, &folders)
}
