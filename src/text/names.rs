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

/// What a name is compared by: without blanks, and with one middle dot, however it was typed.
pub(crate) fn name_key(name: &str) -> String {
    let dotted = |c| match is_like_middle_dot(c) {
        true => MIDDLE_DOT,
        false => c,
    };
    key(name)
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(dotted)
        .collect()
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
}
