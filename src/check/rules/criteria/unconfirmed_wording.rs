//! Indicators whose official wording nobody has seen in a published form.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Span, Spanned, message, rule};
use crate::model::{Criteria, Id, SelfAssessment};

rule! {
    /// # zh-CN
    ///
    /// 指标的文字没有在公开的表里见过，要与收到的表格核对一次。
    ///
    /// ## 查什么
    ///
    /// 自带的指标版本写明每一项文字在哪些学校公布的表里见过（`sources`）。有的项没有一份表能证明：照通行的说法收在版本里，
    /// 但不当作见过的原文。自评表用到这样的项，就提示是哪几项。
    ///
    /// ## 为什么
    ///
    /// 指标的文字是正式表述，各年、各省的表会有几个字不同；印错一个字，上级和同学都看得出来。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// criteria: 2021        # 这一版的第 12 项没有见过原文
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 拿收到的表格逐字核对。一致的，在 `self-assessment.yaml` 里写 `confirmed: [12]`，以后不再提示；不一致的，写一份自己的
    /// 版本，只写不同的几项（`based-on`，见 docs/data.md）。
    ///
    /// 同样，说明里有的记号（▲），哪几项标着它，没有一份公开的表看得到的，也提示核对。
    ///
    /// # en
    ///
    /// The wording of an indicator was seen in no published form, and is to be compared once with the form received.
    ///
    /// ## What it finds
    ///
    /// The shipped editions say in which published forms each item was seen (`sources`). Some items no form shows: they
    /// are in the edition as they are generally known, and are not passed off as seen. A self-assessment that uses
    /// such items gets a note that names them.
    ///
    /// ## Why it matters
    ///
    /// The indicators are official wording, and forms differ by a few words from year to year and from province to
    /// province. One wrong word is seen by the authority and by students alike.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// criteria: 2021        # item 12 of this edition was seen nowhere
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Compare it word by word with the form that was received. If it is the same, write `confirmed: [12]` into
    /// `self-assessment.yaml`, and it is not said again; if not, write an edition of your own with what differs
    /// (`based-on`, see docs/data.md).
    static UNCONFIRMED_WORDING: "unconfirmed-wording", Criteria, Note
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for assessed in subject.draft.assessments() {
        if let (Some(criteria), Some(assessment)) =
            (assessed.criteria.whole(), &assessed.answers.value)
        {
            findings.extend(unconfirmed(criteria, assessment));
            findings.extend(unseen_marks(subject, criteria, assessed.edition));
        }
    }
}

/// The finding about the items of an edition that are answered and were neither seen nor confirmed.
fn unconfirmed(criteria: &Criteria, assessment: &SelfAssessment) -> Option<Finding> {
    let confirmed = |id: &str| {
        let mut items = assessment.confirmed.iter().flatten();
        items.any(|item| item.value.as_str() == id)
    };
    let answers = criteria
        .unseen()
        .filter_map(|question| assessment.answer(question.id.value.as_str()))
        .filter(|answer| !confirmed(answer.item.value.as_str()));
    let items: Vec<&Spanned<Id>> = answers.map(|answer| &answer.item).collect();
    let first = items.first()?;
    let ids: Vec<&str> = items.iter().map(|item| item.value.as_str()).collect();
    // One finding, whose items can be copied into the data as they are.
    let finding = UNCONFIRMED_WORDING
        .finding()
        .with("items", ids.join(", "))
        .with("edition", criteria.name.value.0.as_str());
    Some(finding.at(first.span))
}

/// The finding about a mark that a shipped edition explains and of which no source shows where it stands.
fn unseen_marks(subject: &Subject, criteria: &Criteria, place: Option<Span>) -> Option<Finding> {
    let mut marks = criteria.idle_marks();
    let mark = marks.find(|mark| !subject.files.is_on_disk(mark.sign.span.file))?;
    let finding = UNCONFIRMED_WORDING
        .finding()
        .worded(message::MARK_IDLE_SHIPPED)
        .with("value", mark.sign.value.0.as_str())
        .with("edition", criteria.name.value.0.as_str());
    Some(finding.at(place?))
}
