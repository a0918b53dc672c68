//! A reference typed in words.

use super::article_references::{article_references, articles};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Fix, rule};

rule! {
    /// # zh-CN
    ///
    /// 引用条文时手写了编号。
    ///
    /// ## 查什么
    ///
    /// 条文里手写了本文的一条，如“第四十条”“本章程第四十条”，这一条是有的。
    ///
    /// ## 为什么
    ///
    /// 编号由程序计算：前面增删一条，后面的编号就变了，手写的却不会跟着变。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 依照第十六条办理。    # [](#charter-art-16)
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 换成 `[](#charter-art-16)` 这样的引用，井号后面是那一条的 `id`；印出来仍是“第十六条”。
    ///
    /// # en
    ///
    /// A reference is typed in words.
    ///
    /// ## What it finds
    ///
    /// A reference in words to an article of the same text, such as 第四十条, which exists.
    ///
    /// ## Why it matters
    ///
    /// Numbers are computed: an article put in or removed changes those behind it, but not what was typed.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 依照第十六条办理。    # [](#charter-art-16)
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write `[](#charter-art-16)` instead, with the article's `id`; it prints 第十六条 all the same.
    static TYPED_REFERENCE: "typed-reference", Consistency, Note
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let references = article_references(subject);
    for legal in subject.draft.legal_texts() {
        // With an article unread, all numbers behind it would be off by one.
        let Some(text) = legal.text.filter(|text| text.is_whole()) else {
            continue;
        };
        let articles = articles(text);
        for typed in &references {
            let article = typed.number.checked_sub(1).and_then(|at| articles.get(at));
            let (true, Some(id)) = (
                typed.section == legal.section && typed.is_within,
                article.and_then(|article| article.id.as_ref()),
            ) else {
                continue;
            };
            let link = format!("[](#{}-{})", legal.section, id.value);
            findings.push(
                TYPED_REFERENCE
                    .finding()
                    .with("words", typed.words)
                    .with("link", link.as_str())
                    .at(typed.place)
                    // Not safe: the typed number may itself be out of date.
                    .fixed(Fix::replace(typed.place, link, false)),
            );
        }
    }
}
