//! Where a project's files may lie, links followed: nothing from elsewhere on the disk is read, and so nothing of it is
//! published or written.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::refusals::refusal;
use crate::diagnostic::{Finding, message, slashed};

/// The folders below which everything that is read of a project must lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bounds {
    /// Every link followed.
    roots: Vec<PathBuf>,
}

impl Bounds {
    /// Below these folders, as far as they exist.
    pub(crate) fn below<'a>(folders: impl IntoIterator<Item = &'a Path>) -> Self {
        let roots = folders.into_iter().filter_map(|folder| real(folder).ok());
        Self {
            roots: roots.collect(),
        }
    }

    /// Refuses a path that leads elsewhere.
    ///
    /// # Errors
    /// A finding at the link that leads out.
    pub(super) fn check(&self, path: &Path) -> Result<(), Finding> {
        match self.hold(path) {
            true => Ok(()),
            false => Err(leads_out(self.way_out(path))),
        }
    }

    /// Whether a path leads to what lies within. A link that leads nowhere is not out of bounds: it cannot be opened.
    fn hold(&self, path: &Path) -> bool {
        let Ok(real) = real(path) else { return true };
        let is_typed = |part: &OsStr| path.iter().any(|typed| typed == part);
        self.roots.iter().any(|root| {
            let below = real.strip_prefix(root).ok();
            // What is hidden is no data, though it lies in the project: `.git/config` may hold a password.
            below.is_some_and(|below| below.iter().all(|part| !is_hidden(part) || is_typed(part)))
        })
    }

    /// The link on the way of a path that leads out: the first, because one behind it lies elsewhere already.
    fn way_out<'p>(&self, path: &'p Path) -> &'p Path {
        let mut ways: Vec<&Path> = path.ancestors().collect();
        ways.retain(|way| way.is_symlink() && !self.hold(way));
        ways.last().copied().unwrap_or(path)
    }
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// A path with every link followed. The folder in which the user stands may be written as no name at all.
fn real(path: &Path) -> std::io::Result<PathBuf> {
    match path.as_os_str().is_empty() {
        true => Path::new(".").canonicalize(),
        false => path.canonicalize(),
    }
}

/// The finding for a link that leads out. Where it leads is shown as its author wrote it, unless that would tell where
/// things lie on this machine: what is said may be published.
fn leads_out(link: &Path) -> Finding {
    let written = link.read_link().ok().filter(|way| way.is_relative());
    let finding = refusal(message::LINK_LEADS_OUT, link);
    match written {
        Some(way) => finding
            .worded(message::LINK_LEADS_OUT_TO)
            .with("target", slashed(&way)),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    #[cfg(unix)]
    #[test]
    fn links_within_are_followed_and_others_named() {
        use super::{Bounds, leads_out};
        use std::fs;
        use std::os::unix::fs::symlink;

        let disk = tempfile::tempdir().unwrap();
        let home = disk.path().join("home");
        fs::create_dir_all(home.join("data/2026")).unwrap();
        fs::create_dir_all(home.join(".git")).unwrap();
        fs::create_dir(disk.path().join("else")).unwrap();
        for file in [
            "home/data/2026/a",
            "home/.git/config",
            "else/a",
            "home/shared",
        ] {
            fs::write(disk.path().join(file), "").unwrap();
        }
        let links = [
            ("../../shared", "data/2026/shared"),
            ("../../../else/a", "data/2026/out"),
            ("../../.git/config", "data/2026/git"),
            ("../../else", "data/else"),
            ("../home/data", "../else/home"),
            ("nowhere", "data/2026/nowhere"),
        ];
        for (target, link) in links {
            symlink(target, home.join(link)).unwrap();
        }
        let bounds = Bounds::below([home.as_path()]);
        for (path, link) in [
            ("data/2026/a", None),
            ("data/2026/shared", None),
            ("data/2026/nowhere", None),
            // Out and in again.
            ("data/else/home/2026/a", None),
            ("data/2026/out", Some("data/2026/out")),
            ("data/2026/git", Some("data/2026/git")),
            ("data/else", Some("data/else")),
            ("data/else/a", Some("data/else")),
        ] {
            let refused = bounds.check(&home.join(path)).err();
            let expected = link.map(|link| leads_out(&home.join(link)));
            assert_eq!(refused, expected, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn only_a_way_from_the_link_itself_is_shown() {
        let disk = tempfile::tempdir().unwrap();
        for (target, shown) in [("../x", Some("../x".into())), ("/etc/passwd", None)] {
            let link = disk.path().join("link");
            std::os::unix::fs::symlink(target, &link).unwrap();
            assert_eq!(super::leads_out(&link).argument("target"), shown);
            std::fs::remove_file(link).unwrap();
        }
    }
}
