//! School years: which one a day is in, how one is written, which one comes next.

use crate::model::{SchoolYear, WrittenYear};
use crate::text::digit;

/// The month in which a school year begins.
const FIRST_MONTH: u32 = 8;

/// The first calendar year of the school year in which a day of a month lies.
pub(crate) fn year_of_day(year: u16, month: u32) -> u16 {
    match month >= FIRST_MONTH {
        true => year,
        false => year - 1,
    }
}

/// The year after a school year, written in the same way: 2021—2022学年 is followed by 2022—2023学年, 2021 by 2022.
pub(crate) fn year_after(written: &WrittenYear) -> String {
    let SchoolYear { first, both } = written.year;
    let (text, _) = written.written();
    let moved = moved(text, first);
    moved.unwrap_or_else(|| {
        let next = SchoolYear {
            first: first + 1,
            both,
        };
        next.to_string()
    })
}

/// A text with the years that it names in digits moved on by one. `None` where it does not name them so.
pub(super) fn moved(text: &str, first: u16) -> Option<String> {
    let mut moved = String::new();
    let mut rest = text;
    let mut found = 0;
    while let Some(at) = rest.find(|c| digit(c).is_some()) {
        moved += &rest[..at];
        rest = &rest[at..];
        let end = rest.find(|c: char| !c.is_ascii_digit());
        let number = &rest[..end.unwrap_or(rest.len())];
        moved += &match number.len() {
            4 => (number.parse::<u16>().ok()? + 1).to_string(),
            // The second year may be shortened: 2021-22.
            2 => format!("{:02}", (number.parse::<u16>().ok()? + 1) % 100),
            _ => return None,
        };
        found += usize::from(number == first.to_string());
        rest = &rest[number.len()..];
    }
    (found > 0).then(|| moved + rest)
}

/// The name of a folder with the year that it names, and the one after that, moved on. `None` where it names no such year.
pub(crate) fn renamed(name: &str, former: u16, next: u16) -> Option<String> {
    let moves = [(former, next), (former + 1, next + 1)];
    let mut renamed = String::new();
    let mut is_moved = false;
    let mut rest = name;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        renamed += &rest[..at];
        rest = &rest[at..];
        let end = rest.find(|c: char| !c.is_ascii_digit());
        let number = &rest[..end.unwrap_or(rest.len())];
        let year = moves.iter().find(|(before, _)| {
            number == before.to_string() || is_moved && number == format!("{:02}", before % 100)
        });
        renamed += &match year {
            Some((_, year)) if number.len() == 2 => format!("{:02}", year % 100),
            Some((_, year)) => year.to_string(),
            None => number.to_owned(),
        };
        is_moved |= number == former.to_string();
        rest = &rest[number.len()..];
    }
    is_moved.then(|| renamed + rest)
}

#[cfg(test)]
mod tests {
    use super::{moved, renamed, year_of_day};

    #[test]
    fn the_name_of_a_folder_moves_on_with_its_year() {
        for (name, next) in [
            ("2026", Some("2028")),
            ("2026-2027", Some("2028-2029")),
            ("2026-27学年", Some("2028-29学年")),
            ("xsh2026", Some("xsh2028")),
            ("law", None),
            ("20260", None),
            ("2027", None),
        ] {
            assert_eq!(renamed(name, 2026, 2028).as_deref(), next, "{name}");
        }
    }

    #[test]
    fn a_year_is_followed_by_the_next_in_the_same_writing() {
        for (text, next) in [
            ("2021", Some("2022")),
            ("2021-2022", Some("2022-2023")),
            ("2021—2022学年", Some("2022—2023学年")),
            ("2021-22", Some("2022-23")),
            ("2021年度", Some("2022年度")),
            ("二〇二一年", None),
            ("20212022", None),
        ] {
            assert_eq!(moved(text, 2021).as_deref(), next, "{text}");
        }
        assert_eq!(moved("1999-00", 1999).as_deref(), Some("2000-01"));
    }

    #[test]
    fn a_school_year_begins_in_august() {
        assert_eq!(year_of_day(2026, 7), 2025);
        assert_eq!(year_of_day(2026, 8), 2026);
    }
}
