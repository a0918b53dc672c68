//! The departments of one union over its years: what they were called, which came and which went.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use super::listing::Listing;
use super::published_year::{Content, Department};
use super::years::Year;
use crate::locale::Labels;
use crate::text::folded_text;
use crate::view::{LocaleView, TextView};

/// A department over the years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct DepartmentView {
    /// Its id in the data, where it is published.
    pub id: Option<String>,
    /// Whether the latest year has it.
    pub present: bool,
    /// Its names, the latest first.
    pub names: Vec<NameView>,
    /// What became of it, the latest first.
    pub changes: Vec<ChangeView>,
}

/// What a department was called for some years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct NameView {
    /// The name.
    pub name: TextView,
    /// The years, as people read them: `2021–2023`.
    pub years: String,
}

/// What became of a department in a year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct ChangeView {
    /// What: `new`, `renamed`, `gone` or `again`.
    #[schemars(extend("enum" = ["new", "renamed", "gone", "again"]))]
    pub kind: &'static str,
    /// The school year, as people read it.
    pub year: String,
}

/// A department in one of the years.
struct Entry {
    /// The position of the year among those that list departments.
    year: usize,
    /// Its name on the page.
    shown: TextView,
    /// Its name in each language, the primary one first; folded.
    names: Vec<(String, String)>,
}

/// A department with all its years, the earliest first.
struct Track {
    id: Option<String>,
    entries: Vec<Entry>,
}

impl Entry {
    /// Whether both years call it the same, in a language that both have. Where they have none in common, nobody can tell.
    fn is_called_as(&self, other: &Self) -> bool {
        let name = |entry: &Self, tag: &str| {
            let found = entry.names.iter().find(|(own, _)| own == tag);
            found.map(|(_, name)| name.clone())
        };
        let mut common = self
            .names
            .iter()
            .filter_map(|(tag, own)| Some((own, name(other, tag)?)));
        common.next().is_none_or(|(own, name)| *own == name)
    }

    fn has_common_name(&self, other: &Self) -> bool {
        let shares = |(tag, name): &(String, String)| {
            other
                .names
                .iter()
                .any(|(own, called)| own == tag && called == name)
        };
        self.names.iter().any(shares)
    }
}

/// The departments of `years`, the earliest first, for readers of the language of `labels`: those that the latest year
/// has in its order, then those that are gone, the last to go first.
pub(super) fn departments(years: &[Year], labels: &Labels) -> Vec<DepartmentView> {
    // A year that lists no departments says nothing of any.
    let lists = |year: &&Year| {
        year.original()
            .is_some_and(|it| it.departments().next().is_some())
    };
    let years: Vec<&Year> = years.iter().filter(lists).collect();
    let mut tracks: Vec<Track> = Vec::new();
    for (at, year) in years.iter().enumerate() {
        add_year(&mut tracks, entries(at, year, labels.tag()));
    }
    let Some(last) = years.len().checked_sub(1) else {
        return Vec::new();
    };
    // The sort is stable: within a year, departments keep its order.
    let last_year = |track: &Track| track.entries.last().map(|entry| entry.year);
    tracks.sort_by_key(|track| Reverse(last_year(track)));
    let (present, gone): (Vec<Track>, Vec<Track>) = tracks
        .into_iter()
        .partition(|track| last_year(track) == Some(last));
    let all = present.into_iter().chain(gone);
    all.map(|track| view(&track, &years, labels)).collect()
}

/// The departments of a year with their ids.
fn entries(at: usize, year: &Year, tag: &str) -> Vec<(Option<String>, Entry)> {
    let contents = year.listing.locales.iter();
    let contents =
        contents.filter_map(|own| Some((own.tag.as_str(), year.published.locales.get(&own.tag)?)));
    let contents: Vec<(&str, &Content)> = contents.collect();
    let Some((primary, original)) = contents.first() else {
        return Vec::new();
    };
    let shown_in = year
        .listing
        .in_language(tag)
        .map_or(*primary, |own| &own.tag);
    let entry = |(nth, department): (usize, &Department)| {
        let name = |content: &Content| content.departments().nth(nth).map(|own| own.name.clone());
        let names: Vec<(String, String)> = contents
            .iter()
            .filter_map(|(tag, content)| Some(((*tag).to_owned(), name(content)?)))
            .collect();
        let shown = names.iter().find(|(own, _)| own == shown_in);
        let shown = shown.map_or(&department.name, |(_, name)| name);
        // A name that is not translated stands in the page's own data as in the original.
        let is_original = shown_in == *primary || *shown == department.name;
        let locale = (is_original && *primary != tag).then(|| locale(year.listing, primary));
        let folded = names
            .iter()
            .map(|(tag, name)| (tag.clone(), folded_text(name)));
        let entry = Entry {
            year: at,
            shown: TextView {
                locale: locale.flatten().map(Box::new),
                ..shown.clone().into()
            },
            names: folded.collect(),
        };
        (department.id.clone(), entry)
    };
    original.departments().enumerate().map(entry).collect()
}

