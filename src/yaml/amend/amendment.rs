//! Makes a YAML file say something else and leaves every byte alone that need not change.

use std::ops::Range;
use std::path::Path;

use super::edits::{Amendment, Site};
use super::ends;
use super::ends::Text;
use super::render::Render;
use crate::workspace::Files;
use crate::yaml::node::{Entry, Kind, Node};
use crate::yaml::parse::parse;
use crate::yaml::proof::spliced;

/// The text of a YAML file whose tree is `old`, changed so that it says `wanted`: comments, order, blanks
/// and the style of every other value stay. `wanted` is `old` with scalars changed, empty values filled,
/// entries and members added; what was added has places that `old` has not.
///
/// `None` unless the result, read again, is exactly `wanted`.
pub(crate) fn amended(text: &str, old: &Node, wanted: &Node) -> Option<String> {
    let mut amendment = Amendment {
        text: Text(text),
        render: Render::of(text),
        edits: Vec::new(),
    };
    match &old.kind {
        Kind::Empty => amendment.append(wanted)?,
        _ => amendment.change(old, wanted, Site::default())?,
    }
    let mut edits = amendment.edits;
    edits.sort_by_key(|(range, _)| range.start);
    // A value that aliases repeat is met more than once.
    edits.dedup_by(|a, b| a == b && !a.0.is_empty());
    let edits = edits
        .iter()
        .map(|(range, new)| (range.clone(), new.as_str()));
    let result = spliced(text, edits)?;
    let trial = Files::default();
    let copy = trial.add(Path::new(""), result);
    let read = parse(&trial, copy).ok()?;
    says(&read, wanted).then(|| trial.text(copy).to_owned())
}

/// Whether a tree that was read says what was wanted. A text block ends with the line break that its
/// last line has.
fn says(read: &Node, wanted: &Node) -> bool {
    match (&read.kind, &wanted.kind) {
        (Kind::Empty, Kind::Empty) => true,
        (Kind::Scalar(read), Kind::Scalar(wanted)) => {
            read == wanted || read.strip_suffix('\n') == Some(wanted)
        }
        (Kind::List(read), Kind::List(wanted)) => {
            read.len() == wanted.len() && read.iter().zip(wanted).all(|(a, b)| says(a, b))
        }
        (Kind::Map(read), Kind::Map(wanted)) => {
            let same =
                |(a, b): (&Entry, &Entry)| a.key.value == b.key.value && says(&a.value, &b.value);
            read.len() == wanted.len() && read.iter().zip(wanted).all(same)
        }
        _ => false,
    }
}

