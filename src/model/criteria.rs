//! A criteria edition: the official wording of the indicators, as data.

use super::localized::Localized;
use super::read::record;
use super::values::{Id, Level, Token};
use crate::source::Spanned;

record! {
    /// 一套评估标准：栏目、结论用词、各项指标的官方文字。
    /// A criteria edition: columns, words for the conclusions, the indicators' official wording.
    pub struct Criteria {
        /// 名称，如 2020。 Name of the edition.
        "name" => name: Spanned<Token>,
        /// 标题。 Title.
        "title" => title: Localized,
        /// 校级 school，院级 college。 Level.
        "level" => level: Spanned<Level>,
        /// 表头。 Column titles.
        "columns" => columns: ColumnTitles,
        /// 结论用词。 Words for the conclusions.
        "conclusions" => conclusions: Conclusions,
        /// 各项指标，编号由次序算出。 Indicators, numbered by their order.
        "items" => items: Vec<Indicator>,
    }
}

record! {
    /// 自评表表头。 Column titles of the table.
    pub struct ColumnTitles {
        /// 项目。 The indicator.
        "item" => item: Localized,
        /// 验收结果。 The conclusion.
        "conclusion" => conclusion: Localized,
        /// 备注。 The remark.
        "remark" => remark: Localized,
    }
}

record! {
    /// 结论用词。 The words for the two conclusions.
    pub struct Conclusions {
        /// 达标。 Met.
        "met" => met: Localized,
        /// 未达标。 Unmet.
        "unmet" => unmet: Localized,
    }
}

record! {
    /// 一项指标；分行的指标没有自己的结论，只有各行有。
    /// An indicator; one with lines has no conclusion of its own, its lines have.
    pub struct Indicator {
        /// 固定编号。 Stable id.
        "id" => id: Spanned<Id>,
        /// 文字。 Wording.
        "text" => text: Localized,
        /// 数据可以证明的内容。 What the data can prove.
        "provable" => provable: Option<Provable>,
        /// 分行。 Lines.
        "lines" => lines: Option<Vec<Line>>,
    }
}

record! {
    /// 指标中的一行。 A line of an indicator.
    pub struct Line {
        /// 固定编号。 Stable id.
        "id" => id: Spanned<Id>,
        /// 文字。 Wording.
        "text" => text: Localized,
        /// 数据可以证明的内容。 What the data can prove.
        "provable" => provable: Option<Provable>,
    }
}

record! {
    /// 数据可以证明的上限。 Limits that the disclosure's data can prove.
    pub struct Provable {
        /// 工作人员最多几人。 Most members of staff.
        "max-staff" => max_staff: Option<u32>,
        /// 主席团最多几人。 Most members of the presidium.
        "max-presidium" => max_presidium: Option<u32>,
        /// 工作部门最多几个。 Most departments.
        "max-departments" => max_departments: Option<u32>,
    }
}

impl Criteria {
    /// The ids that want a conclusion: of each indicator, or of its lines where it has any.
    pub fn answerable(&self) -> impl Iterator<Item = &Spanned<Id>> {
        self.items.iter().flat_map(|item| match &item.lines {
            Some(lines) => lines.iter().map(|line| &line.id).collect::<Vec<_>>(),
            None => vec![&item.id],
        })
    }

    /// The first limit that `of` finds among the provable lines.
    pub fn limit(&self, of: impl Fn(&Provable) -> Option<u32>) -> Option<u32> {
        self.items
            .iter()
            .flat_map(|item| {
                let lines = item
                    .lines
                    .iter()
                    .flatten()
                    .filter_map(|line| line.provable.as_ref());
                item.provable.iter().chain(lines)
            })
            .find_map(of)
    }

    /// Whether a conclusion, in the edition's word of any language or as `met` or `unmet`, says
    /// that the indicator is met; `None` where it is no conclusion.
    pub fn conclusion(&self, word: &str) -> Option<bool> {
        let is = |words: &Localized| words.all().any(|known| known.value == word);
        match word {
            "met" => Some(true),
            "unmet" => Some(false),
            _ if is(&self.conclusions.met) => Some(true),
            _ if is(&self.conclusions.unmet) => Some(false),
            _ => None,
        }
    }
}
