//! Marks of a Chinese keyboard between brackets, `｛item: 4，conclusion：met｝`, and keys without the blank that makes
//! them keys: `{item:4}`.

use std::ops::Range;

use super::typed_keys::{KeyWords, known_key, word};

/// A mark that is to be another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    pub range: Range<usize>,
    /// What is to stand there.
    pub better: &'static str,
}

/// The brackets that are open, and what is expected in the innermost.
pub(super) struct FlowMarks {
    words: KeyWords,
    open: Vec<Bracket>,
    /// The quotation mark of a text that has not ended.
    quote: Option<char>,
    next: Next,
}

/// What may come next.
#[derive(Default, PartialEq, Eq)]
enum Next {
    /// A member of a list, or a key of a map.
    Entry,
    /// The value of a key.
    Value,
    /// The rest of a text.
    #[default]
    Text,
}

/// An open bracket.
struct Bracket {
    is_map: bool,
    /// Whether the keyboard's own opened it.
    is_wide: bool,
}

impl FlowMarks {
    pub(super) fn new(words: KeyWords) -> Self {
        Self {
            words,
            open: Vec::new(),
            quote: None,
            next: Next::default(),
        }
    }

    /// Whether wide brackets stand around a value that is a list or a map, and no text: there is something between
    /// them that parts members or a key from its value.
    pub(super) fn are_around(value: &str) -> bool {
        let value = value.trim_end();
        let inside = |open: char, close: [char; 2]| value.strip_prefix(open)?.strip_suffix(close);
        let list = inside('［', ['］', ']']);
        let map = inside('｛', ['｝', '}']);
        list.is_some_and(|inside| inside.contains([',', '，']))
            || map.is_some_and(|inside| inside.contains([':', '：']))
    }

    pub(super) fn is_closed(&self) -> bool {
        self.open.is_empty()
    }

    /// Looks at a line, or at its rest from the first bracket on, which begins at `start` in the text.
    pub(super) fn line(&mut self, line: &str, start: usize) -> Vec<Slip> {
        let mut slips = Vec::new();
        let mut skipped = 0;
        for (at, c) in line.char_indices() {
            if at < skipped {
                continue;
            }
            if let Some(mark) = self.quote {
                if c == mark {
                    self.quote = None;
                }
                continue;
            }
            if at > 0 && self.open.is_empty() {
                break;
            }
            let mut slip = |better| {
                slips.push(Slip {
                    range: start + at..start + at + c.len_utf8(),
                    better,
                });
            };
            match c {
                '"' | '\'' if self.begins_value() => self.quote = Some(c),
                '[' | '{' => self.enter(c == '{', false),
                '［' if self.begins_value() || self.open.is_empty() => {
                    slip("[");
                    self.enter(false, true);
                }
                '｛' if self.begins_value() || self.open.is_empty() => {
                    slip("{");
                    self.enter(true, true);
                }
                ']' | '}' => self.leave(),
                '］' if self.closes(false, &line[at..]) => {
                    slip("]");
                    self.leave();
                }
                '｝' if self.closes(true, &line[at..]) => {
                    slip("}");
                    self.leave();
                }
                ',' => self.next = Next::Entry,
                '，' if self.parts(line, &line[at + c.len_utf8()..]) => {
                    let blank = line[at + c.len_utf8()..].starts_with(' ');
                    slip(if blank { "," } else { ", " });
                    self.next = Next::Entry;
                }
                ' ' | '　' => {}
                _ if self.next == Next::Entry && self.in_map() => {
                    let rest = &line[at..];
                    self.next = Next::Text;
                    if let Some((length, end)) = self.key(rest) {
                        let is_parted = rest[end..].starts_with(' ');
                        let lacks_blank = !is_parted && !rest[end..].is_empty();
                        if !rest[length..end].ends_with(':') || lacks_blank {
                            slips.push(Slip {
                                range: start + at + length..start + at + end,
                                better: if is_parted { ":" } else { ": " },
                            });
                        }
                        skipped = at + end;
                        self.next = Next::Value;
                    }
                }
                _ => self.next = Next::Text,
            }
        }
        slips
    }

    /// Whether a wide comma in a line parts two entries of a map or, where the brackets are wide as well and the line has
    /// no other commas, two members of a list.
    fn parts(&self, line: &str, behind: &str) -> bool {
        let is_wide = self.open.last().is_some_and(|bracket| bracket.is_wide);
        match self.in_map() {
            true => self.key(behind.trim_start_matches([' ', '　'])).is_some(),
            false => is_wide && !line.contains(','),
        }
    }

    /// The key with which a text begins: how long it is, and where the colon behind it ends.
    fn key(&self, text: &str) -> Option<(usize, usize)> {
        let length = key_length(text);
        let behind = &text[length..];
        match () {
            () if length > 1 && behind.starts_with('：') => {
                Some((length, length + '：'.len_utf8()))
            }
            () if length > 0 && behind.starts_with(": ") => Some((length, length + 1)),
            () => {
                let entry = text
                    .find([',', '，', '}', '｝'])
                    .map_or(text, |end| &text[..end]);
                known_key(entry, self.words).or_else(|| key_without_blank(entry))
            }
        }
    }

    fn begins_value(&self) -> bool {
        self.next != Next::Text
    }

    fn in_map(&self) -> bool {
        self.open.last().is_some_and(|bracket| bracket.is_map)
    }

    fn enter(&mut self, is_map: bool, is_wide: bool) {
        self.open.push(Bracket { is_map, is_wide });
        self.next = Next::Entry;
    }

    fn leave(&mut self) {
        self.open.pop();
        self.next = Next::Text;
    }

    /// Whether a wide bracket closes the innermost: one that was opened by a wide one, or that no other closes in
    /// this line.
    fn closes(&self, is_map: bool, rest: &str) -> bool {
        let own = if is_map { '}' } else { ']' };
        self.open
            .last()
            .is_some_and(|open| open.is_map == is_map && (open.is_wide || !rest.contains(own)))
    }
}

/// A key whose colon has no blank behind it: how long it is, and where the colon ends. An entry of a map without any such
/// blank would be a key without a value.
fn key_without_blank(entry: &str) -> Option<(usize, usize)> {
    let length = word(entry)?;
    let value = entry[length..].strip_prefix(':')?;
    let is_value = !value.is_empty() && !value.starts_with(['/', ':']) && !value.contains(": ");
    is_value.then_some((length, length + 1))
}

fn key_length(text: &str) -> usize {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    text.len() - text.trim_start_matches(is_part).len()
}
