//! How long a disclosure is open to objections, and on which days offices work.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::dates::Date;
use super::read::record;
use super::several::{Member, Several};
use super::spelling::Written;
use crate::diagnostic::{MessageId, Spanned, message};
use crate::locale::{Word, Words};
use crate::text::number;

record! {
    /// 公示期：从哪一天到哪一天（两天都算）。
    /// From which day until which (both count) a disclosure is open to objections.
    struct NoticePeriod {
        /// 第一天，如 2026-09-21。 The first day.
        "from" => from: Spanned<Date>,
        /// 最后一天，如 2026-09-25。 The last day.
        "to" => to: Spanned<Date>,
        /// 共几个工作日；不写就由程序数，写了就核对。 How many working days; counted anyway, and compared where stated.
        "working-days" => working_days: Option<Spanned<u32>>,
    }
}

record! {
    /// 放假和调休的日子，数工作日用；周末不用写。
    /// Days off and days worked instead, for counting working days; weekends go without saying.
    struct Holidays {
        /// 放假的日子，如 2026-10-01至2026-10-07。 Days off.
        "off" => off: Option<Several<DaySpan>>,
        /// 调休上班的周末。 Days at weekends that are worked.
        "worked" => worked: Option<Several<DaySpan>>,
    }
}

/// A day, or the days from one to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DaySpan {
    first: NaiveDate,
    last: NaiveDate,
}

impl DaySpan {
    fn holds(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    fn meets(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

impl Member for DaySpan {
    const BETWEEN: &'static [char] = &['、', '，', ',', '；', ';', '\n'];
    const WRONG: MessageId = message::NOT_DAYS;
    const EXAMPLE: &'static str = "2026-10-01至2026-10-07";

    fn parse(text: &str, words: &Words) -> Option<Self> {
        let day = |text: &str| Written::parse(text.trim(), words)?.date();
        if let Some(day) = day(text) {
            return Some(Self {
                first: day,
                last: day,
            });
        }
        // Dashes stand within dates, too: only where both sides are days, they part two.
        let two = joints(text, words).find_map(|(at, behind)| {
            let first = day(&text[..at])?;
            Some((first, last_day(text[behind..].trim(), first, words)?))
        });
        let (first, last) = two?;
        (first <= last).then_some(Self { first, last })
    }
}

/// Where a text may be parted: at a word or a sign for “until”.
fn joints<'t>(text: &'t str, words: &'t Words) -> impl Iterator<Item = (usize, usize)> + 't {
    text.char_indices().filter_map(move |(at, c)| {
        let sign = matches!(c, '-' | '–' | '—' | '―' | '－' | '~' | '～' | '〜' | '/');
        let length = match sign {
            true => {
                let rest = text[at..].trim_start_matches(c);
                text.len() - at - rest.len()
            }
            false => words.at_start(&text[at..], &[Word::Until])?.1,
        };
        Some((at, at + length))
    })
}

/// The day with which a span ends; of its year and its month what is not written is the first day's.
fn last_day(text: &str, first: NaiveDate, words: &Words) -> Option<NaiveDate> {
    let year = u32::try_from(first.year()).ok()?;
    if let Some(written) = Written::parse(text, words) {
        let year = written.year.or(Some(year));
        return Written { year, ..written }.date();
    }
    let (month, day) = match text.split_once(['-', '/', '.']) {
        Some((month, day)) => (number(month)?, day),
        None => (u64::from(first.month()), text),
    };
    let sign = day
        .char_indices()
        .find(|(at, _)| words.at_start(&day[*at..], &[Word::DaySign]).is_some());
    let day = sign.map_or(day, |(at, _)| &day[..at]);
    let [month, day] = [month, number(day)?].map(|part| u32::try_from(part).ok());
    NaiveDate::from_ymd_opt(first.year(), month?, day?)
}

impl Holidays {
    /// The first line of days worked that are days off as well, with that of the days off.
    pub(crate) fn contradiction(&self) -> Option<(&Spanned<DaySpan>, &Spanned<DaySpan>)> {
        let (off, worked) = (spans(self.off.as_ref()), spans(self.worked.as_ref()));
        let meets =
            |worked: &Spanned<DaySpan>, off: &Spanned<DaySpan>| worked.value.meets(off.value);
        worked
            .iter()
            .find_map(|worked| Some((worked, off.iter().find(|off| meets(worked, off))?)))
    }

    fn is_off(&self, day: NaiveDate) -> bool {
        is_among(self.off.as_ref(), day)
    }

    fn is_worked(&self, day: NaiveDate) -> bool {
        is_among(self.worked.as_ref(), day)
    }
}

fn spans(several: Option<&Several<DaySpan>>) -> &[Spanned<DaySpan>] {
    several.map_or(&[], |several| &several.0)
}

fn is_among(several: Option<&Several<DaySpan>>, day: NaiveDate) -> bool {
    spans(several).iter().any(|span| span.value.holds(day))
}

impl NoticePeriod {
    /// How many working days it has; `None` where it ends before it begins.
    pub(crate) fn count(&self, holidays: Option<&Holidays>) -> Option<usize> {
        let (from, to) = (self.from.value.0, self.to.value.0);
        let is_working = |day: &NaiveDate| {
            let is_weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
            match holidays {
                Some(holidays) if holidays.is_worked(*day) => true,
                Some(holidays) if holidays.is_off(*day) => false,
                _ => !is_weekend,
            }
        };
        let days = std::iter::successors(Some(from), |day| day.checked_add_days(Days::new(1)));
        (from <= to).then(|| days.take_while(|day| *day <= to).filter(is_working).count())
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{DaySpan, Member};
    use crate::locale::Words;

    #[test]
    fn days_are_read_in_every_usual_writing() {
        let words = Words::shipped();
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let (first, last) = (day(10, 1), day(10, 7));
        for text in [
            "2026-10-01至2026-10-07",
            "2026-10-01 - 2026-10-07",
            "2026-10-01—10-07",
            "2026-10-01——2026-10-07",
            "2026-10-01/2026-10-07",
            "2026年10月1日至7日",
            "2026年10月1日—10月7日",
            "2026年10月1日～2026年10月7日",
            "2026.10.1-2026.10.7",
            "2026/10/1-10/7",
            "2026-10-01 to 2026-10-07",
        ] {
            assert_eq!(
                DaySpan::parse(text, &words),
                Some(DaySpan { first, last }),
                "{text}"
            );
        }
        let one = DaySpan { first, last: first };
        assert_eq!(DaySpan::parse("2026年10月1日", &words), Some(one));
        for text in [
            "国庆节",
            "2026-10-07至2026-10-01",
            "10-01",
            "2026-10",
            "2026-10-01至",
        ] {
            assert_eq!(DaySpan::parse(text, &words), None, "{text}");
        }
    }
}
