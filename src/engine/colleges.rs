//! Holds the schools' tables for the unions of their colleges against the disclosures of these, wherever in the data
//! folder they lie: what a school's page says must not depend on which folder was named.

use std::path::PathBuf;

use super::examine::Examined;
use super::project::Project;
use crate::check::{Colleges, Counted, Standing, count};
use crate::model::{folders_of_disclosures, load};
use crate::workspace::{Files, Scope};

/// Adds to the schools' disclosures what is found on their tables for colleges, and what is to be printed in these.
pub(super) fn count_colleges(
    disclosures: &mut [Examined],
    scopes: &[Scope],
    project: &Project,
    files: &Files,
) {
    let outside = outside(disclosures, scopes, project, files);
    let own = disclosures.iter().map(|examined| &examined.standing);
    let colleges = Colleges::among(own.chain(&outside));
    let words = &project.languages.words;
    let counted: Vec<Counted> = disclosures
        .iter()
        .map(|examined| count(&examined.standing, &colleges, words))
        .collect();
    for (examined, counted) in disclosures.iter_mut().zip(counted) {
        examined.add(counted.findings, files);
        examined.tallies = counted.tallies;
    }
}

/// The disclosures of the data folder outside the scopes that are of the institutions whose tables are asked for. Those of
/// colleges are checked, because one with errors counts for nothing; what is wrong with them nobody asked.
fn outside(
    disclosures: &[Examined],
    scopes: &[Scope],
    project: &Project,
    files: &Files,
) -> Vec<Standing> {
    let schools = disclosures.iter().map(|examined| &examined.standing);
    let schools: Vec<&Standing> = schools.filter(|it| it.speaks_for_colleges()).collect();
    let Some(scope) = scopes.first().filter(|_| !schools.is_empty()) else {
        return Vec::new();
    };
    // The whole data folder was named.
    if scope.below.is_empty() {
        return Vec::new();
    }
    let all = folders_of_disclosures(&scope.whole(), files).into_iter();
    let others = all.filter(|(_, name)| !scopes.iter().any(|scope| scope.holds(name)));
    let standing = |(folder, name): (PathBuf, String)| {
        let unread = Standing::unread(&folder, name.clone(), files);
        // Hundreds of other schools may lie there, and need not be read.
        if !schools
            .iter()
            .any(|school| unread.may_be_college_of(school))
        {
            return None;
        }
        let draft = load(&folder, &name, files, &project.languages, &mut Vec::new());
        let read = Standing::of(&draft, files);
        match schools.iter().any(|school| read.may_be_college_of(school)) {
            true => Some(Examined::examine(folder, name, project, files).0.standing),
            false => Some(read),
        }
    };
    others.filter_map(standing).collect()
}
