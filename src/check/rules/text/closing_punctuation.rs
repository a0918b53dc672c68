//! Provisions that end without punctuation.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Spanned, rule};
use crate::model::Provision;
use crate::text::is_han;

rule! {
    /// # zh-CN
    ///
    /// 条文末尾没有标点，同一级的别的条文有。
    ///
    /// ## 查什么
    ///
    /// 条文（条、项）最后一段的末尾没有标点，而同一级里多数都有，或者它自己前面有句号、同一级里也有别的条文有。标题和不足两个汉字的不算；此外，同一级大多没有标点的也不算。
    ///
    /// ## 为什么
    ///
    /// 多半是漏打，或者复制时少了最后一个字；读者会怀疑后面还有话。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// items:
    ///   - 服务同学；
    ///   - 民主监督；
    ///   - 完成学校交办的工作
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 补上标点：中间各项用“；”，最后一项用“。”。
    ///
    /// # en
    ///
    /// A provision ends without punctuation, while its neighbours have it.
    ///
    /// ## What it finds
    ///
    /// A provision whose last paragraph ends without a mark although most of those beside it have one, or
    /// although it has full stops inside and one beside it has its mark. Titles and texts of fewer than two
    /// Han characters do not count, nor other lists whose items mostly have none.
    ///
    /// ## Why it matters
    ///
    /// Mostly the mark was forgotten, or the last character lost in copying; readers wonder whether
    /// something is missing.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// items:
    ///   - 服务同学；
    ///   - 民主监督；
    ///   - 完成学校交办的工作
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Add it: “；” between items, “。” at the end.
    static CLOSING_PUNCTUATION: "closing-punctuation", Text, Note
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for text in subject.draft.legal_texts() {
        if let Some(text) = text.text {
            below(subject, text, findings);
        }
    }
    let meetings = subject.draft.congress.value.iter();
    for meeting in meetings.flat_map(|congress| &congress.meetings) {
        let items = meeting.agenda.iter().flat_map(|agenda| &agenda.items);
        siblings(
            subject,
            &items.map(|item| &item.0).collect::<Vec<_>>(),
            findings,
        );
    }
}

/// Checks the children of a provision, and theirs.
fn below(subject: &Subject, provision: &Provision, findings: &mut Vec<Finding>) {
    let children: Vec<&Provision> = provision.children().map(|(_, child)| child).collect();
    siblings(subject, &children, findings);
    for child in children {
        below(subject, child, findings);
    }
}

/// Reports the texts that end without a mark although most of their siblings have one.
fn siblings(subject: &Subject, provisions: &[&Provision], findings: &mut Vec<Finding>) {
    let texts = provisions
        .iter()
        .filter_map(|provision| provision.text.as_ref())
        .map(|text| text.0.primary())
        // A text of one Han character at most (English, a number) has no Chinese punctuation.
        .filter(|text| text.value.chars().filter(|c| is_han(*c)).count() > 1);
    let (open, closed): (Vec<&Spanned<String>>, Vec<_>) =
        texts.partition(|text| is_open(&text.value));
    let most_have_it = closed.len() > open.len();
    // A text with full stops inside lacks its last one, even if most siblings have none; but at least one
    // must have it, or the list is set without.
    let lacks_one =
        |text: &&Spanned<String>| most_have_it || (!closed.is_empty() && text.value.contains('。'));
    for text in open.iter().filter(|text| lacks_one(text)) {
        let end = text.value.len();
        let last = end - last(&text.value)..end;
        let place = subject.span_of(text.span, &text.value, last);
        findings.push(CLOSING_PUNCTUATION.finding().at(place));
    }
}

/// Whether a text ends without a mark: in a Han character, letter or digit.
fn is_open(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// The length of the last character in bytes.
fn last(text: &str) -> usize {
    text.chars().next_back().map_or(0, char::len_utf8)
}
