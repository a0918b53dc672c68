//! Which person of a table is which of the data.

use rustc_hash::{FxHashMap, FxHashSet};

use super::alike::{Alike, Likeness, likeness};
use crate::text::has_han;

/// A person as people are compared.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// The name, as names are compared.
    pub name: String,
    /// What the columns of the table say, in their order and without blanks.
    pub values: Vec<String>,
}

/// What a column says about who somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tells {
    /// Nothing, or it is the name.
    Nothing,
    /// Something that others share: a faculty, a grade.
    Shared,
    /// Something that nobody else has, as a rule: a rank, an experience.
    Own,
}

/// People of one name, of whom there are several in the data or in the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Namesakes {
    /// Those of the data.
    pub former: Vec<usize>,
    /// Those of the table.
    pub rows: Vec<usize>,
}

/// Which person of a table is which of the data.
#[derive(Debug, Default)]
pub(super) struct Matching {
    /// For each row of the table the person of the data.
    pub former_of: Vec<Option<usize>>,
    pub namesakes: Vec<Namesakes>,
    /// People of the data and rows that may be one person under two names.
    pub doubts: Vec<(usize, usize)>,
}

/// So many people of one name are told apart by what else is known of them; of more, the order says who is who.
const MOST_NAMESAKES: usize = 40;

impl Matching {
    /// Matches people by their names, and people of one name by what `tells` them apart.
    pub(super) fn by_name(former: &[Candidate], rows: &[Candidate], tells: &[Tells]) -> Self {
        let mut groups: FxHashMap<&str, Namesakes> = FxHashMap::default();
        let none = || Namesakes {
            former: Vec::new(),
            rows: Vec::new(),
        };
        for (at, person) in former.iter().enumerate() {
            groups
                .entry(&person.name)
                .or_insert_with(none)
                .former
                .push(at);
        }
        for (at, person) in rows.iter().enumerate() {
            groups
                .entry(&person.name)
                .or_insert_with(none)
                .rows
                .push(at);
        }
        let mut groups: Vec<Namesakes> = groups
            .into_values()
            .filter(|group| !group.rows.is_empty())
            .collect();
        // A map has no order, what is shown has one.
        groups.sort_by_key(|group| group.rows[0]);
        let mut matching = Self {
            former_of: vec![None; rows.len()],
            ..Self::default()
        };
        for group in groups {
            matching.match_group(group, former, rows, tells);
        }
        matching
    }

    fn match_group(
        &mut self,
        group: Namesakes,
        former: &[Candidate],
        rows: &[Candidate],
        tells: &[Tells],
    ) {
        if let ([person], [row]) = (&group.former[..], &group.rows[..]) {
            if is_another_person(&former[*person], &rows[*row], tells) {
                self.namesakes.push(group);
            } else {
                self.former_of[*row] = Some(*person);
            }
            return;
        }
        if group.former.len().max(group.rows.len()) > MOST_NAMESAKES {
            for (person, row) in group.former.iter().zip(&group.rows) {
                self.former_of[*row] = Some(*person);
            }
        } else {
            self.match_namesakes(&group, former, rows, tells);
        }
        if group.former.len() + group.rows.len() > 2 {
            self.namesakes.push(group);
        }
    }

    /// Those that have most in common are one person; of equals, those that come first.
    fn match_namesakes(
        &mut self,
        group: &Namesakes,
        former: &[Candidate],
        rows: &[Candidate],
        tells: &[Tells],
    ) {
        let mut pairs = Vec::new();
        for person in &group.former {
            for row in &group.rows {
                let common = Common::of(&former[*person], &rows[*row], tells);
                if !is_another_person(&former[*person], &rows[*row], tells) {
                    pairs.push((
                        std::cmp::Reverse(common.equal + common.equal_own),
                        *person,
                        *row,
                    ));
                }
            }
        }
        pairs.sort_unstable();
        let mut taken: Vec<usize> = Vec::new();
        for (_, person, row) in pairs {
            if self.former_of[row].is_none() && !taken.contains(&person) {
                self.former_of[row] = Some(person);
                taken.push(person);
            }
        }
    }

