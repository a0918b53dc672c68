//! A full stop inside a Chinese word.

use super::slip::{correction, slip};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
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
    /// 多半是扫描或转换留下的污点，也可能是用半角点代替了句号、顿号；姓名里的点应是间隔号 ·。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {name: 阿卜杜拉.买买提, experience: 学生会工.作人员}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 点是多余的就删去；本来是句号的写成 。；姓名里的写成间隔号 ·，全角的 ．可以用 `gongkai check --fix` 改好。
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
    /// Mostly dirt of scanning or conversion; sometimes a half-width stop in place of 。or 、. In a
    /// person's name it should be a middle dot.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - {name: 阿卜杜拉.买买提, experience: 学生会工.作人员}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete it if nothing belongs there, write 。at the end of a sentence, and · in a person's name; a ． in a name
    /// is corrected by `gongkai check --fix`.
    static STOP_IN_WORD: "stop-in-word", Text, Error
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
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
            // In a name the dot was meant to be the middle dot of a transcribed name.
            let (wording, better) = match passage.is_name {
                true => (message::STOP_IN_NAME, "·"),
                false => (STOP_IN_WORD.message, ""),
            };
            let range = at..at + stop.len();
            // A full-width stop is what a Chinese keyboard gives for a middle dot; a half-width one may be a slip.
            let is_certain = passage.is_name && stop == "．";
            let fix = correction(subject, passage, &[(range.clone(), better)], is_certain);
            let found = slip(&STOP_IN_WORD, subject, passage, range);
            findings.push(found.worded(wording).fixed(fix));
        }
    }
}
