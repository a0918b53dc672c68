//! The step of `gongkai i18n import`: what translators have done, taken into the data.

use std::collections::HashMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::exchange::{own_units, wanted};
use super::translations::drafts;
use crate::diagnostic::{FileId, Finding, Place, Span, Spanned};
use crate::markup;
use crate::model::{DisclosureDraft, Tag, shortened, unprintable};
use crate::report::sort;
use crate::translation::po::{Entry, Fault};
use crate::translation::{Desk, Unit, fingerprint, po, siblings};
use crate::workspace::{Files, rewrite};

/// What an import has done.
#[derive(Debug)]
pub(crate) struct Imported {
    /// The files that were written.
    pub written: Vec<PathBuf>,
    /// The entries that were not taken, with the lines in which they begin.
    pub skipped: Vec<(Skipped, Span)>,
}

/// Why an entry was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Skipped {
    /// It has no translation.
    Empty,
    /// The translator is not sure of it.
    Fuzzy,
}

/// Takes the translations of a PO file into the data: each stays where it stands, a new one goes into the
/// translator's file. Gives what was written and what was not taken.
///
/// # Errors
/// Everything that is wrong with the form of the data or of the PO file, and every text that changed on
/// both sides; nothing was written then.
pub(crate) fn import(from: &Path, data: &Path, files: &Files) -> Result<Imported, Vec<Finding>> {
    let drafts = drafts(data, files)?;
    let file = files.read(from).map_err(|finding| vec![unread(finding)])?;
    let po = po::read(files.text(file)).map_err(|fault| vec![no_po(fault, file, files)])?;
    let Some(tag) = wanted(&po.language, &drafts, files) else {
        let finding = Finding::error("import-language").with("tag", po.language);
        return Err(vec![finding.at(files.find_line(file, "\"Language:"))]);
    };
    let mut import = Import {
        tag: &tag,
        file,
        findings: Vec::new(),
        taken: Vec::new(),
        skipped: Vec::new(),
    };
    import.compare(&drafts, &po.entries, files);
    let mut changes = Vec::new();
    let mut findings = import.findings;
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
    Ok(Imported {
        written: changes.into_iter().map(|change| change.path).collect(),
        skipped: import.skipped,
    })
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

/// A list and a text in it: where that stands now if it has moved.
type Home = (String, String);

fn home_of(entry: &Entry) -> Home {
    (siblings(&entry.id), entry.original.clone())
}

/// The units by their lists and texts, except those that stand in their lists more than once.
fn once_each<'a>(known: &HashMap<String, Known<'a>>) -> HashMap<Home, Known<'a>> {
    let mut homes: HashMap<Home, Option<Known>> = HashMap::new();
    for (id, own) in known {
        let home = (siblings(id), own.1.original().to_owned());
        homes
            .entry(home)
            .and_modify(|other| *other = None)
            .or_insert(Some(*own));
    }
    let once = homes.into_iter();
    once.filter_map(|(home, own)| Some((home, own?))).collect()
}

/// A unit and the disclosure that it belongs to.
type Known<'a> = (&'a DisclosureDraft, Unit<'a>);

/// How the other side of a contradiction is called.
const IN_THE_DATA: &str = "related-in-the-data";

/// What comes back, held against what is there.
struct Import<'a> {
    tag: &'a Tag,
    file: FileId,
    findings: Vec<Finding>,
    /// The new translations.
    taken: Vec<(&'a DisclosureDraft, Unit<'a>, String)>,
    /// What is not to be taken.
    skipped: Vec<(Skipped, Span)>,
}

impl<'a> Import<'a> {
    fn compare(
        &mut self,
        drafts: &'a [DisclosureDraft],
        entries: &[(Range<usize>, Entry)],
        files: &Files,
    ) {
        let mut known: HashMap<String, Known<'a>> = HashMap::new();
        for draft in drafts {
            for (id, unit) in own_units(draft, self.tag, files) {
                known.insert(format!("{}/{id}", draft.name), (draft, unit));
            }
        }
        let moved = once_each(&known);
        let mut seen = HashMap::new();
        for (line, entry) in entries {
            let line = Span::new(self.file, line.clone());
            if let Some(first) = seen.insert(&entry.id, line) {
                self.refuse("import-twice", entry, line, Some((first, "first-here")));
                continue;
            }
            let at_place = known.get(&entry.id);
            match at_place.or_else(|| moved.get(&home_of(entry))) {
                None => self.refuse("import-unknown", entry, line, None),
                Some((draft, unit)) if unit.original() == entry.original => {
                    self.take(entry, line, draft, *unit, None);
                }
                Some((_, unit)) => match moved.get(&home_of(entry)) {
                    Some((draft, own)) => {
                        let stood = unit.translation(self.tag);
                        self.take(entry, line, draft, *own, stood);
                    }
                    None => {
                        let original = Some((unit.span(), IN_THE_DATA));
                        self.refuse("import-original-changed", entry, line, original);
                    }
                },
            }
        }
    }

    /// Takes a translation, unless the data has another than when it was exported. `stood` is what stands now
    /// where the text stood then.
    fn take(
        &mut self,
        entry: &Entry,
        line: Span,
        draft: &'a DisclosureDraft,
        unit: Unit<'a>,
        stood: Option<&Spanned<String>>,
    ) {
        let text = entry.translation.trim();
        let now = unit.translation(self.tag);
        if now.is_some_and(|now| now.value == text) {
            return;
        }
        if text.is_empty() {
            return self.skipped.push((Skipped::Empty, line));
        }
        if entry.fuzzy {
            return self.skipped.push((Skipped::Fuzzy, line));
        }
        let state = |text: &Spanned<String>| fingerprint(&text.value);
        let is_known = now.map(state).unwrap_or_default() == entry.known;
        let was_known = stood.is_some_and(|stood| state(stood) == entry.known);
        if !is_known && !was_known {
            return self.refuse(
                "import-conflict",
                entry,
                line,
                now.map(|now| (now.span, IN_THE_DATA)),
            );
        }
        if let Some(finding) = unprintable(text) {
            return self.findings.push(finding.at(line));
        }
        let prose = draft.prose();
        let read = match prose.is_some_and(|prose| prose.text.span() == unit.span()) {
            true => markup::document,
            false => markup::inline,
        };
        let [original, translation] = [unit.original(), text].map(|text| read(text).0);
        if let Some(anchor) = original.odd_reference(&translation) {
            let finding = Finding::error("references-differ").with("anchor", anchor);
            let finding = finding.at(line).and(unit.span(), "related-original");
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
