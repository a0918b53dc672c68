//! HTML that was typed into a text.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::slip::{correction, slip};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::check::typed_codes::typed_codes;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 文字里有 HTML 的标签或代号，会照原样印出来。
    ///
    /// ## 查什么
    ///
    /// `<br>`、`<b>…</b>`、`<p>` 等标签和 `<!-- -->` 注释，没有起作用的 `＆nbsp;`、`&nbsp；` 等代号；不能用标记的地方（姓名、备注等）写的 `&nbsp;` 也算。反引号里的不算。想印出标签的，写成 `\<br>`。
    ///
    /// ## 为什么
    ///
    /// 多半是从网页后台复制来的。读者看到的是一串英文符号。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 第一段。<br>第二段。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去标签。另起一段的，空一行；加粗的，写成 `**文字**`。
    ///
    /// # en
    ///
    /// A text holds a tag or a character code of HTML, which is printed as it stands.
    ///
    /// ## What it finds
    ///
    /// Tags such as `<br>`, `<b>…</b>` and `<p>`, comments `<!-- -->`, and codes such as `＆nbsp;` that do
    /// nothing; also `&nbsp;` where a text takes no marks (a name, a remark). Code between back-ticks is left
    /// alone; `\<br>` prints a tag.
    ///
    /// ## Why it matters
    ///
    /// Mostly it was copied from the editor of a web site. Readers see code.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 第一段。<br>第二段。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete the tag. Leave an empty line to begin a paragraph; write `**word**` for strong text.
    static TYPED_HTML: "typed-html", Text, Error
}

/// Tags with a name that HTML has, also in full width, and the beginning of a comment.
static TAG: LazyLock<Regex> = LazyLock::new(|| {
    let names = "a|abbr|b|big|blockquote|body|br|center|code|div|em|figure|font|h[1-6]|head|hr|html|i|iframe|img|li|\
                 mark|meta|nobr|o:p|ol|p|pre|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|\
                 thead|tr|u|ul|video|wbr";
    let tag = format!(r"(?i)[<＜]/?(?:{names})(?:\s[^<>＜＞]*)?/?[>＞]|[<＜][!！]--");
    Regex::new(&tag).expect("well-formed")
});

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        let text = &*passage.characters;
        if text.contains(['<', '＜']) {
            let tags = TAG.find_iter(text).map(|tag| tag.range());
            findings.extend(tags.map(|tag| slip(&TYPED_HTML, subject, passage, tag)));
        }
        let codes = typed_codes(text).into_iter();
        findings.extend(codes.map(|(range, meant)| typed_code(subject, passage, range, &meant)));
    }
}

/// The finding about a character reference, with the character as its fix.
fn typed_code(subject: &Subject, passage: &Passage, range: Range<usize>, meant: &str) -> Finding {
    // No fix puts in what cannot be seen or is markup itself (`&lt;`).
    let is_plain = meant.chars().all(|c| c.is_alphanumeric() || !c.is_ascii());
    let better = match meant {
        "\u{A0}" => Some(" "),
        meant => Some(meant).filter(|_| is_plain),
    };
    let fix = better.and_then(|better| {
        correction(
            &TYPED_HTML,
            subject,
            passage,
            &[(range.clone(), better)],
            false,
        )
    });
    let found = slip(&TYPED_HTML, subject, passage, range);
    found.worded(message::TYPED_CODE).fixed(fix)
}
