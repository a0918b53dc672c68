//! Words that are certainly misspelt.

use super::slip::{correction, slip};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::locale::misspellings;

rule! {
    /// # zh-CN
    ///
    /// 写错的词。
    ///
    /// ## 查什么
    ///
    /// 语言包的错词表（`locales/*/misspellings.yaml`）里的词，如 个人做风、侯选人、竟选、布署；英文按整个单词查，如 commitee。表里只收一定是错的。
    ///
    /// ## 为什么
    ///
    /// 公开的文件要经得起看；错字会原样印出来。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 侯选人如实填写简历。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 改成提示的词。确实要照原样公布的，写一条豁免。
    ///
    /// # en
    ///
    /// A misspelt word.
    ///
    /// ## What it finds
    ///
    /// Words from the lists of the languages (`locales/*/misspellings.yaml`), such as 侯选人 for 候选人;
    /// English ones as whole words, such as commitee. The lists hold only what is certainly wrong.
    ///
    /// ## Why it matters
    ///
    /// What is published is looked at closely, and every slip is printed as it stands.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 侯选人如实填写简历。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write the word that is suggested. If it is to be published as it is, waive it.
    static MISSPELLING: "misspelling", Text, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    // A name may be any word.
    for passage in subject.passages.iter().filter(|passage| !passage.is_name) {
        for (range, right) in misspellings().find_in(passage.reading().text()) {
            let range = passage.reading().source(range);
            // What is quoted as code, and addresses, are no prose.
            if passage.is_no_prose(range.clone()) {
                continue;
            }
            let fix = correction(
                &MISSPELLING,
                subject,
                passage,
                &[(range.clone(), &right)],
                false,
            );
            let found = slip(&MISSPELLING, subject, passage, range);
            findings.push(found.with("better", right).fixed(fix));
        }
    }
}
