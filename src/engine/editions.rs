//! Criteria editions: lists the shipped ones, and makes a school's own from another one.

use std::path::{Path, PathBuf};

use super::waive::readable_drafts;
use crate::diagnostic::{Finding, message, slashed};
use crate::locale::{Languages, Messages};
use crate::model::{
    DisclosureDraft, EditionCopy, Level, Settings, Tag, WholeEdition, is_edition_file,
    shipped_editions,
};
use crate::workspace::{Change, Files, Scope, is_there, refusal, rewrite};
use crate::yaml::{Kind, Placed, Wanted, amended, parse};

/// The key of the settings that names the edition.
const CRITERIA: &str = "criteria";

/// A shipped edition.
pub(crate) struct ShippedEdition {
    pub name: String,
    pub title: String,
    pub level: Level,
    /// How many answers it asks for.
    pub questions: usize,
    /// To how many of these the wording was seen in a published form.
    pub seen: usize,
}

/// A new edition of a school's own.
pub(crate) struct NewEdition {
    /// The files that were written.
    pub written: Vec<PathBuf>,
    /// What the settings name it.
    pub file: String,
    /// Whether they do so: an edition of another level is for other unions than that of the disclosure.
    pub is_used: bool,
}

/// The shipped editions, with their titles in the language `tag` where they have it.
///
/// # Errors
/// None but faults of the program.
pub(crate) fn list_editions(tag: &str, files: &Files) -> Result<Vec<ShippedEdition>, Vec<Finding>> {
    let languages = Languages::shipped();
    let tag = Tag::parse(tag);
    let locales: Vec<Tag> = tag.clone().into_iter().collect();
    let listed = |name: String| {
        let edition = read(&name, Path::new(""), &locales, files, &languages)?;
        let criteria = edition.criteria;
        let title = tag.as_ref().map(|tag| criteria.title.get(tag));
        let title = title.unwrap_or_else(|| criteria.title.primary());
        Ok(ShippedEdition {
            title: title.value.clone(),
            level: criteria.level.value,
            questions: criteria.questions().count(),
            seen: criteria.questions().count() - criteria.unseen().count(),
            name,
        })
    };
    shipped_editions().into_iter().map(listed).collect()
}

/// Writes an edition called `name` into the only disclosure in `data`: a copy of the edition `base`, or of the one that
/// the disclosure uses, with its translations.
///
/// # Errors
/// Everything that keeps it from being written; nothing was written then.
pub(crate) fn new_edition(
    data: &Path,
    name: &str,
    base: Option<&str>,
    messages: &Messages,
    files: &Files,
) -> Result<NewEdition, Vec<Finding>> {
    if !is_name(name) {
        let finding = Finding::error(message::EDITION_NAME).with("value", name);
        return Err(vec![finding]);
    }
    let drafts = readable_drafts(data, files)?;
    let (draft, settings) = only(&drafts).map_err(|finding| vec![finding])?;
    let base = base.unwrap_or(settings.criteria.value.0.trim());
    let home = Scope::for_folder(data).home;
    // What is wrong with own languages is told by a check.
    let languages = Languages::load(&home, files, &mut Vec::new());
    let edition = read(base, &draft.folder, &draft.locales, files, &languages)?;
    let file = format!("{CRITERIA}-{name}.yaml");
    let is_used = edition.criteria.level.value == settings.level.value;
    let mut changes = files_of(&edition, draft, name, base, messages);
    if is_used {
        changes.push(used(&file, settings, files)?);
    }
    rewrite(&changes)?;
    Ok(NewEdition {
        written: changes.into_iter().map(|change| change.path).collect(),
        file,
        is_used,
    })
}

/// Whether an edition can be called so: its name is part of a file's.
fn is_name(name: &str) -> bool {
    let is_sign = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '–' | '—');
    name.starts_with(char::is_alphanumeric) && name.chars().all(is_sign)
}

/// The disclosure into which an edition is written, with its settings.
fn only(drafts: &[DisclosureDraft]) -> Result<(&DisclosureDraft, &Settings), Finding> {
    if let [first, second, ..] = drafts {
        return Err(Finding::error(message::EDITION_WHICH)
            .with("folder", slashed(&first.folder))
            .with("other", slashed(&second.folder)));
    }
    let only = drafts.first();
    let only = only.and_then(|draft| Some((draft, draft.settings.value.as_ref()?)));
    only.ok_or_else(|| Finding::error(message::EDITION_WHERE))
}

/// An edition by its name.
fn read(
    name: &str,
    folder: &Path,
    locales: &[Tag],
    files: &Files,
    languages: &Languages,
) -> Result<WholeEdition, Vec<Finding>> {
    let shipped = shipped_editions();
    if is_edition_file(name) {
        let path = folder.join(name);
        if !is_there(&path) {
            return Err(vec![refusal(message::NAMED_FILE_MISSING, &path)]);
        }
    } else if !shipped.iter().any(|known| known == name) {
        let unknown = Finding::error(message::UNKNOWN_EDITION).with("value", name);
        return Err(vec![unknown.with("all", shipped.join(", "))]);
    }
    WholeEdition::read(name, folder, locales, files, languages)
}

/// The files of a new edition: its own, and those with its translations.
fn files_of(
    edition: &WholeEdition,
    draft: &DisclosureDraft,
    name: &str,
    base: &str,
    messages: &Messages,
) -> Vec<Change> {
    let named = edition.criteria.locale.as_ref();
    let Some(primary) = named.or_else(|| draft.locales.first()) else {
        return Vec::new();
    };
    let copy = EditionCopy {
        tree: &edition.tree,
        primary,
        name,
        base,
        messages,
    };
    let file = |name: String, new: String| Change {
        path: draft.folder.join(name),
        old: None,
        new,
    };
    let others = draft.locales.iter().filter(|tag| *tag != primary);
    let translations = others.filter_map(|tag| {
        let name = format!("{CRITERIA}-{name}.{tag}.yaml");
        Some(file(name, copy.translation(tag)?))
    });
    let own = file(format!("{CRITERIA}-{name}.yaml"), copy.edition());
    std::iter::once(own).chain(translations).collect()
}

/// The settings, naming the edition.
fn used(edition: &str, settings: &Settings, files: &Files) -> Result<Change, Vec<Finding>> {
    let file = settings.place.file;
    let path = files.path(file);
    let refused = || vec![refusal(message::FIX_REFUSED, path)];
    let tree = parse(files, file).map_err(|_| refused())?;
    let mut wanted = Wanted::from(&tree);
    let named = Placed::Old(settings.criteria.span);
    let entries = match &mut wanted.kind {
        Kind::Map(entries) => entries.as_mut_slice(),
        _ => &mut [],
    };
    let mut entries = entries.iter_mut();
    let entry = entries.find(|entry| entry.value.span == named);
    entry.ok_or_else(refused)?.value.kind = Kind::Scalar(edition.to_owned());
    let text = files.text(file);
    Ok(Change {
        path: path.to_owned(),
        old: Some(text.to_owned()),
        new: amended(text, &tree, &wanted).map_err(|_| refused())?,
    })
}
