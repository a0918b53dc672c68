//! What a table of people changes in a disclosure: all of it is worked out and checked in memory, so that it can be shown
//! before anything is written.

use std::path::Path;

use super::import_effects::{amendment, new_findings, planned_files, refuse_broken};
use super::import_elsewhere::Elsewhere;
use super::recipient::Recipient;
use crate::diagnostic::{Finding, Span, message};
use crate::locale::{Labels, Words};
use crate::model::{
    ADVISORS, Column, Directory, DisclosureDraft, Limit, OwnUnion, Parameter, Provable, ROSTER,
    SectionKind, Staff,
};
use crate::roster::{
    Before, Former, Known, Mention, Plan, Reading, Table, WRITTEN_IN, former, read_table, wanted,
    wanted_translation,
};
use crate::spreadsheet::Source;
use crate::workspace::{Change, Files, is_there, refusal};
use crate::yaml::{Node, Wanted};

/// How many there are of something that an edition limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    pub what: Counted,
    pub before: usize,
    pub after: usize,
    /// The most that the edition allows.
    pub most: Option<usize>,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counted {
    People,
    Presidium,
    Departments,
}

/// What a table changes, worked out and not written yet.
#[derive(Debug)]
pub(crate) struct Proposal {
    pub plan: Plan,
    /// The people before.
    pub former: Vec<Former>,
    pub counts: Vec<Count>,
    /// Where other files name what has another name now, with what is written there, or to be looked at.
    pub mentions: Vec<Mention>,
    /// Translations of what says something else now.
    pub translations: Vec<Span>,
    /// What a check finds then and does not find now.
    pub findings: Vec<Finding>,
    /// The files to write.
    pub changes: Vec<Change>,
    /// The files as they are to be.
    pub then: Files,
}

/// A table of people of a disclosure.
pub(crate) struct PeopleTable {
    pub(super) recipient: Recipient,
    pub(super) table: Table,
}

impl PeopleTable {
    /// The table of the one disclosure in the folder `data`.
    ///
    /// # Errors
    /// That there are several, or what is wrong with the form of what is to be changed.
    pub(crate) fn find(data: &Path, table: Table, files: &Files) -> Result<Self, Vec<Finding>> {
        let recipient = Recipient::find(data, section(table), files)?;
        Ok(Self { recipient, table })
    }

    fn draft(&self) -> &DisclosureDraft {
        &self.recipient.draft
    }

    fn words(&self) -> &Words {
        &self.recipient.languages.words
    }

    /// The people of the table.
    fn people(&self, draft: &DisclosureDraft) -> Vec<Former> {
        let Some(labels) = Labels::shipped(WRITTEN_IN) else {
            return Vec::new();
        };
        match self.table {
            Table::Roster => {
                let staff = draft.staff.value.as_ref();
                staff.map_or_else(Vec::new, |staff| former(ROSTER, &staff.people, &labels))
            }
            Table::Advisors => {
                let advisors = draft.advisors.value.as_ref();
                advisors.map_or_else(Vec::new, |it| former(ADVISORS, &it.people, &labels))
            }
        }
    }

    /// Reads a table for it, with what was found there.
    pub(crate) fn read(
        &self,
        source: &Source,
        sheet: Option<&str>,
    ) -> (Option<Reading>, Vec<Finding>) {
        let staff = self.draft().staff.value.iter();
        let departments = staff.flat_map(|staff| &staff.departments);
        let names = departments.flat_map(|department| department.name.all());
        let known = Known {
            words: self.words(),
            headings: self.headings(),
            departments: names.map(|name| name.value.clone()).collect(),
        };
        read_table(source, sheet, self.table, &known)
    }

    /// Headings of the data's own, by the keys of their columns.
    fn headings(&self) -> Vec<(&'static str, String)> {
        match self.table {
            Table::Roster => {
                let staff = self.draft().staff.value.as_ref();
                headings(ROSTER, staff.and_then(|staff| staff.columns.as_ref()))
            }
            Table::Advisors => {
                let advisors = self.draft().advisors.value.as_ref();
                headings(ADVISORS, advisors.and_then(|it| it.columns.as_ref()))
            }
        }
    }

    /// What a table that was read changes.
    ///
    /// # Errors
    /// That a file cannot be changed safely.
    pub(crate) fn proposal(
        &self,
        reading: &Reading,
        files: &Files,
    ) -> Result<Proposal, Vec<Finding>> {
        let former = self.people(self.draft());
        let plan = self.plan(&former, reading);
        let path = self.recipient.path();
        if plan.is_empty() {
            return Ok(Proposal {
                plan,
                former,
                counts: Vec::new(),
                mentions: Vec::new(),
                translations: Vec::new(),
                findings: Vec::new(),
                changes: Vec::new(),
                then: Files::default(),
            });
        }
        let (before, planned) = rayon::join(
            || self.recipient.checked(files),
            || {
                let own = self.own_changes(&path, &plan, &former, files)?;
                let elsewhere = self.elsewhere(&plan, &former, files);
                Ok::<_, Vec<Finding>>((own, elsewhere))
            },
        );
        let (mut changes, elsewhere) = planned?;
        changes.extend(elsewhere.changes);
        let then = planned_files(&changes);
        // One after the other: both together would take too much memory.
        let counts = {
            let draft = self.recipient.load_again(&then);
            if !plan.is_fulfilled(&former, &self.people(&draft)) {
                return Err(vec![refusal(message::IMPORT_NOT_AS_PLANNED, &path)]);
            }
            self.counts(&draft)
        };
        let after = self.recipient.checked(&then);
        let findings = new_findings(&before, files, after, &then);
        refuse_broken(&findings, &path)?;
        let translations = self.translations(&plan, &former, files);
        let is_listed = |mention: &Mention| {
            let contains = |span: &Span| {
                span.file == mention.span.file
                    && span.start <= mention.span.start
                    && mention.span.end <= span.end
            };
            mention.new.is_none() && translations.iter().any(contains)
        };
        let mut mentions = elsewhere.mentions;
        mentions.retain(|mention| !is_listed(mention));
        Ok(Proposal {
            plan,
            former,
            counts,
            mentions,
            translations,
            findings,
            changes,
            then,
        })
    }

