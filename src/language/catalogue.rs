//! One language's Fluent files, ready to answer.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::formats;
use crate::finding::Finding;
use crate::source::{FileId, Files, Span};

/// The texts of one language.
pub(super) struct Catalogue {
    bundle: FluentBundle<Arc<FluentResource>>,
}

impl Catalogue {
    /// A catalogue for the language `tag`; of two texts of one name, the later one is taken.
    pub(super) fn new(tag: &str, resources: &[Arc<FluentResource>]) -> Self {
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
    pub(super) fn with_numbers(mut self) -> Self {
        self.bundle.set_formatter(Some(formats::number));
        self
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

/// A shipped Fluent text. A test holds these to be well-formed.
pub(super) fn resource(text: String) -> Arc<FluentResource> {
    match FluentResource::try_new(text) {
        Ok(resource) | Err((resource, _)) => Arc::new(resource),
    }
}

/// A school's Fluent file: what could be read of it, and a finding for each line that could not.
pub(super) fn own_resource(file: FileId, files: &Files) -> (Arc<FluentResource>, Vec<Finding>) {
    let text = files.text(file);
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (Arc::new(resource), Vec::new()),
        Err((resource, errors)) => {
            let findings = errors.into_iter().map(|error| {
                let start = whole_character(text, error.pos.start);
                let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
                Finding::error("labels-not-fluent")
                    .with("reason", error.kind.to_string())
                    .at(Span::new(file, start..end))
            });
            (Arc::new(resource), findings.collect())
        }
    }
}

/// The nearest beginning of a character at or before a byte of a text.
fn whole_character(text: &str, at: usize) -> usize {
    (0..=at.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or_default()
}
