//! Names that not every system can keep: whoever takes the data, the publication or its archive to Windows or macOS
//! would find a file renamed, put over another one, or missing.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use icu_normalizer::ComposingNormalizerBorrowed;

use super::files::Files;
use super::junk::{is_junk_file, is_junk_folder};
use super::project::SETTINGS;
use super::published::is_published;
use super::walk::{Walk, Walked};
use crate::diagnostic::{Finding, MessageId, Place, message};
use crate::text::{Invisible, code_point, invisible};

/// What Windows keeps for devices, whatever ending stands behind it. The last two have a digit behind them.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];
const NUMBERED_DEVICES: [&str; 2] = ["com", "lpt"];

/// What no name on Windows may hold, beside control characters.
const REFUSED: &str = "<>:\"|?*\\";

/// The name of a file or folder that Windows and macOS keep as it is; otherwise why not.
pub(crate) fn unkept(name: &str) -> Option<Finding> {
    let finding = |wording: MessageId| {
        Finding::error(message::UNKEPT_NAME)
            .worded(wording)
            .with("name", name)
    };
    // What turns the order of a name shows readers another one. Other signs that nobody sees are told of as misspellings.
    let turns = |c: char| invisible(c) == Some(Invisible::Override);
    let is_refused = |c: &char| {
        REFUSED.contains(*c) || c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || turns(*c)
    };
    if let Some(sign) = name.chars().find(is_refused) {
        let sign = match REFUSED.contains(sign) {
            true => sign.to_string(),
            false => code_point(sign),
        };
        return Some(finding(message::UNKEPT_NAME).with("sign", sign));
    }
    if name.ends_with(['.', ' ']) {
        return Some(finding(message::UNKEPT_NAME_ENDING));
    }
    is_device(name).then(|| finding(message::UNKEPT_NAME_DEVICE))
}

