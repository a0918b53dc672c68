//! What became of each article of the charter over the years of one union.

use schemars::JsonSchema;
use serde::Serialize;

use super::years::Year;
use crate::comparison::{
    Article, Became, Edits, Paragraph, Place, Snapshot, Succession, places, successions,
};
use crate::locale::Labels;
use crate::text::encoded;

/// What the open data calls the kind of section that is told.
const CHARTER: &str = "charter";

/// The history of the charter.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct CharterView {
    /// The articles of which something became in some year: those of the latest charter, then those that are gone.
    pub articles: Vec<ArticleView>,
    /// How many articles of the latest charter stand in it as they always did.
    pub unchanged: usize,
}

/// An article over the years.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct ArticleView {
    /// Its number in the latest year that has it.
    pub number: Option<String>,
    /// Its title there.
    pub title: Option<String>,
    /// The language of these, where it is another than the page's.
    pub lang: Option<String>,
    /// Its address in the latest year that has it, from the archive.
    pub href: Option<String>,
    /// Whether the latest charter has it.
    pub present: bool,
    /// What became of it, the latest first.
    pub events: Vec<EventView>,
}

/// What became of an article in a year.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct EventView {
    /// What.
    #[schemars(extend("enum" = ["new", "amended", "moved", "split", "merged", "renumbered", "gone", "again"]))]
    pub kind: &'static str,
    /// The school year, as people read it.
    pub year: String,
    /// The school year before it.
    pub before: String,
    /// Its number in that one, where it was another.
    pub old_number: Option<String>,
    /// Its title in both; none where it says what it said.
    pub heading: Edits,
    /// Its paragraphs in both; none where it says what it said.
    pub paragraphs: Vec<Paragraph>,
    /// The language of the texts, where it is another than the page's.
    pub lang: Option<String>,
}

/// An article on its way through the years.
#[derive(Clone)]
struct Track {
    place: Place,
    lang: Option<String>,
    href: Option<String>,
    events: Vec<EventView>,
}

impl Track {
    fn is_heading(&self) -> bool {
        ["chapter", "part"].contains(&self.place.kind.as_str())
    }

    fn view(mut self, present: bool) -> ArticleView {
        self.events.reverse();
        ArticleView {
            number: self.place.number,
            title: self.place.title,
            lang: self.lang,
            href: self.href,
            present,
            events: self.events,
        }
    }
}

/// The history of the charter over `years`, the earliest first, for readers of the language of `labels`; `None` where
/// fewer than two of them have one, or none changed.
pub(super) fn charter(years: &[Year], labels: &Labels) -> Option<CharterView> {
    let years = years.iter().filter_map(|year| Charter::of(year, labels));
    let years: Vec<Charter> = years.filter(|year| !year.tracks.is_empty()).collect();
    let (first, rest) = years.split_first()?;
    let mut history = History {
        tracks: first.tracks.clone(),
        gone: Vec::new(),
    };
    let mut before = first;
    for year in rest {
        history.go_on(before, year, labels);
        before = year;
    }
    history.view()
}

/// The charter of a year.
struct Charter<'a> {
    year: &'a Year<'a>,
    snapshot: &'a Snapshot,
    /// Its articles and the headings above them, in the language of the archive, else in the year's primary one. Nothing
    /// is known yet of what they were.
    tracks: Vec<Track>,
}

impl<'a> Charter<'a> {
    fn of(year: &'a Year, labels: &Labels) -> Option<Self> {
        let snapshot = year.published.snapshot.as_ref()?;
        let locale = year.listing.in_language(labels.tag())?;
        let folder = year.listing.folder(&locale.tag);
        let href = |anchor: &String| format!("{}/index.html#{anchor}", encoded(&folder));
        let is_other = locale.tag != labels.tag();
        let places = places(snapshot, &locale.tag, CHARTER).into_iter();
        let tracks = places.map(|place| Track {
            href: place.anchor.as_ref().map(href),
            lang: is_other.then(|| locale.tag.clone()),
            place,
            events: Vec::new(),
        });
        Some(Self {
            year,
            snapshot,
            tracks: tracks.collect(),
        })
    }
}

/// What became of all articles so far.
struct History {
    /// Those of the year that was looked at last, in its order.
    tracks: Vec<Track>,
    /// Those that are gone, the first to go first.
    gone: Vec<Track>,
}

