//! `delegates.yaml`: how the delegates come about, and the figures the text states.

use super::provision::Provision;
use super::read::record;
use super::values::Percent;
use crate::diagnostic::Spanned;

record! {
    /// 学生代表大会代表产生办法。 How the delegates are chosen.
    struct Delegates {
        /// 条文所载的数字。 The figures that the text states.
        "figures" => figures: Option<Figures>,
        /// 条文。 The text.
        "measures" => measures: Provision,
    }
}

record! {
    /// 条文所载的数字，照原文填写。 Figures as the text states them.
    struct Figures {
        /// 在校学生人数。 Students.
        "students" => students: Option<Spanned<u32>>,
        /// 代表人数。 Delegates.
        "delegates" => delegates: Option<Spanned<u32>>,
        /// 代表占学生的比例。 Delegates as a share of the students.
        "delegates-share" => delegates_share: Option<Spanned<Percent>>,
        /// 非学生会骨干的代表人数。 Delegates who are not officers of the union.
        "non-officers" => non_officers: Option<Spanned<u32>>,
        /// 其占代表的比例。 Their share of the delegates.
        "non-officers-share" => non_officers_share: Option<Spanned<Percent>>,
    }
}

/// A figure by its key.
pub(crate) struct Figure {
    pub key: &'static str,
    /// The label that heads it in a table.
    pub label: &'static str,
    /// Of which figure it is a share, of which: `None` where it counts.
    pub share_of: Option<(&'static str, &'static str)>,
    /// The figure as the data writes it.
    pub read: fn(&Figures) -> Option<String>,
}

/// The figures, in the order of the data.
pub(crate) const FIGURES: &[Figure] = &[
    Figure {
        key: "students",
        label: "figure-students",
        share_of: None,
        read: |figures| counted(figures.students.as_ref()),
    },
    Figure {
        key: "delegates",
        label: "figure-delegates",
        share_of: None,
        read: |figures| counted(figures.delegates.as_ref()),
    },
    Figure {
        key: "delegates-share",
        label: "figure-delegates-share",
        share_of: Some(("delegates", "students")),
        read: |figures| counted(figures.delegates_share.as_ref()),
    },
    Figure {
        key: "non-officers",
        label: "figure-non-officers",
        share_of: None,
        read: |figures| counted(figures.non_officers.as_ref()),
    },
    Figure {
        key: "non-officers-share",
        label: "figure-non-officers-share",
        share_of: Some(("non-officers", "delegates")),
        read: |figures| counted(figures.non_officers_share.as_ref()),
    },
];

fn counted<T: ToString>(figure: Option<&Spanned<T>>) -> Option<String> {
    figure.map(|figure| figure.value.to_string())
}
