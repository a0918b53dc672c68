//! Finds in a YAML text what its tree does not hold: dashes, colons, commas, and the ends of lists and maps.
//!
//! The parser says where a scalar stands from beginning to end, but of a list or a map only where it begins.
//! To add something behind one, the text itself has to be looked at.

use super::parts::{Part, parts};
use crate::diagnostic::Span;
use crate::yaml::node::{Kind, Node};

/// Whether a list or a map is in flow style, `[…]` or `{…}`. Its span is then its opening bracket; that of
/// one in block style is empty.
pub(crate) fn is_flow(node: &Node) -> bool {
    !node.span.range().is_empty()
}

/// The text of a file, with what can be found in it. All offsets count bytes.
#[derive(Clone, Copy)]
pub(crate) struct Scanner<'a>(pub &'a str);

impl Scanner<'_> {
    /// Column of an offset, in characters from zero.
    pub(crate) fn column(self, at: usize) -> usize {
        let start = self.0[..at].rfind('\n').map_or(0, |newline| newline + 1);
        self.0[start..at].chars().count()
    }

    /// End of the line, before its line break.
    pub(crate) fn line_end(self, at: usize) -> usize {
        let end = self.0[at..].find('\n').map_or(self.0.len(), |end| at + end);
        at + self.0[at..end].trim_end_matches('\r').len()
    }

    /// The first offset from `at` on that is neither blank nor comment.
    pub(super) fn skip_blanks(self, mut at: usize) -> usize {
        loop {
            let rest = &self.0[at..];
            let blanks = rest.len() - rest.trim_start().len();
            // A `#` right behind other characters belongs to them and begins no comment.
            let is_comment = rest[blanks..].starts_with('#')
                && (blanks > 0 || at == 0 || self.0[..at].ends_with('\n'));
            if !is_comment {
                return at + blanks;
            }
            at = self.line_end(at + blanks);
        }
    }

    /// The first offset from `at` on that is neither blank, comment, anchor (`&name`) nor tag (`!!str`).
    fn skip_properties(self, at: usize) -> usize {
        let at = self.skip_blanks(at);
        let rest = &self.0[at..];
        match rest.starts_with(['&', '!']) {
            true => self.skip_properties(at + rest.find(char::is_whitespace).unwrap_or(rest.len())),
            false => at,
        }
    }

    /// Offset behind the colon of a key that ends at `key`; `key` itself where there is none, as in `{a, b}`.
    fn behind_colon(self, key: usize) -> usize {
        let at = self.skip_blanks(key);
        if self.0[at..].starts_with(':') {
            at + 1
        } else {
            key
        }
    }

    /// Offset behind the comma that follows; where there is none, the offset at which one would stand.
    fn behind_comma(self, at: usize) -> usize {
        let at = self.skip_blanks(at);
        at + usize::from(self.0[at..].starts_with(','))
    }

    /// Offset of the dash that follows.
    pub(crate) fn dash(self, at: usize) -> Option<usize> {
        let at = self.skip_properties(at);
        self.0[at..].starts_with('-').then_some(at)
    }

    /// Whether what follows is an alias (`*name`).
    pub(crate) fn is_alias(self, at: usize) -> bool {
        self.0[self.skip_blanks(at)..].starts_with('*')
    }

    /// Where the value of a part begins at the earliest: behind its key's colon, its dash or the comma before
    /// it. `before` is the end of the part before it; for the first part, any offset between the beginning of
    /// the list and the part. `None` where a dash is missing there.
    pub(crate) fn value_start(self, part: &Part<Span>, before: usize, flow: bool) -> Option<usize> {
        match part.key {
            Some(key) => Some(self.behind_colon(key.span.range().end)),
            None if flow => Some(self.behind_comma(before)),
            None => Some(self.dash(before)? + 1),
        }
    }

    /// End of the value that follows `from`.
    pub(crate) fn end(self, node: &Node, from: usize) -> usize {
        // The node of an alias says where the value is defined, which is somewhere else.
        if self.is_alias(from) {
            return self.alias_end(from);
        }
        match &node.kind {
            Kind::Empty | Kind::Scalar(_) => node.span.range().end.max(from),
            Kind::List(_) | Kind::Map(_) if is_flow(node) => {
                let last = self.last_part_end(node, node.span.range().end);
                self.behind_bracket(last)
            }
            Kind::List(_) | Kind::Map(_) => self.last_part_end(node, from),
        }
    }

    /// End of the last part of a list or a map whose parts follow `start`; `start` where it has none.
    fn last_part_end(self, node: &Node, start: usize) -> usize {
        let flow = is_flow(node);
        // The end of each is looked for where the one before it ends: the tree knows no dashes and commas.
        parts(node).iter().fold(start, |before, part| {
            let from = self.value_start(part, before, flow).unwrap_or(before);
            self.end(part.value, from)
        })
    }

    fn alias_end(self, from: usize) -> usize {
        let at = self.skip_blanks(from);
        let name = self.0[at..].find(|c: char| c.is_whitespace() || ",]}".contains(c));
        name.map_or(self.0.len(), |length| at + length)
    }

    /// Offset behind the bracket that closes a list or a map whose last part ends at `at`.
    fn behind_bracket(self, at: usize) -> usize {
        // A comma may stand behind the last part, too.
        let at = self.skip_blanks(self.behind_comma(at));
        at + usize::from(self.0[at..].starts_with([']', '}']))
    }
}
