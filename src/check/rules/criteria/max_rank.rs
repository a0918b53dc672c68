//! A rank below the share of the major that the edition asks for, or none.

use crate::check::rules::criteria::{missing_proof, per_cent, refuted};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::model::{Percent, Rank, StudyStage};

rule! {
    /// # zh-CN
    ///
    /// 有人的成绩排名不在要求的前百分之几以内，或没有写，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// 名单（`staff.yaml`）里一年级以后的本专科生，`rank`（名次/人数）超出指标的 `max-rank`，或者没有写。一年级新生和研究生
    /// 不看排名。年级写成 二年级、大二、2024级 这样的，程序认得出；认不出年级又没有排名的，也会指出。
    ///
    /// ## 为什么
    ///
    /// 指标要求除一年级新生外的本专科生学习成绩综合排名在本专业前30%以内。名单里写着每个人的名次和人数，读者一除就知道。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// - name: 王犇
    ///   grade: 二年级
    ///   rank: 20/40    # 前 50%，第 6 项的结论却是达标
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对名次和人数；没有写的补上；年级写成程序认得出的样子；确实超出的，改正结论。
    ///
    /// # en
    ///
    /// Somebody's rank is beyond the share that the indicator asks for, or is not stated, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// An undergraduate past the first year in the roster (`staff.yaml`) whose `rank` (place/total) is beyond the
    /// indicator's `max-rank`, or who has none. First-years and postgraduates need no rank. Grades such as 二年级, 大二
    /// and 2024级 are understood; a grade that is not, of somebody without a rank, is reported, too.
    ///
    /// ## Why it matters
    ///
    /// The indicator asks that undergraduates past the first year rank within the first 30 % of their major. The
    /// roster states place and total of everyone; any reader can divide.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// - name: 王犇
    ///   grade: 二年级
    ///   rank: 20/40    # the first 50 %, but the conclusion on item 6 is "met"
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check place and total; add what is missing; write the grade in a form that is understood; if the rank is
    /// right, correct the conclusion.
    static MAX_RANK: "max-rank", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for (most, question, answer) in subject.claimed(|line| &line.max_rank) {
        for person in subject.people() {
            let stage = subject.study_stage(person);
            // The indicator asks of undergraduates past the first year.
            if matches!(
                stage,
                Some(StudyStage::FirstYear | StudyStage::Postgraduate)
            ) {
                continue;
            }
            let is_unread = person.unread.has("rank") || person.unread.has("grade");
            let finding = match &person.rank {
                Some(rank) if within(rank.value, *most) => continue,
                Some(rank) => refuted(&MAX_RANK, &question, answer)
                    .with("rank", rank.value.to_string())
                    .with("percent", per_cent(rank.value.percent()))
                    .with("most", per_cent(most.0))
                    .at(rank.span),
                None if is_unread => continue,
                None => missing_proof(
                    refuted(&MAX_RANK, &question, answer),
                    person,
                    stage,
                    [message::MAX_RANK_MISSING, message::MAX_RANK_GRADE],
                ),
            };
            findings.push(
                finding
                    .with("person", person.name.primary().value.as_str())
                    .and(answer.conclusion.span, message::RELATED_CLAIMED),
            );
        }
    }
}

/// Whether a rank is within the share. Multiplied instead of divided, so that 3 of 10 are within 30 %.
fn within(rank: Rank, most: Percent) -> bool {
    100.0 * f64::from(rank.place) <= most.0 * f64::from(rank.of)
}
