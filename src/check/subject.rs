//! What rules are given: one disclosure as far as it could be read, and the questions that several rules ask
//! of it.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::own_names::OwnNames;
use super::passages::{Passage, passages};
use super::private_value::PrivateValue;
use crate::diagnostic::{FileId, Finding, Span, Spanned};
use crate::locale::{Languages, UnionKind, Words, statements};
use crate::model::{
    Answer, CongressKind, Criteria, Date, DelegatesWanted, Department, DisclosureDraft, Figures,
    Grade, Localized, Meeting, Parameter, Person, Provable, Question, SchoolYear, Settings, Staff,
    StudyStage, Tag,
};
use crate::text::Statements;
use crate::translation::{Ids, Unit, units_with};
use crate::workspace::Files;
use crate::yaml::SourceMap;

/// The function of a rule: adds its findings to the list.
pub(crate) type Check = fn(&Subject, &mut Vec<Finding>);

/// A disclosure under check.
#[derive(Debug)]
pub(crate) struct Subject<'a> {
    /// What could be read.
    pub draft: &'a DisclosureDraft,
    /// The languages in which pages can be made.
    pub languages: &'a Languages,
    /// Words that have a meaning to the program (是, 部长), in all languages.
    pub words: &'a Words,
    /// The files it was read from.
    pub files: &'a Files,
    /// Every text that readers will see, as `passages` lists them.
    pub passages: Vec<Passage<'a>>,
    /// What the grades of the roster say, once one was asked for.
    grades: OnceLock<FxHashMap<String, Grade>>,
    /// The ids of what is to be translated, once they were asked for.
    ids: OnceLock<Ids>,
    /// What the union is called, once that was asked for.
    own_names: OnceLock<OwnNames>,
    /// What kind of organisation discloses.
    union_kind: UnionKind,
    /// The private values, once `private` has looked for them.
    pub(super) private: OnceLock<Vec<PrivateValue>>,
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
            grades: OnceLock::new(),
            ids: OnceLock::new(),
            own_names: OnceLock::new(),
            union_kind: draft
                .settings
                .value
                .as_ref()
                .map(Settings::union_kind)
                .unwrap_or_default(),
            private: OnceLock::new(),
        }
    }

    /// The patterns and words of legal text, for the kind of organisation that discloses.
    pub(crate) fn statements(&self) -> &'static Statements {
        statements(self.union_kind)
    }

    /// What the union is called.
    pub(crate) fn own_names(&self) -> &OwnNames {
        let read = || OwnNames::new(self.draft, &self.passages, self.statements());
        self.own_names.get_or_init(read)
    }

    /// Who takes part in the congress.
    pub(crate) fn congress_kind(&self) -> CongressKind {
        let congress = self.draft.congress.value.as_ref();
        let kind = congress.map(|congress| congress.kind(self.draft.settings.value.as_ref()));
        kind.unwrap_or_default()
    }

    /// The roster, if nobody and no department is missing from it, so that counting means something. `None` also
    /// for an empty one: that is an error of its own, and every count would repeat it.
    pub(crate) fn staff(&self) -> Option<&'a Staff> {
        let staff = self.draft.staff.value.as_ref()?;
        let is_listed = !staff.unread.has("people") && !staff.unread.has("departments");
        (is_listed && !staff.people.is_empty()).then_some(staff)
    }

    /// The same, if it is also known of everybody what office they hold and in which department.
    pub(crate) fn offices(&self) -> Option<&'a Staff> {
        let staff = self.staff()?;
        let is_placed =
            |person: &Person| !person.unread.has("position") && !person.unread.has("department");
        let is_named = |department: &Department| {
            !department.unread.has("id") && !department.unread.has("name")
        };
        let is_known = staff.people.iter().all(is_placed) && staff.departments.iter().all(is_named);
        is_known.then_some(staff)
    }

    /// The criteria edition, if it was read completely.
    pub(crate) fn criteria(&self) -> Option<&'a Criteria> {
        self.draft.criteria.whole()
    }

    /// The lines of the edition that name a predicate and that the school claims to meet: parameter of the
    /// predicate, line, answer. What the school admits not to meet needs no proof.
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
        let is_read = !settings.unread.has("school-year");
        is_read.then_some(settings.school_year.value.year)
    }

    /// How far a person has come in their studies; `None` if the grade does not tell.
    pub(crate) fn study_stage(&self, person: &Person) -> Option<StudyStage> {
        let mut texts = person.grade.as_ref()?.all();
        let year = self.school_year();
        texts.find_map(|text| self.grade(&text.value)?.stage(year))
    }

    /// What a grade of the roster says; `None` where it is not understood.
    pub(crate) fn grade(&self, text: &str) -> Option<Grade> {
        // Few grades are written in a roster, however many people it has.
        let grades = self.grades.get_or_init(|| {
            let grades = self.people().filter_map(|person| person.grade.as_ref());
            let grades: FxHashSet<&str> = grades
                .flat_map(Localized::all)
                .map(|text| text.value.as_str())
                .collect();
            let read = |grade: &str| Some((grade.to_owned(), Grade::parse(grade, self.words)?));
            grades.into_iter().filter_map(read).collect()
        });
        grades.get(text).copied()
    }

    /// What is to be translated into the language `tag`.
    pub(crate) fn units(&self, tag: &Tag) -> Vec<(String, Unit<'a>)> {
        let ids = || self.ids.get_or_init(|| Ids::new(self.draft, self.files));
        units_with(ids, self.draft, tag, self.files)
    }

    /// The date of the congress's latest meeting.
    pub(crate) fn latest_meeting(&self) -> Option<&'a Spanned<Date>> {
        let congress = self.draft.congress.value.as_ref()?;
        let is_dated = |meeting: &Meeting| !meeting.unread.has("date");
        if congress.unread.has("meetings") || !congress.meetings.iter().all(is_dated) {
            return None;
        }
        congress.latest()
    }

    /// The edition's requirements on delegates, with the figures that the school states. A congress of all students
    /// has no delegates.
    pub(crate) fn delegates(&self) -> Option<(&'a DelegatesWanted, &'a Figures)> {
        if self.congress_kind() == CongressKind::AllStudents {
            return None;
        }
        let wanted = self.criteria()?.delegates.as_ref()?;
        let delegates = self.draft.delegates.value.as_ref()?;
        Some((wanted, delegates.figures.as_ref()?))
    }

    /// The passages of one file.
    pub(crate) fn passages_in(&self, file: FileId) -> impl Iterator<Item = &Passage<'a>> {
        self.passages
            .iter()
            .filter(move |passage| passage.span.file == file)
    }

    /// The passage that this one is a translation of; `None` for an original.
    pub(crate) fn original_of(&self, passage: &Passage) -> Option<&Passage<'a>> {
        self.passages.get(passage.original_at?)
    }

    /// Everyone on the roster, even if not all of it could be read.
    pub(crate) fn people(&self) -> impl Iterator<Item = &'a Person> {
        let staff = self.draft.staff.value.iter();
        staff.flat_map(|staff| &staff.people)
    }

    /// The place in its file of a range of `text`, which was read from `span`; all of `span` if the range
    /// does not stand there literally.
    pub(crate) fn span_of(&self, span: Span, text: &str, range: std::ops::Range<usize>) -> Span {
        SourceMap::for_value(self.files, span, text)
            .and_then(|map| map.span(range))
            .unwrap_or(span)
    }
}
