//! What rules look at: one disclosure, as far as it could be read, and what all of them ask of it.

use std::sync::OnceLock;

use super::passages::{Passage, passages};
use super::sighting::Sighting;
use crate::diagnostic::{FileId, Finding, Span, Spanned};
use crate::locale::{Languages, Words};
use crate::model::{
    Answer, Criteria, Date, DelegatesWanted, DisclosureDraft, Figures, Parameter, Person, Provable,
    Question, SchoolYear, Staff, StudyStage,
};
use crate::workspace::Files;
use crate::yaml::Ground;

/// Looks for what a rule forbids.
pub(crate) type Check = fn(&Subject, &mut Vec<Finding>);

/// A disclosure under check.
#[derive(Debug)]
pub(crate) struct Subject<'a> {
    /// What could be read.
    pub draft: &'a DisclosureDraft,
    /// The languages in which pages can be made.
    pub languages: &'a Languages,
    /// The words with a meaning.
    pub words: &'a Words,
    /// The files it was read from.
    pub files: &'a Files,
    /// Every text that readers will see.
    pub passages: Vec<Passage<'a>>,
    /// What is private and would be published, once it has been looked for.
    pub(super) private: OnceLock<Vec<Sighting>>,
}

impl<'a> Subject<'a> {
    /// Prepares a draft for the rules.
    pub(crate) fn new(
        draft: &'a DisclosureDraft,
        languages: &'a Languages,
        files: &'a Files,
    ) -> Self {
        Self {
            draft,
            words: &languages.words,
            languages,
            files,
            passages: passages(draft, languages, files),
            private: OnceLock::new(),
        }
    }

    /// The roster, if it is all there, so that counting it means something. One that is empty is said to
    /// be so once, and not counted.
    pub(crate) fn staff(&self) -> Option<&'a Staff> {
        let staff = self.draft.staff.whole()?;
        (!staff.people.is_empty()).then_some(staff)
    }

    /// The edition, if it is all there.
    pub(crate) fn criteria(&self) -> Option<&'a Criteria> {
        self.draft.criteria.whole()
    }

    /// Every line of the edition that names a predicate, with its parameter, the line and the answer, if
    /// the school claims to meet it. What it admits not to meet needs no proof.
    pub(crate) fn claimed<T>(
        &self,
        predicate: impl Fn(&'a Provable) -> &'a Option<Parameter<T>>,
    ) -> Vec<(&'a T, Question<'a>, &'a Answer)> {
        let (Some(criteria), Some(assessment)) =
            (self.criteria(), &self.draft.self_assessment.value)
        else {
            return Vec::new();
        };
        criteria
            .answered(assessment)
            .filter_map(|(question, answer)| {
                let parameter = predicate(question.provable?).as_ref()?;
                let met = criteria.conclusion(&answer.conclusion.value.0) == Some(true);
                met.then_some((&parameter.0, question, answer))
            })
            .collect()
    }

    /// The school year, if it could be read.
    pub(crate) fn school_year(&self) -> Option<SchoolYear> {
        let settings = self.draft.settings.value.as_ref()?;
        Some(settings.school_year.value)
    }

    /// How far a person has come, if the grade tells.
    pub(crate) fn study_stage(&self, person: &Person) -> Option<StudyStage> {
        person.study_stage(self.school_year()?, self.words)
    }

    /// The date of the congress's latest meeting.
    pub(crate) fn latest_meeting(&self) -> Option<&'a Spanned<Date>> {
        let congress = self.draft.congress.whole()?;
        let dates = congress.meetings.iter().map(|meeting| &meeting.date);
        dates.max_by_key(|date| date.value)
    }

    /// What the edition asks of the delegates, with the figures that are stated of them.
    pub(crate) fn delegates(&self) -> Option<(&'a DelegatesWanted, &'a Figures)> {
        let wanted = self.criteria()?.delegates.as_ref()?;
        let delegates = self.draft.delegates.value.as_ref()?;
        Some((wanted, delegates.figures.as_ref()?))
    }

    /// The texts of one file.
    pub(crate) fn passages_of(&self, file: FileId) -> impl Iterator<Item = &Passage<'a>> {
        self.passages
            .iter()
            .filter(move |passage| passage.span.file == file)
    }

    /// What a passage is the translation of; an original is none.
    pub(crate) fn original_of(&self, passage: &Passage) -> Option<&Passage<'a>> {
        self.passages.get(passage.original_at?)
    }

    /// Everyone on the roster, as far as it could be read.
    pub(crate) fn people(&self) -> impl Iterator<Item = &'a Person> {
        let staff = self.draft.staff.value.iter();
        staff.flat_map(|staff| &staff.people)
    }

    /// Where a range of a text, which was read from `span`, stands in its file; the whole text where that
    /// cannot be said.
    pub(crate) fn spot(&self, span: Span, text: &str, range: std::ops::Range<usize>) -> Span {
        Ground::for_value(self.files, span, text)
            .and_then(|ground| ground.span(range))
            .unwrap_or(span)
    }
}
