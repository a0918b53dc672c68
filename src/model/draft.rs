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
use super::disclosure::Disclosure;
use super::guidance::{GuidanceText, Prose};
use super::localized::{Localized, Tag};
use super::pictures::Pictures;
use super::provision::Provision;
use super::read::{Field, Text};
use super::self_assessment::SelfAssessment;
use super::settings::{SectionKind, Settings};
use super::staff::Staff;
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
    /// The files that `disclosure.yaml` attaches.
    pub attached: Draft<Vec<Attached>>,
    /// The pictures in its Markdown files. What is wrong with one is wrong with the text that shows it.
    pub pictures: Pictures,
}

impl DisclosureDraft {
    /// The language of the criteria edition's wording: the one it names, else the disclosure's original one.
    pub(crate) fn edition_language(&self) -> Option<&Tag> {
        let named = self.criteria.value.as_ref()?.locale.as_ref();
        named.or_else(|| self.locales.first())
    }

    /// The four legal texts, each with its section, as far as they could be read.
    pub(crate) fn legal_texts(&self) -> [(SectionKind, Option<&Provision>); 4] {
        let delegates = self.delegates.value.as_ref();
        [
            (SectionKind::Charter, self.charter.value.as_ref()),
            (SectionKind::Election, self.election.value.as_ref()),
            (
                SectionKind::Delegates,
                delegates.map(|delegates| &delegates.measures),
            ),
            (SectionKind::Review, self.review.value.as_ref()),
        ]
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
        if let Some(GuidanceText::Inline(text)) = &self.guidance.value {
            text.texts(visit);
        }
        self.advisors.value.texts(visit);
    }

    /// The text on guidance by the party committee, where it is written in Markdown files.
    pub(crate) fn prose(&self) -> Option<&Prose> {
        match self.guidance.value.as_ref()? {
            GuidanceText::Files(prose) => Some(prose),
            GuidanceText::Inline(_) => None,
        }
    }

    /// The disclosure, if every file of it is sound.
    pub(crate) fn finish(self) -> Option<Disclosure> {
        fn whole<T>(draft: Draft<T>) -> Option<T> {
            draft.value.filter(|_| draft.sound)
        }
        Some(Disclosure {
            folder: self.folder,
            name: self.name,
            settings: whole(self.settings)?,
            criteria: whole(self.criteria)?,
            self_assessment: whole(self.self_assessment)?,
            charter: whole(self.charter)?,
            staff: whole(self.staff)?,
            election: whole(self.election)?,
            congress: whole(self.congress)?,
            delegates: whole(self.delegates)?,
            review: whole(self.review)?,
            guidance: whole(self.guidance)?,
            advisors: whole(self.advisors)?,
            attached: whole(self.attached)?,
            pictures: self.pictures,
        })
    }
}
