//! Writes new values as YAML.

use std::path::Path;

use super::parts::{Part, parts};
use super::wanted::{Placed, Wanted};
use crate::text::is_ideograph;
use crate::workspace::Files;
use crate::yaml::node::{Kind, Node};
use crate::yaml::parse::parse;

/// How much deeper each level stands.
const STEP: usize = 2;

/// Writes values with the line breaks of a file.
pub(crate) struct Render {
    newline: &'static str,
}

impl Render {
    /// For what is added to `text`.
    pub(crate) fn for_text(text: &str) -> Self {
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Self { newline }
    }

    /// A line break, and the blanks to a column.
    pub(crate) fn line(&self, indent: usize) -> String {
        format!("{}{}", self.newline, " ".repeat(indent))
    }

    /// A member from its dash on, or an entry from its key on, which stands at column `indent`.
    pub(crate) fn part(&self, part: &Part<Placed>, indent: usize) -> String {
        let (inline, following) = self.behind(part.value, indent, part.key.is_none());
        let gap = if inline.is_empty() { "" } else { " " };
        let lead = match part.key {
            Some(key) => format!("{}:", scalar(&key.value, false)),
            None => "-".to_owned(),
        };
        format!("{lead}{gap}{inline}{following}")
    }

    /// A value behind a colon or a dash at `indent`: what stands in the same line, and what follows below.
    pub(crate) fn behind(&self, node: &Wanted, indent: usize, dash: bool) -> (String, String) {
        let below = indent + STEP;
        match &node.kind {
            Kind::Empty => return (String::new(), String::new()),
            Kind::Scalar(text) => return self.scalar_behind(text, below),
            Kind::List(members) if members.is_empty() => return ("[]".to_owned(), String::new()),
            Kind::Map(entries) if entries.is_empty() => return ("{}".to_owned(), String::new()),
            Kind::List(_) | Kind::Map(_) => {}
        }
        let parts: Vec<String> = parts(node)
            .iter()
            .map(|part| self.part(part, below))
            .collect();
        let line = self.line(below);
        let text = parts.join(&line);
        if !dash {
            return (String::new(), format!("{line}{text}"));
        }
        // Behind a dash the first part stands in the same line: `- id: a`.
        let first = text.find(self.newline).unwrap_or(text.len());
        (text[..first].to_owned(), text[first..].to_owned())
    }

    fn scalar_behind(&self, text: &str, below: usize) -> (String, String) {
        match self.block(text, '|', below) {
            Some(lines) if text.contains('\n') => {
                ("|".to_owned(), format!("{}{lines}", self.line(below)))
            }
            _ => (scalar(text, false), String::new()),
        }
    }

    /// The lines of a text block of a style (`|` or `>`), without the blanks before the first. `None`
    /// where the text would be read otherwise.
    pub(crate) fn block(&self, text: &str, style: char, indent: usize) -> Option<String> {
        let breaks = if style == '>' { 2 } else { 1 };
        let lines = |newline: &str| {
            let line = format!("{newline}{}", " ".repeat(indent));
            let mut out = String::new();
            for (at, part) in text.split('\n').enumerate() {
                if at > 0 {
                    out.push_str(&newline.repeat(breaks - 1));
                    out.push_str(if part.is_empty() { newline } else { &line });
                }
                out.push_str(part);
            }
            out
        };
        let whole = format!("k: {style}-\n{}{}\n", " ".repeat(indent), lines("\n"));
        let sound = !has_unseen(text) && reads_as(&whole, text);
        sound.then(|| lines(self.newline))
    }

    /// A member or an entry between brackets.
    pub(crate) fn flow_part(&self, part: &Part<Placed>) -> String {
        let Some(key) = part.key else {
            return self.flow(part.value);
        };
        let key = scalar(&key.value, true);
        match &part.value.kind {
            Kind::Empty => format!("{key}:"),
            _ => format!("{key}: {}", self.flow(part.value)),
        }
    }

