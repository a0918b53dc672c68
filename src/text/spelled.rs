//! Names of schools and organisations in Pinyin, by which they are put in order and searched for.

use pinyin::ToPinyin;

use super::romanise::Readings;

/// The longest words that are read as a whole, in characters.
const LONGEST: usize = 4;

impl Readings {
    /// A text in small letters, each syllable and each word of Latin letters by itself: `yun nan zhi ye xue yuan`.
    /// Signs, and characters whose reading nobody knows, are left out.
    pub(crate) fn spelled(&self, text: &str) -> String {
        let mut spelled: Vec<String> = Vec::new();
        let mut rest = text;
        let mut in_word = false;
        while let Some(first) = rest.chars().next() {
            if let Some((length, reading)) = self.word(rest) {
                spelled.push(reading.to_owned());
                rest = &rest[length..];
                in_word = false;
                continue;
            }
            rest = &rest[first.len_utf8()..];
            if let Some(syllable) = first.to_pinyin() {
                spelled.push(syllable.plain().to_owned());
                in_word = false;
            } else if first.is_alphanumeric() {
                match spelled.last_mut().filter(|_| in_word) {
                    Some(word) => word.extend(first.to_lowercase()),
                    None => spelled.push(first.to_lowercase().collect()),
                }
                in_word = true;
            } else {
                in_word = false;
            }
        }
        spelled.join(" ")
    }

    /// The longest word with a reading of its own that a text begins with: its length in bytes, and the reading.
    fn word(&self, text: &str) -> Option<(usize, &str)> {
        let ends = text.char_indices().skip(1).map(|(at, _)| at);
        let ends: Vec<usize> = ends.chain([text.len()]).take(LONGEST).collect();
        let known = |end: usize| Some((end, self.words.get(&text[..end])?.as_str()));
        ends.into_iter().rev().find_map(known)
    }
}
