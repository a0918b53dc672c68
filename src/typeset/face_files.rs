//! A school's own faces, by role.

use std::path::{Path, PathBuf};

use typst::foundations::Bytes;

use super::face::{Face, Role};
use super::faces::Faces;
use super::trial::refusal;
use crate::diagnostic::{Finding, Place, Spanned, message};
use crate::workspace::{FileKind, Files, is_there};

/// Reads faces by the names of their files, each from the first of `folders` that holds it, else from those
/// that ship with the program.
///
/// # Errors
/// A finding, at the name in the data, for every file that is missing, is no font, or cannot be put into
/// a PDF.
pub(crate) fn read_faces<'n>(
    named: impl IntoIterator<Item = (Role, Spanned<&'n str>)>,
    folders: &[PathBuf],
    files: &Files,
) -> Result<Vec<Face>, Vec<Finding>> {
    let mut faces = Vec::new();
    let mut findings = Vec::new();
    for (role, file) in named {
        match face(file.value, role, folders, files) {
            Ok(face) => faces.push(face),
            // A file that cannot be read is at fault itself; of all others another could be named.
            Err(finding) if finding.place != Place::None => findings.push(finding),
            Err(finding) => findings.push(finding.at(file.span)),
        }
    }
    if findings.is_empty() {
        Ok(faces)
    } else {
        Err(findings)
    }
}

fn face(name: &str, role: Role, folders: &[PathBuf], files: &Files) -> Result<Face, Finding> {
    let shown: Vec<String> = folders
        .iter()
        .map(|folder| crate::diagnostic::slashed(folder))
        .collect();
    let plain = Path::new(name).components().count() == 1 && !name.contains('\\');
    let found = folders
        .iter()
        .map(|folder| folder.join(name))
        .find(|path| plain && is_there(path));
    let shipped = || Faces::shipped().all().find(|face| face.file == name);
    if let Some(face) = shipped().filter(|_| found.is_none()) {
        return Ok(face.in_role(role));
    }
    let Some(path) = found else {
        return Err(Finding::error(message::FONT_MISSING)
            .with("name", name)
            .with("folders", shown.join(", ")));
    };
    let bytes = files.read_bytes(&path, FileKind::Font)?;
    let face = Face::new(name.to_owned(), Bytes::new(bytes), role)
        .map(without_known_mistakes)
        .ok_or_else(|| Finding::error(message::FONT_UNREADABLE).with("name", name))?;
    match refusal(&face) {
        Some(finding) => Err(finding.with("name", name)),
        None => Ok(face),
    }
}

/// A face without the characters that it is known to draw wrong: whoever brings a shipped file along brings its
/// mistakes along.
fn without_known_mistakes(face: Face) -> Face {
    let mut shipped = Faces::shipped().all();
    match shipped.find(|shipped| shipped.bytes() == face.bytes()) {
        Some(shipped) => face.without(shipped.wrong.clone()),
        None => face,
    }
}
