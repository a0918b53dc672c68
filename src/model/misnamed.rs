//! Reports files in a disclosure's folder that are not read, above all because they are misnamed.

use std::path::{Path, PathBuf};

use super::draft::DisclosureDraft;
use super::edition::named_in;
use super::languages::FINGERPRINTS;
use super::loader::Loader;
use super::localized::Tag;
use super::meant::{meant, plain};
use super::schema::SUBJECTS;
use super::section::Section;
use super::unread::{FileType, UnreadFiles};
use crate::diagnostic::{Argument, Finding, Place, Span, message, slashed};
use crate::locale::section_names;
use crate::text::{code_point, fold, invisible, nearest};
use crate::workspace::{FONTS, file_names, wrong_fonts};
use crate::yaml::Node;

impl Loader<'_> {
    /// Reports every file in the disclosure's folder that was not read: translators' files for languages that
    /// are not listed, misnamed files, and the rest. `documents_known` says whether all Markdown files that the
    /// data names are known.
    pub(super) fn report_unread(
        &mut self,
        settings: Option<&Node>,
        draft: &DisclosureDraft,
        documents_known: bool,
    ) {
        let present = file_names(self.folder);
        let edition = settings.and_then(|root| named_in(root, self.reader.locales.first()));
        let sections = draft
            .settings
            .value
            .iter()
            .flat_map(|settings| &settings.sections);
        let (files, editions) = named_by_sections(sections);
        let names = Names {
            editions: edition
                .iter()
                .map(|name| name.value)
                .chain(editions)
                .collect(),
            files,
            documents: &self.documents,
            locales: &self.reader.locales,
            present: &present,
        };
        let mut unread = UnreadFiles::scan(self.folder, true, self.files);
        let is_published = |path: &Path| self.published.iter().any(|known| known == path);
        unread.retain(|path| self.files.find(path).is_none() && !is_published(path));
        let mut faults = Vec::new();
        // A misnamed file has a finding of its own and needs no warning that it is not read.
        unread.retain(|path| {
            let fault = names.fault_of_path(self.folder, path);
            let is_reported = fault.is_none() && names.may_be_reported(path, documents_known);
            faults.extend(fault.map(|fault| (path.to_owned(), fault)));
            is_reported
        });
        for (path, fault) in faults {
            self.report_fault(path, fault);
        }
        let wrong_fonts = wrong_fonts(&self.folder.join(FONTS), self.files);
        for finding in unread.warnings(self.folder).into_iter().chain(wrong_fonts) {
            self.reader.report(finding);
        }
    }

    /// Reports a misnamed file. Where that is why another file is missing, the error about the missing one is
    /// withdrawn: one cause is reported once.
    fn report_fault(
        &mut self,
        path: PathBuf,
        Fault {
            finding,
            instead_of,
        }: Fault,
    ) {
        if let Some(name) = instead_of.filter(|_| finding.breaks()) {
            let missing = Argument::from(slashed(&self.folder.join(name)));
            let findings = &mut self.reader.findings;
            findings.retain(|other| {
                !other.is(message::FILE_MISSING)
                    || other.argument("path").as_ref() != Some(&missing)
            });
        }
        // A file that cannot be read as text, such as a photograph, has no line to point at.
        let place = match self.files.read(&path) {
            Ok(file) => Place::Span(Span::new(file, 0..0)),
            Err(_) => Place::File(path),
        };
        self.reader.report(finding.in_place(place));
    }
}

/// What is wrong with the name of a file.
struct Fault {
    finding: Finding,
    /// The name that was probably meant; `None` where there is no such file to be missing.
    instead_of: Option<String>,
}

/// The names that the files of a disclosure may have.
struct Names<'a> {
    /// The criteria editions: names of shipped ones, or of files.
    editions: Vec<&'a str>,
    /// The names of the files of the union's own sections and of further self-assessments, without `.yaml`.
    files: Vec<&'a str>,
    /// The Markdown files that the data names.
    documents: &'a [String],
    /// The languages that the settings list; empty where they are not known.
    locales: &'a [Tag],
    /// The names of the files in the folder.
    present: &'a [String],
}

