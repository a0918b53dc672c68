//! Translations that are older than their originals.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::translation::{Fingerprints, State, states};

rule! {
    /// # zh-CN
    ///
    /// 译文是照以前的原文译的。
    ///
    /// ## 查什么
    ///
    /// `gongkai i18n accept` 把每处译文所依据的原文记在 `translations.yaml` 里；原文后来改了，而译文没有重新认可。
    /// 清单中间插了一项的，写在原文旁边的译文跟着原文走，不算旧；译文文件里的照先后对应，错了位的逐处指出，并指出那处译文的原文现在在哪里。
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
    /// 改好译文，再运行 `gongkai i18n accept`；译文不必改的，直接运行它。错了位的，在译文文件的清单里给新的一项留一个空行（`-`）。
    ///
    /// # en
    ///
    /// A translation was made by an earlier state of its original.
    ///
    /// ## What it finds
    ///
    /// `gongkai i18n accept` records in `translations.yaml` by which original each translation was made. The
    /// original has changed since, and the translation was not accepted again. Where a member was put into a
    /// list, translations beside their originals have moved with them and are not older; those of a
    /// translator's file go by their place, and each that now stands beside another original is reported, with
    /// the place to which its own has moved.
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
    /// Correct the translation and run `gongkai i18n accept`; if it still fits, just run it. Where the members of
    /// a list have moved, put an empty one (`-`) into the translator's list for the new one.
    static STALE_TRANSLATION: "stale-translation", Translation, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let fingerprints = match Fingerprints::read(subject.draft, subject.files) {
        Ok(fingerprints) => fingerprints,
        Err(finding) => return findings.push(finding),
    };
    for tag in &subject.draft.locales {
        let units = subject.units(tag);
        let states = states(&units, tag, &fingerprints);
        for ((_, unit), state) in units.iter().zip(states) {
            let (State::Stale(moved), Some(translation)) = (state, unit.translation(tag)) else {
                continue;
            };
            let finding = STALE_TRANSLATION
                .finding()
                .at(translation.span)
                .and(unit.span(), message::RELATED_ORIGINAL);
            findings.push(match moved {
                Some(moved) => finding.and(moved, message::RELATED_MOVED_ORIGINAL),
                None => finding,
            });
        }
    }
}
