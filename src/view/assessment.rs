//! The self-assessment: the edition's wording with this union's conclusions.

use serde::Serialize;

use super::Use;
use super::builder::Builder;
use super::numbering::anchor;
use crate::model::{Answer, Id, Localized, SectionKind};

/// The table.
#[derive(Debug, Clone, Serialize)]
pub struct Assessment {
    columns: Columns,
    items: Vec<Item>,
}

#[derive(Debug, Clone, Serialize)]
struct Columns {
    item: String,
    conclusion: String,
    remark: String,
}

/// An indicator: its rows, and a heading where it has several.
#[derive(Debug, Clone, Serialize)]
struct Item {
    id: String,
    anchor: String,
    number: String,
    heading: Option<String>,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    id: String,
    anchor: String,
    text: String,
    met: bool,
    options: Vec<Choice>,
    remark: Option<String>,
}

/// A box of the form, with its word.
#[derive(Debug, Clone, Serialize)]
struct Choice {
    text: String,
    chosen: bool,
}

pub(super) fn assessment(builder: &mut Builder) -> Assessment {
    let criteria = &builder.disclosure.criteria;
    let columns = Columns {
        item: builder.text(&criteria.columns.item, Use::Body),
        conclusion: builder.text(&criteria.columns.conclusion, Use::Body),
        remark: builder.text(&criteria.columns.remark, Use::Body),
    };
    let items = criteria
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| {
            let number = builder.labels.numbered("indicator-number", at + 1);
            builder.owned_by(number.clone());
            Item {
                id: item.id.value.to_string(),
                anchor: anchor(SectionKind::SelfAssessment, item.id.value.as_str()),
                number,
                heading: item
                    .lines
                    .as_ref()
                    .map(|_| builder.text(&item.text, Use::Body)),
                rows: match &item.lines {
                    Some(lines) => lines
                        .iter()
                        .map(|line| row(&line.id.value, &line.text, builder))
                        .collect(),
                    None => vec![row(&item.id.value, &item.text, builder)],
                },
            }
        })
        .collect();
    Assessment { columns, items }
}

fn row(id: &Id, text: &Localized, builder: &mut Builder) -> Row {
    let disclosure = builder.disclosure;
    let criteria = &disclosure.criteria;
    let answer: Option<&Answer> = disclosure
        .self_assessment
        .answers
        .iter()
        .find(|answer| answer.item.value == *id);
    let met = answer
        .and_then(|answer| criteria.conclusion(&answer.conclusion.value.0))
        .unwrap_or(false);
    let options = vec![
        Choice {
            text: builder.text(&criteria.conclusions.met, Use::Body),
            chosen: met,
        },
        Choice {
            text: builder.text(&criteria.conclusions.unmet, Use::Body),
            chosen: !met,
        },
    ];
    Row {
        id: id.to_string(),
        anchor: anchor(SectionKind::SelfAssessment, id.as_str()),
        text: builder.text(text, Use::Body),
        met,
        options,
        remark: builder.optional(answer.and_then(|answer| answer.remark.as_ref()), Use::Body),
    }
}
