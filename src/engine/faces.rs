//! The faces of each page's PDF: those of its language, the disclosure's own, the shipped ones.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Finding, Spanned};
use crate::locale::Languages;
use crate::model::{Fonts, Settings, read_fonts};
use crate::typeset::{Face, Faces, Role, read_faces};
use crate::workspace::{FONTS, Files, unnamed_fonts};

/// The faces that languages name for their scripts, by tag.
#[derive(Debug, Default)]
pub(crate) struct ScriptFonts(BTreeMap<String, Fonts>);

impl ScriptFonts {
    /// Reads those of all languages. What is wrong with them is added to `findings`.
    pub(super) fn load(languages: &Languages, files: &Files, findings: &mut Vec<Finding>) -> Self {
        let mut all = BTreeMap::new();
        for tag in languages.tags() {
            let Some(file) = languages.fonts(tag, files) else {
                continue;
            };
            let Ok(file) = file.map_err(|finding| findings.push(finding)) else {
                continue;
            };
            let (fonts, found) = read_fonts(file, languages, files);
            findings.extend(found);
            all.extend(fonts.map(|fonts| (tag.to_owned(), fonts)));
        }
        Self(all)
    }

    /// Whether a language names this file.
    fn has(&self, file: &str) -> bool {
        self.0.values().flat_map(names).any(|name| name == file)
    }

    /// A warning for each font in `folder` that is not among the `named` ones, nor named by a language.
    pub(super) fn unnamed(
        &self,
        folder: &Path,
        named: &BTreeSet<String>,
        files: &Files,
    ) -> Vec<Finding> {
        let folder = folder.join(FONTS);
        // The program's own `fonts/` has the shipped ones. Whoever runs it from its sources has done nothing wrong.
        let is_used = |name: &str| {
            named.contains(name) || self.has(name) || Faces::has_shipped(&folder.join(name))
        };
        unnamed_fonts(&folder, is_used, files)
    }
}

/// The faces of a disclosure in each of its locales, in their order.
pub(crate) fn faces(
    folder: &Path,
    settings: &Settings,
    home: &Path,
    fonts: &ScriptFonts,
    files: &Files,
    findings: &mut Vec<Finding>,
) -> Vec<Faces> {
    let kit = Kit::read(settings, fonts, &own_fonts(folder, home), files, findings);
    let locales = settings.locales.iter();
    locales
        .map(|locale| kit.faces(locale.value.as_str()))
        .collect()
}

/// Where a school's own faces are looked for: in its disclosure's folder, then beside its data.
pub(crate) fn own_fonts(folder: &Path, home: &Path) -> [PathBuf; 2] {
    [folder.join(FONTS), home.join(FONTS)]
}

/// The faces that a disclosure needs beside the shipped ones.
struct Kit {
    own: Faces,
    scripts: BTreeMap<String, Vec<Face>>,
}

impl Kit {
    fn read(
        settings: &Settings,
        fonts: &ScriptFonts,
        folders: &[PathBuf],
        files: &Files,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut read = |fonts: Option<&Fonts>| read(fonts, folders, files, findings);
        let own = read(settings.fonts.as_ref());
        let locales = settings.locales.iter();
        let scripts = locales.map(|locale| {
            let tag = locale.value.as_str();
            (tag.to_owned(), read(fonts.0.get(tag)))
        });
        Self {
            scripts: scripts.collect(),
            own: Faces::shipped().with(&own),
        }
    }

    /// The faces of the page in the language `tag`. Those of the other languages come last: what is not
    /// translated, and names in their own writing, need them.
    fn faces(&self, tag: &str) -> Faces {
        let (of_page, others): (Vec<_>, Vec<_>) =
            self.scripts.iter().partition(|(known, _)| *known == tag);
        let faces = |scripts: Vec<(&String, &Vec<Face>)>| -> Vec<Face> {
            scripts
                .into_iter()
                .flat_map(|(_, faces)| faces.clone())
                .collect()
        };
        self.own.led_by(&faces(of_page)).backed_by(&faces(others))
    }
}

fn read(
    fonts: Option<&Fonts>,
    folders: &[PathBuf],
    files: &Files,
    findings: &mut Vec<Finding>,
) -> Vec<Face> {
    let Some(fonts) = fonts else {
        return Vec::new();
    };
    read_faces(by_role(fonts), folders, files).unwrap_or_else(|found| {
        findings.extend(found);
        Vec::new()
    })
}

/// The names of the faces that a disclosure asks for; `None` where that could not be read.
pub(crate) fn named_fonts(settings: Option<&Settings>) -> Option<BTreeSet<String>> {
    let settings = settings.filter(|settings| !settings.unread.has("fonts"))?;
    let fonts = settings.fonts.iter();
    let is_read = settings.fonts.iter().all(|fonts| fonts.unread.is_empty());
    is_read.then(|| fonts.flat_map(names).collect())
}

fn names(fonts: &Fonts) -> impl Iterator<Item = String> {
    by_role(fonts).map(|(_, file)| file.value.to_owned())
}

/// The files that are named for each role.
fn by_role(fonts: &Fonts) -> impl Iterator<Item = (Role, Spanned<&str>)> {
    let roles = [
        (Role::Title, &fonts.title),
        (Role::Body, &fonts.body),
        (Role::Heading1, &fonts.heading_1),
        (Role::Heading2, &fonts.heading_2),
        (Role::Latin, &fonts.latin),
    ];
    roles.into_iter().flat_map(|(role, files)| {
        let files = files.iter().flat_map(|files| &files.0);
        files.map(move |file| (role, Spanned::new(file.value.0.as_str(), file.span)))
    })
}
