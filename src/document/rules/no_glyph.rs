//! A character that no face has.

use crate::diagnostic::rule;

rule! {
    /// # zh-CN
    ///
    /// 有一个字，没有字体能印出来。
    ///
    /// ## 查什么
    ///
    /// 要印的文字（姓名、条文、标题……）里，自带的字体和自备的字体都没有的字。
    ///
    /// ## 为什么
    ///
    /// 没有字形的字，印出来是空白或方框：人名少了一个字，名单就公布错了。所以有这样的字就不发布，也不能豁免。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - name: 王𱍐    # 自带的字体都没有“𱍐”
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 找一个含有这个字的字体文件，放进 `fonts` 文件夹，并在 `disclosure.yaml` 的 `fonts` 里写上文件名。
    ///
    /// # en
    ///
    /// There is a character that no face can print.
    ///
    /// ## What it finds
    ///
    /// A character in any text that is printed (names, provisions, headings) which neither the shipped faces
    /// nor the school's own have.
    ///
    /// ## Why it matters
    ///
    /// A character without a glyph comes out as a space or a box, and a person's name would be published
    /// wrong. So nothing is published while there is one, and it cannot be waived.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - name: 王𱍐    # no shipped face has 𱍐
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Find a font file that has the character, put it into a `fonts` folder and name it under `fonts` in
    /// `disclosure.yaml`.
    static NO_GLYPH: "no-glyph", Print, Error, waivable: false
}
