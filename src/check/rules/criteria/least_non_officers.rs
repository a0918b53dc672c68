//! Too few delegates who are not officers of the union.

use crate::check::rules::criteria::{per_cent, share};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 非学生会骨干的代表不够比例。
    ///
    /// ## 查什么
    ///
    /// `delegates.yaml` 的 `figures` 里，`non-officers` 占 `delegates` 的比例低于指标版本的 `least-non-officers`。
    /// 全体学生大会没有代表，不查。
    ///
    /// ## 为什么
    ///
    /// 学生代表大会的代表里，非校、院（系）学生会组织骨干的学生代表一般不低于60%，免得学生会自己选自己。人数就写在办法里。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// figures:
    ///   delegates: 56
    ///   non-officers: 30    # 占 53.57%，不到 60%
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对两个人数；人数无误的，说明代表的构成不合要求，要在办法里调整名额。
    ///
    /// # en
    ///
    /// Too few of the delegates are not officers of the union.
    ///
    /// ## What it finds
    ///
    /// In the `figures` of `delegates.yaml`, `non-officers` are less of the `delegates` than the edition's
    /// `least-non-officers`. A congress of all students has no delegates and is passed over.
    ///
    /// ## Why it matters
    ///
    /// At least 60 % of the delegates to the student congress should hold no office in a students' union, so that the
    /// union does not elect itself. The numbers stand in the measures.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// figures:
    ///   delegates: 56
    ///   non-officers: 30    # 53.57 %, less than 60 %
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check both numbers; if they are right, the measures must allot the seats otherwise.
    static LEAST_NON_OFFICERS: "least-non-officers", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some((wanted, figures)) = subject.delegates() else {
        return;
    };
    let (Some(least), Some(delegates), Some(others)) = (
        &wanted.least_non_officers,
        &figures.delegates,
        &figures.non_officers,
    ) else {
        return;
    };
    let least = least.0.0;
    // Multiplied instead of divided, so that exactly 60 % are 60 %.
    if 100.0 * f64::from(others.value) >= least * f64::from(delegates.value) {
        return;
    }
    findings.push(
        LEAST_NON_OFFICERS
            .finding()
            .with("delegates", delegates.value as usize)
            .with("others", others.value as usize)
            .with("percent", share(others.value, delegates.value))
            .with("least", per_cent(least))
            .at(others.span)
            .and(delegates.span, message::RELATED_DELEGATES),
    );
}
