//! One face: a font, its role, and the characters that it may be asked for.

use std::sync::Arc;

use serde::Deserialize;
use skrifa::FontRef;
use skrifa::raw::TableProvider;
use typst::foundations::Bytes;
use typst::text::Font;

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
    pub(crate) font: Font,
    pub(crate) role: Role,
    /// The characters it has, in order: Typst's own list can only be read from its beginning.
    characters: Arc<[u32]>,
    /// The characters for which it draws others, so that it must not be asked for them.
    pub(super) wrong: Arc<[char]>,
    /// Whether the language of the text names it for its script.
    pub(super) leads: bool,
}

impl Face {
    /// A face from the bytes of a font file that is known to be sound.
    pub(super) fn trusted(file: String, bytes: Bytes, role: Role) -> Option<Self> {
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
    pub(super) fn without(self, wrong: Arc<[char]>) -> Self {
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
    pub(super) fn new(file: String, bytes: Bytes, role: Role) -> Option<Self> {
        let font = FontRef::from_index(&bytes, 0).ok()?;
        let complete = font.table_directory().table_records().iter().all(|table| {
            let end = u64::from(table.offset()) + u64::from(table.length());
            usize::try_from(end).is_ok_and(|end| end <= bytes.len())
        });
        let has_glyf = || font.glyf().is_ok() && font.loca(None).is_ok();
        let outlines = has_glyf() || font.cff().is_ok() || font.cff2().is_ok();
        match complete && outlines {
            true => Self::trusted(file, bytes, role),
            false => None,
        }
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
        self.font.data()
    }

    /// The family by which Typst knows the face.
    pub(crate) fn family(&self) -> &str {
        &self.font.info().family
    }

    /// The first letter or digit that it draws right; of a face for signs, the first of them.
    pub(crate) fn letter(&self) -> Option<char> {
        let codes = self.characters.iter();
        let characters = codes.filter_map(|code| char::from_u32(*code));
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
        asked && self.characters.binary_search(&u32::from(c)).is_ok()
    }

    /// Whether the face is one for Latin letters only.
    pub(crate) fn is_latin(&self) -> bool {
        self.role == Role::Latin
    }
}
