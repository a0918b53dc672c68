//! The container of old Office files, as far as it must be known to look into a workbook before it is read in earnest.

use super::archive::{number16, number32};

/// Sectors from this number on are marks, such as the end of a chain.
const MARKS: usize = 0xFFFF_FFFA;

/// Shorter streams lie in small sectors within the stream of the root.
const SMALL: usize = 4096;

/// The length of a small sector.
const SMALL_SECTOR: usize = 64;

/// A container.
pub(super) struct Compound<'a> {
    /// The whole file.
    pub bytes: &'a [u8],
    sector: usize,
    next: Vec<usize>,
    next_small: Vec<usize>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

/// A stream by its name.
struct Entry {
    name: String,
    first: usize,
    length: usize,
}

impl<'a> Compound<'a> {
    /// Reads the directory; `None` where the file is cut off or damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match number16(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut all = Self {
            bytes,
            sector,
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        all.next = all.allocation()?;
        let directory = all.chain(number32(bytes, 48)?, usize::MAX)?;
        all.entries = directory.chunks_exact(128).filter_map(entry).collect();
        if number32(bytes, 64)? > 0 {
            let table = all.chain(number32(bytes, 60)?, usize::MAX)?;
            all.next_small = numbers(&table).collect();
            let root = all.entries.first()?;
            all.small = all.chain(root.first, root.length)?;
        }
        Some(all)
    }

    /// Whether there is a stream of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    /// The content of a stream.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entry(name)?;
        match entry.length < SMALL {
            true => follow(
                &self.small,
                0,
                SMALL_SECTOR,
                &self.next_small,
                entry.first,
                entry.length,
            ),
            false => self.chain(entry.first, entry.length),
        }
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// Which sector follows on which, of all sectors.
    fn allocation(&self) -> Option<Vec<usize>> {
        const IN_HEADER: usize = 109;
        let mut tables: Vec<usize> = numbers(self.bytes.get(76..76 + IN_HEADER * 4)?).collect();
        let mut further = number32(self.bytes, 68)?;
        // No chain is longer than the file.
        for _ in 0..self.bytes.len() / self.sector {
            if further >= MARKS {
                break;
            }
            let mut part: Vec<usize> = numbers(self.at(further)?).collect();
            further = part.pop()?;
            tables.extend(part);
        }
        let mut next = Vec::new();
        for table in tables.into_iter().filter(|table| *table < MARKS) {
            if next.len() > self.bytes.len() {
                return None;
            }
            next.extend(numbers(self.at(table)?));
        }
        Some(next)
    }

    /// A sector; the last one may be cut short.
    fn at(&self, number: usize) -> Option<&'a [u8]> {
        let start = number.checked_add(1)?.checked_mul(self.sector)?;
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end)
    }

    fn chain(&self, first: usize, length: usize) -> Option<Vec<u8>> {
        follow(self.bytes, 1, self.sector, &self.next, first, length)
    }
}

/// The content of a chain of sectors, up to a length. `before` sectors of the bytes are none of them.
fn follow(
    bytes: &[u8],
    before: usize,
    sector: usize,
    next: &[usize],
    first: usize,
    length: usize,
) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    let mut at = first;
    while at < MARKS && content.len() < length {
        let start = at.checked_add(before)?.checked_mul(sector)?;
        content.extend_from_slice(bytes.get(start..(start + sector).min(bytes.len()))?);
        // A chain that bites its tail would never end.
        if content.len() > bytes.len() + sector {
            return None;
        }
        at = *next.get(at)?;
    }
    content.truncate(length);
    Some(content)
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes
        .chunks_exact(4)
        .filter_map(|number| number32(number, 0))
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let length = usize::from(number16(bytes, 64)?).min(64);
    let name: Vec<u16> = bytes[..length]
        .chunks_exact(2)
        .filter_map(|unit| number16(unit, 0))
        .collect();
    let name = String::from_utf16_lossy(&name)
        .trim_end_matches('\0')
        .to_owned();
    Some(Entry {
        name,
        first: number32(bytes, 116)?,
        length: number32(bytes, 120)?,
    })
}
