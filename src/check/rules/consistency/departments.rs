//! Recognises names of departments in text, and tells which department a wrong name may mean.

use std::collections::HashSet;
use std::ops::Range;

use crate::model::{Department, Provision, Staff};
use crate::text::{Statements, read_plain};

/// The names of the existing departments, and the patterns by which others are recognised.
pub(super) struct Names {
    statements: &'static Statements,
    /// All names, in all languages.
    known: HashSet<String>,
}

/// Names in a row, each with its byte range.
pub(super) type Enumeration<'t> = Vec<(&'t str, Range<usize>)>;

impl Names {
    /// The names of a roster's departments, in all languages.
    pub(super) fn from_roster(staff: &Staff, statements: &'static Statements) -> Self {
        let departments = staff.departments.iter();
        let names = departments.flat_map(|department| department.name.all());
        Self {
            statements,
            known: names.map(|name| read_plain(&name.value)).collect(),
        }
    }

    /// Whether an existing department has this name.
    pub(super) fn contains(&self, name: &str) -> bool {
        self.known.contains(name)
    }

    /// Whether this may be a department of the union, but none has the name.
    pub(super) fn is_unknown_department(&self, name: &str) -> bool {
        self.may_be_department(name) && !self.contains(name)
    }

    /// Unknown names among the titles of sibling provisions, if at least one sibling is titled with the name
    /// of a department. Other titles end in 部 as well.
    pub(super) fn unknown_in_titles(&self, provision: &Provision) -> Vec<String> {
        let children = || provision.children().map(|(_, child)| child);
        let titles: Vec<String> = children()
            .filter_map(|child| child.title.as_ref())
            .map(|title| read_plain(&title.0.primary().value))
            .collect();
        let is_name = |title: &str| self.name_at_start(title) == Some(title);
        let name_departments = titles.iter().any(|title| self.contains(title));
        let unknown = titles.into_iter().filter(|title| {
            name_departments && is_name(title) && self.is_unknown_department(title)
        });
        let below = children().flat_map(|child| self.unknown_in_titles(child));
        unknown.chain(below).collect()
    }

    /// All names, in no particular order.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.known.iter().map(String::as_str)
    }

    /// Whether a list goes on behind `at` with departments that it counts and does not name: 和三个中心.
    pub(super) fn goes_on_counting(&self, text: &str, at: usize) -> bool {
        let mut separators = self.statements.separators.iter();
        let rest = separators.find_map(|sign| text[at..].strip_prefix(sign.as_str()));
        rest.is_some_and(|rest| self.statements.counts.without_count(rest).is_some())
    }

    /// The names from `at` on, as long as 、, 和 and the like separate them.
    pub(super) fn enumeration_at<'t>(&self, text: &'t str, mut at: usize) -> Enumeration<'t> {
        let mut names = Enumeration::new();
        loop {
            // 四个学习部 may be typed for a name; how many there are is none.
            let rest = &text[at..];
            let rest = self.statements.counts.without_count(rest).unwrap_or(rest);
            at = text.len() - rest.len();
            let Some(name) = self.name_at_start(rest) else {
                break;
            };
            names.push((name, at..at + name.len()));
            at += name.len();
            let separators = self.statements.separators.iter();
            let separator = separators
                .map(String::as_str)
                .find(|sign| text[at..].starts_with(sign));
            let Some(separator) = separator else { break };
            at += separator.len();
        }
        names
    }

    /// The name with which a text begins: a known one, or Han characters up to an ending such as 部.
    fn name_at_start<'t>(&self, text: &'t str) -> Option<&'t str> {
        // Characters. Longer runs are sentences that happen to contain 部.
        const LONGEST: usize = 12;
        let mut end = 0;
        for c in text.chars().take(LONGEST) {
            if !c.is_alphabetic() || c.is_ascii() {
                return None;
            }
            end += c.len_utf8();
            let name = &text[..end];
            let ending =
                |ending: &String| name.len() > ending.len() && name.ends_with(ending.as_str());
            let ends = self.known.contains(name) || self.statements.endings.iter().any(ending);
            // 部 is no ending in 部门 and 部长.
            let goes_on = |word: &String| text[end..].starts_with(word.as_str());
            if ends && !self.statements.not_followed_by.iter().any(goes_on) {
                return self.may_be_department(name).then_some(name);
            }
        }
        None
    }

    /// Whether a name may be that of a department of the union: 全部 (all) and 党委宣传部 are not.
    fn may_be_department(&self, name: &str) -> bool {
        let words = &self.statements.not_departments;
        self.known.contains(name) || !words.iter().any(|word| name.contains(word.as_str()))
    }
}

/// The department with the most similar name, if one is similar enough to be meant.
pub(super) fn nearest<'a>(name: &str, staff: &'a Staff) -> Option<&'a Department> {
    // Names are short, so much of one may differ: 学习部 and 学习实践部 have a likeness of 0.6.
    const LEAST_LIKENESS: f64 = 0.5;
    let likeness = |department: &Department| {
        strsim::normalized_damerau_levenshtein(&department.name.primary().value, name)
    };
    let nearest = staff
        .departments
        .iter()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    nearest.filter(|department| likeness(department) >= LEAST_LIKENESS)
}
