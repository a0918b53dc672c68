//! Finds the data folder to which the folder named on the command line belongs.

use std::path::{Component, Path, PathBuf};

use super::bounds::Bounds;

/// The usual name of a data folder.
pub(crate) const DATA: &str = "data";

/// The folder of a school's own templates, beside its data.
pub(crate) const TEMPLATES: &str = "templates";
/// The folder of a school's own faces, beside its data or in a disclosure.
pub(crate) const FONTS: &str = "fonts";
/// The folder of a school's own languages, beside its data.
pub(crate) const LOCALES: &str = "locales";

/// What a school keeps beside its data folder.
pub(crate) const BESIDE: [&str; 3] = [TEMPLATES, FONTS, LOCALES];

/// The folder that a command names, and its place in the data folder. The address of a disclosure is its path from the
/// data folder, so it does not matter which folder above it was named.
#[derive(Debug, Clone)]
pub(crate) struct Scope {
    /// The folder as it was named.
    pub named: PathBuf,
    /// Its path below the data folder, with forward slashes; empty where it is the data folder.
    pub below: String,
    /// The folder that holds the data folder and, beside it, a school's own templates, fonts and languages.
    pub home: PathBuf,
    /// The data folder.
    pub(super) data: PathBuf,
    /// Whether the home is a project's, and not merely the folder in which a folder lies that was named.
    is_project: bool,
}

impl Scope {
    /// The scope of a command about `named`.
    ///
    /// A folder with own templates, fonts or languages beside it is a data folder. Otherwise the nearest
    /// folder above it that is called `data` is its data folder (not one at the top of a disk, which is a
    /// place for everything), and without such a one the folder itself is.
    pub(crate) fn for_folder(named: &Path) -> Self {
        let whole = absolute(named);
        let has_own_files_beside = |data: &Path| {
            data.parent()
                .is_some_and(|home| BESIDE.iter().any(|name| home.join(name).is_dir()))
        };
        let is_data = has_own_files_beside(&whole);
        let data = match is_data {
            true => None,
            false => whole.ancestors().find(|folder| is_data_folder(folder)),
        };
        let below = data.and_then(|data| whole.strip_prefix(data).ok());
        let parts: Option<Vec<&str>> = below
            .into_iter()
            .flat_map(Path::iter)
            .map(|part| part.to_str())
            .collect();
        // A name that is no Unicode is reported where the folders are walked.
        let parts = parts.unwrap_or_default();
        Self {
            home: above(named, &whole, parts.len() + 1),
            data: above(named, &whole, parts.len()),
            is_project: is_data || data.is_some(),
            below: parts.join("/"),
            named: named.to_owned(),
        }
    }

    /// The whole data folder.
    pub(crate) fn data(&self) -> PathBuf {
        let parts = self.below.split('/').filter(|part| !part.is_empty());
        above(&self.named, &absolute(&self.named), parts.count())
    }

    /// The scope of the whole data folder.
    pub(crate) fn whole(&self) -> Self {
        Self {
            named: self.data(),
            below: String::new(),
            ..self.clone()
        }
    }

    /// The folder above the named one, as far as it belongs to the data, in the way in which that was typed.
    pub(crate) fn above(&self) -> Option<PathBuf> {
        let is_within = !self.below.is_empty();
        is_within.then(|| match self.named.components().next_back() {
            Some(Component::Normal(_)) => self.named.parent().unwrap_or(&self.named).to_owned(),
            Some(Component::CurDir) | None => PathBuf::from(".."),
            Some(_) => self.named.join(".."),
        })
    }

    /// The project that it belongs to: its home, however that was typed.
    pub(crate) fn project(&self) -> PathBuf {
        let home = match self.home.as_os_str().is_empty() {
            true => Path::new("."),
            false => &self.home,
        };
        home.canonicalize().unwrap_or_else(|_| home.to_owned())
    }

    /// The folders below which all that is read must lie, links followed: the home, and the data folder, which may
    /// itself be a link to where the data are kept. A home that is no project's, or the root of a disk, holds more than
    /// the project: there, only its own folders count.
    pub(super) fn bounds(&self) -> Bounds {
        let home = self.project();
        let beside = BESIDE.map(|name| home.join(name));
        let mut folders: Vec<&Path> = match self.is_project && home.parent().is_some() {
            true => vec![&home],
            false => {
                let plain = beside.iter().filter(|folder| !folder.is_symlink());
                plain.map(PathBuf::as_path).collect()
            }
        };
        // A link from the home to what holds it would let everything in.
        let data = self.data.canonicalize().unwrap_or_default();
        if data == home || !home.starts_with(&data) {
            folders.push(&data);
        }
        Bounds::below(folders)
    }

