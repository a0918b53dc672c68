//! What rules look at: one disclosure, as far as it could be read, and what all of them ask of it.

use super::passages::{Passage, passages};
use crate::language::Words;
use crate::model::{Answer, Criteria, DisclosureDraft, Parameter, Provable, Question, Staff};
use crate::source::Files;

/// A disclosure under check.
#[derive(Debug)]
pub struct Subject<'a> {
    /// What could be read.
    pub draft: &'a DisclosureDraft,
    /// The words with a meaning.
    pub words: &'a Words,
    /// The files it was read from.
    pub files: &'a Files,
    /// Every text that readers will see.
    pub passages: Vec<Passage<'a>>,
}

impl<'a> Subject<'a> {
    /// Prepares a draft for the rules.
    pub fn new(draft: &'a DisclosureDraft, words: &'a Words, files: &'a Files) -> Self {
        Self {
            draft,
            words,
            files,
            passages: passages(draft, files),
        }
    }

    /// The roster, if it is all there, so that counting it means something.
    pub fn staff(&self) -> Option<&'a Staff> {
        self.draft.staff.whole()
    }

    /// The edition, if it is all there.
    pub fn criteria(&self) -> Option<&'a Criteria> {
        self.draft.criteria.whole()
    }

    /// Every line of the edition that names a predicate, with its parameter, the line and the answer, if
    /// the school claims to meet it. What it admits not to meet needs no proof.
    pub fn claimed<T>(
        &self,
        predicate: impl Fn(&'a Provable) -> &'a Option<Parameter<T>>,
    ) -> Vec<(&'a T, Question<'a>, &'a Answer)> {
        let (Some(criteria), Some(assessment)) =
            (self.criteria(), &self.draft.self_assessment.value)
        else {
            return Vec::new();
        };
        criteria
            .questions()
            .filter_map(|question| {
                let parameter = predicate(question.provable?).as_ref()?;
                let answer = assessment
                    .answers
                    .iter()
                    .find(|answer| answer.item.value == question.id.value)?;
                let met = criteria.conclusion(&answer.conclusion.value.0) == Some(true);
                met.then_some((&parameter.0, question, answer))
            })
            .collect()
    }
}
