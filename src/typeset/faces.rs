//! The faces: which there are, which role each plays, in which order they are asked for a glyph.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use serde::Deserialize;
use typst::foundations::Bytes;
use typst::text::Font;
use typst_kit::fonts::FontStore;

use super::latin;
use crate::markup::string_literal;

#[derive(rust_embed::RustEmbed)]
#[folder = "fonts"]
#[include = "*.otf"]
#[include = "*.ttf"]
#[include = "manifest.json"]
struct Shipped;

/// What a face is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Role {
    /// The document's title.
    Title,
    /// Running text.
    Body,
    /// First-level headings.
    #[serde(rename = "heading-1")]
    Heading1,
    /// Second-level headings.
    #[serde(rename = "heading-2")]
    Heading2,
    /// Latin letters and digits in all of these.
    Latin,
    /// Signs that text faces lack.
    Symbols,
    /// Rare characters, asked last.
    Fallback,
}

/// The part of the fonts' manifest that typesetting needs.
#[derive(Deserialize)]
struct Entry {
    file: String,
    role: Role,
    /// What it draws another character for, and which: it is as if it had none of them.
    #[serde(default)]
    wrong: BTreeMap<char, String>,
}

/// One face: the font, read once for all documents, and its role.
#[derive(Clone)]
pub(crate) struct Face {
    /// File name, which `--keep-typst` writes it under.
    pub file: String,
    pub(crate) font: Font,
    pub(crate) role: Role,
    /// The characters it has, in order: Typst's own list can only be read from its beginning.
    characters: Arc<[u32]>,
    /// The characters for which it draws others, so that it must not be asked for them.
    wrong: Arc<[char]>,
    /// Whether the language of the text names it for its script.
    leads: bool,
}

/// The faces of one document, a school's own before the shipped ones.
#[derive(Clone)]
pub(crate) struct Faces {
    pub(crate) faces: Vec<Face>,
    /// The same as Typst takes them, once it has asked.
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

impl Face {
    /// A face from the bytes of a font file that is known to be sound.
    fn trusted(file: String, bytes: Bytes, role: Role) -> Option<Self> {
        let font = Font::new(bytes, 0)?;
        Some(Self {
            file,
            characters: font.info().coverage.iter().collect(),
            wrong: Arc::default(),
            font,
            role,
            leads: false,
        })
    }

    /// The same face, without the characters for which it draws others.
    fn without(self, wrong: Arc<[char]>) -> Self {
        let is_wrong = |code: &u32| wrong.iter().any(|c| u32::from(*c) == *code);
        let right = self.characters.iter().filter(|code| !is_wrong(code));
        Self {
            characters: right.copied().collect(),
            wrong,
            ..self
        }
    }

