//! Formats numbers and dates as a locale writes them, by the data of Unicode CLDR.

use chrono::{Datelike, NaiveDate};
use fixed_decimal::Decimal;
use fluent_bundle::FluentValue;
use icu_calendar::{Date, Gregorian};
use icu_datetime::{FixedCalendarDateTimeFormatter, fieldsets::YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use intl_memoizer::{Memoizable, concurrent::IntlLangMemoizer};
use unic_langid::LanguageIdentifier;

/// The formatters of one locale. Where ICU has none for it (`None`), values are printed in ISO form and plain
/// digits.
pub(crate) struct Formats {
    date: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    ordinal: Option<DecimalFormatter>,
    amount: Option<DecimalFormatter>,
}

impl Formats {
    /// The formats of the locale `tag`. Where CLDR has none for it, ICU falls back to the language's, then to
    /// those of no language.
    pub(super) fn for_locale(tag: &str) -> Self {
        let locale = Locale::try_from_str(tag).unwrap_or(Locale::UNKNOWN);
        let mut ungrouped = DecimalFormatterOptions::default();
        ungrouped.grouping_strategy = Some(GroupingStrategy::Never);
        Self {
            date: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            ordinal: DecimalFormatter::try_new((&locale).into(), ungrouped).ok(),
            amount: DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default())
                .ok(),
        }
    }

    /// A date: 2021年6月25日, 25 June 2021.
    pub(super) fn date(&self, date: NaiveDate) -> String {
        let day = |number: u32| u8::try_from(number).unwrap_or_default();
        let known = Date::try_new_gregorian(date.year(), day(date.month()), day(date.day()));
        match (&self.date, known) {
            (Some(format), Ok(date)) => format.format(&date).to_string(),
            _ => date.to_string(),
        }
    }

    /// An ordinal number (a chapter's, an article's) in the locale's digits, without grouping: 1001.
    pub(super) fn ordinal(&self, number: usize) -> String {
        match &self.ordinal {
            Some(format) => format.format(&Decimal::from(number)).to_string(),
            None => number.to_string(),
        }
    }

    /// A count in the locale's digits, with its grouping of thousands: 5,600.
    pub(super) fn amount(&self, number: &str) -> String {
        match (&self.amount, Decimal::try_from_str(number)) {
            (Some(format), Ok(number)) => format.format(&number).to_string(),
            _ => number.to_owned(),
        }
    }
}

/// The formatter that Fluent calls for each number in a label; it writes as [`Formats::amount`] does. `None` for
/// values that are no numbers, which Fluent then prints itself.
pub(crate) fn number(value: &FluentValue, languages: &IntlLangMemoizer) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let amount = |formats: &Formats| formats.amount(&number.as_string());
    languages.with_try_get::<Formats, _, _>((), amount).ok()
}

impl Memoizable for Formats {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        Ok(Self::for_locale(&language.to_string()))
    }
}
