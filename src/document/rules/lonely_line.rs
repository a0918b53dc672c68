//! A page that holds one line.

use crate::diagnostic::rule;

rule! {
    /// # zh-CN
    ///
    /// 有一页只有一行字。
    ///
    /// ## 查什么
    ///
    /// 排版以后，除眉题和页码外只有一行字的一页。这要排了版才知道，所以只在 `gongkai build` 时查，`gongkai check` 不查。
    ///
    /// ## 为什么
    ///
    /// 几乎空白的一页像是印漏了。常见于全文的最后几个字刚好排到下一页。
    ///
    /// ## 例子
    ///
    /// ```text
    /// 第 12 页只有：“则。”
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 前面的文字删去几个字，让它回到上一页；或者补上落款（`issued`）。不要紧的，写一条豁免。
    ///
    /// # en
    ///
    /// A page holds a single line.
    ///
    /// ## What it finds
    ///
    /// After typesetting: a page that has one line of text besides its running title and number. Only typesetting
    /// can tell, so it is `gongkai build` that looks for it, not `gongkai check`.
    ///
    /// ## Why it matters
    ///
    /// A page that is all but empty looks as if something were missing. Most often the last words of the
    /// document have just run over.
    ///
    /// ## Example
    ///
    /// ```text
    /// Page 12 holds only: “则。”
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Shorten the text before it by a few words, so that the line returns to the page before; or add the
    /// date of issue (`issued`). If it does no harm, waive it.
    static LONELY_LINE: "lonely-line", Print, Warning
}