    fn plan(&self, former: &[Former], reading: &Reading) -> Plan {
        let settings = self.draft().settings.value.as_ref();
        let union = settings.map(OwnUnion::from).unwrap_or_default();
        let departments = match (self.table, &self.draft().staff.value) {
            (Table::Roster, Some(staff)) => &staff.departments[..],
            _ => &[],
        };
        let before = Before {
            people: former,
            departments,
            directory: &Directory::new(departments, &union, self.words()),
            words: self.words(),
        };
        Plan::new(&before, reading)
    }

    /// The changes of the table's own file and of those of its translators.
    fn own_changes(
        &self,
        path: &Path,
        plan: &Plan,
        former: &[Former],
        files: &Files,
    ) -> Result<Vec<Change>, Vec<Finding>> {
        let primary = self.draft().locales.first();
        let own = amendment(path, files, &|text, tree| {
            wanted(text, tree, plan, former, primary)
        })?;
        let mut changes: Vec<Change> = own.into_iter().collect();
        for tag in self.draft().locales.iter().skip(1) {
            let name = format!("{}.{tag}.yaml", section(self.table).name());
            let path = self.draft().folder.join(name);
            if is_there(&path) {
                let keep = |tree: &Node| Some(Wanted::from(tree));
                changes.extend(amendment(&path, files, &|_, tree| {
                    wanted_translation(tree, plan).or_else(|| keep(tree))
                })?);
            }
        }
        Ok(changes)
    }

    fn elsewhere(&self, plan: &Plan, former: &[Former], files: &Files) -> Elsewhere {
        Elsewhere::search(
            self.draft(),
            plan,
            former,
            section(self.table).name(),
            files,
        )
    }

    /// The translations of what says something else now.
    fn translations(&self, plan: &Plan, former: &[Former], files: &Files) -> Vec<Span> {
        let mut spans = Vec::new();
        for person in plan.changed() {
            let Some(former) = person.former.map(|at| &former[at]) else {
                continue;
            };
            for change in person
                .changes
                .iter()
                .filter(|change| !change.written.is_empty())
            {
                spans.extend(former.translations(change.key));
            }
        }
        let staff = self.draft().staff.value.iter();
        for department in staff.flat_map(|staff| &staff.departments) {
            let mut renamed = plan.departments.renamed.iter();
            if renamed.any(|renamed| renamed.id == department.id.value.as_str()) {
                spans.extend(department.name.all().skip(1).map(|name| name.span));
            }
        }
        // What ships with the program is no concern of the author's.
        spans.retain(|span| files.is_on_disk(span.file));
        // One translation of a term serves all who have it.
        spans.sort_unstable();
        spans.dedup();
        spans
    }

    fn counts(&self, then: &DisclosureDraft) -> Vec<Count> {
        let (Table::Roster, Some(before), Some(after)) =
            (self.table, &self.draft().staff.value, &then.staff.value)
        else {
            return Vec::new();
        };
        let count = |what, count: &dyn Fn(&Staff) -> usize, limit: LimitOf| Count {
            what,
            before: count(before),
            after: count(after),
            most: self.most(limit),
        };
        let words = self.words();
        vec![
            count(Counted::People, &|staff| staff.people.len(), |line| {
                &line.max_staff
            }),
            count(
                Counted::Presidium,
                &|staff| staff.presidium(words).len(),
                |line| &line.max_presidium,
            ),
            count(
                Counted::Departments,
                &|staff| staff.departments.len(),
                |line| &line.max_departments,
            ),
        ]
    }

    /// The most that the edition allows of something, by what the school answers.
    fn most(&self, limit: LimitOf) -> Option<usize> {
        let criteria = self.draft().criteria.value.as_ref()?;
        let answers = self.draft().self_assessment.value.as_ref()?;
        let limits = criteria.answered(answers).filter_map(|(question, answer)| {
            let limit = limit(question.provable?).as_ref()?;
            Some(limit.0.for_answer(Some(answer)) as usize)
        });
        limits.min()
    }
}

/// The headings that replace the usual ones of a table's columns.
fn headings<Row, Headings>(
    columns: &[Column<Row, Headings>],
    own: Option<&Headings>,
) -> Vec<(&'static str, String)> {
    let Some(own) = own else { return Vec::new() };
    let heading = |column: &Column<Row, Headings>| {
        let heading = column.heading?(own)?;
        Some(
            heading
                .all()
                .map(|text| (column.key, text.value.clone()))
                .collect::<Vec<_>>(),
        )
    };
    columns.iter().filter_map(heading).flatten().collect()
}

/// The section that holds a table.
fn section(table: Table) -> SectionKind {
    match table {
        Table::Roster => SectionKind::Staff,
        Table::Advisors => SectionKind::Advisors,
    }
}

/// One of the limits that a line of an edition may set.
type LimitOf = for<'p> fn(&'p Provable) -> &'p Option<Parameter<Limit>>;
