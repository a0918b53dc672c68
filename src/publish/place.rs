//! Where a publication may lie: what is refused before anything is touched.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::foreign::not_ours;
use crate::diagnostic::{Finding, MessageId, Place, message, slashed};
use crate::workspace::{BESIDE, unwritable};

/// The folder that `output` means, with every link followed. Putting a publication there takes away
/// the whole folder that was there before, so it must hold neither one of the `inputs` nor the
/// current folder, and it must be one that the system can exchange.
pub(super) fn settle(output: &Path, inputs: &[PathBuf]) -> Result<PathBuf, Finding> {
    let settled = resolve(output)?;
    refuse_current(&settled)?;
    for input in inputs {
        refuse_input(&settled, input)?;
    }
    if let Ok(there) = fs::symlink_metadata(&settled) {
        if !there.is_dir() {
            return Err(about(message::OUTPUT_IS_FILE, &settled));
        }
        if is_mount(&settled) {
            return Err(mount(&settled));
        }
    }
    if settled.parent().is_none() {
        return Err(not_ours(&settled));
    }
    Ok(settled)
}

/// The path with every link followed as far as it exists; what does not exist yet is taken by its
/// name.
pub(super) fn resolve(path: &Path) -> Result<PathBuf, Finding> {
    // What lies above a folder that was named by its name alone is an empty path.
    let named = match path.as_os_str().is_empty() {
        true => Path::new("."),
        false => path,
    };
    let followed = || -> io::Result<PathBuf> {
        let mut path = std::path::absolute(named)?;
        loop {
            let (known, rest) = known_part(&path)?;
            let climbs = rest.components().any(|part| part == Component::ParentDir);
            path = rest.components().fold(known, |mut path, part| {
                match part {
                    Component::ParentDir => _ = path.pop(),
                    part => path.push(part),
                }
                path
            });
            // `new/../link` leads to something that may exist again.
            if !climbs {
                return Ok(path);
            }
        }
    };
    followed().map_err(|error| unwritable(path, &error))
}

/// The longest beginning of an absolute path that exists, links followed, and what comes after it.
fn known_part(path: &Path) -> io::Result<(PathBuf, &Path)> {
    for beginning in path.ancestors() {
        match beginning.canonicalize() {
            Ok(known) => return Ok((known, path.strip_prefix(beginning).unwrap_or(path))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::NotFound.into())
}

/// A shell that stands in a folder that is exchanged stands in a deleted one afterwards.
fn refuse_current(output: &Path) -> Result<(), Finding> {
    let current = std::env::current_dir().and_then(|folder| folder.canonicalize());
    if current.is_ok_and(|current| current.starts_with(output)) {
        return Err(about(message::OUTPUT_IS_HERE, output));
    }
    Ok(())
}

fn refuse_input(output: &Path, input: &Path) -> Result<(), Finding> {
    let input = resolve(input)?;
    if input.starts_with(output) {
        return Err(about(message::OUTPUT_HOLDS_INPUT, output).with("input", slashed(&input)));
    }
    // Every file there is looked at by whoever reads them next; data is told from a publication in it.
    let is_beside = BESIDE.iter().any(|name| input.ends_with(name));
    if is_beside && output.starts_with(&input) {
        return Err(about(message::OUTPUT_IN_INPUT, output).with("input", slashed(&input)));
    }
    Ok(())
}

/// The finding for a folder that cannot be exchanged because it is a disk of its own.
pub(super) fn mount(output: &Path) -> Finding {
    about(message::OUTPUT_IS_MOUNT, output)
}

fn about(id: MessageId, output: &Path) -> Finding {
    Finding::error(id)
        .with("path", slashed(output))
        .in_place(Place::File(output.to_owned()))
}

#[cfg(unix)]
fn is_mount(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let disk = |path: &Path| fs::metadata(path).map(|metadata| metadata.dev()).ok();
    folder
        .parent()
        .is_some_and(|parent| disk(parent) != disk(folder))
}

#[cfg(not(unix))]
fn is_mount(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_exist_is_taken_by_its_name() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path().canonicalize().unwrap();
        fs::create_dir(home.join("there")).unwrap();
        for (path, meant) in [
            ("there", "there"),
            ("there/", "there"),
            ("new/a/b", "new/a/b"),
            ("new/../there", "there"),
            ("there/../new/../../x/../there/y", "../there/y"),
        ] {
            let meant = match meant.strip_prefix("../") {
                Some(above) => home.parent().unwrap().join(above),
                None => home.join(meant),
            };
            assert_eq!(resolve(&home.join(path)).unwrap(), meant, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_followed_even_behind_a_folder_that_does_not_exist() {
        let home = tempfile::tempdir().unwrap();
        let home = home.path().canonicalize().unwrap();
        fs::create_dir(home.join("target")).unwrap();
        std::os::unix::fs::symlink("target", home.join("link")).unwrap();
        for path in ["link/new", "new/../link/new"] {
            let resolved = resolve(&home.join(path)).unwrap();
            assert_eq!(resolved, home.join("target/new"), "{path}");
        }
    }
}
