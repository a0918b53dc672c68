//! A disclosure as far as it could be read.
//!
//! An error in one file must not hide errors in another, nor elsewhere in the same file. So checks work on
//! drafts: the part of a value that could be read, with a flag that says whether it is the whole.

use std::path::PathBuf;

use super::advisors::Advisors;
use super::attachment::Attached;
use super::congress::Congress;
use super::criteria::Criteria;
use super::delegates::Delegates;
use super::disclosure::{Assessment, Disclosure};
use super::guidance::{GuidanceText, Prose};
use super::localized::{Localized, Tag};
use super::own_text::OwnContent;
use super::pictures::Pictures;
use super::provision::Provision;
use super::read::{Field, Text};
use super::section::SectionKind;
use super::self_assessment::SelfAssessment;
use super::settings::Settings;
use super::staff::Staff;
use crate::diagnostic::Span;
use crate::yaml::Node;

/// What could be read of one file.
#[derive(Debug, Clone)]
pub(crate) struct Draft<T> {
    /// The value; what could not be read of it, its records tell ([`UnreadKeys`](super::unread_keys::UnreadKeys)).
    pub value: Option<T>,
    /// Whether the file was read without an error. Only then can a check conclude that what is missing from
    /// the value is missing from the file.
    pub sound: bool,
}

impl<T> Default for Draft<T> {
    fn default() -> Self {
        Self {
            value: None,
            sound: false,
        }
    }
}

impl<T> Draft<T> {
    /// What is read of a file whose section the disclosure does not list: nothing, and nothing is missing.
    pub(super) fn unlisted() -> Self {
        Self {
            value: None,
            sound: true,
        }
    }

    /// Whether the disclosure lists the section that it is read for.
    pub(super) fn is_listed(&self) -> bool {
        self.value.is_some() || !self.sound
    }

    /// The value, if it could be read in full.
    pub(crate) fn whole(&self) -> Option<&T> {
        self.value.as_ref().filter(|_| self.sound)
    }
}

/// What could be read of a disclosure, file by file.
#[derive(Debug, Clone)]
pub(crate) struct DisclosureDraft {
    /// The folder it was read from.
    pub folder: PathBuf,
    /// The folder's path below the data folder, with forward slashes.
    pub name: String,
    /// The trees of its YAML files, in which places are looked up by name (waivers, ids of translations).
    pub trees: Vec<Node>,
    /// The languages it lists, the original one first; empty where one of them is a mistake, because then
    /// nothing reliable can be said about translations.
    pub locales: Vec<Tag>,
    /// `disclosure.yaml`
    pub settings: Draft<Settings>,
    /// The criteria edition.
    pub criteria: Draft<Criteria>,
    /// `self-assessment.yaml`
    pub self_assessment: Draft<SelfAssessment>,
    /// `charter.yaml`
    pub charter: Draft<Provision>,
    /// `staff.yaml`
    pub staff: Draft<Staff>,
    /// `election.yaml`
    pub election: Draft<Provision>,
    /// `congress.yaml`
    pub congress: Draft<Congress>,
    /// `delegates.yaml`
    pub delegates: Draft<Delegates>,
    /// `review.yaml`
    pub review: Draft<Provision>,
    /// `party-guidance.yaml`, and the Markdown files it names
    pub guidance: Draft<GuidanceText>,
    /// `advisors.yaml`
    pub advisors: Draft<Advisors>,
    /// The self-assessments beside the union's own, which speak of other unions.
    pub further: Vec<FurtherAssessment>,
    /// The sections of the union's own.
    pub own_texts: Vec<OwnText>,
    /// The files that `disclosure.yaml` attaches.
    pub attached: Draft<Vec<Attached>>,
    /// The pictures in its Markdown files. What is wrong with one is wrong with the text that shows it.
    pub pictures: Pictures,
}

/// A self-assessment beside the union's own, such as that of the unions of its colleges.
#[derive(Debug, Clone)]
pub(crate) struct FurtherAssessment {
    /// Its id, which names its file.
    pub id: String,
    /// Where its criteria edition is named.
    pub edition: Option<Span>,
    /// Its criteria edition.
    pub criteria: Draft<Criteria>,
    /// What the school itself answers.
    pub answers: Draft<SelfAssessment>,
    /// Where the settings say that the rest are the answers of the colleges' own disclosures.
    pub from_colleges: Option<Span>,
}

/// A section of the union's own.
#[derive(Debug, Clone)]
pub(crate) struct OwnText {
    /// Its id, which names its file.
    pub id: String,
    /// What it says.
    pub content: Draft<OwnContent>,
}

/// A self-assessment as far as it could be read, with the edition that it answers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Assessed<'a> {
    /// Where its criteria edition is named.
    pub edition: Option<Span>,
    /// Its criteria edition.
    pub criteria: &'a Draft<Criteria>,
    /// Its answers.
    pub answers: &'a Draft<SelfAssessment>,
    /// Whether the colleges' own disclosures answer what it does not.
    pub is_from_colleges: bool,
}

/// A legal text as far as it could be read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LegalText<'a> {
    /// The kind of its section.
    pub kind: SectionKind,
    /// The id of its section, with which the addresses of its provisions begin.
    pub section: &'a str,
    /// The text; `None` where nothing of it could be read.
    pub text: Option<&'a Provision>,
}

impl DisclosureDraft {
    /// The language of a criteria edition's wording: the one it names, else the disclosure's original one.
    pub(crate) fn language_of<'a>(&'a self, edition: &'a Criteria) -> Option<&'a Tag> {
        edition.locale.as_ref().or_else(|| self.locales.first())
    }

