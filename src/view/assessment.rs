//! Section 一: the criteria edition's wording with this union's conclusions and remarks.

use schemars::JsonSchema;
use serde::Serialize;

use super::builder::Builder;
use super::numbering::{anchor, item_number};
use super::printed_text::Use;
use super::text::TextView;
use crate::model::{
    Assessment, Base, Criteria, HeadField, Indicator, LegendPlace, Localized, Marker, Question,
    Section, SelfAssessment, Source, Tally,
};
use crate::text::{DATE_PLACEHOLDER, PLACEHOLDER, encoded, key};

/// The self-assessments of a section: the union's own, and perhaps those of others.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct AssessmentsView {
    tables: Vec<Table>,
}

/// A self-assessment.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Table {
    /// `（一）`; where there are several.
    number: Option<String>,
    /// What the table is about, where the author divides the section.
    title: Option<TextView>,
    /// The address of the table, where it is not the section's.
    anchor: Option<String>,
    /// For how many unions it speaks, where the school says so.
    unions: Option<u32>,
    /// The fields above the table.
    head: Vec<HeadView>,
    columns: Columns,
    items: Vec<Item>,
    /// What the marks before indicators mean, one by one; none where a sentence says it.
    marks: Vec<MarkView>,
    /// The sentence that says what the marks mean.
    legend: Option<TextView>,
    /// Whether the marks are explained above the table.
    legend_above: bool,
    free_field: Option<FreeField>,
}

/// A field above the table: a text, or choices to be ticked.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct HeadView {
    id: String,
    label: Option<TextView>,
    value: Option<TextView>,
    options: Vec<Choice>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct MarkView {
    sign: String,
    meaning: TextView,
}

/// The free field below the table.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct FreeField {
    title: TextView,
    text: Option<TextView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Columns {
    item: TextView,
    conclusion: TextView,
    remark: TextView,
}

/// An indicator: its rows, and a heading where it has several.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Item {
    id: String,
    anchor: String,
    number: String,
    /// The mark before the heading, or before the only row.
    mark: Option<String>,
    heading: Option<TextView>,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Row {
    id: String,
    anchor: String,
    mark: Option<String>,
    text: TextView,
    met: bool,
    /// Whether the school has answered it, which an item that is only observed need not be.
    answered: bool,
    options: Vec<Choice>,
    remark: Option<TextView>,
    /// The reason for which the exception from a limit is claimed.
    exception: Option<TextView>,
}

/// A check box of the official form, with its word.
#[derive(Debug, Clone, Serialize, JsonSchema)]
struct Choice {
    text: TextView,
    chosen: bool,
}

/// A self-assessment with the edition that it answers.
#[derive(Clone, Copy)]
struct Answered<'a> {
    criteria: &'a Criteria,
    answers: &'a SelfAssessment,
    /// Its id, with which the addresses of its items begin.
    id: &'a str,
    /// What the colleges' own disclosures answer, where the table is made from them.
    tally: Option<&'a Tally>,
    /// Whether it is the union's own, so that the union's data says how many and when.
    is_own: bool,
}

pub(crate) fn assessments(section: &Section, builder: &mut Builder) -> Option<AssessmentsView> {
    let disclosure = builder.disclosure;
    let own = Answered {
        criteria: &disclosure.criteria,
        answers: disclosure.self_assessment.as_ref()?,
        id: section.id(),
        tally: None,
        is_own: true,
    };
    let Some(parts) = &section.parts else {
        let tables = vec![table(own, builder)];
        return Some(AssessmentsView { tables });
    };
    let marker = Marker::of_level(1);
    let tables = parts.iter().enumerate().map(|(at, part)| {
        let answered = match &part.id {
            None => own,
            Some(id) => answered(disclosure.further(id.value.as_str())?),
        };
        let title = part.title.as_ref().unwrap_or(&answered.criteria.title);
        Some(Table {
            number: Some(item_number(&marker, at + 1, builder.labels)),
            title: Some(builder.text(title, Use::PartTitle)),
            anchor: part.id.as_ref().map(|id| id.value.to_string()),
            ..table(answered, builder)
        })
    });
    let tables = tables.collect::<Option<_>>()?;
    Some(AssessmentsView { tables })
}

