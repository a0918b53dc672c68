//! What the program says: findings, reports and help.

use std::fmt;

use fluent_bundle::FluentArgs;

use super::catalogue::{Catalogue, resource};
use super::{languages_with, shipped};
use crate::finding::Argument;

const FILE: &str = "messages.ftl";

/// The language the program speaks where neither `--lang` nor the system names one it knows.
const FALLBACK: &str = "en";

/// The messages in one language.
pub struct Messages {
    tag: String,
    catalogue: Catalogue,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Messages")
            .field("tag", &self.tag)
            .finish_non_exhaustive()
    }
}

impl Messages {
    /// The tags of the languages in which the program can speak.
    pub fn languages() -> Vec<String> {
        languages_with(FILE)
    }

    /// The messages in the language nearest to `wanted` (`zh`, `zh_CN.UTF-8`, `en-GB`, …): the
    /// same tag, else the same primary language. `None` where the program does not speak it.
    pub fn in_language(wanted: &str) -> Option<Self> {
        let wanted = wanted
            .split(['.', '@'])
            .next()
            .unwrap_or_default()
            .replace('_', "-");
        let primary = |tag: &str| {
            tag.split('-')
                .next()
                .unwrap_or_default()
                .to_ascii_lowercase()
        };
        let languages = Self::languages();
        let tag = languages
            .iter()
            .find(|tag| tag.eq_ignore_ascii_case(&wanted))
            .or_else(|| {
                languages
                    .iter()
                    .find(|tag| primary(tag) == primary(&wanted))
            })?;
        let text = shipped(&format!("{tag}/{FILE}"))?;
        Some(Self {
            tag: tag.clone(),
            catalogue: Catalogue::new(tag, &[resource(text)]),
        })
    }

    /// The messages in the language of the system, else in English.
    pub fn of_system() -> Self {
        sys_locale::get_locales()
            .find_map(|tag| Self::in_language(&tag))
            .or_else(|| Self::in_language(FALLBACK))
            .expect("the fallback language ships with the program")
    }

    /// The tag of the language.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The message called `id`. A name without a message is printed as it is.
    pub fn text(&self, id: &str, arguments: &[(&'static str, Argument)]) -> String {
        self.catalogue
            .text(id, None, &fluent(arguments))
            .unwrap_or_else(|| id.to_owned())
    }

    /// What to do about the message called `id`, where it says so.
    pub fn help(&self, id: &str, arguments: &[(&'static str, Argument)]) -> Option<String> {
        self.catalogue.text(id, Some("help"), &fluent(arguments))
    }
}

fn fluent<'a>(arguments: &'a [(&'static str, Argument)]) -> FluentArgs<'a> {
    arguments
        .iter()
        .map(|(name, value)| match value {
            Argument::Text(text) => (*name, fluent_bundle::FluentValue::from(text.as_ref())),
            Argument::Number(number) => (*name, fluent_bundle::FluentValue::from(*number)),
        })
        .collect()
}
