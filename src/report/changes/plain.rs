//! Changes as a terminal shows them.

use super::entry::{Line, Told};
use crate::comparison::{Fate, Piece};
use crate::text::shown;

/// How many characters of what stayed are shown on either side of a change.
const AROUND: usize = 12;

/// The changes, marked by signs in the line: [-删去-]{+加上+}.
pub(crate) fn to_plain(told: &Told) -> String {
    let mut out = format!("{}\n", told.title);
    for note in &told.notes {
        out.push_str(&format!("{note}\n"));
    }
    for group in &told.groups {
        out.push_str(&format!("\n{}\n", shown(&group.heading)));
        for entry in &group.entries {
            out.push_str(&format!("  {}\n", entry.text));
            for line in &entry.lines {
                out.push_str(&format!("      {}\n", self::line(line)));
            }
        }
    }
    out
}

fn line(line: &Line) -> String {
    let lead = line
        .lead
        .as_deref()
        .map_or_else(String::new, |lead| format!("{lead} "));
    let last = line.pieces.len().saturating_sub(1);
    let pieces = line.pieces.iter().enumerate();
    let pieces = pieces.map(|(at, piece)| self::piece(piece, at == 0, at == last));
    lead + &pieces.collect::<String>()
}

fn piece(piece: &Piece, is_first: bool, is_last: bool) -> String {
    let text = piece.text.lines().collect::<Vec<_>>().join(" ");
    let text = shown(&text);
    match piece.fate {
        Fate::Kept if is_first && is_last => text.into_owned(),
        Fate::Kept => shortened(&text, is_first, is_last),
        Fate::Deleted => format!("[-{text}-]"),
        Fate::Inserted => format!("{{+{text}+}}"),
    }
}

/// What stayed the same, without what is far from any change.
fn shortened(text: &str, is_first: bool, is_last: bool) -> String {
    let count = text.chars().count();
    let before = if is_first { 0 } else { AROUND };
    let after = if is_last { 0 } else { AROUND };
    if count <= before + after + 1 {
        return text.to_owned();
    }
    let head: String = text.chars().take(before).collect();
    let tail: String = text.chars().skip(count - after).collect();
    format!("{head}…{tail}")
}
