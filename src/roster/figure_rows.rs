//! Where a sheet states the delegates' figures: below headings, one row for the school or one for each college with their
//! sum, or each beside its name.

use rustc_hash::FxHashMap;

use super::figure_names::FigureNames;
use super::grid::Grid;
use super::row_kinds::is_total;
use super::tidied::one_line;
use crate::diagnostic::{Finding, cell_name, message};
use crate::locale::{Words, table_words};
use crate::model::{FIGURES, Percent, Written, says_nothing, written};
use crate::spreadsheet::Value;
use crate::text::shortened;

/// A place, row and column.
type At = (u32, u32);

/// Takes what is found in a cell.
pub(super) type Tell<'t> = &'t mut dyn FnMut(Finding, At);

/// A figure as a cell states it.
#[derive(Debug)]
pub(super) struct Stated<V = String> {
    pub key: &'static str,
    /// What the figure is called there.
    pub heading: String,
    pub value: V,
    pub place: At,
}

/// A sheet in which figures are searched for.
pub(super) struct FigureRows<'a> {
    pub grid: &'a Grid<'a>,
    pub names: &'a FigureNames,
    pub words: &'a Words,
}

/// So many cells are searched for names.
const SEARCHED: usize = 20_000;

impl FigureRows<'_> {
    /// Whether there are any.
    pub(super) fn has_any(&self) -> bool {
        !self.head().is_empty() || !self.beside().is_empty()
    }

    /// The cells that state them.
    pub(super) fn stated(&self, tell: Tell) -> Vec<Stated<Value>> {
        let (head, beside) = (self.head(), self.beside());
        let is_table = head.len() >= beside.len();
        let mut stated = match is_table {
            true => self.below(&head, tell),
            false => {
                self.tell_others(&beside, tell);
                beside
            }
        };
        let mut first: FxHashMap<&str, At> = FxHashMap::default();
        stated.retain(|figure| {
            let Some(earlier) = first.insert(figure.key, figure.place) else {
                return true;
            };
            let finding = Finding::error(message::TABLE_COLUMN_TWICE);
            let finding = finding.with("heading", shortened(&figure.heading));
            tell(
                finding.with("other", cell_name(earlier.0, earlier.1)),
                figure.place,
            );
            false
        });
        stated
    }

    /// The cells that name figures, row by row.
    fn named(&self) -> impl Iterator<Item = Stated<()>> + '_ {
        let cells = self.grid.sheet.cells.iter().take(SEARCHED);
        cells.filter_map(|cell| {
            let text = one_line(&cell.value.text());
            Some(Stated {
                key: self.names.key(&text)?,
                heading: text,
                value: (),
                place: (cell.row, cell.column),
            })
        })
    }

    /// The row that names most figures with numbers below them.
    fn head(&self) -> Vec<Stated<()>> {
        let mut rows: Vec<Vec<Stated<()>>> = Vec::new();
        for figure in self.named() {
            match rows.last_mut() {
                Some(row) if row[0].place.0 == figure.place.0 => row.push(figure),
                _ => rows.push(vec![figure]),
            }
        }
        for row in &mut rows {
            row.retain(|figure| self.has_numbers_below(figure.place));
        }
        // Of equals the first.
        let mut best = Vec::new();
        for row in rows {
            if row.len() > best.len() {
                best = row;
            }
        }
        best
    }

    fn has_numbers_below(&self, (row, column): At) -> bool {
        let cells = &self.grid.sheet.cells;
        let below = cells.partition_point(|cell| cell.row <= row);
        let own = cells[below..].iter().filter(|cell| cell.column == column);
        let mut own = own.take_while(|cell| self.names.key(&cell.value.text()).is_none());
        own.any(|cell| self.is_number(&cell.value))
    }

    /// The figures that stand right beside their names.
    fn beside(&self) -> Vec<Stated<Value>> {
        let cells = &self.grid.sheet.cells;
        let beside = |figure: Stated<()>| {
            let behind = cells.partition_point(|cell| (cell.row, cell.column) <= figure.place);
            let next = cells.get(behind)?;
            let is_stated = next.row == figure.place.0 && self.is_number(&next.value);
            is_stated.then(|| Stated {
                key: figure.key,
                heading: figure.heading,
                value: next.value.clone(),
                place: (next.row, next.column),
            })
        };
        self.named().filter_map(beside).collect()
    }

    fn is_number(&self, value: &Value) -> bool {
        let text = one_line(&value.text());
        match value {
            Value::Number(_) | Value::Error(_) | Value::Date(_) => true,
            Value::Truth(_) => false,
            Value::Text(_) => {
                let is_share =
                    || matches!(written::<Percent>(&text, "", self.words), Written::Value(_));
                matches!(written::<u32>(&text, "", self.words), Written::Value(_)) || is_share()
            }
        }
    }

    /// The figures below their headings: of the only row, of that of the totals, or the sums.
    fn below(&self, head: &[Stated<()>], tell: Tell) -> Vec<Stated<Value>> {
        let Some(first) = head.first() else {
            return Vec::new();
        };
        self.tell_columns(head, tell);
        let rows = self.rows_below(first.place.0, head, tell);
        let (totals, parts): (Vec<u32>, Vec<u32>) =
            rows.into_iter().partition(|row| self.is_total(*row));
        let value = |figure: &Stated<()>, row: u32| {
            let own = self.grid.own(row, figure.place.1);
            let value = own.filter(|value| !self.says_nothing(value));
            value.cloned().unwrap_or_else(|| Value::Text("".into()))
        };
        let of_row = |row: u32| -> Vec<Stated<Value>> {
            let figures = head.iter().map(|figure| Stated {
                key: figure.key,
                heading: figure.heading.clone(),
                value: value(figure, row),
                place: (row, figure.place.1),
            });
            figures.collect()
        };
        match (totals.last(), &parts[..]) {
            (None, []) => Vec::new(),
            (None, [row]) => of_row(*row),
            (Some(row), parts) => {
                let stated = of_row(*row);
                for figure in &stated {
                    self.compare(figure, parts, tell);
                }
                stated
            }
            (None, parts) => {
                let counts = head.iter().filter(|figure| is_count(figure.key));
                let summed = counts.filter_map(|figure| {
                    let sum = self.sum(figure.place.1, parts, tell)?;
                    let finding = Finding::note(message::FIGURES_SUMMED);
                    let finding = finding
                        .with("heading", shortened(&figure.heading))
                        .with("count", parts.len());
                    tell(finding.with("sum", sum.to_string()), figure.place);
                    Some(Stated {
                        key: figure.key,
                        heading: figure.heading.clone(),
                        value: Value::Text(sum.to_string().into()),
                        place: figure.place,
                    })
                });
                summed.collect()
            }
        }
    }

    /// The rows with figures; others are told.
    fn rows_below(&self, head_row: u32, head: &[Stated<()>], tell: Tell) -> Vec<u32> {
        let mut rows = Vec::new();
        for (row, cells) in self.grid.sheet.rows().filter(|(row, _)| *row > head_row) {
            let mut values = head
                .iter()
                .filter_map(|figure| self.grid.own(row, figure.place.1));
            if values.any(|value| !self.says_nothing(value) && self.is_number(value)) {
                rows.push(row);
                continue;
            }
            let texts: Vec<String> = cells
                .iter()
                .map(|cell| one_line(&cell.value.text()))
                .filter(|text| !text.is_empty())
                .collect();
            if !texts.is_empty() {
                let finding = Finding::note(message::TABLE_NOTE);
                let finding = finding.with("text", shortened(&texts.join(" ")));
                tell(finding, (row, cells[0].column));
            }
        }
        rows
    }

    fn is_total(&self, row: u32) -> bool {
        let cells = &self.grid.sheet.cells;
        let start = cells.partition_point(|cell| cell.row < row);
        let mut own = cells[start..].iter().take_while(|cell| cell.row == row);
        own.any(|cell| is_total(&one_line(&cell.value.text())))
    }

    fn says_nothing(&self, value: &Value) -> bool {
        let text = one_line(&value.text());
        text.is_empty() || says_nothing(&text, self.words, true)
    }

    /// The sum of a column in these rows; `None` where a cell is no count, which is told.
    fn sum(&self, column: u32, rows: &[u32], tell: Tell) -> Option<u64> {
        let mut sum = Some(0);
        for row in rows {
            let Some(value) = self.grid.own(*row, column) else {
                continue;
            };
            match written::<u32>(&one_line(&value.text()), "", self.words) {
                Written::Value(count) => sum = sum.map(|sum| sum + u64::from(count)),
                Written::Nothing => {}
                Written::Wrong(finding) => {
                    tell(finding, (*row, column));
                    sum = None;
                }
            }
        }
        sum
    }

    /// Tells where the parts of a total are not the total.
    fn compare(&self, total: &Stated<Value>, parts: &[u32], tell: Tell) {
        if parts.is_empty() || !is_count(total.key) {
            return;
        }
        let stated = written::<u32>(&one_line(&total.value.text()), "", self.words);
        let (Written::Value(stated), Some(sum)) = (stated, self.sum(total.place.1, parts, tell))
        else {
            return;
        };
        // A column that is filled in only for the total has no parts.
        if sum != 0 && sum != u64::from(stated) {
            let finding = Finding::error(message::FIGURES_SUM_DIFFERS);
            let finding = finding
                .with("heading", shortened(&total.heading))
                .with("stated", stated.to_string());
            tell(finding.with("sum", sum.to_string()), total.place);
        }
    }

    /// Tells the columns that are neither figures nor say whose they are.
    fn tell_columns(&self, head: &[Stated<()>], tell: Tell) {
        let Some(first) = head.first() else { return };
        let cells = self.grid.sheet.cells.iter();
        for cell in cells.filter(|cell| cell.row == first.place.0) {
            let heading = one_line(&cell.value.text());
            let is_known = head.iter().any(|figure| figure.place.1 == cell.column);
            let is_whose = cell.column < first.place.1;
            let serial = table_words().headings.get("number").into_iter().flatten();
            let is_serial = serial.into_iter().any(|name| *name == heading);
            if !(is_known || is_whose || is_serial || heading.is_empty()) {
                let finding = Finding::warning(message::TABLE_COLUMN_UNKNOWN);
                let finding = finding.with("heading", shortened(&heading));
                let finding = finding.with("sample", "");
                let finding = finding.with("columns", FigureNames::usual());
                tell(finding, (cell.row, cell.column));
            }
        }
    }

    /// Tells what stands in other rows than those of figures.
    fn tell_others(&self, beside: &[Stated<Value>], tell: Tell) {
        for (row, cells) in self.grid.sheet.rows() {
            if beside.iter().any(|figure| figure.place.0 == row) {
                continue;
            }
            // A title above them is none of the figures.
            let has_number = cells.iter().any(|cell| self.is_number(&cell.value));
            let texts: Vec<String> = cells
                .iter()
                .map(|cell| one_line(&cell.value.text()))
                .collect();
            if has_number {
                let finding = Finding::note(message::TABLE_NOTE);
                let finding = finding.with("text", shortened(&texts.join(" ")));
                tell(finding, (row, cells[0].column));
            }
        }
    }
}

fn is_count(key: &str) -> bool {
    let mut counts = FIGURES.iter().filter(|figure| figure.share_of.is_none());
    counts.any(|figure| figure.key == key)
}
