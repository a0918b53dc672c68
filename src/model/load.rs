//! Finds disclosures below a folder and reads all their files.

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::localized::Tag;
use super::read::{Field, Reader, Text};
use super::{
    Advisors, Congress, Criteria, Delegates, Guidance, GuidanceText, Provision, SectionKind,
    SelfAssessment, Settings, Staff,
};
use crate::finding::{Finding, Place, show_path};
use crate::language::Words;
use crate::source::{Files, Kind, Node, Spanned, parse};

/// The file that makes a folder a disclosure.
const SETTINGS: &str = "disclosure.yaml";

/// The criteria editions built into the program.
#[derive(rust_embed::RustEmbed)]
#[folder = "criteria"]
struct Editions;

/// A whole disclosure: the ten sections and what they stand on.
#[derive(Debug, Clone)]
pub struct Disclosure {
    /// The folder it was read from.
    pub folder: PathBuf,
    /// The folder's path below the data folder, with forward slashes: `2021`.
    pub name: String,
    /// `disclosure.yaml`.
    pub settings: Settings,
    /// The criteria edition it answers.
    pub criteria: Criteria,
    /// 一
    pub self_assessment: SelfAssessment,
    /// 二
    pub charter: Provision,
    /// 四, and 三, which is made from it.
    pub staff: Staff,
    /// 五
    pub election: Provision,
    /// 六
    pub congress: Congress,
    /// 七
    pub delegates: Delegates,
    /// 八
    pub review: Provision,
    /// 九
    pub guidance: GuidanceText,
    /// 十
    pub advisors: Advisors,
}

impl Disclosure {
    /// The four legal texts, with the sections they are.
    pub fn legal_texts(&self) -> [(SectionKind, &Provision); 4] {
        [
            (SectionKind::Charter, &self.charter),
            (SectionKind::Election, &self.election),
            (SectionKind::Delegates, &self.delegates.measures),
            (SectionKind::Review, &self.review),
        ]
    }

    /// Shows every text that the author wrote, file by file.
    pub fn texts<'a>(&'a self, visit: &mut dyn FnMut(Text<'a>)) {
        self.settings.texts(visit);
        self.self_assessment.texts(visit);
        self.charter.texts(visit);
        self.staff.texts(visit);
        self.election.texts(visit);
        self.congress.texts(visit);
        self.delegates.texts(visit);
        self.review.texts(visit);
        if let GuidanceText::Inline(text) = &self.guidance {
            text.texts(visit);
        }
        self.advisors.texts(visit);
    }
}

/// Finds every disclosure in `data` or below it: each folder that holds `disclosure.yaml`, in
/// alphabetical order of its path, with its name.
///
/// # Errors
/// A finding where the folder cannot be read or holds no disclosure.
pub fn find(data: &Path) -> Result<Vec<(PathBuf, String)>, Finding> {
    let hidden = |entry: &walkdir::DirEntry| {
        entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.')
    };
    let mut found = Vec::new();
    for entry in WalkDir::new(data)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| !hidden(entry))
    {
        let entry = entry.map_err(|error| unreadable_folder(data, error))?;
        if entry.file_type().is_file() && entry.file_name() == SETTINGS {
            let folder = entry.path().parent().unwrap_or(data).to_owned();
            let name = name_below(data, &folder);
            found.push((folder, name));
        }
    }
    if found.is_empty() {
        return Err(Finding::error("no-disclosure")
            .with("path", show_path(data))
            .in_place(Place::File(data.to_owned())));
    }
    Ok(found)
}

fn unreadable_folder(data: &Path, error: walkdir::Error) -> Finding {
    let path = error.path().unwrap_or(data).to_owned();
    match error.into_io_error() {
        Some(error) => crate::source::unreadable(&path, &error),
        None => Finding::error("folder-loop").in_place(Place::File(path)),
    }
}

/// `2021` for `data/2021`. A disclosure that is the data folder itself goes by that folder's name.
fn name_below(data: &Path, folder: &Path) -> String {
    let below = folder.strip_prefix(data).unwrap_or(folder);
    let parts: Vec<String> = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    if !parts.is_empty() {
        return parts.join("/");
    }
    let whole = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    whole.file_name().map_or_else(
        || "disclosure".to_owned(),
        |name| name.to_string_lossy().into_owned(),
    )
}

/// Reads all files of the disclosure in `folder`. Everything that is wrong with their form is added
/// to `findings`; `None` where something was.
pub fn load(
    folder: &Path,
    name: &str,
    files: &mut Files,
    words: &Words,
    findings: &mut Vec<Finding>,
) -> Option<Disclosure> {
    let mut loader = Loader {
        folder,
        files,
        reader: Reader::new(words),
    };
    let disclosure = loader.disclosure(name);
    let complete = loader.reader.findings.is_empty();
    findings.append(&mut loader.reader.findings);
    disclosure.filter(|_| complete)
}

struct Loader<'a> {
    folder: &'a Path,
    files: &'a mut Files,
    reader: Reader<'a>,
}

