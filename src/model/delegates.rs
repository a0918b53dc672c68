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
