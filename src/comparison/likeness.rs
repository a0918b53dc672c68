//! How much texts have in common, told by the pairs of characters that they hold. What is like a text is looked for
//! among those that share rare pairs with it, so that many texts take no square of their number.

use rustc_hash::FxHashMap;

use crate::text::key;

type Pair = (char, char);

/// In how many texts a pair may stand to tell anything.
const COMMON: usize = 24;
/// How many of the most promising texts are looked at closely.
const CLOSE: usize = 8;

/// The pairs of characters of a text, and how often each occurs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Pairs {
    counts: FxHashMap<Pair, usize>,
    total: usize,
}

impl Pairs {
    pub(crate) fn of(text: &str) -> Self {
        let text = key(text);
        let mut pairs = Self::default();
        let mut before = '\0';
        for c in text.chars().filter(|c| !c.is_whitespace()) {
            *pairs.counts.entry((before, c)).or_default() += 1;
            pairs.total += 1;
            before = c;
        }
        pairs
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.total
    }

    fn shared(&self, other: &Self) -> usize {
        let (few, many) = match self.counts.len() <= other.counts.len() {
            true => (self, other),
            false => (other, self),
        };
        let shared =
            |(pair, count): (&Pair, &usize)| many.counts.get(pair).map_or(0, |it| *it.min(count));
        few.counts.iter().map(shared).sum()
    }

    /// How much of both is the same, in percent.
    pub(crate) fn likeness(&self, other: &Self) -> usize {
        match self.total + other.total {
            0 => 100,
            all => 200 * self.shared(other) / all,
        }
    }

    /// How much of this one stands in the other, in percent.
    pub(crate) fn within(&self, other: &Self) -> usize {
        match self.total {
            0 => 0,
            all => 100 * self.shared(other) / all,
        }
    }

    /// What is left of it without another.
    pub(crate) fn without(&self, other: &Self) -> Self {
        let left = self.counts.iter().filter_map(|(pair, count)| {
            let taken = other.counts.get(pair).copied().unwrap_or_default();
            let left = count.saturating_sub(taken);
            (left > 0).then_some((*pair, left))
        });
        let counts: FxHashMap<Pair, usize> = left.collect();
        Self {
            total: counts.values().sum(),
            counts,
        }
    }
}

/// For each of `wanted` those of `texts` that may be like it, as `(wanted, text, likeness)`, the most alike first.
pub(crate) fn alike(
    wanted: &[&Pairs],
    texts: &[&Pairs],
    least: usize,
) -> Vec<(usize, usize, usize)> {
    let mut holders: FxHashMap<Pair, Vec<usize>> = FxHashMap::default();
    for (at, text) in texts.iter().enumerate() {
        for pair in text.counts.keys() {
            holders.entry(*pair).or_default().push(at);
        }
    }
    let mut found = Vec::new();
    for (at, text) in wanted.iter().enumerate() {
        let mut votes: FxHashMap<usize, usize> = FxHashMap::default();
        let rare = text.counts.keys().filter_map(|pair| holders.get(pair));
        for holder in rare.filter(|all| all.len() <= COMMON).flatten() {
            *votes.entry(*holder).or_default() += 1;
        }
        let mut votes: Vec<(usize, usize)> = votes.into_iter().collect();
        votes.sort_unstable_by_key(|(holder, count)| (usize::MAX - count, *holder));
        for (holder, _) in votes.into_iter().take(CLOSE) {
            let likeness = text.likeness(texts[holder]);
            if likeness >= least {
                found.push((at, holder, likeness));
            }
        }
    }
    found.sort_by_key(|(at, holder, likeness)| (100 - likeness, *at, *holder));
    found
}

#[cfg(test)]
mod tests {
    use super::{Pairs, alike};

    #[test]
    fn texts_are_like_what_they_share() {
        let [a, b, c] = [
            "主席团任期一年，可以连任。",
            "主席团任期两年，可以连任。",
            "会费由财务部管理。",
        ]
        .map(Pairs::of);
        assert!(a.likeness(&b) > 75, "{}", a.likeness(&b));
        assert!(a.likeness(&c) < 20);
        assert_eq!(alike(&[&a], &[&c, &b], 50)[0].1, 1);
    }
}
