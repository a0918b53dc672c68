//! Numbers of identity cards and mobile telephones, which are known by their form wherever they stand.

use std::ops::Range;

use chrono::NaiveDate;

use super::detection::{Detection, Kind, overlaps};
use super::digits::{Gap, Group};

/// Weights of the first 17 digits of an identity card (GB 11643-1999).
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// The check character for each remainder of the weighted sum by 11.
const CHECKS: &[u8; 11] = b"10X98765432";

/// Digits of an identity card.
const IDENTITY: usize = 18;
/// Digits of an identity card before 1999.
const OLD_IDENTITY: usize = 15;

/// Digits of a mobile number.
const MOBILE: usize = 11;

/// What may be dialled before a mobile number.
const PREFIXES: [&str; 3] = ["0086", "86", "0"];

/// The most digits that are considered as one number.
const LONGEST: usize = 18;

/// Whether a row is a number of some kind.
type NumberTest = fn(&Row) -> bool;

/// All identity numbers, and all mobile numbers that are no part of one.
pub(crate) fn find(text: &str, groups: &[Group]) -> Vec<Detection> {
    let mut found = Vec::new();
    // Fewer digits altogether than the shortest number.
    if groups.iter().map(|group| group.digits.len()).sum::<usize>() < MOBILE {
        return found;
    }
    let tests: [(Kind, NumberTest); 2] = [(Kind::Identity, is_identity), (Kind::Mobile, is_mobile)];
    // Identity numbers first: eleven of their digits may look like a mobile number.
    for (kind, is_number) in tests {
        let spread = rows(text, groups).filter(is_number).map(|row| row.range());
        let within = read_out(text, groups, is_number);
        for range in spread.chain(within).collect::<Vec<_>>() {
            let value = Detection { kind, range };
            if !overlaps(&found, &value) {
                found.push(value);
            }
        }
    }
    found
}

/// Neighbouring groups, read as one number.
struct Row<'a> {
    text: &'a str,
    groups: &'a [Group],
    digits: String,
}

/// Every row of groups that is not longer than a number. Of those with the same first group the longest comes
/// first, so that a number is found with its prefix.
fn rows<'a>(text: &'a str, groups: &'a [Group]) -> impl Iterator<Item = Row<'a>> {
    let from = move |start: usize| {
        let mut digits = String::new();
        let mut rows = Vec::new();
        for (end, group) in groups.iter().enumerate().skip(start) {
            digits.push_str(&group.digits);
            if (end > start && group.gap == Gap::Apart) || digits.len() > LONGEST {
                break;
            }
            rows.push(Row {
                text,
                groups: &groups[start..=end],
                digits: digits.clone(),
            });
        }
        rows.into_iter().rev()
    };
    (0..groups.len()).flat_map(from)
}

/// Numbers within a long group of Han digits. Han digits are words as well, so the group may contain more
/// than the number, and every part of it is tried.
fn read_out(
    text: &str,
    groups: &[Group],
    is_number: NumberTest,
) -> impl Iterator<Item = Range<usize>> {
    let long = |group: &&Group| group.is_han && group.digits.len() > MOBILE;
    groups.iter().filter(long).flat_map(move |group| {
        let places: Vec<usize> = text[group.range.clone()]
            .char_indices()
            .map(|(at, _)| group.range.start + at)
            .chain([group.range.end])
            .collect();
        let part = move |start: usize, length: usize| {
            let end = start
                .checked_add(length)
                .filter(|end| *end < places.len())?;
            let part = Group {
                digits: group.digits.get(start..end)?.to_owned(),
                range: places[start]..places[end],
                ..group.clone()
            };
            let row = Row {
                text,
                digits: part.digits.clone(),
                groups: std::slice::from_ref(&part),
            };
            is_number(&row).then(|| row.range())
        };
        (0..group.digits.len())
            .filter_map(move |at| part(at, IDENTITY).or_else(|| part(at, MOBILE)))
    })
}

impl Row<'_> {
    /// Its byte range, with the + before a country code.
    fn range(&self) -> Range<usize> {
        let (start, end) = (
            self.groups[0].range.start,
            self.groups[self.groups.len() - 1].range.end,
        );
        let is_country = self.digits.starts_with("86") && self.text[..start].ends_with('+');
        start - usize::from(is_country)..end
    }

    /// The gaps within it.
    fn gaps(&self) -> impl Iterator<Item = Gap> {
        self.groups[1..].iter().map(|group| group.gap)
    }

    /// What stands in each gap within it, without blanks.
    fn signs(&self) -> impl Iterator<Item = &str> {
        let pairs = self.groups.windows(2);
        pairs.map(|pair| self.text[pair[0].range.end..pair[1].range.start].trim())
    }

    /// Whether it is a part of a word, such as a hash: letters on both sides.
    fn is_in_word(&self) -> bool {
        let range = self.range();
        let is_letter = |c: char| c.is_ascii_alphabetic();
        self.text[..range.start].ends_with(is_letter)
            && self.text[range.end..].starts_with(is_letter)
    }

    /// Whether it is the fraction of a share (0.138…), or an amount with cents.
    fn is_decimal(&self) -> bool {
        let range = self.range();
        let whole = self.text[..range.start].strip_suffix('.');
        let is_share = whole
            .and_then(|whole| whole.strip_suffix('0'))
            .is_some_and(|before| !before.ends_with(|c: char| c.is_ascii_digit()));
        let cents = self.text[range.end..].strip_prefix('.').unwrap_or_default();
        let cents = cents.bytes().take_while(u8::is_ascii_digit).count();
        self.groups.len() == 1 && (is_share || (1..=2).contains(&cents))
    }
}

