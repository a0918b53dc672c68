//! Writes what changed since the last publication into the record of revisions.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::states::{Source, state};
use super::steps::check;
use super::waive::readable_drafts;
use crate::comparison::{Comparison, Snapshot, unpublished_revisions};
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::locale::Messages;
use crate::model::{Revision, Settings};
use crate::report::summary;
use crate::workspace::{Change, Files, refusal};
use crate::yaml::{Entry, Kind, Placed, Wanted, amended, parse};

/// The key of the record in the settings.
const RECORD: &str = "revisions";

/// What is to be recorded.
#[derive(Debug)]
pub(crate) struct RevisionWish<'a> {
    /// The data folder, or one in it.
    pub data: &'a Path,
    /// The publication that it is compared with.
    pub published: &'a Path,
    /// The date of the entry.
    pub date: NaiveDate,
    /// Whether entries that are not published yet go.
    pub replace: bool,
}

/// The entries that are to be written, and how.
#[derive(Debug)]
pub(crate) struct Revised {
    /// One for each disclosure of which readers see another content than was published.
    pub entries: Vec<WrittenRevision>,
    /// What they change in the files.
    pub changes: Vec<Change>,
}

/// An entry of the record of revisions.
#[derive(Debug)]
pub(crate) struct WrittenRevision {
    /// The settings that hold it.
    pub path: PathBuf,
    /// What it says, by language, the primary one first.
    pub texts: Vec<(String, String)>,
    /// The languages in which the program has no words for it.
    pub untold: Vec<String>,
    /// What the entries said that it takes the place of.
    pub replaced: Vec<String>,
}

/// Compares the data with what is published of it, and gives the entries that say what changed. Nothing is written.
///
/// # Errors
/// What is wrong with one of the two, that nothing of the data was ever published, and what keeps entries from being
/// written.
pub(crate) fn revise(wish: &RevisionWish, files: &Files) -> Result<Revised, Vec<Finding>> {
    let published = Source::Published(wish.published.to_owned());
    let old = state(&published, message::DIFF_OLD_WRONG, files)?;
    let data = Source::Data(wish.data.to_owned());
    let new = state(&data, message::DIFF_NEW_WRONG, files)?;
    let former = |new: &Snapshot| old.iter().find(|old| old.name == new.name);
    let pairs: Vec<(&Snapshot, &Snapshot)> = new
        .iter()
        .filter_map(|new| Some((former(new)?, new)))
        .collect();
    if pairs.is_empty() {
        return Err(vec![
            Finding::error(message::REVISE_NEVER_PUBLISHED).with("path", slashed(wish.published)),
        ]);
    }
    let drafts = readable_drafts(wish.data, files)?;
    let mut revised = Revised {
        entries: Vec::new(),
        changes: Vec::new(),
    };
    let mut findings = Vec::new();
    for (old, new) in pairs {
        let draft = drafts.iter().find(|draft| draft.name == new.name);
        let Some(settings) = draft.and_then(|draft| draft.settings.value.as_ref()) else {
            continue;
        };
        let revision = Recorded {
            old,
            new,
            settings,
            files,
        };
        match revision.entry(wish) {
            Ok(Some((entry, change))) => {
                revised.entries.push(entry);
                revised.changes.push(change);
            }
            Ok(None) => {}
            Err(finding) => findings.push(finding),
        }
    }
    match findings.is_empty() {
        true => sound(revised, wish.data),
        false => Err(findings),
    }
}

/// The entries, where the data can be published with them: a translator's file may hold what was said of an entry that
/// is replaced.
fn sound(revised: Revised, data: &Path) -> Result<Revised, Vec<Finding>> {
    let texts = revised.changes.iter();
    let texts = texts.map(|change| (change.path.clone(), change.new.clone()));
    let then = Files::with_texts(texts.collect());
    let mut broken = check(&[data.to_owned()], &then);
    broken.retain(Finding::stops);
    match (broken.is_empty(), revised.changes.first()) {
        (false, Some(change)) => Err(std::iter::once(refusal(
            message::REVISE_BREAKS,
            &change.path,
        ))
        .chain(broken.into_iter().map(Finding::nowhere))
        .collect()),
        _ => Ok(revised),
    }
}

/// A disclosure as it was published and as it is.
struct Recorded<'a> {
    old: &'a Snapshot,
    new: &'a Snapshot,
    settings: &'a Settings,
    files: &'a Files,
}

