//! Reads the criteria edition: a shipped one by its name, or a school's own file.

use std::path::Path;

use super::based_on::{BASED_ON, change};
use super::criteria::Criteria;
use super::loader::Loader;
use super::localized::Tag;
use super::original::original;
use super::overlay::Overlay;
use super::read::Field;
use crate::diagnostic::{FileId, Finding, Span, Spanned, message};
use crate::locale::Languages;
use crate::workspace::{Files, is_there};
use crate::yaml::Node;

/// The criteria editions built into the program.
#[derive(rust_embed::RustEmbed)]
#[folder = "criteria"]
struct Editions;

/// An edition with what it is based on and its translations.
pub(crate) struct WholeEdition {
    /// As a tree.
    pub tree: Node,
    /// As it is read.
    pub criteria: Criteria,
}

impl WholeEdition {
    /// Reads an edition by its name, translated into `locales`: a shipped one, or a file in `folder`.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub(crate) fn read(
        name: &str,
        folder: &Path,
        locales: &[Tag],
        files: &Files,
        languages: &Languages,
    ) -> Result<Self, Vec<Finding>> {
        let mut loader = Loader::new(folder, files, languages);
        loader.reader.locales = locales.to_vec();
        // Whoever names it on the command line has seen to it that it is there.
        let nowhere = Span::new(files.add(Path::new(name), String::new()), 0..0);
        let criteria = loader.edition_named(&Spanned::new(name, nowhere));
        let whole = criteria.zip(loader.trees.pop());
        let whole = whole.map(|(criteria, tree)| Self { tree, criteria });
        let mut findings = loader.recovered;
        findings.append(&mut loader.reader.findings);
        findings.retain(Finding::stops);
        whole.filter(|_| findings.is_empty()).ok_or(findings)
    }
}

impl Loader<'_> {
    /// Reads the criteria edition that the settings name: a YAML file in the folder, or a shipped edition. The
    /// name is taken from the settings' tree, not from the record, so that an error elsewhere in the settings
    /// does not hide errors in the edition.
    pub(super) fn criteria(&mut self, settings: &Node) -> Option<Criteria> {
        // Where there is no name, the settings' own reader says what is wrong.
        let wanted = named_in(settings, self.reader.locales.first())?;
        self.edition_named(&wanted)
    }

    /// Reads a criteria edition by its name.
    pub(super) fn edition_named(&mut self, wanted: &Spanned<&str>) -> Option<Criteria> {
        let root = self.edition(wanted, &mut Vec::new())?;
        // A shipped edition may have texts in more languages than this disclosure lists; without a list, the
        // reader accepts them all.
        let locales = std::mem::take(&mut self.reader.locales);
        let criteria = Criteria::read(&root, &mut self.reader);
        self.reader.locales = locales;
        self.trees.push(root);
        criteria
    }

    /// The tree of an edition with its translations, and with those of what it is based on. `within` are the editions
    /// that are based on it.
    fn edition(&mut self, wanted: &Spanned<&str>, within: &mut Vec<String>) -> Option<Node> {
        if within.iter().any(|name| name == wanted.value) {
            self.reader.report(
                Finding::error(message::EDITION_CYCLE)
                    .with("value", wanted.value)
                    .at(wanted.span),
            );
            return None;
        }
        let file = self.edition_file(wanted)?;
        let mut root = self.parsed(file)?;
        if let Some(base) = based_on(&root) {
            within.push(wanted.value.to_owned());
            let mut base = self.edition(&base, within)?;
            self.reader.findings.append(&mut change(&mut base, root));
            root = base;
        }
        self.edition_overlays(wanted.value, &mut root);
        Some(root)
    }

    /// The file of an edition.
    fn edition_file(&mut self, wanted: &Spanned<&str>) -> Option<FileId> {
        if is_file(wanted.value) {
            let path = self.path_in_folder(wanted.value, wanted.span)?;
            let read = self.files.read(&path);
            let read = read.map_err(|finding| match finding.is(message::FILE_MISSING) {
                true => finding.at(wanted.span),
                false => finding,
            });
            return self.ok_or_report(read);
        }
        let Some(text) = shipped_edition(wanted.value) else {
            let finding = Finding::error(message::UNKNOWN_EDITION)
                .with("value", wanted.value)
                .with("all", shipped_editions().join(", "));
            self.reader.report(finding.at(wanted.span));
            return None;
        };
        let path = Path::new("criteria").join(format!("{}.yaml", wanted.value));
        Some(self.files.add(&path, text))
    }

    /// Lays the edition's translations over it: `2020.en.yaml` over `2020.yaml`.
    fn edition_overlays(&mut self, name: &str, root: &mut Node) {
        let named = root.value("locale").and_then(Node::text);
        let named = named.and_then(|text| Tag::parse(text.trim()));
        let Some(primary) = named.or_else(|| self.reader.locales.first().cloned()) else {
            return;
        };
        for tag in self.reader.locales.clone() {
            // In its own language an edition needs no translation.
            let Some(over) = self
                .edition_translation(name, &tag)
                .filter(|_| tag != primary)
            else {
                continue;
            };
            let mut overlay = Overlay {
                primary: &primary,
                tag: &tag,
                findings: Vec::new(),
            };
            overlay.apply_file(&over, root);
            self.reader.findings.append(&mut overlay.findings);
            self.trees.push(over);
        }
    }

    /// The tree of the file that translates an edition into the language `tag`, where there is one.
    fn edition_translation(&mut self, name: &str, tag: &Tag) -> Option<Node> {
        let stem = name.trim_end_matches(".yaml").trim_end_matches(".yml");
        let file = format!("{stem}.{tag}.yaml");
        // A school may translate a shipped edition, too.
        if is_there(&self.folder.join(&file)) {
            return self.tree(&file);
        }
        if is_file(name) {
            return None;
        }
        let text = shipped_edition(&format!("{stem}.{tag}"))?;
        let file = self.files.add(&Path::new("criteria").join(file), text);
        self.parsed(file)
    }
}

/// What the settings call the criteria edition: the name of a shipped one, or of a file.
pub(super) fn named_in<'n>(settings: &'n Node, primary: Option<&Tag>) -> Option<Spanned<&'n str>> {
    let name = original(settings.value("criteria")?, primary);
    Some(Spanned::new(name.text()?.trim(), name.span))
}

/// The edition that an edition says it is based on.
fn based_on(edition: &Node) -> Option<Spanned<&str>> {
    let name = edition.value(BASED_ON)?;
    Some(Spanned::new(name.text()?.trim(), name.span))
}

/// Whether a file is named, and not a shipped edition.
pub(crate) fn is_file(name: &str) -> bool {
    name.ends_with(".yaml") || name.ends_with(".yml")
}

/// The text of the shipped edition, or translation of one, called `name`.
fn shipped_edition(name: &str) -> Option<String> {
    let file = Editions::get(&format!("{name}.yaml"))?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// The names of the shipped editions, without their translations.
pub(crate) fn shipped_editions() -> Vec<String> {
    let mut names: Vec<String> = Editions::iter()
        .filter_map(|path| path.strip_suffix(".yaml").map(str::to_owned))
        // `2020.en` is a translation of `2020`.
        .filter(|name| !name.contains('.'))
        .collect();
    names.sort();
    names
}