    /// A value between brackets.
    pub(crate) fn flow(&self, node: &Wanted) -> String {
        let within = || {
            let parts = parts(node);
            let parts: Vec<String> = parts.iter().map(|part| self.flow_part(part)).collect();
            parts.join(", ")
        };
        match &node.kind {
            // A member of nothing would be no member: `[a, , b]` is no YAML.
            Kind::Empty => "~".to_owned(),
            Kind::Scalar(text) => scalar(text, true),
            Kind::List(_) => format!("[{}]", within()),
            Kind::Map(_) => format!("{{{}}}", within()),
        }
    }
}

/// A value in one line, behind a key or a dash.
pub(crate) fn inline(node: &Wanted) -> String {
    match &node.kind {
        Kind::Scalar(text) => scalar(text, false),
        _ => Render::for_text("").flow(node),
    }
}

/// A text in one line: as it is where that is sure to be read back, otherwise in quotation marks.
pub(crate) fn scalar(text: &str, flow: bool) -> String {
    plain(text, flow).unwrap_or_else(|| quoted(text))
}

/// A text as it is, without quotation marks. `None` where YAML would read something else.
pub(crate) fn plain(text: &str, flow: bool) -> Option<String> {
    if is_surely_plain(text) {
        return Some(text.to_owned());
    }
    let usual = |c: char| c.is_alphanumeric() || !c.is_ascii();
    let sound = text.starts_with(usual) && !text.contains('\n') && !has_unseen(text);
    (sound && reads_as(&in_place(text, flow), text)).then(|| text.to_owned())
}

/// Whether a text is a name, a number or a rank, which YAML reads as it is: a roster has thousands of them, and to ask the
/// parser about each would take longer than all the rest.
fn is_surely_plain(text: &str) -> bool {
    let is_name = |c: char| is_ideograph(c) || matches!(c, '·' | '、');
    let mut letters = text.chars();
    let begins = letters
        .next()
        .is_some_and(|c| is_ideograph(c) || c.is_ascii_digit());
    begins && letters.all(|c| is_name(c) || c.is_ascii_digit() || c == '/')
}

/// A text between single quotation marks. `None` where it has lines, or characters that only an escape keeps.
pub(crate) fn single_quoted(text: &str, flow: bool) -> Option<String> {
    let quoted = format!("'{}'", text.replace('\'', "''"));
    let sound = !text.contains('\n') && !has_unseen(text);
    (sound && reads_as(&in_place(&quoted, flow), text)).then_some(quoted)
}

/// A text between quotation marks, with escapes: any text can be written so.
pub(crate) fn quoted(text: &str) -> String {
    let json = serde_json::Value::from(text).to_string();
    let mut out = String::new();
    for letter in json.chars() {
        if is_unseen(letter) {
            out.push_str(&format!("\\u{:04X}", u32::from(letter)));
        } else {
            out.push(letter);
        }
    }
    out
}

/// A small file with a value in the surroundings in which it is to stand.
fn in_place(value: &str, flow: bool) -> String {
    match flow {
        true => format!("{{k: {value}, l: [{value}]}}\n"),
        false => format!("k: {value}\n"),
    }
}

/// Whether all values of such a small file are read as this text. The parser itself is asked, so that no
/// rule of YAML about plain scalars stands here a second time.
fn reads_as(file: &str, text: &str) -> bool {
    let files = Files::default();
    let id = files.add(Path::new(""), file.to_owned());
    let Ok(node) = parse(&files, id) else {
        return false;
    };
    let entries = if node.value("l").is_some() { 2 } else { 1 };
    let within = node.value("l").map_or(&[][..], Node::members);
    matches!(&node.kind, Kind::Map(map) if map.len() == entries)
        && node.value("k").and_then(Node::text) == Some(text)
        && within.iter().all(|member| member.text() == Some(text))
        && within.len() < 2
}

fn has_unseen(text: &str) -> bool {
    text.contains(|letter| letter != '\n' && is_unseen(letter))
}

/// What an editor does not show, or takes for a line break: only an escape keeps it. Blanks and marks of
/// direction are text.
fn is_unseen(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}
