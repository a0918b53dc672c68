//! Headings, lists and tables that are none, and run together in one line.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::slip::slip;
use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, rule};
use crate::locale::typed_numbers;
use crate::text::{Behind, Form};

rule! {
    /// # zh-CN
    ///
    /// 标题、列表或表格的写法没有起作用，几行会印成一行。
    ///
    /// ## 查什么
    ///
    /// Markdown 文件里：`#标题`（# 后面没有空格）、全角的 `＃ 标题`，用全角横线、圆点开头的几行（`－ 甲`、`• 甲`），一行一个手写序号的几行（`1．甲`），以及表格（`|---|`）。YAML 的文字里：以 `# `、`- `、`> ` 开头的行，一行一个手写序号的几行，表格，单独成行的 `---`。
    ///
    /// ## 为什么
    ///
    /// 不空行的几行连成一段，读者看到的是“－ 甲－ 乙”，分不清层次。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// text: |
    ///   本会的任务：
    ///   - 服务同学；
    ///   - 民主监督。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// YAML 里的列表写在 `items` 下，标题写在 `title` 里；Markdown 文件里用半角的 `# `、`- `、`1. `，后面空一格。要分段的，空一行。
    ///
    /// # en
    ///
    /// Lines that were to be a heading, a list or a table are printed as one line.
    ///
    /// ## What it finds
    ///
    /// In a Markdown file: `#Heading` without a blank, full-width `＃`, lines that begin with a full-width
    /// dash or a bullet (`－ 甲`, `• 甲`) or each with a number in another writing (`1．甲`), and tables (`|---|`).
    /// In a text of the YAML files: lines that begin with `# `, `- ` or `> `, lines that each begin with a number,
    /// tables, and `---` alone in its line.
    ///
    /// ## Why it matters
    ///
    /// Lines without an empty one between them are one paragraph: readers see “－ 甲－ 乙”.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// text: |
    ///   本会的任务：
    ///   - 服务同学；
    ///   - 民主监督。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// In YAML, write lists under `items` and headings in `title`. In a Markdown file, write `# `, `- ` or
    /// `1. ` with a blank behind it. Leave an empty line to begin a paragraph.
    static IDLE_BLOCK: "idle-block", Text, Error
}

static TABLE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^[|｜]?\s*:?-{3,}:?\s*([|｜]\s*:?-{3,}:?\s*)+[|｜]?$"));

/// In a Markdown file, what its own headings do not look like; `#话题#` and `#1` are none.
static HEADING_OF_FILES: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:#{1,6}[^#＃\s\d][^#＃]*$|[#＃]*＃[#＃]*\s*[^#＃\s\d][^#＃]*$)"));

/// In a text of the data, any sign of a block.
static BLOCK_OF_TEXTS: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:#{1,6}\s+\S|[>＞]\s+\S|(?:-{3,}|={3,}|\*{3,})$)"));

/// What bullets look like that are none.
static BULLET: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^([-－–—−•●▪◆◇■·*＊+])[ \u{3000}]*[^\s*＊—－]"));

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("well-formed")
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for passage in &subject.passages {
        let Some(form) = passage.form else { continue };
        for range in blocks(passage, form) {
            findings.push(slip(&IDLE_BLOCK, subject, passage, range));
        }
    }
}

/// The lines that were to be blocks; of several that were to be one list, the first.
fn blocks(passage: &Passage, form: Form) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut last: Option<Line> = None;
    for line in lines(&passage.characters) {
        let is_listed = last.as_ref().is_some_and(|last| last.sign == line.sign);
        let is_block = match form {
            Form::Document => HEADING_OF_FILES.is_match(line.text),
            Form::Inline => BLOCK_OF_TEXTS.is_match(line.text),
        };
        if is_block || TABLE.is_match(line.text) {
            found.push(line.range());
        } else if line.sign != Sign::None && is_listed && !line.goes_on {
            found.extend(last.as_ref().map(Line::range));
        }
        let goes_on = is_listed;
        last = Some(Line { goes_on, ..line });
    }
    found
}

/// With what a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    None,
    Bullet(char),
    Number,
}

struct Line<'a> {
    start: usize,
    text: &'a str,
    sign: Sign,
    goes_on: bool,
}

impl Line<'_> {
    fn range(&self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }
}

fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    text.split('\n').map(move |line| {
        let content = line.trim();
        Line {
            start: content.as_ptr() as usize - text.as_ptr() as usize,
            text: content,
            // A line alone is no list.
            sign: if content.len() == text.len() {
                Sign::None
            } else {
                sign(content)
            },
            goes_on: false,
        }
    })
}

fn sign(line: &str) -> Sign {
    match BULLET.captures(line) {
        Some(found) => Sign::Bullet(found[1].chars().next().unwrap_or_default()),
        None if typed_numbers().at_start(line, Behind::Number).is_some() => Sign::Number,
        None => Sign::None,
    }
}
