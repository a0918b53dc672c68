//! Key figures for the top of the page, each with the limit that the criteria edition sets for it.

use schemars::JsonSchema;
use serde::Serialize;

use super::builder::Builder;
use crate::model::{Disclosure, Limit, Parameter, Provable};

/// A key figure with its limit.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct SummaryItem {
    /// `staff`, `presidium`, `departments` or `indicators`.
    pub id: &'static str,
    /// What is counted.
    pub label: String,
    /// How many there are.
    pub count: usize,
    /// How many there may be, where the edition sets a limit; for indicators, how many there are in all.
    pub limit: Option<usize>,
}

pub(super) fn summary(builder: &Builder) -> Vec<SummaryItem> {
    let disclosure = builder.disclosure;
    let item = |id, label, count: usize, limit: Option<u32>| SummaryItem {
        id,
        label: builder.labels.text(label, &[("count", count.into())]),
        count,
        limit: limit.map(|limit| limit as usize),
    };
    let mut items = Vec::new();
    if let Some(staff) = &disclosure.staff {
        items.extend([
            item(
                "staff",
                "summary-staff",
                staff.people.len(),
                limit(disclosure, |line| line.max_staff.as_ref()),
            ),
            item(
                "presidium",
                "summary-presidium",
                staff.presidium(builder.words).len(),
                limit(disclosure, |line| line.max_presidium.as_ref()),
            ),
            item(
                "departments",
                "summary-departments",
                staff.departments.len(),
                limit(disclosure, |line| line.max_departments.as_ref()),
            ),
        ]);
    }
    if let Some(assessment) = &disclosure.self_assessment {
        items.push(requirements(builder, disclosure.criteria.met(assessment)));
    }
    items
}

/// How many requirements are met. An item of the table may hold several: where it does, the table's last number is not
/// their number, and the label says both.
fn requirements(builder: &Builder, met: usize) -> SummaryItem {
    let criteria = &builder.disclosure.criteria;
    let (items, all) = (criteria.items.len(), criteria.answerable().count());
    let label = match items == all {
        true => "summary-indicators",
        false => "summary-indicators-in-items",
    };
    let values = [("count", met.into()), ("items", items.into())];
    SummaryItem {
        id: "indicators",
        label: builder.labels.text(label, &values),
        count: met,
        limit: Some(all),
    }
}

/// The limit that holds for this school: a higher one where it claims the exception.
fn limit(
    disclosure: &Disclosure,
    parameter: impl Fn(&Provable) -> Option<&Parameter<Limit>>,
) -> Option<u32> {
    disclosure.criteria.questions().find_map(|question| {
        let limit = parameter(question.provable?)?.0;
        let id = question.id.value.as_str();
        let assessment = disclosure.self_assessment.as_ref();
        Some(limit.for_answer(assessment.and_then(|assessment| assessment.answer(id))))
    })
}
