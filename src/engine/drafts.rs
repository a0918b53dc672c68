//! Reads all disclosures for commands that write into their files.

use std::path::PathBuf;

use crate::diagnostic::Finding;
use crate::locale::{Languages, misplaced};
use crate::model::{DisclosureDraft, find, load};
use crate::report::sort;
use crate::workspace::{Files, Scope, apart};

/// All disclosures in the folders `data`.
///
/// # Errors
/// Everything that is wrong with the form of the data.
pub(super) fn drafts(
    data: &[PathBuf],
    files: &Files,
) -> Result<Vec<DisclosureDraft>, Vec<Finding>> {
    let (drafts, mut findings) = read_drafts(data, files);
    if findings.iter().any(Finding::stops) {
        sort(&mut findings, files);
        Err(findings)
    } else {
        Ok(drafts)
    }
}

/// All disclosures in the folders `data`, as far as they can be read, and what is wrong with their form.
pub(super) fn read_drafts(data: &[PathBuf], files: &Files) -> (Vec<DisclosureDraft>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut drafts = Vec::new();
    for named in apart(data) {
        let scope = Scope::for_folder(&named);
        files.enclose(&scope);
        let languages = Languages::load(&scope.home, files, &mut findings);
        findings.extend(misplaced(&named, &scope.home, files));
        let found = find(&scope, files);
        let refused = found.refused.into_iter();
        findings.extend(refused.map(|refused| refused.finding));
        findings.extend(found.findings);
        for (folder, name) in found.disclosures {
            drafts.push(load(&folder, &name, files, &languages, &mut findings));
        }
    }
    (drafts, findings)
}
