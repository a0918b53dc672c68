//! What a change of a table of people means for the other files of its disclosure.

use std::path::Path;

use rustc_hash::FxHashSet;

use crate::locale::statements;
use crate::model::{DisclosureDraft, FINGERPRINTS, Settings};
use crate::roster::{Former, Mention, Name, Plan, Search};
use crate::translation::Fingerprints;
use crate::workspace::{Change, Files, file_names};

/// What is written into the other files, and where they name what is no longer so.
#[derive(Debug, Default)]
pub(super) struct Elsewhere {
    pub changes: Vec<Change>,
    pub mentions: Vec<Mention>,
}

/// The beginning of the ids of terms.
const TERMS: &str = "disclosure.yaml#terms.";

impl Elsewhere {
    /// Searches all files of a disclosure; of those of the table itself, which is called `table`, only the comments.
    pub(super) fn search(
        draft: &DisclosureDraft,
        plan: &Plan,
        former: &[Former],
        table: &str,
        files: &Files,
    ) -> Self {
        let kept = texts(plan, former);
        let is_kept = |text: &str| kept.contains(text.trim());
        let kind = draft.settings.value.as_ref().map(Settings::union_kind);
        let names = names(draft, plan, former);
        if names.is_empty() {
            return Self::default();
        }
        let longer = longer(draft, plan, &names);
        let other_bodies = &statements(kind.unwrap_or_default()).other_bodies;
        let search = Search::new(names, longer, other_bodies, &is_kept);
        let mut found = Self::default();
        for name in file_names(&draft.folder) {
            let is_own = name == format!("{table}.yaml") || name.starts_with(&format!("{table}."));
            if is_own && name.ends_with(".yaml") {
                let file = files.read(&draft.folder.join(&name)).ok();
                let comments = file.map(|file| search.comments(file, files));
                found.mentions.extend(comments.into_iter().flatten());
            }
            let is_text = [".yaml", ".md"].iter().any(|ending| name.ends_with(ending));
            if !is_text || is_own || name == FINGERPRINTS {
                continue;
            }
            found.search_file(draft, &draft.folder.join(&name), &search, files);
        }
        found
            .changes
            .extend(fingerprints(draft, plan, former, table, &is_kept, files));
        found
    }

    fn search_file(
        &mut self,
        draft: &DisclosureDraft,
        path: &Path,
        search: &Search,
        files: &Files,
    ) {
        // What cannot be read was told by the check, and is not changed.
        let Ok(file) = files.read(path) else { return };
        let (mut mentions, mut new) = search.file(file, files);
        let is_tree = draft.trees.iter().any(|tree| tree.span.file == file);
        let mut documents = draft.prose().flat_map(|prose| &prose.files);
        // A note beside the data says what was so when it was written.
        if !is_tree && !documents.any(|(_, own)| *own == file) {
            for mention in &mut mentions {
                mention.new = None;
            }
            new = None;
        }
        self.mentions.extend(mentions);
        self.changes.extend(new.map(|new| Change {
            path: path.to_owned(),
            old: Some(files.text(file).to_owned()),
            new,
        }));
    }
}

/// What the roster will say of anybody.
fn texts<'a>(plan: &'a Plan, former: &'a [Former]) -> FxHashSet<&'a str> {
    let mut texts = FxHashSet::default();
    for person in &plan.people {
        let own = person.former.map(|at| &former[at]);
        let changed = |key: &str| person.changes.iter().any(|change| change.key == key);
        let as_before = own.into_iter().flat_map(Former::texts);
        texts.extend(
            as_before
                .filter(|(key, _)| !changed(key))
                .map(|(_, text)| text.trim()),
        );
        texts.extend(person.changes.iter().map(|change| change.written.trim()));
    }
    texts
}

/// The names that change or go.
fn names<'a>(draft: &'a DisclosureDraft, plan: &'a Plan, former: &'a [Former]) -> Vec<Name<'a>> {
    let renamed = &plan.departments.renamed;
    let mut names: Vec<Name> = renamed.iter().map(Name::Department).collect();
    let departments = draft
        .staff
        .value
        .iter()
        .flat_map(|staff| &staff.departments);
    for department in departments {
        if renamed
            .iter()
            .any(|it| it.id == department.id.value.as_str())
        {
            let translations = department.name.all().skip(1);
            names.extend(translations.map(|text| Name::Translated(text.value.trim())));
        }
    }
    let gone = plan.left.iter().map(|at| former[*at].value("name"));
    let called_otherwise = plan.people.iter().filter_map(|person| {
        let change = person.renamed()?;
        Some(change.old.as_str())
    });
    let stay: FxHashSet<&str> = plan
        .people
        .iter()
        .map(|person| person.name.as_str())
        .collect();
    let people = gone.chain(called_otherwise);
    names.extend(people.filter(|name| !stay.contains(name)).map(Name::Person));
    names.retain(|name| !name.text().is_empty());
    names
}

/// Names of which those that are searched for may be a part.
fn longer<'a>(draft: &'a DisclosureDraft, plan: &'a Plan, names: &[Name]) -> Vec<&'a str> {
    let departments = draft
        .staff
        .value
        .iter()
        .flat_map(|staff| &staff.departments);
    let departments = departments.flat_map(|department| department.name.all());
    let departments = departments.map(|name| name.value.as_str());
    let planned = plan
        .departments
        .renamed
        .iter()
        .map(|renamed| renamed.to.as_str());
    let added = plan
        .departments
        .added
        .iter()
        .map(|added| added.name.as_str());
    let is_short = |name: &&Name| name.text().chars().count() < 3;
    let has_short = names.iter().any(|name| is_short(&name));
    // The name of somebody who left may be part of that of somebody who did not.
    let people = plan.people.iter().map(|person| person.name.as_str());
    let people = people.filter(|name| has_short && name.chars().count() > 2);
    let mut longer: Vec<&str> = departments.chain(planned).chain(added).collect();
    if names.len() < SEVERAL {
        longer.extend(people);
    }
    longer
}

/// With so many who leave, whose names are all looked for in all others would take too long.
const SEVERAL: usize = 100;

/// The record of the translations, with what it holds under names that change.
fn fingerprints(
    draft: &DisclosureDraft,
    plan: &Plan,
    former: &[Former],
    table: &str,
    is_kept: &dyn Fn(&str) -> bool,
    files: &Files,
) -> Option<Change> {
    let path = draft.folder.join(FINGERPRINTS);
    let text = files.text(files.find(&path)?);
    let mut record = Fingerprints::read(draft, files).ok()?;
    // What somebody has written by hand is left alone.
    if record.text() != text {
        return None;
    }
    let people: Vec<(String, String)> = plan
        .people
        .iter()
        .filter_map(|person| {
            let change = person.renamed()?;
            let id = |name: &str| format!("{table}.yaml#people.{name}.");
            Some((
                id(former[person.former?].value("name")),
                id(&change.written),
            ))
        })
        .collect();
    let renamed = |id: &str| {
        let person = people.iter().find(|(old, _)| id.starts_with(old.as_str()));
        if let Some((old, new)) = person {
            return Some(id.replacen(old.as_str(), new, 1));
        }
        let term = id.strip_prefix(TERMS)?;
        let name = term.rsplit_once('.').map_or(term, |(name, _)| name);
        let mut departments = plan.departments.renamed.iter();
        let own = departments.find(|renamed| name.contains(renamed.from.as_str()))?;
        (!is_kept(name)).then(|| id.replacen(own.from.as_str(), &own.to, 1))
    };
    record.rekey(&renamed).then(|| Change {
        path,
        old: Some(text.to_owned()),
        new: record.text(),
    })
}
