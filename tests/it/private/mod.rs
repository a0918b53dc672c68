//! What is private is shown nowhere, whatever is wrong beside it, in whatever command and format; and it is
//! found wherever it would be published. The numbers and addresses are made up.

mod elsewhere;
mod published;
mod situations;

use gongkai::text::fold;
use proptest::prelude::*;

use crate::rules::found;
use crate::support::{Case, said};
use situations::SITUATIONS;

/// Private values: how they are written, and what must not be read of them.
const VALUES: [(&str, &str); 7] = [
    ("13800138000", "13800138000"),
    ("138 0013-8000", "13800138000"),
    ("１３８００１３\u{200B}８０００", "13800138000"),
    // District 110101, born in 1949, with the check digit it would have.
    ("11010119491001001X", "11010119491001001"),
    ("110101 19491001 001X", "11010119491001001"),
    ("学号2021010203", "2021010203"),
    ("zhang.san@mail.example.org", "zhang.san@mail"),
];

/// How the program is run; the first is where the finding is looked for.
const COMMANDS: [&[&str]; 11] = [
    &["check", "--format", "json", "--lang", "en"],
    &["check", "--lang", "zh"],
    &["check", "--lang", "en"],
    &["check", "--format", "github", "--lang", "zh"],
    &["check", "--format", "sarif", "--lang", "en"],
    &["build", "--lang", "zh"],
    &["build", "--format=json", "--lang", "en"],
    &["i18n", "status", "--lang", "zh"],
    &["i18n", "accept", "--lang", "en"],
    &["check", "--diff", "--unsafe", "--lang", "en"],
    &["check", "--fix", "--format", "json", "--lang", "zh"],
];

/// What is left of a text when only its digits count.
fn digits(text: &str) -> String {
    let folded = fold(text);
    folded.text().chars().filter(char::is_ascii_digit).collect()
}

/// Whether something of a value can be read in what was said: all of it without what parts it, or a stretch
/// of it as it stands.
fn leaks(said: &str, value: &str, secret: &str) -> bool {
    const STRETCH: usize = 8;
    let folded = fold(said);
    let secret_in = |text: &str| {
        let characters: Vec<char> = secret.chars().collect();
        characters
            .windows(STRETCH)
            .any(|part| text.contains(&part.iter().collect::<String>()))
    };
    said.contains(value)
        || secret_in(folded.text())
        || (secret.len() > 10 && !secret.contains('@') && digits(said).contains(secret))
}

#[test]
fn what_is_private_is_shown_in_no_situation_by_no_command() {
    let mut shown = Vec::new();
    for (number, (rule, file, from, to)) in SITUATIONS.iter().enumerate() {
        let others = &VALUES[1..];
        for (value, secret) in [VALUES[0], others[number % others.len()]] {
            let case = Case::bilingual().replace(file, from, &to.replace("{}", value));
            if value == VALUES[0].0 {
                let found = found(&case);
                assert!(
                    found.iter().any(|name| name == rule),
                    "no {rule}: {found:?}"
                );
            }
            let others = &COMMANDS[1..];
            let turns = [number, number + 4].map(|turn| others[turn % others.len()]);
            for command in [COMMANDS[0]].into_iter().chain(turns) {
                let (text, _) = said(&case, command);
                if leaks(&text, value, secret) {
                    let leak = |line: &&str| leaks(line, value, secret);
                    let lines: Vec<&str> = text.lines().filter(leak).collect();
                    shown.push(format!(
                        "{rule}, {value}, {command:?}:\n{}",
                        lines.join("\n")
                    ));
                }
            }
        }
    }
    assert!(
        shown.is_empty(),
        "{} situations:\n{}",
        shown.len(),
        shown.join("\n")
    );
}

/// Signs that people put between digits.
const SIGNS: &[&str] = &["", " ", "\u{A0}", "\u{3000}", "-", "—", "·", ".", "**", "`"];

/// Each digit in some writing, and what stands between the parts of a mobile number.
fn writing() -> impl Strategy<Value = String> {
    let digit = |style: usize, digit: u32| match style {
        0 => digit.to_string(),
        1 => char::from_u32(u32::from('０') + digit).unwrap().to_string(),
        2 => format!("{digit}\u{200B}"),
        3 => format!("{digit}**"),
        4 => "〇一二三四五六七八九"
            .chars()
            .nth(digit as usize)
            .unwrap()
            .to_string(),
        _ => format!("&#{};", 48 + digit),
    };
    (0..6usize, proptest::sample::select(SIGNS)).prop_map(move |(style, sign)| {
        let part = |digits: &str| -> String {
            digits
                .chars()
                .map(|c| digit(style, c.to_digit(10).unwrap()))
                .collect()
        };
        ["138", "0013", "8000"].map(part).join(sign)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn a_number_in_any_writing_is_found_and_never_shown(writings in proptest::collection::vec(writing(), 1..12)) {
        let items: String = writings.iter().map(|number| format!("              - \"甲，电话{number}，乙\"\n")).collect();
        let case = Case::small().replace("charter.yaml", "              - 学习；\n", &items);
        let found = found(&case);
        let numbers = found.iter().filter(|name| *name == "mobile-number").count();
        prop_assert_eq!(numbers, writings.len(), "{:?}", writings);
        for command in &COMMANDS[..7] {
            let (text, _) = said(&case, command);
            for number in &writings {
                prop_assert!(!leaks(&text, number, "13800138000"), "{number} in {text}");
            }
        }
    }
}
