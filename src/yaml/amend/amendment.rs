//! Finds the edits that make a YAML file say what it is to say, and proves the result.

use std::ops::Range;
use std::path::Path;

use super::edits::{Amendment, Site, applied};
use super::lists::is_extended;
use super::parts::{Part, parts};
use super::refusal::Refusal;
use super::render::Render;
use super::scanner::{Scanner, is_flow};
use super::wanted::{Placed, Wanted};
use crate::workspace::Files;
use crate::yaml::node::{Entry, Kind, Node};
use crate::yaml::parse::parse;

/// The text of a YAML file whose tree is `old`, changed so that it says `wanted`: comments, order, blanks
/// and the style of every other value stay. `wanted` is `old` with scalars changed, empty values filled, others emptied,
/// entries and members added, members of lists taken out, moved, or [written like](Placed::Like) another.
///
/// # Errors
/// Where that cannot be done, or the result, read again, is not exactly `wanted`.
pub(crate) fn amended(text: &str, old: &Node, wanted: &Wanted) -> Result<String, Refusal> {
    let mut amendment = Amendment {
        text: Scanner(text),
        render: Render::for_text(text),
        edits: Vec::new(),
    };
    match &old.kind {
        Kind::Empty => amendment.append(wanted)?,
        _ => amendment.change(old, wanted, Site::default())?,
    }
    let result = applied(text, amendment.edits)?;
    let trial = Files::default();
    let copy = trial.add(Path::new(""), result);
    let read = parse(&trial, copy).map_err(|_| Refusal::Unreadable)?;
    match says(&read, wanted) {
        true => Ok(trial.text(copy).to_owned()),
        false => Err(Refusal::ReadsOtherwise),
    }
}

/// Whether a tree that was read says what was wanted.
fn says(read: &Node, wanted: &Wanted) -> bool {
    match (&read.kind, &wanted.kind) {
        (Kind::Empty, Kind::Empty) => true,
        // A text block ends with the line break that its last line has.
        (Kind::Scalar(read), Kind::Scalar(wanted)) => {
            read == wanted || read.strip_suffix('\n') == Some(wanted)
        }
        (Kind::List(read), Kind::List(wanted)) => {
            read.len() == wanted.len() && read.iter().zip(wanted).all(|(a, b)| says(a, b))
        }
        (Kind::Map(read), Kind::Map(wanted)) => {
            let same = |(a, b): (&Entry, &Entry<Placed>)| {
                a.key.value == b.key.value && says(&a.value, &b.value)
            };
            read.len() == wanted.len() && read.iter().zip(wanted).all(same)
        }
        _ => false,
    }
}

