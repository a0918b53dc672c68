//! Changes in words: groups of sentences, some with the text that was changed below them. Every form for people is made
//! of these.

use serde::Serialize;

use crate::comparison::{Edits, Fate, Piece};
use crate::report::private::masked;

/// The changes of one disclosure.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Told {
    /// What is compared with what.
    pub title: String,
    /// What is said of the whole.
    pub notes: Vec<String>,
    /// The changes by what they are of.
    pub groups: Vec<Group>,
}

/// Changes of one part.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Group {
    /// What part.
    pub heading: String,
    /// The changes.
    pub entries: Vec<Entry>,
}

/// A change.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Entry {
    /// It in words.
    pub text: String,
    /// The text that was changed, in its paragraphs.
    pub lines: Vec<Line>,
}

/// A paragraph that was changed.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Line {
    /// Its number or what it is, before it.
    pub lead: Option<String>,
    /// The paragraph.
    pub pieces: Vec<Piece>,
}

impl Group {
    pub(super) fn new(heading: &str, entries: Vec<Entry>) -> Self {
        Self {
            heading: masked(heading),
            entries,
        }
    }
}

impl Told {
    /// Whether any text is shown with its changes marked in it.
    pub(crate) fn has_text(&self) -> bool {
        let entries = self.groups.iter().flat_map(|group| &group.entries);
        let mut pieces = entries
            .flat_map(|entry| &entry.lines)
            .flat_map(|line| &line.pieces);
        pieces.any(|piece| piece.fate != Fate::Kept)
    }
}

impl Entry {
    pub(super) fn plain(text: String) -> Self {
        Self {
            text,
            lines: Vec::new(),
        }
    }
}

/// A piece without what is private.
pub(super) fn shown(piece: &Piece) -> Piece {
    Piece {
        fate: piece.fate,
        text: masked(&piece.text),
    }
}

impl Line {
    pub(super) fn new(lead: Option<String>, edits: &Edits) -> Self {
        Self {
            lead,
            pieces: edits.0.iter().map(shown).collect(),
        }
    }
}
