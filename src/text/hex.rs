//! Bytes and characters in hexadecimal digits.

/// Bytes as small hexadecimal digits, two for each.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The name by which Unicode knows a character: `U+200B`.
pub(crate) fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

#[cfg(test)]
mod tests {
    use super::{code_point, hex};

    #[test]
    fn every_byte_has_two_digits() {
        assert_eq!(hex(&[0, 10, 255]), "000aff");
        assert_eq!(code_point('\u{AD}'), "U+00AD");
        assert_eq!(code_point('\u{20000}'), "U+20000");
    }
}
