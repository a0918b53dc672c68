//! Names of departments: where a text holds one, and which department it may mean.

use std::collections::HashSet;
use std::ops::Range;

use crate::locale::statements;
use crate::model::{Department, Provision, Staff};
use crate::text::Statements;

/// The departments that there are, and how names of departments are recognised.
pub(super) struct Names<'a> {
    statements: &'static Statements,
    known: HashSet<&'a str>,
}

/// Names that stand in a row, with their places.
pub(super) type List<'t> = Vec<(&'t str, Range<usize>)>;

impl<'a> Names<'a> {
    /// The names of a roster's departments, in all languages.
    pub(super) fn from_roster(staff: &'a Staff) -> Self {
        let departments = staff.departments.iter();
        let names = departments.flat_map(|department| department.name.all());
        Self {
            statements: statements(),
            known: names.map(|name| name.value.as_str()).collect(),
        }
    }

    /// Whether a department goes by this name.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.known.contains(name)
    }

    /// Whether this is the name of a department of the union, but of none that there is.
    pub(super) fn lacks(&self, name: &str) -> bool {
        self.is_own(name) && !self.holds(name)
    }

    /// Unknown names among the titles of neighbouring provisions, where other titles name departments.
    pub(super) fn among_titles(&self, provision: &Provision) -> Vec<String> {
        let children = || provision.children().map(|(_, child)| child);
        let titles: Vec<&str> = children()
            .filter_map(|child| child.title.as_ref())
            .map(|title| title.0.primary().value.as_str())
            .collect();
        let is_name = |title: &str| self.name(title) == Some(title);
        let name_departments = titles.iter().any(|title| self.holds(title));
        let unknown = titles
            .into_iter()
            .filter(|title| name_departments && is_name(title) && self.lacks(title));
        let unknown = unknown.map(str::to_owned);
        let below = children().flat_map(|child| self.among_titles(child));
        unknown.chain(below).collect()
    }

    /// All names.
    pub(super) fn all(&self) -> impl Iterator<Item = &'a str> {
        self.known.iter().copied()
    }

    /// Names separated by 、 or 和 from here on.
    pub(super) fn list<'t>(&self, text: &'t str, mut at: usize) -> List<'t> {
        let mut list = List::new();
        while let Some(name) = self.name(&text[at..]) {
            list.push((name, at..at + name.len()));
            at += name.len();
            let separators = self.statements.separators.iter();
            let separator = separators
                .map(String::as_str)
                .find(|sign| text[at..].starts_with(sign));
            let Some(separator) = separator else { break };
            at += separator.len();
        }
        list
    }

    /// The name that a text begins with: Han characters up to an ending.
    fn name<'t>(&self, text: &'t str) -> Option<&'t str> {
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
            let goes_on = |word: &String| text[end..].starts_with(word.as_str());
            if ends && !self.statements.not_followed_by.iter().any(goes_on) {
                return self.is_own(name).then_some(name);
            }
        }
        None
    }

    /// Whether a name may be one of the union's departments: 全部 and 党委宣传部 are not.
    fn is_own(&self, name: &str) -> bool {
        let words = &self.statements.not_departments;
        self.known.contains(name) || !words.iter().any(|word| name.contains(word.as_str()))
    }
}

/// Whether the name that stands at `at` is there only as a part of a longer one.
pub(super) fn is_within(text: &str, at: usize, name: &str, longer: &str) -> bool {
    let starts = longer
        .match_indices(name)
        .map(|(offset, _)| at.checked_sub(offset));
    starts.flatten().any(|start| {
        text.get(start..)
            .is_some_and(|text| text.starts_with(longer))
    })
}

/// The department whose name is most like this one, if one is.
pub(super) fn nearest<'a>(name: &str, staff: &'a Staff) -> Option<&'a Department> {
    const LIKE: f64 = 0.5;
    let likeness = |department: &Department| {
        strsim::normalized_damerau_levenshtein(&department.name.primary().value, name)
    };
    let nearest = staff
        .departments
        .iter()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    nearest.filter(|department| likeness(department) >= LIKE)
}
