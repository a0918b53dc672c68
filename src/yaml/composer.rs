//! The tree of a YAML text, put together from what the parser reports.

use std::ops::Range;

use granit_parser::{ErrorKind, Event, Options, Parser, ScalarStyle, ScanError, StrInput, Tag};

use super::anchors::Anchors;
use super::brackets;
use super::node::{Entry, Kind, Node};
use super::prose;
use super::slips;
use crate::diagnostic::{FileId, Finding, Fix, Scope, Span, Spanned, message};

/// How deep values may be nested.
const DEEPEST: usize = 64;

/// Puts the tree together from what the parser reports, one event after the other.
pub(super) struct Composer<'a> {
    parser: Parser<'a, StrInput<'a>>,
    text: &'a str,
    /// Where in the text the parser began.
    from: usize,
    file: FileId,
    anchors: Anchors,
}

impl<'a> Composer<'a> {
    pub(super) fn new(text: &'a str, file: FileId) -> Self {
        Self::of_piece(text, 0..text.len(), file)
    }

    /// Of a piece of the text alone.
    pub(super) fn of_piece(text: &'a str, piece: Range<usize>, file: FileId) -> Self {
        let mut options = Options::default();
        options.emit_comments = false;
        options.flow_nesting_limit = DEEPEST;
        options.block_nesting_limit = DEEPEST;
        Self {
            from: piece.start,
            parser: Parser::new_from_str_with_options(&text[piece], options),
            text,
            file,
            anchors: Anchors::default(),
        }
    }

    /// The only document of the file or piece, whose value lies `depth` deep in others.
    pub(super) fn document(&mut self, depth: usize) -> Result<Node, Finding> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::DocumentStart(..) if root.is_some() => {
                    return Err(Finding::error(message::YAML_TWO_DOCUMENTS).at(span));
                }
                Event::DocumentStart(..) => {
                    let first = self.next()?;
                    root = Some(self.node(first, depth)?);
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
                (Event::MappingEnd, _) => {
                    // Of thousands of maps what is left over would be a third.
                    entries.shrink_to_fit();
                    return Ok(entries);
                }
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
        let (start, end) = (self.from + range.start, self.from + range.end);
        let start = self.text.floor_char_boundary(start);
        let end = self.text.floor_char_boundary(end).max(start);
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
        ErrorKind::UnknownAnchor if is_alias(&text[at..]) => {
            Finding::error(message::YAML_UNKNOWN_ANCHOR).at(span)
        }
        _ => syntax(text, span, error.info()),
    }
}

/// Whether what begins with `*` may be meant as an alias: it is one word.
fn is_alias(text: &str) -> bool {
    let value = text.split([',', ']', '}', '\n']).next().unwrap_or_default();
    let word = value.trim_end().strip_prefix('*');
    word.is_some_and(|word| word.chars().all(|c| c.is_alphanumeric() || c == '-'))
}

/// The finding about another sign in place of the colon behind a key.
fn key_sign(text: &str, sign: Span) -> Finding {
    let before = &text[..sign.range().start];
    let key = before.rsplit([' ', '\n']).next().unwrap_or_default();
    Finding::error(message::YAML_KEY_SIGN)
        .with("key", key)
        .with("sign", text[sign.range()].trim())
        .at(sign)
        .fixed(Fix {
            edits: vec![(sign, ": ".to_owned())],
            safe: false,
            scope: Scope::Syntax,
        })
}

/// The finding about a text that YAML takes for its own.
fn of_prose(text: &str, file: FileId, prose: &prose::Prose) -> Finding {
    Finding::error(prose.id)
        .with("sign", &text[prose.sign.clone()])
        .at(Span::new(file, prose.sign.clone()))
}

/// A slip that is known to lead to such an error, or else the parser's own words.
fn syntax(text: &str, span: Span, reason: String) -> Finding {
    let offset = span.range().start;
    let prose = prose::at(text, offset);
    if let Some(prose) = prose.as_ref().filter(|prose| prose.is_certain) {
        return of_prose(text, span.file, prose);
    }
    match (slips::near(text, offset), prose) {
        (Some((message::YAML_KEY_SIGN, range)), _) => key_sign(text, Span::new(span.file, range)),
        (Some((id, range)), _) => Finding::error(id).at(Span::new(span.file, range)),
        (None, Some(prose)) => of_prose(text, span.file, &prose),
        (None, None) => match brackets::near(text, offset) {
            Some((message::YAML_BRACKET, range)) => Finding::error(message::YAML_BRACKET)
                .with("sign", &text[range.clone()])
                .at(Span::new(span.file, range)),
            Some((id, range)) => Finding::error(id).at(Span::new(span.file, range)),
            None => Finding::error(message::YAML_SYNTAX)
                .with("reason", reason)
                .at(span),
        },
    }
}