impl Recorded<'_> {
    /// The entry on what changed, and the file that then holds it; `None` where nothing changed.
    fn entry(&self, wish: &RevisionWish) -> Result<Option<(WrittenRevision, Change)>, Finding> {
        let comparisons = self.comparisons();
        if comparisons.iter().all(Comparison::is_nothing_to_record) {
            return Ok(None);
        }
        let unpublished = self.unpublished();
        self.refuse_date(wish.date, &unpublished)?;
        let all = self.settings.revisions.as_deref().unwrap_or_default();
        let replaced: Vec<&Revision> = unpublished.iter().map(|at| &all[*at]).collect();
        if let (Some(first), false) = (replaced.first(), wish.replace) {
            let text = first.text.primary();
            return Err(Finding::error(message::REVISE_ENTRY_THERE)
                .with("date", first.date.value.0.to_string())
                .with("text", text.value.clone())
                .at(text.span));
        }
        let (texts, untold) = self.texts(&comparisons);
        let path = self.files.path(self.settings.place.file).to_owned();
        let primary = self.new.tags().next().unwrap_or_default();
        // An entry is written in the first language, and translated into the others.
        if texts.first().is_none_or(|(tag, _)| tag != primary) {
            return Err(Finding::error(message::REVISE_NO_WORDS)
                .with("language", primary.to_owned())
                .in_place(Place::File(path)));
        }
        let change = self.change(&path, wish.date, &texts, &unpublished)?;
        let replaced = replaced.iter();
        let replaced = replaced.map(|own| own.text.primary().value.clone());
        let entry = WrittenRevision {
            path,
            texts,
            untold,
            replaced: replaced.collect(),
        };
        Ok(Some((entry, change)))
    }

    /// What changed in each language that both have, the primary one first.
    fn comparisons(&self) -> Vec<Comparison> {
        let tags = self.new.tags();
        tags.filter_map(|tag| Comparison::new(self.old, self.new, tag))
            .collect()
    }

    /// Refuses a date before the issue, or before an entry that stays: readers would see no later date of update.
    fn refuse_date(&self, date: NaiveDate, unpublished: &[usize]) -> Result<(), Finding> {
        let entries = self.settings.revisions.iter().flatten().enumerate();
        let stay = entries.filter(|(at, _)| !unpublished.contains(at));
        let before = stay
            .map(|(_, entry)| &entry.date)
            .chain(&self.settings.issued);
        let latest = before.max_by_key(|known| known.value);
        match latest.filter(|latest| date < latest.value.0) {
            Some(latest) => Err(Finding::error(message::REVISE_TOO_EARLY)
                .with("date", date.to_string())
                .with("latest", latest.value.0.to_string())
                .at(latest.span)),
            None => Ok(()),
        }
    }

    /// The positions in the file of those entries that are not published yet.
    fn unpublished(&self) -> Vec<usize> {
        let Some(primary) = self.new.tags().next() else {
            return Vec::new();
        };
        let in_order = self.settings.revisions_in_order();
        let in_file: Vec<&Revision> = self.settings.revisions.iter().flatten().collect();
        let position = |own: &Revision| in_file.iter().position(|it| std::ptr::eq(*it, own));
        let unpublished = unpublished_revisions(self.old, self.new, primary).into_iter();
        let unpublished = unpublished.filter_map(|at| in_order.get(at).copied());
        unpublished.filter_map(position).collect()
    }

    /// What the entry says, by language, and the languages for which there are no words.
    fn texts(&self, comparisons: &[Comparison]) -> (Vec<(String, String)>, Vec<String>) {
        let spoken = Messages::shipped();
        let mut texts = Vec::new();
        let mut untold = Vec::new();
        for comparison in comparisons {
            let tag = &comparison.locale;
            match spoken.iter().find(|messages| messages.tag() == tag) {
                Some(messages) => texts.push((tag.clone(), said(comparison, messages))),
                None => untold.push(tag.clone()),
            }
        }
        let compared = |tag: &&str| comparisons.iter().any(|it| it.locale == *tag);
        let added = self.new.tags().filter(|tag| !compared(tag));
        untold.extend(added.map(str::to_owned));
        (texts, untold)
    }

    fn change(
        &self,
        path: &Path,
        date: NaiveDate,
        texts: &[(String, String)],
        unpublished: &[usize],
    ) -> Result<Change, Finding> {
        let file = self.settings.place.file;
        let text = self.files.text(file);
        let refused = || refusal(message::FIX_REFUSED, path);
        let tree = parse(self.files, file).map_err(|_| refused())?;
        let mut wanted = Wanted::from(&tree);
        put(&mut wanted, date, texts, unpublished);
        Ok(Change {
            path: path.to_owned(),
            old: Some(text.to_owned()),
            new: amended(text, &tree, &wanted).map_err(|_| refused())?,
        })
    }
}

/// What an entry says of a language; where only others were changed, that.
fn said(comparison: &Comparison, messages: &Messages) -> String {
    let told = summary(comparison, messages);
    match told.is_empty() {
        true => messages.text(message::REVISION_ELSEWHERE, &[]),
        false => told,
    }
}

/// Puts an entry at the end of the record, in the place of those at the positions `unpublished`.
fn put(settings: &mut Wanted, date: NaiveDate, texts: &[(String, String)], unpublished: &[usize]) {
    let Some(members) = settings.list_under(RECORD) else {
        return;
    };
    members.push(Wanted::added(Kind::Map(vec![
        Entry::added("date", Kind::Scalar(date.to_string())),
        Entry::added("text", text(texts)),
    ])));
    let mut at = 0;
    members.retain(|_| {
        at += 1;
        !unpublished.contains(&(at - 1))
    });
}

/// A text in its languages; in the first alone, as it is.
fn text(texts: &[(String, String)]) -> Kind<Placed> {
    match texts {
        [(_, only)] => Kind::Scalar(only.clone()),
        texts => {
            let entries = texts.iter();
            let entries = entries.map(|(tag, text)| Entry::added(tag, Kind::Scalar(text.clone())));
            Kind::Map(entries.collect())
        }
    }
}
