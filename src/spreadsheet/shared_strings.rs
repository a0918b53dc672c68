//! How long the texts are that the cells of a .xls share. Each is copied for every cell that names it.

use super::archive::{number16, number32};

/// The lengths of all texts in bytes, at most; `None` where the table is damaged. A text may go on in the next record,
/// with a mark of its own for the width of its characters.
pub(super) fn lengths(records: &[&[u8]]) -> Option<Vec<usize>> {
    const HEAD: usize = 8;
    /// The most bytes that a character of two bytes has in UTF-8.
    const WIDEST: usize = 3;
    let mut reader = Reader { records, at: HEAD };
    let mut lengths = Vec::new();
    while reader.has_more() {
        let length = usize::from(reader.number16()?);
        let flags = reader.byte()?;
        let runs = if flags & 8 == 0 {
            0
        } else {
            usize::from(reader.number16()?)
        };
        let extension = if flags & 4 == 0 {
            0
        } else {
            reader.number32()?
        };
        reader.skip_characters(length, flags)?;
        reader.skip(runs.checked_mul(4)?.checked_add(extension)?)?;
        lengths.push(length * WIDEST);
    }
    Some(lengths)
}

/// Reads records one behind another.
struct Reader<'a> {
    records: &'a [&'a [u8]],
    at: usize,
}

impl Reader<'_> {
    /// Whether anything is left, in this record or in one behind it.
    fn has_more(&mut self) -> bool {
        while let Some((first, rest)) = self.records.split_first() {
            if self.at < first.len() {
                return true;
            }
            (self.records, self.at) = (rest, 0);
        }
        false
    }

    fn byte(&mut self) -> Option<u8> {
        if !self.has_more() {
            return None;
        }
        let byte = self.records.first()?.get(self.at).copied();
        self.at += 1;
        byte
    }

    fn number16(&mut self) -> Option<u16> {
        let bytes = [self.byte()?, self.byte()?];
        number16(&bytes, 0)
    }

    fn number32(&mut self) -> Option<usize> {
        let bytes = [self.byte()?, self.byte()?, self.byte()?, self.byte()?];
        number32(&bytes, 0)
    }

    fn skip(&mut self, mut length: usize) -> Option<()> {
        while length > 0 {
            if !self.has_more() {
                return None;
            }
            let taken = length.min(self.records.first()?.len() - self.at);
            self.at += taken;
            length -= taken;
        }
        Some(())
    }

    fn skip_characters(&mut self, mut length: usize, flags: u8) -> Option<()> {
        let width = |flags: u8| usize::from(flags & 1) + 1;
        let mut width_here = width(flags);
        while length > 0 {
            let rest = self.records.first()?.len().saturating_sub(self.at);
            let taken = length.min(rest / width_here);
            self.at += taken * width_here;
            length -= taken;
            if length > 0 {
                let (_, records) = self.records.split_first()?;
                (self.records, self.at) = (records, 0);
                width_here = width(self.byte()?);
            }
        }
        Some(())
    }
}
