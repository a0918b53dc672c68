//! The first steps of every command: read, check, look whether every character can be printed. Each
//! disclosure by itself, so that what is wrong with one says nothing about another.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::faces::{ScriptFonts, own_fonts};
use super::prepare::{Prepared, prepare};
use super::rules::rules;
use crate::check;
use crate::check::{Summary, Waivers};
use crate::diagnostic::{Argument, Finding, Place, Rule, slashed};
use crate::document::{self, ANNOUNCEMENT, Measurer, Measures};
use crate::locale::{Languages, misplaced};
use crate::model::{Disclosure, Refused, find, load};
use crate::report::sort;
use crate::site::Listing;
use crate::template::Templates;
use crate::view::Version;
use crate::workspace::{Files, Scope};

/// What all disclosures of a run share.
pub(crate) struct Project {
    /// The folder that holds the data folder.
    pub home: PathBuf,
    pub languages: Languages,
    fonts: ScriptFonts,
    /// The templates, where nothing is wrong with them.
    pub templates: Option<Templates>,
    pub measurer: Measurer,
}

impl Project {
    /// Reads what lies beside the data. What is wrong with it is added to `findings`.
    pub(super) fn load(scope: &Scope, files: &Files, findings: &mut Vec<Finding>) -> Self {
        let home = scope.home.clone();
        let languages = Languages::load(&home, files, findings);
        findings.extend(misplaced(&scope.named, &home));
        let fonts = ScriptFonts::load(&home, &languages, files, findings);
        let templates = Templates::load(&home, files);
        Self {
            home,
            languages,
            fonts,
            templates: templates.map_err(|found| findings.extend(found)).ok(),
            measurer: Measurer::default(),
        }
    }

    /// A disclosure that was examined before, ready to be made. Its files are not read again.
    pub(super) fn prepare(&self, examined: &Examined, files: &Files) -> Option<Prepared> {
        let Examined { folder, name, .. } = examined;
        let draft = load(folder, name, files, &self.languages, &mut Vec::new());
        let disclosure = draft.finish()?;
        Some(self.prepared(&disclosure, &mut Vec::new()))
    }

    /// The measures of the announcement in one language.
    fn measures(&self, version: &Version, files: &Files) -> Option<Measures> {
        let templates = self.templates.as_ref()?;
        self.measurer
            .measures(&ANNOUNCEMENT, version, templates, files)
    }

    fn prepared(&self, disclosure: &Disclosure, findings: &mut Vec<Finding>) -> Prepared {
        prepare(
            disclosure,
            &self.home,
            &self.languages,
            &self.fonts,
            findings,
        )
    }
}

/// All disclosures of a run, as far as a check can tell.
pub(crate) struct Survey {
    /// One for each disclosure, in the order of their folders.
    pub disclosures: Vec<Examined>,
    /// What is wrong beside the disclosures.
    pub findings: Vec<Finding>,
}

/// What was found of one disclosure. What it says is not kept: a thousand schools would not fit.
pub(crate) struct Examined {
    /// Its path below the data folder.
    pub name: String,
    folder: PathBuf,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    waivers: Waivers,
    /// Whether every rule could see all of it.
    is_whole: bool,
    /// What the list says of it, where it can be put together.
    pub listing: Option<Listing>,
}

impl Survey {
    /// Reads and checks all disclosures of the scope.
    pub(super) fn of(
        scope: &Scope,
        project: &Project,
        files: &Files,
        mut findings: Vec<Finding>,
    ) -> Self {
        let found = find(&scope.named, &scope.below);
        findings.extend(found.findings);
        let mut summaries = Vec::new();
        let mut disclosures = Vec::new();
        for (folder, name) in found.disclosures {
            let (examined, summary) = Examined::of(folder, name, project, files);
            disclosures.push(examined);
            summaries.extend(summary);
        }
        disclosures.extend(found.refused.into_iter().map(Examined::refused));
        findings.extend(check::across(&summaries));
        Self {
            disclosures,
            findings,
        }
    }

    /// Adds the waivers that are not used, once every rule that `ran` has had its say on a disclosure.
    pub(super) fn settle(&mut self, ran: impl Fn(&Examined, &Rule) -> bool) {
        let all: Vec<&'static Rule> = rules().collect();
        for examined in &mut self.disclosures {
            let unused = examined
                .waivers
                .unused(&all, |rule| examined.is_whole && ran(examined, rule));
            examined.findings.extend(unused);
        }
    }

    /// Everything that was found, in order.
    pub(super) fn into_findings(self, files: &Files) -> Vec<Finding> {
        let own = self.disclosures.into_iter();
        let mut all = self.findings;
        all.extend(own.flat_map(|examined| examined.findings));
        sort(&mut all, files);
        all
    }

    /// Whether something beside the disclosures keeps all of them from being published.
    pub(super) fn stops(&self) -> bool {
        self.findings.iter().any(Finding::stops)
    }
}

impl Examined {
    /// A folder whose disclosure cannot even be looked at.
    fn refused(refused: Refused) -> Self {
        Self {
            name: refused.name,
            folder: refused.folder,
            findings: vec![refused.finding],
            waivers: Waivers::default(),
            is_whole: false,
            listing: None,
        }
    }

    /// Reads and checks a disclosure. What the others are held against comes besides, if it can be told.
    fn of(
        folder: PathBuf,
        name: String,
        project: &Project,
        files: &Files,
    ) -> (Self, Option<Summary>) {
        let mut findings = Vec::new();
        let draft = load(&folder, &name, files, &project.languages, &mut findings);
        findings.extend(check::check(&draft, &project.languages, files));
        let waivers = Waivers::of(&draft, files);
        let summary = Summary::of(&draft);
        let is_whole = !findings.iter().any(Finding::breaks);
        let disclosure = is_whole.then(|| draft.finish()).flatten();
        let listing = disclosure.map(|disclosure| {
            let prepared = project.prepared(&disclosure, &mut findings);
            let fonts = &own_fonts(&disclosure, &project.home)[0];
            findings.extend(unprintable(&prepared.versions, fonts, project, files));
            prepared.listing
        });
        let mut examined = Self {
            name,
            folder,
            findings: waivers.mistakes(&rules().collect::<Vec<_>>()),
            waivers,
            is_whole,
            listing,
        };
        examined.add(findings);
        (examined, summary)
    }

    /// Adds findings, with the author's consent where that is given.
    pub(super) fn add(&mut self, mut findings: Vec<Finding>) {
        self.waivers.mark(&mut findings);
        self.findings.extend(findings);
    }

    /// Whether something in it keeps it from being published.
    pub(super) fn stops(&self) -> bool {
        self.listing.is_none() || self.findings.iter().any(Finding::stops)
    }
}

/// What cannot be printed, or not as it should be, each place once: locales share most of their texts.
fn unprintable(
    versions: &[Version],
    fonts: &Path,
    project: &Project,
    files: &Files,
) -> Vec<Finding> {
    let folder = slashed(fonts);
    let of_version = |version: &Version| {
        let mut found = document::missing_glyphs(version, &folder);
        found.extend(document::wide_titles(version, || {
            project.measures(version, files)
        }));
        found
    };
    let found: Vec<Vec<Finding>> = versions.par_iter().map(of_version).collect();
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
