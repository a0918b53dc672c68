//! The file of the delegates' figures as it is to be: `delegates.yaml`.

use super::figures::StatedFigure;
use crate::locale::key_names;
use crate::yaml::{Entry, Kind, Node, Wanted};

/// The key of the figures.
const FIGURES: &str = "figures";

/// The tree of a file with these figures. `None` where it holds none that could be changed.
pub(crate) fn wanted_figures(tree: &Node, figures: &[StatedFigure]) -> Option<Wanted> {
    let mut wanted = Wanted::from(tree);
    let record = value(&mut wanted, FIGURES)?;
    for figure in figures {
        value(record, figure.key)?.kind = match figure.value.as_str() {
            "" => Kind::Empty,
            text => Kind::Scalar(text.to_owned()),
        };
    }
    Some(wanted)
}

/// The value of a key in whatever words; a new one where there is none.
fn value<'w>(record: &'w mut Wanted, key: &str) -> Option<&'w mut Wanted> {
    if matches!(record.kind, Kind::Empty) {
        record.kind = Kind::Map(Vec::new());
    }
    let Kind::Map(entries) = &mut record.kind else {
        return None;
    };
    let exact = entries.iter().position(|entry| entry.key.value == key);
    let is_called = |entry: &Entry<_>| key_names().are(&entry.key.value, key);
    let at = exact.or_else(|| entries.iter().position(is_called));
    let at = at.unwrap_or_else(|| {
        entries.push(Entry::added(key, Kind::Empty));
        entries.len() - 1
    });
    entries.get_mut(at).map(|entry| &mut entry.value)
}
