//! Changes as Markdown.

use super::entry::{Line, Told};
use crate::comparison::{Fate, Piece};

/// The changes as Markdown. They are marked by elements of HTML, which Markdown may hold: its own marks do not work
/// beside Chinese signs.
pub(crate) fn to_markdown(told: &Told) -> String {
    let mut out = format!("## {}\n", escaped(&told.title));
    for note in &told.notes {
        out.push_str(&format!("\n{}\n", escaped(note)));
    }
    for group in &told.groups {
        out.push_str(&format!("\n### {}\n\n", escaped(&group.heading)));
        for entry in &group.entries {
            out.push_str(&format!("- {}\n", escaped(&entry.text)));
            for line in &entry.lines {
                out.push_str(&format!("  - {}\n", self::line(line)));
            }
        }
    }
    out
}

fn line(line: &Line) -> String {
    let lead = line
        .lead
        .as_deref()
        .map_or_else(String::new, |lead| format!("{} ", escaped(lead)));
    lead + &line.pieces.iter().map(piece).collect::<String>()
}

fn piece(piece: &Piece) -> String {
    let text = escaped(&piece.text).replace('\n', "<br>");
    match piece.fate {
        Fate::Kept => text,
        Fate::Deleted => format!("<del>{text}</del>"),
        Fate::Inserted => format!("<ins>{text}</ins>"),
    }
}

/// A text none of whose characters is a mark. A number at the beginning of a line would make a list of it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '~' | '|' | '!' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    let digits = out.chars().take_while(char::is_ascii_digit).count();
    match out[digits..].chars().next() {
        Some('.' | ')') if digits > 0 => out.insert(digits, '\\'),
        Some('-' | '+') if digits == 0 => out.insert(0, '\\'),
        _ => {}
    }
    out
}
