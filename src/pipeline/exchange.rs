//! The steps of `gongkai i18n export` and `import`: texts to a translator's tool, and back.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use super::translations::{drafts, targets};
use crate::finding::{Finding, Place, show_path, sort, unwritable};
use crate::model::{DisclosureDraft, Tag};
use crate::source::{FileId, Files, Span};
use crate::translation::po::{self, Entry};
use crate::translation::{Unit, fingerprint, overlay, units};

/// The PO file that holds everything to be translated into `tag`.
///
/// # Errors
/// Everything that is wrong with the form of the data, or that no disclosure lists the language.
pub fn export(data: &Path, tag: &str, files: &mut Files) -> Result<String, Vec<Finding>> {
    let drafts = drafts(data, files)?;
    let wanted = Tag::parse(tag).filter(|tag| drafts.iter().any(|d| targets(d).contains(tag)));
    let Some(tag) = wanted else {
        return Err(vec![Finding::error("export-language").with("tag", tag)]);
    };
    let mut entries = Vec::new();
    for draft in drafts.iter().filter(|draft| targets(draft).contains(&tag)) {
        for (id, unit) in own_units(draft, &tag, files) {
            entries.push(entry(format!("{}/{id}", draft.name), unit, &tag, files));
        }
    }
    let names: Vec<&str> = drafts.iter().map(|draft| draft.name.as_str()).collect();
    Ok(po::write(
        &format!("gongkai {}", names.join(" ")),
        tag.as_str(),
        &entries,
    ))
}

fn entry(id: String, unit: Unit, tag: &Tag, files: &Files) -> Entry {
    let translation = unit.translation(tag).map(|text| text.value.clone());
    let line = files.position(unit.text.span()).line;
    Entry {
        id,
        original: unit.original().to_owned(),
        known: translation.as_deref().map(fingerprint).unwrap_or_default(),
        translation: translation.unwrap_or_default(),
        place: format!("{}:{line}", show_path(files.path(unit.file))),
        fuzzy: false,
    }
}

/// The units that have or want a translation of their own; those that are a term have the term's.
fn own_units<'a>(draft: &'a DisclosureDraft, tag: &Tag, files: &Files) -> Vec<(String, Unit<'a>)> {
    let mut all = units(draft, files);
    let mut seen = std::collections::HashSet::new();
    all.retain(|(_, unit)| match unit.translation(tag) {
        Some(text) => seen.insert(text.span),
        None => true,
    });
    all
}

/// Takes the translations of a PO file into the translators' files of the data.
///
/// # Errors
/// Everything that is wrong with the form of the data or of the PO file, and every text that changed on
/// both sides; nothing was written then.
pub fn import(from: &Path, data: &Path, files: &mut Files) -> Result<Vec<PathBuf>, Vec<Finding>> {
    let drafts = drafts(data, files)?;
    let file = files.read(from).map_err(|finding| vec![finding])?;
    let (tag, entries) = po::read(files.text(file)).map_err(|reason| {
        let finding = Finding::error("po-syntax").with("reason", reason);
        vec![finding.in_place(Place::File(from.to_owned()))]
    })?;
    let wanted = Tag::parse(&tag).filter(|tag| drafts.iter().any(|d| targets(d).contains(tag)));
    let Some(tag) = wanted else {
        let finding = Finding::error("import-language").with("tag", tag);
        return Err(vec![finding.in_place(Place::File(from.to_owned()))]);
    };
    let mut import = Import {
        tag: &tag,
        file,
        files,
        findings: Vec::new(),
        new: HashMap::new(),
    };
    import.compare(&drafts, &entries);
    let Import {
        mut findings, new, ..
    } = import;
    if !findings.is_empty() {
        sort(&mut findings, files);
        return Err(findings);
    }
    write(&texts(&drafts, &tag, &new, files), files)
}

/// What comes back, held against what is there.
struct Import<'a> {
    tag: &'a Tag,
    file: FileId,
    files: &'a Files,
    findings: Vec<Finding>,
    /// The new translations, by the places of their originals.
    new: HashMap<Span, String>,
}

