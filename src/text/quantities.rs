//! Quantities in a text that is read: 4人, 3至5名, 二十余人, 2.3万人, 20人以内.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::Deserialize;

use super::numbers::number;

/// The words around a number that say what it is.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct QuantityWords {
    /// Numbers that are words: four.
    pub(super) numbers: BTreeMap<String, String>,
    /// What is counted with: 人, 名.
    pub units: Vec<String>,
    /// What makes a number a share: %, 成; by the power of ten by which it is divided.
    pub(super) shares: BTreeMap<String, Vec<String>>,
    /// What begins like a share and is none: 成员.
    pub(super) no_shares: Vec<String>,
    /// What stands between the halves of a fraction: 分之.
    pub(super) fractions: Vec<String>,
    /// What behind a unit makes it another one: 人次.
    no_units: Vec<String>,
    /// What stands between the two numbers of a range.
    pub(super) ranges: Vec<String>,
    /// What says, right behind a number, that it is somewhat more: 余.
    more: Vec<String>,
    pub at_most: Vec<String>,
    at_most_behind: Vec<String>,
    pub at_least: Vec<String>,
    at_least_behind: Vec<String>,
    pub about: Vec<String>,
    about_behind: Vec<String>,
    /// What says, before a number, that it is somewhat less: 近.
    pub nearly: Vec<String>,
    /// What makes a condition of a bound before the quantity: 超过10人*的*.
    conditions: Vec<String>,
    /// What may stand behind a quantity and says nothing: 之间.
    idle_behind: Vec<String>,
}

/// How words around a number change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    AtMost,
    AtLeast,
    About,
    Nearly,
}

/// A number, or a range of two, with what stands behind it.
#[derive(Debug)]
pub(crate) struct Quantity {
    /// Where the number stands, or both.
    pub number: Range<usize>,
    /// Where its unit and what belongs to it end.
    pub end: usize,
    /// Where its unit stands; empty if it has none.
    pub unit: Range<usize>,
    least: u64,
    most: u64,
    bound: Option<Bound>,
}

impl Quantity {
    pub(crate) fn has_unit(&self) -> bool {
        !self.unit.is_empty()
    }

    /// The lowest and the highest count that are meant, if a word before the number says so, too.
    pub(crate) fn limits(&self, before: Option<Bound>) -> (u64, u64) {
        /// What "about" may be off by: a fifth, and two at least.
        fn tolerance(count: u64) -> u64 {
            (count / 5).max(2)
        }
        match before.or(self.bound) {
            None => (self.least, self.most),
            // 控制在3至5人 is a range all the same.
            Some(Bound::AtMost) if self.least < self.most => (self.least, self.most),
            Some(Bound::AtMost) => (0, self.most),
            Some(Bound::AtLeast) => (self.least, u64::MAX),
            Some(Bound::Nearly) => (self.least.saturating_sub(tolerance(self.least)), self.most),
            Some(Bound::About) => (
                self.least.saturating_sub(tolerance(self.least)),
                self.most.saturating_add(tolerance(self.most)),
            ),
        }
    }
}

