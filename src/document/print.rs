//! A disclosure as a document: its versions through the template to Typst markup and paper.

use std::path::Path;

use minijinja::context;

use super::context::seen;
use super::kinds::{Arrangement, KINDS, Kind};
use super::measures::{Measurer, Measures};
use crate::diagnostic::{Finding, Span, message};
use crate::template::Templates;
use crate::typeset::{self, Faces, Failure, Printed};
use crate::view::{PrintedText, Version};
use crate::workspace::Files;

/// One document of a disclosure. Arrangement are numbered as the disclosure lists them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Document {
    kind: &'static Kind,
    first: usize,
    /// The language beside it, where there are two.
    second: Option<usize>,
}

impl Document {
    /// All documents of a disclosure in so many languages, what takes longest first.
    pub(crate) fn all(languages: usize) -> impl Iterator<Item = Self> {
        KINDS.into_iter().flat_map(move |kind| {
            let first = match kind.arrangement {
                Arrangement::Single => 0,
                Arrangement::SideBySide => 1,
            };
            (first..languages).map(move |at| match kind.arrangement {
                Arrangement::Single => Self {
                    kind,
                    first: at,
                    second: None,
                },
                Arrangement::SideBySide => Self {
                    kind,
                    first: 0,
                    second: Some(at),
                },
            })
        })
    }

    /// Its place in the publication, without an ending. `disclosure` is the disclosure's name, `tags` are
    /// those of its languages.
    pub(crate) fn place(&self, disclosure: &str, tags: &[&str]) -> String {
        format!("{disclosure}/{}", self.kind.place(&self.chosen(tags)))
    }

    /// The place of its Typst project among those that are kept.
    pub(crate) fn project(&self, disclosure: &str, tags: &[&str]) -> String {
        let tags = self.chosen(tags).join("-");
        format!(
            "{disclosure}/{}",
            self.kind.project.replace("{tags}", &tags)
        )
    }

    /// The name of its Typst file.
    pub(crate) fn main(&self) -> String {
        format!("{}.typ", self.kind.name)
    }

    /// Its own of what a disclosure has in each language.
    fn chosen<T: Copy>(&self, all: &[T]) -> Vec<T> {
        let own = [Some(self.first), self.second].into_iter().flatten();
        own.filter_map(|at| all.get(at).copied()).collect()
    }

    /// The faces that print it: those of its first language, which hold those of the other.
    pub(crate) fn faces<'v>(&self, versions: &'v [Version]) -> &'v Faces {
        &versions[self.first].faces
    }

    /// The texts that it shows.
    pub(crate) fn printed_texts(&self, versions: &[Version]) -> Vec<PrintedText> {
        let own = self.chosen(&versions.iter().collect::<Vec<_>>());
        own.into_iter()
            .flat_map(|version| version.printed_texts.clone())
            .collect()
    }

    /// Its Typst markup. The templates of one in two languages see the first as those of a single one do,
    /// and as `first`, and the other as `second`.
    ///
    /// # Errors
    /// A finding that points into the template at fault.
    pub(crate) fn markup(
        &self,
        versions: &[Version],
        templates: &Templates,
        files: &Files,
    ) -> Result<String, Finding> {
        let first = seen(&versions[self.first]);
        let context = match self.second {
            None => first,
            Some(second) => context! {
                first => first.clone(),
                second => seen(&versions[second]),
                ..first
            },
        };
        templates.render(self.kind.template, context, files)
    }

    /// Its measures, as its templates have them.
    pub(crate) fn measures(
        &self,
        versions: &[Version],
        measurer: &Measurer,
        templates: &Templates,
        files: &Files,
    ) -> Option<Measures> {
        measurer.measures(self.kind, &versions[self.first], templates, files)
    }

    /// Typesets the markup.
    ///
    /// # Errors
    /// Typst's own words, each at its place in the markup.
    pub(crate) fn print(
        &self,
        markup: &str,
        versions: &[Version],
        measures: Option<Measures>,
    ) -> Result<Printed, Failure> {
        let foot = measures.map(|measures| measures.foot);
        typeset::print(&self.main(), markup.to_owned(), self.faces(versions), foot)
    }
}

/// The findings for a document that could not be typeset. Its markup becomes one of the run's files, so that
/// its lines can be shown, under the name that it would have in a kept Typst project.
pub(crate) fn failed(failure: Failure, markup: &str, path: &str, files: &Files) -> Vec<Finding> {
    match failure {
        Failure::Glyph(text) => vec![Finding::error(message::GLYPH_LOST).with("reason", text)],
        Failure::Typst(errors) => {
            let finding = |(range, reason)| {
                let finding = Finding::error(message::TYPST_ERROR).with("reason", reason);
                match range {
                    Some(range) => {
                        let file = files.add(Path::new(path), markup.to_owned());
                        finding.at(Span::new(file, range))
                    }
                    None => finding,
                }
            };
            errors.into_iter().map(finding).collect()
        }
    }
}
