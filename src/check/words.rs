//! Words of a text: whether a match is a whole word, and whether a phrase occurs in any inflected form.

use std::ops::Range;

use crate::text::{Script, script};

/// Whether the match at `hit` neither begins nor ends inside a longer word. Only Latin letters and digits
/// form longer words: a match in Chinese is always whole.
pub(super) fn is_whole_word(text: &str, hit: Range<usize>) -> bool {
    let joined = |before: Option<char>, behind: Option<char>| {
        before.is_some_and(is_word_char) && behind.is_some_and(is_word_char)
    };
    let inner = &text[hit.clone()];
    !joined(text[..hit.start].chars().next_back(), inner.chars().next())
        && !joined(inner.chars().next_back(), text[hit.end..].chars().next())
}

/// Whether a character continues a word. `Inherited` are combining accents.
fn is_word_char(c: char) -> bool {
    matches!(script(c), Script::Latin | Script::Inherited) || c.is_numeric()
}

/// Whether a text contains a phrase, ignoring case and line breaks, each word in any inflected form (“the
/// Student Unions of the Colleges” contains “student union of the college”). If the phrase `is_enumerated`
/// beside others, words may stand between its words, because enumerations share words (“the School Party and
/// League Committees” contains “School League Committee”).
pub(super) fn contains_phrase(text: &str, phrase: &str, is_enumerated: bool) -> bool {
    // Scripts without blanks between words have no words to compare, and their lines may be broken anywhere.
    let without_blanks = |text: &str| -> String { text.split_whitespace().collect() };
    let (text, phrase) = (lower(text), lower(phrase));
    if without_blanks(&text).contains(&without_blanks(&phrase)) {
        return true;
    }
    let (text, phrase) = (words(&text), words(&phrase));
    let Some((last, others)) = phrase.split_last() else {
        return false;
    };
    if is_enumerated {
        // The words in their order, whatever stands between them.
        let mut text = text.iter();
        return phrase
            .iter()
            .all(|wanted| text.any(|word| is_inflection(word, wanted)));
    }
    // Possessives must agree, except at the end: “the Committee's rules” still names the Committee.
    let same = |(word, wanted): (&&str, &&str)| {
        is_possessive(word) == is_possessive(wanted) && is_inflection(word, wanted)
    };
    text.windows(phrase.len()).any(|window| {
        let end = without_possessive(window[others.len()]);
        window.iter().zip(others).all(same) && is_inflection(end, last)
    })
}

/// Small letters, with one kind of apostrophe.
fn lower(text: &str) -> String {
    text.to_lowercase().replace('’', "'")
}

/// The words of a lowered text. Quotation marks before a word look like apostrophes.
fn words(text: &str) -> Vec<&str> {
    let is_part = |c: char| c.is_alphanumeric() || c == '\'' || script(c) == Script::Inherited;
    text.split(|c| !is_part(c))
        .map(|word| word.trim_start_matches('\''))
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether a word is a possessive: “students' union” is not “student union”.
fn is_possessive(word: &str) -> bool {
    word.contains('\'')
}

/// A word without its possessive ending: “committee's” is “committee”.
fn without_possessive(word: &str) -> &str {
    word.strip_suffix("'s")
        .unwrap_or_else(|| word.trim_end_matches('\''))
}

/// Whether `word` may be an inflected form of `base`: party and parties. No grammar is known here: `word` may
/// be `base` with any ending, or differ from it in the last three letters, if these are less than half of it.
/// A missed slip costs less than a false alarm.
fn is_inflection(word: &str, base: &str) -> bool {
    const ENDING: usize = 3;
    let stem = word.chars().zip(base.chars()).take_while(|(a, b)| a == b);
    let stem = stem.count();
    let (word, base) = (word.chars().count(), base.chars().count());
    let longer = word.max(base);
    stem == longer
        || stem >= ENDING && (stem == base || stem * 2 > longer && longer - stem <= ENDING)
}

#[cfg(test)]
mod tests {
    use super::contains_phrase;

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
            assert!(contains_phrase(text, phrase, false), "{text}: {phrase}");
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
            assert!(!contains_phrase(text, phrase, false), "{text}: {phrase}");
        }
    }

    #[test]
    fn what_is_enumerated_may_share_its_words() {
        let text = "1 committee member each for studies, for sports, and for daily life";
        assert!(contains_phrase(
            text,
            "Committee member for daily life",
            true
        ));
        assert!(!contains_phrase(
            text,
            "Committee member for daily life",
            false
        ));
        assert!(!contains_phrase(
            text,
            "Committee member for mental health",
            true
        ));
    }
}
