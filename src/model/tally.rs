//! What the disclosures of a school's colleges answer, counted: the table that a school prints for them.

use std::collections::{BTreeMap, BTreeSet};

use super::conclusions::Conclusion;
use super::criteria::Criteria;

/// The answers of several disclosures to the items of one edition. It holds none of their texts.
#[derive(Debug, Clone)]
pub(crate) struct Tally {
    /// How many disclosures are counted.
    pub counted: usize,
    /// How many unions of colleges disclose, counted or not.
    pub unions: usize,
    /// By the ids of the items; those that nobody answers are not there.
    items: BTreeMap<String, Answers>,
}

/// What the disclosures answer to one item.
#[derive(Debug, Clone, Default)]
pub(crate) struct Answers {
    /// How many answer with a conclusion that counts as met.
    pub met: usize,
    /// How many answer with one that does not.
    pub unmet: usize,
    /// The ids of all conclusions that one of them has.
    conclusions: BTreeSet<String>,
}

impl Tally {
    /// The tally of so many disclosures, of so many unions, before anything is counted.
    pub(crate) fn of(counted: usize, unions: usize) -> Self {
        Self {
            counted,
            unions,
            items: BTreeMap::new(),
        }
    }

    /// Counts an answer to an item.
    pub(crate) fn count(&mut self, item: &str, conclusion: &str, met: bool) {
        let answers = self.items.entry(item.to_owned()).or_default();
        match met {
            true => answers.met += 1,
            false => answers.unmet += 1,
        }
        answers.conclusions.insert(conclusion.to_owned());
    }

    /// The answers to an item.
    pub(crate) fn answers(&self, item: &str) -> Option<&Answers> {
        self.items.get(item)
    }

    /// The conclusion for all together: met when all meet the item. Where an edition has several such conclusions, it is
    /// the lowest that one of them has; editions list them from the best.
    pub(crate) fn conclusion<'c>(
        &self,
        item: &str,
        edition: &'c Criteria,
    ) -> Option<&'c Conclusion> {
        let answers = self.answers(item)?;
        let all = edition.conclusions.0.iter();
        let mut fitting = all.filter(|conclusion| conclusion.met.value.0 == (answers.unmet == 0));
        fitting.rfind(|conclusion| answers.conclusions.contains(conclusion.id.value.as_str()))
    }
}
