//! Writes a table as a workbook of Excel's: to be filled in, and to be printed.

use rust_xlsxwriter::{
    ColNum, Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, RowNum, Workbook, Worksheet, XlsxError,
};

use super::new_table::{Content, NewTable};
use crate::diagnostic::column_name;

/// The first row below the headings, counted from 0.
const FIRST: RowNum = 1;
/// The last row of a sheet, counted from 0.
const LAST: RowNum = 1_048_575;
/// The number of the built-in format of texts.
const TEXT_FORMAT: u8 = 49;
/// A4, in Excel's numbers of paper.
const A4: u8 = 9;
/// The narrowest and the widest column, in characters; what is longer is broken.
const WIDTHS: (usize, usize) = (6, 40);
/// So wide a heading makes its column; a longer one is broken.
const HEADING: usize = 16;

/// The file.
pub(super) fn written(table: &NewTable) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The file is the same whenever it is written.
    let date = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&date));
    let sheet = workbook.add_worksheet();
    sheet.set_name(&table.sheet)?;
    fill(sheet, table)?;
    set_up_print(sheet)?;
    for (at, column) in (0..).zip(&table.columns) {
        if let Some(validation) = validation(&column.content, at, &table.choices)? {
            sheet.add_data_validation(FIRST, at, LAST, at, &validation)?;
        }
    }
    add_choices(&mut workbook, table)?;
    workbook.save_to_buffer()
}

fn fill(sheet: &mut Worksheet, table: &NewTable) -> Result<(), XlsxError> {
    let bordered = Format::new()
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter);
    let bordered = bordered.set_text_wrap();
    let heading = bordered.clone().set_bold();
    let heading = heading
        .set_align(FormatAlign::Center)
        .set_background_color(Color::RGB(0x00EE_EEEE));
    let number = bordered.clone().set_align(FormatAlign::Center);
    // Text, so that nothing that is typed becomes a date or a number.
    let text = bordered.set_num_format_index(TEXT_FORMAT);
    let plain = Format::new().set_num_format_index(TEXT_FORMAT);
    for (at, column) in (0..).zip(&table.columns) {
        sheet.write_string_with_format(0, at, &column.heading, &heading)?;
        sheet.set_column_width(at, f64::from(width(table, usize::from(at))))?;
        if !matches!(column.content, Content::Serial | Content::Number) {
            sheet.set_column_format(at, &plain)?;
        }
    }
    for (row, cells) in (FIRST..).zip(&table.rows) {
        for ((at, column), cell) in (0..).zip(&table.columns).zip(cells) {
            match (&column.content, cell.parse::<u32>()) {
                (Content::Serial, _) => sheet.write_number_with_format(row, at, row, &number)?,
                (Content::Number, Ok(count)) => {
                    sheet.write_number_with_format(row, at, count, &number)?
                }
                _ => sheet.write_string_with_format(row, at, cell, &text)?,
            };
        }
    }
    sheet.set_freeze_panes(FIRST, 0)?;
    Ok(())
}

fn set_up_print(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_paper_size(A4);
    sheet.set_landscape();
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    sheet.set_footer("&C&P / &N");
    Ok(())
}

/// What is left free beside the widest cell, in characters.
const MARGIN: usize = 2;

/// The width of a column: Han characters take two.
fn width(table: &NewTable, at: usize) -> u16 {
    let wide = |text: &str| text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum();
    let heading: usize = table
        .columns
        .get(at)
        .map_or(0, |column| wide(&column.heading));
    let cells = table.rows.iter().filter_map(|row| row.get(at));
    let widest: usize = cells.map(|cell| wide(cell)).max().unwrap_or(0);
    let width = widest.max(heading.min(HEADING)) + MARGIN;
    u16::try_from(width.clamp(WIDTHS.0, WIDTHS.1)).unwrap_or(u16::MAX)
}

/// What may be typed into a column; `None` where that is anything.
fn validation(
    content: &Content,
    at: ColNum,
    sheet: &str,
) -> Result<Option<DataValidation>, XlsxError> {
    let (validation, style, hint) = match content {
        Content::Serial | Content::Text | Content::Number => return Ok(None),
        Content::Choice { of, .. } if of.is_empty() => return Ok(None),
        Content::Choice {
            of,
            is_closed,
            hint,
        } => {
            let column = column_name(u32::from(at) + 1);
            let sheet = sheet.replace('\'', "''");
            let list = format!("='{sheet}'!${column}$1:${column}${}", of.len());
            let style = match is_closed {
                true => DataValidationErrorStyle::Stop,
                false => DataValidationErrorStyle::Warning,
            };
            let list = DataValidation::new().allow_list_formula(Formula::new(list));
            (list, style, hint)
        }
        Content::Rank { hint } => {
            let rank = DataValidation::new().allow_custom(Formula::new(is_rank(at)));
            (rank, DataValidationErrorStyle::Stop, hint)
        }
    };
    let validation = validation.ignore_blank(true).set_error_style(style);
    Ok(Some(validation.set_error_message(hint)?))
}

