//! Brackets, quotation marks and punctuation, by Unicode's properties; by lists only what Unicode does not say.

use icu_properties::props::{
    BidiMirroringGlyph, BidiPairedBracketType, EastAsianWidth, GeneralCategory,
    GeneralCategoryGroup, QuotationMark, TerminalPunctuation,
};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Quotation marks that belong together. Unicode does not pair them: each language has its own ways.
const QUOTATION_MARKS: [(char, char); 2] = [('“', '”'), ('‘', '’')];

/// The full-width mark of Chinese for a half-width one. Those of Unicode's compatibility mappings (`．` for
/// `.`) are other marks.
const FULL_WIDTH: [(char, &str); 7] = [
    (',', "，"),
    (';', "；"),
    (':', "："),
    ('?', "？"),
    ('!', "！"),
    ('.', "。"),
    // The sign of a ratio, which looks like a colon.
    ('∶', "："),
];

/// The general category of a character.
pub(crate) fn category(c: char) -> GeneralCategory {
    // What nearly all Chinese texts are made of needs no search.
    match c {
        '\u{4E00}'..='\u{9FFF}' => GeneralCategory::OtherLetter,
        _ => CodePointMapData::<GeneralCategory>::new().get(c),
    }
}

/// Whether a character is a letter or a number of any script, no mark that is set above or below one.
pub(crate) fn is_letter_or_number(c: char) -> bool {
    let letters_and_numbers = GeneralCategoryGroup::Letter.union(GeneralCategoryGroup::Number);
    letters_and_numbers.contains(category(c))
}

/// Whether a mark opens something: a bracket, a quotation, a title.
pub(crate) fn opens(c: char) -> bool {
    use GeneralCategory::{InitialPunctuation, OpenPunctuation};
    matches!(category(c), OpenPunctuation | InitialPunctuation)
}

/// Whether a mark closes something: a bracket, a quotation, a title.
pub(crate) fn closes(c: char) -> bool {
    use GeneralCategory::{ClosePunctuation, FinalPunctuation};
    matches!(category(c), ClosePunctuation | FinalPunctuation)
}

/// The mark that closes what `c` opens, and the other way round; `None` where it has no partner.
pub(crate) fn partner(c: char) -> Option<char> {
    let quotation = QUOTATION_MARKS.iter().find_map(|pair| match *pair {
        (open, close) if open == c => Some(close),
        (open, close) if close == c => Some(open),
        _ => None,
    });
    quotation.or_else(|| {
        let bracket = CodePointMapData::<BidiMirroringGlyph>::new().get(c);
        let is_paired = bracket.paired_bracket_type != BidiPairedBracketType::None;
        bracket.mirroring_glyph.filter(|_| is_paired)
    })
}

/// Whether it is one of the quotation marks that Chinese shares with Latin text: they are no sign of either.
pub(crate) fn is_shared_quotation_mark(c: char) -> bool {
    QUOTATION_MARKS
        .iter()
        .any(|(open, close)| *open == c || *close == c)
}

/// Whether a mark stands around words of others or a title. Unicode counts title marks as brackets.
pub(crate) fn is_quotation_or_title_mark(c: char) -> bool {
    CodePointSetData::new::<QuotationMark>().contains(c) || matches!(c, '《' | '》' | '〈' | '〉')
}

/// Whether a mark ends a sentence or a part of one.
pub(crate) fn is_terminal(c: char) -> bool {
    CodePointSetData::new::<TerminalPunctuation>().contains(c)
}

/// Whether a mark parts or ends what is stated, unlike one that asks or exclaims, of which several may be meant.
pub(crate) fn is_pause(c: char) -> bool {
    matches!(c, '，' | '、' | '；' | '：' | '。' | ',' | ';' | ':' | '.')
}

/// Whether a character is as wide as a Han one.
pub(crate) fn is_wide(c: char) -> bool {
    let width = CodePointMapData::<EastAsianWidth>::new().get(c);
    matches!(width, EastAsianWidth::Wide | EastAsianWidth::Fullwidth)
}

/// Whether it is a mark that only writing in Han characters has, as wide as these.
pub(crate) fn is_wide_mark(c: char) -> bool {
    is_wide(c) && (opens(c) || closes(c) || is_terminal(c))
}

/// The Chinese mark in place of a half-width one.
pub(crate) fn full_width(c: char) -> Option<&'static str> {
    let found = FULL_WIDTH.iter().find(|(half, _)| *half == c);
    found.map(|(_, full)| *full)
}

/// A full-width letter, digit or sign as the ASCII one that it is; others as they are.
pub(crate) fn half_width(c: char) -> char {
    // Both rows have one order.
    match u32::from(c).checked_sub('！'.into()) {
        Some(place) if c <= '～' => char::from_u32(u32::from('!') + place).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_and_quotation_marks_have_their_partners() {
        for pair in [
            "()", "（）", "《》", "〈〉", "【】", "〔〕", "「」", "『』", "“”", "‘’", "［］", "[]",
            "{}", "｛｝", "〖〗",
        ] {
            let marks: Vec<char> = pair.chars().collect();
            let (open, close) = (marks[0], marks[1]);
            assert!(opens(open) && !closes(open), "{open}");
            assert!(closes(close) && !opens(close), "{close}");
            assert_eq!(partner(open), Some(close), "{open}");
            assert_eq!(partner(close), Some(open), "{close}");
        }
        for c in "\"，甲a<∈".chars() {
            assert_eq!(partner(c), None, "{c}");
        }
    }

    #[test]
    fn marks_have_their_width_and_their_use() {
        for c in "，。、；：？！（）《》〈〉【】「」『』〔〕［］".chars() {
            assert!(is_wide(c) && is_wide_mark(c), "{c}");
        }
        for c in "甲Ａ％＃—…·“”,.()".chars() {
            assert!(!is_wide_mark(c), "{c}");
        }
        assert!("“”‘’".chars().all(is_shared_quotation_mark));
        assert!(
            "“”‘’「」『』《》〈〉"
                .chars()
                .all(is_quotation_or_title_mark)
        );
        assert!(!"（）()【】".contains(is_quotation_or_title_mark));
        assert!("，,。；：".chars().all(is_pause) && !"？！?!·".contains(is_pause));
        assert!("，。？！,.?!".chars().all(is_terminal) && !"（·—".contains(is_terminal));
    }

    #[test]
    fn widths_are_exchanged() {
        let half: String = "（１）Ａ．ｚ～。甲".chars().map(half_width).collect();
        assert_eq!(half, "(1)A.z~。甲");
        let full: Vec<_> = ",.(a".chars().map(full_width).collect();
        assert_eq!(full, [Some("，"), Some("。"), None, None]);
    }
}
