//! A name that no single face can set.

use crate::diagnostic::rule;

rule! {
    /// # zh-CN
    ///
    /// 没有一种字体含有一个姓名的全部字。
    ///
    /// ## 查什么
    ///
    /// 每个字都有字体能印，却要两种正文字体才能拼成的姓名。
    ///
    /// ## 为什么
    ///
    /// 一个姓名里的字粗细、风格不同，看上去像是印错或改动过的。姓名要用一种字体印全，所以不能豁免。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - name: 𠀀𬭎    # 假如一种字体只有前一个字，另一种只有后一个
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 找一个含有全部这些字的字体文件，放进 `fonts` 文件夹，并在 `disclosure.yaml` 的 `fonts: body:` 里写上文件名。
    ///
    /// # en
    ///
    /// No single face has all characters of a name.
    ///
    /// ## What it finds
    ///
    /// A person's name of which every character can be printed, but only by two body faces together.
    ///
    /// ## Why it matters
    ///
    /// A name in two weights and styles looks like a misprint, or like something tampered with. A name is set
    /// in one face, so this cannot be waived.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - name: 𠀀𬭎    # say one face has only the first character, another only the second
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Find a font file that has all of them, put it into a `fonts` folder and name it under `fonts: body:` in
    /// `disclosure.yaml`.
    static NAME_IN_TWO_FACES: "name-in-two-faces", Print, Error, waivable: false
}
