//! Reads a YAML text as a tree.

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, StrInput, Tag};

use super::anchors::Anchors;
use super::flow_marks::Slip;
use super::keyboard;
use super::node::{Entry, Kind, Node};
use super::recovery::Offsets;
use super::slips;
use super::spliced::spliced;
use super::typed_keys::KeyWords;
use crate::diagnostic::{FileId, Finding, MessageId, Span, Spanned, message};
use crate::workspace::Files;

/// How deep values may be nested.
const DEEPEST: usize = 64;

/// What could be read of a file.
pub(crate) enum Parsed {
    /// All of it.
    Whole(Node),
    /// All of it, once marks of a Chinese keyboard are mended as the finding says. Every value stands in the tree with
    /// its place in the file as it is.
    Recovered(Node, Finding),
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
        Parsed::Recovered(_, finding) => Err(finding),
        Parsed::Unreadable(findings) => Err(findings
            .into_iter()
            .next()
            .unwrap_or_else(|| Finding::error(message::YAML_SYNTAX).at(Span::new(file, 0..0)))),
    }
}

/// Parses a file into a tree, also where it cannot be read before its marks of a Chinese keyboard are mended. `words`
/// says which words may be keys.
pub(crate) fn parse_with_recovery(files: &Files, file: FileId, words: KeyWords) -> Parsed {
    let text = files.text(file);
    let marks = keyboard::slips(text, words);
    if marks.is_empty() {
        return read(text, file, words);
    }
    let found = |all: &[Slip]| keyboard::finding(text, file, &marks, all);
    let left = match mending(text, file, &marks) {
        Ok(node) => return Parsed::Recovered(node, found(&marks)),
        Err(finding) => finding,
    };
    // Together with missing blanks, where the file could not be read without these.
    match mending_blanks(text, file, words) {
        Some((node, all)) => Parsed::Recovered(node, found(&all)),
        None => Parsed::Unreadable(vec![found(&marks), left]),
    }
}

/// The tree of the text with its slips mended, or what keeps it even then from being read.
fn mending(text: &str, file: FileId, slips: &[Slip]) -> Result<Node, Finding> {
    let edits = slips.iter().map(|slip| (slip.range.clone(), slip.better));
    // Slips never overlap.
    let mended = spliced(text, edits).unwrap_or_default();
    let offsets = Offsets::new(slips);
    match composed(&mended, file) {
        Ok(mut node) => {
            offsets.replace_in(&mut node);
            Ok(node)
        }
        Err(finding) => Err(match finding.span() {
            Some(span) => finding.at(offsets.span(span)),
            None => finding,
        }),
    }
}

