//! Writes a translator's file: the keys of the original, the texts in the other language.

use std::collections::HashMap;

use crate::source::{Entry, Kind, Node, Span};

/// The keys by which members of lists meet those of the original.
const NAMES: [&str; 3] = ["id", "item", "kind"];

/// The YAML text that lays `texts`, by the places of their originals, over the file whose tree is
/// `original`, in the language `primary`. What has no translation yet stands empty where its place in a list counts.
pub fn overlay(original: &Node, primary: &str, texts: &HashMap<Span, String>) -> String {
    let mut writer = Writer {
        primary,
        texts,
        out: String::new(),
    };
    if let Kind::Map(entries) = &original.kind {
        writer.map(entries, 0);
    }
    writer.out
}

struct Writer<'a> {
    primary: &'a str,
    texts: &'a HashMap<Span, String>,
    out: String,
}

impl Writer<'_> {
    /// Whether something in a value is translated.
    fn has_text(&self, node: &Node) -> bool {
        match &node.kind {
            Kind::Empty => false,
            Kind::Scalar(_) => self.texts.contains_key(&node.span),
            Kind::List(list) => list.iter().any(|member| self.has_text(member)),
            Kind::Map(entries) => entries.iter().any(|entry| self.has_text(&entry.value)),
        }
    }

    fn map(&mut self, entries: &[Entry], indent: usize) {
        for entry in entries {
            let key = entry.key.value.as_str();
            match &entry.value.kind {
                Kind::Scalar(text) if NAMES.contains(&key) => {
                    self.line(indent, &format!("{key}: {}", scalar(text)));
                }
                _ if !self.has_text(&entry.value) => {}
                _ => self.value(&format!("{key}:"), &entry.value, indent),
            }
        }
    }

    fn value(&mut self, lead: &str, node: &Node, indent: usize) {
        match &node.kind {
            Kind::Empty => self.line(indent, lead),
            Kind::Scalar(_) => self.text(lead, node.span, indent),
            Kind::List(list) => {
                self.line(indent, lead);
                list.iter()
                    .for_each(|member| self.member(member, indent + 2));
            }
            Kind::Map(entries) => match self.one_text(entries) {
                Some(span) => self.text(lead, span, indent),
                None => {
                    self.line(indent, lead);
                    self.map(entries, indent + 2);
                }
            },
        }
    }

    fn member(&mut self, member: &Node, indent: usize) {
        match &member.kind {
            Kind::Map(entries) if self.one_text(entries).is_none() => {
                let start = self.out.len();
                self.map(entries, indent + 2);
                if self.out.len() == start {
                    self.line(indent, "- {}");
                } else {
                    self.out.replace_range(start + indent..=start + indent, "-");
                }
            }
            _ => self.value("-", member, indent),
        }
    }

    /// The place of the original, if a map is one text in several languages.
    fn one_text(&self, entries: &[Entry]) -> Option<Span> {
        let original = entries
            .iter()
            .find(|entry| entry.key.value == self.primary)?;
        Some(original.value.span)
    }

    fn text(&mut self, lead: &str, span: Span, indent: usize) {
        let Some(text) = self.texts.get(&span).filter(|text| !text.is_empty()) else {
            return self.line(indent, lead);
        };
        let plain = !text.starts_with(char::is_whitespace)
            && !text.contains(['\r', '\t', '\u{85}', '\u{2028}', '\u{2029}']);
        if text.contains('\n') && plain {
            self.line(indent, &format!("{lead} |"));
            for line in text.lines() {
                self.line(if line.is_empty() { 0 } else { indent + 2 }, line);
            }
        } else {
            self.line(indent, &format!("{lead} {}", scalar(text)));
        }
    }

    fn line(&mut self, indent: usize, text: &str) {
        self.out.extend(std::iter::repeat_n(' ', indent));
        self.out.push_str(text);
        self.out.push('\n');
    }
}

/// A text as a YAML scalar: as it is where that is sure to be read back, otherwise in quotation marks.
fn scalar(text: &str) -> String {
    let mut letters = text.chars();
    let plain = letters.next().is_some_and(char::is_alphanumeric)
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.contains(|c: char| {
            c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
        });
    if plain {
        text.to_owned()
    } else {
        serde_json::Value::from(text).to_string()
    }
}
