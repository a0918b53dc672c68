//! A typed reference to an article that there is not.

use super::article_references::{article_references, articles};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 手写的编号指向没有的条文。
    ///
    /// ## 查什么
    ///
    /// 条文里手写了本文的一条，如“第四十条”，本文却没有这么多条；或者别处写着“《学生会章程》第四十条”“依据章程第四十条”，章程没有这么多条。选举、代表产生、述职评议的办法也是。
    ///
    /// ## 为什么
    ///
    /// 多半是条文增删以后，手写的编号没有跟着改；读者找不到这一条。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 依照本章程第四十条办理。    # 章程只有二十九条
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 查清原来指的是哪一条，换成 `[](#charter-art-16)` 这样的引用。
    ///
    /// # en
    ///
    /// A typed reference leads to no article.
    ///
    /// ## What it finds
    ///
    /// A reference in words, such as 第四十条, in a text that has fewer articles; or one by name from elsewhere
    /// (《学生会章程》第四十条), to a charter or measures with fewer.
    ///
    /// ## Why it matters
    ///
    /// Most likely articles were removed, and what was typed did not follow; readers look for it in vain.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 依照本章程第四十条办理。    # the charter has 29 articles
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Find out which article was meant, and write `[](#charter-art-16)`.
    static TYPED_REFERENCE_TO_NOTHING: "typed-reference-to-nothing", Consistency, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let references = article_references(subject);
    for legal in subject.draft.legal_texts() {
        // With an article unread, the last would seem not to exist.
        let Some(text) = legal.text.filter(|text| text.is_whole()) else {
            continue;
        };
        let count = articles(text).len();
        // A text without articles speaks of another's.
        let wrong = |number: usize| count > 0 && !(1..=count).contains(&number);
        for typed in &references {
            if typed.section == legal.section && wrong(typed.number) {
                let finding = TYPED_REFERENCE_TO_NOTHING
                    .finding()
                    .with("words", typed.words)
                    .with("count", count)
                    .at(typed.place);
                findings.push(match typed.is_within {
                    true => finding,
                    false => finding
                        .worded(message::TYPED_REFERENCE_ELSEWHERE)
                        .and(text.place, message::RELATED_NAMED_TEXT),
                });
            }
        }
    }
}
