//! Reads all files of a disclosure.

use std::ops::Range;
use std::path::{Path, PathBuf};

use super::advisors::Advisors;
use super::draft::{DisclosureDraft, Draft, FurtherAssessment, OwnText};
use super::guidance::{Guidance, GuidanceText, Prose};
use super::lengths::Measure;
use super::loader::Loader;
use super::localized::{Localized, Tag};
use super::own_text::{OwnContent, Written};
use super::pictures::Pictures;
use super::read::Field;
use super::section::{Part, Section, SectionKind};
use super::self_assessment::SelfAssessment;
use super::settings::Settings;
use super::staff::Staff;
use super::usual_staff::OwnUnion;
use super::values::Id;
use crate::diagnostic::{FileId, Finding, Span, Spanned, message, slashed};
use crate::locale::Languages;
use crate::privacy::known_by;
use crate::workspace::{Files, SETTINGS, is_there};

/// Reads all files of the disclosure in `folder`, as far as they can be read; `name` is the folder's path below
/// the data folder. Everything that is wrong with their form is added to `findings`.
pub(crate) fn load(
    folder: &Path,
    name: &str,
    files: &Files,
    languages: &Languages,
    findings: &mut Vec<Finding>,
) -> DisclosureDraft {
    let mut loader = Loader::new(folder, files, languages);
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
        let union = settings
            .value
            .as_ref()
            .map(OwnUnion::from)
            .unwrap_or_default();
        let wanted = Wanted::from_settings(&settings);
        let mut draft = DisclosureDraft {
            folder: self.folder.to_owned(),
            name: name.to_owned(),
            trees: Vec::new(),
            locales: self.reader.locales.clone(),
            criteria: self.draft(|loader| loader.criteria(root.as_ref()?)),
            self_assessment: self.section(&wanted, SectionKind::SelfAssessment),
            charter: self.section(&wanted, SectionKind::Charter),
            staff: self.file_of(&wanted, SectionKind::Staff, |loader| loader.staff(&union)),
            election: self.section(&wanted, SectionKind::Election),
            congress: self.section(&wanted, SectionKind::Congress),
            delegates: self.section(&wanted, SectionKind::Delegates),
            review: self.section(&wanted, SectionKind::Review),
            guidance: self.file_of(&wanted, SectionKind::PartyGuidance, Self::guidance),
            advisors: self.file_of(&wanted, SectionKind::Advisors, Self::advisors),
            further: self.further_assessments(&wanted),
            own_texts: self.own_texts(&wanted),
            attached: Draft::default(),
            pictures: Pictures::default(),
            settings,
        };
        draft.attached = self.draft(|loader| Some(loader.attached(draft.settings.value.as_ref()?)));
        draft.pictures = std::mem::take(&mut self.pictures);
        self.fingerprints();
        self.reader.close_texts();
        // Last, because only now is it known which files were read. Without the texts that may name Markdown files,
        // these are not all known.
        let mut own_texts = draft.own_texts.iter();
        let documents_known = (draft.guidance.sound || draft.guidance.value.is_some())
            && own_texts.all(|own| own.content.value.is_some());
        self.report_unread(root.as_ref(), &draft, documents_known);
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

    /// Reads the file of a section into a draft.
    fn section<T: Field>(&mut self, wanted: &Wanted, kind: SectionKind) -> Draft<T> {
        self.file_of(wanted, kind, |loader| loader.read(kind.name()))
    }

    /// Reads the file of a section with `read`, if it is to be read.
    fn file_of<T>(
        &mut self,
        wanted: &Wanted,
        kind: SectionKind,
        read: impl FnOnce(&mut Self) -> Option<T>,
    ) -> Draft<T> {
        match wanted.wants(kind, self.folder) {
            true => self.draft(read),
            false => {
                self.report_unlisted(wanted, kind);
                Draft::unlisted()
            }
        }
    }

    /// Warns of a file that is there although its section is not listed, or is an attachment: it may have been
    /// forgotten in the list, or in the folder.
    fn report_unlisted(&mut self, wanted: &Wanted, kind: SectionKind) {
        let path = section_file(self.folder, kind);
        let (id, place) = match (wanted.attached(kind), wanted.sections().first()) {
            (Some(attached), _) => (message::SECTION_FILE_IDLE, attached.attached_at()),
            (None, Some(first)) => (message::SECTION_UNLISTED, first.place),
            (None, None) => return,
        };
        if is_there(&path) {
            let finding = Finding::warning(id)
                .with("section", kind.name())
                .with("path", slashed(&path));
            self.reader.report(finding.at(place));
        }
    }

    /// Reads the self-assessments beside the union's own.
    fn further_assessments(&mut self, wanted: &Wanted) -> Vec<FurtherAssessment> {
        let parts = wanted.sections().iter().flat_map(Section::further_parts);
        let named = parts.filter_map(|part| Some((part, part.id.as_ref()?)));
        let assessment = |(part, id): (&Part, &Spanned<Id>)| {
            let edition = part.criteria.as_ref();
            let edition = edition.map(|name| Spanned::new(name.value.0.as_str(), name.span));
            let from_colleges = part.says_from_colleges();
            let file = self.folder.join(format!("{}.yaml", id.value));
            FurtherAssessment {
                id: id.value.to_string(),
                edition: edition.as_ref().map(|name| name.span),
                criteria: self.draft(|loader| loader.edition_named(&edition?)),
                // The school need not answer anything itself.
                answers: self.draft(|loader| match from_colleges {
                    Some(_) if !is_there(&file) => Some(SelfAssessment::unanswered(part.place)),
                    _ => loader.read(id.value.as_str()),
                }),
                from_colleges,
            }
        };
        named.map(assessment).collect()
    }

    /// Reads the sections of the union's own.
    fn own_texts(&mut self, wanted: &Wanted) -> Vec<OwnText> {
        let own = wanted
            .sections()
            .iter()
            .filter(|section| section.has_own_file());
        let text = |section: &Section| OwnText {
            id: section.id().to_owned(),
            content: self.draft(|loader| match loader.read(section.id())? {
                Written::Legal(text) => Some(OwnContent::Legal(text)),
                Written::Prose(text) => loader.running_text(*text).map(OwnContent::Prose),
            }),
        };
        own.map(text).collect()
    }

    /// Reads the file `name.yaml` with its translators' files laid over it.
    fn read<T: Field>(&mut self, name: &str) -> Option<T> {
        let mut root = self.tree(&format!("{name}.yaml"))?;
        self.overlay(name, &mut root);
        let value = T::read(&root, &mut self.reader);
        self.trees.push(root);
        value
    }

    fn staff(&mut self, union: &OwnUnion) -> Option<Staff> {
        let staff: Staff = self.read(SectionKind::Staff.name())?;
        let staff = staff.in_usual_form(union, &self.reader);
        Some(staff.with_usual_words(&self.reader, self.files))
    }

    fn advisors(&mut self) -> Option<Advisors> {
        let advisors: Advisors = self.read(SectionKind::Advisors.name())?;
        Some(advisors.with_usual_words(&self.reader, self.files))
    }

    fn guidance(&mut self) -> Option<GuidanceText> {
        let guidance: Guidance = self.read(SectionKind::PartyGuidance.name())?;
        self.running_text(guidance)
    }

    /// Running text from where its file says that it is.
    fn running_text(&mut self, guidance: Guidance) -> Option<GuidanceText> {
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
            self.find_pictures(&name.value, file);
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

/// Which files of sections are to be read.
enum Wanted<'a> {
    /// Those of the sections that the settings list.
    Listed(&'a [Section]),
    /// Those that are there: the list could not be read, or not all of it.
    Present(&'a [Section]),
}

impl<'a> Wanted<'a> {
    fn from_settings(settings: &'a Draft<Settings>) -> Self {
        let Some(settings) = &settings.value else {
            return Self::Present(&[]);
        };
        let is_read = |section: &Section| !section.unread.has("kind");
        // An empty list is a mistake, and says nothing of the files.
        let is_known = !settings.unread.has("sections") && !settings.sections.is_empty();
        match is_known && settings.sections.iter().all(is_read) {
            true => Self::Listed(&settings.sections),
            false => Self::Present(&settings.sections),
        }
    }

    /// The sections that are known to be listed.
    fn sections(&self) -> &'a [Section] {
        match self {
            Self::Listed(sections) | Self::Present(sections) => sections,
        }
    }

    /// The section of this kind that is an attachment, if it is one.
    fn attached(&self, kind: SectionKind) -> Option<&'a Section> {
        let mut sections = self.sections().iter();
        sections.find(|section| section.kind.value == kind && section.is_attached())
    }

    /// Whether the file of a standard section is to be read. The chart is drawn from the roster's.
    fn wants(&self, kind: SectionKind, folder: &Path) -> bool {
        if self.attached(kind).is_some() {
            return false;
        }
        let is_drawn = |listed| kind == SectionKind::Staff && listed == SectionKind::Structure;
        let read = self
            .sections()
            .iter()
            .filter(|section| !section.is_attached());
        let mut listed = read.map(|section| section.kind.value);
        let is_listed = listed.any(|listed| listed == kind || is_drawn(listed));
        let is_present = || is_there(&section_file(folder, kind));
        is_listed || (matches!(self, Self::Present(_)) && is_present())
    }
}

/// The file of a standard section.
fn section_file(folder: &Path, kind: SectionKind) -> PathBuf {
    folder.join(format!("{}.yaml", kind.name()))
}
