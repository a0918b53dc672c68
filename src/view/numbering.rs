//! Computes the numbers of provisions, and what a reference to each of them prints.

use rustc_hash::FxHashMap;

use crate::locale::Labels;
use crate::markup;
use crate::model::{Disclosure, Marker, Provision, ProvisionKind, Tag};

/// The permanent address of a provision, without `#`: `charter-art-16`. `section` is the id of its section.
pub(crate) fn anchor(section: &str, id: &str) -> String {
    format!("{section}-{id}")
}

/// What a reference to each anchor prints: a provision's number, or a section's title.
pub(crate) fn references(
    disclosure: &Disclosure,
    labels: &Labels,
    locale: &Tag,
) -> FxHashMap<String, String> {
    let mut references: FxHashMap<String, String> = disclosure
        .settings
        .sections
        .iter()
        .map(|section| {
            let title = section.title.get(locale).value.clone();
            (section.id().to_owned(), title)
        })
        .collect();
    let attached = disclosure.attachments().enumerate();
    references.extend(attached.map(|(at, (attachment, _))| {
        let number = labels.numbered("attachment-number", at + 1);
        (attachment.anchor(), number)
    }));
    for (section, text) in disclosure.legal_texts() {
        let mut walk = Walk {
            section,
            labels,
            locale,
            references: &mut references,
        };
        walk.provision(text, &mut Counter::default());
    }
    references
}

/// Walks one legal text and notes what a reference to each provision prints.
struct Walk<'a> {
    section: &'a str,
    labels: &'a Labels,
    locale: &'a Tag,
    references: &'a mut FxHashMap<String, String>,
}

impl Walk<'_> {
    fn provision(&mut self, text: &Provision, counter: &mut Counter) {
        let mut positions = Positions::new(text, 1);
        for (kind, child) in text.children() {
            let number = positions.number(kind, counter, self.labels);
            if let Some(id) = &child.id {
                let title = || {
                    let title = &child.title.as_ref()?.0.get(self.locale).value;
                    Some(markup::inline(title).0.text())
                };
                // A part has a title and no number.
                let shown = number
                    .or_else(title)
                    .unwrap_or_else(|| id.value.to_string());
                self.references
                    .insert(anchor(self.section, id.value.as_str()), shown);
            }
            self.provision(child, counter);
        }
    }
}

/// Counts through a whole text: articles do not begin anew with each chapter.
#[derive(Default)]
pub(crate) struct Counter {
    articles: usize,
}

/// Counts the children of one provision.
pub(crate) struct Positions {
    marker: Marker,
    chapters: usize,
    items: usize,
}

impl Positions {
    /// Counters for the children of `parent`. Items without a marker of their own are numbered in the default
    /// style of the depth `item_level`, from one.
    pub(super) fn new(parent: &Provision, item_level: usize) -> Self {
        let marker = parent.marker.as_ref().map_or_else(
            || Marker::of_level(item_level),
            |marker| marker.value.clone(),
        );
        Self {
            marker,
            chapters: 0,
            items: 0,
        }
    }

    /// Counts one more child of this kind; its number, which parts have not.
    pub(super) fn number(
        &mut self,
        kind: ProvisionKind,
        counter: &mut Counter,
        labels: &Labels,
    ) -> Option<String> {
        match kind {
            ProvisionKind::Chapter => {
                self.chapters += 1;
                Some(labels.numbered("chapter-number", self.chapters))
            }
            ProvisionKind::Article => {
                counter.articles += 1;
                Some(labels.numbered("article-number", counter.articles))
            }
            ProvisionKind::Part => None,
            ProvisionKind::Item => {
                self.items += 1;
                Some(item_number(&self.marker, self.items, labels))
            }
        }
    }
}

/// The number of an item as the page's script writes it: （三）, or (3) on pages that are not in Han characters.
pub(crate) fn item_number(marker: &Marker, position: usize, labels: &Labels) -> String {
    if labels.text("script", &[]) == "han" {
        marker.number(position)
    } else {
        marker.plain_number(position)
    }
}