impl Import<'_> {
    fn compare(&mut self, drafts: &[DisclosureDraft], entries: &[Entry]) {
        let mut known = HashMap::new();
        for draft in drafts {
            for (id, unit) in own_units(draft, self.tag, self.files) {
                known.insert(format!("{}/{id}", draft.name), unit);
            }
        }
        for entry in entries {
            match known.get(&entry.id) {
                None => self.refuse("import-unknown", entry, None),
                Some(unit) if unit.original() != entry.original => {
                    self.refuse("import-original-changed", entry, Some(unit.text.span()));
                }
                Some(unit) => self.take(entry, *unit),
            }
        }
    }

    fn take(&mut self, entry: &Entry, unit: Unit) {
        if entry.translation.trim().is_empty() || entry.fuzzy {
            return;
        }
        let now = unit.translation(self.tag);
        if now.is_some_and(|text| text.value == entry.translation.trim()) {
            return;
        }
        let state = now.map(|text| fingerprint(&text.value)).unwrap_or_default();
        if state != entry.known {
            return self.refuse("import-conflict", entry, now.map(|text| text.span));
        }
        let in_original = now.is_some_and(|text| text.span.file == unit.file);
        if in_original {
            return self.refuse("import-beside-original", entry, now.map(|text| text.span));
        }
        self.new
            .insert(unit.text.span(), entry.translation.trim().to_owned());
    }

    fn refuse(&mut self, id: &'static str, entry: &Entry, other: Option<Span>) {
        let text = self.files.text(self.file);
        let whole = Span::new(self.file, 0..text.len());
        let place = self.files.narrowed(whole, &entry.id);
        let finding = Finding::error(id).with("id", entry.id.as_str()).at(place);
        self.findings.push(match other {
            Some(span) => finding.and(span, "related-in-the-data"),
            None => finding,
        });
    }
}

/// The translators' files that change, with their new texts.
fn texts(
    drafts: &[DisclosureDraft],
    tag: &Tag,
    new: &HashMap<Span, String>,
    files: &Files,
) -> BTreeMap<PathBuf, String> {
    let mut changed = BTreeMap::new();
    for draft in drafts {
        let primary = draft
            .settings
            .value
            .iter()
            .find_map(|settings| settings.locales.first());
        let Some(primary) = primary else { continue };
        let units = own_units(draft, tag, files);
        for tree in &draft.trees {
            let own = units.iter().filter(|(_, unit)| unit.file == tree.span.file);
            let mut texts = HashMap::new();
            let mut touched = false;
            for (_, unit) in own {
                let span = unit.text.span();
                if let Some(text) = new.get(&span) {
                    touched = true;
                    texts.insert(span, text.clone());
                } else if let Some(text) = unit.translation(tag)
                    && text.span.file != unit.file
                {
                    texts.insert(span, text.value.clone());
                }
            }
            if touched {
                let path = files
                    .path(tree.span.file)
                    .with_extension(format!("{tag}.yaml"));
                changed.insert(path, overlay(tree, primary.value.as_str(), &texts));
            }
        }
    }
    changed
}

/// Writes the files, each beside its place first, so that a full disk leaves the former ones.
fn write(texts: &BTreeMap<PathBuf, String>, files: &Files) -> Result<Vec<PathBuf>, Vec<Finding>> {
    let mut staged = Vec::new();
    for (path, text) in texts {
        let beside = path.with_extension("yaml.new");
        std::fs::write(&beside, with_head(path, text, files))
            .map_err(|error| vec![unwritable(&beside, &error)])?;
        staged.push((beside, path.clone()));
    }
    for (beside, path) in &staged {
        std::fs::rename(beside, path).map_err(|error| vec![unwritable(path, &error)])?;
    }
    Ok(staged.into_iter().map(|(_, path)| path).collect())
}

/// The comment at the head of a file is its translator's, and stays.
fn with_head(path: &Path, text: &str, files: &Files) -> String {
    let old = files.find(path).map_or("", |file| files.text(file));
    let head: String = old
        .split_inclusive('\n')
        .take_while(|line| line.starts_with('#') || line.trim().is_empty())
        .collect();
    format!("{head}{text}")
}
