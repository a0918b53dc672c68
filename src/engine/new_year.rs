//! Begins a year: writes next year's folder from last year's.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::next_year::{latest, next_edition, next_folder, wanted_year};
use super::waive::readable_drafts;
use crate::diagnostic::{Finding, MessageId, message, slashed};
use crate::locale::{Languages, limits};
use crate::model::{Criteria, DisclosureDraft, FINGERPRINTS, Settings};
use crate::starter::{Holds, NextYear};
use crate::workspace::{
    Export, FONTS, FileKind, Files, Scope, Walk, Walked, export, is_junk_file, is_junk_folder,
    refusal,
};

/// What is wished of the new year.
#[derive(Debug, Default)]
pub(crate) struct YearWishes<'a> {
    /// Its school year, as the user types it.
    pub school_year: Option<&'a str>,
    pub empty_roster: bool,
}

/// A year that was begun.
#[derive(Debug)]
pub(crate) struct NewYear {
    /// Last year's folder.
    pub from: PathBuf,
    /// This year's.
    pub folder: PathBuf,
    pub school_year: String,
    /// The files that were written.
    pub written: Vec<PathBuf>,
    /// What to look at next: the name of a file, and what is to be done with it.
    pub next: Vec<(String, Finding)>,
}

/// Writes next year's folder beside that of the latest year in `data`: all of it or nothing.
///
/// # Errors
/// Why it cannot be written.
pub(crate) fn new_year(
    data: &Path,
    wishes: &YearWishes,
    files: &Files,
) -> Result<NewYear, Vec<Finding>> {
    let drafts = readable_drafts(data, files)?;
    let (draft, settings) = latest(&drafts).map_err(|finding| vec![finding])?;
    let languages = Languages::load(&Scope::for_folder(data).home, files, &mut Vec::new());
    let year =
        wanted_year(wishes.school_year, settings, &languages).map_err(|finding| vec![finding])?;
    let folder = next_folder(draft, settings, &year).map_err(|finding| vec![finding])?;
    let edition = next_edition(draft, settings, &year, &languages)?;
    let (written, _) = year.written();
    let begun = Begun {
        draft,
        settings,
        edition: edition.as_ref(),
        next: NextYear {
            school_year: written,
            edition: edition
                .as_ref()
                .map(|(name, criteria)| (name.as_str(), criteria)),
            empty_roster: wishes.empty_roster,
        },
        files,
    };
    let (renewed, left) = begun.renewed()?;
    write(&folder, &renewed)?;
    Ok(NewYear {
        next: begun.to_do(&renewed, &left),
        from: draft.folder.clone(),
        school_year: written.to_owned(),
        written: renewed.iter().map(|(name, _)| folder.join(name)).collect(),
        folder,
    })
}

/// The files of the new year by their names, with what they hold.
type Renewed = Vec<(String, Vec<u8>)>;

/// Writes the files into a new folder.
fn write(folder: &Path, renewed: &Renewed) -> Result<(), Vec<Finding>> {
    let paths: Vec<PathBuf> = renewed.iter().map(|(name, _)| folder.join(name)).collect();
    let folders: BTreeSet<&Path> = paths.iter().filter_map(|path| path.parent()).collect();
    let contents = renewed.iter().map(|(_, bytes)| bytes.as_slice());
    let written = Export {
        files: paths.iter().cloned().zip(contents).collect(),
        sign: "",
        force: false,
    };
    export(&written, &folders.into_iter().collect::<Vec<_>>())
}

/// A year that is to be begun.
struct Begun<'a> {
    draft: &'a DisclosureDraft,
    settings: &'a Settings,
    edition: Option<&'a (String, Criteria)>,
    next: NextYear<'a>,
    files: &'a Files,
}

