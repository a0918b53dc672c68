//! Recognises names of copies, by what file managers and people add to a name.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::fold;

/// Words for a copy in Chinese, simplified and traditional, which need no blank around them: those of Windows, macOS and
/// Linux, and people's own.
const WORDS: &str = "副本|复件|拷贝|复制|备份|複製|複本|拷貝|備份";

/// Words for a copy in English, which must stand apart: `golden` is no copy.
const WORDS_APART: &str = "copy|backup|bak|old";

/// The name that a file or folder had before it was copied; `None` where its name does not say that it is a copy. The
/// result is folded and in lower case, so that full-width signs make no difference.
pub(crate) fn copied(name: &str) -> Option<String> {
    static COPY: LazyLock<[Regex; 3]> = LazyLock::new(|| {
        let gap = r"[\s_\-–—.(\[]";
        let which = r"(?:另一个|第\s*\d+\s*个|another\s+|\d+(?:st|nd|rd|th)\s+)?";
        let number = r"(?:[\s_\-]*[(\[]?\d{1,3}[)\]]?)?";
        // In order: a word at the beginning; a Chinese word at the end; an English word or a bare number in brackets at
        // the end. Only the first that fits is taken off.
        [
            format!(r"^(?:(?:{WORDS})(?:\s*[(\[]\d{{1,3}}[)\]])?(?:的|{gap})*|(?:copy\s+of|backup|bak)(?:\s+of)?{gap}+)"),
            format!(r"{gap}*(?:{which}的?(?:{WORDS}))[)\]]*{number}\s*$"),
            format!(r"(?:{gap}+{which}(?:{WORDS_APART})|^(?:copy|backup|bak))[)\]]*{number}\s*$|[\s_\-]*[(\[]\d{{1,3}}[)\]]\s*$"),
        ]
        .map(|pattern| Regex::new(&pattern).expect("the pattern is a regular expression"))
    });
    let name = fold(name).text().trim().to_lowercase();
    // The patterns take longer to compile than a short check takes, and hardly any name needs them.
    let words = WORDS.split('|').chain(WORDS_APART.split('|'));
    if !name.contains(['(', '[']) && !words.into_iter().any(|word| name.contains(word)) {
        return None;
    }
    let rest = COPY.iter().find_map(|sign| {
        let found = sign.find(&name)?;
        Some(format!(
            "{}{}",
            &name[..found.start()],
            &name[found.end()..]
        ))
    })?;
    Some(rest.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::copied;

    #[test]
    fn a_copy_goes_back_to_what_was_copied() {
        for name in [
            "2026 - 副本",
            "2026 - 副本 (2)",
            "2026副本",
            "2026的副本",
            "2026 副本 2",
            "副本2026",
            "副本 2026",
            "复件 2026",
            "复件 (2) 2026",
            "复制 2026",
            "2026 - Copy",
            "2026 - Copy (3)",
            "2026 copy",
            "2026 copy 2",
            "Copy of 2026",
            "2026 (copy)",
            "2026 (another copy)",
            "2026 (3rd copy)",
            "2026 (复件)",
            "2026 (另一个复件)",
            "2026 (第 3 个复件)",
            "2026 (1)",
            "2026（1）",
            "2026(2)",
            "2026[1]",
            "2026_bak",
            "2026.bak",
            "2026-backup",
            "2026_备份",
            "2026－副本",
            "2026_old",
        ] {
            assert_eq!(copied(name).as_deref(), Some("2026"), "{name}");
        }
        for name in ["备份", "backup", "副本"] {
            assert_eq!(copied(name).as_deref(), Some(""), "{name}");
        }
    }

    #[test]
    fn what_only_looks_like_a_copy_is_none() {
        for name in [
            "2026",
            "2026-2027",
            "2026-1",
            "复旦大学",
            "copyright",
            "photocopy",
            "golden",
            "甲大学(东校区)",
            "art-2",
            "baker",
            "threshold",
            "old",
            "copy room",
            "2026 (2027)",
        ] {
            assert_eq!(copied(name), None, "{name}");
        }
    }
}
