//! A shipped criteria edition that does not speak a language of the disclosure.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 自带的指标版本没有译成公开所用的一种语言。
    ///
    /// ## 查什么
    ///
    /// `disclosure.yaml` 的 `locales` 列出的每种语言，自带的指标版本里自评表要印的文字（指标、表头、结论用词等）
    /// 有多少处没有这种语言的译文。自带的版本有中文和英文；别的语言由学校自己翻译，译文文件放在 `disclosure.yaml` 旁边。
    ///
    /// ## 为什么
    ///
    /// 没有译文的指标印的是中文，并且标明；自评表是公开的第一节，读外文的人看不懂。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// criteria: 2020
    /// locales: [zh-CN, fr]      # 旁边没有 2020.fr.yaml，或者里面少了第 15 项
    /// ```
    ///
    /// ## 怎么改
    ///
    /// `gongkai i18n export fr` 导出的文件里有这些文字，译好导入就写进 `2020.fr.yaml`；也可以自己写这个文件，
    /// 键照 `2020.yaml`，只换文字。
    ///
    /// # en
    ///
    /// A shipped criteria edition is not translated into a language of the disclosure.
    ///
    /// ## What it finds
    ///
    /// For each language in `locales` of `disclosure.yaml`, how many texts of a shipped edition that the
    /// self-assessment shows (indicators, column titles, words for the conclusions) have no translation into
    /// it. Editions ship in Chinese and English; a school translates them into other languages, in a
    /// translator's file beside `disclosure.yaml`.
    ///
    /// ## Why it matters
    ///
    /// Indicators without translation are printed in Chinese, marked as such. The self-assessment is the first
    /// section of all, and readers of the other language cannot read it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// criteria: 2020
    /// locales: [zh-CN, fr]      # with no 2020.fr.yaml beside it, or one without item 15
    /// ```
    ///
    /// ## How to put it right
    ///
    /// What `gongkai i18n export fr` writes holds these texts; importing their translations writes
    /// `2020.fr.yaml`. Or write that file by hand: the keys of `2020.yaml` with other texts.
    static UNTRANSLATED_EDITION: "untranslated-edition", Translation, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(settings) = &subject.draft.settings.value else {
        return;
    };
    // If the edition has errors, a translator's file may not have been merged into it.
    if subject.draft.criteria.whole().is_none() {
        return;
    }
    let edition = &settings.criteria;
    for tag in &subject.draft.locales {
        let mut units = subject.units(tag);
        // The texts of a school's own edition are `missing-translation`'s.
        units.retain(|(_, unit)| unit.ships(subject.files));
        let missing = || {
            let all = units.iter().map(|(_, unit)| unit);
            all.filter(|unit| unit.translation(tag).is_none())
        };
        let Some(first) = missing().next() else {
            continue;
        };
        findings.push(
            UNTRANSLATED_EDITION
                .finding()
                .with("edition", edition.value.0.as_str())
                .with("tag", tag.as_str())
                .with("missing", missing().count())
                .with("texts", units.len())
                .with("file", format!("{}.{tag}.yaml", edition.value.0))
                .at(edition.span)
                .and(first.span(), message::RELATED_ORIGINAL),
        );
    }
}
