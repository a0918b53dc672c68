//! A text in the pieces that may be shown as changed: words, numbers with their signs, names, marks.

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};
use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

/// Unicode's words; Chinese, which has no blanks between them, by the dictionary.
static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// Signs that hold a number together: 1/41, 2026-09-30, 9:30.
const WITHIN_NUMBERS: [&str; 6] = ["/", "-", ".", ":", "：", "／"];
/// Signs that belong to the number before them.
const AFTER_NUMBERS: [&str; 4] = ["%", "％", "‰", "℃"];

/// Cuts texts into words. It knows the names of people, which no dictionary has.
pub(crate) struct Words {
    names: Option<AhoCorasick>,
}

impl Words {
    /// What cuts no name of these in two.
    pub(crate) fn knowing<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut names: Vec<&str> = names.into_iter().filter(|name| !name.is_empty()).collect();
        names.sort_unstable();
        names.dedup();
        let build = || {
            let mut builder = AhoCorasick::builder();
            builder.match_kind(MatchKind::LeftmostLongest).build(&names)
        };
        // Names that are too many to be looked for are cut like any other text.
        let names = (!names.is_empty()).then(build).and_then(Result::ok);
        Self { names }
    }

    /// The words of a text, which together are the text.
    pub(super) fn of<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let mut words = Vec::new();
        let mut end = 0;
        let names = self.names.iter().flat_map(|names| names.find_iter(text));
        for name in names {
            segment(&text[end..name.start()], &mut words);
            words.push(&text[name.range()]);
            end = name.end();
        }
        segment(&text[end..], &mut words);
        words
    }
}

/// Adds the words of a stretch without names.
fn segment<'t>(text: &'t str, words: &mut Vec<&'t str>) {
    let breaks: Vec<usize> = SEGMENTER.segment_str(text).collect();
    let pieces: Vec<Range<usize>> = breaks.windows(2).map(|at| at[0]..at[1]).collect();
    let word = |at: usize| pieces.get(at).map_or("", |range| &text[range.clone()]);
    let mut at = 0;
    while at < pieces.len() {
        let start = pieces[at].start;
        if is_number(word(at)) {
            while WITHIN_NUMBERS.contains(&word(at + 1)) && is_number(word(at + 2)) {
                at += 2;
            }
            if AFTER_NUMBERS.contains(&word(at + 1)) {
                at += 1;
            }
        }
        words.push(&text[start..pieces[at].end]);
        at += 1;
    }
}

fn is_number(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_numeric)
        && word.chars().next_back().is_some_and(char::is_numeric)
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn words_numbers_and_names_stay_whole() {
        let words = Words::knowing(["欧阳犇", "阿卜杜拉·买买提"]);
        for (text, whole) in [
            ("由学生会主席负责", "主席"),
            ("代表占比不低于60%，", "60%"),
            ("成绩排名1/41。", "1/41"),
            ("2026-09-30起施行", "2026-09-30"),
            ("主席欧阳犇主持", "欧阳犇"),
            ("由阿卜杜拉·买买提担任", "阿卜杜拉·买买提"),
            ("not a student's word", "student's"),
        ] {
            let cut = words.of(text);
            assert!(cut.contains(&whole), "{text}: {cut:?}");
            assert_eq!(cut.concat(), text);
        }
    }
}
