//! A remark that states another number than the data.

use std::collections::HashSet;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Fix, Spanned, rule};
use crate::model::{Question, Staff};
use crate::text::{Counted, PLACEHOLDER, Reading, StatedCount, stated_counts, stated_number};

rule! {
    /// # zh-CN
    ///
    /// 备注里写的人数和数据不符。
    ///
    /// ## 查什么
    ///
    /// 自评表（`self-assessment.yaml`）的备注照指标的写法写了一个数（如“实有40人”），而名单、主席团或工作部门数出来是另一个数。
    /// 空格、全角数字、汉字数字（实有四十人）都认得。结论是什么都查。
    ///
    /// ## 为什么
    ///
    /// 两个数印在同一份公开里，读者一数就知道哪一个错了。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// answers:
    ///   - item: 3a
    ///     conclusion: 达标
    ///     remark: 实有40人    # 名单里有 39 人
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对名单；名单无误的，改正这个数，或者把备注留空：程序会自己数出来，照指标的写法印上。备注里只有这个数的，
    /// 名单没有疑问的，`gongkai check --fix` 照名单改。
    ///
    /// # en
    ///
    /// A remark states another number than the data gives.
    ///
    /// ## What it finds
    ///
    /// A remark in the self-assessment (`self-assessment.yaml`) that states a number in the way of the indicator, such as
    /// 实有40人 (40 in all), where the roster, the presidium or the departments count otherwise. Blanks, full-width
    /// digits and Chinese numerals are understood. Whatever the conclusion is.
    ///
    /// ## Why it matters
    ///
    /// Both numbers are printed in one document; any reader can count which is wrong.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// answers:
    ///   - item: 3a
    ///     conclusion: 达标
    ///     remark: 实有40人    # the roster has 39 people
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check the roster; if it is right, correct the number, or leave the remark out: the program counts and prints it
    /// in the way of the indicator. Where the remark says nothing but that number, and the roster leaves no doubt, `gongkai check --fix`
    /// corrects it by the roster.
    static STATED_COUNT: "stated-count", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let (Some(staff), Some(criteria), Some(assessment)) = (
        subject.staff(),
        subject.criteria(),
        &subject.draft.self_assessment.value,
    ) else {
        return;
    };
    // All answers, whatever their conclusion: a number in a remark is a statement even where the school
    // admits not to meet the line.
    for (question, answer) in criteria.answered(assessment) {
        let provable = question.provable.filter(|line| {
            // Who presides is known only where all positions are.
            line.max_presidium.is_none() || subject.offices().is_some()
        });
        let count = provable.and_then(|line| line.count(staff, subject.words));
        let (Some(count), Some(remark)) = (count, &answer.remark) else {
            continue;
        };
        for text in remark.all() {
            findings.extend(differs(subject, &question, text, count, staff));
        }
    }
}

/// The finding if a remark, written in the way of the edition's, states another number than `count`.
fn differs(
    subject: &Subject,
    question: &Question,
    text: &Spanned<String>,
    count: usize,
    staff: &Staff,
) -> Option<Finding> {
    let words = &subject.statements().counts;
    let reading = Reading::of_plain(&text.value);
    let mut patterns = question.remark.iter().flat_map(|remark| remark.all());
    let (stated, range) =
        patterns.find_map(|pattern| stated_number(reading.text(), &pattern.value, words))?;
    // 主席团实有9人 in the remark on the staff is what stated-number holds against the roster.
    let mut others = stated_counts(words, subject.own_names().all(), reading.text()).into_iter();
    let is_of_others = |own: StatedCount| {
        own.number.start < range.end
            && range.start < own.number.end
            && !is_counted(own.of, question)
    };
    if stated == count || others.any(is_of_others) {
        return None;
    }
    // A remark that says nothing else is what the program would print by itself, with its own number.
    let rest = [&reading.text()[..range.start], &reading.text()[range.end..]].concat();
    let is_certain = says_nothing_else(question, &rest) && counts_surely(question, staff);
    let place = subject.span_of(text.span, &text.value, reading.source(range));
    let finding = STATED_COUNT
        .finding()
        .with("item", question.id.value.as_str())
        .with("stated", stated)
        .with("count", count)
        .at(place);
    // A position that nobody understands may be one of the presidium, and then the remark is right.
    let is_counted = !counts_presidium(question) || offices_are_known(subject, staff);
    let fix = is_counted.then(|| Fix::replace(place, count.to_string(), is_certain));
    Some(finding.fixed(fix))
}

/// Whether an indicator is about what is counted.
fn is_counted(of: Counted, question: &Question) -> bool {
    question.provable.is_some_and(|line| match of {
        Counted::Presidium => line.max_presidium.is_some(),
        Counted::Departments => line.max_departments.is_some(),
        _ => line.max_staff.is_some(),
    })
}

/// Whether a remark without its number is a wording of the edition without its placeholder.
fn says_nothing_else(question: &Question, rest: &str) -> bool {
    let letters = |text: &str| text.split_whitespace().collect::<String>();
    let mut wordings = question.remark.iter().flat_map(|remark| remark.all());
    wordings.any(|wording| letters(&wording.value.replace(PLACEHOLDER, "")) == letters(rest))
}

/// Whether it is the presidium that a question counts.
fn counts_presidium(question: &Question) -> bool {
    let provable = question.provable;
    provable.is_some_and(|line| line.max_presidium.is_some())
}

/// Whether every position on the roster is one that the program knows.
fn offices_are_known(subject: &Subject, staff: &Staff) -> bool {
    let mut people = staff.people.iter();
    people.all(|person| person.position.is_none() || person.office(subject.words).is_some())
}

/// Whether the roster surely counts what it seems to: nobody stands on it twice, and where positions are counted,
/// everybody has one.
fn counts_surely(question: &Question, staff: &Staff) -> bool {
    let of_positions = counts_presidium(question);
    let mut seen = HashSet::new();
    let mut people = staff.people.iter();
    people.all(|person| {
        let is_once = seen.insert(&person.name.primary().value);
        is_once && (person.position.is_some() || !of_positions)
    })
}
