//! A translation that refers to other provisions than its original.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Spanned, message, rule};
use crate::markup;
use crate::model::{Localized, Text};
use crate::text::Form;

rule! {
    /// # zh-CN
    ///
    /// 译文里的引用和原文的不一样。
    ///
    /// ## 查什么
    ///
    /// 原文引用了某一条（`[](#charter-art-1)`），译文没有引用它；或者译文引用了原文没有引用的。
    ///
    /// ## 为什么
    ///
    /// 引用是条文的内容，少一个、多一个，两种语言的规定就不一样。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text:
    ///   zh-CN: 解释权见[](#charter-art-1)。
    ///   en: For the right of interpretation see [](#charter-art-2).
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 让译文的引用与原文相同。
    ///
    /// # en
    ///
    /// A translation refers to other provisions than its original.
    ///
    /// ## What it finds
    ///
    /// The original refers to a provision (`[](#charter-art-1)`) and the translation does not, or the
    /// translation refers to one that the original does not.
    ///
    /// ## Why it matters
    ///
    /// A reference is part of the rule: with one more or one less the two languages rule differently.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text:
    ///   zh-CN: 解释权见[](#charter-art-1)。
    ///   en: For the right of interpretation see [](#charter-art-2).
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Give the translation the references of the original.
    static REFERENCES_DIFFER: "references-differ", Translation, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    subject.draft.texts(&mut |text| {
        if let Text::Markdown(markdown) = text {
            compare(&markdown.0, Form::Inline, findings);
        }
    });
    for prose in subject.draft.prose() {
        // Prose in Markdown files is not among the texts of the draft.
        compare(&prose.text, Form::Document, findings);
    }
}

fn compare(text: &Localized, form: Form, findings: &mut Vec<Finding>) {
    let original = text.primary();
    for (_, translation) in text.tagged().skip(1) {
        let finding = difference(original, &translation.value, form);
        findings.extend(finding.map(|finding| finding.at(translation.span)));
    }
}

/// The finding if a translation has other references than its original. It has no place yet, because an
/// import asks before the translation stands anywhere.
pub(crate) fn difference(
    original: &Spanned<String>,
    translation: &str,
    form: Form,
) -> Option<Finding> {
    let read = match form {
        Form::Inline => markup::inline,
        Form::Document => markup::document,
    };
    let [wanted, found] = [original.value.as_str(), translation].map(|text| read(text).0);
    let anchor = wanted.odd_reference(&found)?;
    let finding = REFERENCES_DIFFER.finding().with("anchor", anchor);
    Some(finding.and(original.span, message::RELATED_ORIGINAL))
}
