//! Marks of Markdown that have no effect and are printed literally.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::slip::slip;
use super::stars::{Stars, stars};
use crate::check::corrections::mark_fix;
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};

rule! {
    /// # zh-CN
    ///
    /// 加粗等标记没有起作用，会照原样印出来。
    ///
    /// ## 查什么
    ///
    /// 没有配成对的 `**`，里面有空格的 `** 重点 **`，全角的 `＊＊重点＊＊`，单独一个反引号，`~~删除线~~`，脚注 `[^1]`，没有成为图片的 `![…](…)`；以及写在不能用标记的地方（姓名、备注等）的 `**…**`。单个星号是注释号（张三*）或乘号（5*3），不算；遮去的姓名、号码（张**、138****8000）不算。想印出星号的，写成 `\*`。
    ///
    /// ## 为什么
    ///
    /// 读者看到的是星号，该突出的字也没有突出。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 本会的**主要任务如下。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 前后各写两个半角星号，里面不空格：`**主要任务**`；不要加粗的，删去星号。
    ///
    /// # en
    ///
    /// A mark for strong text or the like does nothing, and is printed as it stands.
    ///
    /// ## What it finds
    ///
    /// `**` without its partner, `** word **` with spaces inside, full-width `＊＊word＊＊`, a single
    /// back-tick, `~~struck~~`, footnotes `[^1]`, `![…](…)` that is no picture; and `**…**` where a text takes
    /// no marks (a name, a remark). A single star is a note's (张三*) or a product's (5*3) and is left alone, and
    /// so are names and numbers with stars in them (张**, 138****8000). `\*` prints a star.
    ///
    /// ## Why it matters
    ///
    /// Readers see stars, and what was to stand out does not.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 本会的**主要任务如下。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write two half-width stars on either side, with no space inside: `**word**`; or delete them.
    static IDLE_MARK: "idle-mark", Text, Error
}

/// Marks that never have an effect: pictures, footnotes, strike-through, and back-ticks that the parser left
/// over.
static OTHER_MARKS: LazyLock<Regex> = LazyLock::new(|| {
    let picture = r"[!！][\[［][^\[\]\n]*[\]］][ ]?[(（][^()（）\n]*[)）]";
    let note = r"\[\^[^\[\]\s]+\]";
    let struck = r"~~[^~\s][^~\n]*~~";
    let tick = "[`｀]+";
    Regex::new(&format!("{picture}|{note}|{struck}|{tick}")).expect("well-formed")
});

/// `**words**`, which a text without Markdown prints literally.
static STRONG: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\*\*[^*\s](?:[^*\n]*[^*\s])?\*\*").expect("well-formed"));

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        let Some(form) = passage.form else {
            if !passage.original.contains("**") {
                continue;
            }
            for found in STRONG.find_iter(passage.original) {
                let found = slip(&IDLE_MARK, subject, passage, found.range());
                findings.push(found.worded(message::IDLE_MARK_PLAIN));
            }
            continue;
        };
        for run in stars(&passage.characters) {
            let fix = strong_edits(passage, &run).and_then(|edits| {
                // Where blanks must go as well, the stars may have been meant literally.
                let is_certain = edits[0].0 == run.open && Some(&edits[1].0) == run.close.as_ref();
                mark_fix(&IDLE_MARK, subject.files, passage, form, &edits, is_certain)
            });
            findings.push(slip(&IDLE_MARK, subject, passage, run.whole()).fixed(fix));
        }
        for range in other_marks(&passage.characters) {
            findings.push(slip(&IDLE_MARK, subject, passage, range));
        }
    }
}

/// The edits that put `**` on either side, without spaces inside. `None` if the stars have no partner, or
/// exactly that stands there already.
fn strong_edits(passage: &Passage, stars: &Stars) -> Option<[(Range<usize>, &'static str); 2]> {
    let (open, close) = (stars.open.clone(), stars.close.clone()?);
    let inside = &passage.characters[open.end..close.start];
    let before = inside.len() - inside.trim_start().len();
    let behind = inside.len() - inside.trim_end().len();
    let edits = [
        (open.start..open.end + before, "**"),
        (close.start - behind..close.end, "**"),
    ];
    let stands_there =
        |(range, better): &(Range<usize>, &str)| passage.original[range.clone()] == **better;
    (!edits.iter().all(stands_there)).then_some(edits)
}

/// The other marks. Two back-ticks of one line are one finding.
fn other_marks(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut open_tick: Option<usize> = None;
    if !text.contains(['[', '［', '~', '`', '｀']) {
        return found;
    }
    for part in OTHER_MARKS.find_iter(text) {
        let is_tick = part.as_str().starts_with(['`', '｀']);
        let line = text[..part.start()].rfind('\n').unwrap_or_default();
        match open_tick.filter(|at| is_tick && found[*at].start > line) {
            Some(at) => {
                found[at].end = part.end();
                open_tick = None;
            }
            None => {
                open_tick = is_tick.then_some(found.len());
                found.push(part.range());
            }
        }
    }
    found
}
