//! The self-assessment that a school prints for the unions of its colleges: held against what these disclose themselves,
//! or counted from it.

mod compare;
mod count;
mod group;
mod rules;
mod standing;

pub(crate) use count::{Counted, count};
pub(crate) use group::Colleges;
pub(crate) use rules::{COLLEGE_LEFT_OUT, SECOND_LEVEL_DIFFERS};
pub(crate) use standing::Standing;
