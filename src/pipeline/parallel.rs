//! A disclosure in two of its locales side by side: the primary one with each of the others.

use super::edition::Edition;
use crate::site::{Language, ParallelLink};
use crate::source::encoded;

/// Two locales of one disclosure.
pub(super) struct Parallel<'a> {
    /// The primary one.
    pub first: &'a Edition<'a>,
    /// Another.
    pub second: &'a Edition<'a>,
}

impl<'a> Parallel<'a> {
    /// All pairs of all disclosures. The editions of a disclosure stand together, the primary one first.
    pub fn of(all: &'a [Edition<'a>]) -> Vec<Self> {
        all.chunk_by(|a, b| std::ptr::eq(a.disclosure, b.disclosure))
            .filter_map(<[Edition]>::split_first)
            .flat_map(|(first, others)| others.iter().map(move |second| Self { first, second }))
            .collect()
    }

    /// Whether an edition is one of the two.
    pub fn holds(&self, edition: &Edition) -> bool {
        std::ptr::eq(self.first, edition) || std::ptr::eq(self.second, edition)
    }

    /// Its name within the disclosure's folder: `announcement-zh-CN-en`.
    pub fn name(&self) -> String {
        format!(
            "announcement-{}-{}",
            self.first.labels.tag(),
            self.second.labels.tag()
        )
    }

    /// Its place within the publication, without an ending: `2021/announcement-zh-CN-en`.
    pub fn place(&self) -> String {
        format!("{}/{}", self.first.disclosure.name, self.name())
    }

    /// The link to it from a page that reaches the disclosure's folder by `folder`.
    pub fn link(&self, folder: &str) -> ParallelLink {
        let language = |edition: &Edition| Language {
            tag: edition.labels.tag().to_owned(),
            name: edition.labels.text("language-name", &[]),
        };
        ParallelLink {
            languages: [language(self.first), language(self.second)],
            href: format!("{folder}/{}.pdf", encoded(&self.name())),
        }
    }
}
