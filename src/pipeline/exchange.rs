//! The steps of `gongkai i18n export` and `import`: texts to a translator's tool, and back.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::desk::Desk;
use super::translations::{drafts, targets};
use crate::finding::{Finding, Place, show_path, sort};
use crate::markup;
use crate::model::{DisclosureDraft, Tag, shortened, unprintable};
use crate::source::{FileId, Files, Span, rewrite};
use crate::translation::po::{self, Entry, Fault};
use crate::translation::{Unit, fingerprint, units};

/// The PO file that holds everything to be translated into `tag`.
///
/// # Errors
/// Everything that is wrong with the form of the data, or that no disclosure lists the language.
pub fn export(data: &Path, tag: &str, files: &mut Files) -> Result<String, Vec<Finding>> {
    let drafts = drafts(data, files)?;
    let Some(tag) = wanted(tag, &drafts) else {
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

/// A language that some disclosure is to be translated into.
fn wanted(tag: &str, drafts: &[DisclosureDraft]) -> Option<Tag> {
    Tag::parse(tag).filter(|tag| drafts.iter().any(|draft| targets(draft).contains(tag)))
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
    let mut seen = HashSet::new();
    all.retain(|(_, unit)| match unit.translation(tag) {
        Some(text) => seen.insert(text.span),
        None => true,
    });
    all
}

/// Takes the translations of a PO file into the data: each stays where it stands, a new one goes into the
/// translator's file. Gives the files that were written.
///
/// # Errors
/// Everything that is wrong with the form of the data or of the PO file, and every text that changed on
/// both sides; nothing was written then.
pub fn import(from: &Path, data: &Path, files: &mut Files) -> Result<Vec<PathBuf>, Vec<Finding>> {
    let drafts = drafts(data, files)?;
    let file = files.read(from).map_err(|finding| vec![unread(finding)])?;
    let files = &*files;
    let po = po::read(files.text(file)).map_err(|fault| vec![no_po(fault, file, files)])?;
    let Some(tag) = wanted(&po.language, &drafts) else {
        let finding = Finding::error("import-language").with("tag", po.language);
        return Err(vec![finding.at(files.find_line(file, "\"Language:"))]);
    };
    let mut import = Import {
        tag: &tag,
        file,
        findings: Vec::new(),
        taken: Vec::new(),
    };
    import.compare(&drafts, &po.entries, files);
    let (mut findings, mut changes) = (import.findings, Vec::new());
    for draft in &drafts {
        let own = import.taken.iter().filter(|(of, ..)| of.name == draft.name);
        let texts = own.map(|(_, unit, text)| (*unit, text.as_str()));
        let (own, refused) = Desk::of(draft, &tag, files, texts).changes();
        changes.extend(own);
        findings.extend(refused);
    }
    if !findings.is_empty() {
        sort(&mut findings, files);
        return Err(findings);
    }
    rewrite(&changes)?;
    Ok(changes.into_iter().map(|change| change.path).collect())
}

/// A file that is missing here is none of a disclosure's.
fn unread(finding: Finding) -> Finding {
    match finding.id {
        "file-missing" => finding.worded("import-file-missing"),
        _ => finding,
    }
}

fn no_po(fault: Fault, file: FileId, files: &Files) -> Finding {
    match fault {
        Fault::Line(line) => Finding::error("po-syntax").at(Span::new(file, line)),
        Fault::Plural(line) => Finding::error("po-plural").at(Span::new(file, line)),
        Fault::NoHead => {
            Finding::error("po-no-head").in_place(Place::File(files.path(file).to_owned()))
        }
    }
}

/// How the other side of a contradiction is called.
const IN_THE_DATA: &str = "related-in-the-data";

/// What comes back, held against what is there.
struct Import<'a> {
    tag: &'a Tag,
    file: FileId,
    findings: Vec<Finding>,
    /// The new translations.
    taken: Vec<(&'a DisclosureDraft, Unit<'a>, String)>,
}

impl<'a> Import<'a> {
    fn compare(
        &mut self,
        drafts: &'a [DisclosureDraft],
        entries: &[(Range<usize>, Entry)],
        files: &Files,
    ) {
        let mut known = HashMap::new();
        for draft in drafts {
            for (id, unit) in own_units(draft, self.tag, files) {
                known.insert(format!("{}/{id}", draft.name), (draft, unit));
            }
        }
        let mut seen = HashMap::new();
        for (line, entry) in entries {
            let line = Span::new(self.file, line.clone());
            if let Some(first) = seen.insert(&entry.id, line) {
                self.refuse("import-twice", entry, line, Some((first, "first-here")));
                continue;
            }
            match known.get(&entry.id) {
                None => self.refuse("import-unknown", entry, line, None),
                Some((_, unit)) if unit.original() != entry.original => {
                    let original = Some((unit.text.span(), IN_THE_DATA));
                    self.refuse("import-original-changed", entry, line, original);
                }
                Some((draft, unit)) => self.take(entry, line, draft, *unit),
            }
        }
    }

    fn take(&mut self, entry: &Entry, line: Span, draft: &'a DisclosureDraft, unit: Unit<'a>) {
        let text = entry.translation.trim();
        if text.is_empty() || entry.fuzzy {
            return;
        }
        let now = unit.translation(self.tag);
        if now.is_some_and(|now| now.value == text) {
            return;
        }
        let state = now.map(|now| fingerprint(&now.value)).unwrap_or_default();
        if state != entry.known {
            return self.refuse(
                "import-conflict",
                entry,
                line,
                now.map(|now| (now.span, IN_THE_DATA)),
            );
        }
        if let Some(found) = unprintable(text) {
            let code = format!("U+{:04X}", u32::from(found));
            let finding = Finding::error("control-character").with("code", code);
            return self.findings.push(finding.at(line));
        }
        let prose = draft.prose();
        let read = match prose.is_some_and(|prose| prose.text.span() == unit.text.span()) {
            true => markup::document,
            false => markup::inline,
        };
        let [original, translation] = [unit.original(), text].map(|text| read(text).0);
        if let Some(anchor) = original.odd_reference(&translation) {
            let finding = Finding::error("references-differ").with("anchor", anchor);
            let finding = finding.at(line).and(unit.text.span(), "related-original");
            return self.findings.push(finding);
        }
        self.taken.push((draft, unit, text.to_owned()));
    }

    fn refuse(
        &mut self,
        id: &'static str,
        entry: &Entry,
        line: Span,
        other: Option<(Span, &'static str)>,
    ) {
        let name = match entry.id.as_str() {
            "" => shortened(&entry.original),
            id => id.to_owned(),
        };
        let finding = Finding::error(id).with("id", name).at(line);
        self.findings.push(match other {
            Some((span, label)) => finding.and(span, label),
            None => finding,
        });
    }
}
