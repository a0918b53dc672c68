//! How legal text states counts, departments and references: patterns and words, which are data
//! (`locales/*/statements.yaml`).

use std::path::Path;
use std::sync::LazyLock;

use regex::Regex;

use super::numbers::NUMBER;
use super::stated::PLACEHOLDER;
use crate::locale::{languages_with, shipped};
use crate::workspace::Files;
use crate::yaml::{Node, parse};

const FILE: &str = "statements.yaml";

/// The words that a department's name may be made of; its ending follows.
const NAME: &str = r"\p{Han}{1,8}?";

/// What a count is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counted {
    /// Members of the presidium.
    Presidium,
    /// Departments.
    Departments,
    /// Heads in each department, with or without their deputies.
    Leaders,
    /// Heads in each department.
    Heads,
    /// Deputies of the heads in each department.
    Deputies,
    /// Members without other office in each department.
    Officers,
    /// Everyone on the roster.
    Staff,
    /// Delegates of the congress.
    Delegates,
}

const COUNTED: [(&str, Counted); 8] = [
    ("presidium", Counted::Presidium),
    ("departments", Counted::Departments),
    ("leaders", Counted::Leaders),
    ("heads", Counted::Heads),
    ("deputies", Counted::Deputies),
    ("officers", Counted::Officers),
    ("staff", Counted::Staff),
    ("delegates", Counted::Delegates),
];

/// How a count binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// That many.
    Exactly,
    /// So many or fewer.
    AtMost,
    /// From one number to another.
    Range,
}

const BOUNDS: [(&str, Bound); 3] = [
    ("exactly", Bound::Exactly),
    ("at-most", Bound::AtMost),
    ("range", Bound::Range),
];

/// The patterns and words of all shipped languages.
#[derive(Debug, Default)]
pub(crate) struct Statements {
    /// Sentences that state a count; the groups `n` and `m` are its numbers.
    pub counts: Vec<(Counted, Bound, Regex)>,
    /// Words of sentences that are about others than the union.
    pub elsewhere: Vec<String>,
    /// How departments' names end.
    pub endings: Vec<String>,
    /// What follows an ending where the name does not end there.
    pub not_followed_by: Vec<String>,
    /// What a list of departments begins after.
    pub department_lists: Vec<Regex>,
    /// What says, right before such a beginning, that there are none.
    pub negations: Vec<String>,
    /// Bodies other than the union, whose departments stand right behind their name.
    pub other_bodies: Vec<String>,
    /// What stands between the names of a list.
    pub separators: Vec<String>,
    /// What follows a list of departments that is not complete.
    pub and_others: Vec<String>,
    /// A name at the beginning of a sentence, group `name`.
    pub mentions: Vec<Regex>,
    /// Words of names that are no departments of the union.
    pub not_departments: Vec<String>,
    /// A department within a position, group `name`.
    pub positions: Vec<Regex>,
    /// A reference to an article, group `n`.
    pub article: Vec<Regex>,
    /// What such a reference may begin with when it means its own text.
    pub own_text: Vec<String>,
    /// What stands right before a reference to another text.
    pub other_texts: Vec<String>,
    /// What stands right behind a reference to another text.
    pub other_texts_behind: Vec<Regex>,
    /// Words of titles that name the school's level.
    pub school: Vec<String>,
    /// Words of titles that name a college's level.
    pub college: Vec<String>,
}

impl Statements {
    /// Loads the statements that ship with the program. What cannot be read is passed over; a test holds
    /// the shipped files to be whole.
    pub(crate) fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Statements> = LazyLock::new(|| {
            let mut statements = Statements::default();
            for tag in languages_with(FILE) {
                if let Some(text) = shipped(&format!("{tag}/{FILE}")) {
                    statements.learn(text);
                }
            }
            statements
        });
        &SHIPPED
    }

    fn learn(&mut self, text: String) {
        let files = Files::default();
        let file = files.add(Path::new(FILE), text);
        let Ok(root) = parse(&files, file) else {
            return;
        };
        // Endings come into patterns, so they are learnt first.
        let endings = root.texts("department-endings");
        let patterns = |node: &Node, key: &str| -> Vec<Regex> {
            let texts = node.texts(key).into_iter();
            texts.filter_map(|text| pattern(&text, &endings)).collect()
        };
        for entry in root.value("counts").map_or(&[][..], Node::members) {
            let of = entry.value("of").and_then(Node::text);
            let Some((_, counted)) = COUNTED.iter().find(|(name, _)| Some(*name) == of) else {
                continue;
            };
            for (key, bound) in BOUNDS {
                let found = patterns(entry, key).into_iter();
                self.counts
                    .extend(found.map(|pattern| (*counted, bound, pattern)));
            }
        }
        self.department_lists
            .extend(patterns(&root, "department-lists"));
        self.mentions.extend(patterns(&root, "department-mentions"));
        self.positions.extend(patterns(&root, "positions"));
        self.article.extend(patterns(&root, "article"));
        self.other_texts_behind
            .extend(patterns(&root, "other-texts-behind"));
        self.other_bodies.extend(root.texts("other-bodies"));
        self.elsewhere.extend(root.texts("elsewhere"));
        self.not_followed_by.extend(root.texts("not-followed-by"));
        self.negations.extend(root.texts("negations"));
        self.separators.extend(root.texts("separators"));
        self.and_others.extend(root.texts("and-others"));
        self.not_departments.extend(root.texts("not-departments"));
        self.own_text.extend(root.texts("own-text"));
        self.other_texts.extend(root.texts("other-texts"));
        self.school.extend(root.texts("school"));
        self.college.extend(root.texts("college"));
        self.endings.extend(endings);
    }
}

/// A pattern of the data as a regular expression.
fn pattern(text: &str, endings: &[String]) -> Option<Regex> {
    let endings: Vec<String> = endings.iter().map(|ending| regex::escape(ending)).collect();
    let name = format!("(?P<name>{NAME}(?:{}))", endings.join("|"));
    let text = text
        .replace("{name}", &name)
        .replace(PLACEHOLDER, &format!("(?P<n>{NUMBER})"))
        .replace("{m}", &format!("(?P<m>{NUMBER})"));
    Regex::new(&text).ok()
}

#[cfg(test)]
mod tests {
    use super::{COUNTED, Statements};

    #[test]
    fn the_shipped_statements_are_whole() {
        for tag in super::languages_with(super::FILE) {
            let text = super::shipped(&format!("{tag}/{}", super::FILE)).expect("shipped");
            let data = text.lines().filter(|line| !line.starts_with('#'));
            let patterns = data.map(|line| line.matches('\'').count()).sum::<usize>() / 2;
            let mut statements = Statements::default();
            statements.learn(text.clone());
            let read = statements.counts.len()
                + statements.department_lists.len()
                + statements.mentions.len()
                + statements.positions.len()
                + statements.article.len()
                + statements.other_texts_behind.len();
            assert_eq!(read, patterns, "{tag}");
        }
        let all = Statements::shipped();
        for (name, counted) in COUNTED {
            assert!(all.counts.iter().any(|(of, _, _)| *of == counted), "{name}");
        }
    }
}