    /// Matches those that are left where it is certain that only the name was written otherwise.
    pub(super) fn add_renamed(
        &mut self,
        former: &[Candidate],
        rows: &[Candidate],
        tells: &[Tells],
    ) {
        let left = self.left(former.len());
        let alike = Alike::new(left.iter().map(|at| (*at, former[*at].name.as_str())));
        let mut certain: Vec<(usize, usize)> = Vec::new();
        let mut possible: Vec<(usize, usize)> = Vec::new();
        let joined = (0..rows.len()).filter(|row| self.former_of[*row].is_none());
        for row in joined {
            for person in alike.like(&rows[row].name) {
                let Some(how) = likeness(&former[person].name, &rows[row].name) else {
                    continue;
                };
                let common = Common::of(&former[person], &rows[row], tells);
                if common.is_certain(how) {
                    certain.push((person, row));
                } else if common.is_likely() {
                    possible.push((person, row));
                }
            }
        }
        let mut of_person: FxHashMap<usize, usize> = FxHashMap::default();
        let mut of_row: FxHashMap<usize, usize> = FxHashMap::default();
        for (person, row) in &certain {
            *of_person.entry(*person).or_default() += 1;
            *of_row.entry(*row).or_default() += 1;
        }
        for (person, row) in certain {
            match (of_person[&person], of_row[&row]) {
                (1, 1) => self.former_of[row] = Some(person),
                _ => possible.push((person, row)),
            }
        }
        let matched: FxHashSet<usize> = self.former_of.iter().flatten().copied().collect();
        possible
            .retain(|(person, row)| self.former_of[*row].is_none() && !matched.contains(person));
        possible.sort_unstable();
        self.doubts = possible;
    }

    /// The people of the data who are not in the table.
    pub(super) fn left(&self, count: usize) -> Vec<usize> {
        let mut is_there = vec![false; count];
        for person in self.former_of.iter().flatten() {
            is_there[*person] = true;
        }
        (0..count).filter(|at| !is_there[*at]).collect()
    }
}

/// What two people have in common.
#[derive(Debug, Default, PartialEq, Eq)]
struct Common {
    /// How many columns say something of both.
    comparable: usize,
    /// In how many of them it is the same.
    equal: usize,
    /// How many of these tell who somebody is.
    equal_own: usize,
}

impl Common {
    fn of(a: &Candidate, b: &Candidate, tells: &[Tells]) -> Self {
        let mut common = Self::default();
        for ((a, b), tells) in a.values.iter().zip(&b.values).zip(tells) {
            if *tells == Tells::Nothing || a.is_empty() || b.is_empty() {
                continue;
            }
            // The same in another language tells nothing, either way.
            if a != b && has_han(a) != has_han(b) {
                continue;
            }
            common.comparable += 1;
            common.equal += usize::from(a == b);
            common.equal_own += usize::from(a == b && *tells == Tells::Own);
        }
        common
    }

    /// Whether two people whose names are alike are certainly one.
    fn is_certain(&self, how: Likeness) -> bool {
        let is_same = self.comparable == self.equal;
        is_same
            && match how {
                Likeness::Longer | Likeness::Homophone => self.equal >= 3,
                // Whoever comes for somebody else has much in common with him, but not his rank.
                Likeness::OtherCharacter => self.equal >= 3 && self.equal_own > 0,
            }
    }

    fn is_likely(&self) -> bool {
        self.equal >= 2 && 2 * self.equal > self.comparable
    }
}

/// Whether two people of one name are two: nothing else that is known of both is the same.
fn is_another_person(a: &Candidate, b: &Candidate, tells: &[Tells]) -> bool {
    let common = Common::of(a, b, tells);
    common.comparable >= 3 && common.equal == 0
}
