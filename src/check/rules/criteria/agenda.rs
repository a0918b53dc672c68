//! A congress whose agenda does not have what the edition asks for.

use crate::check::passages::read_markdown;
use crate::check::rules::criteria::refuted;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::model::{Meeting, Phrases, Provision};

rule! {
    /// # zh-CN
    ///
    /// 学生代表大会的议程里没有要有的一项，结论却是达标。
    ///
    /// ## 查什么
    ///
    /// `congress.yaml` 各次会议的议程里，没有哪一项含有指标的 `agenda` 所列的全部词，例如“选举”和“主席团”。
    ///
    /// ## 为什么
    ///
    /// 指标要求主席团由学生代表大会选举产生，不能由它的委员会、常务委员会、常任代表会议选举。大会的议程里没有这一项，
    /// “达标”就得不到证明。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// agenda:
    ///   items:
    ///     - 听取工作报告    # 没有选举主席团，第 8 项的结论却是达标
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 大会确实选举了主席团的，把这一项写进议程，例如“选举产生新一届主席团成员”；没有的，改正结论。
    ///
    /// # en
    ///
    /// The congress's agenda lacks an item that there must be, and the conclusion is "met".
    ///
    /// ## What it finds
    ///
    /// No item on the agendas in `congress.yaml` holds all words of the indicator's `agenda`, such as 选举 (elect)
    /// and 主席团 (presidium).
    ///
    /// ## Why it matters
    ///
    /// The indicator asks that the student congress itself, not one of its committees, elect the presidium. An
    /// agenda without that item leaves "met" without proof.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// agenda:
    ///   items:
    ///     - 听取工作报告    # no election, but the conclusion on item 8 is "met"
    /// ```
    ///
    /// ## How to put it right
    ///
    /// If the congress did elect the presidium, add the item to the agenda; if not, correct the conclusion.
    static AGENDA: "agenda", Criteria, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(congress) = &subject.draft.congress.value else {
        return;
    };
    let is_whole = |meeting: &Meeting| {
        let agenda = meeting.agenda.as_ref();
        !meeting.unread.has("agenda")
            && agenda.is_none_or(|agenda| {
                !agenda.unread.has("items") && agenda.items.iter().all(|item| item.0.is_whole())
            })
    };
    if congress.unread.has("meetings") || !congress.meetings.iter().all(is_whole) {
        return;
    }
    let agendas = congress.meetings.iter().flat_map(|meeting| &meeting.agenda);
    let items: Vec<&Provision> = agendas
        .flat_map(|agenda| &agenda.items)
        .map(|item| &item.0)
        .collect();
    for (words, question, answer) in subject.claimed(|line| &line.agenda) {
        if items.iter().any(|item| holds(item, words)) {
            continue;
        }
        let wanted: Vec<String> = words.iter().map(|word| word.joined("/")).collect();
        findings.push(
            refuted(&AGENDA, &question, answer)
                .with("words", wanted.join(", "))
                .at(answer.conclusion.span)
                .and(congress.place, message::RELATED_CONGRESS),
        );
    }
}

/// Whether an item or one of its children contains all words. They must stand in one item: 选举 here and 主席团
/// there do not elect the presidium.
fn holds(item: &Provision, words: &[Phrases]) -> bool {
    let texts = || item.title.iter().chain(&item.text);
    let is_named = |word: &Phrases| {
        texts()
            .flat_map(|text| text.0.all())
            .any(|text| word.find(&read_markdown(&text.value)).is_some())
    };
    words.iter().all(is_named) || item.children().any(|(_, child)| holds(child, words))
}
