//! What the program says: findings, reports and help.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentResource};

use super::catalogue::{Catalogue, resource};
use super::fluent_file;
use super::shipped::{languages_with, own_languages, shipped};
use crate::diagnostic::{Argument, FileId, Finding, MessageId, message};
use crate::text::{shown, shown_lines};
use crate::workspace::{Files, LOCALES};

pub(crate) const FILE: &str = "messages.ftl";

/// What every message may print: the data folders that the reader named, the folder to publish to, and which findings
/// were chosen, as arguments of the commands that a remedy names. Empty where nothing was given.
const GIVEN: [&str; 3] = ["named", "to", "chosen"];

/// The language the program speaks where neither `--lang` nor the system names one it knows.
const FALLBACK: &str = "en";

/// The messages in one language.
pub struct Messages {
    tag: String,
    /// A school's own: a part of the messages, or all of them.
    own: Option<Catalogue>,
    shipped_tag: String,
    shipped: Catalogue,
    /// What every message may print: what the reader gave to the command.
    given: Vec<(&'static str, String)>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Messages")
            .field("tag", &self.tag)
            .field("shipped", &self.shipped_tag)
            .finish_non_exhaustive()
    }
}

impl Messages {
    /// The tags of the languages in which the program can speak: the shipped ones, then those that have
    /// messages in `home/locales`.
    pub fn languages(home: &Path) -> Vec<String> {
        let mut tags = languages_with(FILE);
        let own = own_languages(home).into_iter();
        for tag in own.filter(|tag| path(home, tag).is_file()) {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        tags
    }

    /// The shipped messages in each language that ships, without a school's own.
    pub fn shipped() -> Vec<Self> {
        let tags = languages_with(FILE).into_iter();
        tags.filter_map(|tag| Self::speaking(&tag, None, &tag))
            .collect()
    }

    /// The messages in the language nearest to `wanted` (`zh`, `zh_CN.UTF-8`, `en-GB`, …), a school's own in
    /// `home/locales` before the shipped ones. `None` where the program does not speak it.
    pub fn in_language(wanted: &str, home: &Path) -> Option<Self> {
        let tag = nearest(wanted, Self::languages(home))?;
        // What a school's own messages lack is said in one shipped language, never in a mixture of three: the
        // nearest by tag, else the system's, else English.
        let shipped = nearest(&tag, languages_with(FILE)).or_else(of_system);
        let own = own_text(home, &tag).map(|text| Catalogue::new(&tag, &[text]));
        Self::speaking(&tag, own, shipped.as_deref().unwrap_or(FALLBACK))
    }

    /// The messages in the language of the system, else in English.
    ///
    /// # Panics
    /// Never: English ships with the program.
    pub fn of_system(home: &Path) -> Self {
        sys_locale::get_locales()
            .find_map(|tag| Self::in_language(&tag, home))
            .or_else(|| Self::in_language(FALLBACK, home))
            .expect("the fallback language ships with the program")
    }

    fn speaking(tag: &str, own: Option<Catalogue>, shipped_tag: &str) -> Option<Self> {
        let text = shipped_text(shipped_tag)?;
        Some(Self {
            tag: tag.to_owned(),
            own,
            shipped_tag: shipped_tag.to_owned(),
            shipped: Catalogue::new(shipped_tag, &[text]),
            given: Vec::new(),
        })
    }

    /// The same messages, all of which may print these values by name.
    #[must_use]
    pub(crate) fn knowing(mut self, given: Vec<(&'static str, String)>) -> Self {
        self.given = given;
        self
    }

    /// The tag of the language.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The tag of the shipped language in which is said what a school's own messages lack, and what is no
    /// message: the explanations of the rules.
    pub fn shipped_tag(&self) -> &str {
        &self.shipped_tag
    }

    /// The message called `id`. A name without a message is printed as it is.
    pub fn text(&self, id: MessageId, arguments: &[(&'static str, Argument)]) -> String {
        self.find(id.as_str(), None, fluent(arguments))
            .unwrap_or_else(|| id.as_str().to_owned())
    }

    /// What to do about the message called `id`, where it says so.
    pub fn help(&self, id: MessageId, arguments: &[(&'static str, Argument)]) -> Option<String> {
        self.find(id.as_str(), Some("help"), fluent(arguments))
    }

    /// Whether a message of this name says what to do: then it is a finding's.
    pub(crate) fn has_help(&self, name: &str) -> bool {
        self.find(name, Some("help"), FluentArgs::new()).is_some()
    }

    /// The message called `id` and what to do about it, as they are worded whatever was found: with dots in place of
    /// the values.
    pub(crate) fn wording(&self, id: MessageId) -> [Option<String>; 2] {
        let variables = fluent_file::variables(FILE);
        let variables = variables.get(id.as_str()).into_iter().flatten();
        [None, Some("help")].map(|part| {
            let dots = variables.clone().map(|name| (name.as_str(), "…"));
            self.find(id.as_str(), part, dots.collect())
        })
    }

    fn find<'a>(
        &'a self,
        id: &str,
        attribute: Option<&str>,
        mut arguments: FluentArgs<'a>,
    ) -> Option<String> {
        for name in GIVEN {
            let given = self.given.iter().find(|(known, _)| *known == name);
            let given = given.map_or("", |(_, value)| value.as_str());
            arguments.set(name, shown(given));
        }
        let catalogues = self.own.iter().chain([&self.shipped]);
        catalogues
            .into_iter()
            .find_map(|catalogue| catalogue.text(id, attribute, &arguments))
            .map(|text| shown_lines(&text).into_owned())
    }
}

/// What is wrong with a school's own messages.
pub(crate) fn check(file: FileId, files: &Files) -> Vec<Finding> {
    let (own, mut findings) = fluent_file::read(file, files);
    let known = fluent_file::variables(FILE);
    for message in fluent_file::messages(&own) {
        let name = message.id.name;
        if !known.contains_key(name) {
            let finding = Finding::error(message::MESSAGE_UNKNOWN)
                .with("name", name)
                .with(
                    "nearest",
                    crate::text::nearest(name, known.keys().map(String::as_str)),
                );
            findings.push(finding.at(fluent_file::span(&own, name, file)));
        }
    }
    findings.extend(fluent_file::check(&own, None, &known, file));
    findings
}

/// Of the tags, the first of those that begin most like `wanted`; none that is of another language.
fn nearest(wanted: &str, tags: Vec<String>) -> Option<String> {
    // POSIX puts the encoding and a modifier behind the locale: `de_DE.UTF-8@euro`.
    let wanted = wanted
        .split(['.', '@'])
        .next()
        .unwrap_or_default()
        .replace('_', "-");
    let alike = |tag: &String| {
        let parts = tag.split('-').zip(wanted.split('-'));
        parts.take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count()
    };
    let candidates = tags.into_iter().filter(|tag| alike(tag) > 0);
    // Of equals, `max_by_key` takes the last: hence reversed, so that the shipped language comes first.
    candidates.rev().max_by_key(alike)
}

/// The first of the system's languages that ships.
fn of_system() -> Option<String> {
    sys_locale::get_locales().find_map(|tag| nearest(&tag, languages_with(FILE)))
}

fn shipped_text(tag: &str) -> Option<Arc<FluentResource>> {
    shipped(&format!("{tag}/{FILE}")).map(resource)
}

/// A school's own messages as far as they can be read; what is wrong with them is [`check`]'s to say.
fn own_text(home: &Path, tag: &str) -> Option<Arc<FluentResource>> {
    let files = Files::default();
    files.enclose_folder(home);
    let file = files.read(&path(home, tag)).ok()?;
    Some(fluent_file::read(file, &files).0)
}

fn path(home: &Path, tag: &str) -> PathBuf {
    home.join(LOCALES).join(tag).join(FILE)
}

fn fluent<'a>(arguments: &'a [(&'static str, Argument)]) -> FluentArgs<'a> {
    arguments
        .iter()
        .map(|(name, value)| match value {
            Argument::Text(text) => (*name, fluent_bundle::FluentValue::from(shown(text))),
            Argument::Number(number) => (*name, fluent_bundle::FluentValue::from(*number)),
        })
        .collect()
}

/// The names of all messages that ship.
#[cfg(test)]
pub(crate) fn message_names() -> std::collections::BTreeSet<String> {
    fluent_file::variables(FILE).into_keys().collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::GIVEN;

    fn sources(folder: &Path, all: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => sources(&path, all),
                false => all.push(fs::read_to_string(path).unwrap()),
            }
        }
    }

    #[test]
    fn no_finding_has_an_argument_that_is_called_like_what_the_reader_gave() {
        let mut all = Vec::new();
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut all);
        for name in GIVEN {
            let argument = format!(".with(\"{name}\"");
            assert!(
                all.iter().all(|source| !source.contains(&argument)),
                "{name}"
            );
        }
    }
}
