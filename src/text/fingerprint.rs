//! The fingerprint of a text: so short that it can be written down, and another for every other text.

use sha2::{Digest, Sha256};

use super::hex::hex;

/// How many hexadecimal digits of the hash are kept: enough that no two texts of a disclosure share them.
const LENGTH: usize = 12;

/// Whether a text, which is in small letters, is a fingerprint.
pub(crate) fn is_fingerprint(text: &str) -> bool {
    let is_digit = |c: char| c.is_ascii_hexdigit() && !c.is_ascii_uppercase();
    text.len() == LENGTH && text.chars().all(is_digit)
}

/// The fingerprint of a text.
pub(crate) fn fingerprint(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes())[..LENGTH / 2])
}

/// The SHA-256 of a file's content, in hexadecimal digits.
pub(crate) fn content_hash(content: &[u8]) -> String {
    hex(&Sha256::digest(content))
}
