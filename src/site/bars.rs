//! The geometry of the small charts over the years: a bar for each year, with its number at its end, and a line where the
//! limit of the year is.

use serde::Serialize;

use super::years::YearView;

/// A chart of one figure over the years. Lengths are in pixels of its own.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Chart {
    /// Which figure: `staff`.
    id: &'static str,
    width: f64,
    height: f64,
    /// Whether a limit is drawn.
    limited: bool,
    bars: Vec<Bar>,
}

/// A year.
#[derive(Debug, Clone, Serialize)]
struct Bar {
    /// The year in a few characters, and where it stands.
    year: String,
    year_x: f64,
    /// The middle of its row.
    middle: f64,
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    /// The number, and where it stands; `None` where the year does not say it.
    count: Option<u32>,
    count_x: f64,
    /// Where the line of the limit is.
    limit_x: Option<f64>,
}

const WIDTH: f64 = 240.0;
/// The room for the year before the bars, and for the number behind the longest.
const YEAR: f64 = 78.0;
const NUMBER: f64 = 40.0;
const ROW: f64 = 28.0;
const BAR: f64 = 14.0;
/// How far the number stands behind the bar.
const GAP: f64 = 8.0;

/// What is drawn, where at least two years say it.
const DRAWN: [&str; 4] = ["staff", "presidium", "departments", "delegates"];

/// The charts of `years` with their short names, in the order in which they stand; on pages that are read from the right,
/// bars begin there.
pub(super) fn charts(years: &[YearView], short: &[String], from_right: bool) -> Vec<Chart> {
    let several = |id: &&str| {
        years
            .iter()
            .filter(|year| year.figure(id).is_some())
            .count()
            > 1
    };
    let drawn = DRAWN.into_iter().filter(several);
    drawn
        .map(|id| chart(id, years, short, from_right))
        .collect()
}

fn chart(id: &'static str, years: &[YearView], short: &[String], from_right: bool) -> Chart {
    let figures = || years.iter().filter_map(|year| year.figure(id));
    let most = figures().map(|it| it.count.max(it.limit.unwrap_or_default()));
    let most = f64::from(most.max().unwrap_or_default().max(1));
    let length = |count: u32| f64::from(count) / most * (WIDTH - YEAR - NUMBER);
    let at = |x: f64| if from_right { WIDTH - x } else { x };
    let bar = |(nth, (year, short)): (usize, (&YearView, &String))| {
        let figure = year.figure(id);
        let count = figure.map(|it| it.count);
        let width = count.map_or(0.0, length);
        let limit = figure.and_then(|it| it.limit).map(length);
        let middle = (f64::from(u32::try_from(nth).unwrap_or_default()) + 0.5) * ROW;
        // The number must not stand on the line of a limit that is just behind the bar.
        let end = limit.filter(|limit| (width - 2.0..width + NUMBER).contains(limit));
        Bar {
            year: short.clone(),
            year_x: at(0.0),
            middle,
            x: if from_right { at(YEAR + width) } else { YEAR },
            y: middle - BAR / 2.0,
            width,
            height: BAR,
            count,
            count_x: at(YEAR + end.unwrap_or(width).max(width) + GAP),
            limit_x: limit.map(|limit| at(YEAR + limit)),
        }
    };
    let rows = years.iter().zip(short).enumerate();
    let bars: Vec<Bar> = rows.map(bar).collect();
    Chart {
        id,
        width: WIDTH,
        height: f64::from(u32::try_from(bars.len()).unwrap_or_default()) * ROW,
        limited: bars.iter().any(|bar| bar.limit_x.is_some()),
        bars,
    }
}