    /// The self-assessments that are listed, the union's own first.
    pub(crate) fn assessments(&self) -> impl Iterator<Item = Assessed<'_>> {
        let own = self.self_assessment.is_listed().then_some(Assessed {
            edition: self
                .settings
                .value
                .as_ref()
                .map(|settings| settings.criteria.span),
            criteria: &self.criteria,
            answers: &self.self_assessment,
            is_from_colleges: false,
        });
        let further = self.further.iter().map(|further| Assessed {
            edition: further.edition,
            criteria: &further.criteria,
            answers: &further.answers,
            is_from_colleges: further.from_colleges.is_some(),
        });
        own.into_iter().chain(further)
    }

    /// The legal texts of the sections that are listed, as far as they could be read.
    pub(crate) fn legal_texts(&self) -> Vec<LegalText<'_>> {
        let measures = self.delegates.value.as_ref();
        let measures = measures.map(|delegates| &delegates.measures);
        let standard = [
            (
                SectionKind::Charter,
                self.charter.is_listed(),
                self.charter.value.as_ref(),
            ),
            (
                SectionKind::Election,
                self.election.is_listed(),
                self.election.value.as_ref(),
            ),
            (SectionKind::Delegates, self.delegates.is_listed(), measures),
            (
                SectionKind::Review,
                self.review.is_listed(),
                self.review.value.as_ref(),
            ),
        ];
        let standard = standard.into_iter().filter(|(_, is_listed, _)| *is_listed);
        let standard = standard.map(|(kind, _, text)| LegalText {
            kind,
            section: kind.name(),
            text,
        });
        let own = self.own_texts.iter().filter_map(|own| {
            let text = match &own.content.value {
                Some(content) => Some(content.legal()?),
                None => None,
            };
            Some(LegalText {
                kind: SectionKind::Text,
                section: &own.id,
                text,
            })
        });
        standard.chain(own).collect()
    }

    /// The names of all people.
    pub(crate) fn names(&self) -> impl Iterator<Item = &Localized> {
        let staff = self.staff.value.iter().flat_map(|staff| &staff.people);
        let advisors = self
            .advisors
            .value
            .iter()
            .flat_map(|advisors| &advisors.people);
        staff
            .map(|person| &person.name)
            .chain(advisors.map(|advisor| &advisor.name))
            .filter(|name| !name.is_unread())
    }

    /// Calls `visit` with every text that the author wrote, file by file. Markdown files are left out: see
    /// [`Self::prose`].
    pub(crate) fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        self.settings.value.texts(visit);
        self.self_assessment.value.texts(visit);
        self.charter.value.texts(visit);
        self.staff.value.texts(visit);
        self.election.value.texts(visit);
        self.congress.value.texts(visit);
        self.delegates.value.texts(visit);
        self.review.value.texts(visit);
        if let Some(text) = &self.guidance.value {
            text.texts(visit);
        }
        self.advisors.value.texts(visit);
        for further in &self.further {
            further.answers.value.texts(visit);
        }
        for own in &self.own_texts {
            if let Some(content) = &own.content.value {
                content.texts(visit);
            }
        }
    }

    /// The running texts that are written in Markdown files.
    pub(crate) fn prose(&self) -> impl Iterator<Item = &Prose> {
        let own = self
            .own_texts
            .iter()
            .filter_map(|own| own.content.value.as_ref()?.prose());
        self.guidance
            .value
            .iter()
            .chain(own)
            .filter_map(GuidanceText::files)
    }

    /// The disclosure, if every file of it is sound and every section that it lists is there.
    pub(crate) fn finish(self) -> Option<Disclosure> {
        self.all_of_it().ok()
    }

    fn all_of_it(self) -> Result<Disclosure, Incomplete> {
        let further = self.further.into_iter().map(|further| {
            Ok(Assessment {
                id: further.id,
                criteria: needed(further.criteria)?,
                answers: needed(further.answers)?,
                tally: None,
            })
        });
        let own_texts = self
            .own_texts
            .into_iter()
            .map(|own| Ok((own.id, needed(own.content)?)));
        let disclosure = Disclosure {
            folder: self.folder,
            name: self.name,
            settings: needed(self.settings)?,
            criteria: needed(self.criteria)?,
            self_assessment: if_listed(self.self_assessment)?,
            charter: if_listed(self.charter)?,
            staff: if_listed(self.staff)?,
            election: if_listed(self.election)?,
            congress: if_listed(self.congress)?,
            delegates: if_listed(self.delegates)?,
            review: if_listed(self.review)?,
            guidance: if_listed(self.guidance)?,
            advisors: if_listed(self.advisors)?,
            further: further.collect::<Result<_, _>>()?,
            own_texts: own_texts.collect::<Result<_, _>>()?,
            attached: needed(self.attached)?,
            pictures: self.pictures,
        };
        match disclosure.has_its_sections() {
            true => Ok(disclosure),
            false => Err(Incomplete),
        }
    }
}

/// Says that a part of a disclosure could not be read in full.
struct Incomplete;

/// The value of a draft that every disclosure needs.
fn needed<T>(draft: Draft<T>) -> Result<T, Incomplete> {
    if_listed(draft)?.ok_or(Incomplete)
}

/// The value of a draft that a disclosure need not have.
fn if_listed<T>(draft: Draft<T>) -> Result<Option<T>, Incomplete> {
    match draft.sound {
        true => Ok(draft.value),
        false => Err(Incomplete),
    }
}
