//! What is said of the waivers themselves.

use crate::diagnostic::rule;

rule! {
    /// # zh-CN
    ///
    /// 豁免没有对上任何问题。
    ///
    /// ## 查什么
    ///
    /// `disclosure.yaml` 的 `waivers` 里，有一条豁免在它所说的地方没有查出它所说的问题，或者那个地方不存在。
    ///
    /// ## 为什么
    ///
    /// 问题改好以后，豁免就该删去；留着它，以后同样的错再出现也不会有人知道。写错了地方的豁免则没有作用。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// waivers:
    ///   - rule: doubled-word
    ///     at: charter.yaml#art-15     # 第十五条已经没有重复的词
    ///     reason: 原文如此
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去这条豁免，或者改正 `rule` 和 `at`。
    ///
    /// # en
    ///
    /// A waiver matches nothing.
    ///
    /// ## What it finds
    ///
    /// A waiver in `waivers` of `disclosure.yaml` whose rule found nothing at the place it names, or whose
    /// place does not exist.
    ///
    /// ## Why it matters
    ///
    /// A waiver outlives its cause unless somebody removes it, and would then hide the next mistake of
    /// that kind. One with a wrong place has no effect.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// waivers:
    ///   - rule: doubled-word
    ///     at: charter.yaml#art-15     # nothing is doubled in article 15 any more
    ///     reason: as published
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Remove the waiver, or correct its `rule` and `at`.
    static UNUSED_WAIVER: "unused-waiver", Waivers, Warning, waivable: false
}

rule! {
    /// # zh-CN
    ///
    /// 豁免是为别的学年写的。
    ///
    /// ## 查什么
    ///
    /// `disclosure.yaml` 的 `waivers` 里，豁免的 `school-year` 不是这份公开的学年。
    ///
    /// ## 为什么
    ///
    /// 拿去年的文件夹改今年的，去年的豁免也会跟着来。今年的文字是新写的，去年同意照登的错，今年要重新看过。
    /// 所以这样的豁免不生效，只报告一次。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// school-year: 2022
    /// waivers:
    ///   - { rule: doubled-word, at: charter.yaml#art-15, school-year: 2021, found: 8c1f0a6be2d4, reason: 原文如此 }
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去这些豁免。今年仍要照原样公布的，用 `gongkai waive` 再写一次。
    ///
    /// # en
    ///
    /// A waiver was written for another school year.
    ///
    /// ## What it finds
    ///
    /// A waiver in `waivers` of `disclosure.yaml` whose `school-year` is not that of the disclosure.
    ///
    /// ## Why it matters
    ///
    /// Whoever begins with a copy of last year's folder copies its waivers, too. This year's texts are new, and what
    /// was let stand last year is to be looked at again. So such waivers have no effect, and are reported once.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// school-year: 2022
    /// waivers:
    ///   - { rule: doubled-word, at: charter.yaml#art-15, school-year: 2021, found: 8c1f0a6be2d4, reason: as published }
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Remove these waivers. What is to stand this year as well is waived anew, with `gongkai waive`.
    static OTHER_YEAR: "waiver-of-another-year", Waivers, Warning, waivable: false
}
