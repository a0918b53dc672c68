//! Finds links that do not work: brackets of the wrong width or kind, or a link where a text takes no
//! Markdown.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::text::fold;

/// A stretch of text that was meant to be a link. All ranges are byte offsets in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BrokenLink {
    /// From the first bracket to the last.
    pub whole: Range<usize>,
    /// The address with the brackets around it.
    pub address: Range<usize>,
    /// The replacements that make it a link. The first and last bracket are always among them, even if they
    /// are right.
    pub edits: Vec<(Range<usize>, String)>,
    /// Whether it can only be meant as a link.
    pub is_certain: bool,
}

/// `[text]（address）`: brackets of another width or kind, a blank between them.
static FORWARD: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?P<open>[\[［【])(?P<label>[^\[\]［］【】\n]*)(?P<close>[\]］】])(?P<blank>[ \u{3000}\u{A0}]?)(?P<left>[(（])ADDRESS(?P<right>[)）])",
    )
});

/// `（text）[address]`: round and square brackets exchanged.
static BACKWARD: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?P<open>[(（])(?P<label>[^()（）\n]+)(?P<close>[)）])(?P<blank>[ \u{3000}\u{A0}]?)(?P<left>[\[［])ADDRESS(?P<right>[\]］])",
    )
});

/// `[text](address` without its closing bracket. One that is merely of another width is matched by
/// [`FORWARD`].
static OPEN: LazyLock<Regex> = LazyLock::new(|| {
    regex(
        r"(?P<open>\[)(?P<label>[^\[\]\n]*)(?P<close>\])(?P<blank>)(?P<left>\()ADDRESS(?P<right>)(?:$|[\s，。；、！？])",
    )
});

/// An anchor (`#id`) or a URL with its scheme, in half or full width. Brackets within a URL must be balanced
/// (`…/wiki/团_(政治)`).
const ADDRESS: &str = r"(?P<before>\s*)(?P<address>[#＃][0-9A-Za-z０-９Ａ-Ｚａ-ｚ_.－-]+|(?:[hHｈＨ][tTｔＴ]{2}[pPｐＰ][sSｓＳ]?[:：][/／]{2}|mailto[:：])(?:[^\s\[\]［］()（）<>，。；、！？《》“”]|[(（][^\s\[\]［］()（）<>]*[)）])+)(?P<behind>\s*)";

/// Compiles a pattern with [`ADDRESS`] put in its place.
fn regex(pattern: &str) -> Regex {
    Regex::new(&pattern.replace("ADDRESS", ADDRESS)).expect("well-formed")
}

/// The broken links in `text`, which holds only what the Markdown parser left as characters: a working link
/// is not in it.
pub(super) fn broken_links(text: &str) -> Vec<BrokenLink> {
    // A cheap test first: most texts have no link at all.
    if !text.contains([']', '］', '】']) || !text.contains(['#', '＃', ':', '：']) {
        return Vec::new();
    }
    let forward = FORWARD
        .captures_iter(text)
        .filter_map(|found| link(text, &found));
    // Not certain: round brackets before square ones may be a remark with its source, and where an unclosed
    // link was to end can only be guessed.
    let backward = BACKWARD.captures_iter(text).filter_map(|found| {
        let link = link(text, &found)?;
        Some(BrokenLink {
            is_certain: false,
            ..link
        })
    });
    let open = OPEN.captures_iter(text).filter_map(|found| {
        let link = link(text, &found)?;
        let end = link.edits.last()?.0.end;
        Some(BrokenLink {
            whole: link.whole.start..end,
            address: link.address.start..end,
            is_certain: false,
            ..link
        })
    });
    let mut links: Vec<BrokenLink> = forward.chain(backward).chain(open).collect();
    links.sort_by_key(|link| link.whole.start);
    links
}

/// The broken link that a pattern matched, unless it is something else.
fn link(text: &str, found: &Captures) -> Option<BrokenLink> {
    let part = |name| found.name(name);
    let (address, label) = (part("address")?, part("label")?);
    let is_anchor = address.as_str().starts_with(['#', '＃']);
    let (open, blank) = (part("open")?, part("blank")?);
    // 【…】 is a bracket of its own, which a full address may follow.
    if open.as_str() == "【" && !is_anchor {
        return None;
    }
    // Every part of the pattern in its order, with what stands there in a right link.
    let wanted = [
        ("open", "["),
        ("close", "]"),
        ("blank", ""),
        ("left", "("),
        ("before", ""),
        ("address", fold(address.as_str()).text()),
        ("behind", ""),
        ("right", ")"),
    ]
    .map(|(name, wanted)| Some((part(name)?, wanted.to_owned())));
    let wanted: Option<Vec<_>> = wanted.into_iter().collect();
    let edits: Vec<_> = wanted?
        .into_iter()
        .map(|(part, wanted)| (part.range(), wanted))
        .collect();
    // The outer brackets are among the edits even if they are right: all that stands between is meant.
    let (first, last) = (edits.first()?.0.clone(), edits.last()?.0.clone());
    let edits = edits.into_iter().filter(|(range, wanted)| {
        *range == first || *range == last || text[range.clone()] != *wanted
    });
    // A number before an address is as often that of a source: [1] (https://…).
    let may_be_source = !blank.is_empty() && !label.as_str().contains(char::is_alphabetic);
    Some(BrokenLink {
        whole: found.get_match().range(),
        address: part("left").map_or(0, |left| left.start())..found.get_match().end(),
        edits: edits.collect(),
        // An empty label is right before an anchor (references are written so), but a URL needs one.
        is_certain: !may_be_source && (is_anchor || !label.as_str().trim().is_empty()),
    })
}

#[cfg(test)]
mod tests {
    use super::broken_links;

    /// The text with its broken links mended.
    fn mended(text: &str) -> String {
        let mut mended = text.to_owned();
        for link in broken_links(text).iter().rev() {
            for (range, better) in link.edits.iter().rev() {
                mended.replace_range(range.clone(), better);
            }
        }
        mended
    }

    #[test]
    fn brackets_of_any_kind_are_seen() {
        for (text, wanted) in [
            ("见[]（#charter-art-1）。", "见[](#charter-art-1)。"),
            ("见［］（＃charter－art－１）。", "见[](#charter-art-1)。"),
            ("见【本章程】(#charter)。", "见[本章程](#charter)。"),
            ("[甲]（https://a.cn/_(乙)）", "[甲](https://a.cn/_(乙))"),
            ("[甲] (https://a.cn)", "[甲](https://a.cn)"),
            ("[甲](https://a.cn）好", "[甲](https://a.cn)好"),
            ("（甲）[https://a.cn]", "[甲](https://a.cn)"),
            ("[甲]（ｈｔｔｐｓ：／／a.cn）", "[甲](https://a.cn)"),
            ("[甲](https://a.cn，好", "[甲](https://a.cn)，好"),
        ] {
            assert_eq!(mended(text), wanted, "{text}");
        }
    }

    #[test]
    fn other_brackets_are_left_alone() {
        for text in [
            "[注]（见附件）",
            "【学校网站】（https://a.cn）",
            "张三[1]（主席）",
            "[甲]（https://a.cn，见此）",
            "（甲）[乙]",
            "[ ]（是）",
        ] {
            assert_eq!(broken_links(text), [], "{text}");
        }
    }
}