/// A self-assessment that is about other unions.
fn answered(further: &Assessment) -> Answered<'_> {
    Answered {
        criteria: &further.criteria,
        answers: &further.answers,
        id: &further.id,
        tally: further.tally.as_ref(),
        is_own: false,
    }
}

fn table(answered: Answered, builder: &mut Builder) -> Table {
    let criteria = answered.criteria;
    builder.owned_by("");
    let head = criteria.head.iter().flatten();
    let head = head
        .map(|field| head_field(field, answered, builder))
        .collect();
    let columns = Columns {
        item: builder.text(&criteria.columns.item, Use::Body),
        conclusion: builder.text(&criteria.columns.conclusion, Use::Body),
        remark: builder.text(&criteria.columns.remark, Use::Body),
    };
    let items = criteria.items.iter().enumerate();
    let items = items
        .map(|(at, indicator)| item(at + 1, indicator, answered, builder))
        .collect();
    // The indicators have set an owner for their texts; what follows has none.
    builder.owned_by("");
    let legend = criteria.legend.as_ref();
    let sentence = legend.and_then(|legend| legend.text.as_ref());
    let sentence = builder.optional(sentence, Use::Body);
    let marks = criteria
        .marks
        .iter()
        .flatten()
        .filter(|_| sentence.is_none());
    let marks = marks
        .map(|mark| MarkView {
            sign: builder.token(&mark.sign),
            meaning: builder.text(&mark.meaning, Use::Body),
        })
        .collect();
    let legend_place = legend.and_then(|legend| legend.place_of.as_ref());
    let free_field = criteria.free_field.as_ref().map(|title| FreeField {
        title: builder.text(title, Use::Body),
        text: builder.optional(answered.answers.free_field.as_ref(), Use::Body),
    });
    Table {
        number: None,
        title: None,
        anchor: None,
        unions: unions(answered),
        head,
        columns,
        items,
        marks,
        legend: sentence,
        legend_above: legend_place.is_some_and(|place| place.value == LegendPlace::Above),
        free_field,
    }
}

/// For how many unions a table speaks.
fn unions(answered: Answered) -> Option<u32> {
    let stated = answered.answers.unions.as_ref().map(|count| count.value);
    let counted = || u32::try_from(answered.tally?.unions).ok();
    stated.or_else(counted)
}

/// A field above the table with what the school wrote, else with what the program knows.
fn head_field(field: &HeadField, answered: Answered, builder: &mut Builder) -> HeadView {
    let disclosure = builder.disclosure;
    let source = field.from.as_ref().map(|source| source.value);
    let organisation = &disclosure.settings.organisation;
    let written = answered.answers.head_value(field.id.value.as_str());
    let stated = written.or((source == Some(Source::Organisation)).then_some(organisation));
    let is_chosen = |choice: &Localized| {
        let said = stated.map(|text| key(&text.primary().value));
        let mut words = choice.all().map(|word| key(&word.value));
        words.any(|word| match written {
            Some(_) => said.as_ref() == Some(&word),
            // 示例大学研究生会 is a 研究生会.
            None => said.as_ref().is_some_and(|name| name.contains(&word)),
        })
    };
    let options: Vec<Choice> = field
        .choices
        .iter()
        .flatten()
        .map(|choice| Choice {
            text: builder.text(choice, Use::Body),
            chosen: is_chosen(choice),
        })
        .collect();
    let value = match (written, source) {
        _ if !options.is_empty() => None,
        (None, Some(Source::Address)) => page_address(builder).map(TextView::made),
        (None, Some(Source::Colleges)) => {
            let mut tallies = disclosure.further.iter().filter_map(|it| it.tally.as_ref());
            tallies.next().map(|tally| tally.unions.to_string().into())
        }
        _ => builder.optional(stated, Use::Body),
    };
    HeadView {
        id: field.id.value.to_string(),
        label: builder.optional(field.text.as_ref(), Use::Body),
        value,
        options,
    }
}

