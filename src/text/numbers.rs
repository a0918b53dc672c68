//! Numbers as texts write them: 6, ６, 5,600, 六.

use std::ops::Range;
use std::sync::LazyLock;

use chinese_number::{
    ChineseCase, ChineseCountMethod, ChineseToNumber, ChineseVariant, NumberToChinese,
};
use regex::Regex;

use super::digits::{ascii_digit, digit};

/// A number as texts write it.
pub(crate) const NUMBER: &str =
    r"[0-9０-９]+(?:[,，][0-9０-９]{3})*|[零〇一二三四五六七八九十百千万两]+";

/// All numbers of a text: where each stands, and what it is.
pub(crate) fn numbers(text: &str) -> Vec<(Range<usize>, u64)> {
    static NUMBERS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(NUMBER).ok());
    let found = NUMBERS.iter().flat_map(|numbers| numbers.find_iter(text));
    found
        .filter_map(|found| Some((found.range(), number(found.as_str())?)))
        .collect()
}

/// All percentages of a text: `76.8%`, `１％`, 百分之七十六点八.
pub(crate) fn percentages(text: &str) -> Vec<f64> {
    let mut shares = Vec::new();
    let mut found = numbers(text).into_iter().peekable();
    while let Some((range, value)) = found.next() {
        let point = text[range.end..].chars().next();
        let point = point.filter(|c| matches!(c, '.' | '．' | '点'));
        let begin = point.map(|point| range.end + point.len_utf8());
        // What stands behind a point is no number of its own.
        let decimals = found.next_if(|(decimals, _)| Some(decimals.start) == begin);
        let decimals = decimals.map_or(range.end..range.end, |(decimals, _)| decimals);
        // A Chinese percentage begins with 百分之, whose 百 is read as a number of its own.
        if text[decimals.end..].trim_start().starts_with(['%', '％'])
            || text[..range.start].ends_with("百分之")
        {
            shares.extend(share(value, &text[decimals]));
        }
    }
    shares
}

fn share(value: u64, decimals: &str) -> Option<f64> {
    let plain = |c| char::from_digit(digit(c)?.value, 10);
    let decimals: String = decimals.chars().map(plain).collect::<Option<_>>()?;
    format!("{value}.{decimals}0").parse().ok()
}

/// The value of a number in Arabic digits, of either width, or in Chinese ones.
pub(crate) fn number(text: &str) -> Option<u64> {
    let digits: String = text
        .chars()
        .filter(|c| !matches!(c, ',' | '，'))
        .map(|c| match c {
            '两' => '二',
            _ => ascii_digit(c),
        })
        .collect();
    digits
        .parse()
        .ok()
        .or_else(|| digits.to_number(ChineseCountMethod::TenThousand).ok())
        .or_else(|| digits.to_number_naive().ok())
}

/// 1 → 一, 12 → 十二, 105 → 一百零五.
pub(crate) fn chinese_numeral(number: usize) -> String {
    u64::try_from(number)
        .ok()
        .and_then(|n| {
            n.to_chinese(
                ChineseVariant::Simple,
                ChineseCase::Lower,
                ChineseCountMethod::TenThousand,
            )
            .ok()
        })
        .map_or_else(
            || number.to_string(),
            |text| match text.strip_prefix("一十") {
                Some(rest) => format!("十{rest}"),
                None => text,
            },
        )
}

#[cfg(test)]
mod tests {
    use super::{chinese_numeral, number, percentages};

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

    #[test]
    fn percentages_are_read_in_every_writing() {
        for (text, value) in [
            ("占60%", 60.0),
            ("占 76.8 %", 76.8),
            ("占１．５％", 1.5),
            ("占百分之七十六点八", 76.8),
        ] {
            assert_eq!(percentages(text), [value], "{text}");
        }
        assert!(percentages("第60条，1.5倍").is_empty());
    }

    #[test]
    fn numerals_are_written_as_legal_texts_write_them() {
        let shown: Vec<String> = [1, 10, 11, 16, 20, 29, 99, 100, 105, 110, 111, 1001]
            .map(chinese_numeral)
            .into();
        let expected = [
            "一",
            "十",
            "十一",
            "十六",
            "二十",
            "二十九",
            "九十九",
            "一百",
            "一百零五",
            "一百一十",
            "一百一十一",
            "一千零一",
        ];
        assert_eq!(shown, expected);
    }
}
