//! Reads a YAML text as a tree.

use std::iter;

use rayon::prelude::*;

use super::composer::Composer;
use super::flow_marks::Slip;
use super::keyboard;
use super::node::{Kind, Node};
use super::pieces::pieces;
use super::prose;
use super::recovery::Offsets;
use super::slips;
use super::spliced::spliced;
use super::typed_keys::KeyWords;
use crate::diagnostic::{FileId, Finding, Fix, MessageId, Span, message};
use crate::workspace::Files;

/// How many bytes a long text has.
const LONG: usize = 1 << 17;

/// What could be read of a file.
pub(crate) enum Parsed {
    /// All of it.
    Whole(Node),
    /// All of it, once it is mended as the findings say: marks of a Chinese keyboard, missing blanks, prose without its
    /// quotation marks. Every value stands in the tree with its place in the file as it is.
    Recovered(Node, Vec<Finding>),
    /// Nothing, because of these.
    Unreadable(Vec<Finding>),
}

/// Parses a file into a tree.
///
/// # Errors
/// One finding: marks of a Chinese keyboard in place of YAML's, the first place where the text stops being YAML, or
/// where it would unfold into more than a disclosure can need (an alias bomb).
pub fn parse(files: &Files, file: FileId) -> Result<Node, Finding> {
    match parse_with_recovery(files, file, |_| false) {
        Parsed::Whole(node) => Ok(node),
        Parsed::Recovered(_, findings) | Parsed::Unreadable(findings) => Err(findings
            .into_iter()
            .next()
            .unwrap_or_else(|| Finding::error(message::YAML_SYNTAX).at(Span::new(file, 0..0)))),
    }
}

/// Parses a file into a tree, also where it cannot be read before its marks of a Chinese keyboard are mended. `words`
/// says which words may be keys.
pub(crate) fn parse_with_recovery(files: &Files, file: FileId, words: KeyWords) -> Parsed {
    let text = files.text(file);
    let read = || read(text, file, words);
    // Hardly a file has such marks, so a long one is read meanwhile. What ships is never: its lists are read under a lock,
    // and a thread that waits for another may begin a rule that needs the same list.
    let (marks, parsed) = match text.len() > LONG {
        true => rayon::join(|| keyboard::slips(text, words), || Some(read())),
        false => (keyboard::slips(text, words), None),
    };
    if marks.is_empty() {
        return parsed.unwrap_or_else(read);
    }
    let found = |all: &[Slip]| keyboard::finding(text, file, &marks, all);
    let mended = mending(text, file, &marks);
    let left = match mended.tree {
        Ok(node) => return Parsed::Recovered(node, with(found(&marks), mended.prose)),
        Err(finding) => finding,
    };
    // Together with missing blanks, where the file could not be read without these.
    match mending_blanks(text, file, words) {
        Some((node, all, prose)) => Parsed::Recovered(node, with(found(&all), prose)),
        None => {
            let mut findings = with(found(&marks), mended.prose);
            findings.push(left);
            Parsed::Unreadable(findings)
        }
    }
}

fn with(first: Finding, others: Vec<Finding>) -> Vec<Finding> {
    iter::once(first).chain(others).collect()
}

/// What becomes of a text whose slips are mended.
struct Mended {
    /// Its tree, or what keeps it even then from being read.
    tree: Result<Node, Finding>,
    /// Prose that YAML took for its own, and that was put between quotation marks to read the rest.
    prose: Vec<Finding>,
}

/// The text with its slips mended.
fn mending(text: &str, file: FileId, slips: &[Slip]) -> Mended {
    /// How many bytes are read again and again at most, a time for each text that lacks its quotation marks.
    const WORK: usize = 1 << 25;
    let mut slips = slips.to_vec();
    let mut prose = Vec::new();
    loop {
        // Slips never overlap.
        let edits = slips.iter().map(|slip| (slip.range.clone(), slip.better));
        let mended = spliced(text, edits).unwrap_or_default();
        let offsets = Offsets::new(&slips);
        let finding = match composed(&mended, file) {
            Ok(mut node) => {
                offsets.replace_in(&mut node);
                let tree = Ok(node);
                return Mended { tree, prose };
            }
            Err(finding) => finding,
        };
        let span = finding.span();
        let finding = match span {
            Some(span) => finding.at(offsets.span(span)),
            None => finding,
        };
        let is_small = prose.len() * text.len() < WORK;
        let quoted = span
            .filter(|_| is_small && is_of_prose(&finding))
            .and_then(|span| prose::at(&mended, span.range().start))
            .map(|found| found.quoted(&mended));
        let Some(mut quotes) = quoted else {
            let tree = Err(finding);
            return Mended { tree, prose };
        };
        for slip in &mut quotes {
            slip.range = offsets.span(Span::new(file, slip.range.clone())).range();
        }
        // Marks that do not help are not put there a second time: that would never end.
        let is_new = |slip: &Slip| !slips.iter().any(|known| known.range == slip.range);
        if !quotes.iter().any(is_new) {
            let tree = Err(finding);
            return Mended { tree, prose };
        }
        prose.push(finding.fixed(Some(Fix {
            safe: false,
            ..keyboard::fix(file, &quotes)
        })));
        slips.extend(quotes);
        slips.sort_by_key(|slip| (slip.range.start, slip.range.end));
    }
}

