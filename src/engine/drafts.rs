//! Reads all disclosures for commands that write into their files.

use std::path::Path;

use crate::diagnostic::Finding;
use crate::locale::{Languages, misplaced};
use crate::model::{DisclosureDraft, find, load};
use crate::report::sort;
use crate::workspace::{Files, Scope};

/// All disclosures in `data`.
///
/// # Errors
/// Everything that is wrong with the form of the data.
pub(super) fn drafts(data: &Path, files: &Files) -> Result<Vec<DisclosureDraft>, Vec<Finding>> {
    let mut findings = Vec::new();
    let scope = Scope::for_folder(data);
    let languages = Languages::load(&scope.home, files, &mut findings);
    findings.extend(misplaced(data, &scope.home));
    let mut drafts = Vec::new();
    let found = find(data, &scope.below);
    let refused = found.refused.into_iter();
    findings.extend(refused.map(|refused| refused.finding));
    findings.extend(found.findings);
    for (folder, name) in found.disclosures {
        drafts.push(load(&folder, &name, files, &languages, &mut findings));
    }
    if findings.iter().any(Finding::stops) {
        sort(&mut findings, files);
        Err(findings)
    } else {
        Ok(drafts)
    }
}
