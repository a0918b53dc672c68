//! A text as its readers read it: what every rule looks at that looks for words or numbers.

use std::ops::Range;

use icu_properties::props::GeneralCategory;

use super::digits::{decimal, han_digit};
use super::fold::fold;
use super::han::is_han;
use super::mapped::Mapped;
use super::marks::category;

/// What a text shows (marks and entities resolved), and the same as it is read: characters that look alike
/// are one, nobody sees what is invisible, and blanks beside Han characters part nothing.
#[derive(Debug)]
pub(crate) enum Reading<'a> {
    /// A text that is read as it is written, like nearly all names and numbers.
    AsWritten(&'a str),
    Read(Box<Read>),
}

/// A text that is read otherwise than it is written.
#[derive(Debug)]
pub(crate) struct Read {
    shown: Mapped,
    /// Its source is the text of `shown`.
    read: Mapped,
}

impl<'a> Reading<'a> {
    /// Reads a text; `shown` is what it shows.
    pub(crate) fn new(text: &'a str, shown: impl FnOnce() -> Mapped) -> Self {
        if text.chars().all(is_plain) {
            return Self::AsWritten(text);
        }
        let shown = shown();
        let read = read(shown.text());
        Self::Read(Box::new(Read { shown, read }))
    }

    /// Reads a text without marks.
    pub(crate) fn of_plain(text: &'a str) -> Self {
        Self::new(text, || Mapped::identity(text))
    }

    /// The text as it is read.
    pub(crate) fn text(&self) -> &str {
        match self {
            Self::AsWritten(text) => text,
            Self::Read(own) => own.read.text(),
        }
    }

    /// What the text shows; `None` where that is the text itself.
    pub(crate) fn as_shown(&self) -> Option<&Mapped> {
        match self {
            Self::AsWritten(_) => None,
            Self::Read(own) => Some(&own.shown),
        }
    }

    /// What the author's text holds for a range of the text that is read.
    pub(crate) fn source(&self, range: Range<usize>) -> Range<usize> {
        match self {
            Self::AsWritten(_) => range,
            Self::Read(own) => own.shown.source(own.read.source(range)),
        }
    }

    /// How a range of the text that is read is printed.
    pub(crate) fn shown(&self, range: Range<usize>) -> &str {
        match self {
            Self::AsWritten(text) => &text[range],
            Self::Read(own) => &own.shown.text()[own.read.source(range)],
        }
    }

    /// The text as it is read, with the way back to the author's text.
    pub(crate) fn mapped(&self) -> Mapped {
        match self {
            Self::AsWritten(text) => Mapped::identity(text),
            Self::Read(own) => own.shown.then(|_| own.read.clone()),
        }
    }
}

/// Whether a character is no mark and is read as it is, whatever stands beside it.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '/' | '、' | '。' | '·' | '\u{4E00}'..='\u{9FFF}')
}

/// A plain text as it is read: what words of texts are compared with.
pub(crate) fn read_plain(text: &str) -> String {
    read(text).text().trim().to_owned()
}

fn read(text: &str) -> Mapped {
    let folded = match text.contains(is_set_number) {
        true => set_numbers_apart(text).then(fold),
        false => fold(text),
    };
    match folded.text().contains([' ', '\t']) {
        true => folded.then(closed_up),
        false => folded,
    }
}

/// Whether a character is a number that is set in a way of its own: ①, ², ½.
fn is_set_number(c: char) -> bool {
    !c.is_ascii() && !is_han(c) && category(c) == GeneralCategory::OtherNumber
}

/// Numbers that are set in a way of their own, apart from the digits beside them: ①4人 is no 14人. Raised ones
/// point to notes and are no part of what is read.
fn set_numbers_apart(text: &str) -> Mapped {
    let mut apart = Mapped::default();
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_raised(c) {
            continue;
        }
        let meets_number = before.is_some_and(is_number) && is_number(c);
        if meets_number && (is_set_number(c) || before.is_some_and(is_set_number)) {
            apart.push_replaced(" ", at..at);
        }
        apart.push(&text[at..end], at);
        before = Some(c);
    }
    apart
}

fn is_raised(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

fn is_number(c: char) -> bool {
    decimal(c).is_some() || is_numeral(c) || is_set_number(c)
}

fn is_numeral(c: char) -> bool {
    han_digit(c).is_some() || matches!(c, '十' | '百' | '千' | '万')
}

/// A folded text without the blanks beside Han characters. Between digits and numerals a blank stays: it parts
/// two numbers.
fn closed_up(text: &str) -> Mapped {
    let mut closed = Mapped::default();
    let mut from = 0;
    while let Some(start) = text[from..].find([' ', '\t']).map(|at| from + at) {
        let rest = text[start..].trim_start_matches([' ', '\t']);
        let end = text.len() - rest.len();
        closed.push(&text[from..start], from);
        let before = text[..start].chars().next_back();
        let behind = rest.chars().next();
        if !is_idle(before, behind) {
            closed.push(&text[start..end], start);
        }
        from = end;
    }
    closed.push(&text[from..], from);
    closed
}

/// Whether a blank between two characters says nothing.
fn is_idle(before: Option<char>, behind: Option<char>) -> bool {
    let sides = || [before, behind].into_iter().flatten();
    let parts_numbers = || {
        let digit = sides().any(|c| c.is_ascii_digit());
        digit && sides().all(|c| c.is_ascii_digit() || is_numeral(c))
    };
    sides().any(is_han) && !(sides().count() == 2 && parts_numbers())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Reading, read_plain};
    use crate::text::Mapped;

    #[test]
    fn a_text_is_read_as_it_is_seen() {
        for (text, wanted) in [
            ("主席团成员 4 人", "主席团成员4人"),
            ("主席 团\u{A0}成员\u{3000}４人", "主席团成员4人"),
            ("⼈\u{200B}员", "人员"),
            ("①4人，②十人", "1 4人,2 十人"),
            ("第①条，④人", "第1条,4人"),
            ("4人¹、5²人", "4人、5人"),
            ("第 十 二 条", "第十二条"),
            ("共 5 600 人", "共5 600人"),
            ("The  Union has 4 members", "The  Union has 4 members"),
            ("", ""),
        ] {
            assert_eq!(read_plain(text), wanted, "{text}");
        }
    }

    #[test]
    fn what_is_read_leads_back_to_what_is_printed_and_typed() {
        let mut shown = Mapped::default();
        shown.push("成员", 0);
        shown.push_replaced("\u{A0}", 6..12);
        shown.push("４", 14);
        shown.push("人", 19);
        let reading = Reading::new("成员&nbsp;４**人**", || shown);
        assert_eq!(reading.text(), "成员4人");
        assert_eq!(reading.shown(3..10), "员\u{A0}４人");
        assert_eq!(reading.source(6..7), 14..17);
        assert_eq!(reading.source(6..10), 14..22);
        assert_eq!(reading.mapped().source(6..10), 14..22);
    }

    proptest! {
        #[test]
        fn every_stretch_that_is_read_has_its_place(text in "[\\PC①４ 人²⽣\u{200B}]{0,20}") {
            let reading = Reading::of_plain(&text);
            let offsets: Vec<usize> = reading.text().char_indices().map(|(at, _)| at).collect();
            for (index, &start) in offsets.iter().enumerate() {
                for &end in &offsets[index..] {
                    prop_assert!(text.get(reading.source(start..end)).is_some());
                    prop_assert_eq!(reading.mapped().source(start..end), reading.source(start..end));
                }
            }
        }
    }
}
