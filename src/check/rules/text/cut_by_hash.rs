//! What YAML takes for a note because it stands behind a blank and #, though its author meant it as part of the value.

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Fix, Scope, Span, message, rule};
use crate::yaml::{Kind, Node};

rule! {
    /// # zh-CN
    ///
    /// 值里 # 后面的字没有读进去。
    ///
    /// ## 查什么
    ///
    /// 空格后面紧接着数字的 #（`3班 #2`、`#1`），和表格软件的错误值（`#REF!`、`#N/A`、`#DIV/0!`）。后面是空格或文字的 #（`# 注`、`#注`）
    /// 是说明，不查；引号里的是文字，也不查。
    ///
    /// ## 为什么
    ///
    /// YAML 把空格后面的 # 连同后面的字当作说明，不印出来，也不提示：班号丢了，没有算出来的排名成了没填。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - name: 王犇
    ///     grade: 二年级 #2
    ///     rank: #REF!
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 属于值的，整个值加上引号：`"二年级 #2"`。错误值回到表格里改好公式，再填数。确实是说明的，在 # 后面加一个空格。
    ///
    /// # en
    ///
    /// What stands behind # was not read.
    ///
    /// ## What it finds
    ///
    /// A # behind a space with a digit right behind it (`3班 #2`, `#1`), and what spreadsheets write where they cannot
    /// compute (`#REF!`, `#N/A`, `#DIV/0!`). With a space or words behind it (`# note`, `#注`), # begins a note, and
    /// between quotation marks it is text: neither is reported.
    ///
    /// ## Why it matters
    ///
    /// YAML takes # behind a space for a note, with all that follows it, and says nothing: the number of a class is
    /// lost, a rank that could not be computed looks as if nobody had entered one.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - name: 王犇
    ///     grade: 二年级 #2
    ///     rank: #REF!
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Put what belongs to the value between quotation marks with it: `"二年级 #2"`. Where a spreadsheet could not
    /// compute, mend its formula and enter the number. Where it is a note, put a space behind the #.
    static CUT_BY_HASH: "cut-by-hash", Text, Warning
}

/// Reports every such value of the disclosure's files.
pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    for tree in &subject.draft.trees {
        values(subject, tree, findings);
    }
}

fn values(subject: &Subject, node: &Node, findings: &mut Vec<Finding>) {
    match &node.kind {
        Kind::Empty | Kind::Scalar(_) => {}
        Kind::List(members) => {
            for member in members {
                findings.extend(cut(subject, member, member.span));
                values(subject, member, findings);
            }
        }
        Kind::Map(entries) => {
            for entry in entries {
                findings.extend(cut(subject, &entry.value, entry.key.span));
                values(subject, &entry.value, findings);
            }
        }
    }
}

/// The finding about a value that ends before a #; one that is empty stands behind `before`.
fn cut(subject: &Subject, value: &Node, before: Span) -> Option<Finding> {
    let text = subject.files.text(value.span.file);
    let (start, end) = match value.kind {
        Kind::Scalar(_) => (Some(value.span.range().start), value.span.range().end),
        Kind::Empty => (None, before.range().end),
        Kind::List(_) | Kind::Map(_) => return None,
    };
    // Between quotation marks a text says itself where it ends.
    if start.is_some_and(|start| text[start..].starts_with(['"', '\''])) {
        return None;
    }
    let line = text[end..].lines().next()?;
    let between = if start.is_none() {
        &[' ', ':'][..]
    } else {
        &[' ']
    };
    let note = line.trim_start_matches(between);
    let is_apart = line[..line.len() - note.len()].ends_with(' ');
    let behind = note.strip_prefix('#').filter(|_| is_apart)?;
    let is_error = is_error_of_spreadsheet(behind);
    if !is_error && !behind.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let from = end + line.len() - note.len();
    let until = from + note.trim_end().len();
    let whole = start.unwrap_or(from)..until;
    let found = &text[from..until];
    let finding = CUT_BY_HASH
        .finding()
        .with("found", found)
        .at(Span::new(value.span.file, from..until));
    if is_error {
        return Some(finding.worded(message::ERROR_OF_SPREADSHEET));
    }
    let quoted = &text[whole.clone()];
    // Between brackets a note goes to the end of the line, and what closes them with it.
    let is_plain = !quoted.contains(['"', '\\', ',', ']', '}']);
    let fix = is_plain.then(|| Fix {
        edits: vec![(Span::new(value.span.file, whole), format!("\"{quoted}\""))],
        safe: false,
        scope: Scope::Syntax,
    });
    Some(finding.fixed(fix))
}

/// Whether the words behind # are what a spreadsheet writes where it cannot compute: REF!, DIV/0!, NAME?, N/A.
fn is_error_of_spreadsheet(behind: &str) -> bool {
    let word = behind.split_whitespace().next().unwrap_or_default();
    let is_part = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '/' | '_');
    let name = word.strip_suffix(['!', '?']);
    word == "N/A"
        || name.is_some_and(|name| {
            name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(is_part)
        })
}
