//! Sentences of legal text, and whether one speaks of this union.

use std::ops::Range;

use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{FileId, Span};
use crate::model::{LegalText, Level, Provision, SectionKind};
use crate::privacy::is_of_people;
use crate::text::{Statements, read_plain};

/// The passages of these kinds of legal text, each with its text.
pub(super) fn legal_passages<'s>(
    subject: &'s Subject,
    kinds: &[SectionKind],
) -> Vec<(LegalText<'s>, &'s Passage<'s>)> {
    let files = legal_files(subject, kinds);
    subject
        .passages
        .iter()
        .filter_map(|passage| {
            let file = passage.span.file;
            let (text, _) = files.iter().find(|(_, known)| *known == file)?;
            Some((*text, passage))
        })
        .collect()
}

/// The files of these kinds of legal text.
pub(super) fn legal_files<'s>(
    subject: &'s Subject,
    kinds: &[SectionKind],
) -> Vec<(LegalText<'s>, FileId)> {
    let texts = subject.draft.legal_texts().into_iter();
    texts
        .filter(|text| kinds.contains(&text.kind))
        .filter_map(|text| Some((text, text.text?.place.file)))
        .collect()
}

/// The kinds of legal text.
pub(super) const LEGAL: [SectionKind; 5] = [
    SectionKind::Charter,
    SectionKind::Election,
    SectionKind::Delegates,
    SectionKind::Review,
    SectionKind::Text,
];

/// How far a sentence is followed to either side, in characters: without a bound, a long text without stops
/// would be read again for every match in it.
const FARTHEST: usize = 300;

/// The passages that may speak of the union: all but those of the lists of people, and of provisions whose title
/// says that they are about others.
pub(super) fn speaking_passages<'s>(subject: &'s Subject) -> Vec<&'s Passage<'s>> {
    let mut others = Vec::new();
    for text in subject.draft.legal_texts() {
        if let Some(text) = text.text {
            places_of_others(subject, text, &mut others);
        }
    }
    let is_silent = |passage: &Passage| {
        let original = subject.original_of(passage).unwrap_or(passage);
        let holds = |place: &Span| {
            place.file == original.span.file && place.range().contains(&original.span.range().start)
        };
        others.iter().any(holds)
    };
    let all = passages_beside_people(subject).into_iter();
    all.filter(|passage| !is_silent(passage)).collect()
}

/// All passages but those of the lists of people, which are many and say nothing in sentences.
pub(super) fn passages_beside_people<'s>(subject: &'s Subject) -> Vec<&'s Passage<'s>> {
    let by_file = subject
        .passages
        .chunk_by(|one, next| one.span.file == next.span.file);
    let of_people = |own: &&[Passage]| is_of_people(subject.files.path(own[0].span.file));
    by_file.filter(|own| !of_people(own)).flatten().collect()
}

/// Collects the places of the provisions whose titles speak of others than the union.
fn places_of_others(subject: &Subject, provision: &Provision, places: &mut Vec<Span>) {
    let titles = provision.title.iter().flat_map(|title| title.0.all());
    let mut titles = titles.map(|title| read_plain(&title.value));
    if titles.any(|title| speaks_of_others(subject, subject.statements(), title)) {
        places.push(provision.place);
        return;
    }
    for (_, child) in provision.children() {
        places_of_others(subject, child, places);
    }
}

/// The range of the sentence around `range`.
pub(super) fn sentence(text: &str, range: Range<usize>) -> Range<usize> {
    let before = text[..range.start].chars().rev().take(FARTHEST);
    let behind = text[range.end..].chars().take(FARTHEST);
    let (start, end) = (
        range.start - bytes_to(before, is_stop),
        range.end + bytes_to(behind, is_stop),
    );
    start..end
}

/// Where the clause begins that ends a text: behind its last comma, colon or full stop.
pub(super) fn without_stops(text: &str) -> usize {
    let ends_clause = |c: char| is_stop(c) || is_comma(c);
    text.len() - bytes_to(text.chars().rev(), ends_clause)
}

/// The length in bytes of what comes before the first character of a kind.
fn bytes_to(signs: impl Iterator<Item = char>, is_end: impl Fn(char) -> bool) -> usize {
    signs.take_while(|c| !is_end(*c)).map(char::len_utf8).sum()
}

