//! The list of printed documents. One more document is one more entry.

/// A kind of printed document.
#[derive(Debug)]
pub(crate) struct Kind {
    /// The name of its file, without an ending.
    pub name: &'static str,
    /// The template that makes it.
    pub template: &'static str,
    /// The template that Typst evaluates for its measures (paper, type area, sizes), which rules need.
    pub measures: &'static str,
    /// Whether it shows one language or two.
    pub arrangement: Arrangement,
    /// Its path within the disclosure's folder, without an ending; `{tags}` stands for its languages.
    pub place: &'static str,
    /// The path of its Typst project within the folder of `--keep-typst`.
    pub project: &'static str,
}

/// How many languages a document shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrangement {
    /// One: there is a document for each.
    Single,
    /// Two side by side, the primary one first: there is a document for each of the others.
    SideBySide,
}

/// The announcement, by GB/T 9704-2012.
pub(crate) static ANNOUNCEMENT: Kind = Kind {
    name: "announcement",
    template: "press/announcement.typ",
    measures: "press/measured.typ",
    arrangement: Arrangement::Single,
    place: "{tags}/announcement",
    project: "{tags}",
};

/// The announcement in two languages, clause by clause.
pub(crate) static PARALLEL: Kind = Kind {
    name: "announcement",
    template: "press/parallel.typ",
    measures: "press/measured.typ",
    arrangement: Arrangement::SideBySide,
    place: "announcement-{tags}",
    project: "announcement-{tags}",
};

/// All kinds, the one that takes longest first: they are handed to the threads in this order.
pub(super) static KINDS: [&Kind; 2] = [&PARALLEL, &ANNOUNCEMENT];

impl Kind {
    /// The place of a document in these languages within the disclosure's folder, without an ending:
    /// `zh-CN/announcement`, `announcement-zh-CN-en`.
    pub(crate) fn place(&self, tags: &[&str]) -> String {
        self.place.replace("{tags}", &tags.join("-"))
    }
}
