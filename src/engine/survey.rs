//! What a check can tell of all disclosures of a run, and what follows from it for publishing them.

use std::collections::BTreeSet;
use std::path::Path;

use super::colleges::count_colleges;
use super::examine::Examined;
use super::neighbours::{is_asked, neighbours};
use super::project::Project;
use super::rules::rules;
use crate::check;
use crate::diagnostic::{Argument, Finding, Place, Rule, message};
use crate::model::find;
use crate::report::sort;
use crate::site::Listing;
use crate::workspace::{Files, Scope};

/// All disclosures of a run, as far as a check can tell.
pub(crate) struct Survey {
    /// One for each disclosure, in the order of their folders.
    pub disclosures: Vec<Examined>,
    /// What is wrong beside the disclosures.
    pub findings: Vec<Finding>,
}

impl Survey {
    /// Reads and checks all disclosures of the scopes. `findings` is what was found before.
    pub(super) fn examine(
        scopes: &[Scope],
        project: &Project,
        files: &Files,
        mut findings: Vec<Finding>,
    ) -> Self {
        let mut summaries = Vec::new();
        let mut disclosures = Vec::new();
        for scope in scopes {
            let found = find(scope, files);
            findings.extend(found.findings);
            for (folder, name) in found.disclosures {
                let (examined, summary) = Examined::examine(folder, name, project, files);
                disclosures.push(examined);
                summaries.extend(summary);
            }
            let refused = found.refused.into_iter();
            disclosures.extend(refused.map(|refused| Examined::refused(refused, files)));
        }
        summaries.extend(neighbours(scopes, &summaries, project, files));
        // What is the original and what its copy must not depend on which of them was named.
        summaries.sort_by(|a, b| a.name().cmp(b.name()));
        let compared = check::compare_disclosures(&summaries);
        findings.extend(
            compared
                .into_iter()
                .filter(|finding| is_asked(finding, scopes, files)),
        );
        count_colleges(&mut disclosures, scopes, project, files);
        if scopes.iter().any(|scope| scope.below.is_empty()) {
            findings.extend(unnamed_fonts(&disclosures, project, files));
        }
        Self {
            disclosures,
            findings,
        }
    }

    /// Adds findings for waivers that were not needed. `ran` says which rules have looked at a disclosure: a
    /// waiver of any other may still be needed.
    pub(super) fn settle(&mut self, ran: impl Fn(&Examined, &Rule) -> bool) {
        let all: Vec<&'static Rule> = rules().collect();
        for examined in &mut self.disclosures {
            let unused = examined
                .waivers
                .unused(&all, |rule| examined.is_whole && ran(examined, rule));
            examined.findings.extend(unused);
        }
    }

    /// The findings, with those about a name that is taken in the folder of the disclosure that brings it along:
    /// what is published lies nowhere yet.
    pub(super) fn in_its_folder(&self, findings: Vec<Finding>) -> Vec<Finding> {
        let folder = |finding: &Finding| {
            let Some(Argument::Text(path)) = finding.argument("path") else {
                return None;
            };
            let is_on_the_way = |own: &&Examined| {
                let (path, name) = (Path::new(&*path), Path::new(&own.name));
                path.starts_with(name) || name.starts_with(path)
            };
            let bringing = self.disclosures.iter().find(is_on_the_way)?;
            Some(Place::File(bringing.folder().to_owned()))
        };
        let placed = |finding: Finding| match finding.is(message::WRITTEN_TWICE) {
            true => match folder(&finding) {
                Some(folder) => finding.in_place(folder),
                None => finding,
            },
            false => finding,
        };
        findings.into_iter().map(placed).collect()
    }

    /// Everything that was found, in order.
    pub(super) fn into_findings(self, files: &Files) -> Vec<Finding> {
        let own = self.disclosures.into_iter();
        let mut all = self.findings;
        all.extend(own.flat_map(|examined| examined.findings));
        sort(&mut all, files);
        all
    }

    /// Whether there is something to publish, and nothing that keeps it from that. To `keep_going` means to
    /// publish the disclosures without errors even if others have some.
    pub(super) fn may_publish(&self, keep_going: bool) -> bool {
        let mut stops = self.disclosures.iter().map(Examined::stops);
        !self.stops()
            && match keep_going {
                true => stops.any(|stops| !stops),
                false => !stops.any(|stops| stops),
            }
    }

    /// How many disclosures could be published, were it not for others.
    pub(super) fn sound(&self) -> usize {
        match self.stops() {
            true => 0,
            false => self.listings().len(),
        }
    }

    /// The listings of what can be made.
    pub(super) fn listings(&self) -> Vec<Listing> {
        let sound = self.disclosures.iter().filter(|own| !own.stops());
        sound.filter_map(|own| own.listing.clone()).collect()
    }

    /// The names of what cannot be made.
    pub(super) fn failed(&self) -> BTreeSet<&str> {
        let failed = self.disclosures.iter().filter(|own| own.stops());
        failed.map(|own| &*own.name).collect()
    }

    /// Whether something beside the disclosures keeps all of them from being published.
    fn stops(&self) -> bool {
        self.findings.iter().any(Finding::stops)
    }
}

/// A warning for each font beside the data that none of its disclosures names, where all of them are known.
fn unnamed_fonts(disclosures: &[Examined], project: &Project, files: &Files) -> Vec<Finding> {
    let named = disclosures.iter().map(|own| own.fonts.as_ref());
    let Some(named) = named.collect::<Option<Vec<_>>>() else {
        return Vec::new();
    };
    let named = named.into_iter().flatten().cloned().collect();
    project.fonts.unnamed(&project.home, &named, files)
}
