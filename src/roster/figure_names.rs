//! What spreadsheets call the delegates' figures.

use rustc_hash::FxHashMap;

use super::tidied::compared;
use crate::locale::{Languages, key_names, table_words};
use crate::model::FIGURES;

/// The figures by their names.
pub(super) struct FigureNames {
    keys: FxHashMap<String, &'static str>,
}

impl FigureNames {
    pub(super) fn new() -> Self {
        let mut keys = FxHashMap::default();
        let languages = Languages::shipped();
        let labels: Vec<_> = languages
            .tags()
            .filter_map(|tag| languages.labels(tag))
            .collect();
        for figure in FIGURES {
            let own = table_words().figures.get(figure.key).into_iter().flatten();
            let printed = labels.iter().map(|labels| labels.text(figure.label, &[]));
            let names = own.chain(key_names().of(figure.key)).cloned();
            for name in names.chain(printed).chain([figure.key.to_owned()]) {
                keys.entry(compared(&name)).or_insert(figure.key);
            }
        }
        Self { keys }
    }

    /// The key of the figure that a text names; `None` where it names none.
    pub(super) fn key(&self, text: &str) -> Option<&'static str> {
        const LONGEST: usize = 200;
        if text.len() > LONGEST {
            return None;
        }
        let whole = compared(text);
        // What stands in brackets explains: 代表人数（人）.
        let before = whole.split(['(', '[', '【', '〔']).next();
        let known = |name: &str| self.keys.get(name).copied();
        known(&whole).or_else(|| known(before?))
    }

    /// What the figures are called, for messages.
    pub(super) fn usual() -> String {
        let names = FIGURES.iter();
        let names = names.filter_map(|figure| key_names().of(figure.key).first());
        names.map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}
