//! An author's text as a reader of the page will see it, as nearly as that can be told without knowing which
//! part of a file it is: escapes and entities resolved, marks of markup left out, then folded.

use std::sync::LazyLock;

use regex::Regex;

use crate::markup::entity;
use crate::text::{Mapped, fold};

/// Escapes of YAML and of Markdown, entities, comments and tags of HTML, signs of emphasis and code.
const MARKS: &str = r"(?x)
    \\x[0-9A-Fa-f]{2} | \\u[0-9A-Fa-f]{4} | \\U[0-9A-Fa-f]{8}
    | \\\r?\n[\ \t]* | \\[ntr_NLP\ ] | \\[[:punct:]]
    | &\#?[0-9A-Za-z]{1,31};
    | <!--(?s:.*?)--> | </?[A-Za-z][^<>@:\n]*>
    | \*+ | `+ | ~~";

/// The target of a link, with up to one pair of brackets in it, and the name of one.
const TARGETS: &str = r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\) | \]\[[^\[\]\n]*\]";

/// A character of an address that is written as its code.
const CODES: &str = r"%[2-7][0-9A-Fa-f]";

static IN_TEXT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!("{MARKS} | {TARGETS}")).ok());
static IN_ADDRESSES: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!("{MARKS} | {CODES}")).ok());

/// The text of which addresses are no part, and where there are addresses, all of it with them.
pub(crate) fn readings(text: &str) -> Vec<Mapped> {
    if !text.contains(['\\', '&', '<', '*', '`', '~', '%', ']']) {
        return vec![fold(text)];
    }
    let mut readings = vec![resolved(text, &IN_TEXT).then(fold)];
    if text.contains(['%', ']']) {
        readings.push(resolved(text, &IN_ADDRESSES).then(fold));
    }
    readings
}

fn resolved(text: &str, signs: &LazyLock<Option<Regex>>) -> Mapped {
    let mut resolved = Mapped::default();
    let mut at = 0;
    for found in signs.iter().flat_map(|signs| signs.find_iter(text)) {
        resolved.push(&text[at..found.start()], at);
        resolved.push_replaced(&said(found.as_str()), found.range());
        at = found.end();
    }
    resolved.push(&text[at..], at);
    resolved
}

/// What a sign of markup says; most say nothing.
fn said(sign: &str) -> String {
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