impl QuantityWords {
    /// All quantities of a text in small letters, in their order.
    pub(crate) fn find(&self, text: &str) -> Vec<Quantity> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some((number, value)) = self.number_from(text, from) {
            from = number.end;
            let before = text[..number.start].chars().next_back();
            let is_name = |c: char| c == '第' || c.is_ascii_alphabetic();
            if !before.is_some_and(is_name) {
                let quantity = self.quantity(text, number, value);
                from = quantity.end;
                if !self.is_share(text, &quantity.number) {
                    found.push(quantity);
                }
            }
        }
        found
    }

    /// Whether a number is a share or a half of a fraction, which count nobody: 20%, 1/3, 三分之二.
    fn is_share(&self, text: &str, number: &Range<usize>) -> bool {
        let is_figure = |c: char| c.is_ascii_digit() || is_numeral(c);
        let behind = text.len() - text[number.end..].trim_start_matches(' ').len();
        let mut shares = self.shares.values();
        let is_marked = shares.any(|words| longest(words, text, behind).is_some())
            && longest(&self.no_shares, text, behind).is_none();
        let mut fractions = self.fractions.iter();
        is_marked
            || fractions.any(|sign| {
                let rest = text[number.end..].strip_prefix(sign.as_str());
                let before = text[..number.start].strip_suffix(sign.as_str());
                rest.is_some_and(|rest| rest.starts_with(is_figure))
                    || before.is_some_and(|before| before.ends_with(is_figure))
            })
    }

    /// The length of the number and its unit with which a text begins: 四个 of 四个部.
    pub(super) fn count_at_start(&self, text: &str) -> Option<usize> {
        let c = text.chars().next()?;
        let (length, _) = match c {
            '0'..='9' => figures(text)?,
            c if is_numeral(c) => numerals(text)?,
            _ => return None,
        };
        longest(&self.units, text, length)
    }

    /// The quantity that begins with a number.
    fn quantity(&self, text: &str, number: Range<usize>, (least, most): (u64, u64)) -> Quantity {
        let mut quantity = Quantity {
            end: number.end,
            unit: number.end..number.end,
            number,
            least,
            most,
            bound: None,
        };
        self.more_and_unit(text, &mut quantity);
        let range = self.ranges.iter();
        let range = range
            .filter_map(|word| after(text, quantity.end, word))
            .max();
        let second = range.and_then(|at| {
            let at = text.len() - text[at..].trim_start_matches(' ').len();
            let (number, value) = self.number_from(text, at)?;
            (number.start == at && value.1 >= quantity.least).then_some((number, value.1))
        });
        if let Some((number, value)) = second {
            quantity.number.end = number.end;
            quantity.end = number.end;
            quantity.most = value;
            self.more_and_unit(text, &mut quantity);
        }
        self.bound_behind(text, &mut quantity);
        self.upper_bound(text, &mut quantity);
        quantity
    }

    /// Reads 余 and 人 behind a number.
    fn more_and_unit(&self, text: &str, quantity: &mut Quantity) {
        if let Some(end) = longest(&self.more, text, quantity.end) {
            quantity.end = end;
            quantity.most = quantity.most.saturating_add(last_place(quantity.most) - 1);
        }
        let Some(end) = longest(&self.units, text, quantity.end) else {
            return;
        };
        if longest(&self.no_units, text, end).is_none() {
            quantity.unit = quantity.end..end;
            quantity.end = end;
        }
    }

    /// Reads the second half of 3人以上5人以下.
    fn upper_bound(&self, text: &str, quantity: &mut Quantity) {
        let rest = text[quantity.end..].trim_start_matches([',', '、', ' ']);
        let at = text.len() - rest.len();
        let begins = rest.starts_with(|c: char| c.is_ascii_digit() || is_numeral(c));
        if quantity.bound != Some(Bound::AtLeast) || !begins {
            return;
        }
        let Some((number, value)) = self.number_from(text, at).filter(|(n, _)| n.start == at)
        else {
            return;
        };
        let mut upper = Quantity {
            end: number.end,
            unit: number.end..number.end,
            number,
            least: value.0,
            most: value.1,
            bound: None,
        };
        self.more_and_unit(text, &mut upper);
        self.bound_behind(text, &mut upper);
        if upper.bound == Some(Bound::AtMost) && upper.most >= quantity.least {
            quantity.number.end = upper.number.end;
            quantity.most = upper.most;
            quantity.end = upper.end;
            quantity.bound = None;
        }
    }

    /// Whether what stands behind a quantity says only when something holds.
    pub(super) fn is_condition(&self, text: &str, at: usize) -> bool {
        longest(&self.conditions, text, at).is_some()
    }

    /// Reads 以内 and 左右 behind a quantity.
    fn bound_behind(&self, text: &str, quantity: &mut Quantity) {
        for (words, bound) in [
            (&self.at_most_behind, Some(Bound::AtMost)),
            (&self.at_least_behind, Some(Bound::AtLeast)),
            (&self.about_behind, Some(Bound::About)),
            (&self.idle_behind, None),
        ] {
            if let Some(end) = longest(words, text, quantity.end) {
                quantity.end = end;
                quantity.bound = bound;
                return;
            }
        }
    }

    /// The first number at or behind an offset, with the lowest and the highest value that it may have.
    fn number_from(&self, text: &str, from: usize) -> Option<(Range<usize>, (u64, u64))> {
        let mut at = from;
        while let Some(c) = text[at..].chars().next() {
            let starts_word = c.is_ascii_lowercase() && !behind_letter(text, at);
            let found = match c {
                '0'..='9' => figures(&text[at..]),
                c if is_numeral(c) => numerals(&text[at..]),
                _ if starts_word => self.number_word(&text[at..]),
                _ => None,
            };
            if let Some((length, value)) = found {
                return Some((at..at + length, value));
            }
            at += match c {
                '0'..='9' => digits(&text[at..]),
                _ => c.len_utf8(),
            };
        }
        None
    }

    fn number_word(&self, text: &str) -> Option<(usize, (u64, u64))> {
        let end = text.find(|c: char| !c.is_ascii_alphabetic());
        let word = &text[..end.unwrap_or(text.len())];
        let value = self.numbers.get(word)?.parse().ok()?;
        Some((word.len(), (value, value)))
    }
}

