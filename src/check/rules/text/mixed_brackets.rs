//! Brackets of two widths in one pair.

use super::brackets::{Brackets, is_round};
use super::slip::{correction, slip};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};

rule! {
    /// # zh-CN
    ///
    /// 一对括号一半全角、一半半角。
    ///
    /// ## 查什么
    ///
    /// 以（开头、以 ) 结尾的括号，或者相反。
    ///
    /// ## 为什么
    ///
    /// 换输入法时容易打错；印出来一宽一窄。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 代表56人（含正式代表)。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 两个都写成 （ ）；外文里都写成 ( )。运行 `gongkai check --fix` 可以一次改好。
    ///
    /// # en
    ///
    /// A pair of brackets, one half-width and one full-width.
    ///
    /// ## What it finds
    ///
    /// A bracket opened by （ and closed by ), or the other way round.
    ///
    /// ## Why it matters
    ///
    /// It slips in when the input method is switched, and looks crooked in print.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 代表56人（含正式代表)。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write both as （ ）, in Latin text both as ( ); `gongkai check --fix` does it.
    static MIXED_BRACKETS: "mixed-brackets", Text, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        // Both brackets take the width of the language.
        let (open, close) = match passage.is_han {
            true => ("（", "）"),
            false => ("(", ")"),
        };
        for pair in Brackets::in_text(&passage.text).pairs {
            if is_round(pair.open.1) && pair.opening().len() != pair.closing().len() {
                let edits = [(pair.opening(), open), (pair.closing(), close)];
                let fix = correction(&MIXED_BRACKETS, subject, passage, &edits, true);
                let found = slip(&MIXED_BRACKETS, subject, passage, pair.whole());
                findings.push(found.fixed(fix));
            }
        }
    }
}
