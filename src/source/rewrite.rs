//! Writes a corrected text back to where it was read from: all of it or nothing.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::files::{BYTE_ORDER_MARK, unreadable};
use crate::finding::{Finding, Place, show_path, unwritable};

/// Replaces the text of the file at `path`, which was `old`, by `new`. A byte order mark, the file's
/// permissions and a link that leads to it stay as they are.
///
/// # Errors
/// A finding, and the file as it was, if somebody has changed it meanwhile, if it is write-protected or
/// if the disk refuses.
pub fn rewrite(path: &Path, old: &str, new: &str) -> Result<(), Finding> {
    let target = fs::canonicalize(path).map_err(|error| unreadable(path, &error))?;
    let permissions = fs::metadata(&target)
        .map_err(|error| unreadable(path, &error))?
        .permissions();
    if permissions.readonly() {
        return Err(refusal("fix-read-only", path));
    }
    let copy = beside(&target);
    let written = write(&copy, &target, new, permissions)
        .and_then(|()| still_says(&target, old))
        .and_then(|unchanged| match unchanged {
            true => fs::rename(&copy, &target).map(|()| true),
            false => Ok(false),
        });
    match written {
        Ok(true) => Ok(()),
        other => {
            // Nothing can be done about a copy that cannot be removed either.
            let _ = fs::remove_file(&copy);
            match other {
                Err(error) => Err(unwritable(path, &error)),
                Ok(_) => Err(refusal("fix-changed-meanwhile", path)),
            }
        }
    }
}

/// The finding for a file that is not to be corrected.
pub(crate) fn refusal(id: &'static str, path: &Path) -> Finding {
    Finding::error(id)
        .with("path", show_path(path))
        .in_place(Place::File(path.to_owned()))
}

/// A name in the same folder, so that the exchange is a mere renaming.
fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{}.gongkai", std::process::id()))
}

fn write(copy: &Path, target: &Path, text: &str, permissions: fs::Permissions) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(copy)?;
    if has_mark(&fs::read(target)?) {
        file.write_all(BYTE_ORDER_MARK)?;
    }
    file.write_all(text.as_bytes())?;
    file.set_permissions(permissions)?;
    File::sync_all(&file)
}

fn still_says(target: &Path, old: &str) -> io::Result<bool> {
    let bytes = fs::read(target)?;
    let text = match has_mark(&bytes) {
        true => &bytes[BYTE_ORDER_MARK.len()..],
        false => &bytes,
    };
    Ok(text == old.as_bytes())
}

fn has_mark(bytes: &[u8]) -> bool {
    bytes.starts_with(BYTE_ORDER_MARK)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::rewrite;

    #[test]
    fn a_file_that_somebody_changed_meanwhile_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.yaml");
        fs::write(&path, "\u{FEFF}a: 2\n").unwrap();
        assert_eq!(
            rewrite(&path, "a: 1\n", "a: 3\n").unwrap_err().id,
            "fix-changed-meanwhile"
        );
        assert_eq!(fs::read_to_string(&path).unwrap(), "\u{FEFF}a: 2\n");
        rewrite(&path, "a: 2\n", "a: 3\n").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "\u{FEFF}a: 3\n");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
