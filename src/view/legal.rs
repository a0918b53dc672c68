//! Legal texts with their computed numbers.

use serde::Serialize;

use super::builder::Builder;
use super::numbering::{Counter, Positions, anchor, item_number};
use super::printed_text::Use;
use super::rich::RichText;
use crate::model::{Marker, Provision, ProvisionKind, SectionKind};

/// A legal text.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct LegalView {
    /// What stands before the first provision.
    pub text: Option<RichText>,
    /// The provisions.
    pub provisions: Vec<ProvisionView>,
    /// The figures that the text states (delegates only).
    pub figures: Option<FiguresView>,
}

/// A provision.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProvisionView {
    /// `chapter`, `article`, `part` or `item`.
    pub kind: &'static str,
    /// How deep it is nested among items, from one.
    pub level: usize,
    /// Its permanent address, where it has an id.
    pub anchor: Option<String>,
    /// `第十二条`, `（三）`, `1.`; parts have none.
    pub number: Option<String>,
    /// Title.
    pub title: Option<RichText>,
    /// Text.
    pub text: Option<RichText>,
    /// The provisions below.
    pub children: Vec<ProvisionView>,
}

/// Figures as a text states them.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FiguresView {
    students: Option<u32>,
    delegates: Option<u32>,
    delegates_share: Option<f64>,
    non_officers: Option<u32>,
    non_officers_share: Option<f64>,
}

pub(crate) fn legal(kind: SectionKind, text: &Provision, builder: &mut Builder) -> LegalView {
    builder.owned_by("");
    LegalView {
        text: text
            .text
            .as_ref()
            .map(|text| builder.markdown(text, Use::Body)),
        provisions: children(Some(kind), text, 1, &mut Counter::default(), builder),
        figures: None,
    }
}

pub(crate) fn delegates(builder: &mut Builder) -> LegalView {
    let delegates = &builder.disclosure.delegates;
    let figures = delegates.figures.as_ref().map(|figures| FiguresView {
        students: figures.students.as_ref().map(|n| n.value),
        delegates: figures.delegates.as_ref().map(|n| n.value),
        delegates_share: figures.delegates_share.as_ref().map(|n| n.value.0),
        non_officers: figures.non_officers.as_ref().map(|n| n.value),
        non_officers_share: figures.non_officers_share.as_ref().map(|n| n.value.0),
    });
    LegalView {
        figures,
        ..legal(SectionKind::Delegates, &delegates.measures, builder)
    }
}

/// Items that stand outside a legal text, such as an agenda's.
pub(crate) fn items<'a>(
    items: impl Iterator<Item = &'a Provision>,
    marker: &Marker,
    builder: &mut Builder,
) -> Vec<ProvisionView> {
    items
        .enumerate()
        .map(|(at, item)| {
            let number = Some(item_number(marker, at + 1, builder.labels));
            one(
                None,
                ProvisionKind::Item,
                item,
                number,
                1,
                &mut Counter::default(),
                builder,
            )
        })
        .collect()
}

fn children(
    section: Option<SectionKind>,
    parent: &Provision,
    item_level: usize,
    counter: &mut Counter,
    builder: &mut Builder,
) -> Vec<ProvisionView> {
    let mut positions = Positions::new(parent, item_level);
    parent
        .children()
        .map(|(role, child)| {
            let number = positions.number(role, counter, builder.labels);
            one(section, role, child, number, item_level, counter, builder)
        })
        .collect()
}

fn one(
    section: Option<SectionKind>,
    role: ProvisionKind,
    provision: &Provision,
    number: Option<String>,
    item_level: usize,
    counter: &mut Counter,
    builder: &mut Builder,
) -> ProvisionView {
    if role != ProvisionKind::Item {
        let title = provision
            .title
            .as_ref()
            .map(|title| title.0.get(&builder.locale).value.clone());
        let owner: Vec<String> = number.iter().cloned().chain(title).collect();
        builder.owned_by(owner.join(" "));
    }
    let title_use = match role {
        ProvisionKind::Chapter | ProvisionKind::Article => Use::SectionTitle,
        ProvisionKind::Part | ProvisionKind::Item => Use::PartTitle,
    };
    let below = if role == ProvisionKind::Item {
        item_level + 1
    } else {
        item_level
    };
    ProvisionView {
        kind: match role {
            ProvisionKind::Chapter => "chapter",
            ProvisionKind::Article => "article",
            ProvisionKind::Part => "part",
            ProvisionKind::Item => "item",
        },
        level: item_level,
        anchor: section
            .zip(provision.id.as_ref())
            .map(|(section, id)| anchor(section, id.value.as_str())),
        number,
        title: provision
            .title
            .as_ref()
            .map(|title| builder.markdown(title, title_use)),
        text: provision
            .text
            .as_ref()
            .map(|text| builder.markdown(text, Use::Body)),
        children: children(section, provision, below, counter, builder),
    }
}