impl Loader<'_> {
    /// Every file is read before the first error ends the attempt, so that all are reported.
    fn disclosure(&mut self, name: &str) -> Option<Disclosure> {
        let settings = self.settings();
        let criteria = settings
            .as_ref()
            .and_then(|settings| self.criteria(settings));
        let self_assessment = self.subject("self-assessment");
        let charter = self.subject("charter");
        let staff = self.subject("staff");
        let election = self.subject("election");
        let congress = self.subject("congress");
        let delegates = self.subject("delegates");
        let review = self.subject("review");
        let guidance = self.guidance();
        let advisors = self.subject("advisors");
        Some(Disclosure {
            folder: self.folder.to_owned(),
            name: name.to_owned(),
            settings: settings?,
            criteria: criteria?,
            self_assessment: self_assessment?,
            charter: charter?,
            staff: staff?,
            election: election?,
            congress: congress?,
            delegates: delegates?,
            review: review?,
            guidance: guidance?,
            advisors: advisors?,
        })
    }

    fn settings(&mut self) -> Option<Settings> {
        let root = self.tree(SETTINGS)?;
        self.reader.locales = locales(&root);
        Settings::read(&root, &mut self.reader)
    }

    fn subject<T: Field>(&mut self, name: &str) -> Option<T> {
        let root = self.tree(&format!("{name}.yaml"))?;
        T::read(&root, &mut self.reader)
    }

    fn tree(&mut self, name: &str) -> Option<Node> {
        let path = self.folder.join(name);
        let tree = self
            .files
            .read(&path)
            .and_then(|file| parse(self.files, file));
        self.kept(tree)
    }

    fn kept<T>(&mut self, result: Result<T, Finding>) -> Option<T> {
        result.map_err(|finding| self.reader.report(finding)).ok()
    }

    /// A shipped edition goes by its name; anything with the ending of a YAML file is a file.
    fn criteria(&mut self, settings: &Settings) -> Option<Criteria> {
        let wanted = &settings.criteria;
        let name = wanted.value.0.as_str();
        let file = if name.ends_with(".yaml") || name.ends_with(".yml") {
            let path = self.folder.join(name);
            let read = self
                .files
                .read(&path)
                .map_err(|finding| finding.at(wanted.span));
            self.kept(read)?
        } else {
            let Some(text) = edition(name) else {
                let finding = Finding::error("unknown-edition")
                    .with("value", name)
                    .with("all", editions().join(", "));
                self.reader.report(finding.at(wanted.span));
                return None;
            };
            self.files
                .add(&Path::new("criteria").join(format!("{name}.yaml")), text)
        };
        let tree = parse(self.files, file);
        let root = self.kept(tree)?;
        // A shipped edition may speak more languages than this disclosure.
        let locales = std::mem::take(&mut self.reader.locales);
        let criteria = Criteria::read(&root, &mut self.reader);
        self.reader.locales = locales;
        criteria
    }

    fn guidance(&mut self) -> Option<GuidanceText> {
        let guidance: Guidance = self.subject("party-guidance")?;
        match (guidance.text, guidance.file) {
            (Some(text), None) => Some(GuidanceText::Inline(text)),
            (None, Some(file)) => {
                let locales = self.reader.locales.clone();
                let files = locales
                    .into_iter()
                    .filter_map(|locale| {
                        let read = self.prose(file.get(&locale))?;
                        Some((locale, read))
                    })
                    .collect();
                Some(GuidanceText::Files(files))
            }
            _ => {
                self.reader
                    .report(Finding::error("text-or-file").at(guidance.place));
                None
            }
        }
    }

    fn prose(&mut self, name: &Spanned<String>) -> Option<crate::source::FileId> {
        let path = self.folder.join(&name.value);
        let read = self
            .files
            .read(&path)
            .map_err(|finding| match finding.place {
                Place::File(_) => finding.at(name.span),
                _ => finding,
            });
        self.kept(read)
    }
}

/// The locales that `disclosure.yaml` lists, read ahead of everything else because they decide
/// which translations its other values may have.
fn locales(root: &Node) -> Vec<Tag> {
    let Kind::Map(entries) = &root.kind else {
        return Vec::new();
    };
    let Some(entry) = entries.iter().find(|entry| entry.key.value == "locales") else {
        return Vec::new();
    };
    let Kind::List(list) = &entry.value.kind else {
        return Vec::new();
    };
    list.iter()
        .filter_map(|node| match &node.kind {
            Kind::Scalar(text) => Tag::parse(text.trim()),
            _ => None,
        })
        .collect()
}

fn edition(name: &str) -> Option<String> {
    let file = Editions::get(&format!("{name}.yaml"))?;
    String::from_utf8(file.data.into_owned()).ok()
}

fn editions() -> Vec<String> {
    let mut names: Vec<String> = Editions::iter()
        .filter_map(|path| path.strip_suffix(".yaml").map(str::to_owned))
        .collect();
    names.sort();
    names
}
