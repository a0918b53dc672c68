//! Words of a text: whether a hit is a whole one, and whether a phrase is said in whatever form its words
//! take there.

use std::ops::Range;

use crate::text::{Script, script};

/// Whether a hit is no part of a longer word, where words are written apart.
pub(super) fn is_whole(text: &str, hit: Range<usize>) -> bool {
    let joined = |before: Option<char>, behind: Option<char>| {
        before.is_some_and(is_of_word) && behind.is_some_and(is_of_word)
    };
    let inner = &text[hit.clone()];
    !joined(text[..hit.start].chars().next_back(), inner.chars().next())
        && !joined(inner.chars().next_back(), text[hit.end..].chars().next())
}

fn is_of_word(c: char) -> bool {
    matches!(script(c), Script::Latin | Script::Inherited) || c.is_numeric()
}

/// Whether a text says a phrase: in capitals or not, over a break of the line, each word in another form
/// (“the Student Unions of the Colleges” says “student union of the college”); where the phrase is one of
/// an enumeration, also with words in between that it shares with the others (“the School Party and League
/// Committees” says “School League Committee”).
pub(super) fn says(text: &str, phrase: &str, is_enumerated: bool) -> bool {
    let closed = |text: &str| -> String { text.split_whitespace().collect() };
    let (text, phrase) = (lower(text), lower(phrase));
    if closed(&text).contains(&closed(&phrase)) {
        return true;
    }
    let (text, phrase) = (words(&text), words(&phrase));
    let Some((last, others)) = phrase.split_last() else {
        return false;
    };
    if is_enumerated {
        let mut text = text.iter();
        return phrase.iter().all(|of| text.any(|word| is_form(word, of)));
    }
    let same = |(word, of): (&&str, &&str)| is_owner(word) == is_owner(of) && is_form(word, of);
    text.windows(phrase.len()).any(|window| {
        let end = unowning(window[others.len()]);
        window.iter().zip(others).all(same) && is_form(end, last)
    })
}

fn lower(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

fn words(text: &str) -> Vec<&str> {
    let of_word = |c: char| c.is_alphanumeric() || c == '\'' || script(c) == Script::Inherited;
    text.split(|c| !of_word(c))
        .map(|word| word.trim_start_matches('\''))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a word says whose something is: students' union is not student union.
fn is_owner(word: &str) -> bool {
    word.contains('\'')
}

/// A word without the sign that something is its own: the Committee's rules.
fn unowning(word: &str) -> &str {
    word.strip_suffix("'s")
        .unwrap_or_else(|| word.trim_end_matches('\''))
}

/// Whether a word may be another in a form of its own: party and parties. No grammar is known here, so only
/// the ends of words may differ, and not by much.
fn is_form(word: &str, of: &str) -> bool {
    const ENDING: usize = 3;
    let stem = word.chars().zip(of.chars()).take_while(|(a, b)| a == b);
    let stem = stem.count();
    let (word, of) = (word.chars().count(), of.chars().count());
    let longer = word.max(of);
    stem == longer || stem >= ENDING && (stem == of || stem * 2 > longer && longer - stem <= ENDING)
}

#[cfg(test)]
mod tests {
    use super::says;

    #[test]
    fn a_phrase_is_said_in_any_form_of_its_words() {
        for (text, phrase) in [
            (
                "The School\n  League Committee guides",
                "school League Committee",
            ),
            (
                "both Student Unions of the Colleges",
                "student union of the college",
            ),
            ("the parties' funds", "party"),
            ("*School* Party Committee’s rules", "School Party Committee"),
            (
                "candidates for membership of the presidium",
                "Member of the presidium",
            ),
            ("校 团委指导", "校团委"),
        ] {
            assert!(says(text, phrase, false), "{text}: {phrase}");
        }
    }

    #[test]
    fn another_phrase_is_another() {
        for (text, phrase) in [
            ("the College League Committee", "School League Committee"),
            ("the Students' Union", "Student Union"),
            ("Party Committee of the School", "School Party Committee"),
            ("the school", "School Party Committee"),
            ("", "union"),
        ] {
            assert!(!says(text, phrase, false), "{text}: {phrase}");
        }
    }

    #[test]
    fn what_is_enumerated_may_share_its_words() {
        let text = "1 committee member each for studies, for sports, and for daily life";
        assert!(says(text, "Committee member for daily life", true));
        assert!(!says(text, "Committee member for daily life", false));
        assert!(!says(text, "Committee member for mental health", true));
    }
}