/// The web address of the page; `None` where the settings name no base address.
fn page_address(builder: &Builder) -> Option<String> {
    let disclosure = builder.disclosure;
    let base = Base::parse(&disclosure.settings.base_url.as_ref()?.value.0)?;
    let name = encoded(&disclosure.name);
    Some(format!("{base}/{name}/{}/", builder.locale.as_str()))
}

fn item(number: usize, indicator: &Indicator, answered: Answered, builder: &mut Builder) -> Item {
    let sign = indicator.mark.as_ref();
    let pattern = answered.criteria.number.as_ref();
    let plain = builder.labels.numbered("indicator-number", number);
    builder.owned_by(plain.clone());
    let mark = sign.map(|mark| builder.token(mark));
    // With a pattern the mark is part of the number.
    let (number, mark) = match pattern {
        Some(pattern) => (pattern.value.write(number, mark.as_deref()), None),
        None => (plain, mark),
    };
    Item {
        id: indicator.id.value.to_string(),
        anchor: anchor(answered.id, indicator.id.value.as_str()),
        number,
        mark,
        heading: indicator
            .lines
            .as_ref()
            .map(|_| builder.text(&indicator.text, Use::Body)),
        rows: indicator
            .questions()
            .map(|question| row(&question, answered, builder))
            .collect(),
    }
}

fn row(question: &Question, answered: Answered, builder: &mut Builder) -> Row {
    let criteria = answered.criteria;
    let id = question.id.value.as_str();
    let answer = answered.answers.answer(id);
    // The form prints all boxes, so an answer that is none of them (which the check refuses) counts as unmet.
    let concluded = match answer {
        Some(answer) => criteria.concluded(&answer.conclusion.value.0),
        None => answered.tally.and_then(|it| it.conclusion(id, criteria)),
    };
    let options = criteria.conclusions.0.iter();
    let options = options
        .map(|conclusion| Choice {
            text: builder.text(&conclusion.text, Use::Body),
            chosen: concluded.is_some_and(|own| own.id.value == conclusion.id.value),
        })
        .collect();
    // An indicator without lines is its own row, whose mark may be in the number.
    let mark = question.mark.filter(|_| criteria.number.is_none());
    let mark = mark.map(|mark| builder.token(mark));
    let typed = answer.and_then(|answer| answer.remark.as_ref());
    Row {
        id: id.to_owned(),
        anchor: anchor(answered.id, id),
        mark,
        text: builder.text(question.text, Use::Body),
        met: concluded.is_some_and(|conclusion| conclusion.met.value.0),
        answered: answer.is_some() || concluded.is_some(),
        options,
        remark: match typed {
            Some(remark) => Some(builder.text(remark, Use::Body)),
            None if answered.is_own => computed_remark(question, builder),
            None => remark_on_colleges(id, answered.tally, builder),
        },
        exception: builder.optional(
            answer.and_then(|answer| answer.exception.as_ref()),
            Use::Body,
        ),
    }
}

/// The remark on an item that not all colleges meet: how many of them do.
fn remark_on_colleges(id: &str, tally: Option<&Tally>, builder: &Builder) -> Option<TextView> {
    let (count, answers) = (tally?.counted, tally?.answers(id)?);
    let (met, unmet) = (answers.met, answers.unmet);
    let arguments = [
        ("count", count.into()),
        ("met", met.into()),
        ("unanswered", (count - met - unmet).into()),
    ];
    let remark = || builder.labels.text("assessment-colleges", &arguments);
    (met < count).then(|| remark().into())
}

/// The remark where the school types none: the edition's wording with the number or the date that the data gives. `None`
/// where the question is about neither, or the edition has no wording for it.
fn computed_remark(question: &Question, builder: &mut Builder) -> Option<TextView> {
    let provable = question.provable?;
    let disclosure = builder.disclosure;
    let staff = disclosure.staff.as_ref();
    let (placeholder, value) = match staff.and_then(|all| provable.count(all, builder.words)) {
        Some(count) => (PLACEHOLDER, count.to_string()),
        None if provable.dates_congress() => {
            let latest = disclosure.congress.as_ref()?.latest()?;
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
