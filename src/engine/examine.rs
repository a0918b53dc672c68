//! The first steps of every command, for one disclosure: read, check, look whether every character can be printed.
//! Each by itself, so that what is wrong with one says nothing about another.

use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::faces::{named_fonts, own_fonts};
use super::prepare::Prepared;
use super::project::Project;
use super::rules::rules;
use crate::check;
use crate::check::{SettingsRead, Standing, Summary, Waivers};
use crate::diagnostic::{Argument, Finding, Place, slashed};
use crate::document;
use crate::model::{Refused, Tally};
use crate::site::Listing;
use crate::view::Version;
use crate::workspace::Files;

/// What was found of one disclosure. What it says is not kept: a thousand schools would not fit.
pub(crate) struct Examined {
    /// Its path below the data folder.
    pub name: String,
    folder: PathBuf,
    /// What is wrong with it.
    pub findings: Vec<Finding>,
    pub(super) waivers: Waivers,
    /// Whether every rule could see all of it.
    pub(super) is_whole: bool,
    /// What the list says of it, where it can be put together.
    pub listing: Option<Listing>,
    /// What its self-assessment, or its table for colleges, is held against others' by.
    pub(super) standing: Standing,
    /// The names of the faces that it asks for, where they could be read.
    pub(super) fonts: Option<BTreeSet<String>>,
    /// What the colleges answer, by the ids of the tables that are made from it.
    pub(super) tallies: Vec<(String, Tally)>,
}

impl Examined {
    /// A folder whose disclosure cannot even be looked at.
    pub(super) fn refused(refused: Refused, files: &Files) -> Self {
        Self {
            standing: Standing::unread(&refused.folder, refused.name.clone(), files),
            tallies: Vec::new(),
            fonts: None,
            name: refused.name,
            folder: refused.folder,
            findings: vec![refused.finding],
            waivers: Waivers::default(),
            is_whole: false,
            listing: None,
        }
    }

    /// Reads and checks a disclosure. Gives also the summary by which disclosures are compared, if its settings
    /// could be read.
    pub(super) fn examine(
        folder: PathBuf,
        name: String,
        project: &Project,
        files: &Files,
    ) -> (Self, Option<Summary>) {
        let mut findings = Vec::new();
        let draft = project.load(&folder, &name, files, &mut findings);
        let may_be_whole = !findings.iter().any(Finding::breaks);
        let mut of_faces = Vec::new();
        // What the rules of print need is made ready while the others run.
        let (found, faces) = rayon::join(
            || check::check(&draft, &project.languages, files),
            || {
                let settings = draft.settings.value.as_ref().filter(|_| may_be_whole)?;
                let faces = project.faces(&draft.folder, settings, files, &mut of_faces);
                project.measure_ahead(settings, &faces, files);
                Some(faces)
            },
        );
        findings.extend(found);
        let waivers = Waivers::from_settings(&draft, files);
        let summary = Summary::from_draft(&draft);
        let standing = Standing::of(&draft, files);
        let fonts = named_fonts(draft.settings.value.as_ref());
        if let Some(named) = &fonts {
            findings.extend(project.fonts.unnamed(&folder, named, files));
        }
        let is_whole = !findings.iter().any(Finding::breaks);
        let settings = SettingsRead::of(&draft);
        let disclosure = is_whole.then(|| draft.finish()).flatten();
        let listing = disclosure.map(|disclosure| {
            findings.append(&mut of_faces);
            let prepared = project.prepare(&disclosure, faces.unwrap_or_default());
            let fonts = &own_fonts(&disclosure.folder, &project.home)[0];
            findings.extend(unprintable(&prepared, fonts, project, files));
            let hung = prepared
                .sheets
                .iter()
                .map(|sheet| &prepared.walls[sheet.at]);
            let addresses = hung.filter_map(|version| version.address.as_ref());
            findings.extend(document::code_findings(&disclosure.settings, addresses));
            prepared.listing
        });
        let mut examined = Self {
            name,
            folder,
            findings: waivers.mistakes(&rules().collect::<Vec<_>>()),
            waivers,
            is_whole,
            listing,
            standing,
            fonts,
            tallies: Vec::new(),
        };
        examined.add(findings, files);
        examined.standing.stops = examined.stops();
        check::link_causes(&mut examined.findings, &settings, files);
        (examined, summary)
    }

    /// The disclosure once more, ready to be made. It is put together anew from the texts in memory; its files
    /// are not read again, and what is wrong with it has been said.
    pub(super) fn prepare(&self, project: &Project, files: &Files) -> Option<Prepared> {
        let Self { folder, name, .. } = self;
        let draft = project.load(folder, name, files, &mut Vec::new());
        let mut disclosure = draft.finish()?;
        disclosure.count_colleges(&self.tallies);
        let (folder, settings) = (&disclosure.folder, &disclosure.settings);
        let faces = project.faces(folder, settings, files, &mut Vec::new());
        let mut prepared = project.prepare(&disclosure, faces);
        prepared.identify(&disclosure);
        Some(prepared)
    }

    /// The folder that it lies in.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Adds findings, with the author's consent where that is given.
    pub(super) fn add(&mut self, mut findings: Vec<Finding>, files: &Files) {
        let unstated = self.waivers.mark(&mut findings, files);
        self.findings.extend(unstated);
        self.findings.extend(findings);
    }

    /// Whether something in it keeps it from being published.
    pub(super) fn stops(&self) -> bool {
        self.listing.is_none() || self.findings.iter().any(Finding::stops)
    }
}

/// What cannot be printed, or not as it should be, each place once: locales share most of their texts.
fn unprintable(
    prepared: &Prepared,
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
    let versions = prepared.versions.par_iter().map(of_version);
    let walls = prepared.walls.par_iter();
    let walls = walls.map(|version| document::missing_glyphs(version, &folder));
    let found: Vec<Vec<Finding>> = versions.chain(walls).collect();
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
