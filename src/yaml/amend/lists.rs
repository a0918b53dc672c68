//! Lists whose members go, change places, or are written like others.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::edits::{Amendment, Site, applied};
use super::parts::{Part, parts};
use super::refusal::Refusal;
use super::scanner::is_flow;
use super::wanted::{Placed, Wanted};
use crate::diagnostic::Span;
use crate::yaml::node::{Kind, Node};

/// A member that the file has.
struct Member<'a> {
    part: Part<'a, Span>,
    /// From its dash to the end of its last line, a comment there included; between brackets, the value.
    range: Range<usize>,
    site: Site,
}

/// Where a wanted member comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// It is the old one with this number.
    Own(usize),
    /// It is written like the old one with this number.
    Like(usize),
    New,
}

/// Whether a list keeps all its members in their order, so that the new ones need only be put between them.
pub(super) fn is_extended(old: &Node, wanted: &Wanted) -> bool {
    let (Kind::List(old), Kind::List(wanted)) = (&old.kind, &wanted.kind) else {
        return true;
    };
    let places = wanted.iter().map(|member| member.span);
    let kept = places.clone().filter(|place| *place != Placed::New);
    let is_written_like = |place: Placed| matches!(place, Placed::Like(_));
    kept.eq(old.iter().map(|member| Placed::Old(member.span)))
        && !places.into_iter().any(is_written_like)
}

impl Amendment<'_> {
    /// Changes a list so that it has the wanted members in their order.
    pub(super) fn rearrange(
        &mut self,
        old: &Node,
        wanted: &Wanted,
        site: Site,
    ) -> Result<(), Refusal> {
        let members = self.members(old, site)?;
        let (Some(first), false) = (members.first(), parts(wanted).is_empty()) else {
            return Err(Refusal::Removed);
        };
        let sources = sources(&members, wanted)?;
        match first.site.flow {
            true => self.rearrange_flow(&members, wanted, &sources),
            false => self.rearrange_block(&members, wanted, &sources),
        }
    }

    fn members<'n>(&self, old: &'n Node, site: Site) -> Result<Vec<Member<'n>>, Refusal> {
        let flow = is_flow(old);
        let head = match flow {
            true => old.span.range().end,
            false => self.text.dash(site.from).ok_or(Refusal::NoDash)?,
        };
        let indent = match flow {
            true => site.indent,
            false => self.text.column(head),
        };
        let mut before = head;
        let mut members = Vec::new();
        for part in parts(old) {
            let from = self.text.value_start(&part, before, flow);
            let from = from.ok_or(Refusal::NoDash)?;
            let end = self.text.end(part.value, from);
            let range = match flow {
                true => self.text.skip_blanks(from)..end,
                false => from - 1..self.text.line_end(end),
            };
            before = end;
            members.push(Member {
                part,
                range,
                site: Site {
                    from,
                    indent,
                    flow,
                    dash: true,
                },
            });
        }
        Ok(members)
    }

    fn rearrange_block(
        &mut self,
        members: &[Member],
        wanted: &Wanted,
        sources: &[Source],
    ) -> Result<(), Refusal> {
        let stays = staying(sources, members.len());
        let gap = match self.are_apart(members) {
            true => self.render.line(0),
            false => String::new(),
        };
        let head = self.own_line(&members[0])?;
        let line = self.render.line(members[0].site.indent);
        let mut behind = None;
        for (part, source) in parts(wanted).iter().zip(sources) {
            if let Source::Own(at) = *source
                && stays[at]
            {
                let member = &members[at];
                self.change(member.part.value, part.value, member.site)?;
                behind = Some(member.range.end);
                continue;
            }
            let text = match *source {
                Source::Own(at) | Source::Like(at) => self.rewritten(&members[at], part.value)?,
                Source::New => self.render.part(part, members[0].site.indent),
            };
            match behind {
                Some(end) => self.insert(end, format!("{gap}{line}{text}")),
                None => {
                    let indent = " ".repeat(members[0].site.indent);
                    let end = self.render.line(0);
                    self.insert(head, format!("{indent}{text}{end}{gap}"));
                }
            }
        }
        self.remove_lines(members, &stays)
    }

    /// A member that is to stand elsewhere, with its changes.
    fn rewritten(&mut self, member: &Member, wanted: &Wanted) -> Result<String, Refusal> {
        let made = self.edits.len();
        self.change(member.part.value, wanted, member.site)?;
        let start = member.range.start;
        let own = self.edits.split_off(made).into_iter();
        let own = own.map(|(range, new)| {
            let from = range.start.checked_sub(start)?;
            Some((from..range.end - start, new))
        });
        let own: Option<Vec<_>> = own.collect();
        let text = &self.text.0[member.range.clone()];
        applied(text, own.ok_or(Refusal::Overlap)?)
    }

    /// Takes out the lines of those members that do not stay.
    fn remove_lines(&mut self, members: &[Member], stays: &[bool]) -> Result<(), Refusal> {
        let mut runs: Vec<Range<usize>> = Vec::new();
        for (member, _) in members.iter().zip(stays).filter(|(_, stays)| !**stays) {
            let range = self.own_line(member)?..self.next_line(member.range.end);
            match runs.last_mut() {
                // What stands between two that go, unless it is a comment, parted them.
                Some(last) if self.text.0[last.end..range.start].trim().is_empty() => {
                    last.end = range.end;
                }
                _ => runs.push(range),
            }
        }
        for run in runs {
            let run = self.with_empty_line(run);
            self.edit(run, "");
        }
        Ok(())
    }

    /// Lines with one of the two empty lines that would stand together without them, or with the one that would part the
    /// comment above them from what it heads.
    fn with_empty_line(&self, run: Range<usize>) -> Range<usize> {
        let text = self.text.0;
        let is_empty = |line: &str| line.trim().is_empty();
        let before = text[..run.start].trim_end_matches(['\n', '\r']);
        let parted = run.start - before.len();
        let is_parted = text[before.len()..run.start].matches('\n').count() > 1;
        let after = &text[run.end..self.next_line(run.end)];
        let above = before.rsplit('\n').next().unwrap_or_default();
        let is_headed = !is_parted && above.trim_start().starts_with('#');
        if (is_parted || is_headed) && !after.is_empty() && is_empty(after) {
            return run.start..run.end + after.len();
        }
        if is_parted && text[run.end..].is_empty() {
            let one = text[before.len()..].find('\n').map_or(parted, |at| at + 1);
            return before.len() + one..run.end;
        }
        run
    }

    /// The beginning of the line in which a member's dash stands first.
    fn own_line(&self, member: &Member) -> Result<usize, Refusal> {
        let dash = member.range.start;
        let line = self.text.0[..dash].rfind('\n').map_or(0, |at| at + 1);
        match self.text.0[line..dash].trim().is_empty() {
            true => Ok(line),
            false => Err(Refusal::Removed),
        }
    }

    fn next_line(&self, at: usize) -> usize {
        let text = self.text.0;
        text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
    }

    /// Whether empty lines part most members.
    fn are_apart(&self, members: &[Member]) -> bool {
        let gaps = members.windows(2).map(|pair| {
            let gap = &self.text.0[pair[0].range.end..pair[1].range.start];
            gap.lines().skip(1).any(|line| line.trim().is_empty()) && gap.matches('\n').count() > 1
        });
        2 * gaps.filter(|is_apart| *is_apart).count() > members.len().saturating_sub(1)
    }

    fn rearrange_flow(
        &mut self,
        members: &[Member],
        wanted: &Wanted,
        sources: &[Source],
    ) -> Result<(), Refusal> {
        let mut text = String::new();
        for (nth, (part, source)) in parts(wanted).iter().zip(sources).enumerate() {
            if nth > 0 {
                // What parted the members goes on parting them, line breaks and comments included.
                let parted = members.get(nth - 1..=nth);
                text.push_str(parted.map_or(", ", |pair| {
                    &self.text.0[pair[0].range.end..pair[1].range.start]
                }));
            }
            text.push_str(&match *source {
                Source::Own(at) | Source::Like(at) => self.rewritten(&members[at], part.value)?,
                Source::New => self.render.flow_part(part),
            });
        }
        let whole = members[0].range.start..members[members.len() - 1].range.end;
        self.edit(whole, text);
        Ok(())
    }
}

