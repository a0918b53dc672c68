//! Recognises files by their names: texts, fonts, and notes for whoever keeps the data.

use crate::text::fold;

/// The endings of texts.
const TEXTS: [&str; 5] = ["yaml", "yml", "md", "markdown", "txt"];

/// The endings of fonts.
const FONTS: [&str; 6] = ["ttf", "otf", "ttc", "otc", "woff", "woff2"];

/// The first words of names that mark a file as a note for whoever keeps the data, in lower case.
const NOTES: [&str; 18] = [
    "readme",
    "source",
    "notes",
    "note",
    "todo",
    "changelog",
    "license",
    "licence",
    "copying",
    "说明",
    "使用说明",
    "来源",
    "出处",
    "备注",
    "笔记",
    "读我",
    "自述",
    "待办",
];

/// Whether a file is a text, which an author may have written for the program, by the ending of its name; one without
/// an ending is.
pub(crate) fn is_text(name: &str) -> bool {
    let ending = ending(name);
    ending.is_empty() || TEXTS.contains(&&*ending)
}

/// Whether a file is a font.
pub(crate) fn is_font(name: &str) -> bool {
    FONTS.contains(&&*ending(name))
}

/// The ending of a name, folded and in small letters; empty where there is none.
fn ending(name: &str) -> String {
    let name = fold(name).text().trim().to_lowercase();
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ending.to_owned()
}

/// Whether a file is a note for whoever keeps the data, such as `SOURCE.md`.
pub(crate) fn is_note(name: &str) -> bool {
    let name = fold(name).text().to_lowercase();
    let first = name.split(['.', '-', '_', ' ']).next().unwrap_or_default();
    is_text(&name) && NOTES.contains(&first)
}
