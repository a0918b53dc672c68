//! The short code of a content, which people copy by hand from a sheet of paper: `K7QF-2M9D`.

use sha2::{Digest, Sha256};

use super::fold::fold;

/// Thirty-two signs, five bits each: none that is taken for another (0 and O, 1 and I).
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// So many signs make a code: forty bits.
const SIGNS: usize = 8;

/// So many stand together.
const GROUP: usize = 4;

/// The code of a content.
pub(crate) fn content_code(content: &[u8]) -> String {
    let hash = Sha256::digest(content);
    let bits = hash.iter().take(SIGNS * 5 / 8);
    let bits = bits.fold(0, |bits: u64, byte| (bits << 8) | u64::from(*byte));
    let sign = |at: usize| char::from(ALPHABET[(bits >> (5 * (SIGNS - 1 - at)) & 31) as usize]);
    grouped((0..SIGNS).map(sign))
}

/// Why something that was typed is no code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mistyped {
    /// It has a letter or digit that no code has.
    Sign(char),
    /// It has so many letters and digits, not as many as a code.
    Length(usize),
}

/// The code that somebody typed: in small letters or full width, without the stroke, with blanks and other signs.
pub(crate) fn typed_code(typed: &str) -> Result<String, Mistyped> {
    let typed = fold(typed).text().to_ascii_uppercase();
    // What is written before it (版本码：) is not part of it.
    let signs: Vec<char> = typed.chars().filter(char::is_ascii_alphanumeric).collect();
    let is_known = |sign: &char| ALPHABET.iter().any(|known| char::from(*known) == *sign);
    match signs.iter().find(|sign| !is_known(sign)) {
        _ if signs.len() != SIGNS => Err(Mistyped::Length(signs.len())),
        Some(odd) => Err(Mistyped::Sign(*odd)),
        None => Ok(grouped(signs.into_iter())),
    }
}

/// How many signs a code has.
pub(crate) const fn code_length() -> usize {
    SIGNS
}

fn grouped(signs: impl Iterator<Item = char>) -> String {
    let mut code = String::new();
    for (at, sign) in signs.enumerate() {
        if at > 0 && at % GROUP == 0 {
            code.push('-');
        }
        code.push(sign);
    }
    code
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Mistyped, content_code, typed_code};

    #[test]
    fn the_code_of_a_content_stays() {
        assert_eq!(content_code(b""), "WGSE-AJNS");
        assert_eq!(content_code("王犇".as_bytes()).len(), 9);
    }

    #[test]
    fn a_code_is_read_as_people_type_it() {
        for typed in [
            "K7QF-2M9D",
            "k7qf2m9d",
            " K7QF 2M9D ",
            "Ｋ７ＱＦ－２Ｍ９Ｄ",
            "k7qf—2m9d",
            "版本码：K7QF-2M9D。",
            "K7QF\u{200B}-2M9D",
        ] {
            assert_eq!(typed_code(typed).as_deref(), Ok("K7QF-2M9D"), "{typed}");
        }
        assert_eq!(typed_code("K7QF-2M9O"), Err(Mistyped::Sign('O')));
        assert_eq!(typed_code("k7qf-2m9０"), Err(Mistyped::Sign('0')));
        assert_eq!(typed_code("K7QF"), Err(Mistyped::Length(4)));
        assert_eq!(typed_code(""), Err(Mistyped::Length(0)));
    }

    proptest! {
        #[test]
        fn every_code_is_read_again(content: Vec<u8>, lower: bool) {
            let code = content_code(&content);
            let typed = if lower { code.to_lowercase().replace('-', "") } else { code.clone() };
            prop_assert_eq!(typed_code(&typed), Ok(code));
        }
    }
}
