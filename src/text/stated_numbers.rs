//! Which numbers a text says, in whatever writing, so that two languages can be held against each other.
//!
//! Numbers are compared by their values, as sets of what either text may mean; shares and times by what they amount to.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::digits::han_digit;
use super::measures::{Measure, Mention, measures, unnumbered};
use super::months::{holidays, named_months};
use super::numbers::{number as numeral, numbers};
use super::roman::roman_numerals;
use super::written_numbers::{
    NumberWriting, WrittenNumber, call_numbers, digits_of, is_digit, places, scaled,
};

/// The numbers that a text may mean, in digits, numerals, words or names of days.
#[derive(Debug)]
pub(crate) struct StatedNumbers {
    known: FxHashSet<String>,
    /// Those of them that count something: not the halves of 四分之三.
    counts: FxHashSet<String>,
    measures: Vec<Measure>,
    /// The digits of telephone numbers.
    calls: Vec<String>,
    /// Whether it speaks of times of the day, of which each has two names: 14:30, half past two.
    of_times: bool,
}

impl StatedNumbers {
    /// The numbers of a text.
    pub(crate) fn in_text(text: &str, writing: NumberWriting) -> Self {
        // As it is read in small letters, at the same offsets.
        let simple: String = text.chars().map(simplified).collect();
        let written = digits_of(text, writing);
        let mut mentions: Vec<Mention> = written.iter().map(WrittenNumber::mention).collect();
        mentions.extend(numerals(&simple));
        let spelled = writing.words.numbers_in(text).into_iter();
        mentions.extend(spelled.map(|(range, value)| Mention::whole(range, value)));
        mentions.sort_by_key(|mention| mention.range.start);

        let measured = measures(&simple, &mentions, writing.words);
        let is_counted = |mention: &&Mention| {
            let is_within = |share: &Range<usize>| {
                share.start <= mention.range.start && mention.range.end <= share.end
            };
            let mut shares = measured.iter().filter(|measured| measured.is_only_share);
            !shares.any(|share| is_within(&share.range))
        };
        let value = |mention: &Mention| mention.value.to_string();
        let mut known: FxHashSet<String> = mentions.iter().map(value).collect();
        let mut counts: FxHashSet<String> = mentions.iter().filter(is_counted).map(value).collect();
        for pair in written.windows(2) {
            // 2万3千
            counts.extend(sum(&pair[0], &pair[1]));
        }
        counts.extend(written.into_iter().flat_map(|number| number.parts));
        counts.extend(vague_numerals(&simple));
        counts.extend(roman_numerals(text).map(|number| number.to_string()));
        counts.extend(named_months(text, writing.months).map(|month| month.to_string()));
        let days = holidays(text, writing.words);
        counts.extend(days.flat_map(|(_, (month, day))| [month, day].map(|part| part.to_string())));
        counts.extend(halves(&simple, &mentions));
        counts.extend(quarters_past(&simple));
        known.extend(counts.iter().cloned());

        let mut measures: Vec<Measure> = measured.iter().map(|found| found.measure).collect();
        measures.extend(unnumbered(&simple, writing.words));
        let multiples = mentions
            .iter()
            .filter(|mention| simple[mention.range.end..].starts_with('倍'));
        measures.extend(multiples.map(|mention| Measure::Fraction(mention.value)));
        Self {
            known,
            counts,
            measures,
            calls: call_numbers(text)
                .into_iter()
                .map(|(_, digits)| digits)
                .collect(),
            of_times: says_time(&simple),
        }
    }

    /// Whether a number of the other language has its counterpart here.
    pub(crate) fn has(&self, number: &WrittenNumber) -> bool {
        let is_called = |digits: &String| self.calls.contains(digits);
        let is_same = |measure: Measure| self.measures.iter().any(|own| own.is(measure));
        if number.in_call_number.as_ref().is_some_and(is_called)
            || number.measure.is_some_and(is_same)
        {
            return true;
        }
        // A share that is no share here must be a number by itself: 三成 is not 3%.
        let numbers = match number.measure.is_some_and(Measure::is_share) {
            true => &self.counts,
            false => &self.known,
        };
        let knows = |text: &str| self.knows(text, numbers);
        let parts = || number.parts.iter().all(|part| knows(part));
        knows(&number.value) || (!number.parts.is_empty() && parts())
    }

    /// Whether a whole number stands in the text as it is.
    pub(crate) fn says(&self, number: u64) -> bool {
        self.known.contains(&number.to_string())
    }

    fn knows(&self, number: &str, numbers: &FxHashSet<String>) -> bool {
        let Ok(value) = number.parse::<u64>() else {
            return numbers.contains(number);
        };
        let is = |value: u64| numbers.contains(&value.to_string());
        let other_hour = || is(value + 12) || value.checked_sub(12).is_some_and(is);
        // 2020–21, the class of ’21
        let is_year = |year: &u64| (1900..2100).contains(year);
        let short_year = || {
            let years = numbers.iter().filter_map(|own| own.parse().ok());
            value < 100 && years.filter(is_year).any(|year| year % 100 == value)
        };
        numbers.contains(number)
            // 3点 is 15:00.
            || (self.of_times && (value == 0 || (value <= 24 && other_hour())))
            || (is_year(&value) && is(value % 100))
            || short_year()
    }
}

/// Whether a text says a time of the day.
fn says_time(text: &str) -> bool {
    let is_behind_number = |at: usize| text[..at].ends_with(|c| is_digit(c) || is_numeral(c));
    let mut signs = text.match_indices([':', '：', '时', '時', '点']);
    text.contains('午') || signs.any(|(at, _)| is_behind_number(at))
}

