//! The fingerprint of a text: so short that it can be written down, and another for every other text.

use sha2::{Digest, Sha256};

use super::hex::hex;

/// How many hexadecimal digits of the hash are kept: enough that no two texts of a disclosure share them.
const LENGTH: usize = 12;

/// The fingerprint of a text.
pub(crate) fn fingerprint(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes())[..LENGTH / 2])
}