    /// A face from a font file's bytes; `None` where they are no font, or not the whole of one.
    ///
    /// Typst is content with a font whose outlines are cut off, and prints blanks; so the file must
    /// hold all that its own table of contents promises, and outlines among it.
    pub(crate) fn new(file: String, bytes: Bytes, role: Role) -> Option<Self> {
        let face = ttf_parser::Face::parse(&bytes, 0).ok()?;
        let complete = face.raw_face().table_records.into_iter().all(|table| {
            let end = u64::from(table.offset) + u64::from(table.length);
            usize::try_from(end).is_ok_and(|end| end <= bytes.len())
        });
        let tables = face.tables();
        let outlines = tables.glyf.is_some() || tables.cff.is_some() || tables.cff2.is_some();
        if !(complete && outlines) {
            return None;
        }
        let own = Self::trusted(file, bytes, role)?;
        // Whoever brings a shipped file along brings its mistakes along.
        let mut shipped = Faces::shipped().all();
        match shipped.find(|shipped| shipped.bytes() == own.bytes()) {
            Some(shipped) => Some(own.without(shipped.wrong.clone())),
            None => Some(own),
        }
    }
}

impl Faces {
    /// One face alone.
    pub(crate) fn of(face: &Face) -> Self {
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
            let faces = entries.into_par_iter().filter_map(|entry| {
                let bytes = match Shipped::get(&entry.file)?.data {
                    std::borrow::Cow::Borrowed(bytes) => Bytes::new(bytes),
                    std::borrow::Cow::Owned(bytes) => Bytes::new(bytes),
                };
                let face = Face::trusted(entry.file, bytes, entry.role)?;
                Some(face.without(entry.wrong.into_keys().collect()))
            });
            Self::from(faces.collect::<Vec<_>>())
        })
    }

    /// Does what Typst does first with each face, and once for all documents: it reads all of it, to know
    /// it again.
    pub(crate) fn known(&self) {
        self.faces.par_iter().for_each(|face| {
            typst::utils::hash128(face.font.data());
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
            namesake.map_or_else(
                || shipped.clone(),
                |mine| Face {
                    role: shipped.role,
                    ..mine.clone()
                },
            )
        });
        let faces: Vec<Face> = own.iter().cloned().chain(replaced).collect();
        Self::from(faces)
    }

    /// All faces.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Face> {
        self.faces.iter()
    }

    /// Coverage of the faces that set the text of a role, in the order in which they are asked.
    pub(crate) fn chain(&self, role: Role) -> impl Iterator<Item = &Face> {
        let of = |wanted: Role| self.faces.iter().filter(move |face| face.role == wanted);
        of(role)
            .chain(of(Role::Symbols))
            .chain(of(Role::Fallback))
            .chain(of(Role::Latin))
    }

    /// The faces of a role as Typst code: a list of families. In text whose script is `han`, the
    /// Latin face sets Latin letters and digits only; elsewhere it comes first as it is, behind the faces
    /// that the language names for its script.
    pub(crate) fn typst(&self, role: Role, han: bool) -> String {
        let latin = self
            .faces
            .iter()
            .filter(|face| face.role == Role::Latin)
            .map(|face| match han {
                true => face.asked_for(&latin::pattern()),
                false => face.asked(),
            });
        let others = self
            .chain(role)
            .filter(|face| face.role != Role::Latin)
            .map(Face::asked);
        let of_script = self
            .faces
            .iter()
            .filter(|face| !han && face.leads && face.role == role)
            .map(Face::asked);
        let mut list: Vec<String> = of_script.chain(latin).chain(others).collect();
        let mut seen = std::collections::BTreeSet::new();
        list.retain(|entry| seen.insert(entry.clone()));
        format!("({},)", list.join(", "))
    }
}

impl Face {
    /// The same face as the first of a role, because a language names it for its script.
    pub(crate) fn leading(&self, role: Role) -> Self {
        Self {
            leads: true,
            ..self.in_role(role)
        }
    }

    /// The same face in another role.
    pub(crate) fn in_role(&self, role: Role) -> Self {
        Self {
            role,
            ..self.clone()
        }
    }

    /// Its data.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.font.data()
    }

    /// The family by which Typst knows the face.
    pub(crate) fn family(&self) -> &str {
        &self.font.info().family
    }

    /// The first letter or digit that it draws right.
    pub(crate) fn letter(&self) -> Option<char> {
        let mut characters = self
            .characters
            .iter()
            .filter_map(|code| char::from_u32(*code));
        characters.find(|c| c.is_alphanumeric())
    }

    /// The face as Typst code in a list of families: asked for all that it draws right.
    fn asked(&self) -> String {
        match self.wrong.is_empty() {
            true => string_literal(self.family()),
            false => {
                let wrong = self.wrong.iter().map(|c| latin::code(*c));
                self.asked_for(&format!("[^{}]", wrong.collect::<String>()))
            }
        }
    }

    /// The same, asked for what a pattern matches.
    fn asked_for(&self, pattern: &str) -> String {
        let (family, pattern) = (string_literal(self.family()), string_literal(pattern));
        format!("(name: {family}, covers: regex({pattern}))")
    }

    /// Whether the face sets a character: it has it, and is asked for it. In text whose script is
    /// `han`, a Latin face is asked for [`latin`] only.
    pub(crate) fn sets(&self, c: char, han: bool) -> bool {
        let asked = !han || !self.is_latin() || latin::has(c);
        asked && self.characters.binary_search(&u32::from(c)).is_ok()
    }

    /// Whether the face is one for Latin letters only.
    pub(crate) fn is_latin(&self) -> bool {
        self.role == Role::Latin
    }
}
