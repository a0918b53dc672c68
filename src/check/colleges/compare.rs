//! Holds what a school writes itself of its colleges against their own disclosures.

use super::rules::SECOND_LEVEL_DIFFERS;
use super::standing::{Answering, CollegesTable, Given};
use crate::diagnostic::{Finding, Spanned, message};
use crate::locale::{Word, Words};
use crate::model::Tally;
use crate::text::{fold, is_letter_or_number, numbers};

/// Findings about the school's own answers that the colleges contradict. That none of them fails an item can only be
/// said where all are there.
pub(super) fn compare_answers(
    table: &CollegesTable,
    colleges: &[Answering],
    are_all: bool,
) -> Vec<Finding> {
    let answers = table.answers.iter();
    let findings = answers.filter_map(|given| match given.met {
        true => unmet_by_some(given, colleges),
        false => met_by_all(given, colleges).filter(|_| are_all),
    });
    findings.collect()
}

fn unmet_by_some(given: &Given, colleges: &[Answering]) -> Option<Finding> {
    let others = answers_to(given, colleges).filter(|(_, answer)| !answer.met);
    let (names, places): (Vec<&str>, Vec<_>) =
        others.map(|(name, answer)| (name, answer.place)).unzip();
    let finding = SECOND_LEVEL_DIFFERS
        .finding()
        .with("item", given.item.as_str())
        .with("count", names.len())
        .with("colleges", names.join(", "))
        .at(given.place);
    let add = |finding: Finding, place| finding.and(place, message::RELATED_COLLEGE_ANSWER);
    (!names.is_empty()).then(|| places.into_iter().fold(finding, add))
}

fn met_by_all(given: &Given, colleges: &[Answering]) -> Option<Finding> {
    let first = answers_to(given, colleges).next()?;
    let mut all = answers_to(given, colleges);
    all.all(|(_, answer)| answer.met).then(|| {
        SECOND_LEVEL_DIFFERS
            .finding()
            .worded(message::SECOND_LEVEL_UNMET)
            .with("item", given.item.as_str())
            .with("count", answers_to(given, colleges).count())
            .at(given.place)
            .and(first.1.place, message::RELATED_COLLEGE_ANSWER)
    })
}

/// What each college answers to the same item.
fn answers_to<'a>(
    given: &'a Given,
    colleges: &'a [Answering],
) -> impl Iterator<Item = (&'a str, &'a Given)> {
    colleges.iter().flat_map(|(college, own)| {
        let same = own.answers.iter().filter(|it| it.item == given.item);
        same.map(|answer| (college.called(), answer))
    })
}

/// The finding about a number of unions that is not that of the disclosures. Fewer disclosures may lie in the data than
/// there are unions, unless the table is made from them.
pub(super) fn compare_number(
    stated: &Spanned<u64>,
    colleges: usize,
    are_all: bool,
) -> Option<Finding> {
    let count = colleges as u64;
    let differs = stated.value < count || (are_all && stated.value > count && count > 0);
    differs.then(|| {
        SECOND_LEVEL_DIFFERS
            .finding()
            .worded(message::SECOND_LEVEL_NUMBER)
            .with("stated", stated.value.to_string())
            .with("count", colleges)
            .at(stated.span)
    })
}

/// Findings about remarks with a number of colleges that is none of those that were counted.
pub(super) fn compare_remarks(table: &CollegesTable, tally: &Tally, words: &Words) -> Vec<Finding> {
    let finding = |(item, remark): &(String, Spanned<String>)| {
        let answers = tally.answers(item)?;
        let (met, unmet) = (answers.met, answers.unmet);
        let rest = tally.counted - met - unmet;
        let known = [tally.counted, met, unmet, rest].map(|count| count as u64);
        let stated = stated_numbers(&remark.value, words);
        let odd = stated.into_iter().find(|stated| !known.contains(stated))?;
        let finding = SECOND_LEVEL_DIFFERS
            .finding()
            .worded(message::SECOND_LEVEL_REMARK);
        Some(
            finding
                .with("item", item.as_str())
                .with("stated", odd.to_string())
                .with("count", tally.counted)
                .with("met", met)
                .at(remark.span),
        )
    };
    table.remarks.iter().filter_map(finding).collect()
}

/// The numbers of colleges that a remark states: 12个学院, 11个.
fn stated_numbers(remark: &str, words: &Words) -> Vec<u64> {
    let folded = fold(remark);
    let text = folded.text();
    let is_counted = |end: usize| {
        let behind = text[end..].trim_start();
        let Some((_, length)) = words.at_start(behind, &[Word::CollegeCounter]) else {
            return false;
        };
        // 个 alone counts whatever is named behind it.
        let names = behind[..length].chars().nth(1).is_some();
        names || !behind[length..].starts_with(is_letter_or_number)
    };
    let found = numbers(text).into_iter();
    let found = found.filter(|(range, _)| is_counted(range.end));
    found.map(|(_, number)| number).collect()
}
