//! Makes a document of a disclosure: from its versions through the template to Typst markup and to PDF.

use std::path::Path;
use std::sync::Arc;

use minijinja::context;
use minijinja::value::Serde;

use super::context::template_context;
use super::kinds::{AMENDMENTS, ANNOUNCEMENT, Arrangement, KINDS, Kind, NOTICE, SHARE};
use super::measures::{Measurer, Measures};
use crate::diagnostic::{Finding, Place, Span, message};
use crate::locale::limits;
use crate::template::Templates;
use crate::typeset::{Compiled, Faces, Failure, Pictures};
use crate::view::{PrintedText, Sheet, Version};
use crate::workspace::Files;

/// One document of a disclosure. Languages are given by their index in the disclosure's list.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    kind: &'static Kind,
    first: usize,
    /// The language beside the first, in a document of two.
    second: Option<usize>,
    /// What a notice-board copy is.
    sheet: Option<Arc<Sheet>>,
}

impl Document {
    /// A notice-board copy.
    pub(crate) fn notice(sheet: &Arc<Sheet>) -> Self {
        Self {
            kind: &NOTICE,
            first: sheet.at,
            second: None,
            sheet: Some(Arc::clone(sheet)),
        }
    }

    /// The announcement in the language at the index `at`.
    pub(crate) fn announcement(at: usize) -> Self {
        Self::single(&ANNOUNCEMENT, at)
    }

    /// The picture that is shown where the page in the language at the index `at` is shared.
    pub(crate) fn share(at: usize) -> Self {
        Self::single(&SHARE, at)
    }

    /// The comparison table of a text that is to be amended.
    pub(super) fn amendments() -> Self {
        Self::single(&AMENDMENTS, 0)
    }

    fn single(kind: &'static Kind, at: usize) -> Self {
        Self {
            kind,
            first: at,
            second: None,
            sheet: None,
        }
    }

    /// The notice-board copy that it is.
    pub(crate) fn sheet(&self) -> Option<&Sheet> {
        self.sheet.as_deref()
    }

    /// The documents that every disclosure in so many languages has, those first that take longest.
    pub(crate) fn all(languages: usize) -> impl Iterator<Item = Self> {
        KINDS.into_iter().flat_map(move |kind| {
            // Side by side, the original language (0) stands beside each of the others.
            let first = match kind.arrangement {
                Arrangement::Single => 0,
                Arrangement::SideBySide => 1,
            };
            (first..languages).map(move |at| match kind.arrangement {
                Arrangement::Single => Self::single(kind, at),
                Arrangement::SideBySide => Self {
                    kind,
                    first: 0,
                    second: Some(at),
                    sheet: None,
                },
            })
        })
    }

    /// Its path in the publication, without an ending. `disclosure` is the disclosure's name, `tags` are those of
    /// all its languages.
    pub(crate) fn place(&self, disclosure: &str, tags: &[&str]) -> String {
        let place = match &self.sheet {
            Some(sheet) => self.kind.named_place(tags[self.first], &sheet.name),
            None => self.kind.place(&self.chosen(tags)),
        };
        format!("{disclosure}/{place}")
    }

    /// The path of its Typst project within the folder of `--keep-typst`.
    pub(crate) fn project(&self, disclosure: &str, tags: &[&str]) -> String {
        let project = match &self.sheet {
            Some(sheet) => self.kind.named_project(tags[self.first], &sheet.name),
            None => self
                .kind
                .project
                .replace("{tags}", &self.chosen(tags).join("-")),
        };
        format!("{disclosure}/{project}")
    }

    /// The name of its Typst file.
    pub(crate) fn main(&self) -> String {
        format!("{}.typ", self.kind.name)
    }

    /// The members for its one or two languages, of a list that has one member for each of the disclosure's.
    fn chosen<T: Copy>(&self, all: &[T]) -> Vec<T> {
        let indices = [Some(self.first), self.second].into_iter().flatten();
        indices.filter_map(|at| all.get(at).copied()).collect()
    }

    /// The faces that print it: those of its first language, which include the second one's.
    pub(crate) fn faces<'v>(&self, versions: &'v [Version]) -> &'v Faces {
        &versions[self.first].faces
    }

    /// The pictures that it may show.
    pub(crate) fn pictures<'v>(&self, versions: &'v [Version]) -> &'v Pictures {
        &versions[self.first].pictures
    }

    /// The texts that it shows.
    pub(crate) fn printed_texts(&self, versions: &[Version]) -> Vec<PrintedText> {
        let shown = self.chosen(&versions.iter().collect::<Vec<_>>());
        shown
            .into_iter()
            .flat_map(|version| version.printed_texts.clone())
            .collect()
    }

    /// Its Typst markup. In a document of two languages, templates see the first language both directly, as in a
    /// document of one, and as `first`; the other one is `second`.
    ///
    /// # Errors
    /// A finding that points into the template at fault.
    pub(crate) fn markup(
        &self,
        versions: &[Version],
        templates: &Templates,
        files: &Files,
    ) -> Result<String, Finding> {
        let first = template_context(&versions[self.first]);
        let context = match (&self.sheet, self.second) {
            (Some(sheet), _) => context! { sheet => Serde(&**sheet), ..first },
            (None, None) => first,
            (None, Some(second)) => context! {
                first => first.clone(),
                second => template_context(&versions[second]),
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

    /// Sets the markup.
    ///
    /// # Errors
    /// Typst's own messages, each at its place in the markup.
    pub(crate) fn compile<'v>(
        &self,
        markup: &str,
        versions: &'v [Version],
    ) -> Result<Compiled<'v>, Failure> {
        Compiled::new(
            &self.main(),
            markup.to_owned(),
            self.pictures(versions),
            self.faces(versions),
        )
    }

    /// Whether its text runs from right to left.
    pub(crate) fn is_right_to_left(&self, versions: &[Version]) -> bool {
        versions[self.first].view.locale.dir == "rtl"
    }

    /// The findings for a document that could not be typeset. The markup is added to the run's files under `path` (its
    /// path in a kept Typst project), so that reports can show its lines. What has no place in it points at the
    /// document's template.
    pub(crate) fn failed(
        &self,
        failure: Failure,
        markup: &str,
        path: &str,
        templates: &Templates,
        files: &Files,
    ) -> Vec<Finding> {
        let placed = |finding: Finding, range| match range {
            Some(range) => {
                let file = files.add(Path::new(path), markup.to_owned());
                finding.at(Span::new(file, range))
            }
            None => match templates.source(self.kind.template, files) {
                Some(file) => finding.in_place(Place::File(files.path(file).to_owned())),
                None => finding,
            },
        };
        match failure {
            // The last safeguard: a glyph that the layout lost although coverage was checked before.
            Failure::Glyph(range, text) => {
                let finding = Finding::error(message::GLYPH_LOST).with("reason", text);
                vec![placed(finding, range)]
            }
            Failure::Pages(count) => {
                let finding = Finding::error(message::TOO_MANY_PAGES)
                    .with("count", count)
                    .with("most", limits().templates.pages);
                vec![placed(finding, None)]
            }
            Failure::Typst(errors) => {
                let finding = |(range, reason)| {
                    let finding = Finding::error(message::TYPST_ERROR).with("reason", reason);
                    placed(finding, range)
                };
                errors.into_iter().map(finding).collect()
            }
        }
    }
}
