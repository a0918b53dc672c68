//! Numbers as texts write them: 6, ６, 5,600, 六.

use std::sync::LazyLock;

use chinese_number::{ChineseCountMethod, ChineseToNumber};
use regex::Regex;

/// A number as texts write it.
pub(super) const NUMBER: &str =
    r"[0-9０-９]+(?:[,，][0-9０-９]{3})*|[零〇一二三四五六七八九十百千万两]+";

/// All numbers of a text: where each stands, and what it is.
pub fn numbers(text: &str) -> Vec<(std::ops::Range<usize>, u64)> {
    static NUMBERS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(NUMBER).ok());
    let found = NUMBERS.iter().flat_map(|numbers| numbers.find_iter(text));
    found
        .filter_map(|found| Some((found.range(), number(found.as_str())?)))
        .collect()
}

/// The value of a number in Arabic digits, of either width, or in Chinese ones.
pub fn number(text: &str) -> Option<u64> {
    let digits: String = text
        .chars()
        .filter(|c| !matches!(c, ',' | '，'))
        .map(|c| match c {
            '０'..='９' => {
                char::from_u32(u32::from(c) - u32::from('０') + u32::from('0')).unwrap_or(c)
            }
            '两' => '二',
            _ => c,
        })
        .collect();
    digits
        .parse()
        .ok()
        .or_else(|| digits.to_number(ChineseCountMethod::TenThousand).ok())
        .or_else(|| digits.to_number_naive().ok())
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_read_in_every_writing() {
        for (text, value) in [
            ("5600", 5600),
            ("5,600", 5600),
            ("５６００", 5600),
            ("五千六百", 5600),
            ("十", 10),
            ("十二", 12),
            ("一百零五", 105),
            ("两", 2),
            ("四〇", 40),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        assert_eq!(number("人"), None);
    }
}
