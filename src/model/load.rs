//! Reads all files of a disclosure.

use std::ops::Range;
use std::path::Path;

use super::draft::{DisclosureDraft, Draft};
use super::guidance::{Guidance, GuidanceText, Prose};
use super::lengths::Measure;
use super::loader::Loader;
use super::localized::{Localized, Tag};
use super::read::{Field, Reader};
use super::settings::Settings;
use super::staff::Staff;
use crate::diagnostic::{FileId, Finding, Span, Spanned, message};
use crate::locale::Languages;
use crate::privacy::known_by;
use crate::workspace::{Files, SETTINGS};

/// Reads all files of the disclosure in `folder`, as far as they can be read; `name` is the folder's path below
/// the data folder. Everything that is wrong with their form is added to `findings`.
pub(crate) fn load(
    folder: &Path,
    name: &str,
    files: &Files,
    languages: &Languages,
    findings: &mut Vec<Finding>,
) -> DisclosureDraft {
    let mut loader = Loader {
        folder,
        files,
        languages,
        reader: Reader::new(&languages.words),
        trees: Vec::new(),
        documents: Vec::new(),
        recovered: Vec::new(),
    };
    let draft = loader.disclosure(name);
    findings.append(&mut loader.recovered);
    findings.append(&mut loader.reader.findings);
    draft
}

impl Loader<'_> {
    fn disclosure(&mut self, name: &str) -> DisclosureDraft {
        let mut root = self.tree(SETTINGS);
        // Languages first, because they decide which overlays and translations there may be; then the
        // translated terms, which every text read after them may use.
        self.learn_locales(root.as_ref());
        if let Some(root) = &mut root {
            self.overlay("disclosure", root);
            self.learn_terms(root);
        }
        let settings = self.draft(|loader| Settings::read(root.as_ref()?, &mut loader.reader));
        let contact = settings
            .value
            .as_ref()
            .and_then(|settings| settings.contact.as_ref());
        if let Some(contact) = contact {
            let public = contact.public_values().map(known_by).collect();
            self.files.make_public(self.folder, public);
        }
        let unions = settings.value.as_ref().map(union_names).unwrap_or_default();
        let mut draft = DisclosureDraft {
            folder: self.folder.to_owned(),
            name: name.to_owned(),
            trees: Vec::new(),
            locales: self.reader.locales.clone(),
            settings,
            criteria: self.draft(|loader| loader.criteria(root.as_ref()?)),
            self_assessment: self.subject("self-assessment"),
            charter: self.subject("charter"),
            staff: self.draft(|loader| loader.staff(&unions)),
            election: self.subject("election"),
            congress: self.subject("congress"),
            delegates: self.subject("delegates"),
            review: self.subject("review"),
            guidance: self.draft(Self::guidance),
            advisors: self.subject("advisors"),
        };
        self.fingerprints();
        self.reader.close_texts();
        // Last, because only now is it known which files were read. Without the guidance text, the Markdown
        // files that the data names are not all known.
        self.report_unread(root.as_ref(), draft.guidance.value.is_some());
        draft.trees = root.into_iter().chain(self.trees.drain(..)).collect();
        draft
    }

    /// Runs `read` and notes whether it reported an error.
    fn draft<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Draft<T> {
        let before = self.reader.findings.len();
        let value = read(self);
        let broken = self.reader.findings[before..].iter().any(Finding::breaks);
        let sound = value.is_some() && !broken;
        Draft { value, sound }
    }

    /// Reads the file `name.yaml` into a draft.
    fn subject<T: Field>(&mut self, name: &str) -> Draft<T> {
        self.draft(|loader| loader.read(name))
    }

    /// Reads the file `name.yaml` with its translators' files laid over it.
    fn read<T: Field>(&mut self, name: &str) -> Option<T> {
        let mut root = self.tree(&format!("{name}.yaml"))?;
        self.overlay(name, &mut root);
        let value = T::read(&root, &mut self.reader);
        self.trees.push(root);
        value
    }

    fn staff(&mut self, unions: &[String]) -> Option<Staff> {
        let staff: Staff = self.read("staff")?;
        Some(staff.in_usual_form(unions, &self.reader))
    }

    fn guidance(&mut self) -> Option<GuidanceText> {
        let guidance: Guidance = self.read("party-guidance")?;
        match (guidance.text, guidance.file) {
            (Some(text), None) => Some(GuidanceText::Inline(text)),
            (None, Some(names)) => self.prose(names).map(GuidanceText::Files),
            // Where one of the two could not be read, that has been said.
            _ if !guidance.unread.is_empty() => None,
            _ => {
                self.reader
                    .report(Finding::error(message::TEXT_OR_FILE).at(guidance.place));
                None
            }
        }
    }

    /// Reads the Markdown files that `names` gives by language. A language for which the original's file is
    /// named has no translation.
    fn prose(&mut self, names: Localized) -> Option<Prose> {
        let primary = self.reader.locales.first().cloned();
        let mut files: Vec<(Tag, FileId)> = Vec::new();
        let mut texts = Vec::new();
        let mut has_original = true;
        for (tag, name) in names.tagged() {
            if !texts.is_empty() && name.value == names.primary().value {
                continue;
            }
            // What is wrong with one language's file hides nothing in another's.
            let Some(file) = self.document(name) else {
                has_original &= name.span != names.span();
                continue;
            };
            files.extend(tag.or(primary.as_ref()).map(|tag| (tag.clone(), file)));
            let text = self.files.text(file);
            let span = Span::new(file, 0..text.len());
            let text = text.replace("\r\n", "\n").trim().to_owned();
            // An empty original is an error; an empty translation is one that is still to come.
            if !text.is_empty() {
                let place = |range: Range<usize>| {
                    let text = self.files.text(file);
                    let start = text.len() - text.trim_start().len() + range.start;
                    let end = start + range.len();
                    // Without the line ends of Windows, which count for nothing, the place is only near, and may
                    // fall into a character.
                    Span::new(
                        file,
                        text.floor_char_boundary(start)..text.ceil_char_boundary(end),
                    )
                };
                if !self
                    .reader
                    .is_short_enough(&text, Measure::Paragraphs, span, place)
                {
                    return None;
                }
                texts.push((tag.cloned(), Spanned::new(text, span)));
            } else if texts.is_empty() {
                self.reader
                    .report(Finding::error(message::EMPTY_TEXT).at(span));
                return None;
            }
        }
        let mut texts = texts.into_iter();
        let text = Localized::new(texts.next()?, texts.collect());
        has_original.then_some(Prose { names, files, text })
    }

    /// Reads a Markdown file that the data names.
    fn document(&mut self, name: &Spanned<String>) -> Option<FileId> {
        let path = self.path_in_folder(&name.value, name.span)?;
        self.documents.push(name.value.clone());
        let read = self
            .files
            .read(&path)
            // A file that is not there is reported where its name stands, because that is what to correct.
            .map_err(|finding| match finding.is(message::FILE_MISSING) {
                true => finding.at(name.span),
                false => finding,
            });
        self.ok_or_report(read)
    }
}

/// The names with which a position may say that it is in the union that discloses.
fn union_names(settings: &Settings) -> Vec<String> {
    let (union, school) = (settings.organisation.all(), settings.institution.all());
    union.chain(school).map(|name| name.value.clone()).collect()
}
