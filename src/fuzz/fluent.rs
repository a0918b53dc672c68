//! A school's own labels and messages: read or refused, and what is read can be printed.

use std::fs;
use std::path::Path;

use fluent_bundle::FluentArgs;

use super::small::assert_places;
use super::target::Target;
use crate::locale::{Labels, check_messages};
use crate::workspace::Files;

const WORDS: [&str; 24] = [
    "{ $count }",
    "{ $name ->\n",
    " *[other] a\n }",
    " [one] b\n",
    "{ site-contents }",
    "{ -term }",
    "-term = a\n",
    " = ",
    "\n    .help = a\n",
    "{\"\\u202E\"}",
    "{\"\\U01F600\"}",
    "{ NUMBER($count) }",
    "{ \"",
    "\" }",
    "{ { { a } } }",
    "# ",
    "### ",
    "{ 1.5 }",
    "name = { name }\n",
    "{ a.b }",
    "{ -a(b: 1) }",
    "}",
    "{",
    "\n\n",
];

/// Own texts are read or refused.
pub(super) fn target() -> Target {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let seeds = [
        "en/labels.ftl",
        "zh-CN/labels.ftl",
        "en/messages.ftl",
        "zh-CN/messages.ftl",
    ];
    let seeds = seeds.map(|name| fs::read(locales.join(name)).unwrap());
    Target {
        // A few at a time: the whole files take long.
        seeds: seeds.iter().flat_map(|text| parts(text)).collect(),
        words: &WORDS,
        runs: 300,
        holds: Box::new(holds),
    }
}

fn holds(input: &[u8]) {
    let files = Files::default();
    let text = String::from_utf8_lossy(input).into_owned();
    let file = files.add(Path::new("labels.ftl"), text);
    let (labels, findings) = Labels::load("en", file, &files);
    assert_places(&findings, &files);
    assert_places(&check_messages(file, &files), &files);
    if findings.is_empty() {
        let names = files
            .text(file)
            .lines()
            .filter_map(|line| line.split(" =").next());
        for name in names {
            labels.find(name, &FluentArgs::new());
        }
    }
}

fn parts(text: &[u8]) -> Vec<Vec<u8>> {
    let text = String::from_utf8_lossy(text);
    let lines: Vec<&str> = text.lines().collect();
    let few = lines.chunks(40);
    few.map(|few| (few.join("\n") + "\n").into_bytes())
        .collect()
}
