//! Where articles stand among the others: which of them moved, and where those stood that are gone.

use std::collections::BTreeMap;

use super::matching::Matching;
use super::units::Unit;

/// Behind which new article something stood that is gone: behind what its nearest neighbour before it has become.
pub(super) fn place_of_deleted(at: usize, matching: &Matching, standings: &[Standing]) -> usize {
    let before = matching.matches.iter().filter_map(|it| {
        let (old, new) = (it.old.last()?, it.new.last()?);
        (*old < at && !standings[*new].moved).then_some((*old, *new))
    });
    before.max().map_or(0, |(_, new)| new)
}

/// Where a new article stands, against where it stood.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// It stands elsewhere among its neighbours, or below another heading.
    pub moved: bool,
    /// It stands below another heading than the one that its own became.
    pub elsewhere: bool,
}

/// Where the new articles stand. Those below one heading are compared among themselves: where a chapter moves, its
/// articles stay in it.
pub(super) fn standings(matching: &Matching, old: &[Unit], new: &[Unit]) -> Vec<Standing> {
    let mut single: Vec<(usize, usize)> = Vec::new();
    let mut is_now = vec![None; old.len()];
    let mut was_there = vec![false; new.len()];
    for it in &matching.matches {
        if let ([was], [is]) = (&it.old[..], &it.new[..]) {
            single.push((*was, *is));
            is_now[*was] = Some(*is);
            was_there[*is] = true;
        }
    }
    single.sort_unstable();
    let mut standings = vec![Standing::default(); new.len()];
    // The new positions of those that stayed below their heading, in the old order.
    let mut siblings: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (was, is) in single {
        let went = old[was].heading.and_then(|heading| is_now[heading]);
        let heading = new[is].heading;
        let is_elsewhere = match went {
            Some(went) => heading != Some(went),
            // It had no heading, or that is gone: now it stands below one that was there, not below a new one in the
            // place of its own.
            None => heading.is_some_and(|heading| was_there[heading]),
        };
        if is_elsewhere {
            standings[is] = Standing {
                moved: true,
                elsewhere: true,
            };
        } else {
            siblings.entry(heading).or_default().push(is);
        }
    }
    for own in siblings.values() {
        let kept = longest_row(own);
        for is in own {
            standings[*is].moved = kept.binary_search(is).is_err();
        }
    }
    standings
}

/// A longest row of the numbers that increases.
fn longest_row(numbers: &[usize]) -> Vec<usize> {
    // For each length the place of the smallest number that ends such a row, and for each number the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|last| ends[last]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut row = Vec::new();
    let mut next = ends.last().copied();
    while let Some(at) = next {
        row.push(numbers[at]);
        next = before[at];
    }
    row.reverse();
    row
}
