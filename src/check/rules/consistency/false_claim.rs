//! A claim that the data refutes, or that cannot be evaluated.

use crate::check::claims::{Claims, Trouble, Verdict};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Spanned, message, rule};
use crate::model::Token;

rule! {
    /// # zh-CN
    ///
    /// 条文旁边的 `claims` 与数据不符，或者算不出来。
    ///
    /// ## 查什么
    ///
    /// 条文的 `claims` 里，每个算式都要成立。不成立的、结果不是“成立/不成立”的、写法有误的、用了没有的名称的、
    /// 要花太多时间或内存的，都是错误。能用的名称见 `docs/data.md`。
    ///
    /// ## 为什么
    ///
    /// 章程说“主席团成员4人”，名单却有5人：读者一数就知道。把这句话说的事写成算式，章程和名单就不会各说各的。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// - id: art-12
    ///   text: 主席团成员4人，由学生代表大会选举产生。
    ///   claims: ["presidium|length == 4"]    # 名单里的主席团有 5 人
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 先看是条文对还是名单对，改正错的一方；条文改了，算式也跟着改。
    ///
    /// # en
    ///
    /// A provision's `claims` differ from the data, or cannot be evaluated.
    ///
    /// ## What it finds
    ///
    /// Every expression in a provision's `claims` must be true. One that is false, that is neither true nor
    /// false, that is not written as an expression, that names what there is not, or that would take too
    /// much time or memory is an error. `docs/data.md` lists the names.
    ///
    /// ## Why it matters
    ///
    /// When the charter says that the presidium has four members and the roster has five, any reader can
    /// count. A sentence with its claim beside it cannot drift away from the roster.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// - id: art-12
    ///   text: 主席团成员4人，由学生代表大会选举产生。
    ///   claims: ["presidium|length == 4"]    # the roster has five in the presidium
    /// ```
    ///
    /// ## How to put it right
    ///
    /// See whether the text or the roster is right and correct the other. If the text changes, the claim
    /// changes with it.
    static FALSE_CLAIM: "false-claim", Consistency, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let texts = subject.draft.legal_texts();
    let stated: Vec<&Spanned<Token>> = texts
        .iter()
        .filter_map(|text| text.text)
        .flat_map(|text| {
            let below = text.descendants().map(|(_, provision)| provision);
            std::iter::once(text).chain(below)
        })
        .flat_map(|provision| provision.claims.iter().flatten())
        .collect();
    // Collecting the facts is not free, and most disclosures have no claims.
    if stated.is_empty() {
        return;
    }
    let claims = Claims::from_subject(subject);
    for claim in stated {
        findings.extend(finding(claim, claims.judge(&claim.value.0), subject));
    }
}

fn finding(claim: &Spanned<Token>, verdict: Verdict, subject: &Subject) -> Option<Finding> {
    let text = claim.value.0.as_str();
    let finding = FALSE_CLAIM.finding().with("claim", text).at(claim.span);
    match verdict {
        Verdict::Stands => None,
        Verdict::False(values) if values.is_empty() => {
            Some(finding.worded(message::FALSE_CLAIM_PLAIN))
        }
        Verdict::False(values) => Some(finding.with("values", values.join("; "))),
        Verdict::NotBoolean(value) => Some(
            finding
                .worded(message::CLAIM_NOT_BOOLEAN)
                .with("value", value),
        ),
        Verdict::Unclear(trouble, range) => {
            let code = text.get(range.clone()).unwrap_or(text).to_owned();
            let place = subject.span_of(claim.span, text, range);
            Some(unclear(finding, trouble, code).at(place))
        }
    }
}

fn unclear(finding: Finding, trouble: Trouble, code: String) -> Finding {
    match trouble {
        Trouble::Long(most) => finding.worded(message::CLAIM_TOO_LONG).with("most", most),
        Trouble::Syntax(reason) => finding.worded(message::CLAIM_SYNTAX).with("reason", reason),
        Trouble::Forbidden => finding.worded(message::CLAIM_FORBIDDEN).with("code", code),
        Trouble::Undefined(name) => finding.worded(message::CLAIM_UNDEFINED).with("code", name),
        Trouble::Costly => finding.worded(message::CLAIM_TOO_COSTLY),
        Trouble::Other(reason) => finding.worded(message::CLAIM_ERROR).with("reason", reason),
    }
}
