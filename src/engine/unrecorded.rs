//! Whether a build changes what readers see of a published disclosure, and its record of revisions does not say so.

use serde_json::Value;

use super::make::Maker;
use super::prepare::{OPEN_DATA, Prepared};
use crate::comparison::{Comparison, Snapshot};
use crate::diagnostic::{Finding, Place, message};
use crate::workspace::SETTINGS;

impl Maker<'_> {
    /// The note on a change without an entry in the record of revisions: `data` is what is published now, `bytes` the
    /// file that holds it.
    pub(super) fn unrecorded(
        &self,
        prepared: &Prepared,
        data: &Value,
        bytes: &[u8],
    ) -> Option<Finding> {
        let name = &prepared.listing.name;
        let former = self.stage.read_former(&format!("{name}/{OPEN_DATA}"))?;
        if former == bytes {
            return None;
        }
        // What another version of the program published, or somebody has damaged, is nothing to compare with.
        let former = Snapshot::read(serde_json::from_slice(&former).ok()?).ok()?;
        let new = Snapshot::read(data.clone()).ok()?;
        is_unrecorded(&former, &new).then(|| {
            Finding::note(message::CHANGE_WITHOUT_ENTRY)
                .with("name", name.clone())
                .in_place(Place::File(prepared.folder.join(SETTINGS)))
        })
    }
}

/// Whether readers of some language see a change, and readers of none a new entry.
fn is_unrecorded(old: &Snapshot, new: &Snapshot) -> bool {
    if old.fingerprint == new.fingerprint {
        return false;
    }
    let comparisons = new.tags().filter_map(|tag| Comparison::new(old, new, tag));
    let mut is_changed = false;
    for comparison in comparisons {
        if !comparison.revisions.added.is_empty() {
            return false;
        }
        is_changed |= !comparison.is_nothing_to_record();
    }
    is_changed
}
