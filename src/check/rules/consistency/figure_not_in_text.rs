//! A figure that the text does not state.

use std::collections::HashSet;

use super::sentences::legal_passages;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Span, rule};
use crate::model::SectionKind;
use crate::text::{numbers, percentages};

rule! {
    /// # zh-CN
    ///
    /// `figures` 里的数字在正文里找不到。
    ///
    /// ## 查什么
    ///
    /// `delegates.yaml` 的 `figures` 写了一个数字，正文（`measures`）里却没有。5600 写成 5600、5,600、五千六百都算有；
    /// 1% 写成 1%、百分之一都算有。
    ///
    /// ## 为什么
    ///
    /// `figures` 供检查和统计用，必须与正文一致；只改了一处，公开的就是两个数。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// figures: {delegates: 57}
    /// measures:
    ///   text: 本次大会代表56人。    # 没有 57
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对正文和 `figures`，改正错的一处；正文没有写这个数的，把它从 `figures` 删去。
    ///
    /// # en
    ///
    /// A figure in `figures` does not stand in the text.
    ///
    /// ## What it finds
    ///
    /// `figures` of `delegates.yaml` holds a number that the text (`measures`) does not state. 5600 may be written
    /// 5600, 5,600 or 五千六百, and 1% may be 1% or 百分之一.
    ///
    /// ## Why it matters
    ///
    /// `figures` are what checks and counts use, so they must be what the text says. Where only one of the two was
    /// changed, two numbers are published.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// figures: {delegates: 57}
    /// measures:
    ///   text: 本次大会代表56人。    # there is no 57
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Compare the text with `figures` and correct the wrong one. If the text does not state the figure, remove it.
    static FIGURE_NOT_IN_TEXT: "figure-not-in-text", Consistency, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(delegates) = &subject.draft.delegates.value else {
        return;
    };
    if delegates.unread.has("measures") || !delegates.measures.is_whole() {
        return;
    }
    let Some(figures) = &delegates.figures else {
        return;
    };
    // All numbers of the text in one spelling; a share carries its sign, so that 1 does not state 1%.
    let mut stated = HashSet::new();
    for (_, passage) in legal_passages(subject, &[SectionKind::Delegates]) {
        let counts = numbers(passage.reading().text()).into_iter();
        stated.extend(counts.map(|(_, count)| count.to_string()));
        let shares = percentages(passage.reading().text()).into_iter();
        stated.extend(shares.map(|share| format!("{share}%")));
    }
    let mut look = |number: String, span: Span| {
        if !stated.contains(&number) {
            findings.push(FIGURE_NOT_IN_TEXT.finding().with("figure", number).at(span));
        }
    };
    for count in [&figures.students, &figures.delegates, &figures.non_officers]
        .into_iter()
        .flatten()
    {
        look(count.value.to_string(), count.span);
    }
    for share in [&figures.delegates_share, &figures.non_officers_share]
        .into_iter()
        .flatten()
    {
        look(format!("{}%", share.value.0), share.span);
    }
}
