//! The catalogues are whole: the same entries in every language, every entry used by the code there.

use std::collections::BTreeSet;
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use crate::support::project;

/// Every entry of a catalogue: its name, its attributes and the arguments it prints.
fn entries(language: &str, file: &str) -> BTreeSet<String> {
    let path = project().join("locales").join(language).join(file);
    let text = fs::read_to_string(&path).unwrap();
    let resource =
        parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    let mut found = BTreeSet::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let name = message.id.name;
        assert!(
            found.insert(name.to_owned()),
            "{language}/{file}: {name} stands twice"
        );
        let patterns = message
            .value
            .iter()
            .map(|value| (String::new(), value))
            .chain(
                message
                    .attributes
                    .iter()
                    .map(|a| (format!(".{}", a.id.name), &a.value)),
            );
        for (attribute, pattern) in patterns {
            found.insert(format!("{name}{attribute}"));
            for argument in arguments(pattern) {
                found.insert(format!("{name}{attribute} ${argument}"));
            }
        }
    }
    found
}

fn arguments<'a>(pattern: &'a Pattern<&'a str>) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(InlineExpression::VariableReference { id }) => {
                    found.insert(id.name);
                }
                Expression::Select { selector, variants } => {
                    // How many there are, and which kind of union and congress, may choose a form of words in one
                    // language and not in another.
                    if let InlineExpression::VariableReference { id } = selector
                        && !["count", "union", "congress"].contains(&id.name)
                    {
                        found.insert(id.name);
                    }
                    for variant in variants {
                        found.extend(arguments(&variant.value));
                    }
                }
                Expression::Inline(_) => {}
            }
        }
    }
    found
}

fn languages() -> Vec<String> {
    let mut tags: Vec<String> = fs::read_dir(project().join("locales"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    tags.sort();
    assert!(tags.len() >= 2);
    tags
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments() {
    for file in ["messages.ftl", "labels.ftl"] {
        let [first, others @ ..] = &languages()[..] else {
            unreachable!()
        };
        for other in others {
            // What the parser or the calendar says is printed where it helps; no language must.
            let names = |language: &str| -> BTreeSet<String> {
                entries(language, file)
                    .into_iter()
                    .filter(|entry| {
                        !["$reason", "$number", "$numeral"]
                            .iter()
                            .any(|free| entry.ends_with(free))
                    })
                    .collect()
            };
            let (a, b) = (names(first), names(other));
            let odd: Vec<&String> = a.symmetric_difference(&b).collect();
            assert!(
                odd.is_empty(),
                "{file}: not in both {first} and {other}: {odd:?}"
            );
        }
    }
}

#[test]
fn every_finding_says_what_to_do() {
    let known = entries("zh-CN", "messages.ftl");
    let beginnings = [
        "severity-",
        "changes-",
        "consent-",
        "revision-",
        "revise-entry",
        "revise-nothing",
        "revise-replaced",
        "revise-untold",
        "made-",
        "help",
        "findings-",
        "first-here",
        "related-",
        "group-",
        "rules-",
        "i18n-",
        "edition-file-",
        "edition-listed",
        "edition-unused",
        "edition-used",
        "migrate-",
        "new-ask-",
        "new-check",
        "new-edit",
        "new-ended",
        "new-written",
        "new-year-advisors",
        "new-year-answers",
        "new-year-check",
        "new-year-congress",
        "new-year-edition",
        "new-year-empty-roster",
        "new-year-figures",
        "new-year-left",
        "new-year-look",
        "new-year-own-edition",
        "new-year-roster",
        "new-year-settings",
        "new-year-texts",
        "new-year-written",
        "verify-",
        "waive-total",
        "waive-written",
        "waived-because",
        "nothing-written",
        "outcome-",
        "roster-",
        "figures-changed",
        "figures-field",
    ];
    let silent: Vec<&String> = known
        .iter()
        .filter(|entry| !entry.contains(['.', ' ']))
        .filter(|entry| {
            !beginnings
                .iter()
                .any(|beginning| entry.starts_with(beginning))
        })
        .filter(|entry| !known.contains(&format!("{entry}.help")))
        .collect();
    assert!(silent.is_empty(), "no .help: {silent:?}");
}

#[test]
fn english_nouns_agree_with_the_number_before_them() {
    let text = fs::read_to_string(project().join("locales/en/messages.ftl")).unwrap();
    let nouns = "members|people|departments|articles|texts|translations|places|pages|things";
    let counted = regex::Regex::new(&format!(r"\{{ \$\w+ \}} (?:{nouns})\b")).unwrap();
    let (of_many, of_any): (Vec<&str>, Vec<&str>) = text
        .lines()
        .filter(|line| counted.is_match(line))
        .partition(|line| line.trim_start().starts_with("*[other]"));
    assert!(of_many.len() > 10, "the search found only {of_many:?}");
    assert!(of_any.is_empty(), "also said of one: {of_any:?}");
}

#[test]
fn every_label_that_templates_name_exists() {
    let known = entries("en", "labels.ftl");
    let mut named = 0;
    for entry in walkdir::WalkDir::new(project().join("templates")) {
        let entry = entry.unwrap();
        if !entry.file_type().is_file() {
            continue;
        }
        let text = fs::read_to_string(entry.path()).unwrap();
        for (at, _) in text.match_indices("label(\"") {
            let rest = &text[at + 7..];
            let name = rest.split('"').next().unwrap();
            let composed = rest[name.len() + 1..].trim_start().starts_with('~');
            let found = match composed {
                true => known.iter().any(|entry| entry.starts_with(name)),
                false => known.contains(name),
            };
            assert!(found, "{}: no label {name}", entry.path().display());
            named += 1;
        }
    }
    assert!(named > 20, "the search found only {named}");
}

/// What is printed within a line and begins none: names of severities, words beside a marked place, cells of tables, and
/// what happened to a part, behind its heading, and
/// lines of commands and files, which are written as they are typed.
const FRAGMENTS: [&str; 12] = [
    "severity-",
    "related-",
    "made-",
    "first-here",
    "findings-more-places",
    "i18n-missing",
    "i18n-stale",
    "i18n-skipped-empty",
    "i18n-skipped-fuzzy",
    "waived-because",
    "help-usage",
    "revision-did",
];

/// The English messages and what each says to do, without fragments.
fn english_sentences(check: impl Fn(&str, &Pattern<&str>)) {
    let text = fs::read_to_string(project().join("locales/en/messages.ftl")).unwrap();
    let resource = parse(text.as_str()).unwrap();
    let mut checked = 0;
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            continue;
        };
        let name = message.id.name;
        let is_fragment = FRAGMENTS.iter().any(|fragment| name.starts_with(fragment));
        if is_fragment || name.ends_with("-usage") || name.ends_with("-sample") {
            continue;
        }
        let attributes = message.attributes.iter().map(|found| &found.value);
        for pattern in message.value.iter().chain(attributes) {
            check(name, pattern);
            checked += 1;
        }
    }
    assert!(checked > 800, "the search found only {checked}");
}

/// The words that a text can begin with, one for each of the forms that it may have; none where it begins with what is
/// filled in.
fn beginnings<'a>(pattern: &Pattern<&'a str>) -> Vec<&'a str> {
    match pattern.elements.first() {
        Some(PatternElement::TextElement { value }) => {
            value.split_whitespace().next().into_iter().collect()
        }
        Some(PatternElement::Placeable {
            expression: Expression::Select { variants, .. },
        }) => variants
            .iter()
            .flat_map(|variant| beginnings(&variant.value))
            .collect(),
        _ => Vec::new(),
    }
}

