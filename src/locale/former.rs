//! What files of a school's own languages and templates say as former versions of the program had it, and as this one
//! has it.

use std::ops::Range;
use std::path::Path;

use super::meanings::{NAMES, Word};
use super::words::Words;
use crate::text::{has_han, is_han};
use crate::workspace::Files;
use crate::yaml::{Entry, Kind, Node, Wanted, amended, parse, pruned};

/// The kind of union under which former versions listed the words for all.
const UNION: &str = "union";

/// A word that now has a meaning of its own.
#[derive(Debug, Clone)]
pub(crate) struct MovedWord {
    pub word: Node,
    /// The meaning, as the file names it.
    pub meaning: &'static str,
}

/// The words for graduate unions that a list of words has among those for students' unions.
pub(crate) fn moved_words(root: &Node) -> Vec<MovedWord> {
    let known = Words::shipped();
    let members = root.value(UNION).map_or(&[][..], Node::members);
    let moved = members.iter().filter_map(|word| {
        let meaning = meaning(word.text()?, &known)?;
        let mut names = NAMES.iter();
        let (name, ..) = names.find(|(_, known, _)| *known == meaning)?;
        Some(MovedWord {
            word: word.clone(),
            meaning: name,
        })
    });
    moved.collect()
}

/// What a word for a union now means, where that is another kind of union: 校研究生會 holds a word for graduate unions.
fn meaning(word: &str, known: &Words) -> Option<Word> {
    match known.meaning(word) {
        Some(meaning @ (Word::GraduateUnion | Word::JointUnion)) => Some(meaning),
        Some(_) => None,
        None => {
            let word = word.to_lowercase();
            let graduate = known.for_meaning(Word::GraduateUnion);
            let held = graduate.into_iter().find(|known| word.contains(known))?;
            let rest = word.replace(held, "");
            let mut student = known.for_meaning(Word::Union).into_iter();
            match student.any(|known| rest.contains(known)) {
                true => Some(Word::JointUnion),
                false => Some(Word::GraduateUnion),
            }
        }
    }
}

/// The text of a list of words in which these stand under their meanings. `None` where that cannot be written safely.
pub(crate) fn with_words_moved(text: &str, root: &Node, moved: &[MovedWord]) -> Option<String> {
    let mut wanted = Wanted::from(root);
    let Kind::Map(entries) = &mut wanted.kind else {
        return None;
    };
    for MovedWord { word, meaning } in moved {
        let at = entries.iter().position(|entry| entry.key.value == *meaning);
        let at = at.unwrap_or_else(|| {
            entries.push(Entry::added(meaning, Kind::List(Vec::new())));
            entries.len() - 1
        });
        let list = &mut entries[at].value;
        if matches!(list.kind, Kind::Empty) {
            list.kind = Kind::List(Vec::new());
        }
        let Kind::List(members) = &mut list.kind else {
            return None;
        };
        if !members.iter().any(|known| known.text() == word.text()) {
            members.push(Wanted::added(Wanted::from(word).kind));
        }
    }
    let added = amended(text, root, &wanted).ok()?;
    let trial = Files::default();
    let file = trial.add(Path::new(""), added);
    let root = parse(&trial, file).ok()?;
    let is_moved = |node: &Node| moved.iter().any(|moved| moved.word.text() == node.text());
    let union = root.value(UNION)?;
    let is_left = union.members().iter().any(|member| !is_moved(member));
    pruned(trial.text(file), &root, &|node, at| match &node.kind {
        // A list of nothing but these goes as a whole.
        Kind::Map(entries) => !is_left && entries[at].key.value == UNION,
        Kind::List(members) => is_left && node.span == union.span && is_moved(&members[at]),
        Kind::Empty | Kind::Scalar(_) => false,
    })
}

/// Where a text says what kind of year it is behind a school year, which now brings its word itself: the word of
/// `{ $year } 年度`, with the blanks before it. `comment` begins lines that say nothing.
pub(crate) fn year_words(text: &str, comment: Option<char>, words: &Words) -> Vec<Range<usize>> {
    let ranges = behind_years(text, comment).filter_map(|start| {
        let rest = &text[start..];
        let word = rest.trim_start_matches(' ');
        let (_, length) = words.at_start(word, &[Word::SchoolYear, Word::YearSign])?;
        // 2 年级 is no year.
        let longest = words.at_start(word, &[Word::YearOfStudy]);
        let is_other = longest.is_some_and(|(_, other)| other > length);
        let end = start + rest.len() - word.len() + length;
        (!is_other && has_han(&word[..length])).then_some(start..end)
    });
    ranges.collect()
}

/// Where something is joined to a school year that may say what kind of year it is, in a script whose words are not
/// known: the ending of `{ $year }-يىل`.
pub(crate) fn year_endings(text: &str, comment: Option<char>) -> Vec<Range<usize>> {
    let is_joined = |c: char| (c.is_alphabetic() && !is_han(c)) || c == '-';
    let ranges = behind_years(text, comment).filter_map(|start| {
        let rest = &text[start..];
        let ending = &rest[..rest.find(|c| !is_joined(c)).unwrap_or(rest.len())];
        ending
            .contains(char::is_alphabetic)
            .then_some(start..start + ending.len())
    });
    ranges.collect()
}

/// The ends of the brackets around school years.
fn behind_years(text: &str, comment: Option<char>) -> impl Iterator<Item = usize> {
    let is_said = move |at: &usize| {
        let line = text[..*at].rfind('\n').map_or(0, |end| end + 1);
        comment.is_none_or(|sign| !text[line..].starts_with(sign))
    };
    let places = text.match_indices(YEAR).map(|(at, _)| at);
    places
        .filter(is_said)
        .filter_map(|at| placeable_end(text, at))
}

/// The variable that holds the school year.
const YEAR: &str = "year";

/// The end of the brackets around the variable at `at`: of `{ $year }` in labels, `{{ first.year }}` in templates.
fn placeable_end(text: &str, at: usize) -> Option<usize> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let before = &text[..at];
    let opening = before.trim_end_matches(|c| is_name(c) || matches!(c, '.' | '$' | ' '));
    let is_whole = !before.ends_with(is_name) && opening.ends_with('{');
    let rest = &text[at + YEAR.len()..];
    let behind = rest.trim_start_matches(' ').strip_prefix('}')?;
    let behind = match opening.ends_with("{{") {
        true => behind.strip_prefix('}')?,
        false => behind,
    };
    is_whole.then_some(text.len() - behind.len())
}

#[cfg(test)]
mod tests {
    use super::year_words;
    use crate::locale::Words;

    #[test]
    fn words_behind_a_school_year_are_found() {
        let words = Words::shipped();
        for (text, left) in [
            ("a = {$year} 年度公开", "a = {$year}公开"),
            ("a = { $year }学年度", "a = { $year }"),
            ("a = {$year}年", "a = {$year}"),
            ("{{ first.year }} 学年的", "{{ first.year }}的"),
            // What is no school year, or no word for one, stays.
            ("a = {$year}年级", "a = {$year}年级"),
            ("a = {$years}学年", "a = {$years}学年"),
            ("a = {$school-year}学年", "a = {$school-year}学年"),
            ("a = {$year} academic year", "a = {$year} academic year"),
            ("# {$year} 年度", "# {$year} 年度"),
            ("year 年度", "year 年度"),
        ] {
            let mut mended = text.to_owned();
            for range in year_words(text, Some('#'), &words).into_iter().rev() {
                mended.replace_range(range, "");
            }
            assert_eq!(mended, left);
        }
    }
}
