//! Makes `*` and `**` work where there are no spaces between words.
//!
//! CommonMark tells an opening `**` from a closing one by what stands around it, and takes a
//! punctuation sign on one side with a letter on the other as "not here": of `本会**“章程”**规定` it
//! prints the stars. Between words written with spaces that is sound; in Chinese it is the rule, not
//! the exception. A letter between the star and the sign makes both sides letters, and letters let a
//! run of stars open and close as needed. So such letters, *guards*, are put in before parsing and
//! taken out of what the parser gives back; nothing else of CommonMark changes.
//!
//! `_` is left alone: CommonMark keeps it out of words, and in Chinese it draws blanks to fill in.

use std::ops::Range;

use crate::text::{Mapped, closes, is_terminal, opens};

/// A text made ready for the parser.
pub(super) struct Prepared {
    /// What the parser reads, with the way back to the author's text.
    mapped: Mapped,
    signs: Option<Signs>,
}

/// The two characters that stand in while the text is parsed. Both are private-use characters, which
/// Markdown takes for letters, and which the text does not hold.
#[derive(Clone, Copy)]
struct Signs {
    guard: char,
    /// A star that is no markup, such as the one in `5*3`.
    star: char,
}

impl Signs {
    fn unused_in(text: &str) -> Option<Self> {
        let mut unused = ('\u{E000}'..='\u{F8FF}').filter(|&sign| !text.contains(sign));
        Some(Self {
            guard: unused.next()?,
            star: unused.next()?,
        })
    }
}

impl Prepared {
    /// Puts the guards into a text.
    pub(super) fn new(text: &Mapped) -> Self {
        let stars = text.text().contains('*');
        // Without two free signs (a text would have to hold 6399) CommonMark's own rule stands.
        let signs = stars.then(|| Signs::unused_in(text.text())).flatten();
        Self {
            mapped: match signs {
                Some(signs) => text.then(|text| guarded(text, signs)),
                None => text.clone(),
            },
            signs,
        }
    }

    /// What the parser reads.
    pub(super) fn text(&self) -> &str {
        self.mapped.text()
    }

    /// What the parser read at `range`, in the author's characters.
    pub(super) fn restored(&self, read: &str, range: &Range<usize>) -> Mapped {
        if &self.text()[range.clone()] == read {
            return self.own(range);
        }
        let restored = match self.signs {
            // What is spelled in code (`&#xE000;`) is the author's, even if it is our sign.
            Some(Signs { guard, star }) if self.text()[range.clone()].contains([guard, star]) => {
                read.replace(guard, "").replace(star, "*")
            }
            _ => read.to_owned(),
        };
        let mut mapped = Mapped::default();
        mapped.push_replaced(&restored, self.original(range));
        mapped
    }

    /// What stands at `range`, without the guards.
    fn own(&self, range: &Range<usize>) -> Mapped {
        self.mapped.then(|text| {
            let mut own = Mapped::default();
            let mut from = range.start;
            for (at, sign) in text[range.clone()].char_indices() {
                let at = range.start + at;
                let Some(signs) = self.signs.filter(|signs| signs.are(sign)) else {
                    continue;
                };
                own.push(&text[from..at], from);
                from = at + sign.len_utf8();
                if sign == signs.star {
                    own.push_replaced("*", at..from);
                }
            }
            own.push(&text[from..range.end], from);
            own
        })
    }

    /// The range of the author's text that a range of what the parser reads stands for.
    pub(super) fn original(&self, range: &Range<usize>) -> Range<usize> {
        self.mapped.source(range.clone())
    }
}

impl Signs {
    fn are(self, c: char) -> bool {
        c == self.guard || c == self.star
    }
}

/// The text with guards beside its stars.
fn guarded(text: &str, signs: Signs) -> Mapped {
    let mut guarded = Mapped::default();
    let guard = signs.guard.to_string();
    let mut from = 0;
    while let Some(at) = text[from..].find('*').map(|at| from + at) {
        guarded.push(&text[from..at], from);
        let behind = text[at..].trim_start_matches('*');
        let end = text.len() - behind.len();
        let run = Run {
            before: text[..at].chars().next_back(),
            length: end - at,
            after: behind.chars().next(),
        };
        if run.is_sign_between_latin() {
            guarded.push_replaced(&signs.star.to_string(), at..end);
        } else {
            if run.needs_guard_before() {
                guarded.push_replaced(&guard, at..at);
            }
            guarded.push(&text[at..end], at);
            if run.needs_guard_after() {
                guarded.push_replaced(&guard, end..end);
            }
        }
        from = end;
    }
    guarded.push(&text[from..], from);
    guarded
}

/// A run of stars, and the characters around it.
struct Run {
    before: Option<char>,
    length: usize,
    after: Option<char>,
}

impl Run {
    /// `5*3`, `M*N`: a sign of multiplication, a part of a name.
    fn is_sign_between_latin(&self) -> bool {
        let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        self.length == 1 && latin(self.before) && latin(self.after)
    }

    /// In front of the run stands a sign that would keep it from closing: `“甲”**乙`. Behind an
    /// opening sign it is to open, and does.
    fn needs_guard_before(&self) -> bool {
        self.is_among_east_asian()
            && self
                .before
                .is_some_and(|c| is_sign(c) && c != '\\' && !opens(c))
    }

    /// Behind the run stands a sign that would keep it from opening: `甲**“乙”`. A single star in
    /// front of a closing sign is left as it is: it is as often the mark of a note (`张三*，李四*。`).
    fn needs_guard_after(&self) -> bool {
        self.is_among_east_asian()
            && self
                .after
                .is_some_and(|c| is_sign(c) && !(self.length == 1 && is_closing(c)))
    }

    /// Something stands on both sides, on one of them a character of Chinese writing.
    fn is_among_east_asian(&self) -> bool {
        match (self.before, self.after) {
            (Some(before), Some(after)) => {
                let spaced = before.is_whitespace() || after.is_whitespace();
                let ascii = before.is_ascii() && after.is_ascii();
                !spaced && !ascii
            }
            _ => false,
        }
    }
}

/// Whether Markdown might take a character for punctuation. `_` is markup with a rule of its own.
fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && c != '_'
}

fn is_closing(c: char) -> bool {
    closes(c) || is_terminal(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prepared(text: &str) -> Prepared {
        Prepared::new(&Mapped::identity(text))
    }

    #[test]
    fn a_text_without_stars_is_not_touched() {
        let text = "“甲”_（乙）_\u{E000}`丙`";
        assert_eq!(prepared(text).text(), text);
    }

    #[test]
    fn places_lead_back_to_the_authors_text() {
        let text = "5*3，甲**“乙”**丙\u{E000}**《丁》**戊";
        let prepared = prepared(text);
        assert!(prepared.text().len() > text.len());
        let restored = prepared.restored(prepared.text(), &(0..prepared.text().len()));
        assert_eq!(restored.text(), text);
        for sign in "甲乙丙丁戊*".chars() {
            let at = prepared.text().rfind(sign).unwrap();
            let range = prepared.original(&(at..at + sign.len_utf8()));
            assert_eq!(text[range], sign.to_string());
            let at = restored.text().find(sign).unwrap();
            assert_eq!(restored.source(at..at + 1).start, at, "{sign}");
        }
    }
}
