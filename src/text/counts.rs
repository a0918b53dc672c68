//! What sentences count, and the words by which they are known (`counts` in `locales/*/statements.yaml`).

use std::ops::Range;

use serde::Deserialize;

use super::quantities::{QuantityWords, longest};

/// What a count is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Counted {
    /// Members of the presidium.
    Presidium,
    /// Those of them who take the chair.
    Chairs,
    /// Their deputies.
    ViceChairs,
    /// Members of the presidium who take the chair in turn: as many as it has, or one at a time.
    RotatingChairs,
    /// Departments.
    Departments,
    /// Heads of departments, with or without their deputies.
    Leaders,
    /// Heads of departments.
    Heads,
    /// Deputies of the heads of departments.
    Deputies,
    /// Members of departments without other office.
    Officers,
    /// Everyone on the roster.
    Staff,
    /// Delegates of the congress.
    Delegates,
    /// Those of them who are no officers of the union.
    NonOfficers,
    /// Students of the school.
    Students,
    /// What the disclosure does not count.
    Nothing,
}

/// A count that a sentence states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StatedCount {
    pub of: Counted,
    /// The lowest and the highest count that the statement allows.
    pub limits: (u64, u64),
    /// Whether it is said to be of all together.
    pub is_sum: bool,
    /// Where its number stands.
    pub number: Range<usize>,
    /// Where the whole statement stands, from its first word to its last.
    pub words: Range<usize>,
}

impl StatedCount {
    /// Whether a count is as it is stated.
    pub(crate) fn allows(&self, count: usize) -> bool {
        let (least, most) = self.limits;
        u64::try_from(count).is_ok_and(|count| (least..=most).contains(&count))
    }
}

/// The words of statements.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct CountWords {
    pub(super) subjects: Vec<Subject>,
    pub(super) quantities: QuantityWords,
    /// Words that say nothing: 一般, 应当.
    pub(super) adverbs: Vec<String>,
    /// Nouns and verbs between subject and number: 总数, 为.
    pub(super) links: Vec<String>,
    /// Those of them after which a number needs no unit: 人数.
    pub(super) totals: Vec<String>,
    /// Links that say that the number is of all together: 共计.
    pub(super) sums: Vec<String>,
    /// Verbs that make what follows: whatever is said behind it.
    pub(super) founding: Vec<String>,
    /// Verbs that state what there is, if nothing more is said of it.
    pub(super) having: Vec<String>,
    /// What puts something together of what follows: 由…组成.
    pub(super) composing: Vec<String>,
    /// What ends that: 组成.
    pub(super) composed: Vec<String>,
    /// What gives the number to each of several subjects.
    pub(super) each: Vec<String>,
    /// What stands between several subjects.
    pub(super) joints: Vec<String>,
    /// What stands between a quantity and its subject: 4名*学生会*主席团成员.
    pub(super) between: Vec<String>,
    /// What may follow a statement directly.
    pub(super) ends: Vec<String>,
    /// What makes the subject behind it a part of itself or another: 增补, 女.
    pub(super) parts: Vec<String>,
    /// What says within brackets that the count is not of all.
    pub(super) without: Vec<String>,
    /// Short names of departments that are added up: 一室五部.
    pub(super) tallies: Vec<String>,
    /// What follows a short name that is none: 部门.
    pub(super) no_tallies: Vec<String>,
    /// What stands between the names of departments and the number of all of them: 学习部等四个部.
    pub(super) tallied: Vec<String>,
    /// Heads and deputies in short: 一正两副.
    pub(super) in_short: Vec<InShort>,
}

/// What is counted, and where its words must stand to mean that.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Subject {
    pub(super) of: Counted,
    pub(super) words: Vec<String>,
    /// What must stand before them; `^` is the beginning of a clause.
    #[serde(default)]
    pub(super) behind: Vec<String>,
    /// Links of which one must stand between them and the number.
    #[serde(default)]
    pub(super) with: Vec<String>,
    /// The units in which they are counted; without any, all are.
    #[serde(default)]
    pub(super) units: Vec<String>,
    /// Other words than verbs that may stand before the number that comes first: 等5个部门.
    #[serde(default)]
    pub(super) after: Vec<String>,
}

/// A short word for an office behind its number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InShort {
    pub(super) of: Counted,
    pub(super) word: String,
}

impl CountWords {
    /// A text without the unit with which it begins, if it does.
    pub(crate) fn without_unit<'t>(&self, text: &'t str) -> Option<&'t str> {
        let end = longest(&self.quantities.units, text, 0)?;
        Some(&text[end..])
    }

    /// A text without the number and unit with which it begins, if it does: 四个部.
    pub(crate) fn without_count<'t>(&self, text: &'t str) -> Option<&'t str> {
        let end = self.quantities.count_at_start(text)?;
        Some(&text[end..])
    }

    /// Whether what stands before a number says only that there are so many: nothing, 共有.
    pub(crate) fn says_nothing(&self, text: &str) -> bool {
        let mut rest = text.trim_end_matches([' ', ':']);
        let words = [&self.having, &self.links, &self.adverbs];
        while let Some(shorter) = words
            .into_iter()
            .flatten()
            .filter_map(|word| rest.strip_suffix(word.as_str()))
            .min_by_key(|rest| rest.len())
        {
            rest = shorter.trim_end_matches([' ', ':']);
        }
        rest.is_empty()
    }
}
