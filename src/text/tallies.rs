//! Counts in short: 一室五部, 四个部和一个办公室, 一正两副.

use super::counts::{CountWords, Counted, StatedCount};
use super::quantities::{Quantity, after, longest};

/// Departments that are added up: 一室五部, 四个部和一个办公室.
pub(super) fn added_up(
    words: &CountWords,
    text: &str,
    quantities: &[Quantity],
) -> Vec<StatedCount> {
    let tally = |quantity: &Quantity| {
        let end = longest(&words.tallies, text, quantity.end)?;
        longest(&words.no_tallies, text, end)
            .is_none()
            .then_some(end)
    };
    runs(words, text, quantities, tally)
        .into_iter()
        .map(|(run, end)| StatedCount {
            of: Counted::Departments,
            limits: run.iter().fold((0, 0), |(least, most), quantity| {
                let own = quantity.limits(None);
                (least.saturating_add(own.0), most.saturating_add(own.1))
            }),
            is_sum: true,
            number: run[0].number.start..end,
            words: run[0].number.start..end,
        })
        .collect()
}

/// Heads and deputies in short: 一正两副.
pub(super) fn in_short(
    words: &CountWords,
    text: &str,
    quantities: &[Quantity],
) -> Vec<StatedCount> {
    let office = |quantity: &Quantity| {
        let mut all = words.in_short.iter();
        all.find_map(|office| {
            let end = after(text, quantity.number.end, &office.word)?;
            Some((office.of, end))
        })
    };
    let mut found = Vec::new();
    for (run, end) in runs(words, text, quantities, |quantity| {
        office(quantity).map(|(_, end)| end)
    }) {
        let stretch = run[0].number.start..end;
        found.extend(run.iter().filter_map(|quantity| {
            Some(StatedCount {
                of: office(quantity)?.0,
                limits: quantity.limits(None),
                is_sum: false,
                number: quantity.number.clone(),
                words: stretch.clone(),
            })
        }));
    }
    found
}

/// Runs of two quantities and more that follow each other directly or behind a joint, each with a word behind it
/// whose end `word` tells; with the end of the run.
fn runs<'q>(
    words: &CountWords,
    text: &str,
    quantities: &'q [Quantity],
    word: impl Fn(&Quantity) -> Option<usize>,
) -> Vec<(&'q [Quantity], usize)> {
    let follows = |at: usize, next: &Quantity| {
        let between = text.get(at..next.number.start);
        between.is_some_and(|between| {
            between.is_empty() || words.joints.iter().any(|joint| joint == between)
        })
    };
    let mut runs = Vec::new();
    let mut first = 0;
    while first < quantities.len() {
        let mut end = word(&quantities[first]);
        let mut last = first;
        while let (Some(at), Some(next)) = (end, quantities.get(last + 1))
            && follows(at, next)
            && let Some(further) = word(next)
        {
            end = Some(further);
            last += 1;
        }
        if let (Some(end), true) = (end, last > first) {
            runs.push((&quantities[first..=last], end));
        }
        first = last + 1;
    }
    runs
}
