//! What a publication is to hold: what is made anew, what stays as it was published, and what would vanish.

use std::collections::{BTreeMap, BTreeSet};

use super::make_all::Known;
use crate::diagnostic::{Finding, MessageId, Place, message, slashed};
use crate::publish::Stage;
use crate::site::{LISTINGS, Listing, Listings};
use crate::workspace::Scope;

/// The open data of a disclosure, by which a publication shows which disclosures it holds.
const DATA: &str = "/disclosure.json";

/// What the publication is to hold.
pub(crate) struct Plan {
    /// Everything that it is to list, in the order of the folders.
    pub listings: Vec<Listing>,
    /// The names of all disclosures that are or were published.
    names: BTreeSet<String>,
    /// Names of what stays as it was published.
    pub kept: BTreeSet<String>,
    /// Names of what was published and is no longer in the data.
    vanishing: Vec<String>,
    /// What the former publication says of its disclosures.
    former: BTreeMap<String, Listing>,
}

impl Plan {
    /// Plans a publication of `fresh`. Of what was published before, everything outside the scopes and
    /// everything that has `failed` stays.
    ///
    /// # Errors
    /// A finding where something is to stay of which the former publication does not say enough.
    pub(super) fn new(
        fresh: Vec<Listing>,
        failed: &BTreeSet<&str>,
        scopes: &[Scope],
        stage: &Stage,
    ) -> Result<Self, Finding> {
        let former_names: Vec<String> = stage
            .former()
            .filter_map(|path| path.strip_suffix(DATA).map(str::to_owned))
            .collect();
        let mut plan = Self {
            names: fresh.iter().map(|listing| listing.name.clone()).collect(),
            listings: fresh,
            kept: BTreeSet::new(),
            vanishing: Vec::new(),
            former: former_listings(stage),
        };
        for name in former_names {
            if plan.names.contains(&name) {
                continue;
            }
            // Of a folder that cannot be read nobody knows what lies below it.
            let has_failed = ancestors(&name).any(|folder| failed.contains(folder));
            match has_failed || !scopes.iter().any(|scope| scope.holds(&name)) {
                true => plan.keep(&name, stage)?,
                false => plan.vanishing.push(name.clone()),
            }
            plan.names.insert(name);
        }
        plan.listings.sort_by(|a, b| parts(a).cmp(parts(b)));
        Ok(plan)
    }

    /// Lists what is known of disclosures only now that they are made: the files that their pages offer, and their
    /// fingerprints; those that were published before stay known.
    pub(super) fn complete(&mut self, mut known: Known) {
        for listing in &mut self.listings {
            if let Some(made) = known.remove(&listing.name) {
                listing.succeed(made.fingerprint, self.former.get(&listing.name));
                listing.files = made.files;
            }
        }
    }

    /// Lets a disclosure that could not be made stay as it was published. Says whether it had been published
    /// at all.
    pub(super) fn fall_back(&mut self, name: &str, stage: &Stage) -> Result<bool, Finding> {
        let was_published = stage
            .former()
            .any(|path| path.strip_suffix(DATA) == Some(name));
        if was_published {
            self.kept.insert(name.to_owned());
            let former = self.former(name, stage)?;
            for listing in &mut self.listings {
                if listing.name == name {
                    *listing = former.clone();
                }
            }
        }
        Ok(was_published)
    }

    fn keep(&mut self, name: &str, stage: &Stage) -> Result<(), Finding> {
        let listing = self.former(name, stage)?;
        self.kept.insert(name.to_owned());
        self.listings.push(listing);
        Ok(())
    }

    fn former(&self, name: &str, stage: &Stage) -> Result<Listing, Finding> {
        let known = self.former.get(name).cloned();
        known.ok_or_else(|| {
            Finding::error(message::FORMER_NOT_LISTED)
                .with("name", name)
                .in_place(Place::File(stage.output().to_owned()))
        })
    }

    /// Refuses to take away disclosures that are no longer in the data.
    ///
    /// # Errors
    /// A finding that names them all.
    pub(super) fn refuse_vanishing(&self, stage: &Stage) -> Result<(), Finding> {
        refuse(message::WOULD_VANISH, &self.vanishing, stage)
    }

    /// Which disclosure a file of the publication belongs to: of several whose folders hold it, the
    /// innermost.
    pub(super) fn owner<'p>(&self, path: &'p str) -> Option<&'p str> {
        let mut folders = path.rmatch_indices('/').map(|(at, _)| &path[..at]);
        folders.find(|folder| self.names.contains(*folder))
    }

    /// Puts what stays into the stage.
    pub(super) fn carry_over(&self, stage: &Stage) -> Result<(), Finding> {
        let owned: Vec<&str> = stage
            .former()
            .filter(|path| {
                self.owner(path)
                    .is_some_and(|name| self.kept.contains(name))
            })
            .collect();
        owned.into_iter().try_for_each(|path| stage.keep(path))
    }
}

/// Refuses to replace what somebody has `edited` in the publication.
///
/// # Errors
/// A finding that names it.
pub(super) fn refuse_edited(edited: &[String], stage: &Stage) -> Result<(), Finding> {
    refuse(message::OUTPUT_EDITED, edited, stage)
}

/// Refuses to take away anything else that was published: a language, a document, a file of own templates.
///
/// # Errors
/// A finding that names it.
pub(crate) fn refuse_vanishing_files(stage: &Stage) -> Result<(), Finding> {
    refuse(message::WOULD_VANISH, &stage.vanishing(), stage)
}

fn refuse(id: MessageId, names: &[String], stage: &Stage) -> Result<(), Finding> {
    if names.is_empty() {
        return Ok(());
    }
    Err(Finding::error(id)
        .with("count", names.len())
        .with("names", names.join(", "))
        .with("path", slashed(stage.output()))
        .in_place(Place::File(stage.output().to_owned())))
}

fn former_listings(stage: &Stage) -> BTreeMap<String, Listing> {
    let read = || {
        let bytes = stage.read_former(LISTINGS)?;
        serde_json::from_slice::<Listings>(&bytes).ok()
    };
    let listings = read().unwrap_or_default().disclosures.into_iter();
    listings
        .map(|listing| (listing.name.clone(), listing))
        .collect()
}

/// A name, and those of the folders that it lies in.
fn ancestors(name: &str) -> impl Iterator<Item = &str> {
    let above = name.match_indices('/').map(|(at, _)| &name[..at]);
    above.chain([name])
}

/// The parts of a listing's name: folders stand in the order of their parts.
fn parts(listing: &Listing) -> std::str::Split<'_, char> {
    listing.name.split('/')
}