impl Names<'_> {
    /// What is wrong with the name of a file directly in `folder`.
    fn fault_of_path(&self, folder: &Path, path: &Path) -> Option<Fault> {
        // Without the list of languages, a translator's file cannot be told from a misnamed one.
        if self.locales.is_empty() || path.parent() != Some(folder) {
            return None;
        }
        self.fault(path.file_name()?.to_str()?)
    }

    /// Whether an unread file is to be reported. While the languages or the documents are not known, it may
    /// still be one of theirs, and only what cannot be (a spreadsheet, a photograph) is reported.
    fn may_be_reported(&self, path: &Path, documents_known: bool) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_yaml = name.ends_with(".yaml") || name.ends_with(".yml");
        let is_known = !self.locales.is_empty() && (is_yaml || documents_known);
        !self.is_right(&name) && (is_known || FileType::by_ending(&name) != FileType::Text)
    }

    /// Whether a file of this name would be read. One that was not read belongs to a file with an error.
    fn is_right(&self, name: &str) -> bool {
        let is_translation = || {
            let (stem, tag) = self.split_translation(name)?;
            let known = self.languages_of(stem).iter();
            Some(known.map(Tag::as_str).any(|known| known == tag))
        };
        let mut known = self.originals().into_iter().chain(self.documents.to_vec());
        known.any(|known| known == name) || is_translation() == Some(true)
    }

    /// The parts of a translator's file's name: `charter` and `en` of `charter.en.yaml`. What stands in the
    /// place of the tag need not be one.
    fn split_translation<'n>(&self, name: &'n str) -> Option<(&str, &'n str)> {
        self.stems().find_map(|stem| {
            let tag = name.strip_prefix(stem)?.strip_prefix('.')?;
            Some((stem, tag.strip_suffix(".yaml")?))
        })
    }

    /// What is wrong with a name; `None` where it is right, or not like any that is known.
    fn fault(&self, name: &str) -> Option<Fault> {
        if self.is_right(name) {
            return None;
        }
        match self.split_translation(name) {
            Some((stem, tag)) => self.fault_of_tag(stem, tag, name),
            None => self.misspelt(name),
        }
    }

    /// What is wrong with the tag in the name of a translator's file.
    fn fault_of_tag(&self, stem: &str, tag: &str, name: &str) -> Option<Fault> {
        // Operating systems write tags with an underscore: `zh_CN`.
        let Some(canonical) = Tag::parse(&tag.replace('_', "-")) else {
            return self.fault_of_no_tag(stem, tag, name);
        };
        let languages = self.languages_of(stem);
        if !languages.contains(&canonical) {
            // The original stands in the file without a tag.
            if self.locales.first() == Some(&canonical) {
                return Some(self.misnamed(name, &format!("{stem}.yaml")));
            }
            let finding =
                Finding::error(message::OVERLAY_NOT_LISTED).with("tag", canonical.as_str());
            return Some(Fault {
                finding,
                instead_of: None,
            });
        }
        let right = format!("{stem}.{canonical}.yaml");
        match self.is_present(&right) {
            true => Some(self.misnamed(name, &right)),
            false => Some(wrong_tag(tag, right)),
        }
    }

    /// What is wrong with a name that has something other than a tag in the place of one.
    fn fault_of_no_tag(&self, stem: &str, tag: &str, name: &str) -> Option<Fault> {
        // `staff.bak.yaml` is a copy, no translation into `bak`.
        if let Some(misspelt) = self.misspelt(name) {
            return Some(misspelt);
        }
        let others = self.languages_of(stem).iter().map(Tag::as_str);
        let right = Some(nearest(tag, others)).filter(|right| !right.is_empty())?;
        Some(wrong_tag(tag, format!("{stem}.{right}.yaml")))
    }

    /// What is wrong with a name that is similar to one that is read.
    fn misspelt(&self, name: &str) -> Option<Fault> {
        // `staff.docx` is no misspelling of `staff.yaml`: it is reported by what it is. An unknown ending
        // (`staff.yalm`) may be.
        let may_be = matches!(FileType::by_ending(name), FileType::Text | FileType::Other);
        let all = self.known_names(name);
        let known = all.iter().map(String::as_str);
        let meant =
            may_be.then(|| meant(name, known.clone()).or_else(|| in_words(name, known)))??;
        Some(self.misnamed(name, meant))
    }

    /// The fault of a file called `name` in place of `meant`.
    fn misnamed(&self, name: &str, meant: &str) -> Fault {
        // Beside the right file this one may be a mere copy, so nothing is certainly lost: a warning.
        let finding = match self.is_present(meant) {
            true => Finding::warning(message::FILE_MISNAMED).worded(message::FILE_MISNAMED_BESIDE),
            false => Finding::error(message::FILE_MISNAMED),
        };
        Fault {
            finding: finding.with("name", visible(name)).with("nearest", meant),
            instead_of: Some(meant.to_owned()),
        }
    }

    fn is_present(&self, name: &str) -> bool {
        self.present.iter().any(|present| present == name)
    }

    /// Every name that is read, and the names of translations into the language whose tag `misspelt` holds.
    fn known_names(&self, misspelt: &str) -> Vec<String> {
        let mut all = self.originals();
        // So `chartr.fr.yaml` is compared with `charter.fr.yaml` even where `fr` is not listed.
        let plain = plain(misspelt);
        let tag = plain
            .rsplit_once('.')
            .and_then(|(rest, _)| rest.rsplit_once('.'));
        let tag = tag.and_then(|(_, tag)| Tag::parse(tag));
        for stem in self.stems() {
            let tags = self.languages_of(stem).iter().chain(&tag);
            all.extend(tags.map(|tag| format!("{stem}.{tag}.yaml")));
        }
        all.extend(self.documents.iter().cloned());
        all
    }

    /// The names of the files that are no translations.
    fn originals(&self) -> Vec<String> {
        let subjects = SUBJECTS.iter().chain(&self.files);
        let subjects = subjects.map(|subject| format!("{subject}.yaml"));
        let others = self.editions.iter().chain([&FINGERPRINTS]);
        subjects
            .chain(others.map(|&name| name.to_owned()))
            .collect()
    }

    /// What may come before the tag in the names of translators' files: `charter`, `staff` …
    fn stems(&self) -> impl Iterator<Item = &str> {
        let stems = self.editions.iter().map(|edition| stem(edition));
        // An empty stem would make `.en.yaml` a translation of everything.
        let stems = stems.filter(|stem| !stem.is_empty());
        stems.chain(self.files.iter().copied()).chain(SUBJECTS)
    }

    /// The languages that a file may be translated into. For the criteria edition that includes the disclosure's
    /// original language, because the edition may be written in another.
    fn languages_of(&self, stem: &str) -> &[Tag] {
        let is_edition = self
            .editions
            .iter()
            .any(|edition| edition.starts_with(stem));
        let is_subject = SUBJECTS.contains(&stem) || self.files.contains(&stem);
        match is_subject && !is_edition {
            true => self.locales.get(1..).unwrap_or_default(),
            false => self.locales,
        }
    }
}

