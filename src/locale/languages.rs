//! All languages in which pages can be made: the shipped ones, and a school's own beside its data.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use icu_locale_core::Locale;

use super::labels::Labels;
use super::shipped::{FACES, languages_with, own_languages, shipped};
use super::words::Words;
use super::{labels, messages, misplaced_files, words};
use crate::diagnostic::{FileId, Finding, Place, message};
use crate::workspace::{Files, LOCALES};

/// The labels and words of all languages.
#[derive(Debug, Default)]
pub(crate) struct Languages {
    labels: BTreeMap<String, Arc<Labels>>,
    /// The words of all languages, because the data may mix them.
    pub words: Words,
}

impl Languages {
    /// The languages that ship with the program.
    pub(crate) fn shipped() -> Self {
        let labels = languages_with(labels::FILE)
            .into_iter()
            .filter_map(|tag| Some((tag.clone(), Arc::new(Labels::shipped(&tag)?))))
            .collect();
        Self {
            labels,
            words: Words::shipped(),
        }
    }

    /// The shipped languages and those in the folders of `home/locales`. What is wrong with the latter is added to
    /// `findings`.
    pub(crate) fn load(home: &Path, files: &Files, findings: &mut Vec<Finding>) -> Self {
        let mut languages = Self::shipped();
        findings.extend(misplaced_files::beside_languages(home));
        for tag in own_languages(home) {
            let folder = home.join(LOCALES).join(&tag);
            // Languages are compared by their canonical tags, and folders are looked up by them.
            let canonical = Locale::try_from_str(&tag).map(|locale| locale.to_string());
            match canonical {
                Ok(canonical) if canonical == tag => {
                    let found = languages.add_folder(&tag, &folder, files);
                    findings.extend(found.unwrap_or_else(|finding| vec![finding]));
                }
                other => findings.push(
                    Finding::error(message::LOCALE_FOLDER)
                        .with("name", tag)
                        .with("tag", other.unwrap_or_else(|_| "zh-Hant".to_owned()))
                        .in_place(Place::File(folder)),
                ),
            }
        }
        languages
    }

    /// Adds the labels and words in the folder of the language `tag`, and checks the messages there. Returns what
    /// is wrong with them.
    fn add_folder(
        &mut self,
        tag: &str,
        folder: &Path,
        files: &Files,
    ) -> Result<Vec<Finding>, Finding> {
        let mut findings = misplaced_files::of_language(tag, folder);
        let path = folder.join(labels::FILE);
        if path.is_file() {
            let file = files.read(&path)?;
            let (labels, found) = Labels::load(tag, file, files);
            self.labels.insert(tag.to_owned(), Arc::new(labels));
            findings.extend(found);
        }
        // The messages themselves were loaded before: this run is speaking in them.
        let path = folder.join(messages::FILE);
        if path.is_file() {
            let file = files.read(&path)?;
            findings.extend(messages::check(file, files));
        }
        let path = folder.join(words::FILE);
        if path.is_file() {
            let file = files.read(&path)?;
            findings.extend(self.words.learn(file, files));
        }
        Ok(findings)
    }

    /// The labels of the locale `tag`, if it has a catalogue.
    pub(crate) fn labels(&self, tag: &str) -> Option<&Arc<Labels>> {
        self.labels.get(tag)
    }

    /// The tags of all locales that have labels, in alphabetical order.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.labels.keys().map(String::as_str)
    }
}

/// The file `fonts.yaml` in which the language `tag` names the faces of its script: a school's own, else the
/// shipped one; `None` where there is neither.
pub(crate) fn fonts_of(tag: &str, home: &Path, files: &Files) -> Option<Result<FileId, Finding>> {
    let path = home.join(LOCALES).join(tag).join(FACES);
    if path.is_file() {
        return Some(files.read(&path));
    }
    let name = format!("{tag}/{FACES}");
    let text = shipped(&name)?;
    Some(Ok(files.add(&Path::new(LOCALES).join(name), text)))
}
