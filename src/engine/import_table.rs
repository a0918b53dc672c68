//! What a table of people changes in a disclosure: all of it is worked out and checked in memory, so that it can be shown
//! before anything is written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::import_elsewhere::Elsewhere;
use super::steps::check;
use crate::diagnostic::{Argument, Finding, Place, Span, message, slashed};
use crate::locale::{Labels, Languages, Words};
use crate::model::{
    ADVISORS, Column, Directory, DisclosureDraft, Limit, OwnUnion, Parameter, Provable, ROSTER,
    SectionKind, Staff, find, load,
};
use crate::report::sort;
use crate::roster::{
    Before, Former, Known, Mention, Plan, Reading, Table, former, read_table, wanted,
    wanted_translation,
};
use crate::spreadsheet::Source;
use crate::workspace::{Change, Files, SETTINGS, Scope, is_there, refusal};
use crate::yaml::{Node, Wanted, amended, parse};

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

/// A disclosure with what is needed to read a table for it.
pub(crate) struct Recipient {
    pub draft: DisclosureDraft,
    pub languages: Languages,
    pub table: Table,
    data: PathBuf,
}

impl Recipient {
    /// The one disclosure in the folder `data`, in which the table is to be changed.
    ///
    /// # Errors
    /// That there are several, or what is wrong with the form of what is to be changed.
    pub(crate) fn find(data: &Path, table: Table, files: &Files) -> Result<Self, Vec<Finding>> {
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
            table,
            data: data.to_owned(),
        };
        // What is wrong elsewhere does not matter for a change of this file.
        findings.retain(|finding| finding.stops() && recipient.concerns(finding, files));
        if !findings.is_empty() {
            sort(&mut findings, files);
            return Err(findings);
        }
        match recipient.holds_table() {
            true => Ok(recipient),
            false => Err(vec![refusal(message::IMPORT_NO_TABLE, &recipient.path())]),
        }
    }

    /// The file of the table.
    fn path(&self) -> PathBuf {
        let name = format!("{}.yaml", section(self.table).name());
        self.draft.folder.join(name)
    }

    fn holds_table(&self) -> bool {
        match self.table {
            Table::Roster => self.draft.staff.value.is_some(),
            Table::Advisors => self.draft.advisors.value.is_some(),
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
        let section = section(self.table).name();
        stem.is_some_and(|stem| stem == section || SETTINGS.starts_with(&format!("{stem}.")))
    }

    fn words(&self) -> &Words {
        &self.languages.words
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
        let staff = self.draft.staff.value.iter();
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
                let staff = self.draft.staff.value.as_ref();
                headings(ROSTER, staff.and_then(|staff| staff.columns.as_ref()))
            }
            Table::Advisors => {
                let advisors = self.draft.advisors.value.as_ref();
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
        let former = self.people(&self.draft);
        let plan = self.plan(&former, reading);
        let path = self.path();
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
        let mut changes = self.own_changes(&path, &plan, &former, files)?;
        let elsewhere = self.elsewhere(&plan, &former, files);
        changes.extend(elsewhere.changes);
        let then = planned(&changes);
        let (before, (after, draft)) = rayon::join(
            || check(std::slice::from_ref(&self.data), files),
            || {
                let draft = self.load_again(&then);
                (check(std::slice::from_ref(&self.data), &then), draft)
            },
        );
        if !plan.is_fulfilled(&former, &self.people(&draft)) {
            return Err(vec![refusal(message::IMPORT_NOT_AS_PLANNED, &path)]);
        }
        let findings = new_findings(&before, files, after, &then);
        // Whatever the table says, a change must leave files that can be read.
        let broken: Vec<Finding> = findings.iter().filter(|it| it.breaks()).cloned().collect();
        if !broken.is_empty() {
            return Err(std::iter::once(refusal(message::IMPORT_BREAKS, &path))
                .chain(broken.into_iter().map(Finding::nowhere))
                .collect());
        }
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
            counts: self.counts(&draft),
            translations,
            mentions,
            findings,
            plan,
            former,
            changes,
            then,
        })
    }

    fn plan(&self, former: &[Former], reading: &Reading) -> Plan {
        let settings = self.draft.settings.value.as_ref();
        let union = settings.map(OwnUnion::from).unwrap_or_default();
        let departments = match (self.table, &self.draft.staff.value) {
            (Table::Roster, Some(staff)) => &staff.departments[..],
            _ => &[],
        };
        let before = Before {
            people: former,
            departments,
            directory: &Directory::new(departments, &union, self.words()),
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
        let primary = self.draft.locales.first();
        let own = amendment(path, files, &|text, tree| {
            wanted(text, tree, plan, former, primary)
        })?;
        let mut changes: Vec<Change> = own.into_iter().collect();
        for tag in self.draft.locales.iter().skip(1) {
            let name = format!("{}.{tag}.yaml", section(self.table).name());
            let path = self.draft.folder.join(name);
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
        Elsewhere::search(&self.draft, plan, former, section(self.table).name(), files)
    }

    fn load_again(&self, then: &Files) -> DisclosureDraft {
        then.enclose(&Scope::for_folder(&self.data));
        load(
            &self.draft.folder,
            &self.draft.name,
            then,
            &self.languages,
            &mut Vec::new(),
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
        let staff = self.draft.staff.value.iter();
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
            (self.table, &self.draft.staff.value, &then.staff.value)
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
        let criteria = self.draft.criteria.value.as_ref()?;
        let answers = self.draft.self_assessment.value.as_ref()?;
        let limits = criteria.answered(answers).filter_map(|(question, answer)| {
            let limit = limit(question.provable?).as_ref()?;
            Some(limit.0.for_answer(Some(answer)) as usize)
        });
        limits.min()
    }
}

/// The change that makes a file say what is wanted of it; none where it says that already.
///
/// # Errors
/// That it cannot be changed safely.
fn amendment(
    path: &Path,
    files: &Files,
    want: &dyn Fn(&str, &Node) -> Option<Wanted>,
) -> Result<Option<Change>, Vec<Finding>> {
    let file = files.read(path).map_err(|finding| vec![finding])?;
    let text = files.text(file);
    let new = parse(files, file).ok().and_then(|tree| {
        let wanted = want(text, &tree)?;
        amended(text, &tree, &wanted).ok()
    });
    let new = new.ok_or_else(|| vec![refusal(message::IMPORT_TABLE_REFUSED, path)])?;
    Ok((new != text).then(|| Change {
        path: path.to_owned(),
        old: Some(text.to_owned()),
        new,
    }))
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

/// The language in whose words a spreadsheet says yes and no.
pub(super) const WRITTEN_IN: &str = "zh-CN";

/// One of the limits that a line of an edition may set.
type LimitOf = for<'p> fn(&'p Provable) -> &'p Option<Parameter<Limit>>;

/// The files as they are to be.
fn planned(changes: &[Change]) -> Files {
    let texts = changes.iter();
    let texts = texts.map(|change| (change.path.clone(), change.new.clone()));
    Files::with_texts(texts.collect::<BTreeMap<_, _>>())
}

/// What identifies a finding whose place may have moved.
type Identity = (
    &'static str,
    &'static str,
    Vec<(&'static str, Argument)>,
    PathBuf,
    String,
);

/// What is found after a change and not before.
fn new_findings(
    before: &[Finding],
    files: &Files,
    after: Vec<Finding>,
    then: &Files,
) -> Vec<Finding> {
    let mut known: FxHashMap<Identity, usize> = FxHashMap::default();
    for finding in before.iter().filter(|finding| finding.waived.is_none()) {
        *known.entry(identity(finding, files)).or_default() += 1;
    }
    let mut is_new = |finding: &Finding| {
        let count = known.get_mut(&identity(finding, then));
        match count.filter(|count| **count > 0) {
            Some(count) => {
                *count -= 1;
                false
            }
            None => true,
        }
    };
    let mut found = after;
    found.retain(|finding| finding.waived.is_none() && is_new(finding));
    found
}

fn identity(finding: &Finding, files: &Files) -> Identity {
    let (path, text) = match &finding.place {
        Place::Span(span) => (files.path(span.file).to_owned(), said(*span, files)),
        Place::File(path) => (path.clone(), String::new()),
        Place::Cell(cell) => (cell.file.clone(), cell.within_file()),
        Place::None => (PathBuf::new(), String::new()),
    };
    let arguments = finding.arguments.clone();
    (finding.id, finding.wording.as_str(), arguments, path, text)
}

fn said(span: Span, files: &Files) -> String {
    let text = files.text(span.file).get(span.range());
    text.unwrap_or_default().to_owned()
}
