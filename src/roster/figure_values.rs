//! What the cells of the delegates' figures say, as the data writes it.

use super::figure_rows::{Stated, Tell};
use super::tidied::one_line;
use crate::diagnostic::{Finding, message};
use crate::locale::Words;
use crate::model::read::Field;
use crate::model::{FIGURES, Percent, Written, written};
use crate::spreadsheet::Value;
use crate::text::shortened;

/// What is known when they are read.
pub(super) struct FigureValues<'a> {
    pub words: &'a Words,
    /// What the data says of a figure.
    pub former: &'a dyn Fn(&str) -> String,
}

impl FigureValues<'_> {
    /// The figures in the writing of the data; what is not understood is told, and left out.
    pub(super) fn understood(&self, stated: &[Stated<Value>], tell: Tell) -> Vec<Stated> {
        let mut all = Vec::new();
        // Counts come first: by them it is known what a bare number of a share means.
        for of_shares in [false, true] {
            for figure in FIGURES
                .iter()
                .filter(|it| it.share_of.is_some() == of_shares)
            {
                for cell in stated.iter().filter(|cell| cell.key == figure.key) {
                    let value = match figure.share_of {
                        Some(shares) => self.share(cell, shares, &all),
                        None => self.plain::<u32>(cell),
                    };
                    match value {
                        Ok(value) => all.push(Stated {
                            key: cell.key,
                            heading: cell.heading.clone(),
                            value,
                            place: cell.place,
                        }),
                        Err(finding) => tell(*finding, cell.place),
                    }
                }
            }
        }
        let at = |key: &str| FIGURES.iter().position(|figure| figure.key == key);
        all.sort_by_key(|figure| at(figure.key));
        all
    }

    fn plain<T: Field + ToString>(&self, cell: &Stated<Value>) -> Result<String, Box<Finding>> {
        let text = one_line(&cell.value.text());
        let wrong = |id, text: &str| {
            let finding = Finding::error(id).with("heading", shortened(&cell.heading));
            Box::new(finding.with("text", text.to_owned()))
        };
        match &cell.value {
            Value::Error(error) => return Err(wrong(message::TABLE_ERROR, error)),
            Value::Date(date) => return Err(wrong(message::TABLE_DATE, date)),
            _ => {}
        }
        match written::<T>(&text, "", self.words) {
            Written::Value(value) => Ok(value.to_string()),
            Written::Nothing => Ok(String::new()),
            Written::Wrong(finding) => Err(Box::new(finding)),
        }
    }

    /// A share. Spreadsheets hold 1% as 0.01, and a bare 1 may be either: the counts tell.
    fn share(
        &self,
        cell: &Stated<Value>,
        (part, whole): (&str, &str),
        counts: &[Stated],
    ) -> Result<String, Box<Finding>> {
        let Value::Number(number) = cell.value else {
            let value = self.plain::<Percent>(cell)?;
            return Ok(self.as_before(cell.key, value));
        };
        let count = |key: &str| {
            let stated = counts.iter().find(|count| count.key == key);
            let text = stated.map_or_else(|| (self.former)(key), |count| count.value.clone());
            text.parse::<f64>().ok().filter(|count| *count > 0.0)
        };
        let expected = count(part).zip(count(whole));
        let expected = expected.map(|(part, whole)| 100.0 * part / whole);
        let near = |percent: f64| {
            /// Rounding takes no more: of the share itself, and of one per cent.
            const ROUNDED: f64 = 0.05;
            let is_near = |it: f64| (percent - it).abs() <= ROUNDED * it.max(1.0);
            expected.is_some_and(is_near)
        };
        let distance = |percent: f64| expected.map_or(f64::MAX, |it| (percent - it).abs());
        let (typed, formatted) = (number, 100.0 * number);
        let percent = match number {
            // No share is more than all.
            number if number > 1.0 => Some(typed),
            _ if near(typed) || near(formatted) => {
                Some(match distance(formatted) <= distance(typed) {
                    true => formatted,
                    false => typed,
                })
            }
            _ => None,
        };
        let Some(percent) = percent else {
            let finding = Finding::error(message::FIGURES_SHARE_UNCERTAIN);
            let finding = finding
                .with("heading", shortened(&cell.heading))
                .with("text", number.to_string())
                .with("first", trimmed(typed))
                .with("second", trimmed(formatted));
            return Err(Box::new(finding));
        };
        Ok(self.rounded(cell.key, percent))
    }

    /// A computed share with as many decimals as the data gives it, else with two at most.
    fn rounded(&self, key: &str, percent: f64) -> String {
        let former = (self.former)(key);
        let decimals = |text: &str| {
            let number = text.strip_suffix('%')?;
            Some(number.split_once('.').map_or(0, |(_, behind)| behind.len()))
        };
        match decimals(&former) {
            Some(decimals) => Percent(percent, decimals).to_string(),
            None => trimmed(percent),
        }
    }

    /// A share as the data has it, where it is the same: 1.0% of 1%.
    fn as_before(&self, key: &str, value: String) -> String {
        let number = |text: &str| {
            text.strip_suffix('%')
                .and_then(|text| text.parse::<f64>().ok())
        };
        let former = (self.former)(key);
        match number(&former).zip(number(&value)) {
            Some((before, after)) if (before - after).abs() < 1e-9 => former,
            _ => value,
        }
    }
}

/// A share with two decimals at most.
fn trimmed(percent: f64) -> String {
    let text = format!("{percent:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    format!("{text}%")
}
