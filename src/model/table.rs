//! Tables of people. One list of columns says what is read, printed, filtered and written of each person.

use super::localized::Localized;
use super::rank::Rank;
use super::values::{Token, YesNo};
use crate::diagnostic::Spanned;
use crate::locale::Labels;

/// A column of a table whose rows are read as `Row` and whose headings as `Headings`.
#[derive(Debug)]
pub(crate) struct Column<Row: 'static, Headings: 'static> {
    /// Its key in the YAML file.
    pub key: &'static str,
    /// Its name for templates, open data and claims.
    pub field: &'static str,
    /// How its cells are typeset.
    pub kind: Kind,
    /// The id of the label that heads the column; of a column that is not printed, the label of its filter and of its
    /// column in spreadsheets.
    pub label: Option<&'static str>,
    /// The id of a shorter label, for places with little room.
    pub short: Option<&'static str>,
    /// The author's own heading, where the column is printed.
    pub heading: Option<fn(&Headings) -> Option<&Localized>>,
    /// The cell of a row; `None` where the row leaves it empty.
    pub cell: fn(&Row) -> Option<Cell<'_>>,
    /// Whether the page can sort by it.
    pub sorted: bool,
    /// The rank of its filter among those that the page offers; `None` where it has no filter.
    pub filter: Option<u8>,
}

/// How the cells of a column are typeset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Kind {
    /// The number that the program gives each row.
    Serial,
    /// The person's name, which heads the row.
    Name,
    /// A text.
    Text,
    /// Figures, which stand under one another.
    Figure,
}

/// The value of a column in one row.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cell<'a> {
    /// A text, printed as typed.
    Text(&'a Localized),
    /// A rank, such as 1/41.
    Rank(Rank),
    /// Yes or no.
    YesNo(YesNo),
    /// The id of a department.
    Department(&'a Token),
}

impl<Row, Headings> Column<Row, Headings> {
    /// A column that is only published as data, without label, heading or filter.
    pub(crate) const fn in_data(
        key: &'static str,
        field: &'static str,
        kind: Kind,
        cell: fn(&Row) -> Option<Cell<'_>>,
    ) -> Self {
        Self {
            key,
            field,
            kind,
            label: None,
            short: None,
            heading: None,
            cell,
            sorted: false,
            filter: None,
        }
    }
}

impl Cell<'_> {
    /// The cell as text for a YAML file or a spreadsheet, in the words of `labels`. Reading it gives the same
    /// value again. Of a text in several languages, only the original is written.
    pub(crate) fn write(&self, labels: &Labels) -> String {
        match self {
            Self::Text(text) => text.primary().value.clone(),
            Self::Rank(rank) => rank.to_string(),
            Self::YesNo(YesNo(true)) => labels.text("yes", &[]),
            Self::YesNo(YesNo(false)) => labels.text("no", &[]),
            Self::Department(id) => id.0.clone(),
        }
    }
}

/// A field of a row's record that can be a cell.
pub(crate) trait CellValue {
    /// How a column of such values is typeset.
    const KIND: Kind = Kind::Text;

    /// The value as a cell; `None` where it is left empty.
    fn cell(&self) -> Option<Cell<'_>>;
}

impl<T: CellValue> CellValue for Option<T> {
    const KIND: Kind = T::KIND;

    fn cell(&self) -> Option<Cell<'_>> {
        self.as_ref()?.cell()
    }
}

impl CellValue for Localized {
    fn cell(&self) -> Option<Cell<'_>> {
        Some(Cell::Text(self))
    }
}

impl CellValue for Spanned<Rank> {
    const KIND: Kind = Kind::Figure;

    fn cell(&self) -> Option<Cell<'_>> {
        Some(Cell::Rank(self.value))
    }
}

impl CellValue for Spanned<YesNo> {
    fn cell(&self) -> Option<Cell<'_>> {
        Some(Cell::YesNo(self.value))
    }
}

impl CellValue for Spanned<Token> {
    fn cell(&self) -> Option<Cell<'_>> {
        Some(Cell::Department(&self.value))
    }
}

