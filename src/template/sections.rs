//! Chooses the template that prints a section: the one with the section's own name where it exists, otherwise the
//! one for its kind of content. So a school can replace one section without replacing all of its kind.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::SectionKind;
use crate::view::{ATTACHED, content_name};

/// The folders of templates that are named after sections, each with the folder of those that are named after kinds
/// of content, and the ending of both.
const FOLDERS: [(&str, &str, &str); 4] = [
    ("site/sections", "site/content", "html"),
    ("site/parallel", "site/content", "html"),
    ("press/sections", "press/content", "typ"),
    ("press/parallel", "press/content", "typ"),
];

/// For each section without a template of its own, the template for its kind of content.
#[derive(Debug, Default)]
pub(super) struct Sections(BTreeMap<String, String>);

impl Sections {
    /// Looks up which sections have templates of their own; `exists` tells whether there is a template of a name.
    pub(super) fn new(exists: impl Fn(&str) -> bool) -> Self {
        let sections = SectionKind::ALL.map(|section| (section.name(), content_name(section)));
        let sections = sections.into_iter().chain([(ATTACHED, ATTACHED)]);
        let pairs = sections.flat_map(|(section, content)| {
            FOLDERS.map(|(by_section, by_content, ending)| {
                (
                    format!("{by_section}/{section}.{ending}"),
                    format!("{by_content}/{content}.{ending}"),
                )
            })
        });
        Self(pairs.filter(|(name, _)| !exists(name)).collect())
    }

    /// The template that an `include` of `name` loads.
    pub(super) fn resolve<'a>(&self, name: &'a str) -> Cow<'a, str> {
        match self.0.get(name) {
            Some(shared) => Cow::Owned(shared.clone()),
            None => Cow::Borrowed(name),
        }
    }
}
