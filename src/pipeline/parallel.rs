//! A disclosure in two of its locales side by side: the primary one with each of the others.

use super::edition::Edition;

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

    /// Its tags: `zh-CN-en`.
    pub fn name(&self) -> String {
        format!("{}-{}", self.first.labels.tag(), self.second.labels.tag())
    }

    /// The folder of its page within the publication: `2021/zh-CN-en`.
    pub fn folder(&self) -> String {
        format!("{}/{}", self.first.disclosure.name, self.name())
    }

    /// The place of its PDF within the publication, without an ending: `2021/announcement-zh-CN-en`.
    pub fn document(&self) -> String {
        let name = &self.first.disclosure.name;
        format!("{name}/{}", self.document_name())
    }

    /// The name of its PDF, without an ending: `announcement-zh-CN-en`.
    pub fn document_name(&self) -> String {
        format!("announcement-{}", self.name())
    }
}