fn sources(members: &[Member], wanted: &Wanted) -> Result<Vec<Source>, Refusal> {
    let places: FxHashMap<Span, usize> = members
        .iter()
        .enumerate()
        .map(|(at, member)| (member.part.value.span, at))
        .collect();
    let find = |span: Span| places.get(&span).copied().ok_or(Refusal::Removed);
    let mut taken = FxHashSet::default();
    let mut sources = Vec::new();
    for part in parts(wanted) {
        sources.push(match part.value.span {
            // What stands in one place cannot stand in two.
            Placed::Old(span) if !taken.insert(span) => return Err(Refusal::Removed),
            Placed::Old(span) => Source::Own(find(span)?),
            Placed::Like(span) => Source::Like(find(span)?),
            Placed::New => Source::New,
        });
    }
    Ok(sources)
}

/// Which members stay where they are: the most that stand in the wanted order already.
fn staying(sources: &[Source], count: usize) -> Vec<bool> {
    let own: Vec<usize> = sources
        .iter()
        .filter_map(|source| match source {
            Source::Own(at) => Some(*at),
            Source::Like(_) | Source::New => None,
        })
        .collect();
    // The longest rising sequence: of each length, the member with which one of that length ends lowest.
    let mut ends: Vec<usize> = Vec::new();
    let mut lengths = Vec::new();
    for at in &own {
        let length = ends.partition_point(|end| end < at);
        match ends.get_mut(length) {
            Some(end) => *end = *at,
            None => ends.push(*at),
        }
        lengths.push(length);
    }
    let mut stays = vec![false; count];
    let mut length = ends.len();
    for (at, own_length) in own.iter().zip(&lengths).rev() {
        if own_length + 1 == length && !stays[*at] {
            stays[*at] = true;
            length -= 1;
        }
    }
    stays
}
