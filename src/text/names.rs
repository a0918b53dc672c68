//! Names of people as they are written: the dot between the parts of a transcribed one, and what a name is
//! compared by.

use super::fold::key;

/// The sign between the parts of names that are no Han names: 阿卜杜拉·买买提.
pub(crate) const MIDDLE_DOT: char = '·';

/// Signs that keyboards and old codes give for the middle dot. Unicode has no property for them.
const OTHER_DOTS: [char; 17] = [
    '•', '‧', '・', '･', '∙', '⋅', '●', '⸱', '·', '᛫', '⦁', '◦', '○', '⚫', '．', '.', '｡',
];

/// Whether a sign may be meant for the middle dot of a name.
pub(crate) fn is_like_middle_dot(c: char) -> bool {
    OTHER_DOTS.contains(&c)
}

/// What keyboards and programs give for the apostrophe in a name, and for its hyphen. Unicode has no property for these,
/// either: some are quotation marks, dashes or letters elsewhere.
const APOSTROPHES: [char; 9] = ['‘', '’', '‛', 'ʼ', 'ʻ', '`', '´', '′', '＇'];
const HYPHENS: [char; 8] = ['‐', '‑', '‒', '–', '—', '−', '－', '﹣'];

/// What a name is compared by: without blanks, and with one middle dot, apostrophe and hyphen, however they were typed.
pub(crate) fn name_key(name: &str) -> String {
    let plain = |c| match c {
        c if is_like_middle_dot(c) => MIDDLE_DOT,
        c if APOSTROPHES.contains(&c) => '\'',
        c if HYPHENS.contains(&c) => '-',
        c => c,
    };
    // Before it is folded, which takes some of them apart.
    let plain: String = name
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(plain)
        .collect();
    key(&plain)
}

#[cfg(test)]
mod tests {
    use super::name_key;

    #[test]
    fn a_name_is_one_however_its_dot_was_typed() {
        for name in [
            "阿卜杜拉·买买提",
            "阿卜杜拉•买买提",
            "阿卜杜拉‧买买提",
            "阿卜杜拉・买买提",
            "阿卜杜拉･买买提",
            "阿卜杜拉∙买买提",
            "阿卜杜拉●买买提",
            "阿卜杜拉．买买提",
            "阿卜杜拉.买买提",
            "阿卜杜拉 · 买买提",
            "阿卜杜拉\u{3000}·买买提",
        ] {
            assert_eq!(name_key(name), "阿卜杜拉·买买提", "{name}");
        }
        assert_eq!(name_key("王\u{3000}犇"), "王犇");
    }

    #[test]
    fn a_latin_name_is_one_on_every_keyboard() {
        for (names, expected) in [
            (
                &[
                    "O'Neil", "O’Neil", "O‘Neil", "O`Neil", "O´Neil", "O＇Neil", "Oʼ Neil",
                ][..],
                "O'Neil",
            ),
            (
                &[
                    "Ｌｉ Ｍｉｎｇ",
                    "Li Ming",
                    "Li\u{A0}Ming",
                    "Li\u{200B} Ming",
                ],
                "LiMing",
            ),
            (
                &[
                    "Jean-Luc",
                    "Jean‐Luc",
                    "Jean‑Luc",
                    "Jean–Luc",
                    "Jean－Luc",
                    "Jean﹣Luc",
                ],
                "Jean-Luc",
            ),
        ] {
            for name in names {
                assert_eq!(name_key(name), expected, "{name}");
            }
        }
    }
}
