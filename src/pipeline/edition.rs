//! One disclosure in one locale, or in two side by side: what it holds, where its page stands, what that
//! links to.

use std::sync::Arc;

use super::index;
use super::parallel::Parallel;
use crate::language::Labels;
use crate::model::Disclosure;
use crate::site::{self, Language, Link, Page, Way};
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

    /// Its language, as pages name it.
    pub fn language(&self) -> Language {
        Language {
            tag: self.labels.tag().to_owned(),
            name: self.labels.text("language-name", &[]),
            dir: self.view.locale.dir.clone(),
        }
    }
}

/// Where a page of `edition` stands, by the folder that holds it, and what it links to.
pub(super) fn place(edition: &Edition, folder: &str, all: &[Edition]) -> Page {
    let up = "../".repeat(folder.split('/').count());
    let ways = ways(edition.disclosure, all, "..", Some(folder));
    Page {
        canonical: canonical(edition.disclosure, folder),
        home: format!("{up}{}", index::file(edition.labels.tag(), all)),
        json: Link {
            href: "../disclosure.json".to_owned(),
        },
        style: site::STYLE,
        script: site::SCRIPT,
        ways,
    }
}

/// All pages of a disclosure, as seen from `current`; `up` leads from there to the disclosure's folder.
pub(super) fn ways(
    disclosure: &Disclosure,
    all: &[Edition],
    up: &str,
    current: Option<&str>,
) -> Vec<Way> {
    let way = |folder: String, name: &str, languages: Vec<Language>| {
        let current = current == Some(&*folder);
        let way = if current {
            String::new()
        } else {
            format!("{up}/{}/", encoded(name))
        };
        Way {
            parallel: languages.len() > 1,
            languages,
            href: format!("{way}index.html"),
            pdf: Some(format!("{way}announcement.pdf")),
            canonical: canonical(disclosure, &folder),
            current,
        }
    };
    let own = |edition: &&Edition| std::ptr::eq(edition.disclosure, disclosure);
    let single = all.iter().filter(own).map(|edition| {
        let languages = vec![edition.language()];
        way(edition.folder(), edition.labels.tag(), languages)
    });
    let pairs = Parallel::of(all).into_iter();
    let paired = pairs.filter(|pair| own(&pair.first)).map(|pair| Way {
        pdf: Some(format!("{up}/{}.pdf", encoded(&pair.document_name()))),
        ..way(
            pair.folder(),
            &pair.name(),
            vec![pair.first.language(), pair.second.language()],
        )
    });
    single.chain(paired).collect()
}

fn canonical(disclosure: &Disclosure, folder: &str) -> Option<String> {
    Some(format!("{}/{}/", base(disclosure)?, encoded(folder)))
}

/// The address at which the publication stands on the web, where it is known.
pub(super) fn base(disclosure: &Disclosure) -> Option<&str> {
    let base = disclosure.settings.base_url.as_ref()?;
    Some(base.value.0.trim_end_matches('/'))
}