impl Amendment<'_> {
    pub(super) fn change(
        &mut self,
        old: &Node,
        wanted: &Wanted,
        site: Site,
    ) -> Result<(), Refusal> {
        // What an alias repeats is changed where it is defined.
        if self.text.is_alias(site.from) {
            return Ok(());
        }
        match (&old.kind, &wanted.kind) {
            (Kind::Empty, Kind::Empty) => {}
            (Kind::Scalar(before), Kind::Scalar(after)) if before == after => {}
            (Kind::Scalar(_), Kind::Scalar(new)) => self.replace(old.span.range(), new, site),
            (Kind::Empty, _) => self.fill(old.span.range(), wanted, site),
            (_, Kind::Empty) => self.clear(old, site),
            (Kind::List(_), Kind::List(_)) if !is_extended(old, wanted) => {
                self.rearrange(old, wanted, site)?;
            }
            (Kind::Map(_), Kind::Map(_)) | (Kind::List(_), Kind::List(_)) => {
                self.change_parts(old, wanted, site)?;
            }
            _ => return Err(Refusal::OtherKind),
        }
        Ok(())
    }

    /// Changes those parts of a list or a map that the file has, and adds the new ones, each behind the part
    /// that is to stand before it.
    fn change_parts(&mut self, old: &Node, wanted: &Wanted, site: Site) -> Result<(), Refusal> {
        let mut gap = self.first_gap(old, site)?;
        let mut rest = parts(old).into_iter().peekable();
        for part in parts(wanted) {
            let Placed::Old(place) = part.place() else {
                self.add(&gap, &part, rest.peek().is_some());
                continue;
            };
            let known = rest.next_if(|known| known.place() == place);
            let known = known.ok_or(Refusal::Removed)?;
            let from = self
                .text
                .value_start(&known, gap.before.unwrap_or(gap.head), gap.flow)
                .ok_or(Refusal::NoDash)?;
            let site = Site {
                from,
                indent: gap.indent,
                flow: gap.flow,
                dash: part.key.is_none(),
            };
            self.change(known.value, part.value, site)?;
            gap.before = Some(self.text.end(known.value, from));
        }
        match rest.next() {
            None => Ok(()),
            Some(_) => Err(Refusal::Removed),
        }
    }

    /// The gap before the first part of a list or a map.
    fn first_gap(&self, node: &Node, site: Site) -> Result<Gap, Refusal> {
        if is_flow(node) {
            return Ok(Gap {
                head: node.span.range().end,
                before: None,
                indent: site.indent,
                flow: true,
            });
        }
        // The tree knows where the first key stands, but of the first member not where its dash does.
        let key = parts(node).first().and_then(|first| first.key);
        let head = match key {
            Some(key) => key.span.range().start,
            None => self.text.dash(site.from).ok_or(Refusal::NoDash)?,
        };
        Ok(Gap {
            head,
            before: None,
            indent: self.text.column(head),
            flow: false,
        })
    }

    /// Adds a part in a gap. `more` says whether a part that the file has follows.
    fn add(&mut self, gap: &Gap, part: &Part<Placed>, more: bool) {
        let text = match gap.flow {
            true => self.render.flow_part(part),
            false => self.render.part(part, gap.indent),
        };
        match (gap.before, gap.flow) {
            (Some(end), true) => self.insert(end, format!(", {text}")),
            (None, true) if more => self.insert(gap.head, format!("{text}, ")),
            // Several in empty brackets: the first one opens, the others follow it.
            (None, true) if self.has_inserted_last(gap.head) => {
                self.insert(gap.head, format!(", {text}"));
            }
            (None, true) => self.insert(gap.head, text),
            // Behind a comment that may stand in the line.
            (Some(end), false) => {
                let line = self.render.line(gap.indent);
                self.insert(self.text.line_end(end), format!("{line}{text}"));
            }
            // The blanks before the former first part now lead to the new one.
            (None, false) => {
                let line = self.render.line(gap.indent);
                self.insert(gap.head, format!("{text}{line}"));
            }
        }
    }

    /// Whether the edit that was made last is an insertion at this place.
    fn has_inserted_last(&self, at: usize) -> bool {
        matches!(self.edits.last(), Some((range, _)) if *range == (at..at))
    }

    /// Writes a value where there is none yet. `place` is empty, or holds a word for nothing, such as `~`.
    fn fill(&mut self, place: Range<usize>, wanted: &Wanted, site: Site) {
        match site.flow {
            true => self.fill_flow(place, wanted, site),
            false => self.fill_block(place, wanted, site),
        }
    }

    fn fill_flow(&mut self, place: Range<usize>, wanted: &Wanted, site: Site) {
        let value = self.render.flow(wanted);
        if !place.is_empty() {
            self.edit(place, value);
        } else if self.text.0[..site.from].ends_with(':') {
            self.insert(site.from, format!(" {value}"));
        } else {
            // In `{a, b}` not even a colon stands behind the key.
            self.insert(site.from, format!(": {value}"));
        }
    }

    fn fill_block(&mut self, place: Range<usize>, wanted: &Wanted, site: Site) {
        let (inline, following) = self.render.behind(wanted, site.indent, site.dash);
        let end = self.text.line_end(place.end.max(site.from));
        if !place.is_empty() {
            self.edit(place, inline);
        } else if !inline.is_empty() {
            self.insert(site.from, format!(" {inline}"));
        }
        // A comment in the line of the key stays there, between the two.
        self.insert(end, following);
    }

    /// Leaves nothing of a value but what leads to it. A comment behind it stays.
    fn clear(&mut self, old: &Node, site: Site) {
        let end = self.text.end(old, site.from);
        // Of a text block, the last line break ends the line of the key.
        let end = self.text.0[..end].trim_end_matches(['\n', '\r']).len();
        // Between brackets, what follows must not stand right behind the colon.
        let left = if site.flow { " " } else { "" };
        self.edit(site.from..end.max(site.from), left);
    }

    /// Writes a whole file, behind what comments there are.
    fn append(&mut self, wanted: &Wanted) -> Result<(), Refusal> {
        match &wanted.kind {
            Kind::Empty => return Ok(()),
            Kind::Map(_) => {}
            Kind::Scalar(_) | Kind::List(_) => return Err(Refusal::NoMap),
        }
        let end = self.text.0.len();
        let line = self.render.line(0);
        let mut text = String::new();
        if !self.text.0.is_empty() && !self.text.0.ends_with('\n') {
            text.push_str(&line);
        }
        for part in parts(wanted) {
            text.push_str(&self.render.part(&part, 0));
            text.push_str(&line);
        }
        self.insert(end, text);
        Ok(())
    }
}

/// A place between two parts of a list or a map, where something can be added.
struct Gap {
    /// Offset of the first part, or behind the opening bracket.
    head: usize,
    /// End of the part before the gap; none for the gap before the first part.
    before: Option<usize>,
    /// Column of the parts.
    indent: usize,
    /// Whether the parts stand between brackets.
    flow: bool,
}
