//! What the limits of staff, presidium and departments have in common.

use crate::check::rules::criteria::refuted;
use crate::diagnostic::{Finding, MessageId, Rule, Span, message};
use crate::model::{Answer, Limit, Question};

/// Reports each claimed limit that `members` exceed, at the first member too many. `or_exception` is the
/// message if a higher limit exists that the school has not claimed.
pub(super) fn check(
    rule: &'static Rule,
    or_exception: MessageId,
    claimed: Vec<(&Limit, Question, &Answer)>,
    members: &[Span],
    findings: &mut Vec<Finding>,
) {
    for (limit, question, answer) in claimed {
        let most = limit.for_answer(Some(answer)) as usize;
        let Some(first_too_many) = members.get(most) else {
            continue;
        };
        let wording = match (&answer.exception, limit.exception) {
            (None, Some(_)) => or_exception,
            _ => rule.message,
        };
        findings.push(
            refuted(rule, &question, answer)
                .worded(wording)
                .with("count", members.len())
                .with("most", most)
                .with("exception", limit.exception.unwrap_or(limit.most) as usize)
                .at(answer.conclusion.span)
                .and(*first_too_many, message::RELATED_FIRST_TOO_MANY),
        );
    }
}
