//! Which article became which: by id, by what it says, and, where it was split or merged, by where its words went.

use rustc_hash::FxHashMap;

use super::likeness::{Pairs, alike};
use super::units::Unit;

/// How alike two articles must be to count as one that was changed, in percent.
const ALIKE: usize = 50;
/// How much of an article must stand in another that it was split from or merged into, and not in the rest of that.
const PART: usize = 65;
/// How many pairs of characters an article must hold to be told by what it says alone.
const TELLING: usize = 6;

/// The articles that became others: one that became one, one that became several, or several that became one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    pub old: Vec<usize>,
    pub new: Vec<usize>,
}

/// All articles of both texts, each once.
#[derive(Debug, Default)]
pub(crate) struct Matching {
    pub matches: Vec<Match>,
    pub deleted: Vec<usize>,
    pub inserted: Vec<usize>,
}

struct Matcher<'a> {
    old: &'a [Unit],
    new: &'a [Unit],
    /// For each old article, the new one that it is.
    to: Vec<Option<usize>>,
    /// For each new article, the old one that it was.
    from: Vec<Option<usize>>,
}

pub(crate) fn matching(old: &[Unit], new: &[Unit]) -> Matching {
    let mut matcher = Matcher {
        old,
        new,
        to: vec![None; old.len()],
        from: vec![None; new.len()],
    };
    let same_id = matcher.same_id();
    matcher.take(&same_id, Unit::says_the_same);
    matcher.take_same_text();
    matcher.take_prefaces();
    matcher.take(&same_id, |old, new| old.pairs.likeness(&new.pairs) >= ALIKE);
    matcher.take_alike();
    // What is left under one id was written anew.
    matcher.take(&same_id, |_, _| true);
    matcher.finish()
}

impl Matcher<'_> {
    /// The articles that have one id, once in each text.
    fn same_id(&self) -> Vec<(usize, usize)> {
        let ids = unique(self.new, |unit| unit.place.anchor.clone());
        let old = unique(self.old, |unit| unit.place.anchor.clone());
        let mut pairs: Vec<(usize, usize)> = old
            .into_iter()
            .filter_map(|(id, at)| Some((at, *ids.get(&id)?)))
            .collect();
        pairs.sort_unstable();
        pairs
    }

    fn take(&mut self, pairs: &[(usize, usize)], is_one: impl Fn(&Unit, &Unit) -> bool) {
        for (old, new) in pairs {
            let (was, is) = (&self.old[*old], &self.new[*new]);
            let are_free = self.to[*old].is_none() && self.from[*new].is_none();
            if are_free && was.is_heading() == is.is_heading() && is_one(was, is) {
                self.to[*old] = Some(*new);
                self.from[*new] = Some(*old);
            }
        }
    }

    /// Takes articles that say the same, where no other does.
    fn take_same_text(&mut self) {
        let text = |free: bool, unit: &Unit| {
            let tells = unit.pairs.count() >= TELLING || unit.is_heading();
            (free && tells).then(|| unit.whole())
        };
        let new = unique_at(self.new, |at, unit| text(self.from[at].is_none(), unit));
        let old = unique_at(self.old, |at, unit| text(self.to[at].is_none(), unit));
        let pairs = old
            .into_iter()
            .filter_map(|(text, at)| Some((at, *new.get(&text)?)));
        let mut pairs: Vec<(usize, usize)> = pairs.collect();
        pairs.sort_unstable();
        self.take(&pairs, Unit::says_the_same);
    }

    /// What stands before the first article is what stood there.
    fn take_prefaces(&mut self) {
        if let ([old, ..], [new, ..]) = (self.old, self.new)
            && old.is_preface()
            && new.is_preface()
        {
            self.take(&[(0, 0)], |_, _| true);
        }
    }

    /// Takes what is alike, the most alike first.
    fn take_alike(&mut self) {
        let (old, new) = (self.free_old(), self.free_new());
        let pairs = alike(&pairs(self.old, &old), &pairs(self.new, &new), ALIKE);
        let pairs: Vec<(usize, usize)> = pairs.iter().map(|(a, b, _)| (old[*a], new[*b])).collect();
        self.take(&pairs, |_, _| true);
    }

    fn free_old(&self) -> Vec<usize> {
        (0..self.old.len())
            .filter(|at| self.to[*at].is_none())
            .collect()
    }

    fn free_new(&self) -> Vec<usize> {
        (0..self.new.len())
            .filter(|at| self.from[*at].is_none())
            .collect()
    }

    fn finish(mut self) -> Matching {
        let mut parts_of: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (new, old) in origins(&self.free_new(), self.new, self.old, |old| {
            self.to[old].map(|new| &self.new[new].pairs)
        }) {
            parts_of.entry(old).or_default().push(new);
        }
        let mut into: FxHashMap<usize, Vec<usize>> = FxHashMap::default();
        for (old, new) in origins(&self.free_old(), self.old, self.new, |new| {
            self.from[new].map(|old| &self.old[old].pairs)
        }) {
            if !parts_of.contains_key(&old) {
                into.entry(new).or_default().push(old);
            }
        }
        let mut all = Matching::default();
        let mut told = vec![false; self.old.len()];
        for at in 0..self.old.len() {
            let mut new: Vec<usize> = self.to[at].into_iter().collect();
            let mut old = vec![at];
            if let Some(parts) = parts_of.get(&at) {
                new.extend(parts);
                for part in parts {
                    self.from[*part] = Some(at);
                }
            } else if let [whole] = new[..] {
                let merged = into.remove(&whole).unwrap_or_default();
                for part in &merged {
                    self.to[*part] = Some(whole);
                }
                old.extend(merged);
            }
            new.sort_unstable();
            old.sort_unstable();
            if !new.is_empty() && !told[at] {
                for part in &old {
                    told[*part] = true;
                }
                all.matches.push(Match { old, new });
            }
        }
        // Several that became one which is like none of them by itself.
        for (whole, parts) in into {
            if parts.len() > 1 && self.from[whole].is_none() {
                for part in &parts {
                    self.to[*part] = Some(whole);
                }
                self.from[whole] = parts.first().copied();
                all.matches.push(Match {
                    old: parts,
                    new: vec![whole],
                });
            }
        }
        all.matches
            .sort_by_key(|it| (it.new.first().copied(), it.old.first().copied()));
        all.deleted = self.free_old();
        all.inserted = self.free_new();
        all
    }
}

