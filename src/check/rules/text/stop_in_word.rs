//! A full stop inside a Chinese word.

use super::slip::{correction, slip};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::locale::typed_numbers;
use crate::text::{Behind, is_han};

rule! {
    /// # zh-CN
    ///
    /// 两个汉字中间夹着一个点。
    ///
    /// ## 查什么
    ///
    /// 文字里两个汉字之间的半角点 . 或全角点 ．，如 工.作。
    ///
    /// ## 为什么
    ///
    /// 多半是扫描或转换留下的污点，也可能是用半角点代替了句号、顿号。姓名里的点另有一条规则（`name-form`）。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {name: 王犇, experience: 学生会工.作人员}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 点是多余的就删去；本来是句号的写成 。。
    ///
    /// # en
    ///
    /// A full stop stands between two Han characters.
    ///
    /// ## What it finds
    ///
    /// A . or ．between two Han characters of a text, as in 工.作.
    ///
    /// ## Why it matters
    ///
    /// Mostly dirt of scanning or conversion; sometimes a half-width stop in place of 。or 、. For those
    /// in names there is another rule (`name-form`).
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - {name: 王犇, experience: 学生会工.作人员}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete it if nothing belongs there, and write 。at the end of a sentence.
    static STOP_IN_WORD: "stop-in-word", Text, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    // In a name a stop was meant for the middle dot, which `name-form` sees to.
    for passage in subject.passages.iter().filter(|passage| !passage.is_name) {
        for (at, stop) in passage.text.match_indices(['.', '．']) {
            let (before, behind) = (&passage.text[..at], &passage.text[at + stop.len()..]);
            let between = before.chars().next_back().is_some_and(is_han)
                && behind.chars().next().is_some_and(is_han);
            if !between
                || typed_numbers()
                    .at_start(&passage.text, Behind::Number)
                    .is_some_and(|number| number.end > at)
            {
                continue;
            }
            let range = at..at + stop.len();
            let fix = correction(
                &STOP_IN_WORD,
                subject,
                passage,
                &[(range.clone(), "")],
                false,
            );
            findings.push(slip(&STOP_IN_WORD, subject, passage, range).fixed(fix));
        }
    }
}
