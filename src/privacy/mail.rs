//! E-mail addresses, also where the @ is written out: (at), 艾特.

use std::sync::LazyLock;

use regex::Regex;

use super::detection::{Detection, Kind};
use crate::text::{Script, has_han, is_letter_or_number, script};

/// A way to write an address in a folded text.
struct Shape {
    /// Compiled when a text first needs it.
    pattern: LazyLock<Option<Regex>>,
    /// A cheap test whether a text may hold such an address. Patterns with letters of all scripts take long
    /// to compile, and most data need none of them.
    is_likely: fn(&str) -> bool,
}

/// The part before the @.
const LOCAL_PART: &str = r"[\p{Latin}0-9_%+](?:[\p{Latin}0-9._%+'-]*[\p{Latin}0-9_%+-])?";
/// A part of the domain between two dots.
const DOMAIN_LABEL: &str = r"[\p{Latin}0-9](?:[\p{Latin}0-9-]*[\p{Latin}0-9])?";
/// The last part of the domain.
const TOP_LEVEL: &str = r"(?:\p{Latin}{2,})";

/// Forms of an address in a folded text. Where the @ is written out or has blanks around it, the end must
/// look like a domain, because “at” and # are common.
static SHAPES: [Shape; 5] = [
    // As programs know it, and with Han characters in the domain.
    Shape {
        pattern: LazyLock::new(|| {
            regex(&format!(
                r"{LOCAL_PART}@{DOMAIN_LABEL}(?:[.。]{DOMAIN_LABEL})+"
            ))
        }),
        is_likely: |text| text.contains('@'),
    },
    Shape {
        pattern: LazyLock::new(|| {
            regex(&format!(
                r"{LOCAL_PART}@[\p{{L}}\p{{N}}-]*\p{{Han}}[\p{{L}}\p{{N}}-]*(?:\.[\p{{L}}\p{{N}}-]+)*\.\p{{L}}{{2,}}"
            ))
        }),
        is_likely: |text| text.contains('@') && has_han(text),
    },
    // With @ and dots written out: in brackets, or as words between blanks.
    Shape {
        pattern: LazyLock::new(|| {
            let dot = r"(?:[.。]|\s?[\(\[\{【〔]\s?(?i:dot|点)\s?[\)\]\}】〕]\s?|\s(?i:dot)\s)";
            let at = r"(?:\s{0,2}@\s{0,2}|\s?[\(\[\{<【〔]\s?(?i:at|艾特|@)\s?[\)\]\}>】〕]\s?)";
            regex(&format!(
                "{LOCAL_PART}{at}{DOMAIN_LABEL}(?:{dot}{DOMAIN_LABEL})*{dot}{TOP_LEVEL}"
            ))
        }),
        is_likely: |text| text.contains('@') || is_spelt(text),
    },
    Shape {
        pattern: LazyLock::new(|| {
            regex(&format!(
                r"{LOCAL_PART}\s(?i:at)\s{DOMAIN_LABEL}(?:\s(?i:dot)\s{DOMAIN_LABEL})*\s(?i:dot)\s{TOP_LEVEL}"
            ))
        }),
        is_likely: is_spelt,
    },
    // With # for @, if the domain is that of a known provider.
    Shape {
        pattern: LazyLock::new(|| {
            let providers = "qq|vip.qq|foxmail|163|126|yeah|139|189|sina|sohu|aliyun|gmail|outlook|hotmail|icloud|live";
            let top_levels = TOP_LEVELS.join("|");
            regex(&format!(
                r"(?i){LOCAL_PART}\s?#\s?(?:{providers})[.。](?:{top_levels})\b"
            ))
        }),
        is_likely: |text| {
            let text = text.to_ascii_lowercase();
            text.contains('#') && TOP_LEVELS.iter().any(|end| text.contains(end))
        },
    },
];

/// Top-level domains of the free providers.
const TOP_LEVELS: [&str; 3] = ["com", "cn", "net"];

fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(pattern).ok()
}

/// All e-mail addresses of a folded text.
pub(crate) fn find(text: &str) -> impl Iterator<Item = Detection> {
    // The patterns are slow, so they run only where an address may be.
    let shapes = SHAPES.iter().filter(|shape| (shape.is_likely)(text));
    shapes
        .filter_map(|shape| shape.pattern.as_ref())
        .flat_map(|pattern| pattern.find_iter(text))
        .map(|found| Detection {
            kind: Kind::Mail,
            range: found.range(),
        })
}

/// Whether there may be an address in a text, by its characters alone.
pub(crate) fn may_stand_in(text: &str) -> bool {
    let mut signs = text.match_indices(['@', '＠', '﹫', '#', '＃', '&', '%']);
    signs.any(|(at, sign)| is_sign(&text[..at], sign, &text[at + sign.len()..])) || is_spelt(text)
}

/// Whether a sign may be an @ or hide one: `&#64;` is an entity, `%40` a code of an address. A share is no code, and
/// what begins the target of a link stands behind no name.
fn is_sign(before: &str, sign: &str, behind: &str) -> bool {
    match sign {
        "%" => behind.starts_with(|c: char| c.is_ascii_hexdigit()),
        "#" => !before.ends_with("]("),
        _ => true,
    }
}

/// The @ as a word, in small letters.
const WORDS: [&str; 3] = [AT, "ａｔ", "艾特"];
const AT: &str = "at";

/// Whether a text writes an @ out.
fn is_spelt(text: &str) -> bool {
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

/// The word for @ with which a text begins. All of them have two characters.
fn word(text: &str) -> Option<&str> {
    let end = text.char_indices().nth(2).map_or(text.len(), |(at, _)| at);
    let word = &text[..end];
    WORDS.contains(&&*word.to_lowercase()).then_some(word)
}

/// Whether a word for @ stands in brackets or other signs, behind a name: abc(at)qq.com.
fn is_between_signs(before: &str, behind: &str) -> bool {
    let is_sign = |c: char| !is_letter_or_number(c) && !c.is_whitespace();
    let behind = behind.strip_prefix(char::is_whitespace).unwrap_or(behind);
    behind.starts_with(is_sign)
        && without_blank(before)
            .strip_suffix(is_sign)
            .is_some_and(ends_a_name)
}

/// Whether a word for @ stands between blanks, behind a name: abc at qq dot com.
fn is_between_blanks(before: &str, behind: &str) -> bool {
    behind.starts_with(char::is_whitespace)
        && before
            .strip_suffix(char::is_whitespace)
            .is_some_and(ends_a_name)
}

/// Whether a text ends like the part of an address before the @, with at most one blank behind it.
fn ends_a_name(text: &str) -> bool {
    let is_of_name =
        |c: char| c.is_ascii_digit() || "_%+-".contains(c) || script(c) == Script::Latin;
    without_blank(text).ends_with(is_of_name)
}

/// A text without one blank at its end.
fn without_blank(text: &str) -> &str {
    text.strip_suffix(char::is_whitespace).unwrap_or(text)
}
