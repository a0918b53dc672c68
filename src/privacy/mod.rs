//! What is private in a text, in whatever writing: numbers of identity cards, mobile telephones and
//! students, addresses of mail. The rules of the check and whatever is shown stand on the same detector.

mod detector;
mod digits;
mod mail;
mod numbers;
mod reading;
mod students;
#[cfg(test)]
mod tests;
mod value;

pub(crate) use detector::{Detector, compact, is_of_people, pieces, plain, read};
pub(crate) use digits::may_be_digit;
pub(crate) use value::{Kind, merged};
