//! `self-assessment.yaml`: a conclusion, and perhaps a remark, for each indicator.

use super::localized::Localized;
use super::read::record;
use super::unread_keys::UnreadKeys;
use super::values::{Id, Token};
use crate::diagnostic::{Span, Spanned};

record! {
    /// 改革自评表：只写结论和备注，指标文字来自评估标准。
    /// The self-assessment: conclusions and remarks; the wording comes from the criteria edition.
    struct SelfAssessment {
        /// 表前各栏的内容（指标版本里有的）。 What stands in the fields above the table.
        "head" => head: Option<Vec<HeadValue>>,
        /// 代表几个组织回答，如各院系学生会的个数。 For how many unions it speaks.
        "unions" => unions: Option<Spanned<u32>>,
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
    /// The self-assessment of a school that answers nothing itself; `place` is where that is said.
    pub(super) fn unanswered(place: Span) -> Self {
        Self {
            place,
            unread: UnreadKeys::default(),
            head: None,
            unions: None,
            answers: Vec::new(),
            confirmed: None,
            free_field: None,
        }
    }

    /// What the school wrote into the field above the table whose id is `field`.
    pub(crate) fn head_value(&self, field: &str) -> Option<&Localized> {
        let mut values = self.head.iter().flatten();
        let own = values.find(|value| value.item.value.as_str() == field);
        own.map(|own| &own.value)
    }

    /// The answer to the question whose id is `item`.
    pub(crate) fn answer(&self, item: &str) -> Option<&Answer> {
        self.answers
            .iter()
            .find(|answer| answer.item.value.as_str() == item)
    }
}

record! {
    /// 表前一栏的内容。 What stands in a field above the table.
    struct HeadValue {
        /// 栏的代号。 Id of the field.
        "item" => item: Spanned<Id>,
        /// 内容；有选择的，写其中一个。 What it says; of a field with choices, one of these.
        "value" => value: Localized,
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
