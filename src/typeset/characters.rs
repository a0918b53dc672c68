//! The characters of a font.

use skrifa::raw::TableProvider;
use skrifa::raw::tables::cmap::{Cmap12, CmapSubtable};
use skrifa::{FontRef, MetadataProvider};

/// The characters that a font's tables list, a bit for each. Typst's own list can only be read from its beginning, and
/// making it reads all else of the font.
#[derive(Debug, Default)]
pub(super) struct Characters(Vec<u64>);

impl Characters {
    /// Reads them from the bytes of a font file; none, where these are no font.
    pub(super) fn of_font(bytes: &[u8]) -> Self {
        let mut own = Self::default();
        let Ok(font) = FontRef::from_index(bytes, 0) else {
            return own;
        };
        let best = font.cmap().ok().and_then(|cmap| cmap.best_subtable());
        match best {
            // Its ranges are a tenth of its characters.
            Some((_, _, CmapSubtable::Format12(ranges))) => own.add_ranges(&ranges, &font),
            _ => font
                .charmap()
                .mappings()
                .for_each(|(code, _)| own.add(code, code)),
        }
        own
    }

    /// Adds the characters of ranges, without those that have no glyph in the font.
    fn add_ranges(&mut self, ranges: &Cmap12, font: &FontRef) {
        let glyphs = font.maxp().map_or(u16::MAX, |maxp| maxp.num_glyphs());
        let mut from = 0;
        for range in ranges.groups() {
            let (start, glyph) = (range.start_char_code(), range.start_glyph_id());
            let last = u32::from(glyphs).saturating_sub(glyph).checked_sub(1);
            let Some(last) = last.map(|more| start.saturating_add(more)) else {
                continue;
            };
            // The first glyph of a font stands for what is missing.
            let first = start.saturating_add(u32::from(glyph == 0)).max(from);
            let last = last.min(range.end_char_code()).min(char::MAX.into());
            if first <= last {
                self.add(first, last);
                // Ranges are in order, so that no file makes the same characters be added again and again.
                from = last + 1;
            }
        }
    }

    fn add(&mut self, first: u32, last: u32) {
        let ((low, _), (high, _)) = (place(first), place(last));
        if self.0.len() <= high {
            self.0.resize(high + 1, 0);
        }
        let above = u64::MAX << (first % u64::BITS);
        let below = u64::MAX >> (u64::BITS - 1 - last % u64::BITS);
        for (word, bits) in self.0.iter_mut().enumerate().take(high + 1).skip(low) {
            let from = if word == low { above } else { u64::MAX };
            let to = if word == high { below } else { u64::MAX };
            *bits |= from & to;
        }
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
