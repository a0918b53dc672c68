//! The tags of an XML file, one after another. Whatever its length, no more is kept than one tag: so what is asked of
//! a file before it is read in earnest costs no memory.

use std::io::{self, BufRead, BufReader, Read};

/// The length from which a tag is no tag of a spreadsheet.
const LONGEST: usize = 1 << 20;

/// What comes next in a file.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Event {
    /// A tag that opens an element.
    Open,
    /// A tag that is an element by itself.
    Empty,
    /// A tag that closes an element.
    Close,
    /// So many bytes of text.
    Text(usize),
}

/// Goes through the tags of a file.
pub(super) struct Tags<R: Read> {
    input: BufReader<R>,
    /// What stands between the angle brackets of the last tag.
    tag: Vec<u8>,
    /// Whether the next byte is the first of a tag.
    is_in_tag: bool,
}

impl<R: Read> Tags<R> {
    pub(super) fn new(input: R) -> Self {
        Self {
            input: BufReader::with_capacity(1 << 16, input),
            tag: Vec::new(),
            is_in_tag: false,
        }
    }

    /// The next tag or text; `None` at the end.
    ///
    /// # Errors
    /// Where the file cannot be unpacked, or a tag does not end.
    pub(super) fn next(&mut self) -> io::Result<Option<Event>> {
        loop {
            if !self.is_in_tag {
                let length = self.skip_to_tag()?;
                if length > 0 {
                    return Ok(Some(Event::Text(length)));
                }
                if !self.is_in_tag {
                    return Ok(None);
                }
            }
            self.read_tag()?;
            self.is_in_tag = false;
            // Comments, declarations and processing instructions say nothing.
            if !self.tag.starts_with(b"?") && !self.tag.starts_with(b"!") {
                return Ok(Some(self.kind()));
            }
            if self.tag.starts_with(b"![CDATA[") {
                return Ok(Some(Event::Text(self.tag.len())));
            }
        }
    }

    fn kind(&self) -> Event {
        match (self.tag.first(), self.tag.last()) {
            (Some(b'/'), _) => Event::Close,
            (_, Some(b'/')) => Event::Empty,
            _ => Event::Open,
        }
    }

    /// The name of the last tag, without its prefix.
    pub(super) fn name(&self) -> &[u8] {
        let tag = self.tag.strip_prefix(b"/").unwrap_or(&self.tag);
        let is_end = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/';
        let end = tag.iter().position(is_end).unwrap_or(tag.len());
        let name = &tag[..end];
        match name.iter().position(|byte| *byte == b':') {
            Some(colon) => &name[colon + 1..],
            None => name,
        }
    }

    /// An attribute of the last tag, by its name with its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| value)
    }

    /// The attributes of the last tag, as they are written.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        let tag = std::str::from_utf8(&self.tag).unwrap_or_default();
        let all = tag.split_once(|c: char| c.is_ascii_whitespace());
        let mut rest = all.map_or("", |(_, all)| all);
        std::iter::from_fn(move || {
            let (key, behind) = rest.split_once('=')?;
            let behind = behind.trim_start();
            let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, next) = behind[1..].split_once(quote)?;
            rest = next;
            Some((key.trim(), value))
        })
    }

    /// An attribute that is a number.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }

    /// How long the last tag is.
    pub(super) fn length(&self) -> usize {
        self.tag.len()
    }

    /// Skips text up to the next tag, and gives its length.
    fn skip_to_tag(&mut self) -> io::Result<usize> {
        let mut length = 0;
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Ok(length);
            }
            if let Some(at) = memchr::memchr(b'<', buffer) {
                self.input.consume(at + 1);
                self.is_in_tag = true;
                return Ok(length + at);
            }
            let all = buffer.len();
            length += all;
            self.input.consume(all);
        }
    }

    /// Reads a tag up to its end. A comment and character data end otherwise than a tag; an angle bracket in quotation
    /// marks ends none.
    fn read_tag(&mut self) -> io::Result<()> {
        self.tag.clear();
        let mut quote = None;
        loop {
            let known = self.tag.len();
            let mut part = (&mut self.input).take(LONGEST as u64);
            let read = part.read_until(b'>', &mut self.tag)?;
            if read == 0 || self.tag.pop() != Some(b'>') || self.tag.len() >= LONGEST {
                return Err(io::ErrorKind::InvalidData.into());
            }
            let is_end = if self.tag.starts_with(b"!--") {
                self.tag.ends_with(b"--")
            } else if self.tag.starts_with(b"![CDATA[") {
                self.tag.ends_with(b"]]")
            } else {
                quote = open_quote(quote, &self.tag[known..]);
                quote.is_none()
            };
            if is_end {
                return Ok(());
            }
            self.tag.push(b'>');
        }
    }
}

/// The quotation mark that is open behind a part of a tag, where one was open before it or none.
fn open_quote(before: Option<u8>, part: &[u8]) -> Option<u8> {
    part.iter().fold(before, |open, byte| match open {
        Some(quote) if quote == *byte => None,
        None if matches!(byte, b'"' | b'\'') => Some(*byte),
        _ => open,
    })
}

#[cfg(test)]
mod tests {
    use super::{Event, Tags};

    #[test]
    fn tags_are_told_from_what_stands_between_them() {
        let text = "<?xml version='1.0'?><!-- <a> --><x:row r=\"1\" n='a>b'>甲乙<c/>\
                    <![CDATA[<b>]]></x:row >";
        let mut tags = Tags::new(text.as_bytes());
        let mut seen = Vec::new();
        while let Some(event) = tags.next().unwrap() {
            let name = match event {
                Event::Text(_) => String::new(),
                _ => String::from_utf8_lossy(tags.name()).into_owned(),
            };
            if event == Event::Open {
                assert_eq!(tags.attribute("n"), Some("a>b"));
                assert_eq!(tags.number("r"), Some(1));
                assert_eq!(tags.attribute("m"), None);
            }
            seen.push((event, name));
        }
        let names = ["row", "", "c", "", "row"].map(String::from);
        let events = [
            Event::Open,
            Event::Text(6),
            Event::Empty,
            Event::Text(13),
            Event::Close,
        ];
        assert_eq!(seen, events.into_iter().zip(names).collect::<Vec<_>>());
        for cut in ["<a", "<a b=\"c>", "<a b='c>d", "<!-- a >", "<![CDATA[a>"] {
            assert!(Tags::new(cut.as_bytes()).next().is_err(), "{cut}");
        }
    }
}