/// A text as part of a name that every system keeps: what none may hold is a space, nothing invisible is left.
pub(crate) fn kept_name(text: &str) -> String {
    let is_refused =
        |c: char| REFUSED.contains(c) || c == '/' || c.is_control() || c.is_whitespace();
    let seen = text.chars().filter(|c| invisible(*c).is_none());
    let spaced: String = seen.map(|c| if is_refused(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    // Names that begin with a dot are hidden, those that end with one lose it.
    words.join(" ").trim_matches(['.', ' ']).to_owned()
}

fn is_device(name: &str) -> bool {
    let stem = name.split(['.', ':']).next().unwrap_or_default();
    let stem = stem.trim_end().to_lowercase();
    let is_numbered = |device: &str| {
        let rest = stem.strip_prefix(device).map(str::chars);
        // Windows reads ¹, ² and ³ as digits, too.
        rest.is_some_and(|mut rest| {
            matches!(rest.next(), Some('0'..='9' | '¹' | '²' | '³')) && rest.next().is_none()
        })
    };
    DEVICES.contains(&&*stem) || NUMBERED_DEVICES.into_iter().any(is_numbered)
}

/// What two names have in common that are one on systems which know no difference between `A` and `a`, or between é as
/// one character and as two.
pub(crate) fn folded(name: &str) -> String {
    match name.is_ascii() {
        true => name.to_ascii_lowercase(),
        false => ComposingNormalizerBorrowed::new_nfc()
            .normalize(&name.to_lowercase())
            .into_owned(),
    }
}

/// Which of the paths, all with forward slashes, cannot be kept beside the others or by themselves: the finding for the
/// first, without a place.
pub(crate) fn first_unkept<'p>(paths: impl IntoIterator<Item = &'p str>) -> Option<Finding> {
    let mut seen: HashMap<String, &str> = HashMap::new();
    for path in paths {
        let ends = path.match_indices('/').map(|(at, _)| at);
        for end in ends.chain([path.len()]) {
            let path = &path[..end];
            let known = *seen.entry(folded(path)).or_insert(path);
            let name = path.rsplit('/').next().unwrap_or_default();
            let finding = match known == path {
                true => unkept(name),
                false => Some(alike(path, known)),
            };
            if finding.is_some() {
                return finding;
            }
        }
    }
    None
}

fn alike(name: &str, other: &str) -> Finding {
    Finding::error(message::UNKEPT_NAME)
        .worded(message::UNKEPT_NAMES_ALIKE)
        .with("name", name)
        .with("other", other)
}

/// An error for each name in the data folder `data`, and for the names of `below`, the path on which it lies.
pub(crate) fn unkept_in_data(data: &Path, below: &str, files: &Files) -> Vec<Finding> {
    let whole = data.canonicalize().unwrap_or_else(|_| data.to_owned());
    // A folder that is a disclosure by itself is published under its own name.
    let own = whole.file_name().filter(|_| data.join(SETTINGS).is_file());
    let own = own.map(|name| name.to_string_lossy().into_owned());
    let parts = match below {
        "" => own.into_iter().collect(),
        below => below.split('/').map(str::to_owned).collect::<Vec<_>>(),
    };
    let mut findings: Vec<Finding> = parts
        .iter()
        .filter_map(|name| unkept(name))
        .map(|finding| finding.in_place(Place::File(data.to_owned())))
        .collect();
    findings.extend(unkept_below(data, files));
    findings
}

/// An error for each name below a folder of a school's own files.
pub(crate) fn unkept_beside(folder: &Path, files: &Files) -> Vec<Finding> {
    match folder.is_dir() {
        true => unkept_below(folder, files),
        false => Vec::new(),
    }
}

/// An error for each name below a folder that a system cannot keep. A name that is no Unicode is told by whoever looks for
/// files there.
fn unkept_below(folder: &Path, files: &Files) -> Vec<Finding> {
    let mut seen: HashMap<PathBuf, String> = HashMap::new();
    let mut findings = Vec::new();
    let mut walk = Walk::new(folder, files);
    while let Some(walked) = walk.next() {
        let path = walked.path();
        let is_folder = matches!(walked, Walked::Folder(_));
        if path == folder {
            continue;
        }
        if is_skipped(path, is_folder) {
            if is_folder {
                walk.skip_folder();
            }
            continue;
        }
        let Some(name) = path.file_name().and_then(OsStr::to_str) else {
            continue;
        };
        let place = path.with_file_name(folded(name));
        let known = seen.entry(place).or_insert_with(|| name.to_owned());
        let finding = match known == name {
            true => unkept(name),
            false => Some(alike(name, known)),
        };
        findings.extend(finding.map(|finding| finding.in_place(Place::File(path.to_owned()))));
    }
    findings
}

/// What systems and editors leave behind is nobody's, and a publication is held to it when it is made.
fn is_skipped(path: &Path, is_folder: bool) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    match is_folder {
        true => is_junk_folder(&name) || is_published(path),
        false => is_junk_file(&name),
    }
}

#[cfg(test)]
mod tests {
    use super::{first_unkept, unkept};

    #[test]
    fn what_no_other_system_keeps_is_told() {
        for name in [
            "CON",
            "nul.md",
            "Aux.tar.gz",
            "com1",
            "LPT³.txt",
            "CONIN$",
            "con .yaml",
            "end.",
            "trailing ",
            "a:b",
            "a?",
            "a\\b",
            "a\nb",
            "a\u{85}b",
            "a\u{202E}b",
            "a\u{2028}b",
            "\"a\"",
        ] {
            assert!(unkept(name).is_some(), "{name:?}");
        }
        for name in [
            "2026",
            "翀 垚",
            "console",
            "com10",
            "com",
            "lpt-1",
            "nullable.md",
            "con-fu",
            "a：b",
            "…",
            ".keep",
            "é",
        ] {
            assert!(unkept(name).is_none(), "{name:?}");
        }
    }

    #[test]
    fn paths_that_are_one_elsewhere_are_told() {
        let wording = |paths: &[&str]| {
            first_unkept(paths.iter().copied()).map(|finding| finding.wording.as_str())
        };
        assert_eq!(wording(&["a/b", "a/c", "b/a"]), None);
        assert_eq!(wording(&["a/b", "A/c"]), Some("unkept-names-alike"));
        assert_eq!(
            wording(&["caf\u{E9}/a", "cafe\u{301}/b"]),
            Some("unkept-names-alike")
        );
        assert_eq!(
            wording(&["2026/con/index.html"]),
            Some("unkept-name-device")
        );
    }
}
