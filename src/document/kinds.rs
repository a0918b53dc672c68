//! The list of printed documents. One more document is one more entry.

/// A kind of printed document.
#[derive(Debug)]
pub(crate) struct Kind {
    /// What its file is called, without an ending.
    pub name: &'static str,
    /// The template that makes it.
    pub template: &'static str,
    /// The template of what its rules ask of its measures: paper, type area, sizes.
    pub measures: &'static str,
    /// The languages that it shows.
    pub arrangement: Arrangement,
    /// Its place within the disclosure's folder, without an ending; `{tags}` stands for its languages.
    pub place: &'static str,
    /// The place of its Typst project among those that are kept.
    pub project: &'static str,
}

/// The languages that a document shows.
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

/// All kinds, what takes longest first.
pub(super) static KINDS: [&Kind; 2] = [&PARALLEL, &ANNOUNCEMENT];

impl Kind {
    /// The place of a document in these languages within the disclosure's folder, without an ending:
    /// `zh-CN/announcement`, `announcement-zh-CN-en`.
    pub(crate) fn place(&self, tags: &[&str]) -> String {
        self.place.replace("{tags}", &tags.join("-"))
    }
}
