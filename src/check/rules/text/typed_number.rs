//! Numbers typed by hand where the program computes them.

use std::ops::Range;

use super::headings::numbered;
use super::slip::{correction, slip};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::locale::typed_numbers;
use crate::text::{Behind, fold};

rule! {
    /// # zh-CN
    ///
    /// 文字开头写了由程序编排的序号。
    ///
    /// ## 查什么
    ///
    /// 各节标题、条文的标题或正文、会议标题和议程以 第十二条、（一）、1.、1.1、①、⑴、a)、Article 12 等序号开头，全角、带空格、加粗的也算；或者姓名以序号开头。正文里引用别的条文（第三条规定的……）、1.5倍、一、二年级 不算。
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
    /// 删去手写的序号；除了加粗的和在链接方括号里的，`gongkai check --fix` 可以一次改好。
    ///
    /// # en
    ///
    /// A text begins with a number that the program computes.
    ///
    /// ## What it finds
    ///
    /// A section's title, a provision's title or text, a meeting's title or agenda that begins with a
    /// number such as 第十二条, （一）, 1., 1.1, ①, ⑴, a) or Article 12, in any width, with spaces or in bold; or a
    /// person's name that begins with one. References (第三条规定的…) and figures (1.5倍) are left alone.
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
    /// Delete the number; `gongkai check --fix` does it, unless it stands in bold or in brackets of a link.
    static TYPED_NUMBER: "typed-number", Text, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let numbered = numbered(subject.draft);
    for passage in &subject.passages {
        let behind = match passage.is_name {
            true => Some(Behind::Name),
            false => numbered.get(&passage.span).copied(),
        };
        if let Some(behind) = behind {
            findings.extend(number_finding(subject, passage, behind));
        }
    }
}

/// The finding if a text begins with a number. It is looked for in what a reader sees, so that `**1.** 甲` is
/// found as well.
fn number_finding(subject: &Subject, passage: &Passage, behind: Behind) -> Option<Finding> {
    let rendered = passage.rendered();
    let text = rendered.text();
    let number = match behind {
        // No name begins with a digit, so in a list of names bare digits count.
        Behind::Name => typed_numbers()
            .at_start(text, behind)
            .or_else(|| leading_digits(text)),
        Behind::Number | Behind::Title => typed_numbers().at_start(text, behind),
    };
    // A number with nothing behind it is the whole text, not a number before it.
    let number = number.filter(|number| number.end < text.len())?;
    let rest = &text[number.end..];
    // Safe only if what is left still is plain text to YAML.
    let is_certain = rest.starts_with(char::is_alphabetic);
    let range = rendered.source(number);
    let fix = correction(
        &TYPED_NUMBER,
        subject,
        passage,
        &[(range.clone(), "")],
        is_certain,
    );
    let wording = match passage.is_name {
        true => message::TYPED_NUMBER_NAME,
        false => TYPED_NUMBER.message,
    };
    // Removing one star or bracket of a pair would leave the other.
    let fix = fix.filter(|_| !passage.original[range.clone()].contains(['*', '[']));
    let found = slip(&TYPED_NUMBER, subject, passage, range);
    Some(found.worded(wording).fixed(fix))
}

/// The digits with which a name begins, with the spaces after them.
fn leading_digits(name: &str) -> Option<Range<usize>> {
    let folded = fold(name);
    let rest = folded
        .text()
        .trim_start_matches(|c: char| c.is_ascii_digit());
    let length = folded.text().len() - rest.trim_start().len();
    (rest.len() < folded.text().len()).then(|| folded.source(0..length))
}
