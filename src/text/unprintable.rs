//! Characters that no text may hold: what neither a page nor paper can show, and what makes readers read
//! another text than was written.

use super::invisible::{Invisible, invisible};

/// Why a text may not hold a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unprintable {
    /// Control characters, byte order marks, what stands for an object that was not copied along, and code
    /// points that are no characters.
    Control,
    /// It turns the order of what stands around it: a page shows 65 where 56 is written, and a check reads
    /// 56.
    Override,
}

/// Why a text may not hold `c`; `None` where it may.
pub(crate) fn unprintable(c: char) -> Option<Unprintable> {
    let is_control = (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}' | '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE;
    if is_control {
        return Some(Unprintable::Control);
    }
    (invisible(c) == Some(Invisible::Override)).then_some(Unprintable::Override)
}

#[cfg(test)]
mod tests {
    use super::{Unprintable, unprintable};

    #[test]
    fn what_cannot_be_printed_is_told_from_what_turns_the_order() {
        for (c, why) in [
            ('\u{7}', Some(Unprintable::Control)),
            ('\r', Some(Unprintable::Control)),
            ('\u{FDD0}', Some(Unprintable::Control)),
            ('\u{2FFFF}', Some(Unprintable::Control)),
            ('\u{202A}', Some(Unprintable::Override)),
            ('\u{2069}', Some(Unprintable::Override)),
            ('\n', None),
            ('\u{200F}', None),
            ('王', None),
        ] {
            assert_eq!(unprintable(c), why, "U+{:04X}", u32::from(c));
        }
    }
}
