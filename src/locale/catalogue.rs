//! One language's Fluent files, ready to answer.

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
    /// A catalogue for the language `tag`; of two texts of one name, the later one is taken.
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

    /// The same, with numbers as the language writes them.
    pub(crate) fn with_numbers(mut self) -> Self {
        self.bundle.set_formatter(Some(formats::number));
        self
    }

    /// The text called `id`, or its attribute, with the arguments filled in.
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
        let mut errors = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(arguments), &mut errors)
                .into_owned(),
        )
    }
}

/// A shipped Fluent text. A test holds these to be well-formed.
pub(crate) fn resource(text: String) -> Arc<FluentResource> {
    match FluentResource::try_new(text) {
        Ok(resource) | Err((resource, _)) => Arc::new(resource),
    }
}
