//! A share that differs from its numbers.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Spanned, message, rule};
use crate::model::Percent;

rule! {
    /// # zh-CN
    ///
    /// `figures` 里的比例与人数算出来的不一样。
    ///
    /// ## 查什么
    ///
    /// `delegates.yaml` 的 `figures` 里，代表占学生的比例、非骨干代表占代表的比例，与人数算出来的不同。
    /// 按写出的位数比较：写 1% 就比到个位，写 76.8% 就比到一位小数。
    ///
    /// ## 为什么
    ///
    /// 指标规定非学生会组织骨干的代表不低于60%。比例写错，读者会以为没有达到或者刚刚达到。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// figures: {delegates: 56, non-officers: 43, non-officers-share: 60%}    # 43/56 是 76.8%
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 重新计算，把正文和 `figures` 里的比例一起改正。
    ///
    /// # en
    ///
    /// A share in `figures` differs from what its numbers give.
    ///
    /// ## What it finds
    ///
    /// In `figures` of `delegates.yaml`, the delegates' share of the students, or the share of the delegates who are
    /// not officers, differs from its numbers. It is compared with as many decimals as it states: 1% to the whole
    /// per cent, 76.8% to one decimal.
    ///
    /// ## Why it matters
    ///
    /// The indicators want at least 60 % of the delegates not to be officers. A wrong share makes readers think that
    /// this was missed, or only just met.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// figures: {delegates: 56, non-officers: 43, non-officers-share: 60%}    # 43 of 56 are 76.8%
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Calculate it again, and correct the share in the text and in `figures`.
    static SHARE_DIFFERS: "share-differs", Consistency, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let delegates = subject.draft.delegates.value.as_ref();
    let Some(figures) = delegates.and_then(|delegates| delegates.figures.as_ref()) else {
        return;
    };
    for (share, part, whole) in [
        (
            &figures.delegates_share,
            &figures.delegates,
            &figures.students,
        ),
        (
            &figures.non_officers_share,
            &figures.non_officers,
            &figures.delegates,
        ),
    ] {
        if let (Some(share), Some(part), Some(whole)) = (share, part, whole)
            && whole.value > 0
        {
            findings.extend(compare(share, part, whole));
        }
    }
}

fn compare(share: &Spanned<Percent>, part: &Spanned<u32>, whole: &Spanned<u32>) -> Option<Finding> {
    let Percent(stated, decimals) = share.value;
    let computed = 100.0 * f64::from(part.value) / f64::from(whole.value);
    // Half a unit of the last decimal, and what floating point adds to it.
    let tolerance = 0.5 / 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX)) + 1e-9;
    if (stated - computed).abs() <= tolerance {
        return None;
    }
    let shown = decimals.clamp(1, 6);
    Some(
        SHARE_DIFFERS
            .finding()
            .with("stated", format!("{stated:.0$}%", decimals.min(6)))
            .with("computed", format!("{computed:.shown$}%"))
            .with("part", part.value.to_string())
            .with("whole", whole.value.to_string())
            .at(share.span)
            .and(part.span, message::RELATED_PART)
            .and(whole.span, message::RELATED_WHOLE),
    )
}
