//! Writes PO.

use super::entry::{KNOWN, PoEntry};
use crate::text::shown;

/// What the head says of the program that wrote the file. Translators' tools put their own name there: what they wrote
/// is not this program's any more.
pub(crate) const SIGN: &str = "X-Generator: gongkai";

/// The PO file for a language. `project` names the disclosure. No text counts anything, so that nothing is
/// said of plural forms.
pub(crate) fn write(project: &str, tag: &str, entries: &[PoEntry]) -> String {
    let head = format!(
        "Project-Id-Version: {project}\nMIME-Version: 1.0\n\
         Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\
         Language: {tag}\n{SIGN}\n"
    );
    let mut out = field("msgid", "") + &field("msgstr", &head);
    for entry in entries {
        out.push_str(&format!("\n#. {KNOWN} {}", entry.known));
        out.truncate(out.trim_end().len());
        out.push('\n');
        if !entry.place.is_empty() {
            out.push_str(&format!("#: {}\n", shown(&entry.place)));
        }
        if entry.fuzzy {
            out.push_str("#, fuzzy\n");
        }
        out.push_str(&field("msgctxt", &entry.id));
        out.push_str(&field("msgid", &entry.original));
        out.push_str(&field("msgstr", &entry.translation));
    }
    out
}

/// A keyword and its text; a text of several lines begins below.
fn field(keyword: &str, text: &str) -> String {
    let mut out = format!("{keyword} ");
    if text.contains('\n') {
        out.push_str("\"\"\n");
    }
    if text.is_empty() {
        out.push_str("\"\"\n");
    }
    for line in text.split_inclusive('\n') {
        out.push_str(&format!("\"{}\"\n", escaped(line)));
    }
    out
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ => out.push(letter),
        }
    }
    out
}
