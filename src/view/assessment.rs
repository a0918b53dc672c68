//! Section 一: the criteria edition's wording with this union's conclusions and remarks.

use serde::Serialize;

use super::builder::Builder;
use super::numbering::anchor;
use super::printed_text::Use;
use super::text::TextView;
use crate::model::{Indicator, Question, SectionKind};
use crate::text::{DATE_PLACEHOLDER, PLACEHOLDER};

/// The table.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Assessment {
    columns: Columns,
    items: Vec<Item>,
    /// What the marks before indicators mean.
    marks: Vec<MarkView>,
    free_field: Option<FreeField>,
}

#[derive(Debug, Clone, Serialize)]
struct MarkView {
    sign: String,
    meaning: TextView,
}

/// The free field below the table.
#[derive(Debug, Clone, Serialize)]
struct FreeField {
    title: TextView,
    text: Option<TextView>,
}

#[derive(Debug, Clone, Serialize)]
struct Columns {
    item: TextView,
    conclusion: TextView,
    remark: TextView,
}

/// An indicator: its rows, and a heading where it has several.
#[derive(Debug, Clone, Serialize)]
struct Item {
    id: String,
    anchor: String,
    number: String,
    /// The mark before the heading, or before the only row.
    mark: Option<String>,
    heading: Option<TextView>,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize)]
struct Row {
    id: String,
    anchor: String,
    mark: Option<String>,
    text: TextView,
    met: bool,
    options: Vec<Choice>,
    remark: Option<TextView>,
    /// The reason for which the exception from a limit is claimed.
    exception: Option<TextView>,
}

/// A check box of the official form, with its word.
#[derive(Debug, Clone, Serialize)]
struct Choice {
    text: TextView,
    chosen: bool,
}

pub(crate) fn assessment(builder: &mut Builder) -> Assessment {
    let disclosure = builder.disclosure;
    let criteria = &disclosure.criteria;
    let columns = Columns {
        item: builder.text(&criteria.columns.item, Use::Body),
        conclusion: builder.text(&criteria.columns.conclusion, Use::Body),
        remark: builder.text(&criteria.columns.remark, Use::Body),
    };
    let items = criteria.items.iter().enumerate();
    let items = items
        .map(|(at, indicator)| item(at + 1, indicator, builder))
        .collect();
    // The indicators have set an owner for their texts; what follows has none.
    builder.owned_by("");
    let marks = criteria.marks.iter().flatten();
    let marks = marks
        .map(|mark| MarkView {
            sign: builder.token(&mark.sign),
            meaning: builder.text(&mark.meaning, Use::Body),
        })
        .collect();
    let free_field = criteria.free_field.as_ref().map(|title| FreeField {
        title: builder.text(title, Use::Body),
        text: builder.optional(disclosure.self_assessment.free_field.as_ref(), Use::Body),
    });
    Assessment {
        columns,
        items,
        marks,
        free_field,
    }
}

fn item(number: usize, indicator: &Indicator, builder: &mut Builder) -> Item {
    let number = builder.labels.numbered("indicator-number", number);
    builder.owned_by(number.clone());
    Item {
        id: indicator.id.value.to_string(),
        anchor: anchor(SectionKind::SelfAssessment, indicator.id.value.as_str()),
        number,
        mark: indicator.mark.as_ref().map(|mark| builder.token(mark)),
        heading: indicator
            .lines
            .as_ref()
            .map(|_| builder.text(&indicator.text, Use::Body)),
        rows: indicator
            .questions()
            .map(|question| row(&question, builder))
            .collect(),
    }
}

fn row(question: &Question, builder: &mut Builder) -> Row {
    let disclosure = builder.disclosure;
    let criteria = &disclosure.criteria;
    let id = question.id.value.as_str();
    let answer = disclosure.self_assessment.answer(id);
    // The form prints both boxes, so an answer that is neither (which the check refuses) counts as unmet.
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
    let typed = answer.and_then(|answer| answer.remark.as_ref());
    Row {
        id: id.to_owned(),
        anchor: anchor(SectionKind::SelfAssessment, id),
        mark: question.mark.map(|mark| builder.token(mark)),
        text: builder.text(question.text, Use::Body),
        met,
        options,
        remark: match typed {
            Some(remark) => Some(builder.text(remark, Use::Body)),
            None => computed_remark(question, builder),
        },
        exception: builder.optional(
            answer.and_then(|answer| answer.exception.as_ref()),
            Use::Body,
        ),
    }
}

/// The remark where the school types none: the edition's wording with the number or the date that the data gives. `None`
/// where the question is about neither, or the edition has no wording for it.
fn computed_remark(question: &Question, builder: &mut Builder) -> Option<TextView> {
    let provable = question.provable?;
    let disclosure = builder.disclosure;
    let (placeholder, value) = match provable.count(&disclosure.staff, builder.words) {
        Some(count) => (PLACEHOLDER, count.to_string()),
        None if provable.dates_congress() => {
            let latest = disclosure.congress.latest()?;
            (DATE_PLACEHOLDER, builder.date(latest.value).text)
        }
        None => return None,
    };
    let remark = builder.text(question.remark?, Use::Body);
    Some(TextView {
        text: remark.text.replace(placeholder, &value),
        ..remark
    })
}
