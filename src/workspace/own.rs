//! What a school keeps beside its data: own templates, languages and fonts. Every entry is used or spoken of: who has
//! put it there believes in it.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::files::Files;
use super::junk::is_junk;
use super::names::{is_font, is_note};
use super::reading::{is_there, open};
use super::refusals::refusal;
use super::scope::{BESIDE, FONTS, TEMPLATES};
use super::walk::{Walk, Walked};
use crate::diagnostic::{Finding, Place, message, slashed};

/// What lies in such a folder and can be looked at, without what systems and editors leave there.
#[derive(Debug, Default)]
pub(crate) struct OwnFolder {
    /// The files by their paths within, with forward slashes.
    pub files: BTreeMap<String, PathBuf>,
    /// The folders in the same way.
    pub folders: BTreeMap<String, PathBuf>,
}

impl OwnFolder {
    /// Looks through `folder`, if there is one. What is wrong with entries is added to `findings`: they are not taken.
    pub(crate) fn read(folder: &Path, files: &Files, findings: &mut Vec<Finding>) -> Self {
        let mut own = Self::default();
        if !is_there(folder) {
            return own;
        }
        let mut walk = Walk::new(folder, files);
        while let Some(walked) = walk.next() {
            let below = walked.path().strip_prefix(folder).unwrap_or(folder);
            if !below.as_os_str().is_empty() && is_junk(&walked.name()) {
                if matches!(walked, Walked::Folder(_)) {
                    walk.skip_folder();
                }
                continue;
            }
            let parts: Option<Vec<&str>> = below.iter().map(OsStr::to_str).collect();
            let name = parts.map(|parts| parts.join("/"));
            match (walked, name) {
                (Walked::Wrong { finding, .. }, _) => findings.push(finding),
                (Walked::File(entry), Some(name)) if name.is_empty() => {
                    findings.push(refusal(message::FOLDER_IS_FILE, entry.path()));
                }
                (Walked::Folder(_), Some(name)) if name.is_empty() => {}
                (Walked::Folder(entry), Some(name)) => {
                    own.folders.insert(name, entry.into_path());
                }
                (Walked::File(entry), Some(name)) => {
                    own.files.insert(name, entry.into_path());
                }
                (walked, None) => findings.push(refusal(message::NAME_UNREADABLE, walked.path())),
            }
        }
        own
    }

    /// A finding for each file that could not be opened.
    pub(crate) fn unreadable(&self) -> impl Iterator<Item = Finding> {
        self.files.values().filter_map(|path| open(path).err())
    }

    /// A finding for each folder that lies where one of these files belongs.
    pub(crate) fn in_the_way_of<'a>(
        &'a self,
        is_file: impl Fn(&str) -> bool + 'a,
    ) -> impl Iterator<Item = Finding> + 'a {
        let folders = self.folders.iter().filter(move |(name, _)| is_file(name));
        folders.map(|(_, path)| refusal(message::FILE_IS_FOLDER, path))
    }
}

/// A finding for each entry of a folder of faces that cannot be read. Which of them are used, the data say.
pub(crate) fn wrong_fonts(folder: &Path, files: &Files) -> Vec<Finding> {
    let mut findings = Vec::new();
    let own = OwnFolder::read(folder, files, &mut findings);
    findings.extend(own.unreadable());
    findings.extend(own.in_the_way_of(is_font));
    findings
}

/// A warning for each font in a folder of faces whose name is not among those that `is_named`: it prints nothing.
pub(crate) fn unnamed_fonts(
    folder: &Path,
    is_named: impl Fn(&str) -> bool,
    files: &Files,
) -> Vec<Finding> {
    // What is wrong with the folder itself has been said.
    let own = OwnFolder::read(folder, files, &mut Vec::new());
    let unnamed = own
        .files
        .iter()
        .filter(|(name, _)| is_font(name) && !is_named(name));
    unnamed
        .filter_map(|(_, path)| Some(unused(path)?.worded(message::OWN_FONT_UNNAMED)))
        .collect()
}

/// A warning that nothing reads one of a school's own files; none for a note.
pub(crate) fn unused(path: &Path) -> Option<Finding> {
    let name = path.file_name().unwrap_or_default();
    let warning = || {
        Finding::warning(message::OWN_FILE_UNUSED)
            .with("path", slashed(path))
            .in_place(Place::File(path.to_owned()))
    };
    (!is_note(&name.to_string_lossy())).then(warning)
}

/// A warning for each folder in `home` that has the name of one of a school's own but for its letters, where that one is
/// not there: `Templates`, `font`.
pub(crate) fn misnamed_beside(home: &Path) -> Vec<Finding> {
    let here = if home.as_os_str().is_empty() {
        Path::new(".")
    } else {
        home
    };
    let lacking: Vec<&str> = BESIDE
        .into_iter()
        .filter(|name| !is_there(&home.join(name)))
        .collect();
    let entries = std::fs::read_dir(here).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    names.sort();
    let misnamed = |name: String| {
        let small = name.to_lowercase();
        let is_meant = |known: &&&str| small == **known || format!("{small}s") == **known;
        let path = home.join(&name);
        let meant = lacking
            .iter()
            .find(is_meant)
            .filter(|meant| holds_own(&path, meant))?;
        let warning = Finding::warning(message::OWN_FOLDER_MISNAMED)
            .with("path", slashed(&path))
            .with("name", *meant);
        Some(warning.in_place(Place::File(path)))
    };
    names.into_iter().filter_map(misnamed).collect()
}

/// Whether a folder holds what a school keeps in the one called `kind`: there are others of such names in the world.
fn holds_own(folder: &Path, kind: &str) -> bool {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut entries = entries.map(|entry| (entry.path(), entry.file_name()));
    entries.any(|(path, name)| match kind {
        TEMPLATES => name == "site" || name == "press",
        FONTS => is_font(&name.to_string_lossy()),
        _ => ["labels.ftl", "messages.ftl", "words.yaml"]
            .iter()
            .any(|file| path.join(file).is_file()),
    })
}
