//! Takes former publications away: what they list, and nothing else.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::foreign::{NAMED, is_junk, is_keeper};
use super::manifest::Listed;
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::workspace::{MANIFEST, is_there, refusal, unwritable};

/// Takes `folder` away, a publication that is no longer `shown` or what a killed build left of one. What somebody put
/// into it after the last look, or changed there and is not among what was `edited` and may go, is nobody's to delete:
/// it is kept in a folder beside. Gives a warning that says where.
///
/// # Errors
/// A finding where something cannot be moved or removed.
pub(super) fn take_away(
    folder: &Path,
    shown: &Path,
    edited: &[String],
) -> Result<Option<Finding>, Finding> {
    let failed = |error: io::Error| unwritable(folder, &error);
    // The program makes no links here, and what one leads to is another's.
    if fs::symlink_metadata(folder).is_ok_and(|there| !there.is_dir()) {
        return Err(refusal(message::FILE_THERE_ALREADY, folder));
    }
    // Without a manifest it was never whole: it holds what a build has written, and nothing else.
    let Some(listed) = Listed::read(folder)? else {
        return remove_all(folder).map(|()| None).map_err(failed);
    };
    remove_listed(folder, &listed, edited).map_err(failed)?;
    if remains(folder).is_empty() && is_removed(folder).map_err(failed)? {
        return Ok(None);
    }
    let kept = remains(folder);
    let aside = free_name(shown);
    fs::rename(folder, &aside).map_err(failed)?;
    // Last of all: had the program been killed before, the next build would go on where it stopped.
    let _ = fs::remove_file(aside.join(MANIFEST));
    let names: Vec<String> = kept.iter().take(NAMED).map(|it| slashed(it)).collect();
    let warning = Finding::warning(message::OUTPUT_KEPT_ASIDE)
        .with("path", slashed(shown))
        .with("folder", slashed(&aside))
        .with("count", kept.len())
        .with("names", names.join(", "))
        .in_place(Place::File(aside));
    Ok(Some(warning))
}

fn remove_all(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}

/// Removes what is listed and as it was listed, but for the manifest, and each folder that is empty then.
fn remove_listed(folder: &Path, listed: &Listed, edited: &[String]) -> io::Result<()> {
    let may_go = |path: &Path| edited.iter().any(|edited| path == Path::new(edited));
    let is_listed = |entry: &DirEntry, path: &Path| {
        entry.file_type().is_file()
            && path != Path::new(MANIFEST)
            && listed.has_file(path)
            && (may_go(path) || !listed.is_edited(path, folder))
    };
    // What a folder holds comes before it.
    let walk = WalkDir::new(folder).min_depth(1).contents_first(true);
    for entry in walk {
        let entry = entry?;
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        if entry.file_type().is_dir() {
            match fs::remove_dir(entry.path()) {
                Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => {}
                result => result?,
            }
        } else if is_keeper(&entry) || is_junk(&entry) || is_listed(&entry, below) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Removes a folder that holds its manifest only. Says whether it did: something may have been put there just now.
fn is_removed(folder: &Path) -> io::Result<bool> {
    fs::remove_file(folder.join(MANIFEST))?;
    match fs::remove_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(false),
        result => result.map(|()| true),
    }
}

/// The files in a folder that are not its manifest, by their paths within.
fn remains(folder: &Path) -> Vec<PathBuf> {
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
    let files = walk.flatten().filter(|entry| !entry.file_type().is_dir());
    let below = files.filter_map(|entry| Some(entry.path().strip_prefix(folder).ok()?.to_owned()));
    below.filter(|path| path != Path::new(MANIFEST)).collect()
}

/// The path of a folder beside `shown` that is not there yet.
fn free_name(shown: &Path) -> PathBuf {
    let name = shown.file_name().unwrap_or_default();
    let numbered = (1..).map(|number| {
        let mut name = name.to_owned();
        name.push(format!("-kept-{number}"));
        shown.with_file_name(name)
    });
    let mut free = numbered.filter(|path| !is_there(path));
    free.next().unwrap_or_else(|| shown.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::manifest::{FileRecord, manifest};

    #[test]
    fn only_what_is_listed_is_taken_away() {
        let home = tempfile::tempdir().unwrap();
        let (former, shown) = (home.path().join(".former"), home.path().join("output"));
        fs::create_dir_all(former.join("2026/photos")).unwrap();
        let records =
            ["2026/page", "2026/edited", "list"].map(|path| FileRecord::new(path, path.as_bytes()));
        for record in &records {
            fs::write(former.join(&record.path), &record.path).unwrap();
        }
        fs::write(former.join("2026/edited"), "by hand").unwrap();
        fs::write(former.join("2026/photos/1.jpg"), "").unwrap();
        fs::write(former.join(".gitkeep"), "").unwrap();
        fs::write(former.join("2026/.DS_Store"), "").unwrap();
        fs::write(
            former.join("manifest.json"),
            manifest(records.to_vec(), [].into_iter()),
        )
        .unwrap();
        let warning = take_away(&former, &shown, &[]).unwrap().unwrap();
        assert_eq!(warning.id, "output-kept-aside");
        assert_eq!(
            warning.argument("names"),
            Some("2026/edited, 2026/photos/1.jpg".into())
        );
        let aside = home.path().join("output-kept-1");
        assert_eq!(fs::read_dir(&aside).unwrap().count(), 1);
        assert_eq!(
            fs::read_to_string(aside.join("2026/edited")).unwrap(),
            "by hand"
        );
        assert_eq!(fs::read_dir(aside.join("2026")).unwrap().count(), 2);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
        assert_eq!(take_away(&former, &shown, &[]).unwrap(), None);
    }
}
