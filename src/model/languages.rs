//! Reads what concerns a disclosure's languages: the list of them, the terms, the translators' files.

use super::loader::Loader;
use super::localized::Tag;
use super::overlay::Overlay;
use super::read::Field;
use super::waivers::Terms;
use crate::workspace::is_there;
use crate::yaml::{Kind, Node};

/// The file that records from which state of the original each translation was made.
pub(crate) const FINGERPRINTS: &str = "translations.yaml";

impl Loader<'_> {
    /// Notes the languages that the settings list, before anything else is read: they decide which
    /// translations other values may have. Where one of them is a mistake the list stays empty, so that the
    /// mistake is not reported again at every translation.
    pub(super) fn learn_locales(&mut self, settings: Option<&Node>) {
        let locales = settings.and_then(listed_locales).unwrap_or_default();
        let printable = |tag: &Tag| self.languages.labels(tag.as_str()).is_some();
        if locales.iter().all(printable) {
            self.reader.locales = locales;
        }
    }

    /// Notes the terms, before the texts are read that take their translations from them.
    pub(super) fn learn_terms(&mut self, settings: &Node) {
        let Some(node) = settings.value("terms").filter(|node| !node.is_blank()) else {
            return;
        };
        // Findings about the terms are dropped here: the settings, of which the terms are part, are read after
        // this and report them.
        let before = self.reader.findings.len();
        let terms = Terms::read(node, &mut self.reader);
        self.reader.findings.truncate(before);
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
            if !is_there(&self.folder.join(&file)) {
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
            overlay.apply_file(&over, root);
            self.reader.findings.append(&mut overlay.findings);
            self.trees.push(over);
        }
    }

    /// Reads the fingerprints' tree, where there is such a file. Its content concerns `translation` only.
    pub(super) fn fingerprints(&mut self) {
        if is_there(&self.folder.join(FINGERPRINTS)) {
            let tree = self.tree(FINGERPRINTS);
            self.trees.extend(tree);
        }
    }
}

/// The tags that the settings list; `None` where one of them is no tag.
fn listed_locales(root: &Node) -> Option<Vec<Tag>> {
    let Some(Kind::List(list)) = root.value("locales").map(|node| &node.kind) else {
        return None;
    };
    list.iter()
        .map(|node| Tag::parse(node.text()?.trim()))
        .collect()
}
