//! The detector: finds all kinds of private values in a text, and reduces texts to what can be compared with
//! one.

use std::ops::Range;
use std::path::Path;
use std::sync::OnceLock;

use regex::Regex;

use super::detection::{Detection, FEWEST_BARE_DIGITS, FEWEST_DIGITS, merged, overlaps};
use super::digits::{groups, may_be_digit};
use crate::privacy::{mail, numbers, reading, students};
use crate::text::{Mapped, digit, is_han};

/// Finds private values.
#[derive(Debug)]
pub(crate) struct Detector {
    /// The words that announce a student number: 学号.
    words: Vec<String>,
    /// A pattern of them, once a text with a number needs it.
    announcing: OnceLock<Option<Regex>>,
}

/// Files that list people, by the first part of their names: a long number in them is somebody's.
const PEOPLE_FILES: [&str; 2] = ["staff", "advisors"];

impl Detector {
    /// A detector that knows these words for a student number.
    pub(crate) fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        Self {
            words: words.into_iter().map(str::to_owned).collect(),
            announcing: OnceLock::new(),
        }
    }

    fn announcing(&self) -> Option<&Regex> {
        let words = || self.words.iter().map(String::as_str);
        let announcing = self
            .announcing
            .get_or_init(|| students::announcing(words()));
        announcing.as_ref()
    }

    /// Private values in a text as its author typed it, looking through marks, escapes and entities. In a
    /// text `of_people`, any long number is a student number.
    pub(crate) fn in_source(&self, text: &str, of_people: bool) -> Vec<Detection> {
        // Most texts hold nothing, and reading them is costly.
        if !self.may_hold(text) {
            return Vec::new();
        }
        let readings = reading::readings(text).into_iter();
        merged(readings.flat_map(|reading| self.in_reading(&reading, of_people)))
    }

    /// Whether a text may hold a private value at all: a quick test by its characters that passes too many
    /// texts but misses none.
    pub(crate) fn may_hold(&self, text: &str) -> bool {
        let row = most_digits_in_row(text);
        let is_announced = || {
            let announcing = self.announcing();
            announcing.is_some_and(|announcing| announcing.is_match(crate::text::fold(text).text()))
        };
        row >= FEWEST_BARE_DIGITS
            || (row >= FEWEST_DIGITS && is_announced())
            || mail::may_stand_in(text)
    }

    /// Private values in a text as readers see it, folded. Their ranges are those of the text from which
    /// `reading` was made.
    pub(crate) fn in_reading(&self, reading: &Mapped, of_people: bool) -> Vec<Detection> {
        let text = reading.text();
        let groups = groups(text);
        let mut found = numbers::find(text, &groups);
        if let Some(announcing) = self.announcing() {
            found.extend(students::announced(text, &groups, announcing));
        }
        if of_people {
            // A number that is found already by its form or its word is not reported as a student number as
            // well.
            let bare = students::bare(text, &groups);
            let bare: Vec<Detection> = bare.filter(|number| !overlaps(&found, number)).collect();
            found.extend(bare);
        }
        found.extend(mail::find(text));
        let in_source = |value: Detection| Detection {
            range: reading.source(value.range),
            ..value
        };
        found.into_iter().map(in_source).collect()
    }
}

/// Whether a text may hold a private value, whatever words announce one: a test by its characters alone.
pub(crate) fn may_be_private(text: &str) -> bool {
    most_digits_in_row(text) >= FEWEST_DIGITS || mail::may_stand_in(text)
}

/// Whether a file lists people: `staff.yaml`, `staff.en.yaml`, `advisors.yaml`.
pub(crate) fn is_of_people(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let begins = name.and_then(|name| name.split('.').next());
    begins.is_some_and(|name| PEOPLE_FILES.contains(&name))
}

/// The letters and digits of a text in one writing: what stays the same of a private value however it is
/// written.
pub(crate) fn compact(text: &str) -> String {
    let read = read(text);
    pieces(read.text())
        .map(|piece| plain(&read.text()[piece]))
        .collect()
}

/// What a number or an address is known by, however it is written: a telephone with the code of its country and
/// without is one.
pub(crate) fn known_by(value: &str) -> String {
    /// The digits of a mobile number in China, which begins with 1.
    const DIGITS: usize = 11;
    let value = compact(value);
    let own = ["0086", "86"]
        .iter()
        .find_map(|code| value.strip_prefix(code));
    match own.filter(|own| own.len() == DIGITS && own.starts_with('1')) {
        Some(own) => own.to_owned(),
        None => value,
    }
}

/// An author's text as readers see it, folded, without the addresses of links.
pub(crate) fn read(text: &str) -> Mapped {
    // The first reading is always there.
    reading::readings(text).swap_remove(0)
}

/// The numbers and words of a folded text. Han characters are pieces only where they stand for digits.
pub(crate) fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    // A piece ends where Han digits meet other digits or letters: `None` is neither.
    let piece_kind = |c: char| match digit(c) {
        Some(digit) => Some(digit.is_han),
        None => (c.is_alphabetic() && !is_han(c)).then_some(false),
    };
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = rest.find(|(_, c)| piece_kind(*c).is_some())?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| piece_kind(*c) == piece_kind(first)) {
            end = at + c.len_utf8();
        }
        Some(start..end)
    })
}

/// A piece with ASCII digits and small letters.
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

/// The most digits in a row with only signs between them. Where there may be markup, whose tags and escapes
/// contain letters, all digits count as one row.
fn most_digits_in_row(text: &str) -> usize {
    let has_markup = text.contains(['\\', '<', ']']);
    let (mut longest, mut row) = (0, 0);
    for c in text.chars() {
        if may_be_digit(c) {
            row += 1;
            longest = longest.max(row);
        // An X may be the last digit of an identity card.
        } else if row > 0 && !has_markup && c.is_alphabetic() && !matches!(c, 'x' | 'X') {
            row = 0;
        }
    }
    longest
}
