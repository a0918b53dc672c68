//! Something without a place to break that had to be broken.

use crate::diagnostic::rule;

rule! {
    /// # zh-CN
    ///
    /// 有一个词比它的位置宽，只好从中间断开。
    ///
    /// ## 查什么
    ///
    /// 排版以后，表格的一栏或正文的一行容不下的一个词、一个网址、一串数字或符号：它在任意一个字母后面断成了两行。
    /// 这要排了版才知道，所以只在 `gongkai build` 时查，`gongkai check` 不查。
    ///
    /// ## 为什么
    ///
    /// 断开的网址抄不下来，断开的编号容易看错；多半是漏了空格，或者这一栏本来应当写得短一些。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// remark: https://example.edu.cn/xsh/2026/zh-CN/index.html    # 备注一栏只有几个字宽
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 写得短一些，补上漏掉的空格，或者把长的网址写进正文的链接。断开也不要紧的，写一条豁免。
    ///
    /// # en
    ///
    /// A word is wider than its place, and had to be broken.
    ///
    /// ## What it finds
    ///
    /// After typesetting: a word, an address, a row of digits or signs that does not fit its column of a table
    /// or a line of text, and so was broken behind any letter. Only typesetting can tell, so it is
    /// `gongkai build` that looks for it, not `gongkai check`.
    ///
    /// ## Why it matters
    ///
    /// A broken address cannot be copied and a broken number is easily misread. Most often a space is missing,
    /// or the column is meant for something shorter.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// remark: https://example.edu.cn/xsh/2026/zh-CN/index.html    # the column is a few characters wide
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write it shorter, add the missing space, or put a long address behind a link in running text. If the
    /// break does no harm, waive it.
    static BROKEN_WORD: "broken-word", Print, Warning
}
