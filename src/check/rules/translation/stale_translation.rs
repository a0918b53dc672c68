//! Translations that are older than their originals.

use crate::check::Subject;
use crate::finding::{Finding, rule};
use crate::translation::{Fingerprints, fingerprint, units};

rule! {
    /// # zh-CN
    ///
    /// 译文是照以前的原文译的。
    ///
    /// ## 查什么
    ///
    /// `gongkai i18n accept` 把每处译文所依据的原文记在 `translations.yaml` 里；原文后来改了，而译文没有重新认可。
    ///
    /// ## 为什么
    ///
    /// 章程修订了，外文还是旧的，两种语言就说了两件事。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text:
    ///   zh-CN: 主席团成员5人。      # 原来是4人
    ///   en: The presidium has four members.
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 改好译文，再运行 `gongkai i18n accept`；译文不必改的，直接运行它。
    ///
    /// # en
    ///
    /// A translation was made by an earlier state of its original.
    ///
    /// ## What it finds
    ///
    /// `gongkai i18n accept` records in `translations.yaml` by which original each translation was made. The
    /// original has changed since, and the translation was not accepted again.
    ///
    /// ## Why it matters
    ///
    /// The charter is amended, the translation is not, and the two languages say two things.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text:
    ///   zh-CN: 主席团成员5人。      # it was 4人
    ///   en: The presidium has four members.
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Correct the translation and run `gongkai i18n accept`; if it still fits, just run it.
    pub static STALE_TRANSLATION: "stale-translation", Translation, Warning
}

pub(in crate::check) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let fingerprints = match Fingerprints::of(subject.draft, subject.files) {
        Ok(fingerprints) => fingerprints,
        Err(finding) => return findings.push(finding),
    };
    for tag in subject.draft.locales() {
        for (id, unit) in units(subject.draft, tag, subject.files) {
            let (Some(known), Some(translation)) =
                (fingerprints.get(tag.as_str(), &id), unit.translation(tag))
            else {
                continue;
            };
            if known != fingerprint(unit.original()) {
                findings.push(
                    STALE_TRANSLATION
                        .finding()
                        .at(translation.span)
                        .and(unit.span(), "related-original"),
                );
            }
        }
    }
}