/// Whether a finding says that YAML takes a text for its own.
fn is_of_prose(finding: &Finding) -> bool {
    const OF_PROSE: [MessageId; 4] = [
        message::YAML_TEXT_SIGN,
        message::YAML_TEXT_COLON,
        message::YAML_LOST_ANCHOR,
        message::YAML_TAG,
    ];
    OF_PROSE.iter().any(|id| id.as_str() == finding.id)
}

/// The tree with the slips of blanks and marks mended, these slips, and what is said of prose; tabs are as wide as makes
/// the text readable.
fn mending_blanks(
    text: &str,
    file: FileId,
    words: KeyWords,
) -> Option<(Node, Vec<Slip>, Vec<Finding>)> {
    const TABS: [&str; 3] = ["  ", "    ", "        "];
    TABS.into_iter().find_map(|tab| {
        let slips = keyboard::slips_with_blanks(text, tab, words);
        let mended = mending(text, file, &slips);
        // How wide a tab is, is a guess: a wrong one makes prose of keys.
        let is_sound = mended.prose.is_empty() || !text.contains('\t');
        Some((mended.tree.ok().filter(|_| is_sound)?, slips, mended.prose))
    })
}

fn read(text: &str, file: FileId, words: KeyWords) -> Parsed {
    const OF_BLANKS: [MessageId; 4] = [
        message::YAML_TAB,
        message::YAML_WIDE_SPACE,
        message::YAML_COLON_SPACE,
        message::YAML_DASH_SPACE,
    ];
    let finding = match composed(text, file) {
        Ok(node) => return Parsed::Whole(node),
        Err(finding) => finding,
    };
    if is_of_prose(&finding) {
        return read_prose(text, file);
    }
    // All of them at once, where that makes the file readable.
    let is_of_blanks = OF_BLANKS.iter().any(|id| id.as_str() == finding.id);
    let mended = is_of_blanks.then(|| mending_blanks(text, file, words));
    match mended.flatten() {
        Some((node, slips, prose)) => {
            let first = finding.fixed(Some(keyboard::fix(file, &slips)));
            Parsed::Recovered(node, with(first, prose))
        }
        None => Parsed::Unreadable(vec![finding]),
    }
}

/// A file in which YAML takes prose for its own.
fn read_prose(text: &str, file: FileId) -> Parsed {
    let mended = mending(text, file, &[]);
    let mut findings = mended.prose;
    match mended.tree {
        Ok(node) => Parsed::Recovered(node, findings),
        Err(left) => {
            findings.push(left);
            Parsed::Unreadable(findings)
        }
    }
}

/// The tree of a text, all of whose anchors are followed by a value of their own.
fn composed(text: &str, file: FileId) -> Result<Node, Finding> {
    if let Some(node) = read_in_pieces(text, file, LONG) {
        return Ok(node);
    }
    let node = Composer::new(text, file).document(0)?;
    // Without the sign there is none, and a large file has many values to look before.
    let lost = text.contains('&').then(|| slips::lost_anchor(&node, text));
    match lost.flatten() {
        Some(span) => Err(Finding::error(message::YAML_LOST_ANCHOR).at(span)),
        None => Ok(node),
    }
}

