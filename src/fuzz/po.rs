//! What translators' tools send back: every place lies in the file, and what is read can be written and read again.

use std::path::Path;

use super::small::draft;
use super::target::Target;
use crate::locale::Languages;
use crate::model::Tag;
use crate::translation::entries;
use crate::translation::po::{Fault, PoEntry, read, write};
use crate::workspace::Files;

const WORDS: [&str; 18] = [
    "msgid \"",
    "msgstr \"",
    "msgctxt \"",
    "msgid_plural \"a\"\n",
    "msgstr[0] \"a\"\n",
    "\"\n",
    "\\n",
    "\\\"",
    "\\x1B",
    "\\u202E",
    "#~ ",
    "#, fuzzy\n",
    "#. gongkai: 0\n",
    "#: a:1\n",
    "#| msgid \"a\"\n",
    "Language: en\\n",
    "\"\"\n",
    "msgid \"\"\nmsgstr \"\"\n",
];

/// What comes back is read or refused.
pub(super) fn target() -> Target {
    Target {
        seeds: vec![exported().into_bytes(), short().into_bytes()],
        words: &WORDS,
        runs: 1500,
        holds: Box::new(holds),
    }
}

fn holds(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    match read(&text) {
        Ok(found) => {
            let entries: Vec<PoEntry> = found
                .entries
                .iter()
                .map(|(_, entry)| entry.clone())
                .collect();
            for (range, _) in found.entries {
                assert!(text.get(range.clone()).is_some(), "{range:?}");
            }
            let again = read(&write("甲", "en", &entries)).map(|found| {
                let entries = found.entries.into_iter();
                entries.map(|(_, entry)| said(&entry)).collect::<Vec<_>>()
            });
            assert_eq!(again, Ok(entries.iter().map(said).collect()));
        }
        Err(Fault::Line(range) | Fault::Plural(range)) => {
            assert!(text.get(range.clone()).is_some(), "{range:?}");
        }
        Err(Fault::NoHead) => {}
    }
}

/// What of an entry comes from a translator. Places are comments.
fn said(entry: &PoEntry) -> [String; 3] {
    [&entry.id, &entry.original, &entry.translation].map(Clone::clone)
}

/// What the small disclosure sends to a translator.
fn exported() -> String {
    let (files, mut findings) = (Files::default(), Vec::new());
    let draft = draft(&files, &Languages::shipped(), &mut findings);
    let tag = Tag::parse("en").unwrap();
    write("2026", "en", &entries(&draft, &tag, &files))
}

fn short() -> String {
    let entry = PoEntry {
        id: "charter/1".to_owned(),
        original: "甲\n\"乙\\".to_owned(),
        translation: "a\n\tb".to_owned(),
        place: Path::new("a.yaml").display().to_string(),
        known: "1a2b".to_owned(),
        fuzzy: true,
    };
    write("甲", "en", &[entry])
}
