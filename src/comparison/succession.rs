//! Which article goes on as which, with all that stayed as it was: what a history of a text is made of.

use super::articles::{Comparer, Succession};
use super::compared::words;
use super::snapshot::{Section, Snapshot};
use super::units::{Place, Unit, units};

/// The articles of the section of one kind in the language `tag`; none where there is none.
pub(crate) fn places(state: &Snapshot, tag: &str, kind: &str) -> Vec<Place> {
    let section = section(state, tag, kind);
    let units = section.map_or_else(Vec::new, |it| units(&it.content));
    units.into_iter().map(|unit| unit.place).collect()
}

/// What became of all articles of the section of one kind, as `places` counts them, in the order of the new text, those
/// that are gone last; `None` where a state has no such section in the language `tag`.
pub(crate) fn successions(
    old: &Snapshot,
    new: &Snapshot,
    tag: &str,
    kind: &str,
) -> Option<Vec<Succession>> {
    let words = words(&[&old.content(tag)?, &new.content(tag)?]);
    let (old, new) = (section(old, tag, kind)?, section(new, tag, kind)?);
    let (old, new): (Vec<Unit>, Vec<Unit>) = (units(&old.content), units(&new.content));
    let comparer = Comparer::new(&old, &new, &words);
    let mut all = comparer.successions();
    all.sort_by_key(|it| (it.new.is_empty(), it.new.clone(), it.old.clone()));
    Some(all)
}

fn section(state: &Snapshot, tag: &str, kind: &str) -> Option<Section> {
    let sections = state.content(tag)?.sections;
    sections.into_iter().find(|it| it.kind == kind)
}
