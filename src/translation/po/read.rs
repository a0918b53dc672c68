//! Reads PO, and knows in which line each entry begins.

use std::ops::Range;

use super::entry::{KNOWN, PoEntry};

/// What a PO file says.
#[derive(Debug, Clone)]
pub(crate) struct Po {
    /// Tag of the language, from the head.
    pub language: String,
    /// The entries, each with the line in which it begins.
    pub entries: Vec<(Range<usize>, PoEntry)>,
}

/// Why a text is no PO file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    /// This line is none of a PO file, or ends too soon.
    Line(Range<usize>),
    /// This line gives plural forms, which no text here has.
    Plural(Range<usize>),
    /// The head is missing, which names the language.
    NoHead,
}

/// Reads a PO file.
///
/// # Errors
/// The first line that is none of a PO file.
pub(crate) fn read(text: &str) -> Result<Po, Fault> {
    let mut reader = Reader::default();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let place = at..at + line.trim_end().len();
        if is_plural(line.trim()) {
            return Err(Fault::Plural(place));
        }
        reader
            .line(line.trim(), place.clone())
            .ok_or(Fault::Line(place))?;
        at += line.len();
    }
    let last = text.trim_end().rfind('\n').map_or(0, |at| at + 1);
    let last = last..text.trim_end().len();
    reader.finish().ok_or(Fault::Line(last))?;
    let mut messages = reader.done.into_iter();
    let head = messages.next().filter(|(_, first)| first.is_head());
    let (_, head) = head.ok_or(Fault::NoHead)?;
    let language = head.texts[STR].as_deref().unwrap_or_default();
    let language = language
        .lines()
        .find_map(|line| line.strip_prefix("Language:"));
    Ok(Po {
        language: language.ok_or(Fault::NoHead)?.trim().to_owned(),
        entries: messages.map(|(place, own)| (place, own.entry())).collect(),
    })
}

fn is_plural(line: &str) -> bool {
    line.starts_with("msgid_plural") || line.starts_with("msgstr[")
}

const KEYWORDS: [&str; 3] = ["msgctxt", "msgid", "msgstr"];
const CONTEXT: usize = 0;
const ID: usize = 1;
const STR: usize = 2;

#[derive(Default)]
struct Reader {
    done: Vec<(Range<usize>, Message)>,
    message: Message,
    /// The line in which the message begins.
    place: Option<Range<usize>>,
    /// Whose text goes on.
    keyword: Option<usize>,
}

#[derive(Default)]
struct Message {
    texts: [Option<String>; 3],
    known: String,
    fuzzy: bool,
}

impl Reader {
    /// Takes one line. `None` where it is none of a PO file.
    fn line(&mut self, line: &str, place: Range<usize>) -> Option<()> {
        if line.is_empty() {
            return Some(());
        }
        if let Some(comment) = line.strip_prefix('#') {
            return self.comment(comment);
        }
        if line.starts_with('"') {
            let text = unquoted(line)?;
            self.message.texts[self.keyword?].as_mut()?.push_str(&text);
            return Some(());
        }
        let (word, text) = line.split_once([' ', '\t'])?;
        let keyword = KEYWORDS.iter().position(|known| *known == word)?;
        let text = unquoted(text.trim_start())?;
        if self.message.texts[keyword..].iter().any(Option::is_some) {
            self.finish()?;
        }
        self.place.get_or_insert(place);
        self.keyword = Some(keyword);
        self.message.texts[keyword] = Some(text);
        Some(())
    }

    fn comment(&mut self, comment: &str) -> Option<()> {
        if self.message.texts[STR].is_some() {
            self.finish()?;
        }
        if let Some(flags) = comment.strip_prefix(',') {
            self.message.fuzzy |= flags.split(',').any(|flag| flag.trim() == "fuzzy");
        } else if let Some(extracted) = comment.strip_prefix('.')
            && let Some(known) = extracted.trim().strip_prefix(KNOWN)
        {
            known.trim().clone_into(&mut self.message.known);
        }
        Some(())
    }

    /// Ends a message. `None` where its translation is missing: something was cut off.
    fn finish(&mut self) -> Option<()> {
        let message = std::mem::take(&mut self.message);
        self.keyword = None;
        let Some(place) = self.place.take() else {
            return Some(());
        };
        let whole = message.texts[ID..].iter().all(Option::is_some);
        whole.then(|| self.done.push((place, message)))
    }
}

impl Message {
    fn is_head(&self) -> bool {
        self.texts[CONTEXT].is_none() && self.texts[ID].as_deref() == Some("")
    }

    fn entry(self) -> PoEntry {
        let [id, original, translation] = self.texts.map(Option::unwrap_or_default);
        PoEntry {
            id,
            original,
            translation,
            place: String::new(),
            known: self.known,
            fuzzy: self.fuzzy,
        }
    }
}

/// The text between quotation marks. `None` where they do not enclose it, or an escape means nothing.
fn unquoted(line: &str) -> Option<String> {
    let inner = line.strip_prefix('"')?.strip_suffix('"')?;
    let mut letters = inner.chars();
    let mut out = String::new();
    while let Some(letter) = letters.next() {
        out.push(match letter {
            '"' => return None,
            '\\' => match letters.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                same @ ('"' | '\\') => same,
                _ => return None,
            },
            _ => letter,
        });
    }
    Some(out)
}
