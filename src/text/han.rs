//! Which writing a character belongs to, by Unicode's properties.

use icu_properties::props::{Block, EmojiPresentation, UnifiedIdeograph};
use icu_properties::{CodePointMapData, CodePointSetData};

use super::marks::is_wide;

pub(crate) use icu_properties::props::Script;

/// The script of a character (Unicode's `Script`).
pub(crate) fn script(c: char) -> Script {
    // What nearly all Chinese texts are made of needs no search.
    if matches!(c, '\u{4E00}'..='\u{9FFF}') {
        return Script::Han;
    }
    CodePointMapData::<Script>::new().get(c)
}

/// Whether a character is a Han one: ideographs, their radicals, 々 and 〇 among them.
pub(crate) fn is_han(c: char) -> bool {
    script(c) == Script::Han
}

/// Whether a text is written in Han characters, at least in part.
pub(crate) fn has_han(text: &str) -> bool {
    text.chars().any(is_han)
}

/// Whether a character is an ideograph that stands for itself (Unicode's `Unified_Ideograph`): no radical, no
/// compatibility ideograph, none of 々 and 〇.
pub(crate) fn is_ideograph(c: char) -> bool {
    // As above.
    matches!(c, '\u{4E00}'..='\u{9FFF}')
        || (c >= '\u{3400}' && CodePointSetData::new::<UnifiedIdeograph>().contains(c))
}

/// Whether a character is in one of the blocks of ideographs that Unicode has for the sake of older codes.
pub(crate) fn is_compatibility_ideograph(c: char) -> bool {
    let block = CodePointMapData::<Block>::new().get(c);
    matches!(
        block,
        Block::CJKCompatibilityIdeographs | Block::CJKCompatibilityIdeographsSupplement
    )
}

/// Whether a character belongs to writing without spaces between words: Han, kana and Bopomofo, and the wide
/// letters, digits and marks that go with them. Hangul has spaces, and emoji go with any writing.
pub(crate) fn is_spaceless(c: char) -> bool {
    match script(c) {
        Script::Han | Script::Hiragana | Script::Katakana | Script::Bopomofo => true,
        Script::Common | Script::Inherited | Script::Latin => {
            is_wide(c) && !CodePointSetData::new::<EmojiPresentation>().contains(c)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{has_han, is_han, is_ideograph, is_spaceless};

    #[test]
    fn han_is_told_from_what_only_stands_beside_it() {
        for (c, han, ideograph, spaceless) in [
            ('犇', true, true, true),
            ('\u{4DAE}', true, true, true),
            ('\u{20000}', true, true, true),
            ('\u{323AF}', true, true, true),
            // An ideograph in the block of compatibility ideographs, and one that is only compatible.
            ('\u{FA0E}', true, true, true),
            ('\u{F9A2}', true, false, true),
            ('⽣', true, false, true),
            ('々', true, false, true),
            ('〇', true, false, true),
            ('あ', false, false, true),
            ('ｱ', false, false, true),
            ('ㄅ', false, false, true),
            ('，', false, false, true),
            ('Ａ', false, false, true),
            ('９', false, false, true),
            // A hexagram between two blocks of ideographs.
            ('\u{4DC0}', false, false, true),
            ('한', false, false, false),
            ('😀', false, false, false),
            ('a', false, false, false),
            ('“', false, false, false),
            ('ئ', false, false, false),
        ] {
            let found = (is_han(c), is_ideograph(c), is_spaceless(c));
            assert_eq!(found, (han, ideograph, spaceless), "U+{:04X}", u32::from(c));
        }
        assert!(has_han("A区") && !has_han("A，1"));
    }
}
