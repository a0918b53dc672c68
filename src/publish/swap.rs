//! The exchange of two folders, in one step where the system can.

use std::fs;
use std::io;
use std::path::Path;

/// Exchanges two folders that lie beside each other.
///
/// On Linux, Android and Apple systems this is one atomic step, so that at any moment `shown` is
/// either wholly the old or wholly the new folder. Where the system or the disk has no such step,
/// there are two renames, and a moment between them without `shown`; if the second fails, the first
/// is undone.
///
/// # Errors
/// What the system says; both folders are then where they were.
pub(super) fn exchange(staged: &Path, shown: &Path) -> io::Result<()> {
    match exchange_at_once(staged, shown) {
        Err(error) if is_unsupported(&error) => exchange_in_two_steps(staged, shown),
        result => result,
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange_at_once(staged: &Path, shown: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, staged, CWD, shown, RenameFlags::EXCHANGE).map_err(io::Error::from)?;
    let folder = shown.parent().unwrap_or(shown);
    fs::File::open(folder)?.sync_all()
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
    let aside = staged.with_extension("former");
    if aside.exists() {
        fs::remove_dir_all(&aside)?;
    }
    fs::rename(shown, &aside)?;
    if let Err(error) = fs::rename(staged, shown) {
        fs::rename(&aside, shown)?;
        return Err(error);
    }
    fs::rename(&aside, staged)
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
        for way in [exchange, exchange_in_two_steps] {
            let (_home, staged, shown) = folders();
            way(&staged, &shown).unwrap();
            assert_eq!(fs::read_to_string(shown.join("file")).unwrap(), "new");
            assert_eq!(fs::read_to_string(staged.join("file")).unwrap(), "old");
        }
    }

    #[test]
    fn a_failed_second_step_undoes_the_first() {
        let (_home, staged, shown) = folders();
        fs::remove_dir_all(&staged).unwrap();
        exchange_in_two_steps(&staged, &shown).unwrap_err();
        assert_eq!(fs::read_to_string(shown.join("file")).unwrap(), "old");
    }
}
