//! A Fluent bundle for one language: looks texts up and fills their arguments in.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::formats;

/// The texts of one language.
pub(crate) struct Catalogue {
    bundle: FluentBundle<Arc<FluentResource>>,
}

impl Catalogue {
    /// A catalogue for the language `tag`. A text in a later resource replaces one of the same name in an
    /// earlier one: so a school's labels lie over the shipped ones.
    pub(crate) fn new(tag: &str, resources: &[Arc<FluentResource>]) -> Self {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks would travel into PDF text and file paths.
        bundle.set_use_isolating(false);
        for resource in resources {
            bundle.add_resource_overriding(Arc::clone(resource));
        }
        Self { bundle }
    }

    /// The same catalogue, but numbers are formatted as the language writes them. Labels of pages want that,
    /// messages of the program do not.
    pub(crate) fn with_numbers(mut self) -> Self {
        self.bundle.set_formatter(Some(formats::number));
        self
    }

    /// The text called `id`, or one of its attributes, with the arguments filled in; `None` where there is none.
    pub(crate) fn text(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: &FluentArgs,
    ) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(name) => message.get_attribute(name)?.value(),
        };
        // Errors are dropped: a test holds the shipped files to have none, and a school's own file is checked
        // when it is loaded (`fluent_file::check`).
        let mut errors = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(arguments), &mut errors)
                .into_owned(),
        )
    }
}

/// Parses a shipped Fluent text. A test holds these to be well-formed, so errors are not looked at.
pub(crate) fn resource(text: String) -> Arc<FluentResource> {
    match FluentResource::try_new(text) {
        Ok(resource) | Err((resource, _)) => Arc::new(resource),
    }
}
