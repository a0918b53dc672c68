//! Which keys are meant by those that are written in words: 时间 is `date` or `time`, as the rest of the record decides.

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::key_names;
use crate::yaml::Entry;

/// What a key in words means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meant {
    /// A key that the record does not have yet.
    Key(&'static str),
    /// One that it has already.
    Taken(&'static str),
}

/// What the entries with keys in words mean, by their places in the record, which knows these `keys`.
pub(super) fn keys_in_words(entries: &[Entry], keys: &[&'static str]) -> BTreeMap<usize, Meant> {
    let is_typed = |name: &str| keys.contains(&name);
    if entries.iter().all(|entry| is_typed(&entry.key.value)) {
        return BTreeMap::new();
    }
    let mut taken: BTreeSet<&str> = entries
        .iter()
        .map(|entry| entry.key.value.as_str())
        .filter(|name| is_typed(name))
        .collect();
    let in_words = entries.iter().enumerate();
    let in_words = in_words.filter(|(_, entry)| !is_typed(&entry.key.value));
    let mut in_words: Vec<(usize, Vec<&'static str>)> = in_words
        .map(|(at, entry)| (at, candidates(&entry.key.value, keys)))
        .filter(|(_, candidates)| !candidates.is_empty())
        .collect();
    // What can mean only one key takes it before what can mean several.
    in_words.sort_by_key(|(at, candidates)| (candidates.len() > 1, *at));
    in_words
        .into_iter()
        .map(|(at, candidates)| {
            let free = candidates.iter().find(|key| !taken.contains(*key));
            let meant = match free {
                Some(key) => Meant::Key(key),
                None => Meant::Taken(candidates[0]),
            };
            taken.extend(free);
            (at, meant)
        })
        .collect()
}

fn candidates(name: &str, keys: &[&'static str]) -> Vec<&'static str> {
    let keys = keys.iter().copied();
    keys.filter(|key| key_names().are(name, key)).collect()
}
