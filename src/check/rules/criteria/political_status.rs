//! Somebody who is neither a member of the Party nor of the League.

use crate::check::rules::criteria::refuted;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::locale::Words;
use crate::model::{Localized, Phrases, PoliticalStatus};

rule! {
    /// # zh-CN
    ///
    /// 有人的政治面貌不合指标，或没有写，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// 名单（`staff.yaml`）里某人的 `political-status` 不在指标的 `political-status` 之列，或者没有写。
    ///
    /// ## 为什么
    ///
    /// 指标要求学生会组织工作人员为共产党员或共青团员。有一个人不是，或者没有写，“达标”就得不到证明。
    ///
    /// ## 例子
    ///
    /// ```yaml
    ///   - name: 王犇
    ///     political-status: 群众    # 第 5 项的结论却是达标
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对这个人的政治面貌并补上；确实不是党员或团员的，改正结论。
    ///
    /// # en
    ///
    /// Somebody's political status does not fit the indicator, or is not stated, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// A person in the roster (`staff.yaml`) whose `political-status` is not among the indicator's
    /// `political-status`, or who has none.
    ///
    /// ## Why it matters
    ///
    /// The indicator asks that all staff be members of the Party or of the Youth League. One who is not, or of whom
    /// it is not said, leaves "met" without proof.
    ///
    /// ## Example
    ///
    /// ```yaml
    ///   - name: 王犇
    ///     political-status: 群众    # neither, but the conclusion on item 5 is "met"
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Check the person's status and state it; if it is another one, correct the conclusion.
    static POLITICAL_STATUS: "political-status", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for (allowed, question, answer) in subject.claimed(|line| &line.political_status) {
        for person in subject.people() {
            let finding = match &person.political_status {
                Some(status) if is_allowed(status, allowed, subject.words) => continue,
                None if person.unread.has("political-status") => continue,
                Some(status) => refuted(&POLITICAL_STATUS, &question, answer)
                    .with("status", status.primary().value.as_str())
                    .at(status.span()),
                None => refuted(&POLITICAL_STATUS, &question, answer)
                    .worded(message::POLITICAL_STATUS_MISSING)
                    .at(person.name.span()),
            };
            findings.push(
                finding
                    .with("person", person.name.primary().value.as_str())
                    .with("all", allowed.joined(", "))
                    .and(answer.conclusion.span, message::RELATED_CLAIMED),
            );
        }
    }
}

/// Whether a status is one of the `allowed` ones, or says the same in other words: 中国共产党党员 is 中共党员.
fn is_allowed(status: &Localized, allowed: &Phrases, words: &Words) -> bool {
    let means = |text: &str| PoliticalStatus::parse(text, words);
    let is_same = |said: PoliticalStatus, known: PoliticalStatus| {
        (said.of, said.probationary) == (known.of, known.probationary)
    };
    allowed.have_any(status)
        || status
            .all()
            .filter_map(|text| means(&text.value))
            .any(|said| {
                allowed
                    .iter()
                    .filter_map(means)
                    .any(|known| is_same(said, known))
            })
}