    /// Whether the disclosure called `name` lies in the scope.
    pub(crate) fn holds(&self, name: &str) -> bool {
        self.below.is_empty()
            || name
                .strip_prefix(&self.below)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// The [home](Scope::home) of the data folder to which `named` belongs.
pub(crate) fn home(named: &Path) -> PathBuf {
    Scope::for_folder(named).home
}

/// Of several named folders those that lie in no other one: what lies in two of them is looked at once. A file that
/// lies beside or in a named folder is passed over, because `data/*` names it as well.
pub(crate) fn apart(named: &[PathBuf]) -> Vec<PathBuf> {
    let whole: Vec<PathBuf> = named.iter().map(|path| absolute(path)).collect();
    let folders: Vec<&PathBuf> = whole.iter().filter(|path| path.is_dir()).collect();
    let is_beside = |file: &Path| {
        let home = file.parent();
        folders.iter().any(|folder| {
            home.is_some_and(|home| home.starts_with(folder) || folder.parent() == Some(home))
        })
    };
    let is_needed = |at: usize| {
        let path = &whole[at];
        let lies_in = |(other, folder): (usize, &PathBuf)| {
            path.starts_with(folder) && (path != folder || other < at)
        };
        let is_covered = whole.iter().enumerate().any(lies_in);
        !(is_covered || path.is_file() && is_beside(path))
    };
    let needed = (0..named.len()).filter(|at| is_needed(*at));
    needed.map(|at| named[at].clone()).collect()
}

/// Whether a folder is called `data` and does not lie at the root of a disk, where `data` is a place for everything.
pub(super) fn is_data_folder(folder: &Path) -> bool {
    let home = folder.parent().filter(|home| home.parent().is_some());
    home.is_some() && folder.file_name().is_some_and(|name| name == DATA)
}

/// The absolute path, links not followed, because a school's folder may be a link out of the data folder. Only with `..`
/// in it are links followed: what lies above a link is known in no other way.
fn absolute(path: &Path) -> PathBuf {
    let climbs = path.components().any(|part| part == Component::ParentDir);
    let whole = match climbs {
        true => path.canonicalize(),
        false => std::path::absolute(path),
    };
    whole.unwrap_or_else(|_| path.to_owned())
}

/// The folder so many levels above `named`, whose absolute path is `whole`. A relative path stays relative, so that
/// messages show what the user typed.
fn above(named: &Path, whole: &Path, levels: usize) -> PathBuf {
    // `..` can be followed by names, but not be left upwards.
    let last = named.components().rev().take(levels);
    let first = named.components().next();
    let is_plain = last
        .clone()
        .all(|part| matches!(part, Component::Normal(_)))
        && last.count() == levels
        && matches!(first, Some(Component::Normal(_) | Component::ParentDir));
    let typed = named.ancestors().nth(levels).filter(|_| is_plain);
    match typed.or_else(|| whole.ancestors().nth(levels)) {
        Some(home) => home.to_owned(),
        // There is no folder so far above: the root of a disk was named.
        None => named.join(".."),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::Scope;

    #[test]
    fn a_school_is_below_the_data_folder_however_it_is_named() {
        let home = tempfile::tempdir().unwrap();
        let school = home.path().join("data/a/2026");
        fs::create_dir_all(&school).unwrap();
        let data = home.path().join("data");
        for (named, below) in [
            (data.clone(), ""),
            (data.join("a"), "a"),
            (school.clone(), "a/2026"),
            (school.join("../../a"), "a"),
        ] {
            let scope = Scope::for_folder(&named);
            assert_eq!(scope.below, below, "{}", named.display());
            let home = home.path().canonicalize().unwrap();
            assert_eq!(scope.home.canonicalize().unwrap(), home);
        }
    }

    #[test]
    fn own_templates_beside_a_folder_make_it_a_data_folder() {
        let home = tempfile::tempdir().unwrap();
        let schools = home.path().join("data/federation/schools");
        fs::create_dir_all(&schools).unwrap();
        assert_eq!(Scope::for_folder(&schools).below, "federation/schools");
        fs::create_dir(schools.with_file_name("templates")).unwrap();
        assert_eq!(Scope::for_folder(&schools).below, "");
    }

    #[test]
    fn relative_paths_stay_relative() {
        for (named, below, home) in [("data", "", ""), ("data/a/2026", "a/2026", "")] {
            let scope = Scope::for_folder(Path::new(named));
            assert_eq!((&*scope.below, &*scope.home), (below, Path::new(home)));
        }
        assert!(Scope::for_folder(Path::new(".")).home.is_absolute());
    }

    #[test]
    fn names_lie_in_the_scope_by_whole_parts() {
        let scope = Scope::for_folder(Path::new("data/a"));
        assert!(scope.holds("a") && scope.holds("a/2026"));
        assert!(!scope.holds("ab/2026") && !scope.holds("b"));
        assert!(Scope::for_folder(Path::new("data")).holds("b"));
    }
}
