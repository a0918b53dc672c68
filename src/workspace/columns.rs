//! Columns of long lines: how many characters stand before a byte of a text, without counting them all each time.

use std::sync::OnceLock;

/// How many bytes are counted at most.
const STRIDE: usize = 4096;

/// The characters before every so many bytes of a text, counted when first asked for.
#[derive(Debug, Default)]
pub(super) struct Columns(OnceLock<Vec<usize>>);

impl Columns {
    /// The number of characters in `text[start..end]`, where `text` is always the same.
    pub(super) fn between(&self, text: &str, start: usize, end: usize) -> usize {
        match end - start <= STRIDE {
            true => starts(&text.as_bytes()[start..end]),
            false => self.before(text, end) - self.before(text, start),
        }
    }

    fn before(&self, text: &str, end: usize) -> usize {
        let sums = self.0.get_or_init(|| {
            let strides = text.as_bytes().chunks(STRIDE);
            let sums = strides.scan(0, |sum, stride| {
                let before = *sum;
                *sum += starts(stride);
                Some(before)
            });
            sums.collect()
        });
        let stride = end / STRIDE;
        let known = sums.get(stride).copied();
        // At the very end of a text of whole strides there is no further one.
        let (sum, from) = known.map_or((0, 0), |sum| (sum, stride * STRIDE));
        sum + starts(&text.as_bytes()[from..end])
    }
}

/// How many characters begin in some bytes.
fn starts(bytes: &[u8]) -> usize {
    let begins = |byte: &&u8| **byte & 0xC0 != 0x80;
    bytes.iter().filter(begins).count()
}

#[cfg(test)]
mod tests {
    use super::{Columns, STRIDE};

    #[test]
    fn characters_are_counted_as_they_are() {
        for length in [STRIDE - 3, STRIDE, 3 * STRIDE, 3 * STRIDE + 5] {
            let text: String = "a翀é𬭎".chars().cycle().take(length).collect();
            let columns = Columns::default();
            let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            for (count, end) in ends.enumerate() {
                assert_eq!(columns.between(&text, 0, end), count);
            }
            let start = "a翀é𬭎a".len();
            assert_eq!(columns.between(&text, start, text.len()), length - 5);
        }
    }
}
