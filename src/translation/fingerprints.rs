//! By which state of the original each translation was made: one file in the data, written by
//! `gongkai i18n accept`.

use std::collections::BTreeMap;

use crate::diagnostic::{Finding, message};
use crate::model::{DisclosureDraft, FINGERPRINTS};
use crate::text::fingerprint;
use crate::workspace::Files;
use crate::yaml::{Entry, Kind, Node};

/// What stands at the head of the file.
const HEAD: &str = "\
# 各处译文所依据的原文（指纹）。由 gongkai i18n accept 写出，不要手改。
# The original that each translation was made by (fingerprints). Written by gongkai i18n accept.
";

/// The fingerprints of the originals, by language and id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Fingerprints {
    known: BTreeMap<String, BTreeMap<String, String>>,
}

impl Fingerprints {
    /// The fingerprints of a disclosure; none where nothing was accepted yet.
    ///
    /// # Errors
    /// A finding where the file is not what `accept` writes.
    pub(crate) fn read(draft: &DisclosureDraft, files: &Files) -> Result<Self, Finding> {
        let tree = draft.trees.iter().find(|tree| {
            let path = files.path(tree.span.file);
            path.file_name().is_some_and(|name| name == FINGERPRINTS)
        });
        let mut known = BTreeMap::new();
        for language in tree.map_or(Ok(&[][..]), entries)? {
            let mut own = BTreeMap::new();
            for entry in entries(&language.value)? {
                let Kind::Scalar(hash) = &entry.value.kind else {
                    return Err(Finding::error(message::FINGERPRINTS_WRONG).at(entry.key.span));
                };
                own.insert(entry.key.value.clone(), hash.clone());
            }
            known.insert(language.key.value.clone(), own);
        }
        Ok(Self { known })
    }

    /// The fingerprint recorded for a translation.
    pub(crate) fn get(&self, tag: &str, id: &str) -> Option<&str> {
        self.known.get(tag)?.get(id).map(String::as_str)
    }

    /// All that is recorded of one language: ids and fingerprints.
    pub(crate) fn of_language(&self, tag: &str) -> impl Iterator<Item = (&str, &str)> {
        let own = self.known.get(tag).into_iter().flatten();
        own.map(|(id, known)| (id.as_str(), known.as_str()))
    }

    /// Records that the translation of `id` into `tag` fits this original.
    pub(crate) fn accept(&mut self, tag: &str, id: &str, original: &str) {
        let own = self.known.entry(tag.to_owned()).or_default();
        own.insert(id.to_owned(), fingerprint(original));
    }

    /// Calls texts by the ids that `renamed` gives for those that they had. Says whether any has another one.
    pub(crate) fn rekey(&mut self, renamed: &dyn Fn(&str) -> Option<String>) -> bool {
        let mut any = false;
        for own in self.known.values_mut() {
            let pairs = std::mem::take(own).into_iter();
            *own = pairs
                .map(|(id, known)| match renamed(&id) {
                    Some(new) => {
                        any = true;
                        (new, known)
                    }
                    None => (id, known),
                })
                .collect();
        }
        any
    }

    /// The file's text, in the order of languages and ids.
    pub(crate) fn text(&self) -> String {
        let mut text = HEAD.to_owned();
        for (tag, own) in &self.known {
            text.push_str(&format!("{tag}:\n"));
            for (id, hash) in own {
                text.push_str(&format!(
                    "  {}: \"{hash}\"\n",
                    serde_json::Value::from(id.as_str())
                ));
            }
        }
        text
    }
}

fn entries(node: &Node) -> Result<&[Entry], Finding> {
    match &node.kind {
        Kind::Map(entries) => Ok(entries),
        Kind::Empty => Ok(&[]),
        _ => Err(Finding::error(message::FINGERPRINTS_WRONG).at(node.span)),
    }
}
