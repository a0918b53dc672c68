//! Tells of which disclosure a fingerprint is, and whether what it stands for is what is published now.

use std::path::{Path, PathBuf};

use super::steps::{read_and_check, scopes};
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::site::{Fingerprint, LISTINGS, Listing, Listings};
use crate::text::{Mistyped, code_length, typed_code};
use crate::workspace::{FileKind, Files, is_published, is_there, read_file};

/// What is known of a fingerprint.
#[derive(Debug)]
pub(crate) struct Verified {
    /// The fingerprint, as it is printed.
    pub code: String,
    /// The disclosures that it is or was of.
    pub matches: Vec<Match>,
    /// Whether a publication was asked.
    pub asked_publication: bool,
    /// The disclosures in the data of which nothing can be told, because they have errors.
    pub unsound: Vec<String>,
}

/// A disclosure that a fingerprint is or was of.
#[derive(Debug)]
pub(crate) struct Match {
    /// The disclosure.
    pub listing: Listing,
    /// The date of the content with this fingerprint.
    pub date: Option<String>,
    /// What it is to what is published now.
    pub state: State,
    /// What the data would publish now, where it is there.
    pub data: Option<Fingerprint>,
}

/// What the content with a fingerprint is to what is published now; the best of several counts for all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum State {
    /// It is what is published.
    Current,
    /// It is what the data holds, and not published.
    Unpublished,
    /// It was published before this.
    Former(String, Option<String>),
}

impl Verified {
    /// What it is, of whichever disclosure; `None` where nothing is known of it.
    pub(crate) fn state(&self) -> Option<&State> {
        self.matches.iter().map(|found| &found.state).min()
    }

    /// Whether what has this fingerprint is up to date: published, or, where no publication was asked, what the data
    /// holds.
    pub(crate) fn is_current(&self) -> bool {
        match self.state() {
            Some(State::Current) => true,
            Some(State::Unpublished) => !self.asked_publication,
            _ => false,
        }
    }
}

/// Looks a fingerprint up in publications and data folders, as it was typed.
///
/// # Errors
/// What is wrong with the fingerprint or with a folder.
pub(crate) fn verify(
    typed: &str,
    folders: &[PathBuf],
    files: &Files,
) -> Result<Verified, Vec<Finding>> {
    let code = typed_code(typed).map_err(|wrong| vec![mistyped(typed, wrong)])?;
    let is_publication = |path: &&PathBuf| is_published(path);
    let (publications, data): (Vec<&PathBuf>, Vec<&PathBuf>) =
        folders.iter().partition(is_publication);
    let mut published = Vec::new();
    for folder in &publications {
        published.extend(listings(folder).map_err(|finding| vec![finding])?);
    }
    let (planned, unsound) = match data.is_empty() {
        true => (Vec::new(), Vec::new()),
        false => in_data(&data.into_iter().cloned().collect::<Vec<_>>(), files)?,
    };
    let mut matches: Vec<Match> = published
        .iter()
        .filter_map(|listing| found(&code, listing, &planned))
        .collect();
    let is_known = |listing: &&Listing| !matches.iter().any(|it| it.listing.name == listing.name);
    let fresh = planned.iter().filter(is_known);
    let fresh = fresh.filter_map(|listing| {
        let present = listing.fingerprints.first()?;
        (present.code == code).then(|| Match {
            date: present.date.clone(),
            state: State::Unpublished,
            data: Some(present.clone()),
            listing: listing.clone(),
        })
    });
    let fresh: Vec<Match> = fresh.collect();
    matches.extend(fresh);
    Ok(Verified {
        code,
        matches,
        asked_publication: !publications.is_empty(),
        unsound,
    })
}

fn mistyped(typed: &str, wrong: Mistyped) -> Finding {
    match wrong {
        Mistyped::Sign(sign) => {
            Finding::error(message::FINGERPRINT_SIGN).with("character", sign.to_string())
        }
        Mistyped::Length(length) => Finding::error(message::FINGERPRINT_LENGTH)
            .with("count", length)
            .with("length", code_length()),
    }
    .with("value", typed)
}

/// The disclosure of `listing`, where the fingerprint is or was its own; `planned` is what the data would publish.
fn found(code: &str, listing: &Listing, planned: &[Listing]) -> Option<Match> {
    let known = &listing.fingerprints;
    let at = known.iter().position(|known| known.code == code)?;
    let state = match at.checked_sub(1).and_then(|later| known.get(later)) {
        None => State::Current,
        Some(later) => State::Former(later.code.clone(), later.date.clone()),
    };
    let data = planned.iter().find(|planned| planned.name == listing.name);
    Some(Match {
        date: known[at].date.clone(),
        state,
        data: data.and_then(|data| data.fingerprints.first().cloned()),
        listing: listing.clone(),
    })
}

/// What a publication says of its disclosures.
fn listings(folder: &Path) -> Result<Vec<Listing>, Finding> {
    let path = folder.join(LISTINGS);
    let whole = || Finding::error(message::PUBLICATION_IN_PART).with("path", slashed(folder));
    if !is_there(&path) {
        return Err(whole().in_place(Place::File(folder.to_owned())));
    }
    let listings: Listings = serde_json::from_slice(&read_file(&path, FileKind::Published)?)
        .map_err(|_| whole().in_place(Place::File(path)))?;
    Ok(listings.disclosures)
}

/// What data folders would publish, and the names of what has errors.
fn in_data(
    folders: &[PathBuf],
    files: &Files,
) -> Result<(Vec<Listing>, Vec<String>), Vec<Finding>> {
    let mut planned = Vec::new();
    let mut unsound = Vec::new();
    let scopes = scopes(folders, files);
    for scopes in scopes.chunk_by(|a, b| a.project() == b.project()) {
        let (project, survey) = read_and_check(scopes, files);
        if survey.disclosures.is_empty() {
            return Err(survey.into_findings(files));
        }
        for examined in &survey.disclosures {
            let sound = || examined.prepare(&project, files);
            let prepared = (!examined.stops()).then(sound).flatten();
            let Some(prepared) = prepared else {
                unsound.push(examined.name.clone());
                continue;
            };
            let mut listing = prepared.listing.clone();
            if let Some(own) = prepared.fingerprint() {
                listing.succeed(own.into(), None);
            }
            planned.push(listing);
        }
    }
    Ok((planned, unsound))
}
