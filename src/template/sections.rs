//! Which template prints a section: that of the section's own name, where there is one, otherwise that of
//! its kind of content.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::model::SectionKind;
use crate::view::content_name;

/// The folders in which a template has the name of a section, each with the folder of those that have the
/// name of a kind of content, and what their names end in.
const FOLDERS: [(&str, &str, &str); 4] = [
    ("site/sections", "site/content", "html"),
    ("site/parallel", "site/content", "html"),
    ("press/sections", "press/content", "typ"),
    ("press/parallel", "press/content", "typ"),
];

/// The templates that stand for those of sections which have none of their own.
#[derive(Debug, Default)]
pub(super) struct Sections(BTreeMap<String, String>);

impl Sections {
    /// `exists` says which templates there are.
    pub(super) fn new(exists: impl Fn(&str) -> bool) -> Self {
        let pairs = SectionKind::ALL.into_iter().flat_map(|section| {
            FOLDERS.map(|(own, shared, ending)| {
                let name = format!("{own}/{}.{ending}", section.name());
                (name, format!("{shared}/{}.{ending}", content_name(section)))
            })
        });
        Self(pairs.filter(|(name, _)| !exists(name)).collect())
    }

    /// The template that is meant by a name in another template.
    pub(super) fn resolve<'a>(&self, name: &'a str) -> Cow<'a, str> {
        match self.0.get(name) {
            Some(shared) => Cow::Owned(shared.clone()),
            None => Cow::Borrowed(name),
        }
    }
}
