//! Which characters of a text its faces can set, asked before anything is typeset.

use rustc_hash::FxHashMap;

use super::face::{Face, Role};
use super::faces::Faces;
use crate::markup::string_literal;

/// Which body faces set something, a bit for each; those beyond the last bit are not asked.
type Setting = u128;

/// What is known of characters already asked about: a disclosure repeats a few hundred.
pub(crate) struct Coverage<'a> {
    faces: &'a Faces,
    /// Whether the script of the text is Han.
    han: bool,
    covered: FxHashMap<(char, u8), bool>,
    /// For each character, which body faces set it.
    body: FxHashMap<char, Setting>,
}

impl<'a> Coverage<'a> {
    /// Nothing is known yet of these faces. `han` says whether the script of the text is Han.
    pub(crate) fn new(faces: &'a Faces, han: bool) -> Self {
        Self {
            faces,
            han,
            covered: FxHashMap::default(),
            body: FxHashMap::default(),
        }
    }

    /// The characters of a text that no face of its role has.
    pub(crate) fn missing(&mut self, text: &str, role: Role) -> Vec<char> {
        let characters = text.chars().filter(|c| leaves_a_mark(*c));
        characters.filter(|c| !self.covers(*c, role)).collect()
    }

    fn covers(&mut self, c: char, role: Role) -> bool {
        *self
            .covered
            .entry((c, role as u8))
            .or_insert_with(|| self.faces.chain(role).any(|face| face.sets(c, self.han)))
    }

    /// Whether one body face sets all of a name.
    pub(crate) fn is_set_by_one_face(&mut self, name: &str) -> bool {
        let marks = name.chars().filter(|c| leaves_a_mark(*c));
        let mut setting = marks.map(|c| {
            let faces = || body(self.faces).take(Setting::BITS as usize);
            let bits = || {
                faces()
                    .enumerate()
                    .map(|(at, face)| Setting::from(face.sets(c, true)) << at)
            };
            *self.body.entry(c).or_insert_with(|| bits().sum())
        });
        match setting.next() {
            Some(first) => setting.fold(first, |all, this| all & this) != 0,
            None => body(self.faces).next().is_some(),
        }
    }
}

impl Faces {
    /// For a name that the first body face cannot set, the Typst list of the one face that can: half a name
    /// in another face looks like a mistake.
    pub(crate) fn for_name(&self, name: &str) -> Option<String> {
        let first = body(self).next()?;
        if sets(first, name) {
            return None;
        }
        let face = body(self).find(|face| sets(face, name))?;
        Some(format!("({},)", string_literal(face.family())))
    }
}

fn body(faces: &Faces) -> impl Iterator<Item = &Face> {
    faces.chain(Role::Body).filter(|face| !face.is_latin())
}

fn sets(face: &Face, text: &str) -> bool {
    text.chars()
        .filter(|c| leaves_a_mark(*c))
        .all(|c| face.sets(c, true))
}

/// Characters that leave a mark, and so need a glyph. The others steer layout (spaces, direction
/// marks, joiners, variation selectors) and are honoured without one.
fn leaves_a_mark(c: char) -> bool {
    !matches!(c, ' ' | '\n' | '\t' | '\u{A0}' | '\u{3000}' | '\u{2000}'..='\u{200A}' | '\u{2028}'
            | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}
