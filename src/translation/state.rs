//! Whether translations fit their originals, wherever these have moved within their lists.

use rustc_hash::{FxHashMap, FxHashSet};

use super::fingerprints::Fingerprints;
use super::units::Unit;
use crate::diagnostic::{Span, Spanned};
use crate::model::Tag;
use crate::text::fingerprint;

/// What is known of the translation of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// There is none.
    Missing,
    /// Nobody has accepted it yet.
    Unaccepted,
    /// It was accepted for the original as it is.
    Fits,
    /// It was accepted for another original: an earlier state of this one, or the one that stands there now.
    Stale(Option<Span>),
}

/// The states of the translations of all units into one language, in their order.
pub(crate) fn states(
    units: &[(String, Unit)],
    tag: &Tag,
    fingerprints: &Fingerprints,
) -> Vec<State> {
    let members: Vec<(String, String)> = units.iter().map(member).collect();
    let lists = Lists::from_units(units, &members, tag, fingerprints);
    let state = |((id, unit), own): (&(String, Unit), &(String, String))| {
        let Some(translation) = unit.translation(tag) else {
            return State::Missing;
        };
        let known = fingerprints.get(tag.as_str(), id);
        let state = match unit.is_beside(translation) {
            true => lists.beside(own),
            false => lists.apart(own, known),
        };
        match state {
            // A term's translation is kept with the term, and is as old as that.
            State::Stale(_) if lists.is_of_term(unit, translation) => State::Fits,
            state => state,
        }
    };
    units.iter().zip(&members).map(state).collect()
}

/// The members of all lists.
struct Lists<'a> {
    /// Where each original stands, by its list and fingerprint.
    now: FxHashMap<&'a (String, String), Span>,
    /// What was recorded, by list and fingerprint.
    recorded: FxHashSet<(String, String)>,
    /// The lists of which an original that was recorded has gone.
    changed: FxHashSet<String>,
    /// The first unit that has each translation. A translation that others have, too, is that of a term, and terms
    /// come first.
    first: FxHashMap<Span, Span>,
}

impl<'a> Lists<'a> {
    fn from_units(
        units: &[(String, Unit)],
        members: &'a [(String, String)],
        tag: &Tag,
        fingerprints: &Fingerprints,
    ) -> Self {
        let spans = units.iter().map(|(_, unit)| unit.span());
        let now: FxHashMap<_, Span> = members.iter().zip(spans).collect();
        let recorded: FxHashSet<_> = fingerprints
            .of_language(tag.as_str())
            .map(|(id, known)| (siblings(id), known.to_owned()))
            .collect();
        let gone = recorded.iter().filter(|own| !now.contains_key(*own));
        let changed = gone.map(|(list, _)| list.clone()).collect();
        let mut first = FxHashMap::default();
        for (_, unit) in units {
            if let Some(translation) = unit.translation(tag) {
                first.entry(translation.span).or_insert(unit.span());
            }
        }
        Self {
            now,
            recorded,
            changed,
            first,
        }
    }

    /// Whether the translation of a text is that of the term that the whole text is.
    fn is_of_term(&self, unit: &Unit, translation: &Spanned<String>) -> bool {
        let first = self.first.get(&translation.span);
        first.is_some_and(|first| *first != unit.span())
    }

    /// A translation beside its original moves with it, so that its place in the list says nothing.
    fn beside(&self, own: &(String, String)) -> State {
        if self.recorded.contains(own) {
            State::Fits
        } else if self.changed.contains(&own.0) {
            State::Stale(None)
        } else {
            State::Unaccepted
        }
    }

    /// A translation in a translator's file goes by its place: an original that has moved on leaves it to
    /// the next.
    fn apart(&self, (list, current): &(String, String), known: Option<&str>) -> State {
        match known {
            None => State::Unaccepted,
            Some(known) if known == current => State::Fits,
            Some(known) => {
                let former = (list.clone(), known.to_owned());
                State::Stale(self.now.get(&former).copied())
            }
        }
    }
}

/// The list of a unit, and the fingerprint of its original.
fn member((id, unit): &(String, Unit)) -> (String, String) {
    (siblings(id), fingerprint(unit.original()))
}

/// What the ids of all members of one list have in common: the id without the numbers of places in it.
pub(crate) fn siblings(id: &str) -> String {
    let parts = id.split('.').map(|part| {
        let name = part.split('~').next().unwrap_or_default();
        match name.parse::<u32>() {
            Ok(_) => "*",
            Err(_) => name,
        }
    });
    parts.collect::<Vec<_>>().join(".")
}
