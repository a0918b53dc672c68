//! Breaks a text into lines that fit a width, by the widths of its characters.

use icu_properties::props::GeneralCategoryGroup;

use super::measures::{MOST_LINES, MOST_LINES_OF_WORDS, WHOLE, widest};
use crate::text::{MIDDLE_DOT, category, closes, is_terminal, is_wide, opens};

/// A text whose characters have been measured.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    characters: Vec<Character>,
    /// The size of its type, in that of the drawing.
    pub(super) size: f64,
    least: f64,
}

#[derive(Debug, Clone, Copy)]
struct Character {
    c: char,
    /// In the size of the drawing's type.
    width: f64,
    before: Before,
}

/// Whether a line may begin with a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Here lines are broken.
    Break,
    /// Only if there is no other place.
    InWord,
    /// It belongs to the character before it.
    Nothing,
}

/// Lines are halved so many times until one is as narrow as can be: to a thousandth of the width.
const STEPS: usize = 10;
/// Sums of widths are not exact.
const NEARLY: f64 = 1e-6;

impl Words {
    /// A text in type of a size, `advance` being how wide characters are in type of size 1. A person's name is broken
    /// between its parts, never between the characters of one.
    pub(crate) fn new(text: &str, size: f64, is_name: bool, advance: impl Fn(char) -> f64) -> Self {
        let mut characters: Vec<Character> = Vec::new();
        for c in text.chars() {
            let before = match characters.last() {
                Some(last) => before(last.c, c, is_name),
                None => Before::Nothing,
            };
            let width = advance(c) * size;
            characters.push(Character { c, width, before });
        }
        let mut words = Self {
            characters,
            size,
            least: 0.0,
        };
        words.least = words.narrowest();
        words
    }

    /// How wide it is in one line.
    pub(super) fn natural(&self) -> f64 {
        width(&self.characters)
    }

    /// In how little width it can be set in few lines and without breaking a word.
    pub(super) fn least(&self) -> f64 {
        self.least
    }

    fn narrowest(&self) -> f64 {
        let natural = self.natural();
        if natural <= WHOLE * self.size + NEARLY {
            return natural;
        }
        let of_characters = self.characters.iter().any(|it| is_wide(it.c));
        let lines = if of_characters {
            MOST_LINES
        } else {
            MOST_LINES_OF_WORDS
        };
        self.narrowed(natural, lines).max(self.widest_word())
    }

    fn widest_word(&self) -> f64 {
        let words = self
            .characters
            .chunk_by(|_, next| next.before != Before::Break);
        widest(words.map(width))
    }

    /// The least width in which it takes no more than so many lines, if it does in `width`.
    fn narrowed(&self, width: f64, lines: usize) -> f64 {
        let (mut no, mut yes) = (0.0, width);
        for _ in 0..STEPS {
            let middle = f64::midpoint(no, yes);
            match self.filled(middle).len() <= lines {
                true => yes = middle,
                false => no = middle,
            }
        }
        yes
    }

    /// Its lines in a width, as even as can be, each with its own width.
    pub(super) fn lines(&self, most: f64) -> Vec<(String, f64)> {
        let count = self.filled(most).len();
        let lines = match count {
            0 | 1 => self.filled(most),
            _ => {
                // Evenness is no reason to break a word.
                let whole_words = self.widest_word().min(most);
                self.filled(self.narrowed(most, count).max(whole_words))
            }
        };
        let written = |line: &[Character]| line.iter().map(|it| it.c).collect();
        lines
            .into_iter()
            .map(|line| (written(line), width(line)))
            .collect()
    }

    /// Its lines in a width, each as full as can be.
    fn filled(&self, most: f64) -> Vec<&[Character]> {
        let mut lines = Vec::new();
        let mut rest = &self.characters[..];
        while !rest.is_empty() {
            let (line, others) = rest.split_at(first_line(rest, most));
            lines.push(line);
            rest = others;
        }
        lines
    }
}

/// How many characters of a text stand in its first line.
fn first_line(text: &[Character], most: f64) -> usize {
    let (mut total, mut at_word, mut anywhere) = (0.0, 0, 0);
    for (at, character) in text.iter().enumerate() {
        match character.before {
            _ if at == 0 => {}
            Before::Break => at_word = at,
            Before::InWord => anywhere = at,
            Before::Nothing => {}
        }
        total += character.width;
        // A space at the end of a line takes no room.
        if total > most + NEARLY && !character.c.is_whitespace() {
            let fits = [at_word, anywhere].into_iter().find(|place| *place > 0);
            return fits.unwrap_or_else(|| next_place(text, at));
        }
    }
    text.len()
}

/// Where the first line ends that has no place to break within its width: what holds together stays so.
fn next_place(text: &[Character], from: usize) -> usize {
    let mut places = (from.max(1)..text.len()).filter(|at| text[*at].before != Before::Nothing);
    places.next().unwrap_or(text.len())
}

/// How wide a line is, without the spaces at its end.
fn width(line: &[Character]) -> f64 {
    let seen = line.iter().rposition(|it| !it.c.is_whitespace());
    line[..seen.map_or(0, |last| last + 1)]
        .iter()
        .map(|it| it.width)
        .sum()
}

fn before(last: char, c: char, is_name: bool) -> Before {
    const JOINER: char = '\u{200D}';
    const TIES: [char; 3] = ['\u{A0}', '\u{202F}', '\u{2060}'];
    if GeneralCategoryGroup::Mark.contains(category(c)) || [last, c].contains(&JOINER) {
        return Before::Nothing;
    }
    let is_tied = TIES.contains(&last) || TIES.contains(&c);
    if is_tied || c.is_whitespace() || closes(c) || is_terminal(c) || opens(last) {
        return Before::InWord;
    }
    let after_part = last.is_whitespace() || is_between_parts(last);
    let of_characters = !is_name && !is_between_parts(c) && (is_wide(last) || is_wide(c));
    match after_part || of_characters {
        true => Before::Break,
        false => Before::InWord,
    }
}

/// Whether a sign stands between the parts of a name or of a word.
fn is_between_parts(c: char) -> bool {
    c == MIDDLE_DOT || matches!(c, '・' | '‧' | '•' | '-' | '‐' | '–' | '/' | '、')
}
