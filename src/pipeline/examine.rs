//! The first steps of every command: read, check, look whether every character can be printed.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::edition::Edition;
use super::rules::rules;
use crate::check::{self, Waivers};
use crate::finding::{Argument, Finding, Place, Rule, show_path, sort};
use crate::language::Languages;
use crate::model::{Disclosure, find, load};
use crate::press::{self, Faces};
use crate::source::Files;
use crate::view::view;

/// What was read, and what is wrong with it.
pub(super) struct Examined {
    /// The disclosures that can be put together.
    pub disclosures: Vec<Disclosure>,
    /// What is wrong with these and the others.
    pub findings: Vec<Finding>,
    /// The waivers of each disclosure, with whether every rule could see all of it.
    waivers: Vec<(Waivers, bool)>,
}

impl Examined {
    /// Reads and checks all disclosures in `data`.
    pub fn of(data: &Path, languages: &Languages, files: &mut Files) -> Self {
        let mut findings = Vec::new();
        let found = find(data)
            .map_err(|found| findings.extend(found))
            .unwrap_or_default();
        let mut disclosures = Vec::new();
        let mut waivers = Vec::new();
        for (folder, name) in found {
            let before = findings.len();
            let draft = load(&folder, &name, files, languages, &mut findings);
            findings.extend(check::check(&draft, languages, files));
            let own = Waivers::of(&draft, files);
            let whole = findings[before..].iter().all(|finding| finding.waivable);
            waivers.push((own, whole));
            if whole {
                disclosures.extend(draft.finish());
            }
        }
        Self {
            disclosures,
            findings,
            waivers,
        }
    }

    /// Marks what is waived among all findings so far, and puts them in order.
    pub fn waive(&mut self, files: &Files) {
        self.mark();
        sort(&mut self.findings, files);
    }

    /// Adds what is wrong with the waivers, once every rule that `ran` has had its say.
    pub fn settle(&mut self, files: &Files, ran: impl Fn(&Rule) -> bool) {
        self.mark();
        let all: Vec<&'static Rule> = rules().collect();
        for (waivers, whole) in &self.waivers {
            self.findings
                .extend(waivers.findings(&all, |rule| *whole && ran(rule)));
        }
        sort(&mut self.findings, files);
    }

    fn mark(&mut self) {
        for (waivers, _) in &mut self.waivers {
            waivers.mark(&mut self.findings);
        }
    }

    /// Whether something keeps the disclosures from being published.
    pub fn stops(&self) -> bool {
        self.findings.iter().any(Finding::stops)
    }
}

/// The disclosures in each of their locales.
pub(super) fn editions<'a>(
    disclosures: &'a [Disclosure],
    languages: &Languages,
) -> Vec<Edition<'a>> {
    let locales = |disclosure: &'a Disclosure| {
        let locales = disclosure.settings.locales.iter();
        locales.map(move |locale| (disclosure, locale))
    };
    let each: Vec<_> = disclosures.iter().flat_map(locales).collect();
    each.into_par_iter()
        .filter_map(|(disclosure, locale)| {
            let labels = Arc::clone(languages.labels(locale.value.as_str())?);
            let (view, samples) = view(disclosure, &labels, languages);
            Some(Edition {
                disclosure,
                labels,
                view,
                samples,
            })
        })
        .collect()
}

/// The folder in which a school keeps its data, and beside it its own templates, fonts and languages.
pub fn home(data: &Path) -> PathBuf {
    let whole = data.canonicalize().unwrap_or_else(|_| data.to_owned());
    match whole.parent() {
        Some(parent) if data.is_absolute() => parent.to_owned(),
        // A relative path stays relative, so that messages show what the user typed.
        _ => match data.parent() {
            Some(parent) if data.file_name().is_some() => parent.to_owned(),
            _ => data.join(".."),
        },
    }
}

/// What cannot be printed, or not as it should be, each place once: locales share most of their texts.
pub(super) fn unprintable(
    editions: &[Edition],
    faces: &[Faces],
    home: &Path,
    files: &Files,
) -> Vec<Finding> {
    let of_edition = |edition: &Edition, faces: &Faces| {
        let folder = show_path(&own_fonts(edition.disclosure, home)[0]);
        let mut found = press::missing(&edition.samples, faces, edition.is_han(), &folder);
        let titles = press::wide_titles(&edition.samples, faces, edition.is_han());
        found.extend(titles);
        found
    };
    let found: Vec<Vec<Finding>> = editions
        .par_iter()
        .zip(faces)
        .map(|(edition, faces)| of_edition(edition, faces))
        .collect();
    let mut seen = HashSet::new();
    found
        .into_iter()
        .flatten()
        .map(|finding| narrowed(finding, files))
        .filter(|finding| seen.insert((finding.id, finding.place.clone())))
        .collect()
}

/// A finding about a character or a line of a text, pointed at just that.
fn narrowed(finding: Finding, files: &Files) -> Finding {
    let part = ["character", "line"]
        .iter()
        .find_map(|name| finding.argument(name));
    match (&finding.place, part) {
        (Place::Span(span), Some(Argument::Text(part))) => {
            let spot = files.narrowed(*span, &part);
            finding.at(spot)
        }
        _ => finding,
    }
}

/// Where a school's own faces are looked for: in its disclosure's folder, then beside its data.
pub(super) fn own_fonts(disclosure: &Disclosure, home: &Path) -> [PathBuf; 2] {
    [disclosure.folder.join("fonts"), home.join("fonts")]
}
