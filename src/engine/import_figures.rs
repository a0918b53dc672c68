//! What a spreadsheet changes in the figures of the congress's delegates, and these figures as a spreadsheet.

use std::path::Path;

use super::import_effects::{amendment, new_findings, planned_files, refuse_broken};
use super::recipient::{Recipient, written};
use crate::diagnostic::{Finding, message};
use crate::model::{DisclosureDraft, FIGURES, Figure, SectionKind};
use crate::roster::{StatedFigure, read_figures, wanted_figures};
use crate::spreadsheet::{Content, NewColumn, NewForm, NewTable, Source};
use crate::workspace::{Change, Files, refusal};

/// The figures of the delegates of a disclosure.
pub(crate) struct DelegateFigures {
    recipient: Recipient,
}

/// A figure that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FigureChange {
    /// What the data says, and is to say.
    pub old: String,
    pub new: StatedFigure,
}

/// What a spreadsheet changes in them, worked out and not written yet.
#[derive(Debug, Default)]
pub(crate) struct FigureProposal {
    pub figures: Vec<FigureChange>,
    /// What a check finds then and does not find now.
    pub findings: Vec<Finding>,
    /// The files to write.
    pub changes: Vec<Change>,
    /// The files as they are to be.
    pub then: Files,
}

impl DelegateFigures {
    /// The figures of the one disclosure in the folder `data`.
    ///
    /// # Errors
    /// That there are several, or what is wrong with the form of what is to be changed.
    pub(crate) fn find(data: &Path, files: &Files) -> Result<Self, Vec<Finding>> {
        let recipient = Recipient::find(data, SectionKind::Delegates, files)?;
        Ok(Self { recipient })
    }

    /// Reads a spreadsheet for them, with what was found there.
    pub(crate) fn read(
        &self,
        source: &Source,
        sheet: Option<&str>,
    ) -> (Option<Vec<StatedFigure>>, Vec<Finding>) {
        let former = |key: &str| figure(&self.recipient.draft, key);
        read_figures(source, sheet, &self.recipient.languages.words, &former)
    }

    /// What figures that were read change.
    ///
    /// # Errors
    /// That the file cannot be changed safely.
    pub(crate) fn proposal(
        &self,
        stated: &[StatedFigure],
        files: &Files,
    ) -> Result<FigureProposal, Vec<Finding>> {
        let change = |new: &StatedFigure| {
            let old = figure(&self.recipient.draft, new.key);
            let new = new.clone();
            (old != new.value).then_some(FigureChange { old, new })
        };
        let figures: Vec<FigureChange> = stated.iter().filter_map(change).collect();
        if figures.is_empty() {
            return Ok(FigureProposal::default());
        }
        let path = self.recipient.path();
        let new: Vec<StatedFigure> = figures.iter().map(|change| change.new.clone()).collect();
        let own = amendment(&path, files, &|_, tree| wanted_figures(tree, &new))?;
        let changes: Vec<Change> = own.into_iter().collect();
        let then = planned_files(&changes);
        let draft = self.recipient.load_again(&then);
        if new.iter().any(|new| figure(&draft, new.key) != new.value) {
            return Err(vec![refusal(message::IMPORT_NOT_AS_PLANNED, &path)]);
        }
        let before = self.recipient.checked(files);
        let after = self.recipient.checked(&then);
        let findings = new_findings(&before, files, after, &then);
        refuse_broken(&findings, &path)?;
        Ok(FigureProposal {
            figures,
            findings,
            changes,
            then,
        })
    }

    /// The figures as a file of this format; `output` is where it is to be written.
    ///
    /// # Errors
    /// That the format cannot hold them.
    pub(crate) fn exported(&self, form: NewForm, output: &Path) -> Result<Vec<u8>, Vec<Finding>> {
        written(self.new_table(), form, output)
    }

    fn new_table(&self) -> Option<NewTable> {
        let draft = &self.recipient.draft;
        let labels = self.recipient.labels()?;
        let column = |figure: &Figure| NewColumn {
            heading: labels.text(figure.label, &[]),
            content: Content::Number,
        };
        let row = FIGURES.iter().map(|it| figure(draft, it.key)).collect();
        Some(NewTable {
            columns: FIGURES.iter().map(column).collect(),
            rows: vec![row],
            sheet: labels.text("spreadsheet-delegates", &[]),
            choices: labels.text("spreadsheet-choices", &[]),
        })
    }
}

/// What the data says of a figure; empty where it says nothing.
fn figure(draft: &DisclosureDraft, key: &str) -> String {
    let delegates = draft.delegates.value.as_ref();
    let figures = delegates.and_then(|delegates| delegates.figures.as_ref());
    let mut known = FIGURES.iter().filter(|figure| figure.key == key);
    let read = |figure: &Figure| (figure.read)(figures?);
    known.find_map(read).unwrap_or_default()
}
