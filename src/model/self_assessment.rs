//! `self-assessment.yaml`: a conclusion, and perhaps a remark, for each indicator.

use super::localized::Localized;
use super::read::record;
use super::values::{Id, Token};
use crate::diagnostic::Spanned;

record! {
    /// 改革自评表：只写结论和备注，指标文字来自评估标准。
    /// The self-assessment: conclusions and remarks; the wording comes from the criteria edition.
    struct SelfAssessment {
        /// 各项结论。 The answers.
        "answers" => answers: Vec<Answer>,
        /// 文字已经与收到的表格核对过的各项，写各项的 id，如 [12, 13]。
        /// The items whose wording was compared with the form that the school received.
        "confirmed" => confirmed: Option<Vec<Spanned<Id>>>,
        /// 表下自由填写栏的内容（标准里有这一栏时），如存在的问题和不足。
        /// What stands in the free field below the table, where the edition has one.
        "free-field" => free_field: Option<Localized>,
    }
}

impl SelfAssessment {
    /// The answer to the question whose id is `item`.
    pub(crate) fn answer(&self, item: &str) -> Option<&Answer> {
        self.answers
            .iter()
            .find(|answer| answer.item.value.as_str() == item)
    }
}

record! {
    /// 一项结论。 An answer.
    struct Answer {
        /// 指标编号，如 3a。 Id of the indicator or of its line.
        "item" => item: Spanned<Id>,
        /// 结论：标准中的用词（达标、未达标），或 met、unmet。
        /// The conclusion, in the edition's word or as met or unmet.
        "conclusion" => conclusion: Spanned<Token>,
        /// 备注。 Remark.
        "remark" => remark: Option<Localized>,
        /// 申明适用例外上限（如 60 人）的理由，印在备注里。
        /// Why the exception from a limit is claimed; printed with the remark.
        "exception" => exception: Option<Localized>,
    }
}
