//! What one file says against what another says.

mod false_claim;
mod same_rank;

use super::Check;
use crate::finding::Rule;

pub(super) static RULES: &[(&Rule, Check)] = &[
    (&false_claim::FALSE_CLAIM, false_claim::check),
    (&same_rank::SAME_RANK, same_rank::check),
];
