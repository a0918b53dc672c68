//! Dates as texts write them: 2021年6月25日, 2021-06-25, 6月25日, 二〇二一年六月.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::numbers::number;

/// A date that a text states, as far as it says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct WrittenDate {
    pub year: Option<u64>,
    pub month: u64,
    pub day: Option<u64>,
}

const DATE: &str = r"(?x)
    (?: (?P<y>[0-9]{4}|[〇零一二三四五六七八九]{4}) \s*年\s* )?
        (?P<m>[0-9]{1,2}|[一二三四五六七八九十]{1,2}) \s*月
        (?: \s* (?P<d>[0-9]{1,2}|[一二三四五六七八九十]{1,3}) \s*[日号] )?
  | (?P<y2>[0-9]{4}) \s*(?P<sign>[-/.–—])\s* (?P<m2>[0-9]{1,2})
        (?: \s*[-/.–—]\s* (?P<d2>[0-9]{1,2}) )?
  | (?-u:\b) (?P<y3>(?:19|20)[0-9]{2}) (?P<m3>[01][0-9]) (?P<d3>[0-3][0-9]) (?-u:\b)";

/// All dates of a text that was folded (digits are half-width), each with its place.
pub(crate) fn written_dates(text: &str) -> Vec<(Range<usize>, WrittenDate)> {
    static DATES: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(DATE).ok());
    let found = DATES.iter().flat_map(|dates| dates.captures_iter(text));
    found
        .filter_map(|found| {
            let value = |names: [&str; 3]| {
                let group = names.into_iter().find_map(|name| found.name(name))?;
                number(group.as_str())
            };
            let date = WrittenDate {
                year: value(["y", "y2", "y3"]),
                month: value(["m", "m2", "m3"]).filter(|month| (1..=12).contains(month))?,
                day: value(["d", "d2", "d3"]),
            };
            let is_day = date.day.is_none_or(|day| (1..=31).contains(&day));
            is_day.then_some((found.get(0)?.range(), date))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{WrittenDate, written_dates};

    #[test]
    fn dates_are_read_in_every_writing() {
        let whole = |text: &str| {
            written_dates(text)
                .into_iter()
                .map(|(_, date)| date)
                .collect::<Vec<_>>()
        };
        let date = |year, month, day| WrittenDate { year, month, day };
        let june = date(Some(2021), 6, Some(25));
        for text in [
            "召开日期为：2021年6月25日",
            "2021-06-25",
            "召开日期：20210625。",
            "2021/6/25",
            "2021.6.25",
            "二〇二一年六月二十五日",
            "2021 年 6 月 25 日上午",
        ] {
            assert_eq!(whole(text), [june], "{text}");
        }
        assert_eq!(whole("6月25日"), [date(None, 6, Some(25))]);
        assert_eq!(whole("2021年6月"), [date(Some(2021), 6, None)]);
        assert_eq!(whole("2021年6月25日、26日，2022年6月1日").len(), 2);
        assert!(whole("实有40人，2021年，1.5%，第13月").is_empty());
    }
}
