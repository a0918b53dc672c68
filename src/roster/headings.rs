//! Which column a heading names.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::tables::{Known, SERIAL, Table};
use crate::locale::{Languages, key_names, table_words};
use crate::model::{ADVISORS, ROSTER};
use crate::text::{bare, fold};

/// The headings of a table, by what they are compared by.
pub(super) struct Headings {
    keys: Vec<&'static str>,
    exact: FxHashMap<String, &'static str>,
}

impl Headings {
    pub(super) fn new(table: Table, known: &Known) -> Self {
        let mut keys = table.keys();
        keys.push(SERIAL);
        let mut exact = FxHashMap::default();
        let mut learn = |key: &'static str, heading: &str| {
            exact.entry(compared(heading)).or_insert(key);
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
        Self { keys, exact }
    }

    /// The key of the column that a heading names; `None` where it is not known.
    pub(super) fn key(&self, heading: &str) -> Option<&'static str> {
        const LONGEST: usize = 200;
        if heading.len() > LONGEST {
            return None;
        }
        let whole = compared(heading);
        let known = |heading: &str| {
            let is_called = |key: &&&'static str| key_names().are(heading, key);
            let exact = self.exact.get(heading).copied();
            exact.or_else(|| self.keys.iter().find(is_called).copied())
        };
        // What stands in brackets explains: 年级（填大一、大二）.
        let before = whole
            .split(['(', '[', '【', '〔'])
            .next()
            .unwrap_or_default();
        known(&whole).or_else(|| known(before)).or_else(|| {
            let holds = |key: &&&'static str| {
                let parts = table_words().containing.get(**key).into_iter().flatten();
                parts.into_iter().any(|part| whole.contains(part.as_str()))
            };
            self.keys.iter().find(holds).copied()
        })
    }
}

/// The headings that this program itself prints, in all its languages.
fn official(table: Table) -> &'static [(&'static str, String)] {
    type Official = Vec<(&'static str, String)>;
    fn labels(columns: impl Iterator<Item = (&'static str, Option<&'static str>)>) -> Official {
        let languages = Languages::shipped();
        let columns: Vec<_> = columns
            .filter_map(|(key, label)| Some((key, label?)))
            .collect();
        let labels = languages.tags().filter_map(|tag| languages.labels(tag));
        let all = labels.flat_map(|labels| {
            columns
                .iter()
                .map(|(key, label)| (*key, labels.text(label, &[])))
        });
        all.collect()
    }
    static OF_ROSTER: LazyLock<Official> =
        LazyLock::new(|| labels(ROSTER.iter().map(|it| (it.key, it.label))));
    static OF_ADVISORS: LazyLock<Official> =
        LazyLock::new(|| labels(ADVISORS.iter().map(|it| (it.key, it.label))));
    match table {
        Table::Roster => &OF_ROSTER,
        Table::Advisors => &OF_ADVISORS,
    }
}

/// What the columns are usually called, for messages: the first heading that is known of each.
pub(super) fn usual(table: Table) -> Vec<&'static str> {
    let of_key = |key| official(table).iter().find(|(known, _)| *known == key);
    let headings = table.keys().into_iter().filter_map(of_key);
    headings.map(|(_, heading)| heading.as_str()).collect()
}

/// What headings are compared by: folded, in lower case, without blanks, line breaks and the star of what must be filled in.
pub(super) fn compared(heading: &str) -> String {
    let text = fold(heading).text().to_lowercase();
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '*')
        .collect();
    bare(&text).to_owned()
}