/// The same with the slips of blanks and marks, which it gives; tabs are as wide as makes the text readable.
fn mending_blanks(text: &str, file: FileId, words: KeyWords) -> Option<(Node, Vec<Slip>)> {
    const TABS: [&str; 3] = ["  ", "    ", "        "];
    TABS.into_iter().find_map(|tab| {
        let slips = keyboard::slips_with_blanks(text, tab, words);
        Some((mending(text, file, &slips).ok()?, slips))
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
    // All of them at once, where that makes the file readable.
    let is_of_blanks = OF_BLANKS.iter().any(|id| id.as_str() == finding.id);
    let mended = is_of_blanks.then(|| mending_blanks(text, file, words));
    match mended.flatten() {
        Some((node, slips)) => {
            Parsed::Recovered(node, finding.fixed(Some(keyboard::fix(file, &slips))))
        }
        None => Parsed::Unreadable(vec![finding]),
    }
}

/// The tree of a text, all of whose anchors are followed by a value of their own.
fn composed(text: &str, file: FileId) -> Result<Node, Finding> {
    let node = Composer::new(text, file).document()?;
    // Without the sign there is none, and a large file has many values to look before.
    let lost = text.contains('&').then(|| slips::lost_anchor(&node, text));
    match lost.flatten() {
        Some(span) => Err(Finding::error(message::YAML_LOST_ANCHOR).at(span)),
        None => Ok(node),
    }
}

/// Puts the tree together from what the parser reports, one event after the other.
struct Composer<'a> {
    parser: Parser<'a, StrInput<'a>>,
    text: &'a str,
    file: FileId,
    anchors: Anchors,
}

impl<'a> Composer<'a> {
    fn new(text: &'a str, file: FileId) -> Self {
        let mut options = Options::default();
        options.emit_comments = false;
        options.flow_nesting_limit = DEEPEST;
        options.block_nesting_limit = DEEPEST;
        Self {
            parser: Parser::new_from_str_with_options(text, options),
            text,
            file,
            anchors: Anchors::default(),
        }
    }

    /// The only document of the file.
    fn document(&mut self) -> Result<Node, Finding> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::DocumentStart(..) if root.is_some() => {
                    return Err(Finding::error(message::YAML_TWO_DOCUMENTS).at(span));
                }
                Event::DocumentStart(..) => {
                    let first = self.next()?;
                    root = Some(self.node(first, 0)?);
                }
                Event::StreamEnd => break,
                _ => {}
            }
        }
        Ok(root.unwrap_or(Node {
            span: Span::new(self.file, 0..0),
            kind: Kind::Empty,
        }))
    }

    /// The next event with its place. Tags of YAML itself pass, others would need a program that knows them.
    fn next(&mut self) -> Result<(Event<'a>, Span), Finding> {
        match self.parser.next() {
            Some(Ok((event, place))) => {
                if event.tag().is_some_and(Tag::is_custom) {
                    let place = place.tag_span().unwrap_or(place);
                    return Err(Finding::error(message::YAML_TAG).at(self.span(place)));
                }
                Ok((event, self.span(place)))
            }
            Some(Err(error)) => Err(finding(&error, self.text, self.file)),
            None => Ok((Event::StreamEnd, Span::new(self.file, 0..0))),
        }
    }

    /// The value that begins with an event.
    fn node(&mut self, (event, span): (Event<'a>, Span), depth: usize) -> Result<Node, Finding> {
        if depth > DEEPEST {
            return Err(too_large(span));
        }
        let anchor = event.anchor_id();
        let kind = match event {
            Event::Alias(anchor) => {
                let repeated = self.anchors.repeat(anchor, DEEPEST.saturating_sub(depth));
                return repeated.ok_or_else(|| too_large(span));
            }
            Event::Scalar(text, style, _, tag) => {
                if tag.is_none() && style == ScalarStyle::Plain && is_null(&text) {
                    Kind::Empty
                } else {
                    Kind::Scalar(text.into_owned())
                }
            }
            Event::SequenceStart(..) => Kind::List(self.list(depth + 1)?),
            Event::MappingStart(..) => Kind::Map(self.map(depth + 1)?),
            // The parser promises that a value stands here; should it ever break that, the text is refused.
            _ => {
                let reason = ErrorKind::ExpectedNodeContent.to_string();
                return Err(syntax(self.text, span, reason));
            }
        };
        let node = Node { span, kind };
        if let Some(anchor) = anchor {
            self.anchors
                .keep(anchor, &node)
                .ok_or_else(|| too_large(span))?;
        }
        Ok(node)
    }

    fn list(&mut self, depth: usize) -> Result<Vec<Node>, Finding> {
        let mut list = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(list),
                member => list.push(self.node(member, depth)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Vec<Entry>, Finding> {
        let mut entries = Vec::new();
        loop {
            let key = match self.next()? {
                (Event::MappingEnd, _) => return Ok(entries),
                // Nobody writes a disclosure with merge keys; read as a key like others it would be unknown.
                (Event::Scalar(text, ScalarStyle::Plain, ..), span) if text == "<<" => {
                    return Err(Finding::error(message::YAML_MERGE_KEY).at(span));
                }
                key => self.key(key, depth)?,
            };
            let value = self.next()?;
            let value = self.node(value, depth)?;
            entries.push(Entry { key, value });
        }
    }

    fn key(&mut self, key: (Event<'a>, Span), depth: usize) -> Result<Spanned<String>, Finding> {
        let node = self.node(key, depth)?;
        match node.kind {
            Kind::Scalar(text) => Ok(Spanned::new(text, node.span)),
            // A key `null` or `~` is the word that was typed.
            Kind::Empty => {
                let text = self.text[node.span.range()].to_owned();
                Ok(Spanned::new(text, node.span))
            }
            Kind::List(_) | Kind::Map(_) => Err(Finding::error(message::YAML_KEY).at(node.span)),
        }
    }

    fn span(&self, place: granit_parser::Span) -> Span {
        let range = place.byte_range().unwrap_or(0..0);
        let start = self.text.floor_char_boundary(range.start);
        let end = self.text.floor_char_boundary(range.end).max(start);
        // A block's span may run on over the blank lines behind it; a mark there helps nobody.
        let end = start + self.text[start..end].trim_end().len();
        Span::new(self.file, start..end)
    }
}

/// The words by which YAML says that there is nothing.
fn is_null(text: &str) -> bool {
    matches!(text, "" | "~" | "null" | "Null" | "NULL")
}

fn too_large(span: Span) -> Finding {
    Finding::error(message::YAML_TOO_LARGE).at(span)
}

/// Says in the user's words why a text is no YAML.
fn finding(error: &ScanError, text: &str, file: FileId) -> Finding {
    let at = error.marker().byte_offset().unwrap_or_default();
    let at = text.floor_char_boundary(at);
    let span = Span::new(file, at..at);
    match error.kind() {
        ErrorKind::RecursionLimitExceeded => too_large(span),
        ErrorKind::UnknownAnchor => Finding::error(message::YAML_UNKNOWN_ANCHOR).at(span),
        _ => syntax(text, span, error.info()),
    }
}

/// A slip that is known to lead to such an error, or else the parser's own words.
fn syntax(text: &str, span: Span, reason: String) -> Finding {
    match slips::near(text, span.range().start) {
        Some((id, range)) => Finding::error(id).at(Span::new(span.file, range)),
        None => Finding::error(message::YAML_SYNTAX)
            .with("reason", reason)
            .at(span),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::parse;
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
            ("a: [1\n", "yaml-syntax"),
        ] {
            assert_eq!(read(text).err(), Some(id), "{text}");
        }
    }
}
