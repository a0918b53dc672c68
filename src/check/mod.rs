//! Checks a disclosure: what must hold before it can be put together (`form`), and what an inspector would
//! find in it (`rules`). Everything is reported; nothing is changed.

mod across;
mod broken_links;
mod causes;
mod claims;
mod colleges;
mod copied_year;
mod corrections;
mod form;
mod own_names;
mod passages;
mod private;
mod private_value;
mod rules;
mod subject;
mod translated;
mod typed_codes;
mod waivers;
mod words;

use rayon::prelude::*;

use crate::diagnostic::{Finding, Rule};
use crate::locale::Languages;
use crate::model::DisclosureDraft;
use crate::workspace::Files;
use colleges::{COLLEGE_LEFT_OUT, SECOND_LEVEL_DIFFERS};
use waivers::OTHER_YEAR;

pub(crate) use across::{Summary, compare_disclosures};
pub(crate) use causes::{SettingsRead, link_causes};
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) use claims::{Claims, Verdict};
pub(crate) use colleges::{Colleges, Counted, Standing, count};
pub(crate) use subject::Subject;
pub(crate) use translated::translation_fault;

pub(crate) use waivers::{
    RULES_ALIKE, UNUSED_WAIVER, Waivers, asked_place, fingerprint, is_at_place, waived_place,
    waiver_target,
};

/// The rules, in the order in which they are listed.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    rules::all().map(|(rule, _)| *rule).chain([
        &SECOND_LEVEL_DIFFERS,
        &COLLEGE_LEFT_OUT,
        &OTHER_YEAR,
        &UNUSED_WAIVER,
    ])
}

/// Everything that is wrong with a disclosure, as far as its files could be read. The disclosure can be
/// put together unless something in it [breaks](Finding::breaks) it.
pub(crate) fn check(draft: &DisclosureDraft, languages: &Languages, files: &Files) -> Vec<Finding> {
    let subject = Subject::new(draft, languages, files);
    let mut findings = form::check(draft, languages, files);
    // Rules are independent and run in parallel. Rayon hands their findings back in the order of the rules,
    // so that the output is the same every time.
    let all: Vec<subject::Check> = rules::all().map(|(_, check)| *check).collect();
    let found = all.into_par_iter().flat_map_iter(|check| {
        let mut found = Vec::new();
        check(&subject, &mut found);
        found
    });
    findings.par_extend(found);
    findings
}