/// Numbers with a half behind them, and the minutes of a half hour: 2.5 of 两年半, 30 of 九点半.
fn halves(text: &str, mentions: &[Mention]) -> Vec<String> {
    if !text.contains('半') {
        return Vec::new();
    }
    let is_half_past = text.contains("点半") || text.contains("时半");
    let minutes = is_half_past.then(|| "30".to_owned());
    let more = mentions
        .iter()
        .map(|mention| (mention.value + 0.5).to_string());
    more.chain(["0.5".to_owned()]).chain(minutes).collect()
}

/// The minutes of quarters of an hour: 15 of 九点一刻, 45 of 差一刻十点.
fn quarters_past(text: &str) -> Vec<String> {
    let quarters = text.match_indices('刻').filter_map(|(at, _)| {
        let before = text[..at].chars().next_back()?;
        numeral(before.encode_utf8(&mut [0; 4])).filter(|quarters| *quarters < 4)
    });
    let minutes = quarters.map(|quarters| 15 * quarters);
    let both = minutes.flat_map(|minutes| [minutes, 60 - minutes]);
    both.map(|minutes| minutes.to_string()).collect()
}

/// A scaled number and a smaller one directly behind it, as one.
fn sum(first: &WrittenNumber, second: &WrittenNumber) -> Option<String> {
    let is_one = first.scaled_end > first.range.end && second.range.start == first.scaled_end;
    let (first, second) = (
        first.value.parse::<u64>().ok()?,
        second.value.parse::<u64>().ok()?,
    );
    is_one.then(|| first.checked_add(second).map(|sum| sum.to_string()))?
}

/// The numbers that a text writes in Chinese numerals, 七十六点八 among them.
fn numerals(text: &str) -> Vec<Mention> {
    let scales = text.match_indices(|c| places(c).is_some());
    // The lower half of 百分之五, which is no number by itself.
    let scales = scales.filter(|(at, sign)| {
        text[at + sign.len()..].starts_with('分') && !text[..*at].ends_with(is_numeral)
    });
    let scales = scales.filter_map(|(at, sign)| {
        let places = u32::try_from(places(sign.chars().next()?)?).ok()?;
        Some((at..at + sign.len(), 10_u64.checked_pow(places)?))
    });
    let mut all: Vec<(Range<usize>, u64)> = numbers(text).into_iter().chain(scales).collect();
    all.sort_by_key(|(range, _)| range.start);
    let mut found: Vec<Mention> = Vec::new();
    for (range, value) in all {
        // 万 of 2.3万 is no number of its own, nor are the decimals of one.
        let is_own = !text[range.clone()].starts_with(is_digit)
            && !text[..range.start].ends_with(is_digit)
            && found
                .last()
                .is_none_or(|last| last.range.end <= range.start);
        if is_own {
            found.push(with_decimals(text, range, value));
        }
    }
    found
}

fn is_numeral(c: char) -> bool {
    han_digit(c).is_some() || matches!(c, '十' | '百' | '千' | '万' | '两')
}

/// What numerals may mean that are no exact number: 百余, 五六 (five or six), 四六级 (4 and 6).
fn vague_numerals(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_numeral).map(|at| from + at) {
        let behind = text[start..].find(|c| !is_numeral(c));
        let end = behind.map_or(text.len(), |length| start + length);
        from = end;
        let run = &text[start..end];
        let scale: usize = run.chars().filter_map(places).sum();
        if run.chars().all(|c| places(c).is_some()) && !text[end..].starts_with('分') {
            found.push(scaled("1", "", scale));
        }
        found.extend(alternatives(run));
    }
    found
}

/// The numbers that a numeral names with two digits in a row: 15 and 16 of 十五六.
fn alternatives(run: &str) -> Vec<String> {
    let digits: Vec<(usize, char)> = run
        .char_indices()
        .filter(|(_, c)| han_digit(*c).is_some())
        .collect();
    let pairs = digits
        .windows(2)
        .filter(|pair| pair[0].0 + pair[0].1.len_utf8() == pair[1].0);
    let each = |pair: &[(usize, char)]| {
        let (first, second) = (pair[0], pair[1]);
        let (before, behind) = (&run[..first.0], &run[second.0 + second.1.len_utf8()..]);
        [first.1, second.1].map(|digit| format!("{before}{digit}{behind}"))
    };
    let all: Vec<String> = pairs.flat_map(each).collect();
    all.iter()
        .filter_map(|own| Some(numeral(own)?.to_string()))
        .collect()
}

/// A number in numerals with the decimals behind it, if there are such.
fn with_decimals(text: &str, range: Range<usize>, value: u64) -> Mention {
    let digit = |c| char::from_digit(han_digit(c)?, 10);
    let decimals = text[range.end..].strip_prefix('点').unwrap_or_default();
    let behind = decimals.find(|c| digit(c).is_none());
    let (decimals, rest) = decimals.split_at(behind.unwrap_or(decimals.len()));
    // 九点一刻, 九点五分 and 九点五十 are times.
    let is_time = rest.starts_with(['刻', '分', '十']);
    if decimals.is_empty() || is_time {
        return Mention::whole(range, value);
    }
    let digits: String = decimals.chars().filter_map(digit).collect();
    let signs = rest.chars().map_while(|c| Some((places(c)?, c.len_utf8())));
    let (scale, length) = signs.fold((0, 0), |(scale, length), (places, own)| {
        (scale + places, length + own)
    });
    let end = range.end + '点'.len_utf8() + decimals.len() + length;
    Mention::new(
        range.start..end,
        &scaled(&value.to_string(), &digits, scale),
    )
}

fn simplified(c: char) -> char {
    match c {
        '萬' => '万',
        '億' => '亿',
        '兩' => '两',
        '點' => '点',
        _ => c.to_ascii_lowercase(),
    }
}
