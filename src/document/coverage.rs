//! Whether every character can be printed, asked before anything is typeset.

use std::collections::{BTreeMap, HashMap};

use crate::diagnostic::Finding;
use crate::document::rules::{NAME_IN_TWO_FACES, NO_GLYPH};
use crate::typeset::{Face, Faces, Role};
use crate::view::{Sample, Use};

/// A finding for every character that no face of its text's role has, and for every name that no
/// single face can set. `folder` is where a font that has them is to be put; `han` says whether the
/// script of the text is Han.
pub(crate) fn missing(samples: &[Sample], faces: &Faces, han: bool, folder: &str) -> Vec<Finding> {
    let mut known = Known::default();
    let mut findings = Vec::new();
    // A roster says 共青团员 as often as it has people.
    let mut gaps: HashMap<(&str, u8), Vec<char>> = HashMap::new();
    for sample in samples {
        let role = role(sample.used_as);
        let gaps = gaps
            .entry((sample.text.as_str(), role as u8))
            .or_insert_with(|| {
                let gap = |c: &char| shown(*c) && !known.covered(*c, role, faces, han);
                sample.text.chars().filter(gap).collect()
            });
        for c in gaps.iter() {
            findings.push(
                NO_GLYPH
                    .finding()
                    .with("owner", owner(sample))
                    .with("character", c.to_string())
                    .with("code", format!("U+{:04X}", u32::from(*c)))
                    .with("folder", folder.to_owned())
                    .at(sample.span),
            );
        }
        let is_name = sample.used_as == Use::Name;
        if gaps.is_empty() && is_name && !known.set_by_one(&sample.text, faces) {
            findings.push(
                NAME_IN_TWO_FACES
                    .finding()
                    .with("name", sample.text.as_str())
                    .with("folder", folder.to_owned())
                    .at(sample.span),
            );
        }
    }
    findings
}

/// The names that the first body face cannot set, each with the Typst list of the one face that can:
/// half a name in another face looks like a mistake.
pub(crate) fn name_faces(samples: &[Sample], faces: &Faces) -> BTreeMap<String, String> {
    let Some(first) = body(faces).next() else {
        return BTreeMap::new();
    };
    samples
        .iter()
        .filter(|sample| sample.used_as == Use::Name && !sets(first, &sample.text))
        .filter_map(|sample| {
            let face = face_for(&sample.text, faces)?;
            let list = format!("({},)", crate::markup::string_literal(face.family()));
            Some((sample.text.clone(), list))
        })
        .collect()
}

fn owner(sample: &Sample) -> String {
    if sample.owner.is_empty() {
        crate::model::shortened(&sample.text)
    } else {
        sample.owner.to_string()
    }
}

fn face_for<'a>(name: &str, faces: &'a Faces) -> Option<&'a Face> {
    body(faces).find(|face| sets(face, name))
}

fn body(faces: &Faces) -> impl Iterator<Item = &Face> {
    faces.chain(Role::Body).filter(|face| !face.is_latin())
}

fn sets(face: &Face, text: &str) -> bool {
    text.chars()
        .filter(|c| shown(*c))
        .all(|c| face.sets(c, true))
}

/// Characters that leave a mark, and so need a glyph. The others steer layout (spaces, direction
/// marks, joiners, variation selectors) and are honoured without one.
fn shown(c: char) -> bool {
    !matches!(c, ' ' | '\n' | '\t' | '\u{A0}' | '\u{3000}' | '\u{2000}'..='\u{200A}' | '\u{2028}'
            | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{E0100}'..='\u{E01EF}')
}

fn role(used_as: Use) -> Role {
    match used_as {
        Use::Title => Role::Title,
        Use::SectionTitle => Role::Heading1,
        Use::PartTitle => Role::Heading2,
        Use::Body | Use::Name => Role::Body,
    }
}

/// What is known of characters already asked about: a disclosure repeats a few hundred.
#[derive(Default)]
struct Known {
    covered: HashMap<(char, u8), bool>,
    /// For each character, which body faces set it.
    body: HashMap<char, Vec<bool>>,
}

impl Known {
    fn covered(&mut self, c: char, role: Role, faces: &Faces, han: bool) -> bool {
        *self
            .covered
            .entry((c, role as u8))
            .or_insert_with(|| faces.chain(role).any(|face| face.sets(c, han)))
    }

    /// Whether one body face sets all of a name.
    fn set_by_one(&mut self, name: &str, faces: &Faces) -> bool {
        let mut setting: Vec<bool> = body(faces).map(|_| true).collect();
        for c in name.chars().filter(|c| shown(*c)) {
            let faces_of_c = self
                .body
                .entry(c)
                .or_insert_with(|| body(faces).map(|face| face.sets(c, true)).collect());
            for (all, this) in setting.iter_mut().zip(faces_of_c) {
                *all &= *this;
            }
        }
        setting.contains(&true)
    }
}
