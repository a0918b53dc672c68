//! What the bytes of a text are to a reader: words, code, addresses, marks.

use std::ops::Range;

use super::kind::{Kind, is_plain};
use super::parse::read;
use crate::text::Form;

/// What each stretch of the text is, from its beginning to its end.
pub fn kinds(text: &str, form: Form) -> Vec<(Range<usize>, Kind)> {
    if is_plain(text) {
        return vec![(0..text.len(), Kind::Text)];
    }
    let mut bytes = vec![Kind::Mark; text.len()];
    for (range, kind) in read(text, form).parts {
        bytes[range].fill(kind);
    }
    let mut start = 0;
    let runs = bytes.chunk_by(PartialEq::eq).map(|run| {
        let range = start..start + run.len();
        start = range.end;
        (range, run[0])
    });
    runs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with a letter for each byte that is no text.
    fn seen(text: &str, form: Form) -> String {
        let runs = kinds(text, form).into_iter();
        runs.map(|(range, kind)| match kind {
            Kind::Text => text[range].to_owned(),
            Kind::Code => "c".repeat(range.len()),
            Kind::Address => "a".repeat(range.len()),
            Kind::Escape => "e".repeat(range.len()),
            Kind::Mark => "m".repeat(range.len()),
        })
        .collect()
    }

    #[test]
    fn every_byte_is_something() {
        for (text, wanted) in [
            ("甲，乙", "甲，乙"),
            ("[甲](https://a.cn/b_(c)) 乙", "m甲maaaaaaaaaaaaaaaaaaaa 乙"),
            ("见[](#x)。", "见mmaaaa。"),
            ("[**甲**](#x \"乙(\")", "mmm甲mmmaaaaaaaaaaa"),
            ("<https://a.cn/,>,", "aaaaaaaaaaaaaaaa,"),
            ("``a`,``,`b`", "ccccccc,ccc"),
            ("甲\\*\\\\&amp;**乙**", "甲eeeeeeeeemm乙mm"),
            ("5*3，[甲]（#x）", "5*3，[甲]（#x）"),
            ("甲*“乙”*丙*", "甲m“乙”m丙*"),
            ("[a\\]b](#x)", "maeebmaaaa"),
            ("[甲[乙]丙](#x),", "m甲[乙]丙maaaa,"),
        ] {
            assert_eq!(seen(text, Form::Inline), wanted, "{text}");
            assert_eq!(seen(text, Form::Document), wanted, "{text} in a file");
        }
        assert_eq!(seen("# 甲\n\n- 乙", Form::Document), "mm甲mmmm乙");
        assert_eq!(seen("# 甲", Form::Inline), "# 甲");
        // Only files may hold pictures, whose words are text.
        let picture = "![甲](a.png)乙";
        assert_eq!(seen(picture, Form::Inline), "aaaaaaaaaaaaa乙");
        assert_eq!(seen(picture, Form::Document), "aa甲aaaaaaaa乙");
    }
}
