//! Files beside the data that would not be read, because they are not called as they should be.

use std::path::{Path, PathBuf};

use super::edition::named_in;
use super::languages::FINGERPRINTS;
use super::loader::Loader;
use super::localized::Tag;
use super::meant::{meant, plain};
use super::schema::SUBJECTS;
use super::unread::{Below, Kind};
use crate::diagnostic::{Argument, Finding, Place, Span, message, slashed};
use crate::text::{code_point, invisible, nearest};
use crate::workspace::file_names;
use crate::yaml::Node;

impl Loader<'_> {
    /// Reports everything in the disclosure's folder that nobody reads: translators' files for languages that
    /// are not listed, whatever is called almost like a file that is read, and the rest. `documents_known`
    /// says whether all Markdown files that the data names are known.
    pub(super) fn strays(&mut self, settings: Option<&Node>, documents_known: bool) {
        let there = file_names(self.folder);
        let edition = settings.and_then(|root| named_in(root, self.reader.locales.first()));
        let names = Names {
            edition: edition.map_or("", |name| name.value),
            documents: &self.documents,
            locales: &self.reader.locales,
            there: &there,
        };
        let mut below = Below::scan(self.folder, true);
        below.retain(|path| self.files.find(path).is_none());
        let mut faults = Vec::new();
        below.retain(|path| {
            let fault = names.of_own_file(self.folder, path);
            let unread = fault.is_none() && names.may_be_told(path, documents_known);
            faults.extend(fault.map(|fault| (path.to_owned(), fault)));
            unread
        });
        for (path, fault) in faults {
            self.fault(path, fault);
        }
        for warning in below.warnings(self.folder) {
            self.reader.report(warning);
        }
    }

    /// Reports a file with a wrong name. Where that is why another file is missing, this is said once.
    fn fault(
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
    /// The name that was meant, if that is known.
    instead_of: Option<String>,
}

/// What the files of a disclosure are called.
struct Names<'a> {
    /// What `criteria` says: the name of a shipped edition, or of a file.
    edition: &'a str,
    /// The Markdown files that the data names.
    documents: &'a [String],
    /// The languages that are listed; none where they are not known.
    locales: &'a [Tag],
    /// The files there are.
    there: &'a [String],
}

