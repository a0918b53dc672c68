//! Inputs that are changed at random.

use super::chance::Chance;
use super::target::Target;

/// What breaks what people and programs write, whatever the format: put in at any place.
const WORDS: [&str; 24] = [
    "\n",
    "\r\n",
    "\t",
    " ",
    "\u{FEFF}",
    "\u{0}",
    "\u{1B}[2J",
    "\u{85}",
    "\u{2028}",
    "\u{202E}",
    "\u{200D}",
    "\u{1F1E8}\u{1F1F3}",
    "e\u{301}",
    "䶮",
    "𬭎",
    "\u{E0100}",
    "·",
    "18446744073709551616",
    "-1",
    "\"",
    "'",
    "\\",
    "{",
    "}",
];

/// Changes inputs at random.
pub(super) struct Changes(Chance);

impl Changes {
    pub(super) fn new(chance: Chance) -> Self {
        Self(chance)
    }

    /// A seed of the target that is changed in a few places.
    pub(super) fn changed(&mut self, target: &Target) -> Vec<u8> {
        let seeds = &target.seeds;
        let mut input = seeds[self.0.below(seeds.len())].clone();
        for _ in 0..=self.0.below(5) {
            self.change(&mut input, seeds, target.words);
        }
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>], words: &[&str]) {
        let range = self.range(input);
        match self.0.below(9) {
            0 => drop(input.drain(range)),
            1 => {
                let copy = input[range].to_vec();
                let at = self.place(input);
                input.splice(at..at, copy);
            }
            2 => {
                let other = &seeds[self.0.below(seeds.len())];
                let part = self.range(other);
                input.splice(range, other[part].to_vec());
            }
            3 => input.truncate(range.start),
            4 => {
                let many = self.word(words).repeat(2 + self.0.below(300));
                input.splice(range.start..range.start, many);
            }
            5 => {
                let line = self.line(input);
                input.drain(line);
            }
            6 => {
                let line = input[self.line(input)].to_vec();
                let at = self.line(input).start;
                input.splice(at..at, line);
            }
            7 => drop(input.splice(range, self.word(words))),
            _ => drop(input.splice(range.start..range.start, self.word(words))),
        }
    }

    fn word(&mut self, words: &[&str]) -> Vec<u8> {
        let all = match self.0.below(3) {
            0 => &WORDS[..],
            _ if words.is_empty() => &WORDS[..],
            _ => words,
        };
        self.0.one(all).as_bytes().to_vec()
    }

    /// A place in an input, at which no character is cut in two.
    fn place(&mut self, input: &[u8]) -> usize {
        let at = self.0.below(input.len() + 1);
        let whole = |at: &usize| input.get(*at).is_none_or(|byte| byte & 0xC0 != 0x80);
        (at..=input.len()).find(whole).unwrap_or(input.len())
    }

    /// A short range.
    fn range(&mut self, input: &[u8]) -> std::ops::Range<usize> {
        let start = self.place(input);
        let length = 1 + self.0.below(30);
        let whole = |at: &usize| input.get(*at).is_none_or(|byte| byte & 0xC0 != 0x80);
        let end = (start + length).min(input.len());
        start..(end..=input.len()).find(whole).unwrap_or(end)
    }

    fn line(&mut self, input: &[u8]) -> std::ops::Range<usize> {
        let at = self.0.below(input.len());
        let start = input[..at].iter().rposition(|byte| *byte == b'\n');
        let start = start.map_or(0, |at| at + 1);
        let end = input[at..].iter().position(|byte| *byte == b'\n');
        start..end.map_or(input.len(), |end| at + end + 1)
    }
}
