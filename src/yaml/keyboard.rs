//! Marks that a Chinese keyboard types where YAML has its own: `：` behind a key, `—` for a dash, `｜` before a text
//! block, `｛｝` around a map.
//!
//! Only what can be nothing else is found, so that no text loses a mark that its author meant. The text is looked at
//! line by line, before it is parsed: some of these marks break it far from where they stand, others make another value
//! of it in silence.

use super::flow_marks::{FlowMarks, Slip};
use super::typed_keys::{KeyWords, key, known_key, own_key, word};
use crate::diagnostic::{FileId, Finding, Fix, Scope, Span, message};

/// One finding for all these marks of a file, at the first of them; `all` are the slips that are mended with them.
pub(super) fn finding(text: &str, file: FileId, slips: &[Slip], all: &[Slip]) -> Finding {
    let mut marks: Vec<&str> = Vec::new();
    let typed = |slip: &&Slip| &text[slip.range.clone()] != ":";
    for slip in slips.iter().filter(typed) {
        let mark = text[slip.range.clone()].trim();
        if !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    let first = slips.iter().find(typed).or_else(|| slips.first());
    let first = first.map_or(0..0, |slip| slip.range.clone());
    // A colon of YAML only lacks its blank.
    if marks.is_empty() {
        return Finding::error(message::YAML_COLON_SPACE)
            .at(Span::new(file, first))
            .fixed(fix(file, all));
    }
    Finding::error(message::YAML_KEYBOARD)
        .with("count", slips.iter().filter(typed).count())
        .with("marks", marks.join(" "))
        .at(Span::new(file, first))
        .fixed(fix(file, all))
}

/// The correction of all these slips at once.
pub(super) fn fix(file: FileId, slips: &[Slip]) -> Fix {
    let edits = slips.iter();
    let edits = edits.map(|slip| (Span::new(file, slip.range.clone()), slip.better.to_owned()));
    Fix {
        edits: edits.collect(),
        safe: true,
        scope: Scope::Syntax,
    }
}

/// All such marks of a text, in its order.
pub(super) fn slips(text: &str, words: KeyWords) -> Vec<Slip> {
    scanned(text, Scan::new(words, None))
}

/// The same, and blanks that are missing or are none to YAML. These may be meant in a text, so a file that can be read
/// is not asked for them.
/// `tab` are the blanks for a tab.
pub(super) fn slips_with_blanks(text: &str, tab: &'static str, words: KeyWords) -> Vec<Slip> {
    scanned(text, Scan::new(words, Some(tab)))
}

fn scanned(text: &str, mut scan: Scan) -> Vec<Slip> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        scan.line(line.trim_end_matches(['\n', '\r']), start, &text[end..]);
        start = end;
    }
    scan.slips
}

/// What is known behind the lines read so far.
struct Scan {
    words: KeyWords,
    slips: Vec<Slip>,
    /// What a tab before a line is to be, where blanks are looked at.
    tab: Option<&'static str>,
    within: Within,
}

/// Where the next line stands.
#[derive(Default)]
enum Within {
    /// Among keys and dashes.
    #[default]
    Structure,
    /// In a text block, or perhaps in the next line of a plain text: every line that is indented by more than this
    /// many blanks.
    Text(usize),
    /// In a text between quotation marks that goes on over several lines.
    Quoted(char),
    /// Between brackets.
    Flow(FlowMarks),
}

impl Scan {
    fn new(words: KeyWords, tab: Option<&'static str>) -> Self {
        Self {
            words,
            slips: Vec::new(),
            tab,
            within: Within::default(),
        }
    }

