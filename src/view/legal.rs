//! Legal texts with their computed numbers.

use std::collections::HashMap;

use serde::Serialize;

use super::builder::{Builder, anchor};
use super::{RichText, Use};
use crate::language::Labels;
use crate::model::{Marker, Provision, Role, SectionKind};

/// A legal text.
#[derive(Debug, Clone, Serialize)]
pub struct LegalView {
    /// What stands before the first provision.
    pub text: Option<RichText>,
    /// The provisions.
    pub provisions: Vec<ProvisionView>,
    /// The figures that the text states (delegates only).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figures: Option<FiguresView>,
}

/// A provision.
#[derive(Debug, Clone, Serialize)]
pub struct ProvisionView {
    /// `chapter`, `article`, `part` or `item`.
    pub kind: &'static str,
    /// How deep it is nested, from one.
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
pub struct FiguresView {
    students: Option<u32>,
    delegates: Option<u32>,
    delegates_share: Option<f64>,
    non_officers: Option<u32>,
    non_officers_share: Option<f64>,
}

pub(super) fn legal(kind: SectionKind, text: &Provision, builder: &mut Builder) -> LegalView {
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

pub(super) fn delegates(builder: &mut Builder) -> LegalView {
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
pub(super) fn items<'a>(
    items: impl Iterator<Item = &'a Provision>,
    marker: &Marker,
    builder: &mut Builder,
) -> Vec<ProvisionView> {
    items
        .enumerate()
        .map(|(at, item)| {
            let number = Some(marker.number(at + 1));
            one(
                None,
                Role::Item,
                item,
                number,
                1,
                &mut Counter::default(),
                builder,
            )
        })
        .collect()
}

/// Notes what a reference to each provision of a text prints.
pub(super) fn number_anchors(
    kind: SectionKind,
    text: &Provision,
    labels: &Labels,
    numbers: &mut HashMap<String, String>,
) {
    fn walk(
        kind: SectionKind,
        text: &Provision,
        counter: &mut Counter,
        labels: &Labels,
        numbers: &mut HashMap<String, String>,
    ) {
        let mut positions = Positions::new(text, 1);
        for (role, child) in text.children() {
            let number = positions.number(role, counter, labels);
            if let Some(id) = &child.id {
                let title = child
                    .title
                    .as_ref()
                    .map(|title| title.0.primary().value.clone());
                let shown = number.or(title).unwrap_or_else(|| id.value.to_string());
                numbers.insert(anchor(kind, id.value.as_str()), shown);
            }
            walk(kind, child, counter, labels, numbers);
        }
    }
    walk(kind, text, &mut Counter::default(), labels, numbers);
}

/// Counts what is numbered through a whole text: articles do not begin anew with each chapter.
#[derive(Default)]
struct Counter {
    articles: usize,
}

/// Counts the children of one provision.
struct Positions {
    marker: Marker,
    chapters: usize,
    items: usize,
}

impl Positions {
    fn new(parent: &Provision, item_level: usize) -> Self {
        let marker = parent
            .marker
            .clone()
            .unwrap_or_else(|| Marker::of_level(item_level));
        Self {
            marker,
            chapters: 0,
            items: 0,
        }
    }

    fn number(&mut self, role: Role, counter: &mut Counter, labels: &Labels) -> Option<String> {
        match role {
            Role::Chapter => {
                self.chapters += 1;
                Some(labels.numbered("chapter-number", self.chapters))
            }
            Role::Article => {
                counter.articles += 1;
                Some(labels.numbered("article-number", counter.articles))
            }
            Role::Part => None,
            Role::Item => {
                self.items += 1;
                Some(self.marker.number(self.items))
            }
        }
    }
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
    role: Role,
    provision: &Provision,
    number: Option<String>,
    item_level: usize,
    counter: &mut Counter,
    builder: &mut Builder,
) -> ProvisionView {
    if role != Role::Item {
        let title = provision
            .title
            .as_ref()
            .map(|title| title.0.get(&builder.locale).value.clone());
        let owner: Vec<String> = number.iter().cloned().chain(title).collect();
        builder.owned_by(owner.join(" "));
    }
    let title_use = match role {
        Role::Chapter | Role::Article => Use::SectionTitle,
        Role::Part | Role::Item => Use::PartTitle,
    };
    let below = if role == Role::Item {
        item_level + 1
    } else {
        item_level
    };
    ProvisionView {
        kind: match role {
            Role::Chapter => "chapter",
            Role::Article => "article",
            Role::Part => "part",
            Role::Item => "item",
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
