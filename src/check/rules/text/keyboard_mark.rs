//! Marks of a Chinese keyboard that YAML takes for text.

use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Fix, MessageId, Span, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 中文输入法的记号，会照原样印出来。
    ///
    /// ## 查什么
    ///
    /// - 一个值整个放在“”或‘’里：YAML 的引号是半角的，中文引号会印出来。
    /// - 空格后面的 ＃：YAML 的说明用半角的 #，全角的连同后面的字会印出来。
    /// - 方括号里的一列，几项之间用了，：YAML 只认半角逗号，几项成了一项。
    ///
    /// ## 为什么
    ///
    /// 这些写法 YAML 读得通，只是意思变了：引号、说明印到了墙上，两项议程成了一项。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// place: “云端报告厅”
    /// time: 上午 ＃ 待定
    /// items: [通过表决办法，审议代表资格]
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 删去引号，换成 # 或半角逗号。本来就是文字的，写成另一种样子：一项里确实有逗号，就每项一行，前面加 `- `。
    ///
    /// # en
    ///
    /// A mark of a Chinese keyboard is printed as it stands.
    ///
    /// ## What it finds
    ///
    /// - A value all in “” or ‘’: YAML's quotation marks are half-width; these are printed.
    /// - ＃ behind a space: a note in YAML begins with the half-width #; this one is printed with what follows it.
    /// - ， between the members of a list in brackets: YAML parts them by the half-width comma only, so that they are
    ///   one member.
    ///
    /// ## Why it matters
    ///
    /// YAML can read all of it, and reads something else: quotation marks and notes get on the wall, two items of an
    /// agenda become one.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// place: “云端报告厅”
    /// time: 上午 ＃ 待定
    /// items: [通过表决办法，审议代表资格]
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Delete the quotation marks, write # or the half-width comma. What is text is written otherwise: where a member
    /// holds a comma, give each a line of its own, with `- ` before it.
    static KEYBOARD_MARK: "keyboard-mark", Text, Warning
}

/// Reports the first such mark of every value that stands in one line without YAML's own quotation marks.
pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in subject.passages.iter().filter(|passage| passage.is_han) {
        let text = subject.files.text(passage.span.file);
        // A text block or a quoted text says itself where it ends.
        if text.get(passage.span.range()) != Some(passage.original)
            || passage.original.contains('\n')
        {
            continue;
        }
        findings.extend(
            quotation_marks(passage)
                .or_else(|| note(passage))
                .or_else(|| commas(passage, text)),
        );
    }
}

/// Quotation marks around a whole value.
fn quotation_marks(passage: &Passage) -> Option<Finding> {
    let inside = ['“', '‘']
        .into_iter()
        .zip(['”', '’'])
        .find_map(|(open, close)| {
            let inside = passage.original.strip_prefix(open)?.strip_suffix(close)?;
            (!inside.contains([open, close])).then_some(inside)
        })?;
    let Span { file, .. } = passage.span;
    let range = passage.span.range();
    let width = '“'.len_utf8();
    let mut fix = Fix::replace(Span::new(file, range.start..range.start + width), "", false);
    fix.edits
        .push((Span::new(file, range.end - width..range.end), String::new()));
    Some(finding(KEYBOARD_MARK.message, inside, passage.span).fixed(fix))
}

/// A note behind a value.
fn note(passage: &Passage) -> Option<Finding> {
    let at = passage.original.find([' ', '　']).and_then(|_| {
        let mut signs = passage.original.match_indices('＃').map(|(at, _)| at);
        signs.find(|at| passage.original[..*at].ends_with([' ', '　']))
    })?;
    let start = passage.span.range().start + at;
    let place = Span::new(passage.span.file, start..start + '＃'.len_utf8());
    Some(finding(
        message::KEYBOARD_NOTE,
        &passage.original[at..],
        place,
    ))
}

/// Commas in a list between brackets that has no other.
fn commas(passage: &Passage, text: &str) -> Option<Finding> {
    let at = passage.original.find('，')?;
    let range = passage.span.range();
    let before = text[..range.start].trim_end_matches([' ', '　']);
    let behind = text[range.end..].trim_start_matches([' ', '　']);
    // In a list with commas of both widths the author knows what he does.
    if !before.ends_with('[') || !behind.starts_with(']') {
        return None;
    }
    let start = range.start + at;
    let place = Span::new(passage.span.file, start..start + '，'.len_utf8());
    Some(finding(message::KEYBOARD_COMMA, passage.original, place))
}

fn finding(wording: MessageId, found: &str, place: Span) -> Finding {
    KEYBOARD_MARK
        .finding()
        .worded(wording)
        .with("found", found.trim())
        .at(place)
}