    /// Looks at a line that begins at `start` in the text; `next` are those behind it.
    fn line(&mut self, line: &str, start: usize, next: &str) {
        let rest = line.trim_start_matches(' ');
        let indent = line.len() - rest.len();
        match &mut self.within {
            Within::Quoted(mark) => {
                if line.contains(*mark) {
                    self.within = Within::Structure;
                }
                return;
            }
            Within::Flow(marks) => {
                self.slips.extend(marks.line(line, start));
                if marks.is_closed() {
                    self.within = Within::Structure;
                }
                return;
            }
            Within::Text(outer) if rest.is_empty() || indent > *outer => return,
            Within::Text(_) | Within::Structure => self.within = Within::Structure,
        }
        let (rest, start, indent) = match self.tab {
            Some(tab) => self.indentation(line, start, tab),
            None => (rest, start + indent, indent),
        };
        if rest.starts_with('＃') {
            self.add(start, '＃', "#");
        } else if !rest.is_empty() && !rest.starts_with(['#', '%']) {
            self.structure(rest, start, indent, next);
        }
    }

    /// Looks at the blanks before a line; gives what follows them, where that begins, and
    /// how many blanks of YAML they are.
    fn indentation<'l>(
        &mut self,
        line: &'l str,
        start: usize,
        tab: &'static str,
    ) -> (&'l str, usize, usize) {
        let rest = line.trim_start_matches([' ', '\t', '　', '\u{A0}']);
        let before = &line[..line.len() - rest.len()];
        let mut columns = 0;
        for (at, c) in before.char_indices() {
            let better = match c {
                '\t' => tab,
                '　' => "  ",
                _ => " ",
            };
            columns += better.len();
            if c != ' ' && !rest.is_empty() {
                self.add(start + at, c, better);
            }
        }
        (rest, start + before.len(), columns)
    }

    /// Looks for a blank that is missing behind a dash or a colon, or is none to YAML.
    fn missing_blank(&mut self, rest: &str, start: usize) -> Option<usize> {
        let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '"' | '“' | '{' | '[');
        if rest
            .strip_prefix('-')
            .is_some_and(|behind| behind.starts_with(is_letter))
        {
            self.add(start, '-', "- ");
            return Some('-'.len_utf8());
        }
        let length = word(rest)?;
        let behind = rest[length..].strip_prefix(':')?;
        let value = behind.trim_start_matches(['　', '\u{A0}', '\t']);
        if value.is_empty() || value.starts_with([' ', '/']) {
            return None;
        }
        let end = rest.len() - value.len();
        self.slips.push(Slip {
            range: start + length..start + end,
            better: ": ",
        });
        Some(end)
    }

    /// Looks at dashes, a key and the beginning of its value. `column` is where they begin in their line.
    fn structure(&mut self, rest: &str, start: usize, column: usize, next: &str) {
        if self.tab.is_some()
            && let Some(end) = self.missing_blank(rest, start)
        {
            let (behind, start) = (&rest[end..], start + end);
            return match rest.starts_with('-') {
                true => self.structure(behind, start, column + 2, next),
                false => self.value(behind, start, column),
            };
        }
        if let Some((length, behind)) = dash(rest) {
            if !rest.starts_with('-') {
                self.slips.push(Slip {
                    range: start..start + length,
                    better: "- ",
                });
            }
            return self.after_dash(&rest[behind..], start + behind, column, behind, next);
        }
        // A word of the author's own is a key where no text can stand.
        match key(rest).or_else(|| own_key(rest, self.words)) {
            Some((length, colon)) => {
                if !rest[length..colon].ends_with(':') {
                    let value = rest[colon..].trim_start_matches([' ', '　']);
                    let better = if value.is_empty() { ":" } else { ": " };
                    let end = rest.len() - value.len();
                    self.slips.push(Slip {
                        range: start + length..start + end,
                        better,
                    });
                }
                let value = rest[colon..].trim_start_matches([' ', '　']);
                self.value(value, start + rest.len() - value.len(), column);
            }
            None => self.value(rest, start, column.saturating_sub(1)),
        }
    }

    /// What stands behind a dash: another dash, a key, or a value.
    fn after_dash(&mut self, rest: &str, start: usize, column: usize, width: usize, next: &str) {
        let lacks_blank = || self.tab.is_some() && rest.contains(':');
        // A text of several lines may look the same with a wide colon; none goes on with a key.
        let has_own_key = || {
            own_key(rest, self.words).is_some_and(|(_, colon)| {
                rest[..colon].ends_with(':') || self.column_of_key(next) == Some(column + width)
            })
        };
        let is_structure =
            dash(rest).is_some() || key(rest).is_some() || lacks_blank() || has_own_key();
        match is_structure {
            true => self.structure(rest, start, column + width, next),
            false => self.value(rest, start, column),
        }
    }

    /// Looks at a value. What is indented by more than `outer` blanks belongs to it.
    fn value(&mut self, value: &str, start: usize, outer: usize) {
        let Some(first) = value.chars().next() else {
            return;
        };
        match first {
            '｜' | '＞' if is_block_head(&value[first.len_utf8()..]) => {
                self.add(start, first, if first == '｜' { "|" } else { ">" });
                self.within = Within::Text(outer);
            }
            '"' | '\'' => self.quoted(value, first, start),
            '“' if value.ends_with('"') && value.matches('"').count() == 1 => {
                self.add(start, '“', "\"");
            }
            '[' | '{' => self.flow(value, start),
            '［' | '｛' if FlowMarks::are_around(value) => self.flow(value, start),
            '#' => {}
            // A text block, or a plain text, which may go on in the next line.
            _ => self.within = Within::Text(outer),
        }
    }

    fn flow(&mut self, value: &str, start: usize) {
        let mut marks = FlowMarks::new(self.words);
        self.slips.extend(marks.line(value, start));
        if !marks.is_closed() {
            self.within = Within::Flow(marks);
        }
    }

    /// A text that begins with a quotation mark of YAML, and perhaps ends with one of the keyboard's.
    fn quoted(&mut self, value: &str, mark: char, start: usize) {
        let behind = &value[mark.len_utf8()..];
        if behind.contains(mark) {
            return;
        }
        let wide = if mark == '"' { '”' } else { '’' };
        match behind.trim_end().strip_suffix(wide) {
            Some(inside) => {
                let better = if mark == '"' { "\"" } else { "'" };
                self.add(start + mark.len_utf8() + inside.len(), wide, better);
            }
            None => self.within = Within::Quoted(mark),
        }
    }

    /// In which column the first of some lines has a key, with nothing but blanks before it: one that has a colon of
    /// YAML, or one that is known.
    fn column_of_key(&self, lines: &str) -> Option<usize> {
        let line = lines.split_inclusive('\n').next()?;
        let rest = line.trim_start_matches(' ');
        let plain = key(rest).filter(|(_, colon)| rest[..*colon].ends_with(':'));
        plain
            .or_else(|| known_key(rest, self.words))
            .map(|_| line.len() - rest.len())
    }

    fn add(&mut self, at: usize, mark: char, better: &'static str) {
        self.slips.push(Slip {
            range: at..at + mark.len_utf8(),
            better,
        });
    }
}

/// A dash at the beginning of a list's member: how long it is with its blanks if it is to be replaced, and where what
/// follows begins. Lines of dashes are no members.
fn dash(rest: &str) -> Option<(usize, usize)> {
    if let Some(behind) = rest.strip_prefix('-') {
        let value = behind.trim_start_matches(' ');
        return (behind.is_empty() || value.len() < behind.len())
            .then_some((1, rest.len() - value.len()));
    }
    let behind = rest.strip_prefix(['—', '－', '–', '−', '―', '‐', '‑'])?;
    let value = behind.trim_start_matches([' ', '　', '—']);
    let begins = rest.len() - value.len();
    (!value.is_empty()).then_some((begins, begins))
}

/// Whether what follows the sign of a text block may follow it: nothing, or a note.
fn is_block_head(behind: &str) -> bool {
    let rest = behind.trim_start_matches(['-', '+']).trim();
    rest.is_empty() || rest.starts_with(['#', '＃'])
}

#[cfg(test)]
mod tests;
