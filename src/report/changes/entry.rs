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

/// A text with its changes, without what is private in it as it was or as it is: a change may cut a number in two.
pub(super) fn without_private(pieces: &[Piece]) -> Vec<Piece> {
    let state = |without: Fate| -> Vec<char> {
        let own = pieces.iter().filter(|piece| piece.fate != without);
        let text: String = own.map(|piece| piece.text.as_str()).collect();
        // A star stands for a character.
        masked(&text).chars().collect()
    };
    let (mut old, mut new) = (
        state(Fate::Inserted).into_iter(),
        state(Fate::Deleted).into_iter(),
    );
    let mut shown = |piece: &Piece| {
        let text = piece.text.chars().map(|own| match piece.fate {
            Fate::Deleted => old.next().unwrap_or(own),
            Fate::Inserted => new.next().unwrap_or(own),
            Fate::Kept => {
                let states = [old.next(), new.next()];
                states
                    .into_iter()
                    .flatten()
                    .find(|it| *it != own)
                    .unwrap_or(own)
            }
        });
        Piece {
            fate: piece.fate,
            text: text.collect(),
        }
    };
    pieces.iter().map(&mut shown).collect()
}

impl Line {
    pub(super) fn new(lead: Option<String>, edits: &Edits) -> Self {
        Self {
            lead,
            pieces: without_private(&edits.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::without_private;
    use crate::comparison::{Fate, Piece};

    #[test]
    fn a_number_that_a_change_cuts_is_hidden_whole() {
        let piece = |fate, text: &str| Piece {
            fate,
            text: text.to_owned(),
        };
        let pieces = [
            piece(Fate::Kept, "电话138 1234 "),
            piece(Fate::Deleted, "5678"),
            piece(Fate::Inserted, "5679"),
            piece(Fate::Kept, "，找王犇。"),
        ];
        let shown = without_private(&pieces);
        let text = |at: usize| shown[at].text.as_str();
        for (at, digits) in [(0, "138"), (1, "5678"), (2, "5679")] {
            assert!(!text(at).contains(digits), "{shown:?}");
        }
        assert_eq!(text(3), "，找王犇。");
        let public = [
            piece(Fate::Kept, "任期"),
            piece(Fate::Deleted, "一"),
            piece(Fate::Inserted, "两"),
            piece(Fate::Kept, "年"),
        ];
        assert_eq!(without_private(&public), public);
    }
}
