//! Addresses of electronic mail, also where the sign in their middle is written out.

use std::sync::LazyLock;

use regex::Regex;

use super::value::{Kind, Private};

/// An address in a folded text. Where the sign is not written as such, or has blanks around it, the end must
/// look like the end of an address.
static SHAPES: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let own = r"[\p{Latin}0-9_%+](?:[\p{Latin}0-9._%+'-]*[\p{Latin}0-9_%+-])?";
    let label = r"[\p{Latin}0-9](?:[\p{Latin}0-9-]*[\p{Latin}0-9])?";
    let dot = r"(?:[.。]|\s?[\(\[\{【〔]\s?(?i:dot|点)\s?[\)\]\}】〕]\s?|\s(?i:dot)\s)";
    let at = r"(?:\s{0,2}@\s{0,2}|\s?[\(\[\{<【〔]\s?(?i:at|艾特|@)\s?[\)\]\}>】〕]\s?)";
    let top = r"(?:\p{Latin}{2,})";
    let providers =
        "qq|vip.qq|foxmail|163|126|yeah|139|189|sina|sohu|aliyun|gmail|outlook|hotmail|icloud|live";
    [
        // An address as programs know it; one in Han characters, too.
        format!(r"{own}@{label}(?:[.。]{label})+"),
        format!(r"{own}@[\p{{L}}\p{{N}}-]*\p{{Han}}[\p{{L}}\p{{N}}-]*(?:\.[\p{{L}}\p{{N}}-]+)*\.\p{{L}}{{2,}}"),
        // With the signs written out.
        format!(r"{own}{at}{label}(?:{dot}{label})*{dot}{top}"),
        format!(r"{own}\s(?i:at)\s{label}(?:\s(?i:dot)\s{label})*\s(?i:dot)\s{top}"),
        // With another sign, where the end is known.
        format!(r"(?i){own}\s?#\s?(?:{providers})[.。](?:com|cn|net)\b"),
    ]
    .iter()
    .filter_map(|shape| Regex::new(shape).ok())
    .collect()
});

/// All addresses of a folded text.
pub(crate) fn find(text: &str) -> impl Iterator<Item = Private> {
    let is_likely = text.contains(['@', '#']) || is_spelt(text);
    let shapes = SHAPES.iter().filter(move |_| is_likely);
    shapes
        .flat_map(|shape| shape.find_iter(text))
        .map(|found| Private {
            kind: Kind::Mail,
            range: found.range(),
        })
}

/// Whether a character may be the sign of an address, or hide one: entities and escapes of addresses.
pub(crate) fn is_sign(c: char) -> bool {
    matches!(c, '@' | '＠' | '﹫' | '#' | '＃' | '&' | '%')
}

/// Whether a text writes the sign out.
pub(crate) fn is_spelt(text: &str) -> bool {
    static SPELT: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(
            r"(?i)[a-z0-9]\s?(?:[^\p{L}\p{N}\s]\s?(?:at|ａｔ|艾特)\s?[^\p{L}\p{N}\s]|\sat\s)",
        )
        .ok()
    });
    SPELT.as_ref().is_some_and(|spelt| spelt.is_match(text))
}
