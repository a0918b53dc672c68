//! A school's own faces, by role.

use std::fs;
use std::path::{Path, PathBuf};

use typst::foundations::Bytes;

use super::face::{Face, Role};
use super::faces::Faces;
use super::trial::refusal;
use crate::diagnostic::{Finding, Spanned, message};

/// Reads faces by the names of their files, each from the first of `folders` that holds it, else from those
/// that ship with the program.
///
/// # Errors
/// A finding, at the name in the data, for every file that is missing, is no font, or cannot be put into
/// a PDF.
pub(crate) fn read_faces<'n>(
    named: impl IntoIterator<Item = (Role, Spanned<&'n str>)>,
    folders: &[PathBuf],
) -> Result<Vec<Face>, Vec<Finding>> {
    let mut faces = Vec::new();
    let mut findings = Vec::new();
    for (role, file) in named {
        match face(file.value, role, folders) {
            Ok(face) => faces.push(face),
            Err(finding) => findings.push(finding.at(file.span)),
        }
    }
    if findings.is_empty() {
        Ok(faces)
    } else {
        Err(findings)
    }
}

fn face(name: &str, role: Role, folders: &[PathBuf]) -> Result<Face, Finding> {
    let shown: Vec<String> = folders
        .iter()
        .map(|folder| crate::diagnostic::slashed(folder))
        .collect();
    let plain = Path::new(name).components().count() == 1 && !name.contains('\\');
    let found = folders
        .iter()
        .map(|folder| folder.join(name))
        .find(|path| plain && path.is_file());
    let shipped = || Faces::shipped().all().find(|face| face.file == name);
    if let Some(face) = shipped().filter(|_| found.is_none()) {
        return Ok(face.in_role(role));
    }
    let Some(path) = found else {
        return Err(Finding::error(message::FONT_MISSING)
            .with("name", name)
            .with("folders", shown.join(", ")));
    };
    let face = fs::read(&path)
        .ok()
        .and_then(|bytes| Face::new(name.to_owned(), Bytes::new(bytes), role))
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
