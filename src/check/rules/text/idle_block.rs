//! Headings, lists and tables that Markdown does not take for such, so that their lines run together.

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
    /// In a Markdown file: `#Heading` without a space, full-width `＃`, lines that begin with a full-width
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
    /// `1. ` with a space behind it. Leave an empty line to begin a paragraph.
    static IDLE_BLOCK: "idle-block", Text, Error
}

/// The line below the head of a table, which Markdown takes for text here.
static TABLE: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^[|｜]?\s*:?-{3,}:?\s*([|｜]\s*:?-{3,}:?\s*)+[|｜]?$"));

/// What was meant for a heading in a Markdown file: without its space, or full-width. `#话题#` and `#1` are
/// not.
static HEADING_OF_FILES: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:#{1,6}[^#＃\s\d][^#＃]*$|[#＃]*＃[#＃]*\s*[^#＃\s\d][^#＃]*$)"));

/// What was meant for a block in a text of the data, where there are none: heading, quotation, rule.
static BLOCK_OF_TEXTS: LazyLock<Regex> =
    LazyLock::new(|| regex(r"^(?:#{1,6}\s+\S|[>＞]\s+\S|(?:-{3,}|={3,}|\*{3,})$)"));

/// A bullet that makes no list item. The sign must be followed by something else than another of its kind: ——
/// is a dash.
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

/// The lines that were meant to be blocks; of a list only its first line.
fn blocks(passage: &Passage, form: Form) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut last: Option<Line> = None;
    for line in lines(&passage.characters) {
        // Two lines in a row with the same sign are a list; one alone may be a dash at the beginning of a
        // line.
        let is_listed = last.as_ref().is_some_and(|last| last.kind == line.kind);
        let is_block = match form {
            Form::Document => HEADING_OF_FILES.is_match(line.text),
            Form::Inline => BLOCK_OF_TEXTS.is_match(line.text),
        };
        if is_block || TABLE.is_match(line.text) {
            found.push(line.range());
        } else if line.kind != LineStart::None && is_listed && !line.continues_list {
            found.extend(last.as_ref().map(Line::range));
        }
        let continues_list = is_listed;
        last = Some(Line {
            continues_list,
            ..line
        });
    }
    found
}

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineStart {
    None,
    Bullet(char),
    Number,
}

/// A line without the spaces around it.
struct Line<'a> {
    /// Byte offset in the text.
    start: usize,
    text: &'a str,
    kind: LineStart,
    /// Whether it continues the list of the line before, which is reported already.
    continues_list: bool,
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
            kind: if content.len() == text.len() {
                LineStart::None
            } else {
                line_start(content)
            },
            continues_list: false,
        }
    })
}

fn line_start(line: &str) -> LineStart {
    match BULLET.captures(line) {
        Some(found) => LineStart::Bullet(found[1].chars().next().unwrap_or_default()),
        None if typed_numbers().at_start(line, Behind::Number).is_some() => LineStart::Number,
        None => LineStart::None,
    }
}