/// For each free article the one of the other text that it was a part of. `rest_of` is what that is now: only what does
/// not stand there can have come from it.
fn origins<'a>(
    free: &[usize],
    own: &[Unit],
    others: &'a [Unit],
    rest_of: impl Fn(usize) -> Option<&'a Pairs>,
) -> Vec<(usize, usize)> {
    let candidates: Vec<usize> = (0..others.len())
        .filter(|at| !others[*at].is_heading())
        .collect();
    let parts: Vec<usize> = free
        .iter()
        .copied()
        .filter(|at| !own[*at].is_heading() && own[*at].pairs.count() >= TELLING)
        .collect();
    // Something in common is enough to be looked at: a part is never like the whole.
    let found = alike(&pairs(own, &parts), &pairs(others, &candidates), 5);
    let mut best: FxHashMap<usize, (usize, usize)> = FxHashMap::default();
    for (part, other, _) in found {
        let (part, other) = (parts[part], candidates[other]);
        let whole = &others[other].pairs;
        let left = match rest_of(other) {
            Some(rest) => whole.without(rest),
            None => whole.clone(),
        };
        let share = own[part].pairs.within(&left);
        let known = best.get(&part).map_or(PART - 1, |(share, _)| *share);
        if share > known {
            best.insert(part, (share, other));
        }
    }
    let mut origins: Vec<(usize, usize)> =
        best.into_iter().map(|(part, (_, it))| (part, it)).collect();
    origins.sort_unstable();
    origins
}

fn pairs<'a>(units: &'a [Unit], at: &[usize]) -> Vec<&'a Pairs> {
    at.iter().map(|at| &units[*at].pairs).collect()
}

/// The articles that alone have a key.
fn unique(units: &[Unit], key: impl Fn(&Unit) -> Option<String>) -> FxHashMap<String, usize> {
    unique_at(units, |_, unit| key(unit))
}

fn unique_at(
    units: &[Unit],
    key: impl Fn(usize, &Unit) -> Option<String>,
) -> FxHashMap<String, usize> {
    let mut found: FxHashMap<String, Option<usize>> = FxHashMap::default();
    for (at, unit) in units.iter().enumerate() {
        if let Some(key) = key(at, unit) {
            found
                .entry(key)
                .and_modify(|it| *it = None)
                .or_insert(Some(at));
        }
    }
    found
        .into_iter()
        .filter_map(|(key, at)| Some((key, at?)))
        .collect()
}
