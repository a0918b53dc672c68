//! Waivers: findings that the author lets stand, each with what was found and a reason.

mod fingerprint;
mod marking;
mod place;
mod rules;
mod target;

pub(crate) use fingerprint::fingerprint;
pub(crate) use marking::{RULES_ALIKE, Waivers};
pub(crate) use place::{asked_place, is_at_place, waived_place};
pub(crate) use rules::{OTHER_YEAR, UNUSED_WAIVER};
pub(crate) use target::waiver_target;
