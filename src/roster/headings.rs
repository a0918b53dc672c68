//! Which column a heading names.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::openings::Openings;
use super::tables::{Known, NAME, RANK, RANK_OF, SERIAL, Table};
use super::tidied::compared;
use crate::locale::{Languages, key_names, table_words};
use crate::model::{ADVISORS, ROSTER};

/// The language in which a table says yes and no, and in which its headings are named, where nothing tells another.
pub(crate) const WRITTEN_IN: &str = "zh-CN";

/// The headings of a table, by what they are compared by.
pub(super) struct Headings {
    keys: Vec<&'static str>,
    exact: FxHashMap<String, &'static str>,
    /// How the headings of names begin.
    of_names: Openings,
}

impl Headings {
    pub(super) fn new(table: Table, known: &Known) -> Self {
        let mut keys = table.keys();
        keys.push(SERIAL);
        if table == Table::Roster {
            keys.push(RANK_OF);
        }
        let mut exact = FxHashMap::default();
        let mut of_names = Openings::default();
        let mut learn = |key: &'static str, heading: &str| {
            let heading = compared(heading);
            if key == NAME {
                of_names.add(&heading);
            }
            exact.entry(heading).or_insert(key);
        };
        // What the data themselves call a column counts before what others do.
        for (key, heading) in known.headings.iter().chain(official(table)) {
            learn(key, heading);
        }
        for key in &keys {
            for heading in table_words().headings.get(*key).into_iter().flatten() {
                learn(key, heading);
            }
        }
        for key in &keys {
            learn(key, key);
            for name in key_names().of(key) {
                learn(key, name);
            }
        }
        Self {
            keys,
            exact,
            of_names,
        }
    }

    /// Whether a text is the heading of the column of names.
    pub(super) fn is_of_names(&self, text: &str) -> bool {
        self.of_names.may_begin(text) && self.key(text) == Some(NAME)
    }

    /// The key of the column that a heading names; `None` where it is not known.
    pub(super) fn key(&self, heading: &str) -> Option<&'static str> {
        const LONGEST: usize = 200;
        if heading.len() > LONGEST {
            return None;
        }
        let whole = compared(heading);
        let known = |heading: &str| {
            let hyphenated = || self.exact.get(&heading.replace('_', "-"));
            self.exact.get(heading).or_else(hyphenated).copied()
        };
        // What stands in brackets explains: 年级（填大一、大二）. It may also tell two columns apart: 排名（人数）.
        let (before, behind) = whole
            .split_once(['(', '[', '【', '〔'])
            .unwrap_or((&whole, ""));
        let key = known(&whole).or_else(|| known(before)).or_else(|| {
            let holds = |key: &&&'static str| {
                let parts = table_words().containing.get(**key).into_iter().flatten();
                parts.into_iter().any(|part| whole.contains(part.as_str()))
            };
            self.keys.iter().find(holds).copied()
        })?;
        let inside = behind.trim_end_matches([')', ']', '】', '〕']);
        let is_total = key == RANK && known(inside) == Some(RANK_OF);
        Some(if is_total { RANK_OF } else { key })
    }
}

/// The headings that this program itself prints, in all its languages.
fn official(table: Table) -> &'static [(&'static str, String)] {
    type Official = Vec<(&'static str, String)>;
    fn labels(table: Table) -> Official {
        let languages = Languages::shipped();
        let tags = languages.tags();
        tags.flat_map(|tag| printed(table, tag, &languages))
            .collect()
    }
    static OF_ROSTER: LazyLock<Official> = LazyLock::new(|| labels(Table::Roster));
    static OF_ADVISORS: LazyLock<Official> = LazyLock::new(|| labels(Table::Advisors));
    match table {
        Table::Roster => &OF_ROSTER,
        Table::Advisors => &OF_ADVISORS,
    }
}

/// The headings that are printed in one language, with their keys.
fn printed(table: Table, tag: &str, languages: &Languages) -> Vec<(&'static str, String)> {
    let columns: Vec<(&'static str, Option<&'static str>)> = match table {
        Table::Roster => ROSTER.iter().map(|it| (it.key, it.label)).collect(),
        Table::Advisors => ADVISORS.iter().map(|it| (it.key, it.label)).collect(),
    };
    let Some(labels) = languages.labels(tag) else {
        return Vec::new();
    };
    let known = columns.into_iter();
    let known = known.filter_map(|(key, label)| Some((key, labels.text(label?, &[]))));
    known.collect()
}

/// What the columns are usually called in a language, for messages.
pub(super) fn usual(table: Table, tag: &str) -> Vec<String> {
    let printed = printed(table, tag, &Languages::shipped());
    let keys = table.keys();
    let headings = printed.into_iter().filter(|(key, _)| keys.contains(key));
    headings.map(|(_, heading)| heading).collect()
}
