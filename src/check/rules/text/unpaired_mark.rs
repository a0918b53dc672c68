//! Brackets and quotation marks without their partner.

use super::brackets::Brackets;
use super::slip::slip;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};

rule! {
    /// # zh-CN
    ///
    /// 引号、书名号或括号不成对。
    ///
    /// ## 查什么
    ///
    /// 一段文字里只有左边或只有右边的 “ ” ‘ ’ 《 》 〈 〉 「 」 『 』 【 】 〔 〕 （ ） ( )。引文有好几段的，每段开头都可以有 “，最后才有 ”。
    ///
    /// ## 为什么
    ///
    /// 少了一半，读者不知道引文、书名到哪里为止。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 依据《中华全国学生联合会章程制定。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 补上缺的一半，或者删去多余的。
    ///
    /// # en
    ///
    /// A quotation mark, title mark or bracket without its partner.
    ///
    /// ## What it finds
    ///
    /// One of “ ” ‘ ’ 《 》 〈 〉 「 」 『 』 【 】 〔 〕 （ ） ( ) that has no partner in the same text. Each
    /// paragraph of a quotation may begin with “ and only the last end with ”.
    ///
    /// ## Why it matters
    ///
    /// Readers cannot tell where the quotation or the title ends.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 依据《中华全国学生联合会章程制定。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Add what is missing, or delete what is too much.
    static UNPAIRED_MARK: "unpaired-mark", Text, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        for (at, mark) in Brackets::in_text(&passage.text).unpaired {
            let range = at..at + mark.len_utf8();
            findings.push(slip(&UNPAIRED_MARK, subject, passage, range));
        }
    }
}
