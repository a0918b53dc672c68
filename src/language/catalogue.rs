//! One Fluent file, ready to answer.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

/// The texts of one Fluent file.
pub(super) struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// Parses a Fluent text for the language `tag`.
    ///
    /// The shipped files are held to be well-formed by a test; of an ill-formed one, the entries
    /// that could be read are used.
    pub(super) fn new(tag: &str, text: String) -> Self {
        let language: LanguageIdentifier = tag.parse().unwrap_or_default();
        let resource = match FluentResource::try_new(text) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks would travel into PDF text and file paths.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { bundle }
    }

    /// The text called `id`, or its attribute, with the arguments filled in.
    pub(super) fn text(
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