/// The pieces of plain text of a pattern, in all its forms, each with whether something is filled in behind it.
fn pieces<'a>(pattern: &Pattern<&'a str>) -> Vec<(&'a str, bool)> {
    let mut found = Vec::new();
    for (at, element) in pattern.elements.iter().enumerate() {
        match element {
            PatternElement::TextElement { value } => {
                let next = pattern.elements.get(at + 1);
                let is_filled = match next {
                    // What is quoted in braces is text as well.
                    Some(PatternElement::Placeable {
                        expression: Expression::Inline(InlineExpression::StringLiteral { .. }),
                    }) => false,
                    next => matches!(next, Some(PatternElement::Placeable { .. })),
                };
                found.push((*value, is_filled));
            }
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => found.extend(variants.iter().flat_map(|variant| pieces(&variant.value))),
            PatternElement::Placeable { .. } => {}
        }
    }
    found
}

#[test]
fn english_messages_begin_with_a_capital() {
    // What is typed keeps its small letters: the command, names of files.
    let is_typed = |word: &str| word == "gongkai" || word.contains(".yaml") || word.contains(".md");
    english_sentences(|name, pattern| {
        for word in beginnings(pattern) {
            let is_small = word.starts_with(char::is_lowercase);
            assert!(!is_small || is_typed(word), "{name} begins with “{word}”");
        }
    });
}

#[test]
fn english_messages_quote_with_curly_marks() {
    english_sentences(|name, pattern| {
        for (text, is_filled) in pieces(pattern) {
            // The value of an option is quoted as a shell wants it.
            let is_option = text
                .rsplit(' ')
                .nth(1)
                .is_some_and(|word| word.starts_with("--"));
            let is_straight = is_filled && text.ends_with('"') && !is_option;
            assert!(!is_straight, "{name}: {text}…");
        }
    });
}

#[test]
fn english_messages_call_a_space_a_space() {
    let blank = regex::Regex::new(r"\b[Bb]lanks?\b").unwrap();
    english_sentences(|name, pattern| {
        for (text, _) in pieces(pattern) {
            assert!(!blank.is_match(text), "{name}: {text}");
        }
    });
}
