//! Which year is begun, and from which: the latest disclosure, the next school year, its folder and its edition.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Finding, message, slashed};
use crate::locale::Languages;
use crate::model::{
    Criteria, DisclosureDraft, Settings, Tag, WholeEdition, WrittenYear, is_edition_file, typed,
};
use crate::starter::{fitting_edition, renamed, year_after};
use crate::workspace::{DATA, Files, holds_nothing, refusal, settle};

/// The disclosure of the latest year, where all are of one union.
pub(super) fn latest(drafts: &[DisclosureDraft]) -> Result<(&DisclosureDraft, &Settings), Finding> {
    let readable = drafts
        .iter()
        .filter_map(|draft| Some((draft, draft.settings.value.as_ref()?)));
    let union = |settings: &Settings| settings.organisation.primary().value.clone();
    let all: Vec<_> = readable.collect();
    let latest = all
        .iter()
        .max_by_key(|(_, settings)| settings.school_year.value.year.first);
    let (draft, settings) = latest.ok_or_else(|| Finding::error(message::NEW_YEAR_WHERE))?;
    let other = all
        .iter()
        .find(|(_, other)| union(other) != union(settings));
    match other {
        Some((other, _)) => Err(Finding::error(message::NEW_YEAR_WHICH)
            .with("folder", slashed(&draft.folder))
            .with("other", slashed(&other.folder))),
        None => Ok((draft, settings)),
    }
}

/// The new school year: the one that is wished, or the next.
pub(super) fn wanted_year(
    wished: Option<&str>,
    settings: &Settings,
    languages: &Languages,
) -> Result<WrittenYear, Finding> {
    let former = &settings.school_year.value;
    let next = year_after(former);
    let wished = wished.unwrap_or(&next);
    let year: WrittenYear = typed(wished.trim(), &languages.words)?;
    match year.year.first > former.year.first {
        true => Ok(year),
        false => Err(Finding::error(message::NEW_YEAR_EARLIER)
            .with("value", wished.trim())
            .with("year", former.written().0)
            .with("next", next)),
    }
}

/// The folder of the new year: that of the last, with the year in its name, or in that of a folder above, moved on.
pub(super) fn next_folder(
    draft: &DisclosureDraft,
    settings: &Settings,
    year: &WrittenYear,
) -> Result<PathBuf, Finding> {
    let folder = match draft.folder.file_name() {
        Some(_) => draft.folder.clone(),
        None => draft
            .folder
            .canonicalize()
            .unwrap_or_else(|_| draft.folder.clone()),
    };
    let name = |path: &Path| {
        path.file_name()
            .and_then(|name| name.to_str())
            .map(str::to_owned)
    };
    let former = settings.school_year.value.year.first;
    let next = year.year.first;
    let levels = draft.name.split('/').count();
    let with_year = folder.ancestors().take(levels).find_map(|above| {
        let renamed = above.with_file_name(renamed(&name(above)?, former, next)?);
        Some(renamed.join(folder.strip_prefix(above).ok()?))
    });
    let own = name(&folder).unwrap_or_default();
    if with_year.is_none() && own == DATA {
        return Err(refusal(message::NEW_YEAR_NO_FOLDER, &folder));
    }
    let new = with_year.unwrap_or_else(|| folder.with_file_name(format!("{own}-{next}")));
    // Without the slash that joining nothing leaves.
    let new: PathBuf = new.components().collect();
    // What a run that was cut off has left is nobody's.
    let unsettled = settle(std::iter::once(&*new), &new, 0);
    if let Some(finding) = unsettled.into_iter().find(Finding::stops) {
        return Err(finding);
    }
    match holds_nothing(&new) {
        true => Ok(new),
        false => Err(refusal(message::NEW_YEAR_THERE, &new)),
    }
}

/// The edition of the new year, where it is another than last year's: the newest that ships, unless the school has one of
/// its own.
pub(super) fn next_edition(
    draft: &DisclosureDraft,
    settings: &Settings,
    year: &WrittenYear,
    languages: &Languages,
) -> Result<Option<(String, Criteria)>, Vec<Finding>> {
    let former = settings.criteria.value.0.trim();
    let level = settings.level.value;
    let before = fitting_edition(
        level,
        Some(settings.school_year.value.year.first),
        languages,
    );
    let newest = fitting_edition(level, Some(year.year.first), languages);
    // A school whose edition is older than its year has been given that one.
    let name = newest.filter(|newest| {
        !is_edition_file(former) && newest != former && before.as_ref() != Some(newest)
    });
    let Some(name) = name else {
        return Ok(None);
    };
    let locales: &[Tag] = &draft.locales;
    let edition = WholeEdition::read(&name, Path::new(""), locales, &Files::default(), languages)?;
    Ok(Some((name, edition.criteria)))
}
