//! What is private in a text, in whatever writing: numbers of identity cards, mobile telephones and
//! students, addresses of mail. The rules of the check and whatever is shown stand on the same detector.

use std::ops::Range;
use std::path::Path;

use regex::Regex;

use super::digits::{groups, may_be_digit};
use super::value::{FEWEST_BARE_DIGITS, FEWEST_DIGITS, Private, merged, overlaps};
use crate::privacy::{mail, numbers, reading, students};
use crate::text::{Mapped, digit, is_han};

/// Finds private values.
#[derive(Debug)]
pub(crate) struct Detector {
    /// A word that announces a student's number.
    announcing: Option<Regex>,
}

/// The files of people, by the beginnings of their names: a long number in them is somebody's.
const OF_PEOPLE: [&str; 2] = ["staff", "advisors"];

impl Detector {
    /// A detector that knows these words for a student's number.
    pub(crate) fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        Self {
            announcing: students::announcing(words),
        }
    }

    /// What is private in a text as its author typed it: marks, escapes and entities are seen through. In a
    /// text `of_people`, a long number is a student's.
    pub(crate) fn in_source(&self, text: &str, of_people: bool) -> Vec<Private> {
        if !self.may_hold(text) {
            return Vec::new();
        }
        let readings = reading::readings(text).into_iter();
        merged(readings.flat_map(|reading| self.in_reading(&reading, of_people)))
    }

    /// Whether a text may hold anything private at all: told from its characters, in one go.
    pub(crate) fn may_hold(&self, text: &str) -> bool {
        let row = longest_row(text);
        let is_announced = || {
            let announcing = self.announcing.as_ref();
            announcing.is_some_and(|announcing| announcing.is_match(crate::text::fold(text).text()))
        };
        row >= FEWEST_BARE_DIGITS
            || text.contains(mail::is_sign)
            || (row >= FEWEST_DIGITS && is_announced())
            || mail::is_spelt(text)
    }

    /// What is private in a text as readers see it, folded; places lead back to the text it was made from.
    pub(crate) fn in_reading(&self, reading: &Mapped, of_people: bool) -> Vec<Private> {
        let text = reading.text();
        let groups = groups(text);
        let mut found = numbers::find(text, &groups);
        if let Some(announcing) = &self.announcing {
            found.extend(students::announced(text, &groups, announcing));
        }
        if of_people {
            let bare = students::bare(text, &groups);
            let bare: Vec<Private> = bare.filter(|own| !overlaps(&found, own)).collect();
            found.extend(bare);
        }
        found.extend(mail::find(text));
        let back = |own: Private| Private {
            range: reading.source(own.range),
            ..own
        };
        found.into_iter().map(back).collect()
    }
}

/// Whether a file lists people, so that a long number in it is somebody's.
pub(crate) fn is_of_people(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let begins = name.and_then(|name| name.split('.').next());
    begins.is_some_and(|name| OF_PEOPLE.contains(&name))
}

/// The letters and digits of a text, in one writing: what remains of a private value however it is written.
pub(crate) fn compact(text: &str) -> String {
    let read = read(text);
    pieces(read.text())
        .map(|piece| plain(&read.text()[piece]))
        .collect()
}

/// An author's text with marks, escapes and entities resolved, folded.
pub(crate) fn read(text: &str) -> Mapped {
    reading::readings(text).swap_remove(0)
}

/// The numbers and words of a folded text; Han characters count where they stand for digits.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let script = |c: char| match digit(c) {
        Some(digit) => Some(digit.is_han),
        None => (c.is_alphabetic() && !is_han(c)).then_some(false),
    };
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = rest.find(|(_, c)| script(*c).is_some())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| script(*c) == script(first)) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

/// A number or word of a folded text with digits as ASCII and small letters.
pub(crate) fn plain(piece: &str) -> String {
    let plain = |c: char| match digit(c) {
        Some(digit) => char::from_digit(digit.value, 10).unwrap_or(c),
        None => c,
    };
    piece
        .chars()
        .map(plain)
        .flat_map(char::to_lowercase)
        .collect()
}

/// The most digits that stand in one row, with only signs between them. Where there may be markup, whose signs
/// are letters as well, all digits are one row.
fn longest_row(text: &str) -> usize {
    let has_markup = text.contains(['\\', '<', ']']);
    let (mut longest, mut row) = (0, 0);
    for c in text.chars() {
        if may_be_digit(c) {
            row += 1;
            longest = longest.max(row);
        } else if !has_markup && c.is_alphabetic() && !matches!(c, 'x' | 'X') {
            row = 0;
        }
    }
    longest
}