fn locale(listing: &Listing, tag: &str) -> Option<LocaleView> {
    let mut all = listing.locales.iter();
    let own = all.find(|locale| locale.tag == tag)?;
    let (lang, region) = match tag.split_once('-') {
        Some((lang, rest)) => (lang, Some(rest.to_owned())),
        None => (tag, None),
    };
    Some(LocaleView {
        tag: tag.to_owned(),
        lang: lang.to_owned(),
        region,
        dir: own.dir.clone(),
    })
}

/// Whether a department of one year is the one of a track.
type Sameness<'a> = dyn Fn(&Track, &Option<String>, &Entry) -> bool + 'a;

/// Adds the departments of a further year to those that are known: by id, else by name.
fn add_year(tracks: &mut Vec<Track>, entries: Vec<(Option<String>, Entry)>) {
    let mut open: Vec<bool> = vec![true; tracks.len()];
    let mut places: Vec<Option<usize>> = vec![None; entries.len()];
    let by_id = |track: &Track, id: &Option<String>, _: &Entry| id.is_some() && track.id == *id;
    let by_name = |track: &Track, _: &Option<String>, entry: &Entry| {
        track
            .entries
            .last()
            .is_some_and(|last| last.has_common_name(entry))
    };
    let ways: [&Sameness; 2] = [&by_id, &by_name];
    for is_same in ways {
        for ((id, entry), place) in entries.iter().zip(&mut places) {
            if place.is_some() {
                continue;
            }
            let found = (0..open.len()).find(|at| open[*at] && is_same(&tracks[*at], id, entry));
            if let Some(at) = found {
                open[at] = false;
                *place = Some(at);
            }
        }
    }
    // Those of the latest year stand in its order.
    let mut order = Vec::with_capacity(entries.len());
    for ((id, entry), place) in entries.into_iter().zip(places) {
        let at = place.unwrap_or_else(|| {
            tracks.push(Track {
                id: None,
                entries: Vec::new(),
            });
            tracks.len() - 1
        });
        let track = &mut tracks[at];
        track.id = id.or(track.id.take());
        track.entries.push(entry);
        order.push(at);
    }
    let rank = |at: usize| {
        order
            .iter()
            .position(|own| *own == at)
            .unwrap_or(order.len())
    };
    let mut ranked: Vec<(usize, Track)> = std::mem::take(tracks)
        .into_iter()
        .enumerate()
        .map(|(at, track)| (rank(at), track))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    tracks.extend(ranked.into_iter().map(|(_, track)| track));
}

fn view(track: &Track, years: &[&Year], labels: &Labels) -> DepartmentView {
    let last = years.len() - 1;
    DepartmentView {
        id: track.id.clone(),
        present: track.entries.last().map(|entry| entry.year) == Some(last),
        names: names(track, years, labels),
        changes: changes(track, last, &|at| years[at].long(labels)),
    }
}

/// The names, the latest first, each with its years.
fn names(track: &Track, years: &[&Year], labels: &Labels) -> Vec<NameView> {
    let same = |a: &Entry, b: &Entry| a.is_called_as(b) && a.year + 1 == b.year;
    let spans = track.entries.chunk_by(same);
    let name = |span: &[Entry]| {
        let (first, last) = (&span[0], &span[span.len() - 1]);
        let [from, to] = [first, last].map(|entry| years[entry.year].short(labels));
        // A year that has no translation must not hide one that another has.
        let translated = span.iter().rev().find(|entry| entry.shown.locale.is_none());
        NameView {
            name: translated.unwrap_or(last).shown.clone(),
            years: match first.year == last.year {
                true => from,
                false => {
                    let arguments = [("from", from.into()), ("to", to.into())];
                    labels.text("site-archive-span", &arguments)
                }
            },
        }
    };
    let mut names: Vec<NameView> = spans.map(name).collect();
    names.reverse();
    names
}

/// What became of it, the latest first. In the earliest year nobody can tell what is new.
fn changes(track: &Track, last: usize, year: &dyn Fn(usize) -> String) -> Vec<ChangeView> {
    let mut changes = Vec::new();
    let mut add = |kind, at| {
        changes.push(ChangeView {
            kind,
            year: year(at),
        });
    };
    if let Some(first) = track.entries.first().filter(|first| first.year > 0) {
        add("new", first.year);
    }
    for pair in track.entries.windows(2) {
        let (was, is) = (&pair[0], &pair[1]);
        if was.year + 1 < is.year {
            add("gone", was.year + 1);
            add("again", is.year);
        }
        if !was.is_called_as(is) {
            add("renamed", is.year);
        }
    }
    if let Some(end) = track.entries.last().filter(|end| end.year < last) {
        add("gone", end.year + 1);
    }
    changes.reverse();
    changes
}
