//! The pieces of a text as its author wrote them, each with the kind of its bytes.

use std::ops::Range;

use super::kind::Kind;
use super::lines::LINE_END;
use super::problem::fault;
use super::reader::Reader;
use crate::text::Mapped;

impl Reader<'_> {
    /// Text that was read at `range`, as the author wrote it.
    pub(super) fn text(&mut self, read: &str, range: Range<usize>) -> Mapped {
        let written = &self.prepared.text()[range.clone()];
        let kind = match written == read {
            true => Kind::Text,
            false => Kind::Escape,
        };
        self.part(range.clone(), kind);
        // The parser leaves the backslash of an escape out of the range.
        let before = &self.prepared.text()[self.read_to.min(range.start)..range.start];
        if before.ends_with('\\') && read.starts_with(|c: char| c.is_ascii_punctuation()) {
            self.part(range.start - 1..range.start + 1, Kind::Escape);
        }
        self.read_to = range.end;
        self.restored(read, range)
    }

    /// Code that was read at `range`, in one line.
    pub(super) fn code(&mut self, read: &str, range: Range<usize>) -> Mapped {
        self.part(range.clone(), Kind::Code);
        self.read_to = range.end;
        let written = &self.prepared.text()[range.clone()];
        let ticks = written.len() - written.trim_start_matches('`').len();
        // One blank beside the ticks on either side is no part of the code.
        let blanks = written.len().saturating_sub(2 * ticks + read.len()) / 2;
        let inner = range.start + ticks + blanks..(range.end - ticks).saturating_sub(blanks);
        let stands_there = self.prepared.text().get(inner.clone()) == Some(read);
        let code = self.restored(read, if stands_there { inner } else { range });
        code.then(one_line)
    }

    /// The address of a link whose label has just been read.
    pub(super) fn address(&mut self, read: &str, range: &Range<usize>) -> String {
        let written = &self.prepared.text()[range.clone()];
        let start = match written.starts_with('<') {
            true => range.start,
            // Behind the label and its bracket.
            false => (self.read_to + 1).min(range.end),
        };
        self.part(start..range.end, Kind::Address);
        self.read_to = range.end;
        self.restored(read, range.clone()).text().to_owned()
    }

    /// Notes what the bytes of a range are.
    pub(super) fn part(&mut self, range: Range<usize>, kind: Kind) {
        self.parts.push((self.prepared.original(&range), kind));
    }

    /// What was read at `range`, as the author wrote it.
    fn restored(&mut self, read: &str, range: Range<usize>) -> Mapped {
        let text = self.prepared.restored(read, &range);
        let written = &self.prepared.text()[range.clone()];
        // Characters written as such are found before; this one was spelled `&#7;`.
        let spelt = text.text().chars().find_map(fault);
        if let Some(id) = spelt.filter(|_| !written.chars().any(|c| fault(c).is_some())) {
            self.problem(id, range);
        }
        text.then(with_line_ends)
    }
}

/// The text with `\n` where a line ends.
fn with_line_ends(text: &str) -> Mapped {
    exchanged(text, LINE_END, "\n")
}

/// The text with blanks where lines end.
fn one_line(text: &str) -> Mapped {
    exchanged(text, '\n', " ")
}

fn exchanged(text: &str, old: char, new: &str) -> Mapped {
    let mut exchanged = Mapped::default();
    let mut from = 0;
    for (at, found) in text.match_indices(old) {
        exchanged.push(&text[from..at], from);
        from = at + found.len();
        exchanged.push_replaced(new, at..from);
    }
    exchanged.push(&text[from..], from);
    exchanged
}
