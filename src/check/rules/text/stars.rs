//! Stars that Markdown left as characters although they were meant to make something strong.

use std::ops::Range;

use crate::text::{is_han, opens};

/// What may follow a name of which stars hide a part: 张**同学.
const TITLES: [&str; 4] = ["同学", "老师", "等", "某"];

/// Two or three stars that were meant to make something strong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stars {
    pub open: Range<usize>,
    /// The stars that close it, if there are any.
    pub close: Option<Range<usize>>,
}

impl Stars {
    /// From the first to the last star.
    pub(super) fn whole(&self) -> Range<usize> {
        let end = self.close.as_ref().unwrap_or(&self.open).end;
        self.open.start..end
    }
}

/// The idle stars of a text.
pub(super) fn stars(text: &str) -> Vec<Stars> {
    let mut found: Vec<Stars> = Vec::new();
    for run in idle_runs(text) {
        let partner = found.last_mut().filter(|last| closes(text, last, &run));
        match partner {
            Some(last) => last.close = Some(run),
            None => found.push(Stars {
                open: run,
                close: None,
            }),
        }
    }
    found
}

fn is_star(c: char) -> bool {
    matches!(c, '*' | '＊' | '﹡')
}

/// Runs of two or three stars that hide nothing. A single star is a note's (张三*) or a product's (5*3), four
/// and more hide something.
fn idle_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_star).map(|at| from + at) {
        let rest = &text[start..];
        from = start + rest.len() - rest.trim_start_matches(is_star).len();
        let count = text[start..from].chars().count();
        if (2..=3).contains(&count) && !is_redaction(&text[..start], &text[from..]) {
            runs.push(start..from);
        }
    }
    runs
}

/// Whether stars replace something hidden: digits (138**8000), or the rest of a name after its first
/// character (张**).
fn is_redaction(before: &str, behind: &str) -> bool {
    let mut back = before.chars().rev();
    let (last, one_before) = (back.next(), back.next());
    let next = behind.chars().next();
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    // A surname is the first character of its run of Han characters.
    let begins = !one_before.is_some_and(|c| is_han(c) || is_star(c));
    let is_surname = last.is_some_and(is_han) && begins;
    let ends = next.is_none_or(|c| !c.is_alphanumeric() && (c.is_ascii() || !opens(c)))
        || TITLES.iter().any(|title| behind.starts_with(title));
    (latin(last) && latin(next)) || (is_surname && ends)
}

/// Whether a run closes the stars before it: as many, in the same paragraph, with something between.
fn closes(text: &str, open: &Stars, run: &Range<usize>) -> bool {
    let inside = &text[open.open.end..run.start];
    let count = |range: &Range<usize>| text[range.clone()].chars().count();
    open.close.is_none()
        && count(&open.open) == count(run)
        && !inside.trim().is_empty()
        && !inside.contains("\n\n")
}

#[cfg(test)]
mod tests {
    use super::stars;

    #[test]
    fn stars_that_stress_nothing_are_found() {
        for (text, wanted) in [
            ("**重点。", vec!["**"]),
            ("重点**。", vec!["**"]),
            ("甲 ** 乙 ** 丙", vec!["** 乙 **"]),
            ("＊＊重点＊＊，**乙＊＊", vec!["＊＊重点＊＊", "**乙＊＊"]),
            ("**一**二**", vec!["**一**", "**"]),
            ("**一\n\n重点**。", vec!["**", "**"]),
            ("张**、李**同学，138**0013**8000，****，5*3，张三*", vec![]),
        ] {
            let found: Vec<&str> = stars(text)
                .iter()
                .map(|stars| &text[stars.whole()])
                .collect();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
