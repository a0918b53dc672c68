//! What is drawn.

use super::measures::{IN_LINE, LEAST_CELL, Spacing, widest};
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
    pub spacing: Spacing,
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
    pub(super) fn natural(&self, manner: Manner) -> f64 {
        match manner {
            Manner::Stacked => widest(self.words().map(Words::natural)),
            Manner::NamesInLine => {
                let office = widest(self.office.iter().map(Words::natural));
                in_line(self.name.iter()).max(office)
            }
            Manner::InLine => in_line(self.words()),
        }
    }
}

/// How wide texts are beside each other.
fn in_line<'a>(texts: impl Iterator<Item = &'a Words>) -> f64 {
    let all = texts.map(|words| words.natural() + IN_LINE).sum::<f64>();
    (all - IN_LINE).max(0.0)
}

/// How the texts of a person stand: the writings of the name, then those of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// Below one another.
    Stacked,
    /// The writings of the name beside each other, below them the office.
    NamesInLine,
    /// All beside each other.
    InLine,
}

impl Manner {
    /// Those that a spacing allows, the closest first.
    pub(super) fn of(spacing: Spacing) -> &'static [Self] {
        match spacing.in_line {
            true => &[Self::InLine, Self::NamesInLine, Self::Stacked],
            false => &[Self::Stacked],
        }
    }
}

impl Unit {
    fn words(&self) -> impl Iterator<Item = &Words> {
        let people = self.people.iter().flat_map(Post::words);
        self.title.iter().chain(people).chain(&self.counts)
    }

    /// How wide it is where no line is broken and the people stand below one another.
    pub(super) fn natural(&self, spacing: Spacing) -> f64 {
        let people = self.people.iter();
        let people = people.map(|post| post.natural(Manner::of(spacing)[0]));
        let others = self.title.iter().chain(&self.counts).map(Words::natural);
        widest(people.chain(others))
    }

    /// In how little width it can be set with lines that are broken well.
    pub(super) fn least(&self) -> f64 {
        widest(self.words().map(Words::least))
    }

    /// How wide a column of its people is, the others' count standing among them, if `inner` is the most that it may be.
    pub(super) fn cell(&self, inner: f64, manner: Manner) -> f64 {
        let people = self.people.iter().map(|post| post.natural(manner));
        let natural = widest(people.chain(self.counts.iter().map(Words::natural)));
        natural.max(LEAST_CELL).min(inner)
    }
}