impl Amendment<'_> {
    fn change(&mut self, old: &Node, wanted: &Node, site: Site) -> Option<()> {
        // What an alias repeats is changed where it is defined.
        if self.text.is_alias(site.from) {
            return Some(());
        }
        match (&old.kind, &wanted.kind) {
            (Kind::Empty, Kind::Empty) => {}
            (Kind::Scalar(before), Kind::Scalar(after)) if before == after => {}
            (Kind::Scalar(_), Kind::Scalar(new)) => self.replace(old.span.range(), new, site),
            (Kind::Empty, _) => self.fill(old.span.range(), wanted, site),
            (Kind::Map(entries), Kind::Map(new)) => self.map(old, entries, new, site)?,
            (Kind::List(members), Kind::List(new)) => self.list(old, members, new, site)?,
            _ => return None,
        }
        Some(())
    }

    fn map(&mut self, old: &Node, entries: &[Entry], new: &[Entry], site: Site) -> Option<()> {
        let flow = ends::is_flow(old);
        let mut entries = entries.iter().peekable();
        let first = entries.peek().map(|entry| entry.key.span.range().start);
        let mut gap = Gap {
            first: if flow { old.span.range().end } else { first? },
            end: None,
            indent: match flow {
                true => site.indent,
                false => self.text.column(first?),
            },
            flow,
        };
        for entry in new {
            let Some(known) = entries.next_if(|known| known.key.span == entry.key.span) else {
                let text = match flow {
                    true => self.render.flow_entry(entry),
                    false => self.render.entry(entry, gap.indent),
                };
                self.insert(&gap, text, entries.peek().is_some());
                continue;
            };
            let from = self.text.behind_colon(known.key.span.range().end);
            let site = Site {
                from,
                indent: gap.indent,
                flow,
                dash: false,
            };
            self.change(&known.value, &entry.value, site)?;
            gap.end = Some(self.text.end(&known.value, from));
        }
        entries.next().is_none().then_some(())
    }

    fn list(&mut self, old: &Node, members: &[Node], new: &[Node], site: Site) -> Option<()> {
        let flow = ends::is_flow(old);
        let first = match flow {
            true => old.span.range().end,
            false => self.text.dash(site.from)?,
        };
        let mut gap = Gap {
            first,
            end: None,
            indent: if flow {
                site.indent
            } else {
                self.text.column(first)
            },
            flow,
        };
        let mut members = members.iter().peekable();
        for member in new {
            let Some(known) = members.next_if(|known| known.span == member.span) else {
                let text = match flow {
                    true => self.render.flow(member),
                    false => self.render.member(member, gap.indent),
                };
                self.insert(&gap, text, members.peek().is_some());
                continue;
            };
            let from = match flow {
                true => gap.end.map_or(first, |end| self.text.behind_comma(end)),
                false => self.text.dash(gap.end.unwrap_or(site.from))? + 1,
            };
            let site = Site {
                from,
                indent: gap.indent,
                flow,
                dash: true,
            };
            self.change(known, member, site)?;
            gap.end = Some(self.text.end(known, from));
        }
        members.next().is_none().then_some(())
    }

    /// Adds an entry or a member behind the one before it.
    fn insert(&mut self, gap: &Gap, text: String, more: bool) {
        let line = || self.render.line(gap.indent);
        let (at, text) = match (gap.end, gap.flow) {
            (Some(end), true) => (end, format!(", {text}")),
            (None, true) if more => (gap.first, format!("{text}, ")),
            // Several in empty brackets: the first one opens, the others follow it.
            (None, true) => match self.edits.last() {
                Some((range, _)) if *range == (gap.first..gap.first) => {
                    (gap.first, format!(", {text}"))
                }
                _ => (gap.first, text),
            },
            (Some(end), false) => (self.text.line_end(end), format!("{}{text}", line())),
            (None, false) => (gap.first, format!("{text}{}", line())),
        };
        self.edits.push((at..at, text));
    }

    /// Writes a value where there is none yet.
    fn fill(&mut self, place: Range<usize>, wanted: &Node, site: Site) {
        if site.flow {
            let value = self.render.flow(wanted);
            return self.edits.push(match place.is_empty() {
                false => (place, value),
                true if self.text.0[..site.from].ends_with(':') => {
                    (site.from..site.from, format!(" {value}"))
                }
                true => (site.from..site.from, format!(": {value}")),
            });
        }
        let (inline, following) = self.render.behind(wanted, site.indent, site.dash);
        let end = self.text.line_end(place.end.max(site.from));
        match place.is_empty() {
            false => self.edits.push((place, inline)),
            true if inline.is_empty() => {}
            true => self
                .edits
                .push((site.from..site.from, format!(" {inline}"))),
        }
        self.edits.push((end..end, following));
    }

    /// Writes a whole file, behind what comments there are.
    fn append(&mut self, wanted: &Node) -> Option<()> {
        let Kind::Map(entries) = &wanted.kind else {
            return matches!(wanted.kind, Kind::Empty).then_some(());
        };
        let end = self.text.0.len();
        let line = self.render.line(0);
        let mut text = String::new();
        if !self.text.0.is_empty() && !self.text.0.ends_with('\n') {
            text.push_str(&line);
        }
        for entry in entries {
            text.push_str(&self.render.entry(entry, 0));
            text.push_str(&line);
        }
        self.edits.push((end..end, text));
        Some(())
    }
}

/// Where something can be added to a list or a map.
struct Gap {
    /// Offset of the first entry, or behind the opening bracket.
    first: usize,
    /// Offset behind the entry before; none at the head.
    end: Option<usize>,
    indent: usize,
    flow: bool,
}