impl Begun<'_> {
    /// The files of the new year, and the names of those that are left behind because nothing reads them.
    fn renewed(&self) -> Result<(Renewed, Vec<String>), Vec<Finding>> {
        let mut renewed = Vec::new();
        let mut left = Vec::new();
        let mut findings = Vec::new();
        let folder = &self.draft.folder;
        let mut walk = Walk::new(folder, self.files);
        while let Some(walked) = walk.next() {
            let base = walked.name();
            let path = match walked {
                Walked::Folder(entry) => {
                    if entry.depth() > 0 && is_junk_folder(&base) {
                        walk.skip_folder();
                    }
                    continue;
                }
                Walked::File(entry) => entry.into_path(),
                Walked::Wrong { finding, .. } => {
                    findings.push(finding);
                    continue;
                }
            };
            if is_junk_file(&base) {
                continue;
            }
            let name = slashed(path.strip_prefix(folder).unwrap_or(&path));
            match self.content(&path, &name) {
                Some(Ok(Some(bytes))) => renewed.push((name, bytes)),
                Some(Ok(None)) => {}
                Some(Err(finding)) => findings.push(finding),
                None => left.push(name),
            }
        }
        match findings.is_empty() {
            true => Ok((renewed, left)),
            false => Err(findings),
        }
    }

    /// What a file of the new year holds, if it has one; `None` where nothing reads last year's.
    fn content(&self, path: &Path, name: &str) -> Option<Result<Option<Vec<u8>>, Finding>> {
        let is_read = self.files.find(path).is_some();
        let published = self.draft.attached.value.iter().flatten();
        let mut published = published.map(|file| file.name.as_str());
        let is_used = is_read
            || published.any(|known| known == name)
            || self.draft.pictures.paths().any(|known| known == name)
            || name.starts_with(&format!("{FONTS}/"));
        is_used.then(|| {
            let kind = match is_read {
                true => FileKind::Text,
                false if name.starts_with(FONTS) => FileKind::Font,
                false => FileKind::UpTo(limits().files.attachment),
            };
            let bytes = self.files.read_bytes(path, kind)?;
            match is_read {
                true => self.text(path, name, bytes),
                false => Ok(Some(bytes)),
            }
        })
    }

    /// The text of a file of the new year.
    fn text(&self, path: &Path, name: &str, bytes: Vec<u8>) -> Result<Option<Vec<u8>>, Finding> {
        let (holds, is_original) = self.holds(name);
        let Ok(text) = str::from_utf8(&bytes) else {
            return Ok(Some(bytes));
        };
        let mark = if text.starts_with('\u{FEFF}') {
            "\u{FEFF}"
        } else {
            ""
        };
        let renewed = self.next.renewed(holds, is_original, &text[mark.len()..]);
        match renewed {
            Ok(renewed) => Ok(renewed.map(|text| (mark.to_owned() + &text).into_bytes())),
            Err(why) => Err(refusal(message::NEW_YEAR_REFUSED, path).with("reason", why.0)),
        }
    }

    /// What a file holds, and whether it is an original and no translation.
    fn holds(&self, name: &str) -> (Holds, bool) {
        let further = self.draft.further.iter();
        let further: Vec<String> = further.map(|part| format!("{}.yaml", part.id)).collect();
        let holds = |name: &str| Holds::of(name, FINGERPRINTS, &further);
        let mut locales = self.draft.locales.iter();
        let original = locales.find_map(|tag| {
            let stem = name.strip_suffix(&format!(".{tag}.yaml"))?;
            Some(format!("{stem}.yaml"))
        });
        match original {
            Some(original) => (holds(&original), false),
            None => (holds(name), true),
        }
    }

    /// What is to be done next, file by file.
    fn to_do(&self, renewed: &Renewed, left: &[String]) -> Vec<(String, Finding)> {
        let mut all = Vec::new();
        let mut add = |name: &str, finding: Finding| all.push((name.to_owned(), finding));
        let note = |id: MessageId| Finding::note(id);
        let former = self.settings.criteria.value.0.trim();
        for (name, _) in renewed {
            match self.holds(name) {
                (Holds::Settings, true) => {
                    add(name, note(message::NEW_YEAR_SETTINGS));
                    match self.edition {
                        Some((edition, _)) => {
                            let changed = note(message::NEW_YEAR_EDITION).with("former", former);
                            add(name, changed.with("edition", edition.as_str()));
                        }
                        None => {
                            let same = note(message::NEW_YEAR_OWN_EDITION);
                            add(name, same.with("edition", former));
                        }
                    }
                }
                (Holds::Answers { own }, true) => {
                    add(
                        name,
                        note(message::NEW_YEAR_ANSWERS).with("count", self.questions(own)),
                    );
                }
                (Holds::Congress, true) => add(name, note(message::NEW_YEAR_CONGRESS)),
                (Holds::Staff, true) => add(
                    name,
                    note(match self.next.empty_roster {
                        true => message::NEW_YEAR_EMPTY_ROSTER,
                        false => message::NEW_YEAR_ROSTER,
                    }),
                ),
                (Holds::Else, true) if name == "delegates.yaml" => {
                    add(name, note(message::NEW_YEAR_FIGURES));
                }
                (Holds::Else, true) if name == "charter.yaml" => {
                    add(name, note(message::NEW_YEAR_TEXTS));
                }
                (Holds::Else, true) if name == "advisors.yaml" => {
                    add(name, note(message::NEW_YEAR_ADVISORS));
                }
                _ => {}
            }
        }
        for name in left {
            add(name, note(message::NEW_YEAR_LEFT));
        }
        all
    }

    /// How many answers are asked for.
    fn questions(&self, own: bool) -> usize {
        let former = self.draft.criteria.value.as_ref();
        let criteria = self
            .edition
            .map(|(_, criteria)| criteria)
            .or(former)
            .filter(|_| own);
        let further = self.draft.further.iter();
        let mut further = further.filter_map(|part| part.criteria.value.as_ref());
        let criteria = criteria.or_else(|| further.next());
        criteria.map_or(0, |criteria| criteria.questions().count())
    }
}
