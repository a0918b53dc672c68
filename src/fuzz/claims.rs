//! Claims: whoever writes them may be hostile. Each gets a verdict, soon, and blames a part of itself.

use super::small::draft;
use super::target::Target;
use crate::check::{Claims, Subject, Verdict};
use crate::locale::Languages;
use crate::workspace::Files;

const WORDS: [&str; 44] = [
    " == ",
    " != ",
    " <= ",
    " > ",
    " and ",
    " or ",
    " not ",
    " in ",
    " is ",
    " if ",
    " else ",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "[0]",
    "[-1:]",
    ".",
    "|length",
    "|selectattr(\"position\", \"equalto\", \"主席\")",
    "|map(attribute=\"name\")",
    "|list",
    "|sum",
    "|join",
    "|sort",
    "|batch(9)",
    "staff.people",
    "students",
    "charter",
    "congress",
    "delegates",
    "true",
    "none",
    "1e308",
    "9223372036854775807",
    "~",
    " * ",
    " ** ",
    " // ",
    "\"a\"",
    "range(9)",
    "loop",
];

/// Every claim gets a verdict.
pub(super) fn target() -> Target {
    let (files, languages) = (Files::default(), Languages::shipped());
    let draft = draft(&files, &languages, &mut Vec::new());
    let claims = Claims::from_subject(&Subject::new(&draft, &languages, &files));
    let seeds = [
        "staff.people|length == 5",
        "staff.people|selectattr(\"position\", \"equalto\", \"主席\")|list|length <= 3",
        "delegates.students >= 1 and not delegates.total == 0",
        "\"office\" in staff.departments|map(attribute=\"id\")|list",
        "[1, 2, 3]|sum * 2 == 12 or students > 5600",
    ];
    Target {
        seeds: seeds.map(|seed| seed.as_bytes().to_vec()).to_vec(),
        words: &WORDS,
        runs: 2000,
        holds: Box::new(move |input| holds(input, &claims)),
    }
}

fn holds(input: &[u8], claims: &Claims) {
    let claim = String::from_utf8_lossy(input);
    if let Verdict::Unclear(_, range) = claims.judge(&claim) {
        assert!(claim.get(range.clone()).is_some(), "{range:?} of {claim:?}");
    }
}
