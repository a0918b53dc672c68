//! Folding: characters that readers take for one become one (Unicode's NFKC, and radicals of Han
//! characters, which PDFs give for the characters themselves); what is invisible is left out.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

use super::han::{is_compatibility_ideograph, is_ideograph};
use super::invisible::invisible;
use super::mapped::Mapped;
use super::marks::half_width;

/// Unicode's own list of the ideographs that radicals and strokes look like.
const IDEOGRAPHS: &str = include_str!("EquivalentUnifiedIdeograph.txt");

/// The combining class (Unicode 4.3) of a character that combines with none.
const NOT_REORDERED: u8 = 0;

/// A text as readers see it, by which names of schools and unions are compared: width of letters, invisible characters and
/// blanks make no other.
pub(crate) fn folded_text(text: &str) -> String {
    fold(text).text().split_whitespace().collect()
}

/// A text in the form in which texts are compared and searched: `１３８` is `138`, `：` is `:`, ⽣ (a
/// radical) is 生, a no-break space is a space, a zero-width space is nothing.
pub fn fold(text: &str) -> Mapped {
    let mut folded = Mapped::default();
    let mut from = 0;
    while from < text.len() {
        let plain = plain_prefix(&text[from..]);
        folded.push(&text[from..from + plain], from);
        from += plain;
        let length = cluster(&text[from..]);
        push_cluster(&text[from..from + length], from, &mut folded);
        from += length;
    }
    folded
}

/// Adds a character with its marks, which stands at `from` in the source.
fn push_cluster(cluster: &str, from: usize, folded: &mut Mapped) {
    let mut characters = cluster.chars();
    if let (Some(c), None) = (characters.next(), characters.next()) {
        // The marks of Chinese text need no search.
        let half = half_width(c);
        if half != c {
            let source = from..from + cluster.len();
            return folded.push_replaced(half.encode_utf8(&mut [0; 4]), source);
        }
        if is_plain(c) {
            return folded.push(cluster, from);
        }
    }
    let read = folded_cluster(cluster);
    match read == cluster {
        true => folded.push(cluster, from),
        false => folded.push_replaced(&read, from..from + cluster.len()),
    }
}

/// What a name is compared by: two texts that readers cannot tell apart have the same.
pub(crate) fn key(text: &str) -> String {
    match folds_to_itself(text) {
        true => text.trim().to_owned(),
        false => fold(text).text().trim().to_owned(),
    }
}

/// Whether folding changes nothing in a text, told by its characters alone: nearly all names and values.
pub(super) fn folds_to_itself(text: &str) -> bool {
    text.chars().all(is_plain)
}

/// Whether a character folds to itself where no mark follows that combines with it: ASCII, unified ideographs, and
/// the marks that Chinese has for its own.
fn is_plain(c: char) -> bool {
    const MARKS: [char; 6] = ['·', '—', '‘', '’', '“', '”'];
    c.is_ascii()
        || is_ideograph(c)
        || matches!(c, '、' | '。' | '〈'..='】' | '〔' | '〕')
        || MARKS.contains(&c)
}

/// Whether there is nothing to see in a text.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|c| c.is_whitespace() || invisible(c).is_some())
}

/// The unified ideograph that a radical, a stroke or a compatibility ideograph stands for: 生 for ⽣ and for
/// nothing else.
pub fn unified(c: char) -> Option<char> {
    // What texts are made of: no radical comes before their block, no ideograph is one.
    if c < '\u{2E80}' || is_ideograph(c) {
        return None;
    }
    if let Some(ideograph) = radicals().get(&c) {
        return Some(*ideograph);
    }
    let unified = is_compatibility_ideograph(c).then(|| normalised(c.encode_utf8(&mut [0; 4])))?;
    let unified = unified.chars().next()?;
    (unified != c).then_some(unified)
}

/// The length of the plain characters at the beginning of a text, the last one left over because a mark may combine
/// with it.
fn plain_prefix(text: &str) -> usize {
    let end = text.find(|c| !is_plain(c)).unwrap_or(text.len());
    let last = text[..end].chars().next_back().map_or(0, char::len_utf8);
    match end == text.len() {
        true => end,
        false => end - last,
    }
}

