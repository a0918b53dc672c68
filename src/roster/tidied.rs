//! Texts without what typing and spreadsheets leave in them.

use crate::locale::{Answers, table_words};
use crate::text::{
    MIDDLE_DOT, ascii_digit, bare, fold, has_han, is_han, is_like_middle_dot, is_terminal,
};

/// A text in one line: one blank between words, none around them.
pub(super) fn one_line(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_nothing(*c)).collect();
    text.split(is_blank)
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A text whose line breaks part what it lists: each is read as the mark of the language, unless there is one already.
/// The second value tells whether any was put in.
pub(super) fn listed(text: &str) -> (String, bool) {
    let mut all = String::new();
    let mut is_marked = false;
    for line in text.lines().map(one_line).filter(|line| !line.is_empty()) {
        let before = all.chars().next_back();
        let next = line.chars().next();
        let is_mark = |c: Option<char>| {
            c.is_some_and(|c| is_terminal(c) || matches!(c, '、' | '（' | '(' | '/'))
        };
        if before.is_some() && !is_mark(before) && !is_mark(next) {
            all.push_str(&table_words().line_break);
            is_marked = true;
        }
        all.push_str(&line);
    }
    (all, is_marked)
}

/// A word of Han characters without the blanks in it; any other text in one line.
pub(super) fn word(text: &str) -> String {
    let text = one_line(text);
    match has_han(&text) {
        true => without_blanks_in_han(&text),
        false => text,
    }
}

/// The same with plain digits: ２０２１级 is 2021级.
pub(super) fn word_with_digits(text: &str) -> String {
    word(text).chars().map(ascii_digit).collect()
}

/// A name: Han characters have no blanks between them, and one dot, whichever was typed. Latin names keep theirs.
pub(super) fn name(text: &str) -> String {
    let text = one_line(text);
    if !has_han(&text) {
        return text;
    }
    let text: Vec<char> = text.chars().collect();
    let is_inner = |c: &char| !c.is_whitespace();
    let dotted = text.iter().enumerate().map(|(at, c)| {
        let before = text[..at].iter().rev().find(|c| is_inner(c));
        let behind = text[at + 1..].iter().find(|c| is_inner(c));
        let are_han = before.is_some_and(|c| is_han(*c)) && behind.is_some_and(|c| is_han(*c));
        match is_like_middle_dot(*c) && are_han {
            true => MIDDLE_DOT,
            false => *c,
        }
    });
    without_blanks_in_han(&dotted.collect::<String>())
}

/// What headings are compared by: folded, in lower case, without blanks, line breaks and the star of what must be filled in.
pub(super) fn compared(heading: &str) -> String {
    let text = fold(heading).text().to_lowercase();
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '*')
        .collect();
    bare(&text).to_owned()
}

/// Yes or no in the word of the data.
pub(super) fn answer(yes: bool) -> String {
    let Answers { yes: is, no } = &table_words().answers;
    if yes { is.clone() } else { no.clone() }
}

fn without_blanks_in_han(text: &str) -> String {
    let closes_up = |c: Option<char>| {
        c.is_some_and(|c| is_han(c) || c == MIDDLE_DOT || ascii_digit(c).is_ascii_digit())
    };
    let mut all = String::new();
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let is_between =
            closes_up(all.chars().next_back()) && closes_up(characters.peek().copied());
        if !(c.is_whitespace() && is_between) {
            all.push(c);
        }
    }
    all
}

fn is_blank(c: char) -> bool {
    c.is_whitespace()
}

/// What web pages and chats leave in texts that are copied out of them. What belongs to writing stays: joiners, and the
/// selectors of variants.
pub(super) fn is_nothing(c: char) -> bool {
    matches!(
        c,
        '\u{200B}' | '\u{FEFF}' | '\u{2060}' | '\u{AD}' | '\u{200E}' | '\u{200F}'
    )
}

#[cfg(test)]
mod tests {
    use super::{listed, name, one_line, word, word_with_digits};

    #[test]
    fn names_are_one_however_they_were_typed() {
        for (typed, expected) in [
            ("王　犇", "王犇"),
            (" 王\u{A0}犇\u{200B}", "王犇"),
            ("王\n犇", "王犇"),
            ("欧 阳 翀", "欧阳翀"),
            ("阿卜杜拉 • 买买提", "阿卜杜拉·买买提"),
            ("阿卜杜拉.买买提", "阿卜杜拉·买买提"),
            ("阿卜杜拉・买买提", "阿卜杜拉·买买提"),
            ("J. R. Smith", "J. R. Smith"),
            ("  Mary\u{A0} Ann  ", "Mary Ann"),
            ("葛\u{E0100}城", "葛\u{E0100}城"),
        ] {
            assert_eq!(name(typed), expected, "{typed}");
        }
    }

    #[test]
    fn what_typing_leaves_is_taken_out() {
        assert_eq!(word("团 员\u{A0}"), "团员");
        assert_eq!(word_with_digits(" ２０２１ 级"), "2021级");
        assert_eq!(one_line(" 班长  学习部\t部长 "), "班长 学习部 部长");
        assert_eq!(
            listed("班长\n\n学习部部长"),
            ("班长、学习部部长".into(), true)
        );
        assert_eq!(
            listed("班长、\n学习部部长"),
            ("班长、学习部部长".into(), false)
        );
    }
}
