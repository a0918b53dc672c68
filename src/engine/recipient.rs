//! The disclosure that a table is imported into, or exported from.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::steps::check;
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::locale::{Labels, Languages};
use crate::model::{DisclosureDraft, SectionKind, Tag, find, load};
use crate::report::sort;
use crate::roster::WRITTEN_IN;
use crate::spreadsheet::{NewForm, NewTable};
use crate::workspace::{Files, SETTINGS, Scope, refusal};

/// A disclosure one of whose sections is held against a table.
pub(super) struct Recipient {
    pub draft: DisclosureDraft,
    pub languages: Languages,
    /// The folder in which it was found.
    pub data: PathBuf,
    section: SectionKind,
}

impl Recipient {
    /// The one disclosure in the folder `data`.
    ///
    /// # Errors
    /// That there are several, or what is wrong with the form of what is to be changed.
    pub(super) fn find(
        data: &Path,
        section: SectionKind,
        files: &Files,
    ) -> Result<Self, Vec<Finding>> {
        let scope = Scope::for_folder(data);
        files.enclose(&scope);
        let mut findings = Vec::new();
        let languages = Languages::load(&scope.home, files, &mut findings);
        let found = find(&scope, files);
        findings.extend(found.refused.into_iter().map(|refused| refused.finding));
        findings.extend(found.findings);
        if let [(first, _), (other, _), ..] = &found.disclosures[..] {
            return Err(vec![
                Finding::error(message::IMPORT_WHICH)
                    .with("folder", slashed(first))
                    .with("other", slashed(other)),
            ]);
        }
        let Some((folder, name)) = found.disclosures.first() else {
            return Err(findings);
        };
        let draft = load(folder, name, files, &languages, &mut findings);
        let recipient = Self {
            draft,
            languages,
            section,
            data: data.to_owned(),
        };
        // What is wrong elsewhere does not matter for a change of this file.
        findings.retain(|finding| finding.stops() && recipient.concerns(finding, files));
        if !findings.is_empty() {
            sort(&mut findings, files);
            return Err(findings);
        }
        match recipient.holds_section() {
            true => Ok(recipient),
            false => Err(vec![refusal(message::IMPORT_NO_TABLE, &recipient.path())]),
        }
    }

    /// The file of the section.
    pub(super) fn path(&self) -> PathBuf {
        let name = format!("{}.yaml", self.section.name());
        self.draft.folder.join(name)
    }

    fn holds_section(&self) -> bool {
        match self.section {
            SectionKind::Staff => self.draft.staff.value.is_some(),
            SectionKind::Advisors => self.draft.advisors.value.is_some(),
            SectionKind::Delegates => self.draft.delegates.value.is_some(),
            _ => false,
        }
    }

    fn concerns(&self, finding: &Finding, files: &Files) -> bool {
        let path = match &finding.place {
            Place::None => return true,
            Place::File(path) => path,
            Place::Span(span) => files.path(span.file),
            Place::Cell(cell) => &cell.file,
        };
        let name = path.file_name().map(|name| name.to_string_lossy());
        let stem = name.as_deref().and_then(|name| name.split('.').next());
        let section = self.section.name();
        stem.is_some_and(|stem| stem == section || SETTINGS.starts_with(&format!("{stem}.")))
    }

    /// The disclosure as it is to be.
    pub(super) fn load_again(&self, then: &Files) -> DisclosureDraft {
        then.enclose(&Scope::for_folder(&self.data));
        load(
            &self.draft.folder,
            &self.draft.name,
            then,
            &self.languages,
            &mut Vec::new(),
        )
    }

    /// What a check of it finds in these files.
    pub(super) fn checked(&self, files: &Files) -> Vec<Finding> {
        check(std::slice::from_ref(&self.data), files)
    }

    /// The labels in whose words a spreadsheet of it is written: its own language's, else the usual ones. Where its own
    /// language is none, that is told elsewhere.
    pub(super) fn labels(&self) -> Option<&Arc<Labels>> {
        let own = self.draft.locales.iter().map(Tag::as_str).take(1);
        own.chain([WRITTEN_IN])
            .find_map(|tag| self.languages.labels(tag))
    }
}

/// A table as a file of this format; `output` is where it is to be written.
///
/// # Errors
/// That the format cannot hold it.
pub(super) fn written(
    table: Option<NewTable>,
    form: NewForm,
    output: &Path,
) -> Result<Vec<u8>, Vec<Finding>> {
    table
        .ok_or_else(Vec::new)?
        .written(form)
        .map_err(|reason| vec![refusal(message::EXPORT_IMPOSSIBLE, output).with("reason", reason)])
}
