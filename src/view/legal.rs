//! Legal texts with their computed numbers.

use schemars::JsonSchema;
use serde::Serialize;

use super::builder::Builder;
use super::numbering::{Counter, Positions, anchor, item_number};
use super::printed_text::Use;
use super::rich::RichText;
use crate::model::{Delegates, Marker, Provision, ProvisionKind, SectionKind};

/// A legal text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct LegalView {
    /// What stands before the first provision.
    pub text: Option<RichText>,
    /// The provisions.
    pub provisions: Vec<ProvisionView>,
    /// The figures that the text states (delegates only).
    pub figures: Option<FiguresView>,
}

/// A provision.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct ProvisionView {
    /// `chapter`, `article`, `part` or `item`.
    #[schemars(extend("enum" = ["chapter", "article", "part", "item"]))]
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
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct FiguresView {
    students: Option<u32>,
    delegates: Option<u32>,
    delegates_share: Option<f64>,
    non_officers: Option<u32>,
    non_officers_share: Option<f64>,
}

/// The view of a section that is one legal text.
pub(crate) fn legal(section: &str, text: &Provision, builder: &mut Builder) -> LegalView {
    builder.owned_by("");
    LegalView {
        text: text
            .text
            .as_ref()
            .map(|text| builder.markdown(text, Use::Body)),
        provisions: Walk::new(Some(section), builder).children(text, 1),
        figures: None,
    }
}

/// The view of the section on delegates: its text, and the figures that it states.
pub(crate) fn delegates(delegates: &Delegates, builder: &mut Builder) -> LegalView {
    let figures = delegates.figures.as_ref().map(|figures| FiguresView {
        students: figures.students.as_ref().map(|n| n.value),
        delegates: figures.delegates.as_ref().map(|n| n.value),
        delegates_share: figures.delegates_share.as_ref().map(|n| n.value.0),
        non_officers: figures.non_officers.as_ref().map(|n| n.value),
        non_officers_share: figures.non_officers_share.as_ref().map(|n| n.value.0),
    });
    LegalView {
        figures,
        ..legal(SectionKind::Delegates.name(), &delegates.measures, builder)
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
            Walk::new(None, builder).provision(ProvisionKind::Item, item, number, 1)
        })
        .collect()
}

/// Walks the provisions of one text and makes their views.
struct Walk<'w, 'a> {
    /// The id of the section that the addresses of its provisions begin with. What stands outside a legal text has
    /// none.
    section: Option<&'w str>,
    counter: Counter,
    builder: &'w mut Builder<'a>,
}

impl<'w, 'a> Walk<'w, 'a> {
    fn new(section: Option<&'w str>, builder: &'w mut Builder<'a>) -> Self {
        Self {
            section,
            counter: Counter::default(),
            builder,
        }
    }

    /// The provisions below one. `level` is how deep items among them are nested in items.
    fn children(&mut self, parent: &Provision, level: usize) -> Vec<ProvisionView> {
        let mut positions = Positions::new(parent, level);
        parent
            .children()
            .map(|(kind, child)| {
                let number = positions.number(kind, &mut self.counter, self.builder.labels);
                self.provision(kind, child, number, level)
            })
            .collect()
    }

    fn provision(
        &mut self,
        kind: ProvisionKind,
        provision: &Provision,
        number: Option<String>,
        level: usize,
    ) -> ProvisionView {
        // What is wrong in an item is said of the article that it belongs to.
        if kind != ProvisionKind::Item {
            self.name_owner(provision, number.as_deref());
        }
        let title = provision.title.as_ref();
        let text = provision.text.as_ref();
        ProvisionView {
            kind: name(kind),
            level,
            anchor: self
                .section
                .zip(provision.id.as_ref())
                .map(|(section, id)| anchor(section, id.value.as_str())),
            number,
            title: title.map(|title| self.builder.markdown(title, use_of_title(kind))),
            text: text.map(|text| self.builder.markdown(text, Use::Body)),
            children: self.children(provision, level + usize::from(kind == ProvisionKind::Item)),
        }
    }

    /// Names the provision as the one to which the texts that follow belong: 第十二条 会议.
    fn name_owner(&mut self, provision: &Provision, number: Option<&str>) {
        let title = provision.title.as_ref();
        let title = title.map(|title| &*title.0.get(&self.builder.locale).value);
        let parts: Vec<&str> = number.into_iter().chain(title).collect();
        self.builder.owned_by(parts.join(" "));
    }
}

/// How templates call a kind of provision.
fn name(kind: ProvisionKind) -> &'static str {
    match kind {
        ProvisionKind::Chapter => "chapter",
        ProvisionKind::Article => "article",
        ProvisionKind::Part => "part",
        ProvisionKind::Item => "item",
    }
}

fn use_of_title(kind: ProvisionKind) -> Use {
    match kind {
        ProvisionKind::Chapter | ProvisionKind::Article => Use::SectionTitle,
        ProvisionKind::Part | ProvisionKind::Item => Use::PartTitle,
    }
}
