//! Names whose reading only their bearers know.

use crate::check::rules::translation::targets;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::locale::{Languages, readings};
use crate::model::{Localized, Tag};

rule! {
    /// # zh-CN
    ///
    /// 姓名的拼音是猜的。
    ///
    /// ## 查什么
    ///
    /// 姓名要用汉语拼音印出（例如英文版），姓或名里有读音不止一种的字、有程序不知道读音的字（这样的姓名照原样印出），
    /// 或者是音译的姓名，而数据里没有写本人的拼法。
    ///
    /// ## 为什么
    ///
    /// 颉可以读 Jié 也可以读 Xié，只有本人知道；把人的名字念错、写错，是最不该出的错。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// - name: 李长乐      # Li Changle，还是 Li Zhangle？
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 问本人，写上拼法：`name: {zh-CN: 李长乐, en: Li Changle}`。
    ///
    /// # en
    ///
    /// A name's reading is a guess.
    ///
    /// ## What it finds
    ///
    /// A name that will be printed in Hanyu Pinyin, in the English edition for example, holds a character
    /// with several readings, or one of which no reading is known (the name is then printed as it is), or is
    /// a transcribed name, and the data does not say how its bearer writes it.
    ///
    /// ## Why it matters
    ///
    /// 颉 is read Jié or Xié; only the person knows. A misread name is the last mistake to make.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// - name: 李长乐      # Li Changle, or Li Zhangle?
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Ask, and write it down: `name: {zh-CN: 李长乐, en: Li Changle}`.
    static GUESSED_READING: "guessed-reading", Translation, Note
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for tag in targets(subject).filter(|tag| writes_pinyin(tag, subject.languages)) {
        subject
            .draft
            .names()
            .for_each(|name| check_name(name, tag, findings));
    }
}

/// Whether the pages of a language write Chinese names in Hanyu Pinyin, which its labels decide.
fn writes_pinyin(tag: &Tag, languages: &Languages) -> bool {
    let labels = languages.labels(tag.as_str());
    labels.is_some_and(|labels| labels.text("names", &[]) == "pinyin")
}

/// Reports the doubtful characters of a name for which the data has no spelling in this language.
fn check_name(name: &Localized, tag: &Tag, findings: &mut Vec<Finding>) {
    if name.find(tag).is_some() {
        return;
    }
    let original = name.primary();
    let finding_for = |wording, character: &str| {
        GUESSED_READING
            .finding()
            .worded(wording)
            .with("name", original.value.as_str())
            .with("character", character.to_owned())
            .with("tag", tag.as_str())
            .at(original.span)
    };
    // A name with a character of unknown reading is printed as it is; each such character is reported.
    let Some(romanised) = readings().romanise(&original.value) else {
        let unread = readings().unread(&original.value);
        findings.extend(unread.map(|it| finding_for(message::UNKNOWN_READING, &it.to_string())));
        return;
    };
    for (character, readings) in &romanised.guesses {
        let wording = match readings.is_empty() {
            true => message::GUESSED_SPELLING,
            false => GUESSED_READING.message,
        };
        let finding = finding_for(wording, character)
            .with("pinyin", romanised.text.as_str())
            .with("readings", readings.join(", "));
        findings.push(finding);
    }
}
