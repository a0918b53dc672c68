//! What the rows below the headings are: people, totals, notes, departments that head their members.

use std::path::Path;
use std::sync::LazyLock;

use super::grid::Grid;
use super::openings::Openings;
use super::table_head::{Column, Head};
use super::tables::{DEPARTMENT, Known, SERIAL};
use super::tidied::{name, one_line};
use crate::diagnostic::{CellPlace, Finding, Place, message};
use crate::locale::{UnionKind, Word, statements, table_words};
use crate::model::called;
use crate::text::shortened;

/// What a row is.
#[derive(Debug)]
pub(super) enum RowKind {
    Person,
    Nothing,
    Total,
    Note,
    Nameless,
    /// The name of a department alone, empty where it says that there is none: the presidium.
    Title(String),
    /// A text alone that may be the name of a department or of a person.
    MaybeTitle,
}

/// The rows below the headings, each with what it is.
pub(super) type Kinds = Vec<(u32, RowKind)>;

/// The rows of one of the tables on a sheet.
pub(super) struct TableRows<'a> {
    pub file: &'a Path,
    pub grid: &'a Grid<'a>,
    pub head: &'a Head,
    pub known: &'a Known<'a>,
    pub columns: &'a [Column],
    /// Where the column of names is.
    pub names: u32,
}

/// The last row with a person.
pub(super) fn last_person(rows: &[(u32, RowKind)]) -> u32 {
    let people = rows.iter().rev();
    let mut people = people.filter(|(_, kind)| matches!(kind, RowKind::Person));
    people.next().map_or(0, |(row, _)| *row)
}

impl TableRows<'_> {
    /// What each row below the headings is.
    pub(super) fn kinds(&self) -> Kinds {
        let start = self.head.rows.1 + 1;
        let rows = self.grid.sheet.rows().map(|(row, _)| row);
        let rows = rows.filter(|row| *row >= start);
        rows.map(|row| (row, self.kind(row))).collect()
    }

    fn kind(&self, row: u32) -> RowKind {
        let texts: Vec<(u32, String)> = self.own(row).collect();
        let Some((column, first)) = texts.first() else {
            return RowKind::Nothing;
        };
        let is_alone = texts.len() == 1;
        if is_alone && let Some(title) = self.title(row, *column, first) {
            return title;
        }
        let text = self.grid.own(row, self.names);
        let text = text.map(|value| name(&value.text()));
        let text = text.filter(|text| !text.is_empty());
        let is_total = texts.iter().any(|(_, text)| is_total(text));
        let is_wide = self.is_wide(row, self.names);
        match text {
            Some(text)
                if !is_wide
                    && !is_total
                    && !(is_alone && (is_note(&text) || is_sentence(&text))) =>
            {
                RowKind::Person
            }
            Some(_) | None if is_total => RowKind::Total,
            None if !is_alone && !is_note(first) => RowKind::Nameless,
            _ => RowKind::Note,
        }
    }

    /// What a text is that stands alone in its row, where it may be the name of a department.
    pub(super) fn title(&self, row: u32, column: u32, text: &str) -> Option<RowKind> {
        let key = self.columns.iter().find(|known| known.at == column);
        // A department in its own column lacks its people.
        if key.and_then(|column| column.key) == Some(DEPARTMENT) {
            return None;
        }
        let text = without_marks(text);
        let called_so = called(text);
        if self.known.words.meaning(&called_so) == Some(Word::PresidiumItself) {
            return Some(RowKind::Title(String::new()));
        }
        if self
            .known
            .departments
            .iter()
            .any(|known| called(known) == called_so)
        {
            return Some(RowKind::Title(text.to_owned()));
        }
        if !is_like_department(text) {
            return None;
        }
        // Over several columns, or beside the names, it is nobody's name.
        let is_nobody = self.is_wide(row, column) || column != self.names;
        Some(match is_nobody {
            true => RowKind::Title(text.to_owned()),
            false => RowKind::MaybeTitle,
        })
    }

    /// The texts of the table's own cells in a row, without the serial number.
    pub(super) fn own(&self, row: u32) -> impl Iterator<Item = (u32, String)> + '_ {
        let columns = self
            .columns
            .iter()
            .filter(move |column| column.key != Some(SERIAL) || !self.is_serial(row, column.at));
        columns.filter_map(move |column| {
            let text = one_line(&self.grid.own(row, column.at)?.text());
            (!text.is_empty()).then_some((column.at, text))
        })
    }

    /// Whether the column of serial numbers holds one, and no text that was merged over the row.
    fn is_serial(&self, row: u32, column: u32) -> bool {
        let text = self.grid.own(row, column);
        text.is_none_or(|value| {
            let text = value.text();
            let mut text = text.trim().chars();
            text.all(|c| c.is_numeric() || matches!(c, '.' | '、'))
        })
    }

    /// What is said of a row without a person.
    pub(super) fn finding(&self, kind: &RowKind, row: u32, is_below: bool) -> Option<Finding> {
        let texts: Vec<(u32, String)> = self.own(row).collect();
        let (column, first) = texts.first()?;
        let all: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
        let finding = match kind {
            RowKind::Person | RowKind::Title(_) | RowKind::Nothing => return None,
            RowKind::MaybeTitle => Finding::error(message::TABLE_TITLE_UNCERTAIN),
            RowKind::Total => Finding::note(message::TABLE_TOTAL),
            RowKind::Note if is_below || is_note(first) || self.is_wide(row, *column) => {
                Finding::note(message::TABLE_NOTE)
            }
            RowKind::Nameless if is_below && all.len() < 3 => Finding::note(message::TABLE_NOTE),
            RowKind::Note | RowKind::Nameless => Finding::error(message::TABLE_NAMELESS),
        };
        let finding = finding.with("text", shortened(&all.join(" ")));
        Some(self.found(finding, (row, *column)))
    }

    fn is_wide(&self, row: u32, column: u32) -> bool {
        let area = self.grid.area(row, column);
        area.is_some_and(|area| area.columns.1 > area.columns.0)
    }

    pub(super) fn found(&self, finding: Finding, (row, column): (u32, u32)) -> Finding {
        finding.in_place(Place::Cell(Box::new(CellPlace {
            file: self.file.to_owned(),
            sheet: self.grid.sheet.name.clone(),
            row,
            column,
        })))
    }
}

