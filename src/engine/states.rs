//! Reads the states of disclosures that are compared: from the data, from what is published, from a revision.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::git_revision::GitRevision;
use super::prepare::OPEN_DATA;
use super::steps::{read_and_check, scopes};
use crate::comparison::{Snapshot, Unreadable};
use crate::diagnostic::{Finding, MessageId, Place, message, slashed};
use crate::site::{LISTINGS, Listings};
use crate::workspace::{FileKind, Files, Scope, is_published, is_there, read_file};

/// Where a state is read from.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// The open data of a disclosure, or a folder that was published.
    Published(PathBuf),
    /// A data folder, or one in it.
    Data(PathBuf),
    /// A data folder as it was at a revision of Git.
    Revision(String, PathBuf),
}

impl Source {
    /// What a path that was named holds.
    pub(crate) fn of(path: &Path) -> Self {
        match path.is_file() || is_published(path) {
            true => Self::Published(path.to_owned()),
            false => Self::Data(path.to_owned()),
        }
    }

    /// What messages call it.
    fn shown(&self) -> String {
        match self {
            Self::Published(path) | Self::Data(path) => slashed(path),
            Self::Revision(revision, path) => format!("{revision}:{}", slashed(path)),
        }
    }
}

/// Reads the disclosures of a source, in the order of their names. `wrong` is the message that says of which side of a
/// comparison it is, should it have errors.
///
/// # Errors
/// What is wrong, first of which side it is.
pub(super) fn state(
    source: &Source,
    wrong: MessageId,
    files: &Files,
) -> Result<Vec<Snapshot>, Vec<Finding>> {
    let read = match source {
        Source::Published(path) => published(path),
        Source::Data(path) => of_data(path, files),
        Source::Revision(revision, path) => of_revision(revision, path),
    };
    read.map_err(|findings| {
        let side = Finding::error(wrong).with("path", source.shown());
        std::iter::once(side).chain(findings).collect()
    })
}

fn of_data(path: &Path, files: &Files) -> Result<Vec<Snapshot>, Vec<Finding>> {
    let scopes = scopes(&[path.to_owned()], files);
    let (project, survey) = read_and_check(&scopes, files);
    let is_whole = survey.disclosures.iter().all(|examined| examined.is_whole);
    if survey.disclosures.is_empty() || !is_whole {
        let mut findings = survey.into_findings(files);
        findings.retain(Finding::stops);
        return Err(findings);
    }
    let prepared = survey.disclosures.iter();
    let prepared = prepared.filter_map(|examined| examined.prepare(&project, files));
    let snapshots = prepared.filter_map(|it| Snapshot::read(json!(it.open_data())).ok());
    Ok(snapshots.collect())
}

/// The data at a revision. Its files lie nowhere that could be shown, so its errors are only counted.
fn of_revision(revision: &str, path: &Path) -> Result<Vec<Snapshot>, Vec<Finding>> {
    let taken =
        GitRevision::read(revision, &Scope::for_folder(path)).map_err(|finding| vec![finding])?;
    let files = Files::default();
    of_data(&taken.data, &files).map_err(|findings| {
        vec![
            Finding::error(message::GIT_DATA_WRONG)
                .with("revision", revision)
                .with("count", findings.len()),
        ]
    })
}

fn published(path: &Path) -> Result<Vec<Snapshot>, Vec<Finding>> {
    let one = |finding: Finding| vec![finding];
    if path.is_file() {
        return Ok(vec![open_data(path).map_err(one)?]);
    }
    let list = path.join(LISTINGS);
    if !is_there(&list) {
        return Ok(vec![open_data(&path.join(OPEN_DATA)).map_err(one)?]);
    }
    let bytes = read_file(&list, FileKind::Published).map_err(one)?;
    let listings: Listings = serde_json::from_slice(&bytes).map_err(|_| one(unreadable(&list)))?;
    let names = listings.disclosures.iter().map(|listing| &listing.name);
    names
        .map(|name| open_data(&path.join(name).join(OPEN_DATA)).map_err(one))
        .collect()
}

fn open_data(path: &Path) -> Result<Snapshot, Finding> {
    let bytes = read_file(path, FileKind::Published)?;
    let data: Value = serde_json::from_slice(&bytes).map_err(|_| unreadable(path))?;
    Snapshot::read(data).map_err(|wrong| match wrong {
        Unreadable::Other => unreadable(path),
        Unreadable::Format(format) => Finding::error(message::OPEN_DATA_FORMAT)
            .with("path", slashed(path))
            .with("format", usize::try_from(format).unwrap_or_default())
            .in_place(Place::File(path.to_owned())),
    })
}

fn unreadable(path: &Path) -> Finding {
    Finding::error(message::NO_OPEN_DATA)
        .with("path", slashed(path))
        .in_place(Place::File(path.to_owned()))
}
