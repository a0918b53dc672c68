//! Radicals and compatibility ideographs that look like ordinary Han characters; letters and digits of formulas,
//! and letters joined in one character.

use super::slip::{correction, slip};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::text::{code_point, fold, is_compatibility_ideograph, unified};

rule! {
    /// # zh-CN
    ///
    /// 看起来是汉字，其实是部首或兼容字。
    ///
    /// ## 查什么
    ///
    /// 部首区的 ⽣、⼈、⻔（应当是 生、人、门），兼容区的 廉（U+F9A2，应当是 U+5EC9 的 廉）等；还有数学公式里的字母数字
    /// （𝟒 应当是 4）和连成一个字符的字母（ﬁ 应当是 fi）。
    ///
    /// ## 为什么
    ///
    /// 从 PDF 复制的文字常常这样。看起来一样，却搜不到，核对不上，换一种字体就印不出来。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 本校全体学⽣都是会员。      # ⽣ 是部首 U+2F63
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 换成真正的汉字；`gongkai check --fix` 可以一次改好。姓名里的兼容字可能是本人的写法，只作建议。
    ///
    /// # en
    ///
    /// A radical or compatibility character that only looks like a Han character.
    ///
    /// ## What it finds
    ///
    /// ⽣, ⼈ and ⻔ of the radical blocks (for 生, 人, 门), compatibility ideographs (U+F9A2 for 廉), letters and digits
    /// of formulas (𝟒 for 4), and letters joined in one character (ﬁ for fi).
    ///
    /// ## Why it matters
    ///
    /// Texts copied from PDFs are often like that. They look right, but are not found, do not match, and another
    /// face cannot print them.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 本校全体学⽣都是会员。      # ⽣ is the radical U+2F63
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Put the character itself there; `gongkai check --fix` does it. In a name a compatibility ideograph may
    /// be what its bearer wants, and is only suggested.
    static LOOK_ALIKE: "look-alike", Text, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        if passage.text.is_ascii() {
            continue;
        }
        for (at, c) in passage.text.char_indices() {
            let Some(meant) = meant(c) else { continue };
            let range = at..at + c.len_utf8();
            // Somebody's name may be registered with a compatibility ideograph; a radical is never part of a
            // name.
            let may_be_meant = passage.is_name && is_compatibility_ideograph(c);
            let edits = [(range.clone(), meant.as_str())];
            let fix = correction(&LOOK_ALIKE, subject, passage, &edits, !may_be_meant);
            let wording = match may_be_meant {
                true => message::LOOK_ALIKE_NAME,
                false => LOOK_ALIKE.message,
            };
            findings.push(
                slip(&LOOK_ALIKE, subject, passage, range)
                    .worded(wording)
                    .with("code", code_point(c))
                    .with("meant", meant.as_str())
                    .fixed(fix),
            );
        }
    }
}

/// What a character is mistaken for, or stands for.
fn meant(c: char) -> Option<String> {
    let is_styled = matches!(c, '\u{FB00}'..='\u{FB06}' | '\u{1D400}'..='\u{1D7FF}');
    match is_styled {
        true => Some(fold(c.encode_utf8(&mut [0; 4])).text().to_owned()),
        false => unified(c).map(String::from),
    }
}
