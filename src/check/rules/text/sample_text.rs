//! A text of a new project that was not replaced yet.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, MatchKind};

use super::slip::slip;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::locale::samples;
use crate::text::word_matcher;

rule! {
    /// # zh-CN
    ///
    /// `gongkai new` 写出的样子，还没有换成自己的。
    ///
    /// ## 查什么
    ///
    /// 文字里有【示例】或 (SAMPLE)：新项目里要换掉的文字，前面都有这个记号，印出来也看得见。
    ///
    /// ## 为什么
    ///
    /// 样子不是本校的章程和办法。为了随时看到成品，有样子也能发布；换完以前公布出去，就是公布了别人的话。所以不能豁免。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: 【示例】校党委每学期听取一次学生会工作汇报。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 换成自己的内容，连同记号一起删去。
    ///
    /// # en
    ///
    /// A sample that `gongkai new` wrote was not replaced.
    ///
    /// ## What it finds
    ///
    /// 【示例】 or (SAMPLE) in a text: the sign before each text of a new project that is to be replaced. It is printed, too.
    ///
    /// ## Why it matters
    ///
    /// Samples are not this school's charter and rules. They do not stop a build, so that one can see at any time what it will look like; but
    /// whoever makes them public publishes what nobody has decided. So this cannot be waived.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: 【示例】校党委每学期听取一次学生会工作汇报。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Put your own text in its place, without the sign.
    static SAMPLE_TEXT: "sample-text", Text, Warning, waivable: false
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    static MARKS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let mut leftmost = word_matcher();
        leftmost.match_kind(MatchKind::LeftmostFirst);
        leftmost.build(&samples().marks).ok()
    });
    for passage in &subject.passages {
        // Of several signs in a text the first is told: it is one text to be replaced.
        let mark = MARKS.iter().find_map(|marks| marks.find(passage.original));
        findings.extend(mark.map(|mark| slip(&SAMPLE_TEXT, subject, passage, mark.range())));
    }
}