fn is_stop(c: char) -> bool {
    matches!(c, '。' | '；' | ';' | '！' | '!' | '？' | '?' | '\n')
}

fn is_comma(c: char) -> bool {
    matches!(c, '，' | ',' | '：' | ':')
}

/// Whether the sentence around `range` of a text that is read speaks of other bodies than this union (classes,
/// branches): before it, in its own clause, or from the sentence before on.
pub(super) fn is_elsewhere(
    subject: &Subject,
    statements: &Statements,
    text: &str,
    range: Range<usize>,
) -> bool {
    let own = sentence(text, range.clone());
    let behind = text[range.end..own.end].chars();
    let clause_end = range.end + bytes_to(behind, is_comma);
    speaks_of_others(subject, statements, text[own.start..clause_end].to_owned())
        || goes_on_about_others(subject, statements, text, own.clone())
        || counts_another_body(subject, statements, &text[own.start..range.end])
}

/// Whether the subject of the words that lead to a count is another body: 选举委员会设主任1人. A department of the
/// union that is called so is none.
fn counts_another_body(subject: &Subject, statements: &Statements, words: &str) -> bool {
    let words = words.to_ascii_lowercase();
    let is_subject = |end: usize| {
        let mut verbs = statements.body_verbs.iter();
        verbs.any(|verb| words[end..].starts_with(verb.as_str()))
    };
    let is_own = |end: usize| {
        let staff = subject.draft.staff.value.iter();
        let mut names = staff.flat_map(|staff| &staff.departments);
        names.any(|own| {
            own.name.all().any(|name| {
                let name = read_plain(&name.value).to_ascii_lowercase();
                !name.is_empty() && words[..end].ends_with(&name)
            })
        })
    };
    let ends = statements.other_bodies.iter().flat_map(|body| {
        let found = words.match_indices(body.as_str());
        found.map(|(at, body)| at + body.len())
    });
    let own = subject.own_names();
    let is_own = |end: usize| is_own(end) || own.end(&words[..end]);
    let last = ends.filter(|end| is_subject(*end) && !is_own(*end)).max();
    let mut unions = statements.own_union.iter().chain(own.all());
    last.is_some_and(|end| !unions.any(|union| words[end..].contains(union.as_str())))
}

/// Whether an earlier sentence begins with another body, and no sentence since then names the union.
fn goes_on_about_others(
    subject: &Subject,
    statements: &Statements,
    text: &str,
    mut own: Range<usize>,
) -> bool {
    /// How many sentences back: without a bound, a long text would be read again for each of its numbers.
    const FARTHEST: usize = 8;
    let names = subject.own_names();
    let is_named = |range: &Range<usize>| {
        let sentence = text[range.clone()].to_lowercase();
        let mut words = statements.own_union.iter().chain(names.all());
        words.any(|word| sentence.contains(word.as_str()))
    };
    for _ in 0..FARTHEST {
        if is_named(&own) {
            return false;
        }
        let Some(stop) = text[..own.start].chars().next_back() else {
            return false;
        };
        let end = own.start - stop.len_utf8();
        own = sentence(text, end..end);
        own.end = end;
        let begins = text[own.clone()].trim_start();
        let is_of_others = |word: &String| {
            begins.starts_with(word.as_str()) && !names.cover(begins, 0, word, statements)
        };
        if statements.elsewhere.iter().any(is_of_others) {
            return true;
        }
    }
    false
}

/// Whether words name another body than this union. What is a part of the union's own name does not: that of a
/// college's union contains 学院学生会.
fn speaks_of_others(subject: &Subject, statements: &Statements, mut words: String) -> bool {
    let settings = subject.draft.settings.value.as_ref();
    let settings = settings.filter(|settings| !settings.unread.has("level"));
    // A school's text about 院级 organisations is not about the school's, and the reverse.
    let other_level: &[String] = match settings.map(|settings| settings.level.value) {
        None => &[],
        Some(Level::School) => &statements.college,
        Some(Level::College) => &statements.school,
    };
    words.make_ascii_lowercase();
    let is_named = |word: &String| {
        let mut places = words.match_indices(word.as_str());
        places.any(|(at, _)| !subject.own_names().cover(&words, at, word, statements))
    };
    let mut others = statements.elsewhere.iter().chain(other_level);
    others.any(is_named)
}