/// A formula that tells whether the first cell of a column is a rank; in the others it is about these.
fn is_rank(at: ColNum) -> String {
    let cell = format!("{}{}", column_name(u32::from(at) + 1), FIRST + 1);
    let place = format!("VALUE(LEFT({cell},FIND(\"/\",{cell})-1))");
    let of = format!("VALUE(MID({cell},FIND(\"/\",{cell})+1,9))");
    format!("=IFERROR(AND({place}>=1,{place}<={of}),FALSE)")
}

/// Adds the hidden sheet with what may be chosen, each list in the column in which it is used. A list of its own in the
/// table's sheet would be read as people.
fn add_choices(workbook: &mut Workbook, table: &NewTable) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(&table.choices)?;
    sheet.set_hidden(true);
    for (at, column) in (0..).zip(&table.columns) {
        let Content::Choice { of, .. } = &column.content else {
            continue;
        };
        for (row, choice) in (0..).zip(of) {
            sheet.write_string(row, at, choice)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::super::archive::Archive;
    use super::super::new_table::{Content, NewColumn, NewForm, NewTable};

    fn table() -> NewTable {
        let column = |heading: &str, content| NewColumn {
            heading: heading.into(),
            content,
        };
        let choice = |of: &[&str], is_closed| Content::Choice {
            of: of.iter().map(|&text| text.into()).collect(),
            is_closed,
            hint: "看列表".into(),
        };
        NewTable {
            columns: vec![
                column("序号", Content::Serial),
                column("姓名", Content::Text),
                column(
                    "排名",
                    Content::Rank {
                        hint: "1/41".into(),
                    },
                ),
                column("部门", choice(&["学习部", "文, \"体\"部"], false)),
                column("不及格", choice(&["是", "否"], true)),
            ],
            rows: vec![
                ["", "王犇", "1/41", "学习部", "否"]
                    .map(String::from)
                    .to_vec(),
            ],
            sheet: "工作人员".into(),
            choices: "选项".into(),
        }
    }

    fn part(bytes: &[u8], name: &str) -> String {
        let archive = Archive::open(bytes).unwrap();
        let mut text = String::new();
        archive
            .part(name)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    #[test]
    fn a_workbook_is_made_to_be_filled_in_and_printed() {
        let bytes = table().written(NewForm::Workbook).unwrap();
        let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
        for expected in [
            "<pane ySplit=\"1\"",
            "state=\"frozen\"",
            "paperSize=\"9\"",
            "orientation=\"landscape\"",
            "fitToHeight=\"0\"",
            "<formula1>'选项'!$D$1:$D$2</formula1>",
            "<formula1>'选项'!$E$1:$E$2</formula1>",
            "sqref=\"D2:D1048576\"",
            "FIND(\"/\",C2)",
        ] {
            assert!(sheet.contains(expected), "{expected}: {sheet}");
        }
        // The rank is a text in the format of texts, and so is what is typed below it.
        let styles = part(&bytes, "xl/styles.xml");
        assert!(styles.contains("numFmtId=\"49\""), "{styles}");
        assert!(part(&bytes, "xl/sharedStrings.xml").contains("<t>1/41</t>"));
        let workbook = part(&bytes, "xl/workbook.xml");
        for expected in [
            "name=\"选项\" sheetId=\"2\" state=\"hidden\"",
            "_xlnm.Print_Titles",
            "$1:$1",
        ] {
            assert!(workbook.contains(expected), "{expected}: {workbook}");
        }
        assert!(part(&bytes, "docProps/core.xml").contains("2000-01-01T00:00:00Z"));
    }

    #[test]
    fn text_keeps_excel_from_making_dates_and_formulas() {
        let mut table = table();
        table.rows[0][1] = "=王犇".into();
        let text = String::from_utf8(table.written(NewForm::Text).unwrap()).unwrap();
        let expected =
            "\u{FEFF}序号,姓名,排名,部门,不及格\r\n1,'=王犇,\"=\"\"1/41\"\"\",学习部,否\r\n";
        assert_eq!(text, expected);
    }
}
