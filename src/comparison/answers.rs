//! What is answered otherwise in the self-assessment.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::edits::Edits;
use super::fields::FieldChange;
use super::snapshot::{Answers, Choice, Row, Section};
use super::words::Words;

/// What became of a requirement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Asked {
    /// In both.
    Still,
    /// Only in the new one.
    Newly,
    /// Only in the old one.
    NoLonger,
}

/// A requirement with another answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct AnswerChange {
    /// Its id in the criteria edition.
    pub id: String,
    /// Its number in the table.
    pub number: String,
    /// The title of the table, where there are several.
    pub table: Option<String>,
    /// Whether both ask for it.
    pub asked: Asked,
    /// How it is worded, in both.
    pub wording: Edits,
    /// The answer.
    pub conclusion: Option<FieldChange>,
    /// The remark, in both.
    pub remark: Edits,
    /// The exception that is claimed, in both.
    pub exception: Edits,
}

struct Asking<'a> {
    number: &'a str,
    table: Option<&'a str>,
    row: &'a Row,
}

/// Compares the answers of two states.
pub(crate) fn answer_changes(
    old: Option<&Section>,
    new: Option<&Section>,
    words: &Words,
) -> Vec<AnswerChange> {
    let (old, new) = (asked(old), asked(new));
    let was: FxHashMap<&(String, String), &Asking> =
        old.iter().map(|(key, it)| (key, it)).collect();
    let is: FxHashMap<&(String, String), &Asking> = new.iter().map(|(key, it)| (key, it)).collect();
    let present = new
        .iter()
        .filter_map(|(key, it)| change(was.get(key).copied(), Some(it), words));
    let gone = old.iter().filter(|(key, _)| !is.contains_key(key));
    let gone = gone.filter_map(|(_, it)| change(Some(it), None, words));
    present.chain(gone).collect()
}

/// All requirements, by table and id.
fn asked(section: Option<&Section>) -> Vec<((String, String), Asking<'_>)> {
    let tables = section.map_or(&[][..], |section| &section.content.tables);
    let several = tables.len() > 1;
    let rows = tables.iter().flat_map(|table| {
        let key = table.anchor.clone().unwrap_or_default();
        table.items.iter().flat_map(move |item| {
            let key = key.clone();
            item.rows.iter().map(move |row| {
                let asking = Asking {
                    number: &item.number,
                    table: table.title.as_deref().filter(|_| several),
                    row,
                };
                ((key.clone(), row.id.clone()), asking)
            })
        })
    });
    rows.collect()
}

fn change(old: Option<&Asking>, new: Option<&Asking>, words: &Words) -> Option<AnswerChange> {
    let shown = new.or(old)?;
    let text = |it: Option<&Asking>, part: fn(&Row) -> Option<&str>| {
        it.and_then(|it| part(it.row))
            .unwrap_or_default()
            .to_owned()
    };
    let edits =
        |part: fn(&Row) -> Option<&str>| Edits::between(&text(old, part), &text(new, part), words);
    let chosen = |it: Option<&Asking>| it.map(|it| chosen(&it.row.options));
    let change = AnswerChange {
        id: shown.row.id.clone(),
        number: shown.number.to_owned(),
        table: shown.table.map(str::to_owned),
        asked: match (old, new) {
            (Some(_), Some(_)) => Asked::Still,
            (None, _) => Asked::Newly,
            (_, None) => Asked::NoLonger,
        },
        wording: edits(|row| Some(&row.text)),
        conclusion: FieldChange::between("conclusion", chosen(old), chosen(new)),
        remark: edits(|row| row.remark.as_deref()),
        exception: edits(|row| row.exception.as_deref()),
    };
    let texts = [&change.wording, &change.remark, &change.exception];
    let is_change = change.asked != Asked::Still
        || change.conclusion.is_some()
        || texts.into_iter().any(Edits::is_change);
    is_change.then_some(change)
}

/// What is ticked.
fn chosen(options: &[Choice]) -> String {
    let chosen = options.iter().filter(|option| option.chosen);
    chosen
        .map(|option| option.text.as_str())
        .collect::<Vec<_>>()
        .join(", ")
}

/// What is written otherwise in the fields above and below the tables.
pub(crate) fn form_changes(old: Option<&Section>, new: Option<&Section>) -> Vec<FieldChange> {
    let tables = |section: Option<&Section>| -> Vec<(String, String)> {
        let tables = section.map_or(&[][..], |section| &section.content.tables);
        let several = tables.len() > 1;
        let fields = tables.iter().flat_map(|table| fields(table, several));
        fields.collect()
    };
    let (old, new) = (tables(old), tables(new));
    let value = |all: &[(String, String)], label: &str| {
        all.iter()
            .find(|(known, _)| known == label)
            .map(|(_, value)| value.clone())
    };
    let only_old = old.iter().filter(|(label, _)| value(&new, label).is_none());
    let labels = new.iter().chain(only_old).map(|(label, _)| label);
    let changes = labels
        .filter_map(|label| FieldChange::between(label, value(&old, label), value(&new, label)));
    changes.collect()
}

fn fields(table: &Answers, is_one_of_several: bool) -> Vec<(String, String)> {
    // What has no label is not printed.
    let head = table.head.iter().filter_map(|field| {
        let value = field.value.clone();
        let value = value.unwrap_or_else(|| chosen(&field.options));
        Some((field.label.clone()?, value))
    });
    let free = table.free_field.iter();
    let free = free.map(|field| (field.title.clone(), field.text.clone().unwrap_or_default()));
    let title = table.title.as_deref().filter(|_| is_one_of_several);
    let named = |(label, value): (String, String)| match title {
        Some(title) => (format!("{title}: {label}"), value),
        None => (label, value),
    };
    head.chain(free).map(named).collect()
}