/// Declares a table of people from one list of columns: the record of its headings, that of a row
/// (each with reader and JSON Schema, see [`record!`](super::read::record)), and the columns, so that
/// none of them can know a column that another does not.
///
/// `numbered` is the column of serial numbers; columns that are `printed` have a heading, which the
/// author may replace; what is only `kept` is read and published as data. A doc comment says what a key
/// holds, `heading` what the heading's own key is for; what follows are fields of [`Column`].
macro_rules! table {
    (
        $(#[$table_meta:meta])* static $table:ident;
        $(#[$headings_meta:meta])* struct $headings:ident;
        $(#[$row_meta:meta])* struct $row:ident;
        numbered {
            $serial_key:literal => $serial:ident {
                heading: $serial_about:literal, $($serial_part:ident: $serial_value:expr,)*
            }
        }
        printed {$(
            $(#[$printed_meta:meta])* $printed_key:literal => $printed:ident: $printed_type:ty {
                heading: $printed_about:literal, $($printed_part:ident: $printed_value:expr,)*
            }
        )*}
        kept {$(
            $(#[$kept_meta:meta])* $kept_key:literal => $kept:ident: $kept_type:ty {
                $($kept_part:ident: $kept_value:expr,)*
            }
        )*}
    ) => {
        $crate::model::read::record! {
            $(#[$headings_meta])*
            struct $headings {
                #[doc = $serial_about]
                $serial_key => $serial: Option<$crate::model::localized::Localized>,
                $(
                    #[doc = $printed_about]
                    $printed_key => $printed: Option<$crate::model::localized::Localized>,
                )*
            }
        }

        $crate::model::read::record! {
            $(#[$row_meta])*
            struct $row {
                $($(#[$printed_meta])* $printed_key => $printed: $printed_type,)*
                $($(#[$kept_meta])* $kept_key => $kept: $kept_type,)*
            }
        }

        $(#[$table_meta])*
        pub(crate) static $table: &[$crate::model::table::Column<$row, $headings>] = {
            use $crate::model::table::{CellValue, Column};
            &[
                Column {
                    heading: Some(|headings| headings.$serial.as_ref()),
                    $($serial_part: $serial_value,)*
                    ..Column::in_data(
                        $serial_key,
                        stringify!($serial),
                        $crate::model::table::Kind::Serial,
                        |_| None,
                    )
                },
                $(Column {
                    heading: Some(|headings| headings.$printed.as_ref()),
                    $($printed_part: $printed_value,)*
                    ..Column::in_data(
                        $printed_key,
                        stringify!($printed),
                        <$printed_type as CellValue>::KIND,
                        |row| row.$printed.cell(),
                    )
                },)*
                $(Column {
                    $($kept_part: $kept_value,)*
                    ..Column::in_data(
                        $kept_key,
                        stringify!($kept),
                        <$kept_type as CellValue>::KIND,
                        |row| row.$kept.cell(),
                    )
                },)*
            ]
        };
    };
}
pub(crate) use table;

#[cfg(test)]
mod tests {
    use std::path::Path;

    use proptest::prelude::*;

    use super::super::read::{Field, Reader};
    use super::super::{ADVISORS, Advisor, Column, Kind, Person, ROSTER};
    use crate::diagnostic::{Span, Spanned};
    use crate::locale::{Labels, Languages};
    use crate::workspace::Files;
    use crate::yaml::{self, Entry, Node};

    /// The texts of a row's cells, by the keys of their columns.
    type Written = Vec<(&'static str, String)>;

    /// A row that is read from the texts of its cells.
    fn read<Row: Field>(cells: &Written, languages: &Languages) -> Row {
        let file = Files::default().add(Path::new("cells"), String::from(" "));
        let span = Span::new(file, 0..1);
        let entry = |(key, text): &(&str, String)| Entry {
            key: Spanned::new((*key).to_owned(), span),
            value: Node {
                span,
                kind: yaml::Kind::Scalar(text.clone()),
            },
        };
        let kind = yaml::Kind::Map(cells.iter().map(entry).collect());
        let mut reader = Reader::new(&languages.words);
        let row = Row::read(&Node { span, kind }, &mut reader);
        assert!(
            reader.findings.is_empty(),
            "{cells:?}: {:?}",
            reader.findings
        );
        row.unwrap()
    }

    fn write<Row, Headings>(
        columns: &[Column<Row, Headings>],
        row: &Row,
        labels: &Labels,
    ) -> Written {
        let cell =
            |column: &Column<Row, Headings>| Some((column.key, (column.cell)(row)?.write(labels)));
        columns.iter().filter_map(cell).collect()
    }

    /// Writes a row in every language that ships, and reads each again.
    fn goes_around<Row: Field, Headings>(
        columns: &[Column<Row, Headings>],
        row: &Row,
        languages: &Languages,
    ) {
        let labels = |tag: &str| languages.labels(tag).unwrap().clone();
        let reference = write(columns, row, &labels("zh-CN"));
        for tag in languages.tags() {
            let again: Row = read(&write(columns, row, &labels(tag)), languages);
            assert_eq!(write(columns, &again, &labels("zh-CN")), reference, "{tag}");
        }
    }

    fn any_cell() -> impl Strategy<Value = String> {
        let pieces = [
            "是", "null", "~", "0771", "1/41", ": ", " #", "- ", "翀", "𬭎", "·", "'", "\"", "\n",
        ];
        let piece = proptest::sample::select(pieces.to_vec());
        let pieces = proptest::collection::vec(piece, 1..6);
        pieces.prop_map(|pieces| format!("䶮{}䶮", pieces.concat()))
    }

    proptest! {
        /// What is written of a person gives the same person again, in the words of whatever language.
        #[test]
        fn a_written_row_reads_as_it_was(
            text in any_cell(),
            (place, of) in (1..=60_u32).prop_flat_map(|of| (1..=of, Just(of))),
            answer: bool,
        ) {
            let languages = Languages::shipped();
            let answer = if answer { "是" } else { "否" };
            let cell = |key: &'static str, kind| match (kind, key) {
                (Kind::Figure, _) => Some((key, format!("{place} / {of}"))),
                (Kind::Serial, _) => None,
                (_, "failed-courses" | "full-time-cadre") => Some((key, answer.to_owned())),
                (_, "department") => Some((key, String::from("study"))),
                _ => Some((key, format!("{key}{text}"))),
            };
            let cells: Written = ROSTER.iter().filter_map(|it| cell(it.key, it.kind)).collect();
            let person: Person = read(&cells, &languages);
            prop_assert_eq!(write(ROSTER, &person, &languages.labels("zh-CN").unwrap().clone()).len(), cells.len());
            goes_around(ROSTER, &person, &languages);
            let cells: Written = ADVISORS.iter().filter_map(|it| cell(it.key, it.kind)).collect();
            let advisor: Advisor = read(&cells, &languages);
            goes_around(ADVISORS, &advisor, &languages);
        }
    }
}
