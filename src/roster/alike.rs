//! What is one name written in two ways, and what is one value.

use rustc_hash::FxHashMap;

use super::tidied::is_nothing;
use crate::locale::readings;

/// How many names that are like another one are looked at: a surname alone is like thousands.
const MOST: usize = 64;

/// A value without its blanks, by which it is compared: what a spreadsheet does to blanks changes nothing, nor what
/// cannot be seen and is not read.
pub(super) fn squeezed(value: &str) -> String {
    let is_kept = |c: &char| !c.is_whitespace() && !is_nothing(*c);
    value.chars().filter(is_kept).collect()
}

/// How two names differ that are nearly the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// One has a character more: 王翀 and 王翀翀.
    Longer,
    /// One character is another that is read the same way.
    Homophone,
    /// One character is another.
    OtherCharacter,
}

/// How two names differ; `None` where they differ in more than one character, or not at all.
pub(super) fn likeness(a: &str, b: &str) -> Option<Likeness> {
    let (a_letters, b_letters): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let before = a_letters.iter().zip(&b_letters).take_while(|(a, b)| a == b);
    let before = before.count();
    let behind = a_letters[before..]
        .iter()
        .rev()
        .zip(b_letters[before..].iter().rev());
    let behind = behind.take_while(|(a, b)| a == b).count();
    let (a_left, b_left) = (
        a_letters.len() - before - behind,
        b_letters.len() - before - behind,
    );
    match (a_left, b_left) {
        (0, 1) | (1, 0) => Some(Likeness::Longer),
        (1, 1) => {
            let read = |name: &str| readings().romanise(name).map(|read| read.text);
            let is_read_alike = read(a).is_some_and(|read_a| read(b) == Some(read_a));
            Some(match is_read_alike {
                true => Likeness::Homophone,
                false => Likeness::OtherCharacter,
            })
        }
        _ => None,
    }
}

/// Names, found by names that differ from them in one character.
pub(super) struct Alike {
    /// The numbers of the names by what is left of each without one of its characters, and by itself.
    by_rest: FxHashMap<String, Vec<usize>>,
}

impl Alike {
    pub(super) fn new<'n>(names: impl Iterator<Item = (usize, &'n str)>) -> Self {
        let mut by_rest: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (at, name) in names {
            for rest in rests(name) {
                let own = by_rest.entry(rest).or_default();
                if own.len() < MOST && own.last() != Some(&at) {
                    own.push(at);
                }
            }
        }
        Self { by_rest }
    }

    /// The numbers of names that may differ in one character.
    pub(super) fn like(&self, name: &str) -> Vec<usize> {
        let found = rests(name).filter_map(|rest| self.by_rest.get(&rest));
        let mut found: Vec<usize> = found.flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// A name, and the name without each of its characters.
fn rests(name: &str) -> impl Iterator<Item = String> {
    let without = name.char_indices().map(|(at, letter)| {
        let (before, behind) = (&name[..at], &name[at + letter.len_utf8()..]);
        format!("{before}{behind}")
    });
    std::iter::once(name.to_owned()).chain(without)
}

#[cfg(test)]
mod tests {
    use super::{Alike, Likeness, likeness};

    #[test]
    fn names_are_alike_in_one_character() {
        for (a, b, expected) in [
            ("王翀", "王翀翀", Some(Likeness::Longer)),
            ("欧阳喆", "欧喆", Some(Likeness::Longer)),
            ("王喆", "王哲", Some(Likeness::Homophone)),
            ("王翀", "王垚", Some(Likeness::OtherCharacter)),
            ("王翀", "李垚", None),
            ("王翀", "王翀", None),
            (
                "阿卜杜拉·买买提",
                "阿不杜拉·买买提",
                Some(Likeness::Homophone),
            ),
        ] {
            assert_eq!(likeness(a, b), expected, "{a} {b}");
            let alike = Alike::new([a].into_iter().enumerate());
            let found = !alike.like(b).is_empty();
            assert!(found || expected.is_none(), "{a} {b}");
        }
    }
}
