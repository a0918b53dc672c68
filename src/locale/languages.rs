//! All languages in which pages can be made: the shipped ones, and a school's own beside its data.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use icu_locale_core::Locale;

use super::labels::Labels;
use super::shipped::{FACES, languages_with, shipped};
use super::words::Words;
use super::{labels, messages, misplaced_files, words};
use crate::diagnostic::{FileId, Finding, Place, message};
use crate::workspace::{Files, LOCALES, OwnFolder};

/// The labels and words of all languages.
#[derive(Debug, Default)]
pub(crate) struct Languages {
    labels: BTreeMap<String, Arc<Labels>>,
    /// The words of all languages, because the data may mix them.
    pub words: Words,
    /// The files in which a school's own languages name their faces, by tag.
    own_fonts: BTreeMap<String, PathBuf>,
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
            own_fonts: BTreeMap::new(),
        }
    }

    /// The shipped languages and those in the folders of `home/locales`. What is wrong with the latter is added to
    /// `findings`.
    pub(crate) fn load(home: &Path, files: &Files, findings: &mut Vec<Finding>) -> Self {
        let mut languages = Self::shipped();
        let own = OwnFolder::read(&home.join(LOCALES), files, findings);
        findings.extend(misplaced_files::beside_languages(&home.join(LOCALES), &own));
        for (tag, folder) in own.folders.iter().filter(|(name, _)| !name.contains('/')) {
            // Languages are compared by their canonical tags, and folders are looked up by them.
            let canonical = Locale::try_from_str(tag).map(|locale| locale.to_string());
            match canonical {
                Ok(canonical) if canonical == *tag => {
                    languages.add_folder(tag, &own, files, findings);
                }
                other => findings.push(
                    Finding::error(message::LOCALE_FOLDER)
                        .with("name", tag.as_str())
                        .with("tag", other.unwrap_or_else(|_| "zh-Hant".to_owned()))
                        .in_place(Place::File(folder.clone())),
                ),
            }
        }
        languages
    }

    /// Adds the labels and words in the folder of the language `tag`, and checks the messages there. What is wrong with
    /// them is added to `findings`.
    fn add_folder(
        &mut self,
        tag: &str,
        own: &OwnFolder,
        files: &Files,
        findings: &mut Vec<Finding>,
    ) {
        findings.extend(misplaced_files::of_language(tag, own, files));
        // What cannot be looked at has been reported, and is not among the own files. A folder in the place of a file is.
        let entry = |name: &str| {
            let below = format!("{tag}/{name}");
            let found = own.files.get(&below).or_else(|| own.folders.get(&below));
            found.cloned()
        };
        let faces = entry(FACES).map(|path| (tag.to_owned(), path));
        self.own_fonts.extend(faces);
        let mut read = |name: &str| -> Option<FileId> {
            let file = files.read(&entry(name)?);
            file.map_err(|finding| findings.push(finding)).ok()
        };
        // The messages were loaded before: this run is speaking in them.
        let [labels, messages, words] = [labels::FILE, messages::FILE, words::FILE].map(&mut read);
        if let Some(file) = labels {
            let (labels, found) = Labels::load(tag, file, files);
            self.labels.insert(tag.to_owned(), Arc::new(labels));
            findings.extend(found);
        }
        findings.extend(
            messages
                .into_iter()
                .flat_map(|file| messages::check(file, files)),
        );
        let learned = words.map(|file| self.words.learn(file, files));
        findings.extend(learned.into_iter().flatten());
    }

    /// The labels of the locale `tag`, if it has a catalogue.
    pub(crate) fn labels(&self, tag: &str) -> Option<&Arc<Labels>> {
        self.labels.get(tag)
    }

    /// The tags of all locales that have labels, in alphabetical order.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.labels.keys().map(String::as_str)
    }

    /// The file `fonts.yaml` in which the language `tag` names the faces of its script: a school's own, else the
    /// shipped one; `None` where there is neither.
    pub(crate) fn fonts(&self, tag: &str, files: &Files) -> Option<Result<FileId, Finding>> {
        if let Some(path) = self.own_fonts.get(tag) {
            return Some(files.read(path));
        }
        let name = format!("{tag}/{FACES}");
        let text = shipped(&name)?;
        Some(Ok(files.add(&Path::new(LOCALES).join(name), text)))
    }
}
