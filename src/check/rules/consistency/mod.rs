//! What one file says against what another says.

mod same_rank;

use super::Check;
use crate::finding::Rule;

pub(super) static RULES: &[(&Rule, Check)] = &[(&same_rank::SAME_RANK, same_rank::check)];
