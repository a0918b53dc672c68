//! Files beside the data that would not be read, because they are not called as they should be.

use super::SUBJECTS;
use super::edition::named_in;
use super::languages::FINGERPRINTS;
use super::load::Loader;
use super::localized::Tag;
use crate::finding::{Finding, Place, near, nearest};
use crate::source::{Node, Span, file_names};

/// How much of a name must be right for the rest to be a slip.
const ALIKE: f64 = 0.8;

impl Loader<'_> {
    /// Reports translators' files for languages that are not listed, and whatever is called almost like a file
    /// that is read.
    pub(super) fn strays(&mut self, settings: Option<&Node>) {
        if self.reader.locales.is_empty() {
            return;
        }
        let there = file_names(self.folder);
        let edition = settings.and_then(|root| named_in(root, self.reader.locales.first()));
        let names = Names {
            edition: edition.map_or("", |name| name.value),
            locales: &self.reader.locales,
            there: &there,
        };
        let faults = there
            .iter()
            .filter_map(|name| Some((name, names.fault(name)?)));
        let found: Vec<_> = faults.collect();
        for (name, finding) in found {
            let path = self.folder.join(name);
            let place = match self.files.read(&path) {
                Ok(file) => Place::Span(Span::new(file, 0..0)),
                Err(_) => Place::File(path),
            };
            self.reader.report(finding.in_place(place));
        }
    }
}

/// What the files of a disclosure are called.
struct Names<'a> {
    /// What `criteria` says: the name of a shipped edition, or of a file.
    edition: &'a str,
    /// The languages that are listed.
    locales: &'a [Tag],
    /// The files there are.
    there: &'a [String],
}

impl Names<'_> {
    fn fault(&self, name: &str) -> Option<Finding> {
        if self.originals().iter().any(|known| known == name) {
            return None;
        }
        let of_language = self.stems().find_map(|stem| {
            let tag = name.strip_prefix(stem)?.strip_prefix('.')?;
            Some((stem, tag.strip_suffix(".yaml")?))
        });
        match of_language {
            Some((stem, tag)) => self.translation(stem, tag),
            None => self.misspelt(name),
        }
    }

    /// What is wrong with the tag in the name of a translator's file.
    fn translation(&self, stem: &str, tag: &str) -> Option<Finding> {
        let canonical = Tag::parse(tag);
        let Some(known) = canonical.as_ref().filter(|own| own.as_str() == tag) else {
            let others = self.translated(stem).iter().map(Tag::as_str);
            let right = canonical.as_ref().map(Tag::as_str);
            let right = right.unwrap_or_else(|| nearest(tag, others));
            let finding = Finding::error("not-a-language-tag").worded("file-language-tag");
            let finding = finding.with("value", tag);
            return Some(finding.with("name", format!("{stem}.{right}.yaml")));
        };
        let is_read = self.translated(stem).contains(known);
        (!is_read).then(|| Finding::error("overlay-not-listed").with("tag", tag))
    }

    /// A name that is almost that of a file that is read. Where that is there, nothing is lost for certain.
    fn misspelt(&self, name: &str) -> Option<Finding> {
        let small = name.to_lowercase();
        let small = small.strip_suffix(".txt").unwrap_or(&small);
        let all = self.all(small);
        let meant = near(small, all.iter().map(String::as_str), ALIKE)?;
        let finding = match self.there.iter().any(|there| there == meant) {
            true => Finding::warning("file-misnamed"),
            false => Finding::error("file-misnamed"),
        };
        Some(finding.with("name", name).with("nearest", meant))
    }

    /// Every name that is read, and those of files in the language that a misspelt name has.
    fn all(&self, misspelt: &str) -> Vec<String> {
        let mut all = self.originals();
        let tag = misspelt
            .rsplit_once('.')
            .and_then(|(rest, _)| rest.rsplit_once('.'));
        let tag = tag.and_then(|(_, tag)| Tag::parse(tag));
        for stem in self.stems() {
            let tags = self.translated(stem).iter().chain(&tag);
            all.extend(tags.map(|tag| format!("{stem}.{tag}.yaml")));
        }
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
            true => &self.locales[1..],
            false => self.locales,
        }
    }
}
