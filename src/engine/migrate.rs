//! Brings what a school wrote for former versions of the program into the form of this one: its languages and templates,
//! because the data themselves are read as they are. What only people can change is found.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::steps::check;
use crate::check::UNUSED_WAIVER;
use crate::diagnostic::{FileId, Finding, Span, message};
use crate::locale::{
    LABELS, WORDS, Words, moved_words, with_words_moved, year_endings, year_words,
};
use crate::model::find;
use crate::report::sort;
use crate::template::former_names;
use crate::workspace::{
    Change, Files, LOCALES, OwnFolder, Scope, TEMPLATES, apart, refusal, rewrite,
};
use crate::yaml::parse;

/// What begins lines of labels that say nothing.
const FLUENT_COMMENT: char = '#';

/// What was rewritten, and what is left to do.
pub(crate) struct Migrated {
    pub rewritten: Vec<Rewritten>,
    pub findings: Vec<Finding>,
}

/// A place that says something else now.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rewritten {
    pub path: PathBuf,
    /// The line, before the change.
    pub line: usize,
    pub was: String,
    pub is: String,
}

/// Rewrites what lies beside the data in the folders `data`, all of it or nothing. `files` are read anew.
///
/// # Errors
/// What keeps the files from being written.
pub(crate) fn migrate(data: &[PathBuf], files: &mut Files) -> Result<Migrated, Vec<Finding>> {
    let mut migration = Migration {
        files,
        changes: BTreeMap::new(),
        rewritten: Vec::new(),
        refused: Vec::new(),
    };
    let mut homes = BTreeSet::new();
    for named in apart(data) {
        let scope = Scope::for_folder(&named);
        migration.files.enclose(&scope);
        let found = find(&scope, migration.files);
        if found.disclosures.is_empty() && !found.findings.is_empty() {
            return Err(found.findings);
        }
        if homes.insert(scope.project()) {
            migration.languages(&scope.home);
            migration.templates(&scope.home);
        }
    }
    let Migration {
        changes,
        mut rewritten,
        refused,
        ..
    } = migration;
    let changes: Vec<Change> = changes.into_values().collect();
    rewrite(&changes)?;
    rewritten.sort();
    *files = Files::default();
    let mut findings = left(data, files);
    findings.extend(refused);
    sort(&mut findings, files);
    Ok(Migrated {
        rewritten,
        findings,
    })
}

/// What a check finds of that which came with this version, and what own templates have to name otherwise.
fn left(data: &[PathBuf], files: &Files) -> Vec<Finding> {
    let mut findings = check(data, files);
    findings
        .retain(|finding| finding.is(message::LABELS_MISSING) || finding.id == UNUSED_WAIVER.name);
    let homes = apart(data)
        .into_iter()
        .map(|named| Scope::for_folder(&named).home);
    let homes: BTreeSet<PathBuf> = homes.collect();
    for home in homes {
        for (name, path) in own(&home.join(TEMPLATES), files).files {
            if let Ok(file) = files.read(&path) {
                findings.extend(former_names(&name, file, files));
            }
        }
        for (name, path) in own(&home.join(LOCALES), files).files {
            let is_labels = name.ends_with(&format!("/{LABELS}"));
            if let Some(file) = files.read(&path).ok().filter(|_| is_labels) {
                findings.extend(former_years(file, files));
            }
        }
    }
    findings
}

/// A warning for each place of labels that may say a second time what kind of year a school year is.
fn former_years(file: FileId, files: &Files) -> Vec<Finding> {
    let text = files.text(file);
    let endings = year_endings(text, Some(FLUENT_COMMENT)).into_iter();
    let warning = |range: Range<usize>| {
        Finding::warning(message::FORMER_YEAR)
            .with("value", &text[range.clone()])
            .at(Span::new(file, range))
    };
    endings.map(warning).collect()
}

/// What lies in a folder beside the data. What is wrong with it is told by a check.
fn own(folder: &Path, files: &Files) -> OwnFolder {
    OwnFolder::read(folder, files, &mut Vec::new())
}

/// What is to be written.
struct Migration<'a> {
    files: &'a Files,
    changes: BTreeMap<PathBuf, Change>,
    rewritten: Vec<Rewritten>,
    /// What cannot be written safely.
    refused: Vec<Finding>,
}

impl Migration<'_> {
    fn languages(&mut self, home: &Path) {
        for (name, path) in own(&home.join(LOCALES), self.files).files {
            let Ok(file) = self.files.read(&path) else {
                continue;
            };
            match name.rsplit('/').next() {
                Some(WORDS) => self.words(&path, file),
                Some(LABELS) => self.years(&path, file, Some(FLUENT_COMMENT)),
                _ => {}
            }
        }
    }

    fn templates(&mut self, home: &Path) {
        for (name, path) in own(&home.join(TEMPLATES), self.files).files {
            let is_text = name.ends_with(".html") || name.ends_with(".typ");
            if let Some(file) = self.files.read(&path).ok().filter(|_| is_text) {
                self.years(&path, file, None);
            }
        }
    }

    /// Puts the words for graduate unions under a meaning of their own.
    fn words(&mut self, path: &Path, file: FileId) {
        // What cannot be read is told by a check.
        let Ok(root) = parse(self.files, file) else {
            return;
        };
        let moved = moved_words(&root);
        if moved.is_empty() {
            return;
        }
        let text = self.files.text(file);
        let Some(new) = with_words_moved(text, &root, &moved) else {
            self.refused.push(refusal(message::FIX_REFUSED, path));
            return;
        };
        for moved in &moved {
            let word = moved.word.text().unwrap_or_default();
            let is = format!("{}: {word}", moved.meaning);
            self.note(path, moved.word.span, format!("union: {word}"), is);
        }
        self.change(path, text, new);
    }

    /// Takes away what is said behind a school year, which brings its own word.
    fn years(&mut self, path: &Path, file: FileId, comment: Option<char>) {
        let text = self.files.text(file);
        let places = year_words(text, comment, &Words::shipped());
        let mut new = text.to_owned();
        for range in places.iter().rev() {
            new.replace_range(range.clone(), "");
        }
        for range in &places {
            let shown = placeable(text, range);
            let was = text[shown..range.end].to_owned();
            let is = text[shown..range.start].to_owned();
            self.note(path, Span::new(file, range.clone()), was, is);
        }
        if !places.is_empty() {
            self.change(path, text, new);
        }
    }

    fn note(&mut self, path: &Path, span: Span, was: String, is: String) {
        self.rewritten.push(Rewritten {
            path: path.to_owned(),
            line: self.files.position(span).line,
            was,
            is,
        });
    }

    fn change(&mut self, path: &Path, old: &str, new: String) {
        let change = Change {
            path: path.to_owned(),
            old: Some(old.to_owned()),
            new,
        };
        self.changes.insert(path.to_owned(), change);
    }
}

/// The beginning of the brackets that end where `range` begins.
fn placeable(text: &str, range: &Range<usize>) -> usize {
    let start = text[..range.start].rfind('{').unwrap_or(range.start);
    match text[..start].ends_with('{') {
        true => start - 1,
        false => start,
    }
}
