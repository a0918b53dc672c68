//! How the form of a criteria edition looks around its items: the fields of its head, its marks and their legend.

use super::localized::Localized;
use super::read::record;
use super::values::{Id, Token, YesNo};
use super::written_schema::schema;
use crate::diagnostic::{Finding, Span, Spanned, message};
use crate::model::read::{Field, Reader};
use crate::yaml::Node;

record! {
    /// 表前要填的一栏，如 组织名称、二级学生会组织数量。 A field above the table.
    struct HeadField {
        /// 代号，填写时引用。 Id, by which it is filled in.
        "id" => id: Spanned<Id>,
        /// 栏名；没有就不写，只印各种选择。 What stands before it; nothing where only its choices are printed.
        "text" => text: Option<Localized>,
        /// 几种选择，印成要勾的方框，如 [是, 否]。 Choices, printed as boxes to be ticked.
        "choices" => choices: Option<Vec<Localized>>,
        /// 由程序填写：organisation 填组织名称（有 choices 的，勾名称里有的），address 填公开页面的网址，
        /// colleges 填二级学生会组织的个数（有一张表由各学院的公开汇总时）。
        /// What the program fills in: the union's name (of choices, those that the name holds), the page's address, or the
        /// number of the colleges' unions, where a table is made from their disclosures.
        "from" => from: Option<Spanned<Source>>,
    }
}

/// Where the value of a field above the table comes from, if nobody fills it in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Source {
    /// The union's name.
    Organisation,
    /// The address at which the disclosure is published.
    Address,
    /// The number of the colleges' unions, where a table is made from their disclosures.
    Colleges,
}

impl Source {
    const ALL: [(&'static str, Self); 3] = [
        ("organisation", Self::Organisation),
        ("address", Self::Address),
        ("colleges", Self::Colleges),
    ];
}

impl Field for Source {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.understood(node, message::UNKNOWN_HEAD_SOURCE, |text, _| {
            let mut all = Self::ALL.iter();
            let found = all
                .find(|(name, _)| *name == text)
                .map(|(_, source)| *source);
            found.ok_or_else(|| {
                let all = Self::ALL.map(|(name, _)| name).join(", ");
                Finding::error(message::UNKNOWN_HEAD_SOURCE).with("all", all)
            })
        })
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self::Organisation)
    }
}

schema!(Source, { "enum": ["organisation", "address", "colleges"] });

record! {
    /// 项目前的记号。 A mark before indicators.
    struct Mark {
        /// 记号，如 ★。 The sign.
        "sign" => sign: Spanned<Token>,
        /// 含义，如 核心指标。 What it means.
        "meaning" => meaning: Localized,
        /// 有这个记号的各项可不可以不填。 Whether items with this mark may stay unanswered.
        "optional" => optional: Option<Spanned<YesNo>>,
    }
}

record! {
    /// 记号的说明怎样印。 How the marks are explained.
    struct Legend {
        /// 印在表上 above 还是表下 below（不写就印在表下）。 Above the table, or below it.
        "place" => place_of: Option<Spanned<LegendPlace>>,
        /// 整句话，如 标注“★”为核心指标。不写就逐个印记号和含义。 The sentence; without it each mark is listed.
        "text" => text: Option<Localized>,
    }
}

/// Where a form explains its marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LegendPlace {
    /// Above the table.
    Above,
    /// Below the table.
    Below,
}

impl Field for LegendPlace {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.parsed(node, message::UNKNOWN_LEGEND_PLACE, |text| match text {
            "above" => Some(Self::Above),
            "below" => Some(Self::Below),
            _ => None,
        })
    }

    fn stand_in(_: Span) -> Option<Self> {
        Some(Self::Below)
    }
}

schema!(LegendPlace, { "enum": ["above", "below"] });

/// How an item's number is written with its mark: `{n}{mark}.` for `1★.`.
#[derive(Debug, Clone)]
pub(crate) struct NumberPattern(String);

impl NumberPattern {
    const NUMBER: &str = "{n}";
    const MARK: &str = "{mark}";

    /// The number of the item at `position`, from one, with its mark.
    pub(crate) fn write(&self, position: usize, mark: Option<&str>) -> String {
        let text = self.0.replace(Self::NUMBER, &position.to_string());
        text.replace(Self::MARK, mark.unwrap_or_default())
    }

    fn parse(text: &str) -> Option<Self> {
        let once = |part: &str| text.matches(part).count() == 1;
        let rest = text.replace(Self::NUMBER, "").replace(Self::MARK, "");
        let is_plain = !rest.contains(['{', '}', '\n']);
        (once(Self::NUMBER) && once(Self::MARK) && is_plain).then(|| Self(text.to_owned()))
    }
}

impl Field for NumberPattern {
    fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
        reader.parsed(node, message::NOT_A_NUMBER_PATTERN, Self::parse)
    }
}

schema!(NumberPattern, { "type": "string", "pattern": "\\{n\\}" });
