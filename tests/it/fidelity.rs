//! Nothing of the source document is lost or changed: every line of it, less the repairs listed in
//! `data/2021/SOURCE.md`, stands in the page and in the PDF, in order, within its section.

use std::fs;

use scraper::{ElementRef, Html, Node, Selector};

use crate::support::{project, published, tool};

/// A section of the source: its name and its text after the repairs.
struct Section {
    name: String,
    text: String,
}

fn repaired_source() -> Vec<Section> {
    let notes = fs::read_to_string(project().join("data/2021/SOURCE.md")).unwrap();
    let source = fs::read_to_string(project().join("tests/fixtures/source/2021.txt")).unwrap();
    let lines: Vec<&str> = source.split('\n').collect();
    let mut sections: Vec<Section> = Vec::new();
    let mut covered = 0;
    let mut repairs = 0;
    // Behind the repairs stands what was left as published, in a table of its own.
    let (repaired, _) = notes
        .split_once("\n## 原样保留的不一致")
        .expect("the second table");
    for row in repaired.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
        if let [name, first, last] = cells[..]
            && let (Ok(first), Ok(last)) = (first.parse::<usize>(), last.parse::<usize>())
        {
            assert_eq!(
                first,
                covered + 1,
                "{name} does not follow the section before it"
            );
            covered = last;
            let last = last.min(lines.len());
            let text = lines[first - 1..last].join("\n");
            sections.push(Section {
                name: name.to_owned(),
                text,
            });
        } else if let Some((name, from, to)) = repair(row) {
            let section = sections.iter_mut().find(|section| section.name == name);
            let section = section.unwrap_or_else(|| panic!("no section {name}"));
            assert!(
                section.text.contains(&from),
                "{name}: {from:?} is not in the source"
            );
            section.text = section.text.replacen(&from, &to, 1);
            repairs += 1;
        }
    }
    assert!(
        covered >= source.lines().count(),
        "the sections do not cover the source"
    );
    assert!(repairs > 30, "only {repairs} repairs were read");
    sections
}

/// `| section | `as extracted` | `as repaired` | why |`
fn repair(row: &str) -> Option<(String, String, String)> {
    let mut quoted = row.split('`');
    let name = quoted.next()?.trim_matches(['|', ' ']).to_owned();
    let from = quoted.next()?.replace('⏎', "\n");
    quoted.next()?;
    let to = quoted.next()?;
    let to = if to == "∅" {
        String::new()
    } else {
        to.replace('⏎', "\n")
    };
    Some((name, from, to))
}

fn without_space(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Looks every line of the source up, in order, and gives those that are not there.
fn missing(published: &str) -> Vec<String> {
    let published = without_space(published);
    let mut missing = Vec::new();
    let mut at = 0;
    let mut compared = 0;
    for section in repaired_source() {
        for line in section
            .text
            .lines()
            .map(without_space)
            .filter(|line| !line.is_empty())
        {
            compared += 1;
            match published[at..].find(&line) {
                Some(offset) => at += offset + line.len(),
                None => missing.push(format!("{}: {line}", section.name)),
            }
        }
    }
    assert!(compared >= 440, "only {compared} lines were compared");
    missing
}

/// What a reader of the page sees, in order: without navigation, controls and permanent links.
pub fn page_text(html: &str) -> String {
    let document = Html::parse_document(html);
    let mut text = String::new();
    let title = Selector::parse("h1").unwrap();
    let main = Selector::parse("main").unwrap();
    for part in document.select(&title).chain(document.select(&main)) {
        push_text(part, &mut text);
    }
    with_official_heads(&document, &text)
}

/// The text with the official wording of a short head where the head stands. It stands below the table.
fn with_official_heads(document: &Html, text: &str) -> String {
    let select = |selector: &str| {
        let selector = Selector::parse(selector).unwrap();
        let parts = document.select(&selector);
        parts
            .map(|part| part.text().collect::<String>())
            .collect::<Vec<_>>()
    };
    let mut lines: Vec<&str> = text.lines().collect();
    let (short, official) = (select(".wordings dt"), select(".wordings dd"));
    for (short, official) in short.iter().zip(&official) {
        let head = lines.iter().position(|line| line.trim() == short.trim());
        lines[head.expect("a head")] = official;
    }
    lines.join("\n")
}

fn push_text(element: ElementRef, text: &mut String) {
    let value = element.value();
    let class = |name: &str| value.classes().any(|class| class == name);
    // A heading's button sorts the column: its text is the heading.
    let skipped = ["nav", "form", "script", "template"].contains(&value.name())
        || class("permalink")
        || class("summary")
        || value.attr("hidden").is_some();
    if skipped {
        return;
    }
    for child in element.children() {
        match child.value() {
            Node::Text(run) => text.push_str(run),
            Node::Element(_) => push_text(ElementRef::wrap(child).unwrap(), text),
            _ => {}
        }
    }
    text.push('\n');
}

/// What a screen reader reads from the PDF: the text of its tags, in their order, without the page
/// numbers and the repeated headers of tables, which are no content.
fn printed_text() -> String {
    let pdf = published().join("output/2021/zh-CN/announcement.pdf");
    let tree = tool("pdfinfo", &["-struct-text".as_ref(), pdf.as_ref()]);
    String::from_utf8_lossy(&tree)
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_prefix('"')?
                .strip_suffix('"')
                .map(str::to_owned)
        })
        .collect()
}

#[test]
fn every_line_of_the_source_is_on_the_page() {
    let html = fs::read_to_string(published().join("output/2021/zh-CN/index.html")).unwrap();
    assert_eq!(missing(&page_text(&html)), Vec::<String>::new());
}

#[test]
fn every_line_of_the_source_is_in_the_pdf() {
    // A box that is not ticked is for the eye: the tags do not speak of it.
    let text = printed_text().replace("☑达标未达标", "☑达标☐未达标");
    assert_eq!(missing(&text), Vec::<String>::new());
}

/// The comparison itself notices a lost and a changed character.
#[test]
fn a_lost_character_would_be_noticed() {
    let html = fs::read_to_string(published().join("output/2021/zh-CN/index.html")).unwrap();
    let text = page_text(&html);
    for (from, to) in [
        ("颉海琴", "颉海"),
        ("王翊丞", "王翊承"),
        ("代表43人", "代表34人"),
    ] {
        assert!(text.contains(from), "{from}");
        assert!(
            !missing(&text.replace(from, to)).is_empty(),
            "{from} → {to}"
        );
    }
}

#[test]
fn no_garble_of_the_extraction_is_left() {
    let html = fs::read_to_string(published().join("output/2021/zh-CN/index.html")).unwrap();
    for text in [page_text(&html), printed_text()] {
        for garble in [
            "口达标",
            "口未达标",
            "工.作",
            "归属干",
            "bookmark",
            "_Toc",
            "£",
            "\u{F052}",
        ] {
            assert!(!text.contains(garble), "{garble}");
        }
    }
}
