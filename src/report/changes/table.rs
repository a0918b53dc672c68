//! The comparison table on which a congress votes: the articles that change, as they are and as they are to be.

use serde::Serialize;

use super::sentences::Sentences;
use crate::comparison::{Article, Became, Edits, Fate, Paragraph, Piece, Place, Side, TextChanges};
use crate::diagnostic::message;
use crate::locale::Messages;

/// The table, with all that stands around it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AmendmentTable {
    /// Its title.
    pub title: String,
    /// Who votes on it, or for whom.
    pub organisation: String,
    /// How changes are marked.
    pub legend: String,
    /// The headings of its columns.
    pub columns: Vec<String>,
    /// The articles that change.
    pub rows: Vec<Row>,
    /// What becomes of the others.
    pub notes: Vec<String>,
}

/// An article in the table.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Row {
    /// Its paragraphs as they are.
    pub old: Vec<Cell>,
    /// Its paragraphs as they are to be.
    pub new: Vec<Cell>,
    /// What becomes of it.
    pub became: String,
}

/// A paragraph in the table.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Cell {
    /// Whether it is what people call an article by.
    pub is_name: bool,
    /// Whether it stands for paragraphs that are left out.
    pub is_gap: bool,
    /// Its text, with what stands only in this state marked.
    pub pieces: Vec<Piece>,
}

/// The table of the changes of a text, in the language of `messages`. It is a document of the union, which is read
/// whole: nothing is masked in it.
pub(crate) fn amendment_table(
    changes: &TextChanges,
    side: &Side,
    messages: &Messages,
) -> AmendmentTable {
    let say = Sentences(messages);
    let title = [("title", changes.title.clone().into())];
    let mut notes: Vec<String> = changes
        .renumbered
        .iter()
        .map(|it| say.renumbered(it))
        .collect();
    notes.push(say.counted(message::CHANGES_TABLE_UNCHANGED, changes.unchanged));
    let columns = [
        message::CHANGES_TABLE_NUMBER,
        message::CHANGES_TABLE_OLD,
        message::CHANGES_TABLE_NEW,
        message::CHANGES_TABLE_BECAME,
        message::CHANGES_TABLE_REASON,
    ];
    AmendmentTable {
        title: messages.text(message::CHANGES_TABLE_TITLE, &title),
        organisation: side.organisation.clone(),
        legend: say.text(message::CHANGES_TABLE_LEGEND),
        columns: columns.map(|id| say.text(id)).to_vec(),
        rows: changes
            .articles
            .iter()
            .map(|article| row(article, &say))
            .collect(),
        notes,
    }
}

fn row(article: &Article, say: &Sentences) -> Row {
    Row {
        old: cells(article, Fate::Inserted, say),
        new: cells(article, Fate::Deleted, say),
        became: say.became(article),
    }
}

/// The paragraphs of an article in one state: without what is of the other.
fn cells(article: &Article, without: Fate, say: &Sentences) -> Vec<Cell> {
    let (places, is_old) = match without {
        Fate::Inserted => (&article.old, true),
        _ => (&article.new, false),
    };
    if places.is_empty() {
        return Vec::new();
    }
    let mut cells = vec![name(article, places, without, say)];
    let gap = || Cell {
        is_name: false,
        is_gap: true,
        pieces: vec![kept(say.gap(article))],
    };
    for paragraph in &article.paragraphs {
        // What stays says nothing, but for how the article begins.
        let is_shown = paragraph.is_change() || is_single(article);
        match is_shown {
            true => cells.extend(cell(paragraph, without, is_old)),
            false if cells.last().is_some_and(|last| last.is_gap) => {}
            false => cells.push(gap()),
        }
    }
    cells
}

/// Whether an article is shown whole: it has one paragraph, or all of it is new or gone.
fn is_single(article: &Article) -> bool {
    article.paragraphs.len() == 1 && article.became != Became::Moved
}

fn name(article: &Article, places: &[Place], without: Fate, say: &Sentences) -> Cell {
    let has_title = places.len() == 1 && article.title.is_change();
    // The number of an article that is new or gone is so, too.
    let fate = match article.became {
        Became::Inserted => Fate::Inserted,
        Became::Deleted => Fate::Deleted,
        _ => Fate::Kept,
    };
    let pieces = match (has_title, &places[0].number) {
        (true, number) => {
            let number = number.iter().map(|number| Piece {
                fate,
                text: format!("{number} "),
            });
            number.chain(of_state(&article.title, without)).collect()
        }
        (false, _) => vec![Piece {
            fate,
            text: say.headings(places),
        }],
    };
    Cell {
        is_name: true,
        is_gap: false,
        pieces,
    }
}

fn cell(paragraph: &Paragraph, without: Fate, is_old: bool) -> Option<Cell> {
    if paragraph.fate == without {
        return None;
    }
    let number = match is_old {
        true => &paragraph.old_number,
        false => &paragraph.new_number,
    };
    let number = number.iter().map(|number| Piece {
        fate: paragraph.fate,
        text: spaced(number),
    });
    Some(Cell {
        is_name: false,
        is_gap: false,
        pieces: number.chain(of_state(&paragraph.edits, without)).collect(),
    })
}

/// A number before its text: `（一）` brings its own room, `1.` does not.
fn spaced(number: &str) -> String {
    match number.ends_with(|last: char| last.is_ascii()) {
        true => format!("{number} "),
        false => number.to_owned(),
    }
}

fn of_state(edits: &Edits, without: Fate) -> impl Iterator<Item = Piece> {
    edits
        .0
        .iter()
        .filter(move |piece| piece.fate != without)
        .cloned()
}

fn kept(text: String) -> Piece {
    Piece {
        fate: Fate::Kept,
        text,
    }
}
