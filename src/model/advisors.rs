//! `advisors.yaml`: who answers for the union in the Youth League committee.

use super::localized::Localized;
use super::read::record;
use super::table::{Kind, table};
use super::values::YesNo;
use crate::diagnostic::Spanned;

record! {
    /// 校团委指导学生会主要责任人。 The advisors.
    struct Advisors {
        /// 与通用表头不同的栏目名称。 Column headings that differ from the usual ones.
        "columns" => columns: Option<AdvisorColumns>,
        /// 责任人。 The advisors.
        "people" => people: Vec<Advisor>,
    }
}

table! {
    /// The columns of the advisors' table. A further one is an entry here, and its labels.
    static ADVISORS;

    /// 责任人表头。 Column headings of the advisors' table.
    struct AdvisorColumns;

    /// 一名责任人。 An advisor.
    struct Advisor;

    numbered {
        "number" => number {
            heading: "序号。 Serial number.",
            label: Some("advisors-number"),
        }
    }
    printed {
        /// 类别。 Category.
        "category" => category: Localized {
            heading: "类别。 Category.",
            label: Some("advisors-category"),
        }
        /// 姓名。 Name.
        "name" => name: Localized {
            heading: "姓名。 Name.",
            label: Some("advisors-name"),
            kind: Kind::Name,
        }
        /// 是否为专职团干：是 或 否。 Whether a full-time League cadre.
        "full-time-cadre" => full_time_cadre: Option<Spanned<YesNo>> {
            heading: "是否为专职团干。 Whether a full-time League cadre.",
            label: Some("advisors-full-time-cadre"),
        }
        /// 备注。 Remark.
        "remark" => remark: Option<Localized> {
            heading: "备注。 Remark.",
            label: Some("advisors-remark"),
        }
    }
    kept {}
}
