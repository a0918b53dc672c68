//! One face: a font, its role, and the characters that it may be asked for.

use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use skrifa::FontRef;
use skrifa::raw::TableProvider;
use typst::foundations::Bytes;
use typst::text::Font;

use super::characters::Characters;
use super::latin;
use crate::markup::string_literal;
use crate::text::is_written_out;

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

/// One face: the font, read once for all documents, and its role.
#[derive(Clone)]
pub(crate) struct Face {
    /// File name, which `--keep-typst` writes it under.
    pub file: String,
    /// The family by which Typst knows it.
    family: String,
    bytes: Bytes,
    /// The font as Typst has it. Reading all that ship takes longer than most checks, which need one or two.
    font: Arc<OnceLock<Font>>,
    pub(crate) role: Role,
    characters: Arc<OnceLock<Characters>>,
    /// The characters for which it draws others, so that it must not be asked for them.
    pub(super) wrong: Arc<[char]>,
    /// Whether the language of the text names it for its script.
    pub(super) leads: bool,
}

impl Face {
    /// A face from the bytes of a font file that is known to be sound, and of which family it is.
    pub(super) fn trusted(file: String, family: String, bytes: Bytes, role: Role) -> Self {
        Self {
            file,
            family,
            bytes,
            font: Arc::default(),
            characters: Arc::default(),
            wrong: Arc::default(),
            role,
            leads: false,
        }
    }

    /// The same face, without the characters for which it draws others.
    pub(super) fn without(self, wrong: Arc<[char]>) -> Self {
        Self { wrong, ..self }
    }

    /// A face from a font file's bytes; `None` where they are no font, or not the whole of one.
    ///
    /// Typst is content with a font whose outlines are cut off, and prints blanks; so the file must
    /// hold all that its own table of contents promises, and outlines among it.
    pub(super) fn new(file: String, bytes: Bytes, role: Role) -> Option<Self> {
        let font = FontRef::from_index(&bytes, 0).ok()?;
        let complete = font.table_directory().table_records().iter().all(|table| {
            let end = u64::from(table.offset()) + u64::from(table.length());
            usize::try_from(end).is_ok_and(|end| end <= bytes.len())
        });
        let has_glyf = || font.glyf().is_ok() && font.loca(None).is_ok();
        let outlines = has_glyf() || font.cff().is_ok() || font.cff2().is_ok();
        let font = Font::new(bytes.clone(), 0).filter(|_| complete && outlines)?;
        let family = font.info().family.clone();
        Some(Self {
            font: Arc::new(font.into()),
            ..Self::trusted(file, family, bytes, role)
        })
    }

    /// The font as Typst has it.
    ///
    /// # Panics
    /// Where a shipped file is no font. Tests typeset with all of them.
    pub(crate) fn font(&self) -> &Font {
        let read = || Font::new(self.bytes.clone(), 0).expect("what ships is a font");
        self.font.get_or_init(read)
    }

    fn characters(&self) -> &Characters {
        self.characters
            .get_or_init(|| Characters::of_font(&self.bytes))
    }

    /// Whether it has a character, and draws no other for it.
    fn has(&self, c: char) -> bool {
        self.characters().has(c) && !self.wrong.contains(&c)
    }

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
        &self.bytes
    }

    /// The family by which Typst knows the face.
    pub(crate) fn family(&self) -> &str {
        &self.family
    }

    /// The first letter or digit that it draws right; of a face for signs, the first of them.
    pub(crate) fn letter(&self) -> Option<char> {
        let characters = self.characters().all().filter(|c| self.has(*c));
        let mut seen = characters.filter(|c| !c.is_whitespace() && !is_written_out(*c));
        seen.clone()
            .find(|c| c.is_alphanumeric())
            .or_else(|| seen.next())
    }

    /// The face as Typst code in a list of families: asked for all that it draws right.
    pub(super) fn asked(&self) -> String {
        match self.wrong.is_empty() {
            true => string_literal(self.family()),
            false => {
                let wrong = self.wrong.iter().map(|c| latin::code(*c));
                self.asked_for(&format!("[^{}]", wrong.collect::<String>()))
            }
        }
    }

    /// The same, asked for what a pattern matches.
    pub(super) fn asked_for(&self, pattern: &str) -> String {
        let (family, pattern) = (string_literal(self.family()), string_literal(pattern));
        format!("(name: {family}, covers: regex({pattern}))")
    }

    /// Whether the face sets a character: it has it, and is asked for it. In text whose script is
    /// `han`, a Latin face is asked for [`latin`] only.
    pub(crate) fn sets(&self, c: char, han: bool) -> bool {
        let asked = !han || !self.is_latin() || latin::has(c);
        asked && self.has(c)
    }

    /// Whether the face is one for Latin letters only.
    pub(crate) fn is_latin(&self) -> bool {
        self.role == Role::Latin
    }
}

#[cfg(test)]
mod tests {
    use crate::typeset::Faces;

    #[test]
    fn a_face_is_what_typst_finds_it_to_be() {
        for face in Faces::shipped().all() {
            let typst = face.font().info().coverage.iter();
            let typst: Vec<char> = typst.filter_map(char::from_u32).collect();
            let own: Vec<char> = face.characters().all().collect();
            assert_eq!(own, typst, "{}", face.file);
            assert_eq!(face.family(), face.font().info().family, "{}", face.file);
        }
    }
}
