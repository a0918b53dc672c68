//! One disclosure in one locale: what it holds, where its page stands, what that links to.

use std::sync::Arc;

use super::parallel::Parallel;
use crate::language::Labels;
use crate::model::Disclosure;
use crate::site::{self, Alternate, Link, Listed, ListedLink, Page};
use crate::source::encoded;
use crate::view::{Sample, View};

/// One disclosure in one locale, ready to be made into pages.
pub(super) struct Edition<'a> {
    pub disclosure: &'a Disclosure,
    pub labels: Arc<Labels>,
    pub view: View,
    pub samples: Vec<Sample>,
}

impl Edition<'_> {
    /// Whether its script is Han, which has its own width for signs that Latin has too.
    pub fn is_han(&self) -> bool {
        self.labels.is_han()
    }

    /// Its folder within the publication: `2021/zh-CN`.
    pub fn folder(&self) -> String {
        format!("{}/{}", self.disclosure.name, self.labels.tag())
    }
}

/// The list of all disclosures, one entry for all locales of one.
pub(super) fn listed(all: &[Edition]) -> Vec<Listed> {
    let mut listed: Vec<(&Disclosure, Listed)> = Vec::new();
    let pairs = Parallel::of(all);
    for edition in all {
        let folder = encoded(&edition.folder());
        let link = ListedLink {
            tag: edition.labels.tag().to_owned(),
            name: edition.labels.text("language-name", &[]),
            href: format!("{folder}/index.html"),
            pdf: format!("{folder}/announcement.pdf"),
        };
        match listed.last_mut() {
            Some((last, entry)) if std::ptr::eq(*last, edition.disclosure) => {
                entry.links.push(link);
            }
            _ => listed.push((edition.disclosure, entry(edition, link, &pairs))),
        }
    }
    // The newest year stands first; within a year, the order of the folders.
    listed.sort_by_key(|(disclosure, _)| {
        std::cmp::Reverse(disclosure.settings.school_year.value.first)
    });
    listed.into_iter().map(|(_, entry)| entry).collect()
}

fn entry(edition: &Edition, link: ListedLink, pairs: &[Parallel]) -> Listed {
    let own = pairs.iter().filter(|pair| pair.holds(edition));
    let folder = encoded(&edition.disclosure.name);
    Listed {
        year: edition.view.year.clone(),
        institution: edition.view.institution.clone(),
        organisation: edition.view.organisation.clone(),
        title: edition.view.title.clone(),
        links: vec![link],
        parallels: own.map(|pair| pair.link(&folder)).collect(),
    }
}

/// Where the page of an edition stands, and what it links to.
pub(super) fn place(edition: &Edition, all: &[Edition]) -> Page {
    let depth = edition.folder().split('/').count();
    let alternates = all
        .iter()
        .filter(|other| std::ptr::eq(other.disclosure, edition.disclosure))
        .filter(|other| other.labels.tag() != edition.labels.tag())
        .map(|other| Alternate {
            tag: other.labels.tag().to_owned(),
            name: other.labels.text("language-name", &[]),
            href: format!("../{}/index.html", other.labels.tag()),
            canonical: canonical(other),
        })
        .collect();
    let pairs = Parallel::of(all);
    let own = pairs.iter().filter(|pair| pair.holds(edition));
    Page {
        canonical: canonical(edition),
        home: format!("{}index.html", "../".repeat(depth)),
        pdf: Link {
            href: "announcement.pdf".to_owned(),
        },
        parallels: own.map(|pair| pair.link("..")).collect(),
        json: Link {
            href: "../disclosure.json".to_owned(),
        },
        style: site::STYLE,
        script: site::SCRIPT,
        alternates,
    }
}

fn canonical(edition: &Edition) -> Option<String> {
    let base = edition
        .disclosure
        .settings
        .base_url
        .as_ref()?
        .value
        .0
        .trim_end_matches('/');
    Some(format!("{base}/{}/", encoded(&edition.folder())))
}
