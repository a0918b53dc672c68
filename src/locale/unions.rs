//! The kinds of organisation that disclose, and what each calls itself.

use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;

use super::lists::{load, load_of};
use crate::text::read_plain;

/// What kind of organisation discloses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum UnionKind {
    /// 学生会
    #[default]
    Student,
    /// 研究生会
    Graduate,
    /// 学生会（研究生会）
    Both,
}

impl UnionKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Student, Self::Graduate, Self::Both];

    /// The name in data, labels and templates.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Student => "student-union",
            Self::Graduate => "graduate-union",
            Self::Both => "both",
        }
    }

    /// The kind of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind that the name of an organisation tells; `None` where it tells none.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        let name = read_plain(name).to_lowercase().replace('’', "'");
        let all = unions();
        let students = all.student_union.union_beside(&all.graduate_union);
        let graduates = all.graduate_union.union_beside(&all.student_union);
        let neither = |word: &&String| {
            let kinds = [&all.student_union, &all.graduate_union];
            !kinds.iter().any(|kind| kind.union.contains(word))
        };
        // Students' and Graduate Union.
        let mut of_both = all.both.union.iter().filter(neither);
        if of_both.any(|word| name.contains(word.as_str())) {
            return Some(Self::Both);
        }
        // 学生会 within 研究生学生会 is none of its own.
        let tells = |own: &[&str], others: &[&str]| {
            own.iter().any(|word| {
                name.match_indices(word).any(|(at, _)| {
                    let mut longer = others.iter().filter(|other| other.contains(word));
                    !longer.any(|other| stands_around(&name, other, at, word))
                })
            })
        };
        match (tells(&students, &graduates), tells(&graduates, &students)) {
            (true, true) => Some(Self::Both),
            (true, false) => Some(Self::Student),
            (false, true) => Some(Self::Graduate),
            (false, false) => None,
        }
    }
}

/// Whether the `longer` word stands in a text around the `word` at an offset, which is a part of it.
fn stands_around(text: &str, longer: &str, at: usize, word: &str) -> bool {
    longer.match_indices(word).any(|(within, _)| {
        let start = at.checked_sub(within);
        let rest = start.and_then(|start| text.get(start..));
        rest.is_some_and(|rest| rest.starts_with(longer))
    })
}

/// Whether the name of a congress says that all students take part in it, and no delegates.
pub(crate) fn is_assembly(name: &str) -> bool {
    let name = read_plain(name).to_lowercase();
    let has = |words: &[String]| words.iter().any(|word| name.contains(word.as_str()));
    has(&unions().assemblies) && !has(&unions().both.congress)
}

/// Whether the name of a congress says that delegates take part in it.
pub(crate) fn is_of_delegates(name: &str) -> bool {
    let name = read_plain(name).to_lowercase();
    let words = unions();
    let has = |words: &[String]| words.iter().any(|word| name.contains(word.as_str()));
    has(&words.both.congress) && !has(&words.assemblies)
}

/// The words of all kinds, in all languages.
fn unions() -> &'static Unions {
    static UNIONS: LazyLock<Unions> = LazyLock::new(|| load(FILE));
    &UNIONS
}

const FILE: &str = "unions.yaml";

/// What the kinds of organisation call themselves.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Unions {
    student_union: UnionWords,
    graduate_union: UnionWords,
    both: UnionWords,
    /// Congresses of all students.
    assemblies: Vec<String>,
}

/// The words of one kind.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct UnionWords {
    union: Vec<String>,
    congress: Vec<String>,
    student: Vec<String>,
    enrolled: Vec<String>,
}

impl UnionWords {
    /// The words of lists, each with the placeholder that stands for them.
    fn lists(&self) -> [(&'static str, &[String]); 4] {
        [
            ("union", &self.union),
            ("congress", &self.congress),
            ("student", &self.student),
            ("enrolled", &self.enrolled),
        ]
    }

    /// What only this kind is called, and not the `other` one.
    fn union_beside<'w>(&'w self, other: &Self) -> Vec<&'w str> {
        let words = self.union.iter().filter(|word| !other.union.contains(word));
        words.map(String::as_str).collect()
    }
}

