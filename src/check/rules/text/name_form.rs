//! A name with something in it that no name has.

use std::ops::Range;

use super::name_parts::{NameParts, Says};
use super::slip::{correction, slip};
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::locale::typed_numbers;
use crate::text::{Behind, MIDDLE_DOT, has_han, is_han, is_like_middle_dot, unquoted};

rule! {
    /// # zh-CN
    ///
    /// 姓名里有不属于姓名的符号或数字。
    ///
    /// ## 查什么
    ///
    /// 名单和责任人的姓名里：分隔两个人的 、，/ 等；句末的 。，或别的标点；注释用的 *；编号用的数字；括号里和空格后的说明（李四 部长）；代替字的 ○ × □ 某；不是姓名的字（待定、/）；间隔号写成了
    /// • ‧ ・ ∙ ● 或全角、半角的点，或者两边空了格。
    ///
    /// ## 为什么
    ///
    /// 每一行是一个人：两个人写在一行，人数就少算一个。印出来的姓名要和本人的证件一样；间隔号有几种写法，读者就搜不到这个人。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {name: 冯翀、陈赟, grade: 二年级}    # 两个人
    ///   - {name: 李垚。, grade: 二年级}
    ///   - {name: 阿卜杜拉•买买提, grade: 二年级}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 两个人的分成两行；多余的符号删去；间隔号写成 ·（`gongkai check --fix` 会改间隔号，并删去末尾的标点）。需要说明的，写在别的栏里。
    ///
    /// # en
    ///
    /// A name has a sign or a digit in it that belongs to no name.
    ///
    /// ## What it finds
    ///
    /// In the names of the roster and of the advisors: 、，/ and the like between two people; punctuation at the end;
    /// the * of a note; digits; remarks in brackets or behind a space; signs for a part that is not told (○ × □ 某); words that are
    /// no name (待定, /); a middle dot written as • ‧ ・ ∙ ● or as a full stop of either
    /// width, or with spaces beside it.
    ///
    /// ## Why it matters
    ///
    /// Each entry is one person: two in one entry make every count one too few. A name is to be printed as its bearer's
    /// papers have it; a middle dot in several writings keeps readers from finding the person.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - {name: 冯翀、陈赟, grade: 二年级}    # two people
    ///   - {name: 李垚。, grade: 二年级}
    ///   - {name: 阿卜杜拉•买买提, grade: 二年级}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Give each person an entry; delete what does not belong; write the middle dot as · (`gongkai check --fix` writes
    /// the dots, and deletes punctuation at the end). A remark belongs in another column.
    static NAME_FORM: "name-form", Text, Error
}

/// Marks at the end of a name that can only have come from a sentence.
const STOPS: &str = "。.．,，、;；:：!！｡";

/// Signs between two people.
const BETWEEN_PEOPLE: &str = "、，,;；/／|｜&＆+＋\\＼";

/// Han characters from which a name is a transcribed one, of which a full stop is the middle dot.
const LEAST_TRANSCRIBED: usize = 4;

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let names = subject.passages.iter().filter(|passage| passage.is_name);
    for passage in names {
        let says = NameParts::new(passage.original, subject.words).says();
        if let Some(says) = says {
            findings.push(no_name(subject, passage, says));
        } else if has_han(passage.original) {
            findings.extend(dots(subject, passage));
            findings.extend(foreign(subject, passage));
        }
    }
}

/// The finding about what a name says that is no name of one person.
fn no_name(subject: &Subject, passage: &Passage, says: Says) -> Finding {
    let (wording, found) = match says {
        Says::NoName(found) => (message::NAME_NONE, found),
        Says::Hidden(found) => (message::NAME_HIDDEN, found),
        Says::Several(found) => (message::NAME_OF_SEVERAL, found),
        Says::Remark(found) => (NAME_FORM.message, found),
    };
    // What stands beside a name may be left out; the rest of a name only its bearer knows.
    let to_end = passage.original[..found.start].trim_end().len()..found.end;
    let is_beside = wording == NAME_FORM.message;
    let fix = is_beside.then(|| correction(&NAME_FORM, subject, passage, &[(to_end, "")], false));
    slip(&NAME_FORM, subject, passage, found)
        .worded(wording)
        .with("person", passage.original)
        .fixed(fix.flatten())
}

