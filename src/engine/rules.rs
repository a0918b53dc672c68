//! Every rule of every room.

use crate::diagnostic::Rule;
use crate::{check, document};

/// All rules, in the order in which they are listed.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    check::rules().chain(document::rules())
}
