//! What is kept of a disclosure to hold a school's table for its colleges against theirs. It holds no texts but names and
//! the remarks of such tables, so that a thousand disclosures fit into memory.

use std::path::Path;

use crate::diagnostic::{Span, Spanned};
use crate::locale::UnionKind;
use crate::model::{Criteria, DisclosureDraft, Level, SelfAssessment, Settings, Source};
use crate::text::{folded_text, numbers};
use crate::workspace::{Files, SETTINGS, copied};

/// Who discloses, and what a table of a school for its colleges is held against.
#[derive(Debug, Clone)]
pub(crate) struct Standing {
    /// The path of its folder below the data folder.
    pub(crate) name: String,
    /// Where the settings begin.
    pub(super) place: Option<Span>,
    /// Each `None` where it could not be read; names are folded.
    pub(super) institution: Option<String>,
    pub(super) organisation: Option<String>,
    pub(super) year: Option<u16>,
    pub(super) level: Option<Level>,
    pub(super) kind: UnionKind,
    /// The organisation's name as it is written.
    pub(super) called: Option<String>,
    /// The settings as a whole, folded, where the institution could not be read; `None` where nothing could.
    text: Option<String>,
    /// Whether an error keeps it from being published.
    pub(crate) stops: bool,
    /// The union's own self-assessment, if it could be read in full.
    pub(super) own: Option<OwnTable>,
    /// The tables for the unions of colleges.
    pub(super) tables: Vec<CollegesTable>,
    /// The numbers of these unions that stand above its tables.
    pub(super) stated: Vec<Spanned<u64>>,
}

/// A union's own self-assessment.
#[derive(Debug, Clone)]
pub(super) struct OwnTable {
    pub(super) edition: String,
    /// Where the settings name the edition.
    pub(super) place: Span,
    pub(super) answers: Vec<Given>,
}

/// A college's disclosure that answers the items of a table.
pub(super) type Answering<'a> = (&'a Standing, &'a OwnTable);

/// A school's table for the unions of its colleges.
#[derive(Debug, Clone)]
pub(super) struct CollegesTable {
    pub(super) id: String,
    pub(super) edition: String,
    /// The items that must be answered.
    pub(super) required: Vec<String>,
    /// Where it is said that its answers are the colleges'.
    pub(super) from_colleges: Option<Span>,
    /// For how many unions it says that it speaks.
    pub(super) unions: Option<Spanned<u64>>,
    /// What the school answers itself.
    pub(super) answers: Vec<Given>,
    /// What it remarks itself, by the items.
    pub(super) remarks: Vec<(String, Spanned<String>)>,
}

/// An answer.
#[derive(Debug, Clone)]
pub(super) struct Given {
    pub(super) item: String,
    /// The id of the conclusion.
    pub(super) conclusion: String,
    pub(super) met: bool,
    pub(super) place: Span,
}

impl Standing {
    /// What is kept of a draft.
    pub(crate) fn of(draft: &DisclosureDraft, files: &Files) -> Self {
        let settings = draft.settings.value.as_ref();
        let read = |key: &str| settings.filter(|settings| !settings.unread.has(key));
        let text = |of: fn(&Settings) -> &str, settings: Option<&Settings>| {
            settings.map(|settings| folded_text(of(settings)))
        };
        let institution: fn(&Settings) -> &str = |it| &it.institution.primary().value;
        let organisation: fn(&Settings) -> &str = |it| &it.organisation.primary().value;
        let called = read("organisation").map(|it| organisation(it).to_owned());
        let level = read("level").map(|it| it.level.value);
        let mut standing = Self {
            place: settings.map(|settings| settings.place),
            institution: text(institution, read("institution")),
            organisation: text(organisation, read("organisation")),
            year: read("school-year").map(|it| it.school_year.value.year.first),
            level,
            kind: settings.map(Settings::union_kind).unwrap_or_default(),
            called,
            ..Self::unknown(draft.name.clone())
        };
        match level {
            Some(Level::School) => {
                standing.tables = tables(draft);
                standing.stated = stated_numbers(draft);
            }
            Some(Level::College) => standing.own = own_table(draft),
            None => {}
        }
        if standing.institution.is_none() {
            standing.text = settings_text(&draft.folder, files);
        }
        standing
    }

    /// What is kept of a folder whose disclosure was not looked at, or could not be.
    pub(crate) fn unread(folder: &Path, name: String, files: &Files) -> Self {
        Self {
            text: settings_text(folder, files),
            ..Self::unknown(name)
        }
    }