/// A title without its number and what follows it: 学习部 of （二）学习部：, and of 学习部（5人）.
fn without_marks(text: &str) -> &str {
    let is_number = |c: char| c.is_numeric() || "一二三四五六七八九十".contains(c);
    let unnumbered = text
        .trim_start_matches(['(', '（'])
        .trim_start_matches(is_number);
    let unnumbered = match unnumbered.strip_prefix(['、', '.', '．', ')', '）']) {
        Some(rest) if unnumbered.len() < text.len() => rest.trim_start(),
        _ => text,
    };
    let name = unnumbered.split(['(', '（', ':', '：']).next();
    name.map_or(unnumbered, str::trim_end)
}

/// Whether a text is written like the name of a department of the union.
fn is_like_department(text: &str) -> bool {
    const LONGEST: usize = 12;
    let statements = statements(UnionKind::default());
    let ends = |ending: &String| text.ends_with(ending.as_str()) && text.len() > ending.len();
    let mut others = statements.not_departments.iter();
    text.chars().count() <= LONGEST
        && statements.endings.iter().any(ends)
        && !others.any(|other| text.contains(other.as_str()))
        && text.chars().all(char::is_alphanumeric)
}

/// Whether a text is one that heads totals, or begins with one and a number.
pub(super) fn is_total(text: &str) -> bool {
    static TOTALS: LazyLock<Openings> = LazyLock::new(|| Openings::new(&table_words().totals));
    let is_number = |c: char| c.is_numeric() || matches!(c, '人' | ':' | '：');
    TOTALS.any_before(text, |rest| rest.is_empty() || rest.starts_with(is_number))
}

/// Whether a text is one that heads notes, or begins with one and a colon.
pub(super) fn is_note(text: &str) -> bool {
    static NOTES: LazyLock<Openings> = LazyLock::new(|| Openings::new(&table_words().notes));
    NOTES.any_before(text, |rest| {
        rest.is_empty() || rest.starts_with([':', '：'])
    })
}

/// Whether a text is too long for a name and too full of marks.
pub(super) fn is_sentence(text: &str) -> bool {
    const LONGEST_NAME: usize = 24;
    text.chars().count() > LONGEST_NAME || text.contains(['：', '，', '。', '；', ':', ';'])
}

#[cfg(test)]
mod tests {
    use super::{is_like_department, without_marks};

    #[test]
    fn a_department_is_told_by_its_name() {
        for text in [
            "学习部",
            "学习部：",
            "学习部（5人）",
            "二、学习部",
            "（二）学习部",
            "2.学习部",
            "２．学习部:",
        ] {
            assert_eq!(without_marks(text), "学习部", "{text}");
        }
        assert_eq!(without_marks("一二三社"), "一二三社");
        for (text, is_like) in [
            ("学习部", true),
            ("新媒体中心", true),
            ("办公室", false),
            ("综合办公室", true),
            ("部", false),
            ("学生干部", false),
            ("全部", false),
            ("以下为各部部长，请核对学习部", false),
            ("王犇", false),
        ] {
            assert_eq!(is_like_department(text), is_like, "{text}");
        }
    }
}
