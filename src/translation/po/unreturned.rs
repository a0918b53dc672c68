//! Whether a PO file holds what a translator wrote and nobody has taken in yet.

use std::collections::HashMap;

use super::read::read;
use crate::text::fingerprint;

/// Whether translations of `former` are neither as they were exported nor in `new`, which is to take its place.
pub(crate) fn holds_translations(former: &str, new: &str) -> bool {
    let (Ok(former), Ok(new)) = (read(former), read(new)) else {
        return false;
    };
    let in_data: HashMap<&str, &str> = new
        .entries
        .iter()
        .map(|(_, entry)| (&*entry.id, &*entry.translation))
        .collect();
    former.entries.iter().any(|(_, entry)| {
        let translation = &*entry.translation;
        let is_written = !translation.is_empty() && fingerprint(translation) != entry.known;
        is_written && in_data.get(&*entry.id) != Some(&translation)
    })
}
