//! What became of the articles of a text.

use serde::{Deserialize, Serialize};

use super::edits::Edits;
use super::matching::{Match, Matching, matching};
use super::order::{Standing, place_of_deleted, standings};
use super::paragraphs::{Paragraph, paragraphs};
use super::snapshot::Section;
use super::units::{Line, Place, Unit, units};
use super::words::Words;

/// What became of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Became {
    /// It is new.
    Inserted,
    /// It is gone.
    Deleted,
    /// It says something else.
    Changed,
    /// One became several.
    Split,
    /// Several became one.
    Merged,
    /// It says the same, elsewhere.
    Moved,
}

/// An article that is not what and where it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Article {
    /// What became of it.
    pub became: Became,
    /// Whether it stands elsewhere among the others, or below another heading, whatever else became of it.
    pub moved: bool,
    /// Whether it stands below another heading than before.
    pub elsewhere: bool,
    /// What it was: one, several that were merged, or none.
    pub old: Vec<Place>,
    /// What it is: one, several into which it was split, or none.
    pub new: Vec<Place>,
    /// The title as it was and is.
    pub title: Edits,
    /// All of its paragraphs, in both states.
    pub paragraphs: Vec<Paragraph>,
}

/// What became of articles: one that went on as one or several, several that went on as one, one that is new or gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Succession {
    /// Their positions in the old text; none where it is new.
    pub old: Vec<usize>,
    /// Their positions in the new text; none where it is gone.
    pub new: Vec<usize>,
    /// What changed; `None` where it says the same in its place, under whatever number.
    pub change: Option<Article>,
}

/// Articles in a row that say the same and have other numbers, because others were put in or taken out before them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Renumbered {
    /// What they are: `article`, `chapter`, `part` or `item`.
    pub kind: String,
    /// The old number of the first.
    pub old_first: String,
    /// The old number of the last.
    pub old_last: String,
    /// The new number of the first.
    pub new_first: String,
    /// The new number of the last.
    pub new_last: String,
    /// How many there are.
    pub count: usize,
}

/// What became of a legal text, of running text or of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct TextChanges {
    /// The section's permanent address on the page: `charter`.
    pub section: String,
    /// The section's heading, in the new state.
    pub title: String,
    /// The articles that are not what they were, in the order of the new text; what is gone stands where it stood.
    pub articles: Vec<Article>,
    /// Articles that have other numbers and are otherwise the same.
    pub renumbered: Vec<Renumbered>,
    /// How many articles say what they said.
    pub unchanged: usize,
}

impl TextChanges {
    /// Whether nothing was changed.
    pub(crate) fn is_empty(&self) -> bool {
        self.articles.is_empty() && self.renumbered.is_empty()
    }
}

/// Compares two states of a section; one of which may not have it.
pub(crate) fn text_changes(
    old: Option<&Section>,
    new: Option<&Section>,
    words: &Words,
) -> Option<TextChanges> {
    let shown = new.or(old)?;
    let units_of =
        |section: Option<&Section>| section.map_or_else(Vec::new, |it| units(&it.content));
    let (old, new) = (units_of(old), units_of(new));
    let comparer = Comparer::new(&old, &new, words);
    Some(TextChanges {
        section: shown.anchor.clone(),
        title: shown.title.clone(),
        articles: comparer.articles(),
        renumbered: comparer.renumbered(),
        unchanged: comparer.unchanged(),
    })
}

/// Two states of a text, with what became of what.
pub(super) struct Comparer<'a> {
    old: &'a [Unit],
    new: &'a [Unit],
    words: &'a Words,
    matching: Matching,
    /// Where the new articles stand.
    standings: Vec<Standing>,
}

impl<'a> Comparer<'a> {
    pub(super) fn new(old: &'a [Unit], new: &'a [Unit], words: &'a Words) -> Self {
        let matching = matching(old, new);
        Self {
            standings: standings(&matching, old, new),
            matching,
            old,
            new,
            words,
        }
    }

    /// What became of each article, in no order.
    pub(super) fn successions(&self) -> Vec<Succession> {
        let matches = self.matching.matches.iter().map(|it| Succession {
            change: self
                .became(it)
                .map(|became| self.article(became, &it.old, &it.new)),
            old: it.old.clone(),
            new: it.new.clone(),
        });
        let inserted = self.matching.inserted.iter().map(|at| Succession {
            old: Vec::new(),
            new: vec![*at],
            change: Some(self.article(Became::Inserted, &[], &[*at])),
        });
        let deleted = self.matching.deleted.iter().map(|at| Succession {
            old: vec![*at],
            new: Vec::new(),
            change: Some(self.article(Became::Deleted, &[*at], &[])),
        });
        matches.chain(inserted).chain(deleted).collect()
    }

