//! The characters of a font.

use skrifa::{FontRef, MetadataProvider};

/// The characters that a font's tables list, a bit for each. Typst's own list can only be read from its beginning, and
/// making it reads all else of the font.
#[derive(Debug)]
pub(super) struct Characters(Vec<u64>);

impl Characters {
    /// Reads them from the bytes of a font file; none, where these are no font.
    pub(super) fn of_font(bytes: &[u8]) -> Self {
        let mut bits = Vec::new();
        if let Ok(font) = FontRef::from_index(bytes, 0) {
            for (code, _) in font.charmap().mappings() {
                let (word, bit) = place(code);
                if bits.len() <= word {
                    bits.resize(word + 1, 0);
                }
                bits[word] |= bit;
            }
        }
        Self(bits)
    }

    pub(super) fn has(&self, c: char) -> bool {
        let (word, bit) = place(c.into());
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// All of them, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = char> + Clone {
        (char::MIN..=char::MAX).filter(|c| self.has(*c))
    }
}

/// The word that holds the bit of a character, and the bit.
fn place(code: u32) -> (usize, u64) {
    ((code / u64::BITS) as usize, 1 << (code % u64::BITS))
}
