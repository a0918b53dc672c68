//! Characters that nobody sees.

use icu_properties::CodePointSetData;
use icu_properties::props::{
    BidiControl, DefaultIgnorableCodePoint, JoinControl, VariationSelector,
};

use super::han::is_ideograph;

/// What a character that leaves no mark on a page does there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Invisible {
    /// Turns the order of what stands around it: U+202A to U+202E, U+2066 to U+2069. What is read is then
    /// another text than what is written.
    Override,
    /// Says where a script from right to left stands among others, joins or parts letters of scripts that
    /// join them, or chooses the form of the character before it. It has its use, but not beside every
    /// character.
    Selector,
    /// Left behind by programs: zero-width spaces, soft hyphens, word joiners and the like.
    Remnant,
}

/// What kind of invisible character `c` is; `None` where something is to be seen, blanks included.
/// Unicode's own property says which they are (`Default_Ignorable_Code_Point`).
pub(crate) fn invisible(c: char) -> Option<Invisible> {
    // Nothing before the soft hyphen is, and nothing among the unified ideographs.
    if c < '\u{AD}' || is_ideograph(c) {
        return None;
    }
    if matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}') {
        return Some(Invisible::Override);
    }
    if !CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c) {
        return None;
    }
    let is_selector = CodePointSetData::new::<BidiControl>().contains(c)
        || CodePointSetData::new::<JoinControl>().contains(c)
        || CodePointSetData::new::<VariationSelector>().contains(c);
    Some(match is_selector {
        true => Invisible::Selector,
        false => Invisible::Remnant,
    })
}

#[cfg(test)]
mod tests {
    use super::{Invisible, invisible};

    #[test]
    fn every_invisible_character_has_its_kind() {
        for (c, kind) in [
            ('\u{202E}', Some(Invisible::Override)),
            ('\u{2066}', Some(Invisible::Override)),
            ('\u{200F}', Some(Invisible::Selector)),
            ('\u{200D}', Some(Invisible::Selector)),
            ('\u{E0100}', Some(Invisible::Selector)),
            ('\u{200B}', Some(Invisible::Remnant)),
            ('\u{AD}', Some(Invisible::Remnant)),
            ('\u{2060}', Some(Invisible::Remnant)),
            ('\u{3164}', Some(Invisible::Remnant)),
            ('\u{FEFF}', Some(Invisible::Remnant)),
            ('\u{A0}', None),
            ('\u{3000}', None),
            ('王', None),
            ('a', None),
        ] {
            assert_eq!(invisible(c), kind, "U+{:04X}", u32::from(c));
        }
    }
}