/// Middle dots in another writing, or with spaces beside them.
fn dots(subject: &Subject, passage: &Passage) -> Vec<Finding> {
    let name = passage.original;
    let found = name
        .char_indices()
        .filter(|(_, c)| *c == MIDDLE_DOT || is_like_middle_dot(*c))
        .map(|(at, c)| with_blanks(name, at..at + c.len_utf8()));
    // Of two dots in a row the second goes, with the blanks between them.
    let found = found.fold(Vec::new(), |mut all: Vec<Range<usize>>, range| {
        match all.last_mut() {
            Some(last) if last.end >= range.start => last.end = range.end,
            _ => all.push(range),
        }
        all
    });
    let dots = found.into_iter().filter(|range| {
        let at_edge = range.start == 0 || range.end == name.len();
        let is_middle_dot = name[range.clone()].trim() == "·";
        let is_stray = at_edge && name[range.clone()].contains(MIDDLE_DOT);
        is_stray || (is_between_han(name, range) && !(is_middle_dot && range.len() == 2))
    });
    dots.map(|range| {
        let at_edge = range.start == 0 || range.end == name.len();
        let is_stop = name[range.clone()].contains(['.', '．', '｡', '○', '●']);
        let han = name.chars().filter(|c| is_han(*c)).count();
        // In 李.四 the stop may be dirt; of a name that ends with a dot the rest may be lost.
        let safe = !at_edge && (!is_stop || han >= LEAST_TRANSCRIBED);
        let better = if at_edge { "" } else { "·" };
        let fix = correction(
            &NAME_FORM,
            subject,
            passage,
            &[(range.clone(), better)],
            safe,
        );
        slip(&NAME_FORM, subject, passage, range)
            .worded(message::NAME_DOT)
            .with("person", passage.original)
            .fixed(fix)
    })
    .collect()
}

/// A sign with the spaces around it.
fn with_blanks(text: &str, sign: Range<usize>) -> Range<usize> {
    let start = text[..sign.start].trim_end().len();
    let behind = &text[sign.end..];
    start..text.len() - behind.trim_start().len()
}

fn is_between_han(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let behind = text[range.end..].chars().next();
    before.is_some_and(is_han) && behind.is_some_and(is_han)
}

/// The first thing in a name that belongs to none: one finding a name, because the second is often the other end
/// of the first.
fn foreign(subject: &Subject, passage: &Passage) -> Option<Finding> {
    let name = passage.original;
    if name.chars().all(is_han) {
        return None;
    }
    // A number before the name is a rule of its own.
    let start = typed_numbers().at_start(name, Behind::Name);
    let start = start.map_or_else(|| leading(name, char::is_numeric), |number| number.end);
    let is_foreign = |(at, c): &(usize, char)| {
        // A letter right behind a Han character: 李四A.
        let letter = c.is_alphabetic() && !is_han(*c) && name[..*at].ends_with(is_han);
        let sign = !c.is_alphabetic() && !c.is_whitespace() && !is_han(*c) && *c != MIDDLE_DOT;
        let dot = || {
            is_like_middle_dot(*c)
                && is_between_han(name, &with_blanks(name, *at..at + c.len_utf8()))
        };
        *at >= start && (letter || sign && c.is_ascii_graphic() | is_mark(*c) && !dot())
    };
    let (at, c) = name.char_indices().find(is_foreign)?;
    let finding =
        |range: Range<usize>| slip(&NAME_FORM, subject, passage, range).with("person", name);
    if let Some(inside) = unquoted(name).filter(|_| at == 0) {
        let (open, close) = (0..c.len_utf8(), c.len_utf8() + inside.len()..name.len());
        let fix = correction(
            &NAME_FORM,
            subject,
            passage,
            &[(open.clone(), ""), (close, "")],
            false,
        );
        return Some(finding(open).fixed(fix));
    }
    let to_end = with_blanks(name, at..at + c.len_utf8()).start..name.len();
    let same = at + leading(&name[at..], |other| STOPS.contains(other) || other == c);
    if at > 0 && BETWEEN_PEOPLE.contains(c) && name[at..].contains(is_han) {
        return Some(finding(at..at + c.len_utf8()).worded(message::NAME_OF_SEVERAL));
    }
    // Two stars and more hide the rest of a name, which nobody but the author can tell.
    let hides = name[at..].starts_with(['*', '＊']) && same - at > c.len_utf8();
    let is_letter = c.is_alphabetic();
    let ends = same == name.len() || matches!(c, '(' | '（') || c.is_numeric() || is_letter;
    let fix = (ends && at > 0 && !hides).then(|| {
        let safe = STOPS.contains(c) && same == name.len();
        correction(&NAME_FORM, subject, passage, &[(to_end.clone(), "")], safe)
    });
    let range = if ends { to_end } else { at..at + c.len_utf8() };
    Some(finding(range).fixed(fix.flatten()))
}

/// The length of the characters of a kind at the beginning of a text.
fn leading(text: &str, of_kind: impl Fn(char) -> bool) -> usize {
    text.find(|c| !of_kind(c)).unwrap_or(text.len())
}

/// Whether a character is punctuation, a mathematical sign, a number or a picture. Boxes are of a form
/// (`box-character`).
fn is_mark(c: char) -> bool {
    use icu_properties::props::GeneralCategoryGroup as Group;
    const BOXES: &str = "☐☑☒◻◼\u{FFFD}";
    let marks = Group::Punctuation
        .union(Group::MathSymbol)
        .union(Group::Number)
        .union(Group::OtherSymbol);
    marks.contains(crate::text::category(c)) && !BOXES.contains(c)
}
