//! What authors and translators leave where they mean to go on.

use super::slip::slip;
use crate::check::subject::Subject;
use crate::check::words::is_whole_word;
use crate::diagnostic::{Finding, rule};
use crate::locale::unfinished_words;

rule! {
    /// # zh-CN
    ///
    /// 留着没写完的记号。
    ///
    /// ## 查什么
    ///
    /// 文字里有 TODO、FIXME、TBD、XXX、待译、待补充之类，写的人留给自己或译者的记号。
    ///
    /// ## 为什么
    ///
    /// 公开的页面上出现“TODO”“待译”，说明没有写完就公布了。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// en: "TODO: The presidium is elected by the congress."
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 写完，把记号删去；确实是正文的，写一条豁免。
    ///
    /// # en
    ///
    /// A sign that a text is not finished.
    ///
    /// ## What it finds
    ///
    /// TODO, FIXME, TBD, XXX, 待译, 待补充 and the like, which authors leave for themselves or for translators.
    ///
    /// ## Why it matters
    ///
    /// “TODO” on a published page says that it was published unfinished.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// en: "TODO: The presidium is elected by the congress."
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Finish the text and take the sign away; waive it if it belongs to the text.
    static UNFINISHED_TEXT: "unfinished-text", Text, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        let text = passage.reading().text();
        for found in unfinished_words().find_iter(text) {
            if is_whole_word(text, found.range()) {
                let range = passage.reading().source(found.range());
                findings.push(slip(&UNFINISHED_TEXT, subject, passage, range));
            }
        }
    }
}
