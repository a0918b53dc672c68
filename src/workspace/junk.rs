//! The files of a folder, and what systems and editors leave there that nobody meant to be read: the only list
//! of it.

use std::path::Path;

/// What file managers leave behind when somebody only looks into a folder, in small letters.
const LEFT_BY_SYSTEMS: [&str; 5] = [
    ".ds_store",
    "thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "icon\r",
];

/// Folders that systems, archives and file servers make for themselves, in small letters.
const FOLDERS_OF_SYSTEMS: [&str; 5] = [
    "__macosx",
    "$recycle.bin",
    "system volume information",
    "lost+found",
    "@eadir",
];

/// How the names of editors' and browsers' own copies end, in small letters.
const ENDINGS: [&str; 22] = [
    "~",
    ".swp",
    ".swo",
    ".swn",
    ".swx",
    ".tmp",
    ".bak",
    ".orig",
    ".rej",
    ".save",
    "___jb_tmp___",
    "___jb_old___",
    ".part",
    ".crdownload",
    ".old",
    ".backup",
    ".sav",
    ".wbk",
    ".autosave",
    ".kate-swp",
    ".rpmsave",
    ".dpkg-old",
];

/// The names of the files in a folder, in alphabetical order, without what was left behind. Whatever is no folder is
/// taken for a file: what cannot be read as one is an error of whoever reads it.
pub(crate) fn file_names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter(|entry| !entry.path().is_dir())
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| !is_junk_file(name))
        .collect();
    names.sort();
    names
}

/// Whether a file of this name was left behind by a system or an editor. Hidden ones are, and the lock
/// files of office programs.
pub(crate) fn is_junk_file(name: &str) -> bool {
    let small = name.to_lowercase();
    small.starts_with(['.', '~'])
        || (small.starts_with('#') && small.ends_with('#'))
        || is_left_by_system(name)
        || ENDINGS.iter().any(|ending| small.ends_with(ending))
}

/// Whether a file manager has left this file behind, so that nobody misses it.
pub(crate) fn is_left_by_system(name: &str) -> bool {
    LEFT_BY_SYSTEMS.contains(&name.to_lowercase().as_str())
}

/// Whether a folder of this name is nobody's data: a hidden one, or a system's.
pub(crate) fn is_junk_folder(name: &str) -> bool {
    name.starts_with('.') || FOLDERS_OF_SYSTEMS.contains(&name.to_lowercase().as_str())
}

/// Whether a file of this name is a copy that an earlier version of this program has left when it was cut off while it
/// wrote: `.charter.yaml.4.gongkai-old`.
pub(crate) fn is_left_copy(name: &str) -> bool {
    let mut endings = [".gongkai-new", ".gongkai-old"].iter();
    let rest = endings.find_map(|ending| name.strip_prefix('.')?.strip_suffix(ending));
    rest.and_then(|rest| rest.rsplit_once('.'))
        .is_some_and(|(_, run)| run.parse::<u32>().is_ok())
}

/// Whether a name on the way to a file says that nobody meant it to be read.
pub(crate) fn is_junk(name: &str) -> bool {
    is_junk_file(name) || is_junk_folder(name)
}