/// What the placeholders of one language's lists of words stand for, where one kind of organisation discloses.
pub(super) struct Placeholders(Vec<(String, Vec<String>)>);

impl Placeholders {
    /// Those of a language; a language without words of its own has none.
    pub(super) fn of(tag: &str, kind: UnionKind) -> Self {
        let Some(unions) = load_of::<Unions>(tag, FILE) else {
            return Self(Vec::new());
        };
        let own = match kind {
            UnionKind::Student => &unions.student_union,
            UnionKind::Graduate => &unions.graduate_union,
            UnionKind::Both => &unions.both,
        };
        let kinds = [&unions.student_union, &unions.graduate_union];
        let mut all = Vec::new();
        for (at, (name, words)) in own.lists().into_iter().enumerate() {
            let others = kinds.iter().flat_map(|kind| kind.lists()[at].1);
            let others = others.filter(|word| !words.contains(word));
            all.push((format!("{{other-{name}}}"), others.cloned().collect()));
            all.push((format!("{{{name}}}"), words.to_vec()));
        }
        Self(all)
    }

    /// Puts the words in the place of placeholders: an entry of a list with one becomes an entry for each word.
    pub(super) fn fill(&self, value: Value) -> Value {
        match value {
            Value::Array(list) => {
                let filled = list.into_iter().flat_map(|entry| match entry {
                    Value::String(text) if text.contains('{') => self.filled(text),
                    entry => vec![self.fill(entry)],
                });
                Value::Array(filled.collect())
            }
            Value::Object(map) => {
                let filled = map.into_iter().map(|(key, value)| (key, self.fill(value)));
                Value::Object(filled.collect())
            }
            value => value,
        }
    }

    fn filled(&self, text: String) -> Vec<Value> {
        let mut texts = vec![text];
        for (placeholder, words) in &self.0 {
            if !texts.iter().any(|text| text.contains(placeholder.as_str())) {
                continue;
            }
            let with_each = |text: String| match text.contains(placeholder.as_str()) {
                true => words
                    .iter()
                    .map(|word| text.replace(placeholder.as_str(), word))
                    .collect(),
                false => vec![text],
            };
            texts = texts.into_iter().flat_map(with_each).collect();
        }
        texts.into_iter().map(Value::String).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{UnionKind, is_assembly};

    #[test]
    fn a_name_tells_the_kind_of_an_organisation() {
        use UnionKind::{Both, Graduate, Student};
        for (name, kind) in [
            ("云上职业学院学生会", Some(Student)),
            ("云上大学研究生会", Some(Graduate)),
            ("云上大学医学院**研究生会**", Some(Graduate)),
            ("云上大学研究生学生会", Some(Graduate)),
            ("云上大学学生会（研究生会）", Some(Both)),
            ("云上大学学生会、研究生会", Some(Both)),
            ("云上大学学生会组织", Some(Student)),
            ("云上大學研究生會", Some(Graduate)),
            ("Students’ Union of Cloud University", Some(Student)),
            (
                "Graduate Students' Union of Cloud University",
                Some(Graduate),
            ),
            ("Cloud University Students' and Graduate Union", Some(Both)),
            ("云上大学青年之家", None),
        ] {
            assert_eq!(UnionKind::of_name(name), kind, "{name}");
        }
    }

    #[test]
    fn a_name_tells_whether_a_congress_has_delegates() {
        for (name, is) in [
            ("第三次全体学生大会", true),
            ("全院研究生大会", true),
            ("学生大会", true),
            ("第三次学生代表大会", false),
            ("学生代表大会（全体学生大会）", false),
            ("学代会", false),
            ("预备会议", false),
        ] {
            assert_eq!(is_assembly(name), is, "{name}");
        }
    }
}
