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

/// A text made ready for the parser.
pub(super) struct Prepared {
    /// What the parser reads.
    pub text: String,
    signs: Option<Signs>,
    /// Where something longer was put in: the byte behind it, and by how much the text has grown.
    grown: Vec<(usize, usize)>,
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
    pub fn new(text: &str) -> Self {
        let mut prepared = Self {
            text: String::with_capacity(text.len()),
            // Without two free signs (a text would have to hold 6399) CommonMark's own rule stands.
            signs: text.contains('*').then(|| Signs::unused_in(text)).flatten(),
            grown: Vec::new(),
        };
        match prepared.signs {
            Some(signs) => prepared.guard(text, signs),
            None => prepared.text.push_str(text),
        }
        prepared
    }

    fn guard(&mut self, text: &str, signs: Signs) {
        let mut rest = text;
        while let Some(at) = rest.find('*') {
            self.text.push_str(&rest[..at]);
            let behind = rest[at..].trim_start_matches('*');
            let run = Run {
                before: text[..text.len() - rest.len() + at].chars().next_back(),
                length: rest.len() - at - behind.len(),
                after: behind.chars().next(),
            };
            if run.is_sign_between_latin() {
                self.put(signs.star, signs.star.len_utf8() - 1);
            } else {
                if run.needs_guard_before() {
                    self.put(signs.guard, signs.guard.len_utf8());
                }
                self.text.push_str(&rest[at..at + run.length]);
                if run.needs_guard_after() {
                    self.put(signs.guard, signs.guard.len_utf8());
                }
            }
            rest = behind;
        }
        self.text.push_str(rest);
    }

    fn put(&mut self, sign: char, growth: usize) {
        let before = self.grown.last().map_or(0, |(_, sum)| *sum);
        self.text.push(sign);
        self.grown.push((self.text.len(), before + growth));
    }

    /// Takes the signs out of what the parser read at `range`.
    pub fn restored(&self, read: &str, range: &Range<usize>) -> String {
        match self.signs {
            // What is spelled in code (`&#xE000;`) is the author's, even if it is our sign.
            Some(Signs { guard, star }) if self.text[range.clone()].contains([guard, star]) => {
                read.replace(guard, "").replace(star, "*")
            }
            _ => read.to_owned(),
        }
    }

    /// The range of the author's text that a range of [`Self::text`] stands for.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let original = |at: usize| match self.grown.partition_point(|(end, _)| *end <= at) {
            0 => at,
            count => at - self.grown[count - 1].1,
        };
        original(range.start)..original(range.end)
    }
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
                .is_some_and(|c| is_sign(c) && c != '\\' && !is_opening(c))
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

fn is_opening(c: char) -> bool {
    "（《〈「『【〔〖［｛“‘([{".contains(c)
}

fn is_closing(c: char) -> bool {
    "）》〉」』】〕〗］｝”’)]}，。、；：？！．,.;:?!".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_stars_is_not_touched() {
        let text = "“甲”_（乙）_\u{E000}`丙`";
        assert_eq!(Prepared::new(text).text, text);
    }

    #[test]
    fn places_lead_back_to_the_authors_text() {
        let text = "5*3，甲**“乙”**丙\u{E000}**《丁》**戊";
        let prepared = Prepared::new(text);
        assert!(prepared.text.len() > text.len());
        let restored = prepared.restored(&prepared.text, &(0..prepared.text.len()));
        assert_eq!(restored, text);
        for sign in "甲乙丙丁戊".chars() {
            let at = prepared.text.find(sign).unwrap();
            let range = prepared.original(at..at + sign.len_utf8());
            assert_eq!(text[range], sign.to_string());
        }
    }
}
