//! Checks that every character can be printed, before anything is typeset: then the author's place is still known.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::rules::{NAME_IN_TWO_FACES, NO_GLYPH};
use crate::diagnostic::Finding;
use crate::text::{code_point, shortened};
use crate::typeset::{Coverage, Role};
use crate::view::{PrintedText, Use, Version};

/// So many texts are looked at by one thread at a time.
const AT_A_TIME: usize = 4_000;

/// A finding for every character that no face for its text's role has, and for every name that no single face can
/// set. `folder` is the folder that the messages name for a font with the missing characters.
pub(crate) fn missing_glyphs(version: &Version, folder: &str) -> Vec<Finding> {
    let some = version.printed_texts.par_chunks(AT_A_TIME);
    some.flat_map_iter(|some| missing_in(some, version, folder))
        .collect()
}

fn missing_in(printed_texts: &[PrintedText], version: &Version, folder: &str) -> Vec<Finding> {
    let mut coverage = Coverage::new(&version.faces, version.is_han());
    let mut findings = Vec::new();
    // Texts repeat: a roster says 共青团员 as often as it has people. So each is looked up once for each role.
    let mut gaps: FxHashMap<(&str, u8), Vec<char>> = FxHashMap::default();
    for printed in printed_texts {
        let role = role(printed.used_as);
        let gaps = gaps
            .entry((printed.text.as_str(), role as u8))
            .or_insert_with(|| coverage.missing(&printed.text, role));
        for c in gaps.iter() {
            findings.push(
                NO_GLYPH
                    .finding()
                    .with("owner", owner(printed))
                    .with("character", c.to_string())
                    .with("code", code_point(*c))
                    .with("folder", folder.to_owned())
                    .at(printed.span),
            );
        }
        let is_name = printed.used_as == Use::Name;
        // A name with a missing character is in no face as a whole: that is one cause and one error.
        if gaps.is_empty() && is_name && !coverage.is_set_by_one_face(&printed.text) {
            findings.push(
                NAME_IN_TWO_FACES
                    .finding()
                    .with("name", printed.text.as_str())
                    .with("folder", folder.to_owned())
                    .at(printed.span),
            );
        }
    }
    findings
}

/// What a message calls the place of a text: its owner, or the beginning of the text itself.
fn owner(printed: &PrintedText) -> String {
    if printed.owner.is_empty() {
        shortened(&printed.text)
    } else {
        printed.owner.to_string()
    }
}

fn role(used_as: Use) -> Role {
    match used_as {
        Use::Title => Role::Title,
        Use::SectionTitle => Role::Heading1,
        Use::PartTitle => Role::Heading2,
        Use::Body | Use::Name => Role::Body,
    }
}