    fn unknown(name: String) -> Self {
        Self {
            name,
            place: None,
            institution: None,
            organisation: None,
            year: None,
            level: None,
            kind: UnionKind::default(),
            called: None,
            text: None,
            stops: true,
            own: None,
            tables: Vec::new(),
            stated: Vec::new(),
        }
    }

    /// Whether it has a table that speaks for colleges.
    pub(crate) fn speaks_for_colleges(&self) -> bool {
        !self.tables.is_empty()
    }

    /// Whether it is one of a college of the school's and of its year, as far as could be read.
    pub(crate) fn may_be_college_of(&self, school: &Self) -> bool {
        let is_institution = match (&self.institution, &self.text) {
            (Some(own), _) => Some(own) == school.institution.as_ref(),
            (None, Some(text)) => school
                .institution
                .as_ref()
                .is_some_and(|name| text.contains(name.as_str())),
            // Of a file that is no text the folders tell as much as can be told.
            (None, None) => self.lies_in() == school.lies_in(),
        };
        is_institution
            && self.level.is_none_or(|level| level == Level::College)
            && self.year.is_none_or(|year| Some(year) == school.year)
    }

    /// Whether it could not be read which union's it is, and of which year.
    pub(super) fn is_unclear(&self) -> bool {
        self.institution.is_none() || self.year.is_none() || self.level.is_none()
    }

    /// The folder that holds its own.
    fn lies_in(&self) -> Option<&str> {
        self.name.rsplit_once('/').map(|(above, _)| above)
    }

    /// Whether its folder or one above it is a copy.
    pub(super) fn is_copied(&self) -> bool {
        self.name.split('/').any(|name| copied(name).is_some())
    }

    /// The union's name; where it could not be read, that of its folder.
    pub(super) fn called(&self) -> &str {
        self.called.as_deref().unwrap_or(&self.name)
    }
}

/// The settings as readers see them, if there are any.
fn settings_text(folder: &Path, files: &Files) -> Option<String> {
    let file = files.read(&folder.join(SETTINGS)).ok()?;
    Some(folded_text(files.text(file)))
}

fn own_table(draft: &DisclosureDraft) -> Option<OwnTable> {
    let (criteria, answers) = (draft.criteria.whole()?, draft.self_assessment.whole()?);
    Some(OwnTable {
        edition: folded_text(&criteria.name.value.0),
        place: draft.settings.value.as_ref()?.criteria.span,
        answers: given(criteria, answers),
    })
}

fn tables(draft: &DisclosureDraft) -> Vec<CollegesTable> {
    let further = draft.further.iter().filter_map(|further| {
        let (criteria, answers) = (further.criteria.whole()?, further.answers.whole()?);
        let required = criteria.questions().filter(|it| !criteria.is_optional(it));
        let unions = answers.unions.clone();
        (criteria.level.value == Level::College).then(|| CollegesTable {
            id: further.id.clone(),
            edition: folded_text(&criteria.name.value.0),
            required: required.map(|it| it.id.value.to_string()).collect(),
            from_colleges: further.from_colleges,
            unions: unions.map(|count| count.map(u64::from)),
            answers: given(criteria, answers),
            remarks: remarks(answers),
        })
    });
    further.collect()
}

fn given(criteria: &Criteria, answers: &SelfAssessment) -> Vec<Given> {
    let given = criteria.answered(answers).filter_map(|(question, answer)| {
        let conclusion = criteria.concluded(&answer.conclusion.value.0)?;
        Some(Given {
            item: question.id.value.to_string(),
            conclusion: conclusion.id.value.to_string(),
            met: conclusion.met.value.0,
            place: answer.conclusion.span,
        })
    });
    given.collect()
}

fn remarks(answers: &SelfAssessment) -> Vec<(String, Spanned<String>)> {
    let answers = answers.answers.iter();
    let remarks = answers.filter_map(|answer| {
        let remark = answer.remark.as_ref()?.primary().clone();
        Some((answer.item.value.to_string(), remark))
    });
    remarks.collect()
}

/// The numbers that the school writes where a form asks for that of its colleges' unions.
fn stated_numbers(draft: &DisclosureDraft) -> Vec<Spanned<u64>> {
    let assessments = draft.assessments();
    let stated = assessments.flat_map(|assessed| {
        let head = assessed.criteria.whole().and_then(|it| it.head.as_ref());
        let fields = head.into_iter().flatten().filter(|field| {
            let source = field.from.as_ref().map(|source| source.value);
            source == Some(Source::Colleges)
        });
        fields.filter_map(move |field| {
            let answers = assessed.answers.whole()?;
            let value = answers.head_value(field.id.value.as_str())?.primary();
            let (_, number) = numbers(&value.value).into_iter().next()?;
            Some(Spanned::new(number, value.span))
        })
    });
    stated.collect()
}
