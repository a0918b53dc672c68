//! Reads all files of a disclosure.

use std::path::{Component, Path, PathBuf};

use super::draft::{DisclosureDraft, Draft};
use super::find::SETTINGS;
use super::localized::Tag;
use super::read::{Field, Reader};
use super::{
    Advisors, Congress, Criteria, Delegates, Guidance, GuidanceText, Provision, SelfAssessment,
    Settings, Staff,
};
use crate::finding::{Finding, Place};
use crate::language::{Labels, Words};
use crate::source::{FileId, Files, Kind, Node, Span, Spanned, parse};

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
        let root = self.tree(SETTINGS);
        let mut draft = DisclosureDraft {
            folder: self.folder.to_owned(),
            name: name.to_owned(),
            trees: Vec::new(),
            settings: self.draft(|loader| loader.settings(root.as_ref()?)),
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

    fn settings(&mut self, root: &Node) -> Option<Settings> {
        // The locales come first, because they decide which translations other values may have.
        let locales = listed_locales(root);
        let printable = |tag: &Tag| Labels::of(tag.as_str()).is_some();
        // Where one of them is a mistake, nothing can be said about translations.
        self.reader.locales = if locales.iter().all(printable) {
            locales
        } else {
            Vec::new()
        };
        Settings::read(root, &mut self.reader)
    }

    fn subject<T: Field>(&mut self, name: &str) -> Draft<T> {
        self.draft(|loader| loader.read(name))
    }

    fn read<T: Field>(&mut self, name: &str) -> Option<T> {
        let root = self.tree(&format!("{name}.yaml"))?;
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
        // Where there is no name, the settings' own reader says what is wrong.
        let name = settings.value("criteria")?;
        let wanted = Spanned::new(name.text()?.trim(), name.span);
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

fn listed_locales(root: &Node) -> Vec<Tag> {
    let Some(Kind::List(list)) = root.value("locales").map(|node| &node.kind) else {
        return Vec::new();
    };
    let texts = list.iter().filter_map(Node::text);
    texts.filter_map(|text| Tag::parse(text.trim())).collect()
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