/// Reads a long file in several threads. `None` where it is none, or where only the whole says what is wrong.
fn read_in_pieces(text: &str, file: FileId, size: usize) -> Option<Node> {
    let pieces = pieces(text, size)?;
    let lists: Option<Vec<Node>> = pieces
        .members
        .into_par_iter()
        .map(|piece| Composer::of_piece(text, piece, file).document(1).ok())
        .collect();
    let mut lists = lists?.into_iter();
    let mut list = lists.next()?;
    let Kind::List(members) = &mut list.kind else {
        return None;
    };
    for next in lists {
        let Kind::List(more) = next.kind else {
            return None;
        };
        members.extend(more);
    }
    let mut root = Composer::of_piece(text, pieces.head, file)
        .document(0)
        .ok()?;
    let Kind::Map(entries) = &mut root.kind else {
        return None;
    };
    let key = entries.last_mut()?;
    matches!(key.value.kind, Kind::Empty).then(|| key.value = list)?;
    Some(root)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    use super::{Composer, parse, read_in_pieces};
    use crate::workspace::Files;
    use crate::yaml::node::Node;

    fn read(text: &str) -> Result<Node, &'static str> {
        let files = Files::default();
        let file = files.add(Path::new("a.yaml"), text.to_owned());
        parse(&files, file).map_err(|finding| finding.id)
    }

    #[test]
    fn scalars_are_their_text_and_nothing_is_empty() {
        for text in [
            "否", "2020", "0771", "1e3", "no", "true", "!!str ~", "'null'", "!!int 5",
        ] {
            let node = read(&format!("a: {text}\n")).unwrap();
            let plain = text
                .trim_start_matches("!!str ")
                .trim_start_matches("!!int ");
            let value = node.value("a").and_then(Node::text);
            assert_eq!(value, Some(plain.trim_matches('\'')), "{text}");
        }
        for text in ["a:\n", "a: ~\n", "a: null # 无\n"] {
            assert!(read(text).unwrap().value("a").unwrap().is_blank(), "{text}");
        }
        for text in ["", "\n", "# 无\n", "---\n"] {
            assert!(read(text).unwrap().is_blank(), "{text:?}");
        }
    }

    #[test]
    fn aliases_repeat_what_they_name() {
        let node = read("a: &甲 [乙, 丙]\nb: *甲\n").unwrap();
        let texts = |key| -> Vec<&str> {
            let members = node.value(key).unwrap().members();
            members.iter().filter_map(Node::text).collect()
        };
        assert_eq!(texts("a"), ["乙", "丙"]);
        assert_eq!(texts("b"), texts("a"));
    }

    #[test]
    fn a_text_with_an_ampersand_leaves_the_next_one_alone() {
        let node = read("a: [\"R &D\", 乙]\nb: [R\u{A0}&D, 乙]\n").unwrap();
        let second = |key| node.value(key).unwrap().members()[1].text();
        assert_eq!([second("a"), second("b")], [Some("乙"); 2]);
    }

    /// Each text read in small pieces, where it falls into any, is what it is as a whole.
    fn assert_pieces_make_the_whole(text: &str) -> bool {
        let files = Files::default();
        let file = files.add(Path::new("a.yaml"), text.to_owned());
        let in_pieces = read_in_pieces(text, file, 8);
        if let Some(node) = &in_pieces {
            let whole = Composer::new(text, file).document(0);
            let whole = whole.expect("a text whose pieces can be read can be read");
            assert_eq!(format!("{node:?}"), format!("{whole:?}"), "{text}");
        }
        in_pieces.is_some()
    }

    #[test]
    fn a_list_is_read_in_pieces_where_these_are_whole() {
        let member = "  - name: 王犇\n    text: |\n      甲\n\n      - 乙\n    # 注\n    list: [丙,\n      丁]\n";
        for (head, is_cut) in [
            ("a: {b: 1}\npeople:\n", true),
            ("a:\n- 1\npeople: # 名单\n", false),
            ("people:\n\n  # 注\n", true),
            ("people: &a\n", false),
            ("people: |\n", false),
            ("people: \"\n", false),
        ] {
            let text = format!("{head}{}", member.repeat(9));
            assert_eq!(assert_pieces_make_the_whole(&text), is_cut, "{head}");
            let text = format!("{text}last: 1\n");
            assert!(!assert_pieces_make_the_whole(&text));
        }
        // What goes on over a cut makes the pieces wrong, and only the whole is right or says why it is not.
        for member in [
            "  - \"甲\n  - 乙\"\n",
            "  - [甲,\n  - 乙]\n",
            "  - 甲: 1\n   乙: 2\n",
        ] {
            let text = format!("a:\n{}", member.repeat(9));
            assert!(!assert_pieces_make_the_whole(&text), "{member}");
        }
    }

    proptest! {
        #[test]
        fn pieces_make_the_whole(lines in prop::collection::vec("( {0,4}|  - | - |)[a:\\[\\]{}\"'|>#, -]{0,6}", 0..20)) {
            assert_pieces_make_the_whole(&format!("a:\n{}", lines.join("\n")));
        }
    }

    #[test]
    fn what_no_disclosure_needs_is_refused() {
        let deep = format!("a: {}1{}\n", "[".repeat(65), "]".repeat(65));
        let mut unfolding = String::from("a0: &a0 [1]\n");
        for level in 1..99 {
            unfolding.push_str(&format!("a{level}: &a{level} [*a{}]\n", level - 1));
        }
        for (text, id) in [
            ("a: &甲 [*甲]\n", "yaml-too-large"),
            (&deep, "yaml-too-large"),
            (&unfolding, "yaml-too-large"),
            ("a: *甲\n", "yaml-unknown-anchor"),
            ("a: &甲 乙\n", "yaml-lost-anchor"),
            ("a: 1\n---\nb: 2\n", "yaml-two-documents"),
            ("<<: {a: 1}\n", "yaml-merge-key"),
            ("? [a]\n: 1\n", "yaml-key"),
            ("a: !b c\n", "yaml-tag"),
            ("a: ! c\n", "yaml-tag"),
            ("a: !!binary 5LiA\n", "yaml-tag"),
            ("a: [1\n", "yaml-bracket"),
        ] {
            assert_eq!(read(text).err(), Some(id), "{text}");
        }
    }
}
