//! Where new translations are written: over the former ones, beside the original, into the translator's
//! file, or into a Markdown file of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::in_place::{Texts, add_beside_originals, replace_values};
use super::translators_file::{NoPlace, add_to_translators_file};
use super::units::Unit;
use crate::diagnostic::{FileId, Finding, Span, message};
use crate::model::{DisclosureDraft, Prose, Tag};
use crate::workspace::{Change, Files, refusal};
use crate::yaml::{Kind, Node, Refusal, Wanted, amended, parse};

/// The new translations of one disclosure on their way into its files.
pub(crate) struct TranslationWriter<'a> {
    draft: &'a DisclosureDraft,
    tag: &'a Tag,
    files: &'a Files,
    /// New wording of translations that the data has, by their places.
    replaced: Texts,
    /// Translations that the data does not have yet, by the places of their originals.
    added: Texts,
    /// Changes of Markdown files, which have no tree to amend.
    documents: Vec<Change>,
}

impl<'a> TranslationWriter<'a> {
    /// A writer with the new texts of some units of a disclosure.
    pub(crate) fn with_texts<'t>(
        draft: &'a DisclosureDraft,
        tag: &'a Tag,
        files: &'a Files,
        texts: impl Iterator<Item = (Unit<'a>, &'t str)>,
    ) -> Self {
        let mut writer = Self {
            draft,
            tag,
            files,
            replaced: Texts::new(),
            added: Texts::new(),
            documents: Vec::new(),
        };
        for (unit, text) in texts {
            let mut prose = draft.prose();
            let document = prose.find(|prose| prose.text.span() == unit.span());
            match (document, unit.translation(tag)) {
                (Some(prose), _) => writer.document(prose, text),
                (_, Some(now)) => writer.put(now.span, true, text),
                (_, None) => writer.put(unit.span(), false, text),
            }
        }
        writer
    }

    fn put(&mut self, place: Span, over: bool, text: &str) {
        let texts = if over {
            &mut self.replaced
        } else {
            &mut self.added
        };
        texts.insert(place, text.to_owned());
    }

    /// A document goes into its own file; one that has none yet gets one beside the original's, and the
    /// data names it.
    fn document(&mut self, prose: &Prose, text: &str) {
        let own = prose.files.iter().skip(1).find(|(tag, _)| tag == self.tag);
        if let Some((_, file)) = own {
            let old = self.files.text(*file);
            return self.documents.push(Change {
                path: self.files.path(*file).to_owned(),
                old: Some(old.to_owned()),
                new: dressed(old, text),
            });
        }
        let name = translated_name(&prose.names.primary().value, self.tag);
        self.documents.push(Change {
            path: self.draft.folder.join(&name),
            old: None,
            new: dressed("", text),
        });
        match prose.names.find(self.tag) {
            Some(shared) => self.put(shared.span, true, &name),
            None => self.put(prose.names.span(), false, &name),
        }
    }

    /// The changes of the files, and a finding for each file that cannot be changed safely.
    pub(crate) fn changes(self) -> (Vec<Change>, Vec<Finding>) {
        let mut changes = Vec::new();
        let mut findings = Vec::new();
        for (path, sheet) in self.sheets() {
            match sheet.and_then(|sheet| sheet.change(&path)) {
                Ok(change) => changes.push(change),
                // Whatever the reason is, the reader has to do the same; it is kept for whoever debugs this.
                Err(reason) => findings
                    .push(refusal(message::IMPORT_REFUSED, &path).with("reason", reason.name())),
            }
        }
        changes.extend(self.documents);
        changes.retain(|change| change.old.as_ref() != Some(&change.new));
        (changes, findings)
    }

    /// The YAML files with what they are to say.
    fn sheets(&self) -> Sheets<'a> {
        let mut sheets = Sheets::new();
        for file in files_of(&self.replaced) {
            let mut sheet = self.sheet(file);
            replace_values(&mut sheet.wanted, &self.replaced);
            sheets.insert(self.files.path(file).to_owned(), Ok(sheet));
        }
        let settings = self.draft.settings.value.iter();
        if let Some(primary) = settings.flat_map(|settings| &settings.locales).next() {
            for file in files_of(&self.added) {
                self.add(file, &primary.value, &mut sheets);
            }
        }
        sheets
    }

    /// Adds what is new to texts of a file: to the file itself, the rest to its translator's file.
    fn add(&self, file: FileId, primary: &Tag, sheets: &mut Sheets<'a>) {
        let mut texts = self.added.clone();
        texts.retain(|place, _| place.file == file);
        let path = self.files.path(file).to_owned();
        let over = self.translators_file(&path);
        // What is built into the program stays as it is.
        if self.files.is_on_disk(file) {
            let sheet = sheets.entry(path).or_insert_with(|| Ok(self.sheet(file)));
            if let Ok(sheet) = sheet {
                add_beside_originals(&mut sheet.wanted, primary, self.tag, &mut texts);
            }
        }
        if texts.is_empty() {
            return;
        }
        let over = sheets.entry(over).or_insert_with_key(|over| {
            let known = self.files.find(over).map(|file| self.sheet(file));
            Ok(known.unwrap_or_else(|| Sheet::blank(file)))
        });
        let original = self.sheet(file).old;
        if let Ok(sheet) = over
            && let Err(reason) = add_to_translators_file(&mut sheet.wanted, &original, &texts)
        {
            *over = Err(reason.into());
        }
    }

    /// The translator's file for an original: beside it, or in the disclosure's folder for one that is
    /// built into the program.
    fn translators_file(&self, original: &Path) -> PathBuf {
        let name = original.file_name().unwrap_or_default();
        let over = Path::new(name).with_extension(format!("{}.yaml", self.tag));
        self.draft.folder.join(over)
    }

    fn sheet(&self, file: FileId) -> Sheet<'a> {
        match parse(self.files, file) {
            Ok(tree) => Sheet {
                text: Some(self.files.text(file)),
                wanted: Wanted::from(&tree),
                old: tree,
            },
            // It was read before; what cannot be read a second time is not changed.
            Err(_) => Sheet::blank(file),
        }
    }
}

