//! What only the finished pages tell: what had to be broken, and pages with a single line.

use std::ops::Range;

use typst::foundations::{NativeElement, Value};
use typst::introspection::{Introspector, MetadataElem};
use typst::layout::{Frame, FrameItem, Point};
use typst_layout::PagedDocument;

/// What is to be remarked on a document.
#[derive(Debug, Default)]
pub(crate) struct Remarks {
    /// What had to be broken, each once.
    pub broken: Vec<String>,
    /// Pages with a single line.
    pub lonely: Vec<LonelyLine>,
}

/// A line that stands alone on its page.
#[derive(Debug)]
pub(crate) struct LonelyLine {
    /// Number of the page, from one.
    pub page: usize,
    /// What it says.
    pub text: String,
    /// The end of all text up to it, without blanks, by which the text it belongs to can be told.
    pub before: String,
}

/// The key under which `templates/press/style.typ` leaves what it had to break.
const BROKEN: &str = "broken-word";

/// By how much the baselines of one line may differ, in points: raised signs, other sizes.
const SAME_LINE: f64 = 6.0;

/// How many characters of text before a line tell which text it belongs to.
const CONTEXT: usize = 24;

impl Remarks {
    /// What is to be remarked on a document whose text stands in `area`, in points below the head of each page; above
    /// it is the running title, below it the page's number. Where that is not known, nothing is said of single lines.
    pub(crate) fn on(document: &PagedDocument, area: Option<Range<f64>>) -> Self {
        Self {
            broken: broken(document),
            lonely: area.map_or_else(Vec::new, |area| lonely(document, &area)),
        }
    }
}

/// A text without blanks, which lines may end in or be stretched by.
pub(crate) fn without_blanks(text: &str) -> String {
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

fn lonely(document: &PagedDocument, area: &Range<f64>) -> Vec<LonelyLine> {
    let mut all = String::new();
    let mut lonely = Vec::new();
    for (at, page) in document.pages().iter().enumerate() {
        let mut pieces = Vec::new();
        collect(&page.frame, Point::zero(), area, &mut pieces);
        let line: String = pieces.iter().map(|(_, text)| text.as_str()).collect();
        all.push_str(&without_blanks(&line));
        let heights = || pieces.iter().map(|(height, _)| *height);
        let (highest, lowest) = (
            heights().fold(f64::MAX, f64::min),
            heights().fold(0.0, f64::max),
        );
        if !line.trim().is_empty() && lowest - highest < SAME_LINE {
            let length = without_blanks(&line).chars().count() + CONTEXT;
            lonely.push(LonelyLine {
                page: at + 1,
                text: line.trim().to_owned(),
                before: tail(&all, length),
            });
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
fn collect(frame: &Frame, origin: Point, area: &Range<f64>, pieces: &mut Vec<(f64, String)>) {
    for (point, item) in frame.items() {
        let at = origin + *point;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                collect(&group.frame, at + moved, area, pieces);
            }
            FrameItem::Text(text) if area.contains(&at.y.to_pt()) => {
                pieces.push((at.y.to_pt(), text.text.to_string()));
            }
            _ => {}
        }
    }
}
