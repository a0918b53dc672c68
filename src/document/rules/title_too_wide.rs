//! A line of the title that is wider than the page's text.

use crate::diagnostic::{Finding, rule};
use crate::document::measures::Measures;
use crate::typeset::Role;
use crate::view::{PrintedText, Use, Version};

rule! {
    /// # zh-CN
    ///
    /// 公开标题的一行排不下。
    ///
    /// ## 查什么
    ///
    /// `title` 里有一行比版心宽。标题用 2 号字（22 磅），版心宽 156 毫米，一行排得下 20 个字。用空格分词的文字（例如英文）在词间
    /// 换行，不查；各节的标题没有规定在哪里换行，也不查。
    ///
    /// ## 为什么
    ///
    /// GB/T 9704—2012《党政机关公文格式》7.3.1：标题“回行时，要做到词意完整，排列对称，长短适宜”。排不下的一行会在最后一个字
    /// 后面断开，往往把一个词断成两截，下一行只剩一两个字。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// title: 共青团示例职业技术学院委员会学生会改革情况公开    # 23 个字，断在“公／开”之类的地方
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 按词意分成几行：
    ///
    /// ```yaml
    /// title: |
    ///   共青团示例职业技术学院委员会
    ///   学生会改革情况公开
    /// ```
    ///
    /// # en
    ///
    /// A line of the title does not fit.
    ///
    /// ## What it finds
    ///
    /// A line of `title` that is wider than the type area. The title is set in size 2 (22 pt), the type area
    /// is 156 mm wide and holds 20 characters. Text whose words are written apart turns between words and is
    /// not looked at; nor are the headings of sections, for which no breaks are prescribed.
    ///
    /// ## Why it matters
    ///
    /// GB/T 9704-2012, 7.3.1, wants the lines of a title broken where the sense breaks, in a balanced shape. A
    /// line that does not fit is broken behind its last character that does, often inside a word, and leaves
    /// a character or two on the next.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// title: 共青团示例职业技术学院委员会学生会改革情况公开    # 23 characters
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Break it where the sense does:
    ///
    /// ```yaml
    /// title: |
    ///   共青团示例职业技术学院委员会
    ///   学生会改革情况公开
    /// ```
    static TITLE_TOO_WIDE: "title-too-wide", Print, Warning
}

/// A finding for every line of the title that is wider than the type area. Only titles in Han script are looked at:
/// others break between words. `measures` is called only where there is such a title, because it runs Typst.
pub(crate) fn wide_titles(
    version: &Version,
    measures: impl FnOnce() -> Option<Measures>,
) -> Vec<Finding> {
    let titles = version.printed_texts.iter();
    let titles: Vec<&PrintedText> = titles
        .filter(|printed| printed.used_as == Use::Title)
        .filter(|_| version.is_han())
        .collect();
    if titles.is_empty() {
        return Vec::new();
    }
    let Some(measures) = measures() else {
        return Vec::new();
    };
    let width = |line: &str| version.faces.width(line, Role::Title);
    titles
        .into_iter()
        .flat_map(|title| title.text.lines().map(move |line| (title, line.trim())))
        // Widths are in units of the type size, as in fonts.
        .filter(|(_, line)| width(line) * measures.title > measures.width)
        .map(|(title, line)| {
            TITLE_TOO_WIDE
                .finding()
                .with("line", line)
                .with("width", whole(width(line).ceil()))
                .with("most", whole(measures.width / measures.title))
                .at(title.span)
        })
        .collect()
}

/// A width in full-width characters, rounded down.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "widths are small and positive"
)]
fn whole(characters: f64) -> usize {
    characters as usize
}
