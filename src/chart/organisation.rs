//! What is drawn.

use super::measures::{LEAST_CELL, widest};
use super::words::Words;

/// An organisation. What nothing is known of is not drawn.
#[derive(Debug, Clone)]
pub(crate) struct Organisation {
    /// The assembly that elects.
    pub congress: Option<Unit>,
    /// Those who guide, joined by dashed lines.
    pub guides: Option<Unit>,
    pub presidium: Unit,
    pub departments: Vec<Unit>,
}

/// What stands in one box. Each text is a list: one for each language in which it is written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Unit {
    pub title: Vec<Words>,
    pub people: Vec<Post>,
    /// How many others there are who are not named.
    pub counts: Vec<Words>,
}

/// A person in a unit.
#[derive(Debug, Clone)]
pub(crate) struct Post {
    pub name: Vec<Words>,
    pub office: Vec<Words>,
}

impl Post {
    fn words(&self) -> impl Iterator<Item = &Words> {
        self.name.iter().chain(&self.office)
    }

    /// How wide it is where no line is broken.
    pub(super) fn natural(&self) -> f64 {
        widest(self.words().map(Words::natural))
    }
}

impl Unit {
    fn words(&self) -> impl Iterator<Item = &Words> {
        let people = self.people.iter().flat_map(Post::words);
        self.title.iter().chain(people).chain(&self.counts)
    }

    /// How wide it is where no line is broken and the people stand below one another.
    pub(super) fn natural(&self) -> f64 {
        widest(self.words().map(Words::natural))
    }

    /// In how little width it can be set with lines that are broken well.
    pub(super) fn least(&self) -> f64 {
        widest(self.words().map(Words::least))
    }

    /// How wide a column of its people is, the others' count standing among them, if `inner` is the most that it may be.
    pub(super) fn cell(&self, inner: f64) -> f64 {
        let people = self.people.iter().map(Post::natural);
        let natural = widest(people.chain(self.counts.iter().map(Words::natural)));
        natural.max(LEAST_CELL).min(inner)
    }
}
