//! Links whose brackets are not those of Markdown.

use std::ops::Range;

use super::slip::slip;
use crate::check::corrections::{Edits, mark_fix};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 链接的括号写得不对，会照原样印出来。
    ///
    /// ## 查什么
    ///
    /// 本来想写链接或引用，括号却用了全角的、用错的或者次序颠倒的：`见[]（#charter-art-1）`、`[学校网站]（https://…）`、`（学校网站）[https://…]`，两对括号之间有空格，或者少了后一半括号。【】后面跟网址的不算。不能写链接的地方写了链接也算。
    ///
    /// ## 为什么
    ///
    /// 读者看到的是方括号和一串地址，点不开，引用处也没有条文的编号。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 依据[]（#charter-art-1）和[学校网站]（https://example.org）。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 写成半角的 `[文字](地址)`，中间不空格；`gongkai check --fix` 可以一次改好拿得准的。
    ///
    /// # en
    ///
    /// A link has the wrong brackets, and is printed as it stands.
    ///
    /// ## What it finds
    ///
    /// What was to be a link or a reference, in brackets that are full-width, of the wrong kind or in the
    /// wrong order: `见[]（#charter-art-1）`, `[the school]（https://…）`, `(the school)[https://…]`; with a
    /// space between the two pairs, or without the last bracket. 【】 before an address on the web is left alone. A link where a text
    /// takes none is found as well.
    ///
    /// ## Why it matters
    ///
    /// Readers see brackets and an address that they cannot follow, and no number in place of a reference.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 依据[]（#charter-art-1）和[学校网站]（https://example.org）。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write `[text](address)` with half-width brackets and no space; `gongkai check --fix` corrects what
    /// is certain.
    static BROKEN_LINK: "broken-link", Text, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        for link in &passage.broken_links {
            let found = slip(&BROKEN_LINK, subject, passage, link.whole.clone());
            let Some(form) = passage.form else {
                findings.push(found.worded(message::LINK_IN_PLAIN_TEXT));
                continue;
            };
            let edits: Vec<_> = link
                .edits
                .iter()
                .map(|(range, better)| (range.clone(), better.as_str()))
                .collect();
            let edits: &Edits = &edits;
            let is_right = |(range, better): &(Range<usize>, &str)| {
                passage.original[range.clone()] == **better
            };
            // All brackets may be right and still make no link: what is wrong is then unknown.
            let fix = match edits.iter().all(is_right) {
                true => None,
                false => mark_fix(
                    &BROKEN_LINK,
                    subject.files,
                    passage,
                    form,
                    edits,
                    link.is_certain,
                ),
            };
            findings.push(found.fixed(fix));
        }
    }
}
