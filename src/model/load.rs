//! Reads all files of a disclosure.

use std::path::{Component, Path, PathBuf};

use super::draft::{DisclosureDraft, Draft};
use super::find::SETTINGS;
use super::localized::Tag;
use super::overlay::Overlay;
use super::read::{Field, Reader};
use super::{
    Advisors, Congress, Criteria, Delegates, Guidance, GuidanceText, Provision, SUBJECTS,
    SelfAssessment, Settings, Staff, Terms,
};
use crate::finding::{Finding, Place};
use crate::language::{Labels, Words};
use crate::source::{FileId, Files, Kind, Node, Span, Spanned, parse};

/// The criteria editions built into the program.
#[derive(rust_embed::RustEmbed)]
#[folder = "criteria"]
struct Editions;

/// By which state of the original each translation was made.
pub const FINGERPRINTS: &str = "translations.yaml";

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
    pub fn legal_texts(&self) -> [(super::SectionKind, &Provision); 4] {
        use super::SectionKind;
        [
            (SectionKind::Charter, &self.charter),
            (SectionKind::Election, &self.election),
            (SectionKind::Delegates, &self.delegates.measures),
            (SectionKind::Review, &self.review),
        ]
    }
}

/// Reads all files of the disclosure in `folder`, as far as they can be read. Everything that is wrong
/// with their form is added to `findings`.
pub fn load(
    folder: &Path,
    name: &str,
    files: &mut Files,
    words: &Words,
    findings: &mut Vec<Finding>,
) -> DisclosureDraft {
    let mut loader = Loader {
        folder,
        files,
        reader: Reader::new(words),
        prose: Vec::new(),
        trees: Vec::new(),
    };
    let draft = loader.disclosure(name);
    findings.append(&mut loader.reader.findings);
    draft
}

struct Loader<'a> {
    folder: &'a Path,
    files: &'a mut Files,
    reader: Reader<'a>,
    /// Markdown files read so far: several locales may share one.
    prose: Vec<(PathBuf, Option<FileId>)>,
    /// The trees of the files read so far.
    trees: Vec<Node>,
}

