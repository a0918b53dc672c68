//! Every rule of every room.

use crate::check;
use crate::finding::Rule;
use crate::press;

/// All rules, in the order in which they are listed.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    check::rules().chain(press::rules())
}
