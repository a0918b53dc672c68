//! `advisors.yaml`: who answers for the union in the Youth League committee.

use super::localized::Localized;
use super::read::record;
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

record! {
    /// 责任人表头。 Column headings of the advisors' table.
    struct AdvisorColumns {
        /// 序号。 Serial number.
        "number" => number: Option<Localized>,
        /// 类别。 Category.
        "category" => category: Option<Localized>,
        /// 姓名。 Name.
        "name" => name: Option<Localized>,
        /// 是否为专职团干。 Whether a full-time League cadre.
        "full-time-cadre" => full_time_cadre: Option<Localized>,
        /// 备注。 Remark.
        "remark" => remark: Option<Localized>,
    }
}

record! {
    /// 一名责任人。 An advisor.
    struct Advisor {
        /// 类别。 Category.
        "category" => category: Localized,
        /// 姓名。 Name.
        "name" => name: Localized,
        /// 是否为专职团干：是 或 否。 Whether a full-time League cadre.
        "full-time-cadre" => full_time_cadre: Option<Spanned<YesNo>>,
        /// 备注。 Remark.
        "remark" => remark: Option<Localized>,
    }
}
