//! Counts in short: 一室五部, 四个部和一个办公室, 设学习部等四个部, 一正两副.

use super::counts::{CountWords, Counted, StatedCount};
use super::quantities::{Quantity, after, longest};

/// Departments that are added up: 一室五部, 四个部和一个办公室.
pub(super) fn added_up(
    words: &CountWords,
    text: &str,
    quantities: &[Quantity],
) -> Vec<StatedCount> {
    runs(words, text, quantities, |quantity| {
        tally(words, text, quantity)
    })
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

/// Where the short name for departments ends that stands behind a quantity.
fn tally(words: &CountWords, text: &str, quantity: &Quantity) -> Option<usize> {
    let end = longest(&words.tallies, text, quantity.end)?;
    let is_other = longest(&words.no_tallies, text, end).is_some();
    (!is_other).then_some(end)
}

/// The departments of a sentence that founds them, names them and then counts them: 设办公室、学习部等四个部.
pub(super) fn named_before(
    words: &CountWords,
    text: &str,
    quantities: &[Quantity],
) -> Vec<StatedCount> {
    let ends_clause = |c: char| matches!(c, '，' | '。' | '；' | '：' | ',' | ';' | '\n');
    let counted = |quantity: &Quantity| {
        let end = tally(words, text, quantity)?;
        // What says more behind the number may be about some of them.
        let is_whole = text[end..].chars().next().is_none_or(ends_clause);
        let clause = text[..quantity.number.start].rsplit(ends_clause).next()?;
        let has = |all: &[String]| all.iter().any(|word| clause.contains(word.as_str()));
        let mut tallied = words.tallied.iter();
        let names = tallied.find_map(|word| clause.strip_suffix(word.as_str()))?;
        // 部 may be all departments or only those called so: with an office among the names it is all of them.
        let word = &text[quantity.end..end];
        let short = |name: &str| longest_at_end(&words.tallies, name).is_some_and(|it| it != word);
        let joints = words.joints.iter();
        let parted = joints.fold(names.to_owned(), |names, joint| names.replace(joint, "\n"));
        let are_of_all = parted.lines().any(short);
        let is_all = is_whole && are_of_all && has(&words.founding) && !has(&words.parts);
        is_all.then(|| StatedCount {
            of: Counted::Departments,
            limits: quantity.limits(None),
            is_sum: true,
            number: quantity.number.start..end,
            words: quantity.number.start..end,
        })
    };
    quantities.iter().filter_map(counted).collect()
}

/// The longest of the words with which a text ends.
fn longest_at_end<'w>(words: &'w [String], text: &str) -> Option<&'w str> {
    let found = words.iter().filter(|word| text.ends_with(word.as_str()));
    found.max_by_key(|word| word.len()).map(String::as_str)
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