impl Names<'_> {
    /// What is wrong with the name of a file that lies beside the others.
    fn of_own_file(&self, folder: &Path, path: &Path) -> Option<Fault> {
        if self.locales.is_empty() || path.parent() != Some(folder) {
            return None;
        }
        self.fault(path.file_name()?.to_str()?)
    }

    /// Whether an unread file is to be spoken of: while the languages or the documents are not known, it may
    /// still be one of theirs.
    fn may_be_told(&self, path: &Path, documents_known: bool) -> bool {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_yaml = name.ends_with(".yaml") || name.ends_with(".yml");
        let is_known = !self.locales.is_empty() && (is_yaml || documents_known);
        !self.is_right(&name) && (is_known || Kind::by_ending(&name) != Kind::Text)
    }

    /// Whether a file of this name is read, if what it belongs to is.
    fn is_right(&self, name: &str) -> bool {
        let is_translation = || {
            let (stem, tag) = self.of_language(name)?;
            let known = self.translated(stem).iter();
            Some(known.map(Tag::as_str).any(|known| known == tag))
        };
        self.originals().iter().any(|known| known == name) || is_translation() == Some(true)
    }

    /// The parts of a translator's file's name: `charter` and `en`.
    fn of_language<'n>(&self, name: &'n str) -> Option<(&str, &'n str)> {
        self.stems().find_map(|stem| {
            let tag = name.strip_prefix(stem)?.strip_prefix('.')?;
            Some((stem, tag.strip_suffix(".yaml")?))
        })
    }

    fn fault(&self, name: &str) -> Option<Fault> {
        if self.is_right(name) {
            return None;
        }
        match self.of_language(name) {
            Some((stem, tag)) => self.translation(stem, tag, name),
            None => self.misspelt(name),
        }
    }

    /// What is wrong with the tag in the name of a translator's file.
    fn translation(&self, stem: &str, tag: &str, name: &str) -> Option<Fault> {
        let Some(canonical) = Tag::parse(&tag.replace('_', "-")) else {
            return self.no_language(stem, tag, name);
        };
        let translated = self.translated(stem);
        if !translated.contains(&canonical) {
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
        match self.is_there(&right) {
            true => Some(self.misnamed(name, &right)),
            false => Some(wrong_tag(tag, right)),
        }
    }

    /// A name with something in the place of a language's tag that is none.
    fn no_language(&self, stem: &str, tag: &str, name: &str) -> Option<Fault> {
        if let Some(misspelt) = self.misspelt(name) {
            return Some(misspelt);
        }
        let others = self.translated(stem).iter().map(Tag::as_str);
        let right = Some(nearest(tag, others)).filter(|right| !right.is_empty())?;
        Some(wrong_tag(tag, format!("{stem}.{right}.yaml")))
    }

    /// A name that is almost that of a file that is read.
    fn misspelt(&self, name: &str) -> Option<Fault> {
        let may_be = matches!(Kind::by_ending(name), Kind::Text | Kind::Other);
        let all = self.all(name);
        let known = all.iter().map(String::as_str);
        let meant = may_be.then(|| meant(name, known))??;
        Some(self.misnamed(name, meant))
    }

    /// Where the right file is there, nothing is lost for certain: this one may be a copy of it.
    fn misnamed(&self, name: &str, meant: &str) -> Fault {
        let finding = match self.is_there(meant) {
            true => Finding::warning(message::FILE_MISNAMED).worded(message::FILE_MISNAMED_BESIDE),
            false => Finding::error(message::FILE_MISNAMED),
        };
        Fault {
            finding: finding.with("name", visible(name)).with("nearest", meant),
            instead_of: Some(meant.to_owned()),
        }
    }

    fn is_there(&self, name: &str) -> bool {
        self.there.iter().any(|there| there == name)
    }

    /// Every name that is read, and those of files in the language that a misspelt name has.
    fn all(&self, misspelt: &str) -> Vec<String> {
        let mut all = self.originals();
        let plain = plain(misspelt);
        let tag = plain
            .rsplit_once('.')
            .and_then(|(rest, _)| rest.rsplit_once('.'));
        let tag = tag.and_then(|(_, tag)| Tag::parse(tag));
        for stem in self.stems() {
            let tags = self.translated(stem).iter().chain(&tag);
            all.extend(tags.map(|tag| format!("{stem}.{tag}.yaml")));
        }
        all.extend(self.documents.iter().cloned());
        all
    }

    fn originals(&self) -> Vec<String> {
        let subjects = SUBJECTS.iter().map(|subject| format!("{subject}.yaml"));
        let others = [FINGERPRINTS, self.edition].map(str::to_owned);
        subjects.chain(others).collect()
    }

    /// What comes before the tag in the names of translators' files.
    fn stems(&self) -> impl Iterator<Item = &str> {
        let edition = self
            .edition
            .trim_end_matches(".yaml")
            .trim_end_matches(".yml");
        let edition = Some(edition).filter(|stem| !stem.is_empty());
        edition.into_iter().chain(SUBJECTS)
    }

    /// The languages that a file is translated into: an edition may be written in another than the data.
    fn translated(&self, stem: &str) -> &[Tag] {
        match SUBJECTS.contains(&stem) && !self.edition.starts_with(stem) {
            true => self.locales.get(1..).unwrap_or_default(),
            false => self.locales,
        }
    }
}

/// A name with a sign for each character that nobody sees: it may be all that is wrong.
fn visible(name: &str) -> String {
    let sign = |c: char| match invisible(c) {
        Some(_) => format!("<{}>", code_point(c)),
        None => c.to_string(),
    };
    name.chars().map(sign).collect()
}

fn wrong_tag(tag: &str, right: String) -> Fault {
    let finding = Finding::error(message::NOT_A_LANGUAGE_TAG).worded(message::FILE_LANGUAGE_TAG);
    Fault {
        finding: finding.with("value", tag).with("name", right.clone()),
        instead_of: Some(right),
    }
}
