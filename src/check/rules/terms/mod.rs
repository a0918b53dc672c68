//! One name for one thing: the texts against the terms that the author has listed.

mod term_variant;

use crate::check::subject::Check;
use crate::diagnostic::Rule;

pub(super) static RULES: &[(&Rule, Check)] = &[(&term_variant::TERM_VARIANT, term_variant::check)];
