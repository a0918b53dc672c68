//! A disclosure that was read without an error.

use std::path::PathBuf;
use std::sync::Arc;

use super::advisors::Advisors;
use super::attachment::{Attached, Attachment};
use super::congress::Congress;
use super::criteria::Criteria;
use super::delegates::Delegates;
use super::guidance::GuidanceText;
use super::pictures::Pictures;
use super::provision::Provision;
use super::self_assessment::SelfAssessment;
use super::settings::{SectionKind, Settings};
use super::staff::Staff;

/// A disclosure read in full: the ten sections, the settings and the criteria edition. `DisclosureDraft` is
/// the form that may be incomplete.
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
    pub self_assessment: SelfAssessment,
    /// 二
    pub charter: Provision,
    /// 四, and 三, which is made from it.
    pub staff: Staff,
    /// 五
    pub election: Provision,
    /// 六
    pub congress: Congress,
    /// 七
    pub delegates: Delegates,
    /// 八
    pub review: Provision,
    /// 九
    pub guidance: GuidanceText,
    /// 十
    pub advisors: Advisors,
    /// The files of `settings.attachments`, in the same order.
    pub attached: Vec<Attached>,
    /// The pictures in its Markdown files.
    pub pictures: Pictures,
}

impl Disclosure {
    /// The attachments, each with its file.
    pub(crate) fn attachments(&self) -> impl Iterator<Item = (&Attachment, &Attached)> {
        let listed = self.settings.attachments.iter().flatten();
        listed.zip(&self.attached)
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

    /// The four legal texts, each with its section.
    pub(crate) fn legal_texts(&self) -> [(SectionKind, &Provision); 4] {
        [
            (SectionKind::Charter, &self.charter),
            (SectionKind::Election, &self.election),
            (SectionKind::Delegates, &self.delegates.measures),
            (SectionKind::Review, &self.review),
        ]
    }
}
