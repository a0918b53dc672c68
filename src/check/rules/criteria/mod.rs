//! The indicators of the criteria edition: what the school claims to meet, its own data must not refute.

mod max_staff;

use super::Check;
use crate::finding::Rule;

pub(super) static RULES: &[(&Rule, Check)] = &[(&max_staff::MAX_STAFF, max_staff::check)];