impl History {
    /// Goes on from one year to the next.
    fn go_on(&mut self, was: &Charter, is: &Charter, labels: &Labels) {
        let old = std::mem::replace(&mut self.tracks, is.tracks.clone());
        let Some(step) = Step::between(was, is, labels) else {
            return;
        };
        for succession in &step.successions {
            for new in &succession.new {
                let Some(place) = is.tracks.get(*new).map(|track| &track.place) else {
                    continue;
                };
                let former = succession.old.first().and_then(|at| old.get(*at).cloned());
                let returned = match former {
                    None => self.returned(place),
                    Some(_) => None,
                };
                let event = step.event(succession, *new, returned.is_some());
                let former = former.or(returned).into_iter();
                let events = former.flat_map(|former| former.events).chain(event);
                self.tracks[*new].events = events.collect();
            }
            // Of those that were merged, the first goes on.
            let ends = usize::from(!succession.new.is_empty());
            let ended = succession.old.iter().skip(ends);
            for former in ended.filter_map(|at| old.get(*at)) {
                let mut track = former.clone();
                let event = succession.change.as_ref().map(|change| step.change(change));
                track.events.extend(event);
                self.gone.push(track);
            }
        }
    }

    /// The history of an article that is there again, under its own id.
    fn returned(&mut self, place: &Place) -> Option<Track> {
        let is_it = |track: &Track| place.anchor.is_some() && track.place.anchor == place.anchor;
        let at = self.gone.iter().rposition(is_it)?;
        Some(self.gone.remove(at))
    }

    fn view(self) -> Option<CharterView> {
        let unchanged = |track: &&Track| track.events.is_empty() && !track.is_heading();
        let unchanged = self.tracks.iter().filter(unchanged).count();
        let present = self.tracks.into_iter().map(|track| track.view(true));
        let gone = self.gone.into_iter().rev().map(|track| track.view(false));
        let changed = present.chain(gone).filter(|it| !it.events.is_empty());
        let articles: Vec<ArticleView> = changed.collect();
        (!articles.is_empty()).then_some(CharterView {
            articles,
            unchanged,
        })
    }
}

/// What became of the articles of one year in the next one.
struct Step {
    successions: Vec<Succession>,
    /// The articles of both in the language in which they are compared: numbers are compared in one language.
    old: Vec<Place>,
    new: Vec<Place>,
    /// That language, where it is not the archive's.
    lang: Option<String>,
    year: String,
    before: String,
}

impl Step {
    /// In the archive's language, else in the later year's primary one; without a common language nobody can tell what
    /// became of anything.
    fn between(was: &Charter, is: &Charter, labels: &Labels) -> Option<Self> {
        let primary = &is.year.listing.locales.first()?.tag;
        let find = |tag: &str| successions(was.snapshot, is.snapshot, tag, CHARTER);
        let (tag, successions) = match find(labels.tag()) {
            Some(found) => (labels.tag(), found),
            None => (primary.as_str(), find(primary)?),
        };
        Some(Self {
            successions,
            old: places(was.snapshot, tag, CHARTER),
            new: places(is.snapshot, tag, CHARTER),
            lang: (tag != labels.tag()).then(|| tag.to_owned()),
            year: is.year.long(labels),
            before: was.year.long(labels),
        })
    }

    /// What became of the new article at `new`, if anything did; `is_back` where it was gone for some years.
    fn event(&self, succession: &Succession, new: usize, is_back: bool) -> Option<EventView> {
        let old = succession.old.first().and_then(|at| self.old.get(*at));
        let number = self.new.get(new).and_then(|place| place.number.as_ref());
        let old_number = old.and_then(|place| place.number.clone());
        let old_number = old_number.filter(|was| number.is_some_and(|is| is != was));
        let event = match &succession.change {
            Some(change) => self.change(change),
            None if old_number.is_some() => self.in_words("renumbered"),
            None => return None,
        };
        Some(EventView {
            kind: if is_back { "again" } else { event.kind },
            old_number,
            ..event
        })
    }

    fn change(&self, article: &Article) -> EventView {
        let event = self.in_words(kind(article.became));
        if article.became == Became::Moved {
            return event;
        }
        EventView {
            heading: article.title.clone(),
            paragraphs: article.paragraphs.clone(),
            ..event
        }
    }

    fn in_words(&self, kind: &'static str) -> EventView {
        EventView {
            kind,
            year: self.year.clone(),
            before: self.before.clone(),
            old_number: None,
            heading: Edits::default(),
            paragraphs: Vec::new(),
            lang: self.lang.clone(),
        }
    }
}

fn kind(became: Became) -> &'static str {
    match became {
        Became::Inserted => "new",
        Became::Deleted => "gone",
        Became::Changed => "amended",
        Became::Split => "split",
        Became::Merged => "merged",
        Became::Moved => "moved",
    }
}
