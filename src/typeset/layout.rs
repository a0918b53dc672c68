//! What only the finished pages tell: what had to be broken, and pages with a single line.

use typst::foundations::{NativeElement, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Frame, FrameItem, Point};
use typst_layout::PagedDocument;

use crate::diagnostic::{Finding, Span};
use crate::document::rules::{BROKEN_WORD, LONELY_LINE};
use crate::view::Sample;
use crate::workspace::Files;

/// What is to be remarked on a document.
#[derive(Debug, Default)]
pub(crate) struct Remarks {
    /// What had to be broken, each once.
    broken: Vec<String>,
    /// Pages with a single line: the number, what the line says, and the end of all text up to it.
    lonely: Vec<(usize, String, String)>,
}

/// The key under which `templates/press/style.typ` leaves what it had to break.
const BROKEN: &str = "broken-word";

/// GB/T 9704-2012, 5.2.1: where the type area ends, 37 + 225 mm below the head of the page, in points.
/// What stands below is the page's number.
const FOOT: f64 = (37.0 + 225.0) * 72.0 / 25.4;

/// By how much the baselines of one line may differ, in points: raised signs, other sizes.
const SAME_LINE: f64 = 6.0;

/// How many characters of text before a line tell which text it belongs to.
const CONTEXT: usize = 24;

impl Remarks {
    pub(crate) fn on(document: &PagedDocument) -> Self {
        Self {
            broken: broken(document),
            lonely: lonely(document),
        }
    }

    /// The findings, each at the text that it is about. `name` is what readers call the document.
    pub(crate) fn findings(&self, samples: &[Sample], name: &str, files: &Files) -> Vec<Finding> {
        let broken = self.broken.iter().map(|word| {
            let finding = BROKEN_WORD.finding().with("word", word.as_str());
            let span = origin(word, samples).map(|span| files.narrowed(span, word));
            placed(finding, span)
        });
        let lonely = self.lonely.iter().map(|(page, line, before)| {
            let finding = LONELY_LINE.finding().with("page", *page);
            let finding = finding.with("text", crate::model::shortened(line));
            let span = end_of(before, line, samples).map(|span| last(line, span, files));
            placed(finding.with("document", name), span)
        });
        broken.chain(lonely).collect()
    }
}

fn placed(finding: Finding, span: Option<Span>) -> Finding {
    match span {
        Some(span) => finding.at(span),
        None => finding,
    }
}

/// The text that is a word, else the first that holds it.
fn origin(word: &str, samples: &[Sample]) -> Option<Span> {
    let whole = samples.iter().find(|sample| sample.text.trim() == word);
    let found = whole.or_else(|| samples.iter().find(|sample| sample.text.contains(word)));
    found.map(|sample| sample.span)
}

/// The text that a line belongs to, told by as much of what stands before it as it shares with it.
fn end_of(before: &str, line: &str, samples: &[Sample]) -> Option<Span> {
    let texts: Vec<String> = samples.iter().map(|sample| bare(&sample.text)).collect();
    let ends = before.char_indices().map(|(at, _)| &before[at..]);
    ends.take_while(|end| end.len() >= line.len())
        .find_map(|end| texts.iter().rposition(|text| text.contains(end)))
        .map(|at| samples[at].span)
}

/// The last place of a line within the text it belongs to, where it stands there as it is.
fn last(line: &str, span: Span, files: &Files) -> Span {
    let start = span.range().start;
    match files.text(span.file)[span.range()].rfind(line) {
        Some(at) => Span::new(span.file, start + at..start + at + line.len()),
        None => span,
    }
}

/// A text without blanks, which lines may end in or be stretched by.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn broken(document: &PagedDocument) -> Vec<String> {
    let mut words = Vec::new();
    for note in document.introspector().query(&MetadataElem::ELEM.select()) {
        if let Some(Value::Dict(note)) = note.to_packed::<MetadataElem>().map(|note| &note.value)
            && let Ok(Value::Str(word)) = note.get(BROKEN)
            && !words.contains(&word.to_string())
        {
            words.push(word.to_string());
        }
    }
    words
}

fn lonely(document: &PagedDocument) -> Vec<(usize, String, String)> {
    let mut all = String::new();
    let mut lonely = Vec::new();
    for (at, page) in document.pages().iter().enumerate() {
        let mut pieces = Vec::new();
        collect(&page.frame, Point::zero(), &mut pieces);
        let line: String = pieces.iter().map(|(_, text)| text.as_str()).collect();
        all.push_str(&bare(&line));
        let heights = || pieces.iter().map(|(height, _)| *height);
        let (top, foot) = (
            heights().fold(f64::MAX, f64::min),
            heights().fold(0.0, f64::max),
        );
        if !line.trim().is_empty() && foot - top < SAME_LINE {
            let length = bare(&line).chars().count() + CONTEXT;
            lonely.push((at + 1, line.trim().to_owned(), tail(&all, length)));
        }
    }
    lonely
}

/// The last characters of a text.
fn tail(text: &str, count: usize) -> String {
    let start = text.char_indices().rev().nth(count.saturating_sub(1));
    text[start.map_or(0, |(at, _)| at)..].to_owned()
}

/// All text of the type area, with the height of its baseline.
fn collect(frame: &Frame, origin: Point, pieces: &mut Vec<(f64, String)>) {
    for (point, item) in frame.items() {
        let at = origin + *point;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                collect(&group.frame, at + moved, pieces);
            }
            FrameItem::Text(text) if at.y.to_pt() < FOOT => {
                pieces.push((at.y.to_pt(), text.text.to_string()));
            }
            _ => {}
        }
    }
}
