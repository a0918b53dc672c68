//! What a run does before it reads: it undoes a change that another one has begun and not finished.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::journal::{self, JOURNAL, Journal, Moved, Undone};
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::workspace::refusals::refusal;

/// Undoes what was begun and not finished in these folders, in those above them up to `data`, and so many more above
/// that. Gives a finding for each place in which there was something to undo, or there still is.
pub(crate) fn settle<'a>(
    folders: impl Iterator<Item = &'a Path>,
    data: &Path,
    above: usize,
) -> Vec<Finding> {
    let mut places: BTreeSet<PathBuf> = folders
        .flat_map(|folder| folder.ancestors().take_while(|it| it.starts_with(data)))
        .map(Path::to_owned)
        .collect();
    places.insert(data.to_owned());
    // A relative path does not name what lies above it.
    let whole = data.canonicalize().unwrap_or_else(|_| data.to_owned());
    places.extend(whole.ancestors().skip(1).take(above).map(Path::to_owned));
    let unsettled = places.iter().filter(|place| journal::is_at(place));
    unsettled.flat_map(|place| settle_at(place)).collect()
}

fn settle_at(place: &Path) -> Vec<Finding> {
    match Journal::open(place) {
        Ok(Some(journal)) => match journal.undo() {
            Ok(undone) => undone_findings(&undone, place),
            Err(error) => vec![unsettled(place, &error)],
        },
        Ok(None) => vec![refusal(message::WRITING_UNDER_WAY, place)],
        // Another run has settled it meanwhile.
        Err(_) if !journal::is_at(place) => Vec::new(),
        Err(error) => vec![unsettled(place, &error)],
    }
}

/// What was undone, and what was left to whoever has changed it since.
fn undone_findings(undone: &Undone, place: &Path) -> Vec<Finding> {
    let warning = || Finding::warning(message::CHANGE_UNDONE);
    let restored = (undone.restored > 0).then(|| {
        warning()
            .with("count", undone.restored)
            .with("path", slashed(place))
            .in_place(Place::File(place.to_owned()))
    });
    let edited = undone.edited.iter().map(|path| {
        warning()
            .worded(message::CHANGE_EDITED)
            .with("path", slashed(path))
            .in_place(Place::File(path.clone()))
    });
    restored.into_iter().chain(edited).collect()
}

/// A change that cannot be undone from here. Only where some of its files are new and others old is the data wrong.
pub(super) fn unsettled(place: &Path, error: &io::Error) -> Finding {
    let is_moved = error
        .get_ref()
        .is_some_and(<dyn std::error::Error + Send + Sync>::is::<Moved>);
    let finding = match error.kind() {
        _ if is_moved => Finding::error(message::CHANGE_HALF_MADE).worded(message::CHANGE_MOVED),
        // What is no list of this program was damaged, or comes from another one.
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
            Finding::error(message::CHANGE_HALF_MADE).worded(message::CHANGE_UNKNOWN)
        }
        _ if journal::is_whole(place) => Finding::warning(message::CHANGE_LEFT),
        _ => Finding::error(message::CHANGE_HALF_MADE),
    };
    let journal = place.join(JOURNAL);
    finding
        .with("path", slashed(&journal))
        .with("reason", error.to_string())
        .in_place(Place::File(journal))
}
