//! Finds private values in text, however they are written: numbers of identity cards, mobile telephones and
//! students, e-mail addresses. The rules of the check and the masking of everything shown use the same
//! detector.

mod detection;
mod detector;
mod digits;
mod mail;
mod numbers;
mod reading;
mod students;
#[cfg(test)]
mod tests;

pub(crate) use detection::{Detection, Kind, merged};
pub(crate) use detector::{
    Detector, compact, is_of_people, known_by, may_be_private, pieces, plain, read,
};
pub(crate) use digits::may_be_digit;
