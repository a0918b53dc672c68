//! The parts of a ZIP archive, read no further than they may be long: what the archive says of their lengths is only
//! what it says.

use std::io::{self, Read};

use flate2::read::DeflateDecoder;

/// How many parts an archive may have: spreadsheets with many pictures have some hundred.
const PARTS: usize = 10_000;

/// How far from its end the directory of an archive may be told: a comment of the greatest length, and the record.
const TAIL: usize = 65_535 + 22;

/// An archive.
pub(super) struct Archive<'a> {
    /// The archive itself.
    pub bytes: &'a [u8],
    parts: Vec<Part<'a>>,
}

/// A part of it.
struct Part<'a> {
    name: String,
    packed: &'a [u8],
    method: u16,
    is_encrypted: bool,
}

impl<'a> Archive<'a> {
    /// Reads the directory; `None` where the archive is cut off or damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Self> {
        let tail = bytes.len().saturating_sub(TAIL);
        let end = tail + memchr::memmem::rfind(&bytes[tail..], b"PK\x05\x06")?;
        let count = usize::from(number16(bytes, end + 10)?);
        let mut at = number32(bytes, end + 16)?;
        let mut parts = Vec::new();
        for _ in 0..count.min(PARTS) {
            let (part, next) = Part::at(bytes, at)?;
            parts.push(part);
            at = next;
        }
        (count <= PARTS).then_some(Self { bytes, parts })
    }

    /// The names of the parts.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(|part| part.name.as_str())
    }

    /// Whether any part is encrypted.
    pub(super) fn is_encrypted(&self) -> bool {
        self.parts.iter().any(|part| part.is_encrypted)
    }

    /// The part of this name, unpacked as it is read. Names are compared as Excel does, without case.
    pub(super) fn part(&self, name: &str) -> Option<Box<dyn Read + 'a>> {
        let name = name.trim_start_matches('/');
        let part = self
            .parts
            .iter()
            .find(|part| part.name.eq_ignore_ascii_case(name))?;
        part.unpacked()
    }

    /// Whether the part of this name ends with a text; only short parts are asked.
    pub(super) fn is_named(&self, name: &str, ending: &[u8]) -> bool {
        const LONGEST: u64 = 256;
        let mut content = Vec::new();
        let Some(part) = self.part(name) else {
            return false;
        };
        part.take(LONGEST).read_to_end(&mut content).is_ok()
            && content.trim_ascii_end().ends_with(ending)
    }

    /// Whether the part of this name is longer than `most`, unpacked.
    pub(super) fn is_longer(&self, name: &str, most: u64) -> io::Result<bool> {
        let part = self.part(name);
        let copied = part.map(|part| io::copy(&mut part.take(most + 1), &mut io::sink()));
        Ok(copied.transpose()?.is_some_and(|length| length > most))
    }

    /// How long the parts that hold XML are together, unpacked, as far as `most`.
    pub(super) fn length_of_xml(&self, most: u64) -> io::Result<u64> {
        let is_xml = |part: &&Part| {
            [".xml", ".rels"]
                .iter()
                .any(|ending| part.name.ends_with(ending))
        };
        let mut length = 0;
        for part in self.parts.iter().filter(is_xml) {
            let Some(unpacked) = part.unpacked() else {
                continue;
            };
            length += io::copy(&mut unpacked.take(most + 1 - length), &mut io::sink())?;
            if length > most {
                break;
            }
        }
        Ok(length)
    }
}

impl<'a> Part<'a> {
    /// The part that the entry of the directory at an offset is about, and the offset of the next entry.
    fn at(bytes: &'a [u8], at: usize) -> Option<(Self, usize)> {
        if bytes.get(at..at + 4)? != b"PK\x01\x02" {
            return None;
        }
        let length = |field: usize| number16(bytes, at + field).map(usize::from);
        let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
        let name_at = at + 46;
        let header = number32(bytes, at + 42)?;
        if bytes.get(header..header + 4)? != b"PK\x03\x04" {
            return None;
        }
        let of_header = |field: usize| number16(bytes, header + field).map(usize::from);
        let content = header + 30 + of_header(26)? + of_header(28)?;
        let packed = number32(bytes, at + 20)?;
        let part = Self {
            name: String::from_utf8_lossy(bytes.get(name_at..name_at + name)?).replace('\\', "/"),
            packed: bytes.get(content..content.checked_add(packed)?)?,
            method: number16(bytes, at + 10)?,
            is_encrypted: number16(bytes, at + 8)? & 1 == 1,
        };
        Some((part, name_at + name + extra + comment))
    }

    fn unpacked(&self) -> Option<Box<dyn Read + 'a>> {
        match self.method {
            0 => Some(Box::new(self.packed)),
            8 => Some(Box::new(DeflateDecoder::new(self.packed))),
            _ => None,
        }
    }
}

/// Two bytes as a number, the lower one first.
pub(super) fn number16(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

/// Four bytes as a number, the lowest one first.
pub(super) fn number32(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
}
