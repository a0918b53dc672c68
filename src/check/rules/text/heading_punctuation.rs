//! Headings that end in punctuation.

use super::headings::headings;
use super::slip::{correction, slip};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::text::is_pause;

rule! {
    /// # zh-CN
    ///
    /// 标题末尾有标点。
    ///
    /// ## 查什么
    ///
    /// 公开的标题、各节标题、条文标题、会议和议程的标题以逗号、顿号、分号、句号或冒号结尾。
    ///
    /// ## 为什么
    ///
    /// 标题独占一行，后面不用标点；多半是从条文里复制来的。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// parts:
    ///   - id: election
    ///     title: 主席团候选人选举办法；
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去末尾的标点。
    ///
    /// # en
    ///
    /// A heading ends in punctuation.
    ///
    /// ## What it finds
    ///
    /// The document's title, or the title of a section, provision, meeting or agenda, that ends in a
    /// comma (， or 、), semicolon, full stop or colon.
    ///
    /// ## Why it matters
    ///
    /// A heading has its own line and needs no mark; mostly it was copied from a list.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// parts:
    ///   - id: election
    ///     title: 主席团候选人选举办法；
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete the mark.
    static HEADING_PUNCTUATION: "heading-punctuation", Text, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let headings = headings(subject.draft);
    for passage in subject
        .passages
        .iter()
        .filter(|passage| headings.contains(&passage.span))
    {
        let text = &*passage.text;
        // A heading may well end in ？ or ）, but not in a pause.
        if let Some(mark) = text.chars().next_back().filter(|c| is_pause(*c)) {
            let range = text.len() - mark.len_utf8()..text.len();
            let fix = correction(
                &HEADING_PUNCTUATION,
                subject,
                passage,
                &[(range.clone(), "")],
                false,
            );
            findings.push(slip(&HEADING_PUNCTUATION, subject, passage, range).fixed(fix));
        }
    }
}
