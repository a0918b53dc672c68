//! An author's text as readers of the page see it, as nearly as possible without knowing what part of a file
//! it is: escapes and entities resolved, marks removed, then folded.

use std::sync::LazyLock;

use regex::Regex;

use crate::markup::entity;
use crate::text::{Mapped, fold};

/// Escapes of YAML and Markdown, entities, comments and tags of HTML, marks of emphasis and code.
const MARKS: &str = r"(?x)
    \\x[0-9A-Fa-f]{2} | \\u[0-9A-Fa-f]{4} | \\U[0-9A-Fa-f]{8}
    | \\\r?\n[\ \t]* | \\[ntr_NLP\ ] | \\[[:punct:]]
    | &\#?[0-9A-Za-z]{1,31};
    | <!--(?s:.*?)--> | </?[A-Za-z][^<>@:\n]*>
    | \*+ | `+ | ~~";

/// The target of a link, with at most one pair of brackets in it, or its name.
const TARGETS: &str = r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\) | \]\[[^\[\]\n]*\]";

/// Percent-encoding of an ASCII character in an address.
const CODES: &str = r"%[2-7][0-9A-Fa-f]";

static IN_TEXT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!("{MARKS} | {TARGETS}")).ok());
static IN_ADDRESSES: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!("{MARKS} | {CODES}")).ok());

/// The text without addresses; if it has any, also the text with them, because a value may stand in an
/// address, or on both sides of one. The first is always there.
pub(crate) fn readings(text: &str) -> Vec<Mapped> {
    if !text.contains(['\\', '&', '<', '*', '`', '~', '%', ']']) {
        return vec![fold(text)];
    }
    let mut readings = vec![resolved(text, &IN_TEXT).then(fold)];
    if text.contains('%') || text.contains("](") || text.contains("][") {
        readings.push(resolved(text, &IN_ADDRESSES).then(fold));
    }
    readings
}

/// Replaces the signs by what they say, with offsets that map back to `text`.
fn resolved(text: &str, signs: &LazyLock<Option<Regex>>) -> Mapped {
    let mut resolved = Mapped::default();
    let mut at = 0;
    for found in signs.iter().flat_map(|signs| signs.find_iter(text)) {
        resolved.push(&text[at..found.start()], at);
        resolved.push_replaced(&sign_text(found.as_str()), found.range());
        at = found.end();
    }
    resolved.push(&text[at..], at);
    resolved
}

/// The character that an escape or entity stands for; empty for marks.
fn sign_text(sign: &str) -> String {
    let code = |digits: &str| {
        u32::from_str_radix(digits, 16)
            .ok()
            .and_then(char::from_u32)
    };
    let character = match sign.as_bytes() {
        [b'\\', b'x' | b'u' | b'U', _, ..] => code(&sign[2..]),
        [b'\\', b'\r' | b'\n', ..] => None,
        [b'\\', b' ' | b'n' | b't' | b'r' | b'N' | b'L' | b'P'] => Some(' '),
        [b'\\', escaped] => Some(char::from(*escaped)),
        [b'%', ..] => code(&sign[1..]),
        [b'&', ..] => return entity(sign).unwrap_or_else(|| sign.to_owned()),
        _ => None,
    };
    character.map(String::from).unwrap_or_default()
}
