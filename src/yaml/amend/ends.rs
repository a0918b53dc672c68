//! Where in a YAML text the values end that the parser gives only the beginning of.

use crate::yaml::node::{Kind, Node};

/// Whether a list or a map stands between brackets: then its place is the opening one.
pub(crate) fn is_flow(node: &Node) -> bool {
    !node.span.range().is_empty()
}

/// The text of a file.
#[derive(Clone, Copy)]
pub(crate) struct Text<'a>(pub &'a str);

impl Text<'_> {
    /// Column of an offset, in characters from zero.
    pub(crate) fn column(self, at: usize) -> usize {
        let start = self.0[..at].rfind('\n').map_or(0, |newline| newline + 1);
        self.0[start..at].chars().count()
    }

    /// The end of the line, before its line break.
    pub(crate) fn line_end(self, at: usize) -> usize {
        let end = self.0[at..].find('\n').map_or(self.0.len(), |end| at + end);
        at + self.0[at..end].trim_end_matches('\r').len()
    }

    /// The first offset that is neither blank nor comment.
    fn behind_blanks(self, mut at: usize) -> usize {
        loop {
            let rest = &self.0[at..];
            let blanks = rest.len() - rest.trim_start().len();
            let comment = rest[blanks..].starts_with('#')
                && (blanks > 0 || at == 0 || self.0[..at].ends_with('\n'));
            if !comment {
                return at + blanks;
            }
            at = self.line_end(at + blanks);
        }
    }

    /// The same, with an anchor and a tag taken for blanks.
    fn behind_properties(self, at: usize) -> usize {
        let at = self.behind_blanks(at);
        let rest = &self.0[at..];
        match rest.starts_with(['&', '!']) {
            true => {
                self.behind_properties(at + rest.find(char::is_whitespace).unwrap_or(rest.len()))
            }
            false => at,
        }
    }

    /// Offset behind the colon of a key that ends at `key`; `key` itself where there is none.
    pub(crate) fn behind_colon(self, key: usize) -> usize {
        let at = self.behind_blanks(key);
        if self.0[at..].starts_with(':') {
            at + 1
        } else {
            key
        }
    }

    /// Offset behind the comma that follows, or where one would follow.
    pub(crate) fn behind_comma(self, at: usize) -> usize {
        let at = self.behind_blanks(at);
        at + usize::from(self.0[at..].starts_with(','))
    }

    /// The dash that follows.
    pub(crate) fn dash(self, at: usize) -> Option<usize> {
        let at = self.behind_properties(at);
        self.0[at..].starts_with('-').then_some(at)
    }

    /// Whether what follows is an alias.
    pub(crate) fn is_alias(self, at: usize) -> bool {
        self.0[self.behind_blanks(at)..].starts_with('*')
    }

    /// Where a value ends, in front of which stands what ends at `from`.
    pub(crate) fn end(self, node: &Node, from: usize) -> usize {
        if self.is_alias(from) {
            let at = self.behind_blanks(from);
            let name = self.0[at..].find(|c: char| c.is_whitespace() || ",]}".contains(c));
            return name.map_or(self.0.len(), |length| at + length);
        }
        let flow = is_flow(node);
        match &node.kind {
            Kind::Empty | Kind::Scalar(_) => node.span.range().end.max(from),
            Kind::Map(entries) => {
                let last = entries.last().map(|entry| {
                    let from = self.behind_colon(entry.key.span.range().end);
                    self.end(&entry.value, from)
                });
                match flow {
                    true => self.closing(last.unwrap_or(node.span.range().end)),
                    false => last.unwrap_or(from),
                }
            }
            Kind::List(members) => {
                let start = if flow { node.span.range().end } else { from };
                let last = members.iter().fold(start, |end, member| {
                    let from = match flow {
                        true => self.behind_comma(end),
                        false => self.dash(end).map_or(end, |dash| dash + 1),
                    };
                    self.end(member, from)
                });
                if flow { self.closing(last) } else { last }
            }
        }
    }

    /// Behind the bracket that closes what ends at `at`.
    fn closing(self, at: usize) -> usize {
        let at = self.behind_blanks(self.behind_comma(at));
        at + usize::from(self.0[at..].starts_with([']', '}']))
    }
}
