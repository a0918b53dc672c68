//! Text with commas, tabs or semicolons, as spreadsheets save it and as the clipboard holds it.

use super::failures::Outcome;
use super::new_table::{Content, NewTable};
use super::values::{Collector, text};
use super::workbook::{Cell, Sheet, Value};

/// What parts the cells of a row.
const DELIMITERS: [u8; 3] = [b'\t', b',', b';'];

/// Put behind the text as a row of its own: where it does not come out again, a quotation mark was left open.
const END: &str = "\n\u{4}\n";

/// What a table of text gives.
pub(super) enum Table {
    /// Its only sheet.
    Sheet(Sheet),
    /// The row in which a quotation mark is opened that is never closed.
    OpenQuote(u32),
}

/// Reads a table.
///
/// # Errors
/// Where it holds more than it may.
pub(super) fn read(content: &str) -> Outcome<Table> {
    let mut collector = Collector::new();
    let mut cells: Vec<Cell> = Vec::new();
    let content = content.trim_end_matches(['\u{1A}', '\0']);
    let whole = format!("{content}{END}");
    let mut reader = csv::ReaderBuilder::new();
    reader
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(content));
    let mut reader = reader.from_reader(whole.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut row: u32 = 0;
    while reader
        .read_record(&mut record)
        .map_err(super::failures::Failure::broken)?
    {
        let start = record.position().map_or(0, |position| {
            usize::try_from(position.byte()).unwrap_or_default()
        });
        let (before, behind) = whole.split_at(start.min(whole.len()));
        // The reader ends a row at the first of the two characters of a line break.
        let behind = match before.ends_with('\r') {
            true => behind.strip_prefix('\n').unwrap_or(behind),
            false => behind,
        };
        row = row.saturating_add(empty_rows(behind) + 1);
        if &record == ["\u{4}"].as_slice() {
            return Ok(Table::Sheet(Sheet {
                cells,
                ..Sheet::default()
            }));
        }
        for (column, field) in record.iter().enumerate() {
            let place = (row - 1, u32::try_from(column).unwrap_or(u32::MAX));
            collector.add(&mut cells, place, cell(field))?;
        }
    }
    Ok(Table::OpenQuote(row))
}

/// How many empty rows stand at the beginning: the reader passes them over, but people count them.
fn empty_rows(text: &str) -> u32 {
    let breaks = text
        .bytes()
        .take_while(|byte| matches!(byte, b'\r' | b'\n'));
    u32::try_from(breaks.filter(|byte| *byte == b'\n').count()).unwrap_or(u32::MAX)
}

/// A cell. Text that would be a formula to Excel is protected by an apostrophe or written as `="1/41"`.
fn cell(field: &str) -> Option<Value> {
    let field = field
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(field);
    text(unprotected(field))
}

/// Writes a table as text with commas, as Excel opens it: it takes text for UTF-8 only by the mark at its beginning.
///
/// # Errors
/// Where the text cannot be put together.
pub(super) fn written(table: &NewTable) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new();
    writer.terminator(csv::Terminator::CRLF);
    let mut writer = writer.from_writer("\u{FEFF}".as_bytes().to_vec());
    writer.write_record(table.columns.iter().map(|column| &column.heading))?;
    for (number, row) in (1..).zip(&table.rows) {
        let cells = table.columns.iter().zip(row);
        writer.write_record(cells.map(|(column, cell)| match column.content {
            Content::Serial => usize::to_string(&number),
            // Excel makes a date of 1/41, wherever it stands alone.
            Content::Rank { .. } if !cell.is_empty() => format!("=\"{cell}\""),
            _ => protected(cell),
        }))?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// A text with the apostrophe that keeps Excel from reading it as a formula.
fn protected(text: &str) -> String {
    match is_like_formula(text) {
        true => format!("'{text}"),
        false => text.to_owned(),
    }
}

fn unprotected(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_like_formula(rest) => rest,
        _ => text,
    }
}

/// Whether Excel may take a text for a formula, or for a text that was kept from being one. A sign alone is none.
fn is_like_formula(text: &str) -> bool {
    let rest = text.trim_start_matches('\'');
    rest.starts_with(['=', '+', '-', '@', '\t', '\r']) && rest.chars().nth(1).is_some()
}

/// What parts the cells: the sign that stands in the most rows equally often.
fn delimiter(content: &str) -> u8 {
    const SAMPLE: usize = 50;
    let rows: Vec<&str> = content
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(SAMPLE)
        .collect();
    let score = |sign: &u8| {
        let counts: Vec<usize> = rows.iter().map(|row| outside_quotes(row, *sign)).collect();
        let alike = |count: usize| counts.iter().filter(|other| **other == count).count();
        let usual = counts.iter().copied().filter(|count| *count > 0);
        usual
            .map(|count| (alike(count), count))
            .max()
            .unwrap_or_default()
    };
    // The first of several that are equal.
    let best = DELIMITERS.iter().rev().max_by_key(|sign| score(sign));
    best.copied().unwrap_or(b',')
}

fn outside_quotes(row: &str, sign: u8) -> usize {
    let mut is_quoted = false;
    let mut count = 0;
    for byte in row.bytes() {
        match byte {
            b'"' => is_quoted = !is_quoted,
            _ if byte == sign && !is_quoted => count += 1,
            _ => {}
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::{Table, protected, read};

    fn cells(text: &str) -> Vec<(u32, u32, String)> {
        let Ok(Table::Sheet(sheet)) = read(text) else {
            panic!("{text}")
        };
        let cells = sheet.cells.iter();
        cells
            .map(|cell| (cell.row, cell.column, cell.value.text().into_owned()))
            .collect()
    }

    #[test]
    fn rows_are_counted_as_people_see_them() {
        let expected = [(1, 1, "a"), (1, 2, "b\nc"), (4, 1, "d"), (4, 2, "e,f")];
        let expected = expected.map(|(row, column, text)| (row, column, text.to_owned()));
        assert_eq!(cells("a,\"b\nc\"\n\n\nd,\"e,f\""), expected);
        assert_eq!(cells("a,\"b\nc\"\r\n\r\n\r\nd,\"e,f\"\r\n\r\n"), expected);
        assert_eq!(cells("a\t\"b\nc\"\n\n\nd\te,f\n"), expected);
        assert_eq!(cells("a;\"b\nc\"\n\n\nd;e,f\n"), expected);
        assert_eq!(
            cells("=\"1/41\",'=x,'x,-")[..],
            [(1, 1, "1/41"), (1, 2, "=x"), (1, 3, "'x"), (1, 4, "-")].map(|(row, column, text)| (
                row,
                column,
                text.to_owned()
            ))
        );
        assert!(cells("").is_empty());
    }

    #[test]
    fn an_open_quotation_mark_is_told() {
        assert!(matches!(read("a,b\nc,\"d\ne,f\n"), Ok(Table::OpenQuote(2))));
    }

    #[test]
    fn what_is_protected_comes_back() {
        for text in ["=1+1", "-", "--", "'=x", "''@y", "@a", "+8", "'a", "a'b"] {
            assert_eq!(cells(&protected(text)), [(1, 1, text.to_owned())], "{text}");
        }
    }
}
