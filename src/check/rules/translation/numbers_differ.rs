//! A translation that says another number than its original.

use std::ops::Range;

use crate::check::passages::Passage;
use crate::check::rules::translation::translated::translated;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::locale::Labels;
use crate::model::Tag;
use crate::text::{
    NumberWriting, StatedNumbers, WrittenNumber, chinese_months, names_month_of_date,
    written_numbers,
};

rule! {
    /// # zh-CN
    ///
    /// 译文里的数字和原文的不一样。
    ///
    /// ## 查什么
    ///
    /// 译文里用数字写的数，原文里没有；或者原文里用数字写的数，译文里没有。全角半角、千位分隔号（5,600）、汉字数字、
    /// 月份名称（25 June 2021）、12 小时和 24 小时、2.3万 和 23,000、230 万和 2.3 million 都算一样；数值不同就是不同，
    /// 76.8 不是 7.68，5,600 不是 5.600（小数点写逗号的语言按那种语言读）。外文的数词（four、sixty）程序不认，
    /// 所以可能写成数词的（100 以内的、整百的）只和汉字数字互相核对；由程序算出的编号和引用不查。
    ///
    /// ## 为什么
    ///
    /// 人数、比例、日期译错一个数字，两种语言就公布了两件事，而这样的错最不容易看出来。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text:
    ///   zh-CN: 应到代表56人。
    ///   en: 65 delegates were to attend.      # 应当是 56
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 看哪个对，改正另一个。译文确实要多写一个数的，写一条豁免。
    ///
    /// # en
    ///
    /// A translation does not say the numbers of its original.
    ///
    /// ## What it finds
    ///
    /// A number that the translation writes in digits and the original does not have, or the reverse. Full-width
    /// digits, marks between thousands (5,600), Chinese numerals, names of months (25 June 2021), the two ways
    /// to count hours, 2.3万 for 23,000, and 2.3 million for 230万 make no difference. Values count: 76.8 is not
    /// 7.68, nor 5,600 5.600 (in a language with decimal commas they are read so). Words for numbers of other
    /// languages (four, sixty) are not known; so what may be such a word (up to 100, and round hundreds) is compared with Chinese
    /// numerals only. Numbers and references that the program computes are not looked at.
    ///
    /// ## Why it matters
    ///
    /// With one digit wrong in a count, a share or a date, two languages publish two things, and no slip is harder
    /// to see.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text:
    ///   zh-CN: 应到代表56人。
    ///   en: 65 delegates were to attend.      # should be 56
    /// ```
    ///
    /// ## How to put it right
    ///
    /// See which of the two is right and correct the other. Where a translation must say a number more, waive it
    /// there.
    static NUMBERS_DIFFER: "numbers-differ", Translation, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(primary) = subject.draft.locales.first() else {
        return;
    };
    let labels = |tag: &Tag| subject.languages.labels(tag.as_str()).map(AsRef::as_ref);
    for text in translated(subject) {
        if let (Some(original), Some(translation)) = (labels(primary), labels(text.tag)) {
            let original = Side::new(text.original, original, subject);
            let translation = Side::new(text.translation, translation, subject);
            findings.extend(compare(&original, &translation, subject));
        }
    }
}

/// One of the two texts, with the numbers that it writes in digits.
struct Side<'a> {
    passage: &'a Passage<'a>,
    writing: NumberWriting<'a>,
    figures: Vec<WrittenNumber>,
}

impl<'a> Side<'a> {
    fn new(passage: &'a Passage, labels: &'a Labels, subject: &Subject) -> Self {
        let writing = NumberWriting {
            has_decimal_comma: labels.has_decimal_comma(),
            words: &subject.statements().numbers,
            months: labels.months(),
        };
        let mut figures = written_numbers(passage.reading().text(), writing);
        figures.retain(|figure| !passage.is_in_address(figure.range.clone()));
        Self {
            passage,
            writing,
            figures,
        }
    }

    /// The first number that `other` does not state in any way. Number words are known in Chinese only, so
    /// against another language a number that may be written as a word is passed over.
    fn first_missing_in(&self, other: &Self) -> Option<&WrittenNumber> {
        let is_sure = |figure: &&WrittenNumber| other.passage.is_han || figure.is_hardly_a_word();
        let mut sure = self.figures.iter().filter(is_sure).peekable();
        // Reading all that the other text may state is the costly part.
        sure.peek()?;
        let stated = StatedNumbers::in_text(other.passage.reading().text(), other.writing);
        sure.find(|figure| !stated.has(figure))
    }
}

/// The finding about the first number that only one of two texts has; first those that the translation adds.
fn compare(original: &Side, translation: &Side, subject: &Subject) -> Option<Finding> {
    let span = |side: &Side, figure: &WrittenNumber| {
        let range = figure.range.clone();
        side.passage.span_of_reading(subject.files, range)
    };
    let finding = |side: &Side, figure: &WrittenNumber, name: &'static str| {
        let number = side.passage.reading().shown(figure.range.clone());
        let finding = NUMBERS_DIFFER.finding();
        finding.with("number", number).with("side", name)
    };
    if let Some(figure) = translation.first_missing_in(original) {
        let finding = finding(translation, figure, "translation").at(span(translation, figure));
        return Some(finding.and(original.passage.span, message::RELATED_ORIGINAL));
    }
    if let Some(figure) = original.first_missing_in(translation) {
        let finding = finding(original, figure, "original").at(translation.passage.span);
        return Some(finding.and(span(original, figure), message::RELATED_ORIGINAL));
    }
    let month = wrong_month(original, translation)?;
    let number = original.passage.reading().shown(month.clone());
    let finding = NUMBERS_DIFFER
        .finding()
        .with("number", number)
        .with("side", "original");
    let place = original.passage.span_of_reading(subject.files, month);
    Some(
        finding
            .at(translation.passage.span)
            .and(place, message::RELATED_ORIGINAL),
    )
}

/// The month of a Chinese date that is none of those in the dates of its translation.
fn wrong_month(original: &Side, translation: &Side) -> Option<Range<usize>> {
    if !original.passage.is_han || translation.passage.is_han {
        return None;
    }
    let text = original.passage.reading().text();
    let mut own = chinese_months(text, original.writing.words)
        .into_iter()
        .peekable();
    own.peek()?;
    let text = translation.passage.reading().text();
    // Without a date in words a number that is missing may be a word.
    if !names_month_of_date(text, translation.writing.months) {
        return None;
    }
    let stated = StatedNumbers::in_text(text, translation.writing);
    let (range, _) = own.find(|(_, month)| !stated.says(*month))?;
    Some(range)
}
