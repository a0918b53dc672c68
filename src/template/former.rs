//! What a school's own templates name as former versions of the program had it.

use crate::diagnostic::{FileId, Finding, Place, Span, message};
use crate::workspace::Files;

/// The templates of the self-assessment, by the ends of their names.
const ASSESSMENT: [&str; 4] = [
    "/assessment.html",
    "/assessment.typ",
    "/self-assessment.html",
    "/self-assessment.typ",
];

/// What `section.content` held of the self-assessment when it was one table.
const OF_ONE_TABLE: [&str; 4] = ["columns", "items", "marks", "free_field"];

/// The templates that print a whole disclosure.
const FRAMES: [&str; 4] = [
    "site/page.html",
    "site/parallel.html",
    "press/announcement.typ",
    "press/parallel.typ",
];

/// What a frame prints beside the sections, and former versions did not have.
const BESIDE_SECTIONS: [&str; 2] = ["contact", "attachments"];

/// A warning for each place of a template called `name` that is to be changed by hand.
pub(crate) fn former_names(name: &str, file: FileId, files: &Files) -> Vec<Finding> {
    let text = files.text(file);
    let mut findings = Vec::new();
    if ASSESSMENT.iter().any(|end| name.ends_with(end)) {
        let places = text.match_indices("content").filter_map(|(at, content)| {
            let end = at + content.len();
            let length = of_one_table(&text[end..])?;
            Some(at..end + length)
        });
        findings.extend(places.map(|range| {
            Finding::warning(message::FORMER_TABLE)
                .with("code", &text[range.clone()])
                .at(Span::new(file, range))
        }));
    }
    let missing: Vec<&str> = BESIDE_SECTIONS
        .into_iter()
        .filter(|word| !text.contains(word))
        .collect();
    if FRAMES.contains(&name) && !missing.is_empty() {
        findings.push(
            Finding::warning(message::FORMER_FRAME)
                .with("names", missing.join(", "))
                .in_place(Place::File(files.path(file).to_owned())),
        );
    }
    findings
}

/// The length of the name of something that a table holds, where one follows: `.items`, `["items"]`.
fn of_one_table(text: &str) -> Option<usize> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let lead = ["[\"", "['", "."]
        .into_iter()
        .find(|lead| text.starts_with(lead))?;
    let rest = &text[lead.len()..];
    let name = &rest[..rest.find(|c| !is_name(c)).unwrap_or(rest.len())];
    OF_ONE_TABLE
        .contains(&name)
        .then_some(lead.len() + name.len())
}