/// The end of a word that stands in a text at an offset; a word of letters must end there.
pub(crate) fn after(text: &str, at: usize, word: &str) -> Option<usize> {
    let rest = &text[at..];
    let start = match word.starts_with(|c: char| c.is_ascii_alphabetic()) {
        true => rest.trim_start_matches(' '),
        false => rest,
    };
    let behind = start.strip_prefix(word)?;
    let goes_on = word.ends_with(|c: char| c.is_ascii_alphabetic())
        && behind.starts_with(|c: char| c.is_ascii_alphabetic());
    (!goes_on).then(|| text.len() - behind.len())
}

/// The end of the longest of the words that stands in a text at an offset.
pub(crate) fn longest(words: &[String], text: &str, at: usize) -> Option<usize> {
    words.iter().filter_map(|word| after(text, at, word)).max()
}

fn behind_letter(text: &str, at: usize) -> bool {
    text[..at].ends_with(|c: char| c.is_ascii_alphabetic())
}

/// The unit of the last place of a number that is not zero: 100 of 5600.
fn last_place(number: u64) -> u64 {
    let mut place: u64 = 1;
    while let Some(next) = place
        .checked_mul(10)
        .filter(|next| number > 0 && number.is_multiple_of(*next))
    {
        place = next;
    }
    place
}

fn digits(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len())
}

/// The length and value of a number in figures: 5600, 5,600, 2.3万, 2万3千.
fn figures(text: &str) -> Option<(usize, (u64, u64))> {
    let (mut end, mut value) = figure(text)?;
    while let Some((length, more)) = figure(&text[end..]).filter(|(length, more)| {
        // Only a smaller part goes on: 2万3千.
        let smaller = *more > 0.0 && *more < value;
        smaller && text[..end].ends_with(is_scale) && text[end..end + length].ends_with(is_scale)
    }) {
        value += more;
        end += length;
    }
    let value = (value.fract() == 0.0).then_some(value)?;
    let whole = format!("{value:.0}").parse().ok()?;
    Some((end, (whole, whole)))
}

/// A number in figures with the scale behind it.
fn figure(text: &str) -> Option<(usize, f64)> {
    let mut end = digits(text);
    if end == 0 {
        return None;
    }
    while end <= 3 || text[..end].contains(',') {
        let Some(rest) = text[end..].strip_prefix(',') else {
            break;
        };
        if digits(rest) != 3 {
            break;
        }
        end += 1 + 3;
    }
    if let Some(rest) = text[end..].strip_prefix('.')
        && digits(rest) > 0
    {
        end += 1 + digits(rest);
    }
    let mut value: f64 = text[..end].replace(',', "").parse().ok()?;
    while let Some(c) = text[end..].chars().next().filter(|c| is_scale(*c)) {
        value *= match c {
            '百' => 1e2,
            '千' => 1e3,
            '万' | '萬' => 1e4,
            _ => 1e8,
        };
        // What floating point adds to 2.3 × 10000.
        value = (value * 100.0).round() / 100.0;
        end += c.len_utf8();
    }
    Some((end, value))
}

fn is_scale(c: char) -> bool {
    matches!(c, '百' | '千' | '万' | '萬' | '亿' | '億')
}

/// The numeral that a character stands for in a Chinese number, in its simple form.
fn simple(c: char) -> char {
    match c {
        '壹' => '一',
        '贰' | '貳' | '两' | '兩' => '二',
        '叁' | '參' => '三',
        '肆' => '四',
        '伍' => '五',
        '陆' | '陸' => '六',
        '柒' => '七',
        '捌' => '八',
        '玖' => '九',
        '拾' => '十',
        '佰' => '百',
        '仟' => '千',
        '萬' => '万',
        '億' => '亿',
        _ => c,
    }
}

fn is_numeral(c: char) -> bool {
    matches!(
        simple(c),
        '零' | '〇'
            | '一'
            | '二'
            | '三'
            | '四'
            | '五'
            | '六'
            | '七'
            | '八'
            | '九'
            | '十'
            | '廿'
            | '卅'
            | '百'
            | '千'
            | '万'
            | '亿'
    )
}

/// The length and value of a number in Chinese numerals. 三五 means three to five.
fn numerals(text: &str) -> Option<(usize, (u64, u64))> {
    let end = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    let plain: String = text[..end].chars().map(simple).collect();
    let plain = plain.replace('廿', "二十").replace('卅', "三十");
    let digit = |c: char| "一二三四五六七八九".find(c).map(|at| at / c.len_utf8() + 1);
    let mut each = plain.chars().map(digit);
    if let (Some(Some(low)), Some(Some(high)), None) = (each.next(), each.next(), each.next()) {
        let (low, high) = (low as u64, high as u64);
        return (low < high).then_some((end, (low, high)));
    }
    let value = number(&plain)?;
    Some((end, (value, value)))
}
