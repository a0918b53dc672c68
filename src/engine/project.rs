//! What all disclosures of a run share: languages, faces, templates.

use std::path::{Path, PathBuf};

use super::faces::{ScriptFonts, faces};
use super::prepare::{Prepared, prepare};
use crate::diagnostic::{Finding, Place, message, slashed};
use crate::document::{ANNOUNCEMENT, Frame, Measurer, Measures, SHARE};
use crate::locale::{Languages, misplaced};
use crate::model::{Disclosure, DisclosureDraft, Notice, Settings, load};
use crate::site::{FOLDER, LISTINGS, assets};
use crate::template::Templates;
use crate::typeset::{Faces, watch};
use crate::view::{Version, Wording, locale};
use crate::workspace::{
    BESIDE, FONTS, Files, MANIFEST, Scope, TEMPLATES, folded, misnamed_beside, unkept_beside,
    unkept_in_data, wrong_fonts,
};

/// What all disclosures of a run share.
pub(crate) struct Project {
    /// The folder that holds the data folder.
    pub home: PathBuf,
    pub languages: Languages,
    pub fonts: ScriptFonts,
    /// The templates, where nothing is wrong with them.
    pub templates: Option<Templates>,
    pub measurer: Measurer,
    /// The notice-board copy that is asked for, in place of those that the data asks for.
    pub(super) asked: Option<Notice>,
}

impl Project {
    /// Reads what lies beside the data of these scopes, which are of one project. What is wrong with it is added to
    /// `findings`.
    pub(super) fn read(scopes: &[Scope], files: &Files, findings: &mut Vec<Finding>) -> Self {
        let home = scopes
            .first()
            .map_or_else(PathBuf::new, |scope| scope.home.clone());
        let mut of_templates = Vec::new();
        // Neither needs the other, and a check of one school is short enough for it to show.
        let (languages, templates) = rayon::join(
            || Languages::load(&home, files, findings),
            || Templates::load(&home, files, &mut of_templates),
        );
        findings.append(&mut of_templates);
        findings.extend(misnamed_beside(&home));
        if let Some(templates) = &templates {
            findings.extend(taken_names(templates, &languages, &home));
        }
        findings.extend(wrong_fonts(&home.join(FONTS), files));
        let own = templates.as_ref();
        if let Some(template) = own.and_then(|templates| templates.own_document(files)) {
            watch(template);
        }
        for scope in scopes {
            findings.extend(misplaced(&scope.named, &home, files));
            findings.extend(unkept_in_data(&scope.named, &scope.below, files));
        }
        let beside = BESIDE.iter().map(|name| home.join(name));
        findings.extend(beside.flat_map(|folder| unkept_beside(&folder, files)));
        let fonts = ScriptFonts::load(&languages, files, findings);
        Self {
            home,
            languages,
            fonts,
            templates,
            measurer: Measurer::default(),
            asked: None,
        }
    }

    /// Reads a disclosure as far as it can be read; see [`load`].
    pub(super) fn load(
        &self,
        folder: &Path,
        name: &str,
        files: &Files,
        findings: &mut Vec<Finding>,
    ) -> DisclosureDraft {
        let mut draft = load(folder, name, files, &self.languages, findings);
        if let (Some(asked), Some(settings)) = (&self.asked, &mut draft.settings.value) {
            settings.notices = Some(vec![asked.clone()]);
        }
        draft
    }

    /// The measures of the announcement in one language.
    pub(super) fn measures(&self, version: &Version, files: &Files) -> Option<Measures> {
        let templates = self.templates.as_ref()?;
        self.measurer
            .measures(&ANNOUNCEMENT, version, templates, files)
    }

    /// The faces of a disclosure in each of its locales. What is wrong with them is added to `findings`.
    pub(super) fn faces(
        &self,
        folder: &Path,
        settings: &Settings,
        files: &Files,
        findings: &mut Vec<Finding>,
    ) -> Vec<Faces> {
        faces(folder, settings, &self.home, &self.fonts, files, findings)
    }

    /// Has the measures evaluated that the rules of print will ask for.
    pub(super) fn measure_ahead(&self, settings: &Settings, faces: &[Faces], files: &Files) {
        let Some(templates) = &self.templates else {
            return;
        };
        for (tag, faces) in settings.locales.iter().zip(faces) {
            let labels = self.languages.labels(tag.value.as_str());
            if let Some(labels) = labels.filter(|labels| labels.is_han()) {
                let locale = &locale(&tag.value, labels);
                let frame = Frame {
                    labels,
                    faces,
                    locale,
                    wording: Wording::default(),
                };
                self.measurer.ahead(&ANNOUNCEMENT, &frame, templates, files);
            }
        }
    }

    /// A disclosure in each of its locales, with their faces.
    pub(super) fn prepare(&self, disclosure: &Disclosure, faces: Vec<Faces>) -> Prepared {
        prepare(disclosure, &self.languages, faces)
    }
}

/// An error for each of a school's own files that would be published under a name of which the program has need.
fn taken_names(templates: &Templates, languages: &Languages, home: &Path) -> Vec<Finding> {
    let document = format!("{}.pdf", ANNOUNCEMENT.name);
    let share = format!("{}.png", SHARE.name);
    let files = [
        "index.html",
        "sitemap.xml",
        LISTINGS,
        MANIFEST,
        &document,
        &share,
    ];
    // The list of all disclosures has a page of its own in every language.
    let lists = languages.tags().map(|tag| format!("index-{tag}.html"));
    let mut taken: Vec<String> = files.map(str::to_owned).into_iter().chain(lists).collect();
    for name in &mut taken {
        *name = folded(name);
    }
    assets(templates)
        .filter(|(name, _)| taken.contains(&folded(name)))
        .map(|(name, _)| {
            let path = home.join(TEMPLATES).join(FOLDER).join(name);
            Finding::error(message::ASSET_NAME_TAKEN)
                .with("path", slashed(&path))
                .with("name", name)
                .in_place(Place::File(path))
        })
        .collect()
}