impl Loader<'_> {
    fn disclosure(&mut self, name: &str) -> DisclosureDraft {
        let mut root = self.tree(SETTINGS);
        self.known_locales(root.as_ref());
        if let Some(root) = &mut root {
            self.overlay("disclosure", root);
            self.known_terms(root);
        }
        let mut draft = DisclosureDraft {
            folder: self.folder.to_owned(),
            name: name.to_owned(),
            trees: Vec::new(),
            settings: self.draft(|loader| Settings::read(root.as_ref()?, &mut loader.reader)),
            criteria: self.draft(|loader| loader.criteria(root.as_ref()?)),
            self_assessment: self.subject("self-assessment"),
            charter: self.subject("charter"),
            staff: self.subject("staff"),
            election: self.subject("election"),
            congress: self.subject("congress"),
            delegates: self.subject("delegates"),
            review: self.subject("review"),
            guidance: self.draft(Self::guidance),
            advisors: self.subject("advisors"),
        };
        self.stray_overlays();
        self.fingerprints();
        draft.trees = root.into_iter().chain(self.trees.drain(..)).collect();
        draft
    }

    /// Reads something, and notes whether anything was wrong with it.
    fn draft<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Draft<T> {
        let before = self.reader.findings.len();
        let value = read(self);
        let sound = value.is_some() && self.reader.findings.len() == before;
        Draft { value, sound }
    }

    /// The locales come first, because they decide which translations other values may have. Where one
    /// of them is a mistake, nothing can be said about translations.
    fn known_locales(&mut self, settings: Option<&Node>) {
        let locales = settings.map(listed_locales).unwrap_or_default();
        let printable = |tag: &Tag| Labels::of(tag.as_str()).is_some();
        if locales.iter().all(printable) {
            self.reader.locales = locales;
        }
    }

    /// The terms come before the texts that may be one of them. What is wrong with them is said when the
    /// settings are read.
    fn known_terms(&mut self, settings: &Node) {
        let Some(node) = value_of(settings, "terms").filter(|node| !node.is_blank()) else {
            return;
        };
        let said = self.reader.findings.len();
        let terms = Terms::read(node, &mut self.reader);
        self.reader.findings.truncate(said);
        self.reader.terms = terms
            .into_iter()
            .flat_map(|terms| terms.0)
            .map(|term| term.name)
            .collect();
    }

    /// Lays the translators' files of a subject over its tree: `charter.en.yaml` over `charter.yaml`.
    fn overlay(&mut self, name: &str, root: &mut Node) {
        let locales = self.reader.locales.clone();
        let Some((primary, others)) = locales.split_first() else {
            return;
        };
        for tag in others {
            let file = format!("{name}.{tag}.yaml");
            if !self.folder.join(&file).is_file() {
                continue;
            }
            let Some(over) = self.tree(&file) else {
                continue;
            };
            let mut overlay = Overlay {
                primary,
                tag,
                findings: Vec::new(),
            };
            overlay.lay(&over, root);
            self.reader.findings.append(&mut overlay.findings);
            self.trees.push(over);
        }
    }

    /// The record of what was translated, where there is one.
    fn fingerprints(&mut self) {
        if self.folder.join(FINGERPRINTS).is_file() {
            let tree = self.tree(FINGERPRINTS);
            self.trees.extend(tree);
        }
    }

    /// A translator's file that would not be read: for a language that is not listed, or none at all.
    fn stray_overlays(&mut self) {
        let Some((_, others)) = self.reader.locales.split_first() else {
            return;
        };
        let others = others.to_vec();
        let mut names: Vec<String> = std::fs::read_dir(self.folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .collect();
        names.sort();
        for name in names {
            let Some((subject, tag)) = name
                .strip_suffix(".yaml")
                .and_then(|stem| stem.split_once('.'))
            else {
                continue;
            };
            if !SUBJECTS.contains(&subject) || others.iter().any(|known| known.as_str() == tag) {
                continue;
            }
            self.reader.report(
                Finding::error("overlay-not-listed")
                    .with("tag", tag)
                    .in_place(Place::File(self.folder.join(&name))),
            );
        }
    }

    fn subject<T: Field>(&mut self, name: &str) -> Draft<T> {
        self.draft(|loader| loader.read(name))
    }

    fn read<T: Field>(&mut self, name: &str) -> Option<T> {
        let mut root = self.tree(&format!("{name}.yaml"))?;
        self.overlay(name, &mut root);
        let value = T::read(&root, &mut self.reader);
        self.trees.push(root);
        value
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

    /// A shipped edition goes by its name; anything with the ending of a YAML file is a file. Which one
    /// is read off the settings' tree, so that nothing wrong elsewhere in them hides it.
    fn criteria(&mut self, settings: &Node) -> Option<Criteria> {
        let Some(Kind::Scalar(name)) = value_of(settings, "criteria").map(|node| &node.kind) else {
            return None; // The settings' own reader says what is wrong.
        };
        let wanted = Spanned::new(name.trim(), value_of(settings, "criteria")?.span);
        let file = if wanted.value.ends_with(".yaml") || wanted.value.ends_with(".yml") {
            let path = self.beside(wanted.value, wanted.span)?;
            let read = self
                .files
                .read(&path)
                .map_err(|finding| finding.at(wanted.span));
            self.kept(read)?
        } else {
            let Some(text) = edition(wanted.value) else {
                let finding = Finding::error("unknown-edition")
                    .with("value", wanted.value)
                    .with("all", editions().join(", "));
                self.reader.report(finding.at(wanted.span));
                return None;
            };
            self.files.add(
                &Path::new("criteria").join(format!("{}.yaml", wanted.value)),
                text,
            )
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
        let guidance: Guidance = self.read("party-guidance")?;
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

    fn prose(&mut self, name: &Spanned<String>) -> Option<FileId> {
        let path = self.beside(&name.value, name.span)?;
        if let Some((_, known)) = self.prose.iter().find(|(known, _)| *known == path) {
            return *known;
        }
        let read = self
            .files
            .read(&path)
            .map_err(|finding| match finding.place {
                Place::File(_) => finding.at(name.span),
                _ => finding,
            });
        let file = self.kept(read);
        self.prose.push((path, file));
        file
    }

    /// The path of a file that the data names. It lies in the disclosure's folder: what somebody else's
    /// data names must not publish files from all over the disk.
    fn beside(&mut self, name: &str, span: Span) -> Option<PathBuf> {
        let plain = |part: Component| matches!(part, Component::Normal(_));
        if Path::new(name).components().all(plain) && !name.contains('\\') {
            return Some(self.folder.join(name));
        }
        self.reader.report(
            Finding::error("file-elsewhere")
                .with("value", name)
                .at(span),
        );
        None
    }
}

/// The value of a key of a map.
fn value_of<'n>(root: &'n Node, key: &str) -> Option<&'n Node> {
    let Kind::Map(entries) = &root.kind else {
        return None;
    };
    entries
        .iter()
        .find(|entry| entry.key.value == key)
        .map(|entry| &entry.value)
}

fn listed_locales(root: &Node) -> Vec<Tag> {
    let Some(Kind::List(list)) = value_of(root, "locales").map(|node| &node.kind) else {
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