    /// What became of articles that go on; `None` where nothing did.
    fn became(&self, it: &Match) -> Option<Became> {
        match (it.old.len(), it.new.len()) {
            (1, 1) if self.stays(it) && !self.moved(it) => None,
            (1, 1) if self.stays(it) => Some(Became::Moved),
            (1, 1) => Some(Became::Changed),
            (1, _) => Some(Became::Split),
            _ => Some(Became::Merged),
        }
    }

    fn stays(&self, it: &Match) -> bool {
        match (&it.old[..], &it.new[..]) {
            ([old], [new]) => self.old[*old].says_the_same(&self.new[*new]),
            _ => false,
        }
    }

    fn moved(&self, it: &Match) -> bool {
        it.old.len() == 1 && it.new.len() == 1 && it.new.iter().any(|at| self.standings[*at].moved)
    }

    fn unchanged(&self) -> usize {
        let stays =
            |it: &&Match| self.stays(it) && !self.moved(it) && !self.old[it.old[0]].is_heading();
        self.matching.matches.iter().filter(stays).count()
    }

    /// What is not what it was, in the order of the new text; what is gone stands where it stood.
    fn articles(&self) -> Vec<Article> {
        let changed = self.successions().into_iter().filter_map(|it| {
            let place = match (it.new.first(), it.old.first()) {
                (Some(new), _) => (*new, 0),
                (None, Some(old)) => (
                    place_of_deleted(*old, &self.matching, &self.standings),
                    1 + old,
                ),
                (None, None) => return None,
            };
            Some((place, it.change?))
        });
        let mut all: Vec<((usize, usize), Article)> = changed.collect();
        all.sort_by_key(|(place, _)| *place);
        all.into_iter().map(|(_, article)| article).collect()
    }

    fn article(&self, became: Became, old: &[usize], new: &[usize]) -> Article {
        let stays_one = matches!(became, Became::Moved | Became::Changed);
        let standings = new
            .iter()
            .filter(|_| stays_one)
            .map(|at| self.standings[*at]);
        let moved = standings.clone().any(|it| it.moved);
        let elsewhere = standings.clone().any(|it| it.elsewhere);
        let (old, new) = (chosen(self.old, old), chosen(self.new, new));
        let lines = |units: &[&Unit]| -> Vec<Line> {
            units.iter().flat_map(|unit| unit.lines.clone()).collect()
        };
        let title = |units: &[&Unit]| match units {
            [unit, ..] => unit.place.title.clone().unwrap_or_default(),
            [] => String::new(),
        };
        let places = |units: &[&Unit]| units.iter().map(|unit| unit.place.clone()).collect();
        let paragraphs = paragraphs(&lines(&old), &lines(&new), self.words);
        Article {
            became,
            moved,
            elsewhere,
            title: Edits::between(&title(&old), &title(&new), self.words),
            old: places(&old),
            new: places(&new),
            paragraphs,
        }
    }

    /// Articles that say the same under other numbers, those with one shift together.
    fn renumbered(&self) -> Vec<Renumbered> {
        let mut runs: Vec<(Renumbered, usize, usize, String)> = Vec::new();
        for it in &self.matching.matches {
            let ([old_at], [new_at]) = (&it.old[..], &it.new[..]) else {
                continue;
            };
            let (old, new) = (&self.old[*old_at], &self.new[*new_at]);
            let numbers = old.place.number.clone().zip(new.place.number.clone());
            let Some((was, is)) = numbers.filter(|(was, is)| was != is) else {
                continue;
            };
            if old.is_heading() != new.is_heading() || self.moved(it) || !self.stays(it) {
                continue;
            }
            let kind = new.place.kind.clone();
            let follows = |at: usize, last: usize, units: &[Unit]| {
                let between = units.get(last + 1..at);
                between.is_some_and(|between| between.iter().all(|unit| unit.place.kind != kind))
            };
            let last = runs.iter_mut().rev().find(|run| run.3 == kind);
            match last {
                Some(run)
                    if follows(*old_at, run.1, self.old) && follows(*new_at, run.2, self.new) =>
                {
                    run.0.old_last = was;
                    run.0.new_last = is;
                    run.0.count += 1;
                    (run.1, run.2) = (*old_at, *new_at);
                }
                _ => {
                    let run = Renumbered {
                        kind: kind.clone(),
                        old_first: was.clone(),
                        old_last: was,
                        new_first: is.clone(),
                        new_last: is,
                        count: 1,
                    };
                    runs.push((run, *old_at, *new_at, kind));
                }
            }
        }
        runs.into_iter().map(|run| run.0).collect()
    }
}

fn chosen<'a>(units: &'a [Unit], at: &[usize]) -> Vec<&'a Unit> {
    at.iter().map(|at| &units[*at]).collect()
}