/// Whether a row is an identity number. Eighteen digits are proven by check character and birthday; the old
/// fifteen have no check character, so more is asked of them.
fn is_identity(row: &Row) -> bool {
    match row.digits.len() {
        IDENTITY => has_check_digit(&row.digits) && is_date(&row.digits[6..14]),
        OLD_IDENTITY => {
            // Without a check character, groups that full stops or slashes separate may be dates.
            row.gaps().all(|gap| gap == Gap::Close)
                && row.groups.len() <= 4
                && row.digits.bytes().all(|digit| digit.is_ascii_digit())
                && is_province(&row.digits[..2])
                // The old numbers write the year of birth with two digits.
                && is_date(&format!("19{}", &row.digits[6..12]))
                && !row.is_in_word()
                && !row.is_decimal()
        }
        _ => false,
    }
}

fn has_check_digit(number: &str) -> bool {
    let (body, check) = number.split_at(IDENTITY - 1);
    let weighed: Option<Vec<u32>> = body
        .chars()
        .zip(WEIGHTS)
        .map(|(c, weight)| Some(c.to_digit(10)? * weight))
        .collect();
    let sum: Option<u32> = weighed.map(|all| all.iter().sum());
    sum.is_some_and(|sum| check.as_bytes() == [CHECKS[(sum % 11) as usize]])
}

/// Whether two digits are the code of a province (GB/T 2260).
fn is_province(digits: &str) -> bool {
    matches!(
        digits.parse::<u32>(),
        Ok(11..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83)
    )
}

/// Whether eight digits are a date of the last or this century: 20210625.
pub(crate) fn is_date(digits: &str) -> bool {
    let century = digits.starts_with("19") || digits.starts_with("20");
    century && NaiveDate::parse_from_str(digits, "%Y%m%d").is_ok()
}

/// Whether a row is a mobile number, with or without a prefix.
fn is_mobile(row: &Row) -> bool {
    let prefixes = PREFIXES.iter().map(|prefix| prefix.len()).chain([0]);
    let Some(prefix) = prefixes
        .filter(|length| row.digits.len() == MOBILE + length)
        .find(|length| *length == 0 || PREFIXES.contains(&&row.digits[..*length]))
    else {
        return false;
    };
    let is_prefix_apart =
        row.groups[0].digits.len() == prefix && row.gaps().next() == Some(Gap::Loose);
    is_mobile_number(&row.digits[prefix..])
        && !is_prefix_apart
        && !row.is_in_word()
        && !row.is_decimal()
        && !begins_with_date(row)
        && is_grouped_as_one(row, prefix)
}

/// Whether eleven digits begin like a mobile number: 13 to 19.
pub(crate) fn is_mobile_number(digits: &str) -> bool {
    digits.len() == MOBILE
        && digits.bytes().all(|digit| digit.is_ascii_digit())
        && digits.starts_with('1')
        && digits[1..2] >= *"3"
}

/// Whether the groups are the parts of one number rather than several numbers in a row: rosters and tables
/// are full of these. `prefix` is how many digits come before the number itself.
fn is_grouped_as_one(row: &Row, prefix: usize) -> bool {
    let mut prefix = prefix;
    let mut sizes: Vec<usize> = Vec::new();
    for group in row.groups {
        let of_prefix = prefix.min(group.digits.len());
        prefix -= of_prefix;
        sizes.push(group.digits.len() - of_prefix);
    }
    sizes.retain(|size| *size > 0);
    // As people write it: in one, 3-4-4, or digit by digit. Between other groups only signs of a single
    // number are allowed.
    let is_usual = matches!(sizes[..], [_] | [3, 4, 4]) || sizes.iter().all(|size| *size == 1);
    if is_usual || row.gaps().any(|gap| gap == Gap::Loose) {
        return is_usual;
    }
    let in_pairs = |sizes: &[usize]| sizes.iter().all(|size| size % 2 == 0);
    let mut signs = row.signs();
    let first = signs.next().unwrap_or_default();
    let by_one_sign = !first.is_empty() && signs.all(|sign| sign == first);
    // 135 140 142 98 are four results, 138 00 13 80 00 and 1-38-0013-80-00 are one number each.
    sizes.len() <= 3
        || by_one_sign
        || (sizes[0] == 3 && in_pairs(&sizes[1..]))
        || (sizes[0] <= 2 && sizes.iter().all(|size| *size <= 2))
}

/// Whether the first groups are a year with its month or another year: 1998.09-2002.7.
fn begins_with_date(row: &Row) -> bool {
    let [first, second, ..] = row.groups else {
        return false;
    };
    let number = |group: &Group| group.digits.parse::<u32>().unwrap_or_default();
    let is_year = |group: &Group| group.digits.len() == 4 && (1900..2100).contains(&number(group));
    let is_month = |group: &Group| group.digits.len() <= 2 && (1..=12).contains(&number(group));
    is_year(first) && (is_year(second) || is_month(second))
}
