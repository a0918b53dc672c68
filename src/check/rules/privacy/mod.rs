//! What does not belong in public.

mod email_address;
mod identity_number;
mod mobile_number;
mod student_number;

use crate::check::subject::Check;
use crate::diagnostic::Rule;

pub(super) static RULES: &[(&Rule, Check)] = &[
    (&identity_number::IDENTITY_NUMBER, identity_number::check),
    (&mobile_number::MOBILE_NUMBER, mobile_number::check),
    (&student_number::STUDENT_NUMBER, student_number::check),
    (&email_address::EMAIL_ADDRESS, email_address::check),
];
