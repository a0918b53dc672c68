//! Addresses of electronic mail, also where the sign in their middle is written out.

use std::sync::LazyLock;

use regex::Regex;

use super::value::{Kind, Private};
use crate::text::{Script, has_han, is_letter_or_number, script};

/// A way to write an address in a folded text.
struct Shape {
    pattern: LazyLock<Option<Regex>>,
    /// Whether a text may hold such an address. Patterns of letters of all scripts take long to compile, and most
    /// data need none of them.
    is_likely: fn(&str) -> bool,
}

const OWN: &str = r"[\p{Latin}0-9_%+](?:[\p{Latin}0-9._%+'-]*[\p{Latin}0-9_%+-])?";
const LABEL: &str = r"[\p{Latin}0-9](?:[\p{Latin}0-9-]*[\p{Latin}0-9])?";
const TOP: &str = r"(?:\p{Latin}{2,})";

/// Where the sign is not written as such, or has blanks around it, the end must look like the end of an address.
static SHAPES: [Shape; 5] = [
    // An address as programs know it; one in Han characters, too.
    Shape {
        pattern: LazyLock::new(|| regex(&format!(r"{OWN}@{LABEL}(?:[.。]{LABEL})+"))),
        is_likely: |text| text.contains('@'),
    },
    Shape {
        pattern: LazyLock::new(|| {
            regex(&format!(
                r"{OWN}@[\p{{L}}\p{{N}}-]*\p{{Han}}[\p{{L}}\p{{N}}-]*(?:\.[\p{{L}}\p{{N}}-]+)*\.\p{{L}}{{2,}}"
            ))
        }),
        is_likely: |text| text.contains('@') && has_han(text),
    },
    // With the signs written out.
    Shape {
        pattern: LazyLock::new(|| {
            let dot = r"(?:[.。]|\s?[\(\[\{【〔]\s?(?i:dot|点)\s?[\)\]\}】〕]\s?|\s(?i:dot)\s)";
            let at = r"(?:\s{0,2}@\s{0,2}|\s?[\(\[\{<【〔]\s?(?i:at|艾特|@)\s?[\)\]\}>】〕]\s?)";
            regex(&format!("{OWN}{at}{LABEL}(?:{dot}{LABEL})*{dot}{TOP}"))
        }),
        is_likely: |text| text.contains('@') || is_spelt(text),
    },
    Shape {
        pattern: LazyLock::new(|| {
            regex(&format!(
                r"{OWN}\s(?i:at)\s{LABEL}(?:\s(?i:dot)\s{LABEL})*\s(?i:dot)\s{TOP}"
            ))
        }),
        is_likely: is_spelt,
    },
    // With another sign, where the end is known.
    Shape {
        pattern: LazyLock::new(|| {
            let providers = "qq|vip.qq|foxmail|163|126|yeah|139|189|sina|sohu|aliyun|gmail|outlook|hotmail|icloud|live";
            let ends = ENDS.join("|");
            regex(&format!(
                r"(?i){OWN}\s?#\s?(?:{providers})[.。](?:{ends})\b"
            ))
        }),
        is_likely: |text| {
            let text = text.to_ascii_lowercase();
            text.contains('#') && ENDS.iter().any(|end| text.contains(end))
        },
    },
];

/// The ends of the addresses that providers of mail give away.
const ENDS: [&str; 3] = ["com", "cn", "net"];

fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

/// All addresses of a folded text.
pub(crate) fn find(text: &str) -> impl Iterator<Item = Private> {
    let shapes = SHAPES.iter().filter(|shape| (shape.is_likely)(text));
    shapes
        .filter_map(|shape| shape.pattern.as_ref())
        .flat_map(|pattern| pattern.find_iter(text))
        .map(|found| Private {
            kind: Kind::Mail,
            range: found.range(),
        })
}

/// Whether a character may be the sign of an address, or hide one: entities and escapes of addresses.
pub(crate) fn is_sign(c: char) -> bool {
    matches!(c, '@' | '＠' | '﹫' | '#' | '＃' | '&' | '%')
}

/// The sign of an address as a word, in small letters.
const WORDS: [&str; 3] = [AT, "ａｔ", "艾特"];
const AT: &str = "at";

/// Whether a text writes the sign out: `a[at]b` or `a at b`.
pub(crate) fn is_spelt(text: &str) -> bool {
    text.char_indices().any(|(start, c)| {
        let (before, rest) = text.split_at(start);
        matches!(c, 'a' | 'A' | 'ａ' | 'Ａ' | '艾')
            && word(rest).is_some_and(|word| {
                let behind = &rest[word.len()..];
                is_between_signs(before, behind)
                    || (word.eq_ignore_ascii_case(AT) && is_between_blanks(before, behind))
            })
    })
}

/// The word for the sign with which a text begins.
fn word(text: &str) -> Option<&str> {
    let end = text.char_indices().nth(2).map_or(text.len(), |(at, _)| at);
    let word = &text[..end];
    WORDS.contains(&&*word.to_lowercase()).then_some(word)
}

fn is_between_signs(before: &str, behind: &str) -> bool {
    let is_sign = |c: char| !is_letter_or_number(c) && !c.is_whitespace();
    let behind = behind.strip_prefix(char::is_whitespace).unwrap_or(behind);
    behind.starts_with(is_sign)
        && without_blank(before)
            .strip_suffix(is_sign)
            .is_some_and(ends_a_name)
}

fn is_between_blanks(before: &str, behind: &str) -> bool {
    behind.starts_with(char::is_whitespace)
        && before
            .strip_suffix(char::is_whitespace)
            .is_some_and(ends_a_name)
}

/// Whether a text ends like the first part of an address, up to one blank behind it.
fn ends_a_name(text: &str) -> bool {
    let is_of_name =
        |c: char| c.is_ascii_digit() || "_%+-".contains(c) || script(c) == Script::Latin;
    without_blank(text).ends_with(is_of_name)
}

/// A text without one blank at its end.
fn without_blank(text: &str) -> &str {
    text.strip_suffix(char::is_whitespace).unwrap_or(text)
}
