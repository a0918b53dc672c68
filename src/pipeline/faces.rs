//! The faces of each page's PDF: those of its language, the disclosure's own, the shipped ones.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::edition::Edition;
use super::examine::own_fonts;
use crate::finding::Finding;
use crate::language::{Languages, fonts_of};
use crate::model::{Disclosure, Fonts, read_fonts};
use crate::press::{Face, Faces, own_faces};
use crate::source::Files;

/// The faces of each edition, in the order of `editions`.
pub(super) fn faces(
    editions: &[Edition],
    home: &Path,
    languages: &Languages,
    files: &mut Files,
    findings: &mut Vec<Finding>,
) -> Vec<Faces> {
    let mut fonts: BTreeMap<&str, Option<Fonts>> = BTreeMap::new();
    for edition in editions {
        let tag = edition.labels.tag();
        fonts
            .entry(tag)
            .or_insert_with(|| script_fonts(tag, home, languages, files, findings));
    }
    let mut all: Vec<Faces> = Vec::new();
    let mut known: Option<(&Disclosure, Kit)> = None;
    for edition in editions {
        let disclosure = edition.disclosure;
        if known
            .as_ref()
            .is_none_or(|(last, _)| !std::ptr::eq(*last, disclosure))
        {
            known = Some((disclosure, Kit::of(disclosure, &fonts, home, findings)));
        }
        all.extend(known.iter().map(|(_, kit)| kit.faces(edition.labels.tag())));
    }
    all
}

/// The faces that a disclosure needs beside the shipped ones.
struct Kit {
    own: Faces,
    scripts: BTreeMap<String, Vec<Face>>,
}

impl Kit {
    fn of(
        disclosure: &Disclosure,
        fonts: &BTreeMap<&str, Option<Fonts>>,
        home: &Path,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let folders = own_fonts(disclosure, home);
        let mut read = |fonts: Option<&Fonts>| read(fonts, &folders, findings);
        let own = read(disclosure.settings.fonts.as_ref());
        let locales = disclosure.settings.locales.iter();
        let scripts = locales.map(|locale| {
            let tag = locale.value.as_str();
            let faces = read(fonts.get(tag).and_then(Option::as_ref));
            (tag.to_owned(), faces)
        });
        Self {
            scripts: scripts.collect(),
            own: Faces::shipped().with(own),
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

fn read(fonts: Option<&Fonts>, folders: &[PathBuf], findings: &mut Vec<Finding>) -> Vec<Face> {
    let Some(fonts) = fonts else {
        return Vec::new();
    };
    own_faces(fonts, folders).unwrap_or_else(|found| {
        findings.extend(found);
        Vec::new()
    })
}

/// The faces that a language names for its script.
fn script_fonts(
    tag: &str,
    home: &Path,
    languages: &Languages,
    files: &mut Files,
    findings: &mut Vec<Finding>,
) -> Option<Fonts> {
    let file = fonts_of(tag, home, files)?.map_err(|finding| findings.push(finding));
    let (fonts, found) = read_fonts(file.ok()?, languages, files);
    findings.extend(found);
    fonts
}
