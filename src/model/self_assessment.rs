//! `self-assessment.yaml`: a conclusion, and perhaps a remark, for each indicator.

use super::localized::Localized;
use super::read::record;
use super::values::{Id, Token};
use crate::source::Spanned;

record! {
    /// 改革自评表：只写结论和备注，指标文字来自评估标准。
    /// The self-assessment: conclusions and remarks; the wording comes from the criteria edition.
    pub struct SelfAssessment {
        /// 各项结论。 The answers.
        "answers" => answers: Vec<Answer>,
    }
}

record! {
    /// 一项结论。 An answer.
    pub struct Answer {
        /// 指标编号，如 3a。 Id of the indicator or of its line.
        "item" => item: Spanned<Id>,
        /// 结论：标准中的用词（达标、未达标），或 met、unmet。
        /// The conclusion, in the edition's word or as met or unmet.
        "conclusion" => conclusion: Spanned<Token>,
        /// 备注。 Remark.
        "remark" => remark: Option<Localized>,
    }
}
