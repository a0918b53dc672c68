//! Puts the staged folder in the place of the shown one, in one step where the system can.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::leftovers::take_away;
use crate::diagnostic::Finding;
use crate::workspace::{sync_folder, unwritable};

/// Puts `staged` in the place of `shown`, which lies beside it; a former `shown` is then at
/// `staged`.
///
/// On Linux, Android and Apple systems this is one atomic step, so that at any moment `shown` is
/// either wholly the old or wholly the new folder. Where the system or the disk has no such step,
/// there are two renames, and a moment between them without `shown`; if the second fails, the first
/// is undone.
///
/// # Errors
/// What the system says; both folders are then where they were.
pub(super) fn swap_in(staged: &Path, shown: &Path) -> io::Result<()> {
    if shown.exists() {
        exchange(staged, shown)?;
    } else {
        fs::rename(staged, shown)?;
    }
    flush_names(shown);
    Ok(())
}

/// Clears away what a build that was killed left of this swap. If it was killed between the two
/// renames, the former publication is put back first. Gives warnings about what had to be kept.
///
/// # Errors
/// A finding where something cannot be moved or removed.
pub(super) fn clear_remains(staged: &Path, shown: &Path) -> Result<Vec<Finding>, Finding> {
    let aside = aside(staged);
    if aside.exists() && !shown.exists() {
        fs::rename(&aside, shown).map_err(|error| unwritable(&aside, &error))?;
    }
    let kept = [
        take_away(&aside, shown, &[])?,
        take_away(staged, shown, &[])?,
    ];
    Ok(kept.into_iter().flatten().collect())
}

fn exchange(staged: &Path, shown: &Path) -> io::Result<()> {
    match exchange_at_once(staged, shown) {
        Err(error) if is_unsupported(&error) => exchange_in_two_steps(staged, shown),
        result => result,
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange_at_once(staged: &Path, shown: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, staged, CWD, shown, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange_at_once(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

fn is_unsupported(error: &io::Error) -> bool {
    // EINVAL is what file systems without the exchange answer.
    matches!(
        error.kind(),
        io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput
    )
}

fn exchange_in_two_steps(staged: &Path, shown: &Path) -> io::Result<()> {
    let aside = aside(staged);
    fs::rename(shown, &aside)?;
    if let Err(error) = fs::rename(staged, shown) {
        fs::rename(&aside, shown)?;
        return Err(error);
    }
    // The new folder is shown. If the old one cannot be moved on, the next build clears it away.
    let _ = fs::rename(&aside, staged);
    Ok(())
}

/// Where the shown folder waits between the two renames.
fn aside(staged: &Path) -> PathBuf {
    staged.with_extension("gongkai-former")
}

/// Makes the new names lasting, as far as the system lets us: readers see them already, so that a
/// failure is nothing to report.
fn flush_names(shown: &Path) {
    let _ = shown.parent().map(sync_folder);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folders() -> (tempfile::TempDir, std::path::PathBuf, std::path::PathBuf) {
        let home = tempfile::tempdir().unwrap();
        let (staged, shown) = (home.path().join(".staged"), home.path().join("shown"));
        for (folder, text) in [(&staged, "new"), (&shown, "old")] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join("file"), text).unwrap();
        }
        (home, staged, shown)
    }

    #[test]
    fn both_ways_exchange() {
        for way in [swap_in, exchange_in_two_steps] {
            let (_home, staged, shown) = folders();
            way(&staged, &shown).unwrap();
            assert_eq!(fs::read_to_string(shown.join("file")).unwrap(), "new");
            assert_eq!(fs::read_to_string(staged.join("file")).unwrap(), "old");
        }
    }

    #[test]
    fn the_first_publication_is_moved_into_place() {
        let (_home, staged, shown) = folders();
        fs::remove_dir_all(&shown).unwrap();
        swap_in(&staged, &shown).unwrap();
        assert_eq!(fs::read_to_string(shown.join("file")).unwrap(), "new");
        assert!(!staged.exists());
    }

    #[test]
    fn a_build_killed_between_the_steps_is_undone() {
        let (_home, staged, shown) = folders();
        fs::rename(&shown, aside(&staged)).unwrap();
        clear_remains(&staged, &shown).unwrap();
        assert_eq!(fs::read_to_string(shown.join("file")).unwrap(), "old");
        assert!(!staged.exists() && !aside(&staged).exists());
    }

    #[test]
    fn a_failed_second_step_undoes_the_first() {
        let (_home, staged, shown) = folders();
        fs::remove_dir_all(&staged).unwrap();
        exchange_in_two_steps(&staged, &shown).unwrap_err();
        assert_eq!(fs::read_to_string(shown.join("file")).unwrap(), "old");
    }
}
