//! Check boxes of forms that were left in a sentence.

use super::slip::{correction, slip};
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::locale::Word;
use crate::model::Localized;
use crate::text::is_han;

rule! {
    /// # zh-CN
    ///
    /// 句子里有方框字符，或者方框变成的“口”字。
    ///
    /// ## 查什么
    ///
    /// 文字里的 □、☐、☑、■ 等方框，方块替代字符 �，以及紧接着结论用词、是或否的“口”字，如 口达标、口是。
    ///
    /// ## 为什么
    ///
    /// 方框多半是从 Word 表格或 PDF 复制时留下的，或者是印不出的字。读者看到的是乱码，也不知道到底选了哪一项。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// answers:
    ///   - {item: 3a, conclusion: 达标, remark: □符合 口达标}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去方框；它本来代替一个字的，把那个字补上；本来是选项的，只写选中的一项。
    ///
    /// # en
    ///
    /// A sentence holds a box character, or the 口 that a box was turned into.
    ///
    /// ## What it finds
    ///
    /// Boxes such as □ ☐ ☑ ■ and the replacement character � in a text, and the character 口 directly
    /// before a word for a conclusion, 是 or 否.
    ///
    /// ## Why it matters
    ///
    /// Such boxes are left behind when a table of Word or a PDF is copied, or stand for a character that
    /// was lost. Readers see garble, and cannot tell which box was ticked.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// answers:
    ///   - {item: 3a, conclusion: 达标, remark: □符合 口达标}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete the box. If it stands for a character, write that character; if it was a choice, write only
    /// what was chosen.
    static BOX_CHARACTER: "box-character", Text, Error
}

/// Whether a character is a box, or the replacement character of a failed conversion.
fn is_box(c: char) -> bool {
    matches!(
        c,
        '□' | '☐' | '☑' | '☒' | '■' | '▢' | '▣' | '◻' | '◼' | '\u{FFFD}'
    )
}

/// A Han character (mouth) that is typed for a box because it looks like one.
const MOUTH: char = '口';

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let words = CheckboxWords::new(subject);
    for passage in &subject.passages {
        for (at, c) in passage.text.char_indices() {
            // What stands for a part of a name has a rule of its own (`name-form`).
            if passage.is_name && matches!(c, '□' | '■' | '▢' | '▣') {
                continue;
            }
            if is_box(c) || (c == MOUTH && words.is_checkbox(&passage.text, at)) {
                let range = at..at + c.len_utf8();
                let fix = correction(
                    &BOX_CHARACTER,
                    subject,
                    passage,
                    &[(range.clone(), "")],
                    false,
                );
                findings.push(slip(&BOX_CHARACTER, subject, passage, range).fixed(fix));
            }
        }
    }
}

/// The words that follow a box to be ticked.
struct CheckboxWords<'a> {
    /// Conclusions of the criteria edition: 达标, 未达标.
    conclusions: Vec<&'a str>,
    /// Yes and no: 是, 否.
    answers: Vec<&'a str>,
}

impl<'a> CheckboxWords<'a> {
    fn new(subject: &'a Subject) -> Self {
        let editions = subject.draft.assessments();
        let conclusions = editions
            .filter_map(|assessed| assessed.criteria.whole())
            .flat_map(|criteria| criteria.conclusions.0.iter().map(|known| &known.text))
            .flat_map(Localized::all)
            .map(|text| text.value.as_str())
            .collect();
        let answers = [Word::Yes, Word::No]
            .iter()
            .flat_map(|meaning| subject.words.for_meaning(*meaning))
            .collect();
        Self {
            conclusions,
            answers,
        }
    }

    /// Whether the 口 at `at` is a box: it follows no Han character and stands right before one of the words.
    fn is_checkbox(&self, text: &str, at: usize) -> bool {
        let (before, rest) = (&text[..at], &text[at + MOUTH.len_utf8()..]);
        // 口达标口未达标: the second box follows the first word.
        let begins = !before.chars().next_back().is_some_and(is_han)
            || self.conclusions.iter().any(|word| before.ends_with(word));
        // 是 and 否 are single characters, so what follows must not be a letter: 口是心非 is a word.
        let ends = |word: &&str| {
            let next = rest.strip_prefix(*word).map(|rest| rest.chars().next());
            next.is_some_and(|next| next.is_none_or(|c| !c.is_alphabetic() || c == MOUTH))
        };
        begins
            && (self.conclusions.iter().any(|word| rest.starts_with(word))
                || self.answers.iter().any(ends))
    }
}