/// The length of the first character of a text with the marks that combine with it.
fn cluster(text: &str) -> usize {
    let classes = CanonicalCombiningClassMapBorrowed::new();
    let combines = |c: char| classes.get_u8(c) != NOT_REORDERED;
    let mut marks = text.char_indices().skip(1);
    let end = marks.find(|(_, c)| !combines(*c)).map(|(at, _)| at);
    end.unwrap_or(text.len())
}

fn folded_cluster(cluster: &str) -> String {
    let seen = cluster.chars().filter(|c| invisible(*c).is_none());
    let unified: String = seen.map(|c| unified(c).unwrap_or(c)).collect();
    normalised(&unified)
}

fn normalised(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfkc()
        .normalize(text)
        .into_owned()
}

fn radicals() -> &'static BTreeMap<char, char> {
    static RADICALS: LazyLock<BTreeMap<char, char>> =
        LazyLock::new(|| IDEOGRAPHS.lines().flat_map(entries).collect());
    &RADICALS
}

/// The entries of a line `2E88..2E89 ; 5200`, without what follows `#`.
fn entries(line: &str) -> Vec<(char, char)> {
    let parsed = || {
        let (radicals, ideograph) = line.split('#').next()?.split_once(';')?;
        let code = |text: &str| u32::from_str_radix(text.trim(), 16).ok();
        let (first, last) = radicals.split_once("..").unwrap_or((radicals, radicals));
        let ideograph = char::from_u32(code(ideograph)?)?;
        let range = code(first)?..=code(last)?;
        Some(
            range
                .filter_map(char::from_u32)
                .map(|c| (c, ideograph))
                .collect(),
        )
    };
    parsed().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{fold, folded_cluster, is_plain, unified};

    #[test]
    fn what_looks_alike_is_one() {
        for (text, folded) in [
            ("手机１３８：", "手机138:"),
            ("⽣⼈⻔⺟", "生人门母"),
            ("王\u{200B}犇", "王犇"),
            ("\u{F9A2}一", "廉一"),
            ("4\u{A0}人\u{3000}", "4 人 "),
            ("㈠⒈①", "(一)1.1"),
            ("e\u{301}", "é"),
            ("ＡＢ＠ｑｑ．ｃｏｍ", "AB@qq.com"),
            ("邊\u{E0100}", "邊"),
            ("\u{200B}", ""),
            ("", ""),
        ] {
            assert_eq!(fold(text).text(), folded, "{text:?}");
        }
    }

    #[test]
    fn places_lead_back() {
        let text = "经费１３\u{200B}８元";
        let folded = fold(text);
        let at = folded.text().find("138").unwrap();
        assert_eq!(&text[folded.source(at..at + 3)], "１３\u{200B}８");
        let at = folded.text().find('元').unwrap();
        assert_eq!(&text[folded.source(at..at + 3)], "元");
    }

    #[test]
    fn a_stroke_and_a_kangxi_radical_have_their_ideographs() {
        assert_eq!(unified('⺁'), Some('厂'));
        assert_eq!(unified('⽣'), Some('生'));
        assert_eq!(unified('\u{F9A2}'), Some('廉'));
        assert_eq!(unified('生'), None);
        assert_eq!(unified('\u{FA0E}'), None);
    }

    #[test]
    fn what_needs_no_search_folds_as_unicode_says() {
        let plain = (0..=0x10_FFFF)
            .filter_map(char::from_u32)
            .filter(|c| is_plain(*c));
        let wide = '！'..='～';
        for c in plain.chain(wide) {
            let text = c.to_string();
            assert_eq!(
                fold(&text).text(),
                folded_cluster(&text),
                "U+{:04X}",
                u32::from(c)
            );
            let marked = format!("{c}\u{301}");
            assert_eq!(
                fold(&marked).text(),
                folded_cluster(&marked),
                "U+{:04X}",
                u32::from(c)
            );
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in "\\PC{0,40}") {
            let once = fold(&text);
            let twice = fold(once.text());
            prop_assert_eq!(twice.text(), once.text());
        }

        #[test]
        fn every_place_lies_in_the_source(text in "[\\PC王１\u{200B}⽣e\u{301}]{0,20}") {
            let folded = fold(&text);
            let offsets: Vec<usize> = folded.text().char_indices().map(|(at, _)| at).collect();
            for (index, &start) in offsets.iter().enumerate() {
                for &end in &offsets[index..] {
                    let source = folded.source(start..end);
                    prop_assert!(text.get(source).is_some());
                }
            }
        }
    }
}
