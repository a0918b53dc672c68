//! Work-review measures that do not mention what the edition asks for.

use crate::check::rules::criteria::refuted;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 述职评议办法没有写到指标要求的内容，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// `review.yaml` 的条文里没有出现指标的 `review-mentions` 所列的词；几种说法写成一组的，有一种就行。
    ///
    /// ## 为什么
    ///
    /// 指标要求评议会以学生代表为主，校党委学生工作部门、校团委等共同参与。办法里没有写到哪一个部门，“达标”就得不到证明。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// articles:
    ///   - id: art-3
    ///     text: 评议会由学生代表和校团委组成。    # 没有写到学生工作部门，第 12 项的结论却是达标
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 评议会确实有这个部门参加的，修订办法，把它写明；没有的，改正结论。
    ///
    /// # en
    ///
    /// The work-review measures do not mention what the indicator asks for, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// A word of the indicator's `review-mentions` that occurs nowhere in `review.yaml`; of a group, any one will do.
    ///
    /// ## Why it matters
    ///
    /// The indicator asks that student delegates, the Party committee's department for student work and the League
    /// committee take part in the review. Measures that name one of them nowhere leave "met" without proof.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// articles:
    ///   - id: art-3
    ///     text: 评议会由学生代表和校团委组成。    # nothing about 学生工作, but the conclusion on item 12 is "met"
    /// ```
    ///
    /// ## How to put it right
    ///
    /// If the department takes part, amend the measures to say so; if not, correct the conclusion.
    static REVIEW_MENTIONS: "review-mentions", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let review = subject.draft.review.value.as_ref();
    let Some(review) = review.filter(|review| review.is_whole()) else {
        return;
    };
    for (mentions, question, answer) in subject.claimed(|line| &line.review_mentions) {
        for words in mentions {
            let mut texts = subject.passages_in(review.place.file);
            if texts.any(|passage| words.find(passage.reading().text()).is_some()) {
                continue;
            }
            findings.push(
                refuted(&REVIEW_MENTIONS, &question, answer)
                    .with("word", words.joined("/"))
                    .at(answer.conclusion.span)
                    .and(review.place, message::RELATED_REVIEW),
            );
        }
    }
}
