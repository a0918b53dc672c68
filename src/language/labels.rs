//! What pages print besides the author's own text: headings, units, dates, numbers.

use std::fmt;

use chinese_number::{ChineseCase, ChineseCountMethod, ChineseVariant, NumberToChinese};
use chrono::{Datelike, NaiveDate};
use fluent_bundle::{FluentArgs, FluentValue};

use super::catalogue::Catalogue;
use super::{languages_with, shipped};

const FILE: &str = "labels.ftl";

/// The labels of one locale.
pub struct Labels {
    tag: String,
    catalogue: Catalogue,
}

impl fmt::Debug for Labels {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Labels")
            .field("tag", &self.tag)
            .finish_non_exhaustive()
    }
}

impl Labels {
    /// The tags of the locales in which pages can be made.
    pub fn locales() -> Vec<String> {
        languages_with(FILE)
    }

    /// The labels of the locale `tag`, if it has a catalogue.
    pub fn of(tag: &str) -> Option<Self> {
        let text = shipped(&format!("{tag}/{FILE}"))?;
        Some(Self {
            tag: tag.to_owned(),
            catalogue: Catalogue::new(tag, text),
        })
    }

    /// The locale's tag.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// Whether the locale is written in Han characters.
    pub fn is_han(&self) -> bool {
        self.text("script", &[]) == "han"
    }

    /// The label called `id`, or `None` where the catalogue has none.
    pub fn find(&self, id: &str, arguments: &FluentArgs) -> Option<String> {
        self.catalogue.text(id, None, arguments)
    }

    /// The label called `id`, which the shipped catalogues all have.
    pub fn text(&self, id: &str, arguments: &[(&'static str, FluentValue)]) -> String {
        let arguments = arguments
            .iter()
            .map(|(name, value)| (*name, value.clone()))
            .collect();
        self.find(id, &arguments).unwrap_or_else(|| id.to_owned())
    }

    /// The number of a heading or provision, such as `第十二条`: the pattern called `id`, which may
    /// print `$number` (1, 2, 3) or `$numeral` (the locale's own numerals).
    pub fn numbered(&self, id: &str, number: usize) -> String {
        let arguments = [
            ("number", number.into()),
            ("numeral", FluentValue::from(self.numeral(number))),
        ];
        self.text(id, &arguments)
    }

    /// A date as the locale writes it.
    pub fn date(&self, date: NaiveDate) -> String {
        let arguments = [
            ("year", date.year().into()),
            ("month", date.month().into()),
            ("day", date.day().into()),
        ];
        self.text("date", &arguments)
    }

    fn numeral(&self, number: usize) -> String {
        match self.text("numerals", &[]).as_str() {
            "chinese" => chinese_numeral(number),
            _ => number.to_string(),
        }
    }
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
        .map(|text| match text.strip_prefix("一十") {
            Some(rest) => format!("十{rest}"),
            None => text,
        })
        .unwrap_or_else(|| number.to_string())
}

#[cfg(test)]
mod tests {
    use super::chinese_numeral;

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
