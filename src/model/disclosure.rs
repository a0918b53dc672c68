//! A disclosure that was read without an error.

use std::path::PathBuf;
use std::sync::Arc;

use super::advisors::Advisors;
use super::attachment::{Attached, Attachment};
use super::congress::Congress;
use super::criteria::Criteria;
use super::delegates::Delegates;
use super::guidance::GuidanceText;
use super::own_text::OwnContent;
use super::pictures::Pictures;
use super::provision::Provision;
use super::section::{Section, SectionKind};
use super::self_assessment::SelfAssessment;
use super::settings::Settings;
use super::staff::Staff;
use super::tally::Tally;
use super::values::Id;

/// A disclosure read in full: the settings, the criteria edition and the sections that the settings list.
/// `DisclosureDraft` is the form that may be incomplete.
#[derive(Debug, Clone)]
pub(crate) struct Disclosure {
    /// The folder it was read from.
    pub folder: PathBuf,
    /// The folder's path below the data folder, with forward slashes: `2021`.
    pub name: String,
    /// `disclosure.yaml`.
    pub settings: Settings,
    /// The criteria edition it answers.
    pub criteria: Criteria,
    /// 一
    pub self_assessment: Option<SelfAssessment>,
    /// 二
    pub charter: Option<Provision>,
    /// 四, and 三, which is made from it.
    pub staff: Option<Staff>,
    /// 五
    pub election: Option<Provision>,
    /// 六
    pub congress: Option<Congress>,
    /// 七
    pub delegates: Option<Delegates>,
    /// 八
    pub review: Option<Provision>,
    /// 九
    pub guidance: Option<GuidanceText>,
    /// 十
    pub advisors: Option<Advisors>,
    /// The self-assessments beside the union's own.
    pub further: Vec<Assessment>,
    /// The sections of the union's own, by their ids.
    pub own_texts: Vec<(String, OwnContent)>,
    /// The files of `settings.attachments`, in the same order.
    pub attached: Vec<Attached>,
    /// The pictures in its Markdown files.
    pub pictures: Pictures,
}

/// A self-assessment beside the union's own.
#[derive(Debug, Clone)]
pub(crate) struct Assessment {
    /// Its id, with which its addresses begin.
    pub id: String,
    /// The criteria edition that it answers.
    pub criteria: Criteria,
    /// What the school itself answers.
    pub answers: SelfAssessment,
    /// What the colleges' own disclosures answer, where the table is made from them.
    pub tally: Option<Tally>,
}

impl Disclosure {
    /// The attachments, each with its file.
    pub(crate) fn attachments(&self) -> impl Iterator<Item = (&Attachment, &Attached)> {
        let listed = self.settings.attachments.iter().flatten();
        listed.zip(&self.attached)
    }

    /// The attachment with this id, with its position among all.
    pub(crate) fn attachment(&self, id: &Id) -> Option<(usize, &Attachment, &Attached)> {
        let mut all = self.attachments().enumerate();
        let found = all.find(|(_, (attachment, _))| attachment.id.value == *id);
        found.map(|(at, (attachment, file))| (at, attachment, file))
    }

    /// What is published as it is: the path in the folder of its publication, and what the file holds.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &Arc<[u8]>)> {
        let attached = self.attached.iter().map(|file| (&*file.path, &file.bytes));
        let pictures = self
            .pictures
            .all()
            .map(|picture| (&*picture.path, &picture.bytes));
        attached.chain(pictures)
    }

    /// The legal texts, each with the id of its section.
    pub(crate) fn legal_texts(&self) -> impl Iterator<Item = (&str, &Provision)> {
        let measures = self.delegates.as_ref().map(|delegates| &delegates.measures);
        let standard = [
            (SectionKind::Charter, self.charter.as_ref()),
            (SectionKind::Election, self.election.as_ref()),
            (SectionKind::Delegates, measures),
            (SectionKind::Review, self.review.as_ref()),
        ];
        let standard = standard.into_iter();
        let standard = standard.filter_map(|(kind, text)| Some((kind.name(), text?)));
        let own = self.own_texts.iter();
        standard.chain(own.filter_map(|(id, text)| Some((id.as_str(), text.legal()?))))
    }

    /// The text of the union's own section with this id.
    pub(crate) fn own_text(&self, id: &str) -> Option<&OwnContent> {
        let mut texts = self.own_texts.iter();
        texts.find(|(own, _)| own == id).map(|(_, text)| text)
    }

    /// The self-assessment beside the union's own with this id.
    pub(crate) fn further(&self, id: &str) -> Option<&Assessment> {
        self.further.iter().find(|further| further.id == id)
    }

    /// Fills in what the colleges' own disclosures answer; `tallies` are by the ids of the self-assessments.
    pub(crate) fn count_colleges(&mut self, tallies: &[(String, Tally)]) {
        for further in &mut self.further {
            let own = tallies.iter().find(|(id, _)| *id == further.id);
            further.tally = own.map(|(_, tally)| tally.clone());
        }
    }

    /// Whether there is something to print in each section that is listed.
    pub(super) fn has_its_sections(&self) -> bool {
        self.settings
            .sections
            .iter()
            .all(|section| self.has(section))
    }

    fn has(&self, section: &Section) -> bool {
        if let Some(id) = &section.attachment {
            return self.attachment(&id.value).is_some();
        }
        match section.kind.value {
            SectionKind::SelfAssessment => self.self_assessment.is_some(),
            SectionKind::Charter => self.charter.is_some(),
            SectionKind::Structure | SectionKind::Staff => self.staff.is_some(),
            SectionKind::Election => self.election.is_some(),
            SectionKind::Congress => self.congress.is_some(),
            SectionKind::Delegates => self.delegates.is_some(),
            SectionKind::Review => self.review.is_some(),
            SectionKind::PartyGuidance => self.guidance.is_some(),
            SectionKind::Advisors => self.advisors.is_some(),
            SectionKind::Text => self.own_text(section.id()).is_some(),
        }
    }
}
