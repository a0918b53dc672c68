//! Joins the lines of a paragraph, whatever markup stands at their ends.

use super::rich::Inline;
use crate::text::{Mapped, is_ideograph, is_shared_quotation_mark, is_spaceless};

/// Stands for the end of a line in an inline text while it is parsed, so that its next characters
/// cannot open a block either. It is white space to Markdown, and a control character, which no text
/// may hold.
pub(super) const LINE_END: char = '\u{85}';

/// What a character says about the writing it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    /// Han characters, kana, and the punctuation that goes with them: written without spaces.
    Spaceless,
    /// Words are parted by spaces.
    Spaced,
    /// Only signs that both kinds of writing use: the other side decides.
    Unknown,
    /// Nothing stands there, or a line break that the author asked for.
    Nothing,
}

/// Stands for a link that will be labelled with a number; nothing is known of its writing.
const REFERENCE: char = '\u{FFFC}';
/// Stands for [`Inline::Break`].
const HARD_BREAK: char = '\r';

/// Replaces the line ends (`\n`) inside the texts of a paragraph. Between two characters of which one
/// belongs to writing without spaces the line end leaves nothing; elsewhere it leaves a space.
pub(super) fn joined(mut content: Vec<Inline>) -> Vec<Inline> {
    let mut flat = Vec::new();
    flatten(&content, &mut flat);
    // Nearly all texts are one line, and most of a check is reading texts.
    if !flat.contains(&'\n') {
        return content;
    }
    let mut spaces = spaces(&flat).into_iter();
    replace_line_ends(&mut content, &mut spaces);
    content
}

fn flatten(content: &[Inline], flat: &mut Vec<char>) {
    for inline in content {
        match inline {
            Inline::Text(text) | Inline::Code(text) => flat.extend(text.text().chars()),
            Inline::Link(_, label) if label.is_empty() => flat.push(REFERENCE),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                flatten(inner, flat);
            }
            Inline::Break => flat.push(HARD_BREAK),
        }
    }
}

/// For each line end, in order, whether it leaves a space.
fn spaces(flat: &[char]) -> Vec<bool> {
    let before = writing_at_line_ends(flat.iter());
    let mut after = writing_at_line_ends(flat.iter().rev());
    after.reverse();
    before
        .into_iter()
        .zip(after)
        .map(|sides| {
            use Writing::{Nothing, Spaced, Spaceless};
            match sides {
                (Nothing | Spaceless, _) | (_, Nothing | Spaceless) => false,
                (before, after) => before == Spaced || after == Spaced,
            }
        })
        .collect()
}

/// The writing that was met last before each line end.
fn writing_at_line_ends<'a>(characters: impl Iterator<Item = &'a char>) -> Vec<Writing> {
    let mut last = Writing::Nothing;
    let mut found = Vec::new();
    for &c in characters {
        match (c, writing_of(c)) {
            ('\n', _) => found.push(last),
            (HARD_BREAK, _) => last = Writing::Nothing,
            (c, _) if c.is_whitespace() => {}
            (_, Writing::Unknown) if last != Writing::Nothing => {}
            (_, writing) => last = writing,
        }
    }
    found
}

fn writing_of(c: char) -> Writing {
    match c {
        '—' | '…' | '·' | REFERENCE => Writing::Unknown,
        _ if is_ideograph(c) => Writing::Spaceless,
        _ if is_shared_quotation_mark(c) => Writing::Unknown,
        _ if is_spaceless(c) => Writing::Spaceless,
        _ => Writing::Spaced,
    }
}

fn replace_line_ends(content: &mut [Inline], spaces: &mut impl Iterator<Item = bool>) {
    for inline in content {
        match inline {
            Inline::Text(text) if text.text().contains('\n') => {
                *text = text.then(|text| without_line_ends(text, spaces));
            }
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Link(_, inner) => {
                replace_line_ends(inner, spaces);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}

fn without_line_ends(text: &str, spaces: &mut impl Iterator<Item = bool>) -> Mapped {
    let mut joined = Mapped::default();
    let mut from = 0;
    for (end, line) in text.match_indices('\n') {
        joined.push(&text[from..end], from);
        from = end + line.len();
        if spaces.next().unwrap_or_default() {
            joined.push_replaced(" ", end..from);
        }
    }
    joined.push(&text[from..], from);
    joined
}