/// The YAML files that change, or why one cannot.
type Sheets<'a> = BTreeMap<PathBuf, Result<Sheet<'a>, Unsafe>>;

/// Why a file cannot be changed safely.
enum Unsafe {
    /// A translator's file has no place for a text.
    NoPlace,
    /// The file cannot be amended.
    NotAmended(Refusal),
}

impl Unsafe {
    /// Names the reason in findings.
    fn name(&self) -> &'static str {
        match self {
            Self::NoPlace => "no-place",
            Self::NotAmended(refusal) => refusal.name(),
        }
    }
}

impl From<NoPlace> for Unsafe {
    fn from(NoPlace: NoPlace) -> Self {
        Self::NoPlace
    }
}

impl From<Refusal> for Unsafe {
    fn from(refusal: Refusal) -> Self {
        Self::NotAmended(refusal)
    }
}

/// A YAML file that changes.
struct Sheet<'a> {
    /// What stands in it; none where it does not exist yet.
    text: Option<&'a str>,
    old: Node,
    wanted: Wanted,
}

impl Sheet<'_> {
    fn blank(near: FileId) -> Self {
        let span = Span::new(near, 0..0);
        let kind = Kind::Empty;
        let old = Node { span, kind };
        Self {
            text: None,
            wanted: Wanted::from(&old),
            old,
        }
    }

    fn change(&self, path: &Path) -> Result<Change, Unsafe> {
        Ok(Change {
            path: path.to_owned(),
            old: self.text.map(str::to_owned),
            new: amended(self.text.unwrap_or_default(), &self.old, &self.wanted)?,
        })
    }
}

fn files_of(texts: &Texts) -> BTreeSet<FileId> {
    texts.keys().map(|place| place.file).collect()
}

/// A document as its file writes it: with the line ends of the former one, between the blanks that stood before
/// and behind that.
fn dressed(old: &str, text: &str) -> String {
    let text = match old.contains("\r\n") {
        true => text.replace('\n', "\r\n"),
        false => text.to_owned(),
    };
    let head = &old[..old.len() - old.trim_start().len()];
    let tail = match &old[old.trim_end().len()..] {
        "" => "\n",
        tail => tail,
    };
    match old.trim().is_empty() {
        true => format!("{text}\n"),
        false => format!("{head}{text}{tail}"),
    }
}

/// `guidance.en.md` for `guidance.md`.
fn translated_name(original: &str, tag: &Tag) -> String {
    match original.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{tag}.{ending}"),
        None => format!("{original}.{tag}"),
    }
}
