//! The rules: a folder for each group, a file for each rule. A rule is a function from the subject to
//! findings.

mod consistency;
mod criteria;
mod privacy;
mod terms;
mod text;
mod translation;

pub(super) use translation::reference_difference;

use crate::check::subject::Check;
use crate::diagnostic::Rule;

/// Every rule with its function, in the order in which they are listed.
pub(super) fn all() -> impl Iterator<Item = &'static (&'static Rule, Check)> {
    criteria::RULES
        .iter()
        .chain(consistency::RULES)
        .chain(translation::RULES)
        .chain(text::RULES)
        .chain(terms::RULES)
        .chain(privacy::RULES)
}
