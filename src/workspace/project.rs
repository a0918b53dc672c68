//! Finds the project that a command is about where it names no data folder: the one in which the user stands.

use std::path::{Path, PathBuf};

use super::scope::{DATA, is_data_folder};

/// The usual name of the folder to publish to.
pub(crate) const OUTPUT: &str = "output";
/// The file that makes a folder a disclosure.
pub(crate) const SETTINGS: &str = "disclosure.yaml";

/// The data folder of the project in which the user stands: `data` here or, for somebody who stands in a folder of a
/// project, the one above. Where there is none, `data`, so that it can be said what is missing.
pub(crate) fn data_here() -> PathBuf {
    let beside = home_here().map(|home| home.join(DATA));
    // In no project, a disclosure by itself is one: it needs no folder that is called `data`.
    let alone = || disclosure_here();
    beside.or_else(alone).unwrap_or_else(|| PathBuf::from(DATA))
}

/// The folder to publish to, beside the data folder of the project in which the user stands.
pub(crate) fn output_here() -> PathBuf {
    home_here().unwrap_or_default().join(OUTPUT)
}

/// The folder that holds the data folder, as a path from where the user stands: empty, `..`, `../..`.
fn home_here() -> Option<PathBuf> {
    if Path::new(DATA).is_dir() {
        return Some(PathBuf::new());
    }
    let here = std::env::current_dir().ok()?;
    let mut above = here.ancestors().enumerate().skip(1);
    above.find_map(|(levels, folder)| {
        let data = folder.join(DATA);
        // A folder of that name farther above may be anybody's; one that holds disclosures is a project's.
        let is_meant = is_data_folder(&data)
            && data.is_dir()
            && (here.starts_with(&data) || holds_disclosures(&data));
        is_meant.then(|| up(levels))
    })
}

/// The disclosure in which the user stands: the nearest folder that is one, from here upwards.
pub(crate) fn disclosure_here() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let levels = here
        .ancestors()
        .position(|folder| folder.join(SETTINGS).is_file())?;
    Some(match levels {
        0 => PathBuf::from("."),
        levels => up(levels),
    })
}

/// The data folder of a project, or the disclosure, in which a folder lies or would lie.
pub(crate) fn data_around(folder: &Path) -> Option<PathBuf> {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let is_data = |above: &&Path| {
        above.join(SETTINGS).is_file() || (is_data_folder(above) && holds_disclosures(above))
    };
    whole.ancestors().find(is_data).map(Path::to_owned)
}

/// Whether a folder or one in it is a disclosure.
fn holds_disclosures(folder: &Path) -> bool {
    let below = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut all = std::iter::once(folder.to_owned()).chain(below.map(|entry| entry.path()));
    all.any(|folder| folder.join(SETTINGS).is_file())
}

/// The folder so many levels above.
fn up(levels: usize) -> PathBuf {
    std::iter::repeat_n("..", levels).collect()
}
