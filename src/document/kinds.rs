//! The list of printed documents. One more document is one more entry.

/// A kind of printed document.
#[derive(Debug)]
pub(crate) struct Kind {
    /// The name of its file, without an ending.
    pub name: &'static str,
    /// The template that makes it.
    pub template: &'static str,
    /// The template that Typst evaluates for its measures (paper, type area, sizes), where rules need them.
    pub measures: Option<&'static str>,
    /// Whether it shows one language or two.
    pub arrangement: Arrangement,
    /// Its path within the disclosure's folder, without an ending; `{tags}` stands for its languages, `{name}` for
    /// what tells several of the kind apart.
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
    measures: Some("press/measured.typ"),
    arrangement: Arrangement::Single,
    place: "{tags}/announcement",
    project: "{tags}",
};

/// The announcement in two languages, clause by clause.
pub(crate) static PARALLEL: Kind = Kind {
    name: "announcement",
    template: "press/parallel.typ",
    measures: Some("press/measured.typ"),
    arrangement: Arrangement::SideBySide,
    place: "announcement-{tags}",
    project: "announcement-{tags}",
};

/// A copy for a notice board. There is one for each [`Sheet`](crate::view::Sheet) that the data asks for.
pub(crate) static NOTICE: Kind = Kind {
    name: "notice",
    template: "press/notice.typ",
    measures: None,
    arrangement: Arrangement::Single,
    place: "{tags}/notice-{name}",
    project: "{tags}-notice-{name}",
};

/// The picture that is shown where a page is shared.
pub(crate) static SHARE: Kind = Kind {
    name: "share",
    template: "press/share.typ",
    measures: None,
    arrangement: Arrangement::Single,
    place: "{tags}/share",
    project: "{tags}-share",
};

/// The comparison table of a text that is to be amended, which is made by itself.
pub(super) static AMENDMENTS: Kind = Kind {
    name: "amendments",
    template: "press/amendments.typ",
    measures: None,
    arrangement: Arrangement::Single,
    place: "{tags}/amendments",
    project: "{tags}-amendments",
};

/// All kinds that every disclosure has, the one that takes longest first: they are handed to the threads in this order.
pub(super) static KINDS: [&Kind; 2] = [&PARALLEL, &ANNOUNCEMENT];

impl Kind {
    /// The place of a document in these languages within the disclosure's folder, without an ending:
    /// `zh-CN/announcement`, `announcement-zh-CN-en`.
    pub(crate) fn place(&self, tags: &[&str]) -> String {
        self.place.replace("{tags}", &tags.join("-"))
    }

    /// The place of the document called `name` in a language: `zh-CN/notice-A3`.
    pub(crate) fn named_place(&self, tag: &str, name: &str) -> String {
        self.place(&[tag]).replace("{name}", name)
    }

    /// The path of its Typst project within the folder of `--keep-typst`.
    pub(crate) fn named_project(&self, tag: &str, name: &str) -> String {
        self.project.replace("{tags}", tag).replace("{name}", name)
    }
}
