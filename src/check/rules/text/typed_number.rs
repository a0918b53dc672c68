//! Numbers typed by hand that the program computes.

use std::ops::Range;

use super::NUMBERS;
use super::headings::numbered;
use super::slip::{correction, slip};
use crate::check::Subject;
use crate::finding::{Finding, rule};

rule! {
    /// # zh-CN
    ///
    /// 文字开头写了由程序编排的序号。
    ///
    /// ## 查什么
    ///
    /// 各节标题、条文的标题或正文、会议标题以 第十二条、（一）、1. 等序号开头；或者姓名以序号开头。正文里引用别的条文（第三条规定的……）、1.5倍、一、二年级 不算。
    ///
    /// ## 为什么
    ///
    /// 序号由程序按先后编排，手写的会再印一遍（第十二条　第十二条），增删以后还会错。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// articles:
    ///   - id: art-12
    ///     text: 第十二条 主席团成员四人。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去手写的序号。姓名前面的，`gongkai check --fix` 可以一次改好。
    ///
    /// # en
    ///
    /// A text begins with a number that the program computes.
    ///
    /// ## What it finds
    ///
    /// A section's title, a provision's title or text, or a meeting's title that begins with a number
    /// such as 第十二条, （一） or 1.; or a person's name that begins with one. References (第三条规定的…) and figures
    /// (1.5倍) are left alone.
    ///
    /// ## Why it matters
    ///
    /// Numbers are computed; one typed by hand is printed a second time, and is wrong as soon as
    /// something is inserted.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// articles:
    ///   - id: art-12
    ///     text: 第十二条 主席团成员四人。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete the number. In names `gongkai check --fix` does it.
    pub static TYPED_NUMBER: "typed-number", Text, Error
}

pub(in crate::check) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let numbered = numbered(subject.draft);
    for passage in &subject.passages {
        let (wording, number) = if passage.is_name {
            ("typed-number-name", serial(&passage.text))
        } else if numbered.contains(&passage.span) {
            ("typed-number", NUMBERS.of(&passage.text))
        } else {
            continue;
        };
        // A number with nothing behind it is the text.
        if let Some(range) = number.filter(|number| number.end < passage.text.len()) {
            let edits = [(range.clone(), "")];
            // What is left must still be what YAML takes for a text.
            let certain =
                passage.is_name && passage.text[range.end..].starts_with(char::is_alphabetic);
            let fix = correction(subject, passage, &edits, certain);
            let found = slip(&TYPED_NUMBER, subject, passage, range);
            findings.push(found.worded(wording).fixed(fix));
        }
    }
}

/// The serial number with which a name begins.
fn serial(name: &str) -> Option<Range<usize>> {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    let sign = |c: char| c.is_whitespace() || "、．.)）".contains(c);
    let length = name.len() - rest.trim_start_matches(sign).len();
    (rest.len() < name.len()).then_some(0..length)
}
