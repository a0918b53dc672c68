//! The faces of a document: which there are, and in which order they are asked for a glyph.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use serde::Deserialize;
use typst::foundations::Bytes;
use typst_kit::fonts::FontStore;

use super::face::{Face, Role};
use super::latin;
use crate::markup::string_literal;

#[derive(rust_embed::RustEmbed)]
#[folder = "fonts"]
#[include = "*.otf"]
#[include = "*.ttf"]
#[include = "manifest.json"]
struct Shipped;

/// The part of the fonts' manifest that typesetting needs.
#[derive(Deserialize)]
struct Entry {
    file: String,
    family: String,
    role: Role,
    /// What it draws another character for, and which: it is as if it had none of them.
    #[serde(default)]
    wrong: BTreeMap<char, String>,
}

/// The faces of one document, a school's own before the shipped ones.
#[derive(Clone)]
pub(crate) struct Faces {
    pub(crate) faces: Vec<Face>,
    /// The same faces in the form in which Typst takes them, made when it first asks.
    pub(super) store: Arc<OnceLock<FontStore>>,
}

impl From<Vec<Face>> for Faces {
    fn from(faces: Vec<Face>) -> Self {
        Self {
            faces,
            store: Arc::default(),
        }
    }
}

impl std::fmt::Debug for Faces {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.debug_list()
            .entries(self.faces.iter().map(|face| (&face.file, face.role)))
            .finish()
    }
}

impl Faces {
    /// One face alone.
    pub(crate) fn alone(face: &Face) -> Self {
        Self::from(vec![face.clone()])
    }

    /// The faces built into the program.
    pub(crate) fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Faces> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            let manifest = Shipped::get("manifest.json")
                .map(|file| file.data)
                .unwrap_or_default();
            let entries: Vec<Entry> = serde_json::from_slice(&manifest).unwrap_or_default();
            let faces = entries.into_iter().filter_map(|entry| {
                let bytes = match Shipped::get(&entry.file)?.data {
                    std::borrow::Cow::Borrowed(bytes) => Bytes::new(bytes),
                    std::borrow::Cow::Owned(bytes) => Bytes::new(bytes),
                };
                let face = Face::trusted(entry.file, entry.family, bytes, entry.role);
                Some(face.without(entry.wrong.into_keys().collect()))
            });
            Self::from(faces.collect::<Vec<_>>())
        })
    }

    /// Whether a file is one of those built into the program, by its name and size: to read them all would take longer
    /// than the whole check.
    pub(crate) fn has_shipped(file: &Path) -> bool {
        let name = file.file_name().and_then(|name| name.to_str());
        let shipped = name.and_then(Shipped::get);
        let size = std::fs::metadata(file).map(|about| about.len()).ok();
        shipped.is_some_and(|shipped| size == u64::try_from(shipped.data.len()).ok())
    }

    /// Has Typst read each face and compute its hash, for which it reads the whole file. It keeps them, so that no
    /// document has to wait for that.
    pub(crate) fn known(&self) {
        self.faces.par_iter().for_each(|face| {
            typst::utils::hash128(face.font().data());
        });
    }

    /// The shipped faces with `own` before them. Typst knows faces by their family, so where a school's
    /// face is of a shipped one's family, it stands in for it in the shipped one's role too.
    #[must_use]
    pub(crate) fn with(&self, own: &[Face]) -> Self {
        if own.is_empty() {
            return self.clone();
        }
        let replaced = self.faces.iter().map(|shipped| {
            let namesake = own.iter().find(|mine| mine.family() == shipped.family());
            namesake.map_or_else(|| shipped.clone(), |mine| mine.in_role(shipped.role))
        });
        let faces: Vec<Face> = own.iter().cloned().chain(replaced).collect();
        Self::from(faces)
    }

    /// All faces.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Face> {
        self.faces.iter()
    }

    /// The faces that set the text of a role, in the order in which they are asked for a glyph.
    pub(crate) fn chain(&self, role: Role) -> impl Iterator<Item = &Face> {
        let in_role = |wanted: Role| self.faces.iter().filter(move |face| face.role == wanted);
        in_role(role)
            .chain(in_role(Role::Symbols))
            .chain(in_role(Role::Fallback))
            .chain(in_role(Role::Latin))
    }

    /// The faces of a role as Typst code: a list of families, each with the characters for which it is asked. In text
    /// whose script is `han`, the Latin face sets Latin letters and digits only; elsewhere it comes first as it is,
    /// behind the faces that the language names for its script.
    pub(crate) fn typst(&self, role: Role, han: bool) -> String {
        list(
            self.asked(role, han)
                .map(|face| match han && face.is_latin() {
                    true => face.asked_for(&latin::pattern()),
                    false => face.asked(),
                }),
        )
    }

    /// The same families without their characters, for who sets no text: Typst compiles a pattern for each face that
    /// has one.
    pub(crate) fn families(&self, role: Role, han: bool) -> String {
        list(
            self.asked(role, han)
                .map(|face| string_literal(face.family())),
        )
    }

    /// The faces of a role in the order in which Typst is to ask them.
    pub(super) fn asked(&self, role: Role, han: bool) -> impl Iterator<Item = &Face> {
        let of_script = move |face: &&Face| !han && face.leads && face.role == role;
        let of_script = self.faces.iter().filter(of_script);
        let latin = self.faces.iter().filter(|face| face.is_latin());
        let others = self.chain(role).filter(|face| !face.is_latin());
        of_script.chain(latin).chain(others)
    }
}

/// A list of Typst. It takes the first face that has a glyph; one that is asked a second time would only cost time.
fn list(entries: impl Iterator<Item = String>) -> String {
    let mut list: Vec<String> = entries.collect();
    let mut seen = std::collections::BTreeSet::new();
    list.retain(|entry| seen.insert(entry.clone()));
    format!("({},)", list.join(", "))
}
