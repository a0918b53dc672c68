//! Where articles stand among the others: which of them moved, and where those stood that are gone.

use super::matching::Matching;
use super::units::Unit;

/// Behind which new article something stood that is gone: behind what its nearest neighbour before it has become.
pub(super) fn place_of_deleted(at: usize, matching: &Matching, moved: &[bool]) -> usize {
    let before = matching.matches.iter().filter_map(|it| {
        let (old, new) = (it.old.last()?, it.new.last()?);
        (*old < at && !moved[*new]).then_some((*old, *new))
    });
    before.max().map_or(0, |(_, new)| new)
}

/// The new articles that stand elsewhere: those outside the longest row that kept its order, and those below another
/// heading than the one that theirs became.
pub(super) fn moved(matching: &Matching, old: &[Unit], new: &[Unit]) -> Vec<bool> {
    let mut moved = vec![false; new.len()];
    let mut single: Vec<(usize, usize)> = Vec::new();
    let mut is_now = vec![None; old.len()];
    for it in &matching.matches {
        if let ([was], [is]) = (&it.old[..], &it.new[..]) {
            single.push((*was, *is));
            is_now[*was] = Some(*is);
        }
    }
    single.sort_unstable();
    let positions: Vec<usize> = single.iter().map(|(_, is)| *is).collect();
    let kept = longest_row(&positions);
    for (was, is) in single {
        let went = old[was].heading.and_then(|heading| is_now[heading]);
        let is_elsewhere = went.is_some() && went != new[is].heading;
        moved[is] = is_elsewhere || kept.binary_search(&is).is_err();
    }
    moved
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