/// A file's name without the ending of YAML.
fn stem(file: &str) -> &str {
    file.trim_end_matches(".yaml").trim_end_matches(".yml")
}

/// What sections name beside the files that every disclosure may have: the files of the union's own texts and of
/// further self-assessments, without ending, and the editions of these.
fn named_by_sections<'a>(
    sections: impl Iterator<Item = &'a Section>,
) -> (Vec<&'a str>, Vec<&'a str>) {
    let (mut files, mut editions) = (Vec::new(), Vec::new());
    for section in sections {
        files.extend(section.has_own_file().then(|| section.id()));
        for part in section.further_parts() {
            files.extend(part.id.iter().map(|id| id.value.as_str()));
            editions.extend(part.criteria.iter().map(|name| name.value.0.as_str()));
        }
    }
    (files, editions)
}

/// The one of the `known` names that a name in the words of headings stands for: staff.yaml for 工作人员名单.yaml.
fn in_words<'k>(name: &str, mut known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    // 章程.txt may be any text.
    let folded = fold(name).text().to_lowercase();
    if ![".yaml", ".yml"]
        .iter()
        .any(|ending| folded.contains(ending))
    {
        return None;
    }
    let plain = plain(name);
    let (words, ending) = plain.split_once('.')?;
    known.find(|known| {
        let parts = known.split_once('.');
        parts.is_some_and(|(stem, own)| own == ending && section_names().are(words, stem))
    })
}

/// A name with each invisible character spelt out as `<U+200B>`: it may be all that is wrong with the name.
fn visible(name: &str) -> String {
    let sign = |c: char| match invisible(c) {
        Some(_) => format!("<{}>", code_point(c)),
        None => c.to_string(),
    };
    name.chars().map(sign).collect()
}

/// The fault of a translator's file whose tag is not written as it should be.
fn wrong_tag(tag: &str, right: String) -> Fault {
    let finding = Finding::error(message::NOT_A_LANGUAGE_TAG).worded(message::FILE_LANGUAGE_TAG);
    Fault {
        finding: finding.with("value", tag).with("name", right.clone()),
        instead_of: Some(right),
    }
}
