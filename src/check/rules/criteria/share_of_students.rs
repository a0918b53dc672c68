//! More or fewer delegates than the edition has in mind.

use crate::check::rules::criteria::{per_cent, share};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 代表占学生的比例和通常的要求相差较大。
    ///
    /// ## 查什么
    ///
    /// `delegates.yaml` 的 `figures` 里，`delegates` 占 `students` 的比例，四舍五入到指标版本的 `about` 那样的位数，不等于它。
    /// `about: 1%` 时，0.5% 至 1.5% 之间都算。全体学生大会没有代表，不查。
    ///
    /// ## 为什么
    ///
    /// 学生代表大会的代表名额约为学生人数的1%。相差较大的，多半是哪个数少打或多打了一位。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// figures:
    ///   students: 5600
    ///   delegates: 560    # 占 10%
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对两个人数；人数无误的，写一条豁免，说明理由。
    ///
    /// # en
    ///
    /// The delegates are another share of the students than is usual.
    ///
    /// ## What it finds
    ///
    /// In the `figures` of `delegates.yaml`, the `delegates` as a share of the `students`, rounded to as many places as
    /// the edition's `about` has, are not that share. With `about: 1%` anything from 0.5 % to 1.5 % will do. A congress of
    /// all students has no delegates and is passed over.
    ///
    /// ## Why it matters
    ///
    /// The delegates should be about 1 % of the students. Where they are not, most likely a digit is missing from one
    /// of the numbers, or one too many.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// figures:
    ///   students: 5600
    ///   delegates: 560    # 10 %
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check both numbers; if they are right, waive it and say why.
    static SHARE_OF_STUDENTS: "share-of-students", Criteria, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some((wanted, figures)) = subject.delegates() else {
        return;
    };
    let (Some(about), Some(students), Some(delegates)) =
        (&wanted.about, &figures.students, &figures.delegates)
    else {
        return;
    };
    let about = about.0.0;
    if students.value == 0 || rounds_to(about, delegates.value, students.value) {
        return;
    }
    findings.push(
        SHARE_OF_STUDENTS
            .finding()
            .with("delegates", delegates.value as usize)
            .with("students", students.value as usize)
            .with("percent", share(delegates.value, students.value))
            .with("about", per_cent(about))
            .at(delegates.span)
            .and(students.span, message::RELATED_STUDENTS),
    );
}

/// Whether a part of a whole is `about` per cent, rounded to as many decimals as `about` is written with: for
/// 1 %, anything from 0.5 % to 1.5 %.
fn rounds_to(about: f64, part: u32, whole: u32) -> bool {
    let places = about
        .to_string()
        .split_once('.')
        .map_or(0, |(_, decimals)| decimals.len());
    let half = 0.5 / 10_f64.powi(places.try_into().unwrap_or(i32::MAX));
    let (part, whole) = (100.0 * f64::from(part), f64::from(whole));
    ((about - half) * whole..=(about + half) * whole).contains(&part)
}
