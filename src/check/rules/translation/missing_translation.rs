//! Texts that are not translated.

use crate::check::subject::Subject;
use crate::diagnostic::{FileId, Finding, rule};

rule! {
    /// # zh-CN
    ///
    /// 有些文字还没有翻译。
    ///
    /// ## 查什么
    ///
    /// `disclosure.yaml` 的 `locales` 列出的每种其他语言，一个文件里有多少处文字没有这种语言的译文。姓名由程序按
    /// 《中国人名汉语拼音字母拼写规则》拼写，不算在内；整段文字是名称表（`terms`）里的一个名称的，用名称表里的译名；
    /// 名单里通用的词（共青团员、学习部部长）用程序自带的英文。
    ///
    /// ## 为什么
    ///
    /// 没有译文的地方，网页和 PDF 里印的是原文，并且标明；读外文的人看不懂。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// locales: [zh-CN, en]
    /// preamble: 现将我校学生会改革情况公开如下。    # 没有英文
    /// ```
    ///
    /// ## 怎么改
    ///
    /// `gongkai i18n status` 逐处列出；译文写在原文旁边，或者写在译文文件里，如 `charter.en.yaml`。
    ///
    /// # en
    ///
    /// Some texts are not translated.
    ///
    /// ## What it finds
    ///
    /// For each other language in `locales` of `disclosure.yaml`, how many texts of a file have no
    /// translation into it. Names of people are not counted: the program writes them in Hanyu Pinyin. A
    /// text that as a whole is one of the `terms` has the term's translation, and the usual words of rosters
    /// (共青团员, 学习部部长) have their English from the program.
    ///
    /// ## Why it matters
    ///
    /// Where there is no translation, page and PDF show the original, marked as such, which readers of the
    /// other language cannot read.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// locales: [zh-CN, en]
    /// preamble: 现将我校学生会改革情况公开如下。    # nothing in English
    /// ```
    ///
    /// ## How to put it right
    ///
    /// `gongkai i18n status` lists every place. Write the translation beside the original, or into a
    /// translator's file such as `charter.en.yaml`.
    static MISSING_TRANSLATION: "missing-translation", Translation, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for tag in &subject.draft.locales {
        let mut units = subject.units(tag);
        // Texts of a shipped edition are `untranslated-edition`'s.
        units.retain(|(_, unit)| !unit.ships(subject.files));
        let mut files: Vec<FileId> = units.iter().map(|(_, unit)| unit.span().file).collect();
        // Units come in the order of the files. One finding for each file, at its first gap, tells the
        // translator where to go on.
        files.dedup();
        for file in files {
            let in_file = || units.iter().filter(|(_, unit)| unit.span().file == file);
            let missing = || in_file().filter(|(_, unit)| unit.translation(tag).is_none());
            let Some((_, first)) = missing().next() else {
                continue;
            };
            findings.push(
                MISSING_TRANSLATION
                    .finding()
                    .with("tag", tag.as_str())
                    .with("missing", missing().count())
                    .with("texts", in_file().count())
                    .at(first.span()),
            );
        }
    }
}
