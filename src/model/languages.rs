//! What a disclosure says in other languages: its list of locales, its terms, its translators' files.

use super::loader::Loader;
use super::localized::Tag;
use super::overlay::Overlay;
use super::read::Field;
use super::waivers::Terms;
use crate::yaml::{Kind, Node};

/// By which state of the original each translation was made.
pub(crate) const FINGERPRINTS: &str = "translations.yaml";

impl Loader<'_> {
    /// The locales come first, because they decide which translations other values may have. Where one
    /// of them is a mistake, nothing can be said about translations.
    pub(super) fn known_locales(&mut self, settings: Option<&Node>) {
        let locales = settings.and_then(listed_locales).unwrap_or_default();
        let printable = |tag: &Tag| self.languages.labels(tag.as_str()).is_some();
        if locales.iter().all(printable) {
            self.reader.locales = locales;
        }
    }

    /// The terms come before the texts that may be one of them. What is wrong with them is said when the
    /// settings are read.
    pub(super) fn known_terms(&mut self, settings: &Node) {
        let Some(node) = settings.value("terms").filter(|node| !node.is_blank()) else {
            return;
        };
        let said = self.reader.findings.len();
        let terms = Terms::read(node, &mut self.reader);
        self.reader.findings.truncate(said);
        self.reader.terms = terms
            .into_iter()
            .flat_map(|terms| terms.0)
            .map(|term| (term.name.primary().value.clone(), term.name))
            .collect();
    }

    /// Lays the translators' files of a subject over its tree: `charter.en.yaml` over `charter.yaml`.
    pub(super) fn overlay(&mut self, name: &str, root: &mut Node) {
        let locales = self.reader.locales.clone();
        let Some((primary, others)) = locales.split_first() else {
            return;
        };
        for tag in others {
            let file = format!("{name}.{tag}.yaml");
            if !self.folder.join(&file).is_file() {
                continue;
            }
            let Some(over) = self.tree(&file) else {
                continue;
            };
            let mut overlay = Overlay {
                primary,
                tag,
                findings: Vec::new(),
            };
            overlay.lay_file(&over, root);
            self.reader.findings.append(&mut overlay.findings);
            self.trees.push(over);
        }
    }

    /// The record of what was translated, where there is one.
    pub(super) fn fingerprints(&mut self) {
        if self.folder.join(FINGERPRINTS).is_file() {
            let tree = self.tree(FINGERPRINTS);
            self.trees.extend(tree);
        }
    }
}

/// The tags that the settings list, if all of them are tags.
fn listed_locales(root: &Node) -> Option<Vec<Tag>> {
    let Some(Kind::List(list)) = root.value("locales").map(|node| &node.kind) else {
        return None;
    };
    list.iter()
        .map(|node| Tag::parse(node.text()?.trim()))
        .collect()
}
