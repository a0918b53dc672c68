//! A title that names the other level.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::model::{LegalText, Level, Localized, Provision};
use crate::text::read_plain;

rule! {
    /// # zh-CN
    ///
    /// 标题里的级别与 `level` 不符。
    ///
    /// ## 查什么
    ///
    /// 校级公开（`level: school`）的标题里写了“院级”，或者院级公开（`level: college`）的标题里写了“校级”。
    /// 一个标题里两种都有的不查。
    ///
    /// ## 为什么
    ///
    /// 多半是借用了别的公开的标题，忘了改。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// level: school
    /// sections:
    ///   - {kind: congress, title: 院级学生代表大会召开情况}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 改正标题；`level` 写错的，改正 `level`。
    ///
    /// # en
    ///
    /// A title names the other level.
    ///
    /// ## What it finds
    ///
    /// A title of a school's disclosure (`level: school`) that says 院级 (college level), or one of a college's that
    /// says 校级 (school level). Titles with both are passed over.
    ///
    /// ## Why it matters
    ///
    /// Most likely the title came from another disclosure.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// level: school
    /// sections:
    ///   - {kind: congress, title: 院级学生代表大会召开情况}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Correct the title; or `level`, if that is wrong.
    static WRONG_LEVEL: "wrong-level", Consistency, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(settings) = &subject.draft.settings.value else {
        return;
    };
    if settings.unread.has("level") {
        return;
    }
    let statements = subject.statements();
    let (own, other) = match settings.level.value {
        Level::School => (&statements.school, &statements.college),
        Level::College => (&statements.college, &statements.school),
    };
    let mut titles = vec![&settings.title];
    titles.extend(settings.sections.iter().map(|section| &section.title));
    for LegalText { text, .. } in subject.draft.legal_texts() {
        let provisions = text.into_iter().flat_map(Provision::descendants);
        let headed = provisions.filter_map(|(_, provision)| provision.title.as_ref());
        titles.extend(
            text.and_then(|text| text.title.as_ref())
                .map(|title| &title.0),
        );
        titles.extend(headed.map(|title| &title.0));
    }
    for title in titles.into_iter().flat_map(Localized::all) {
        let holds = |words: &'static [String]| {
            words
                .iter()
                .find(|word| read_plain(&title.value).contains(word.as_str()))
        };
        // A title with both words compares the levels.
        if let (None, Some(word)) = (holds(own), holds(other)) {
            findings.push(
                WRONG_LEVEL
                    .finding()
                    .with("word", word.as_str())
                    .at(subject.files.narrowed(title.span, word))
                    .and(settings.level.span, message::RELATED_LEVEL),
            );
        }
    }
}
