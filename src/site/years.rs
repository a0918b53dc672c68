//! The figures of one union, a row a year.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::listing::Listing;
use super::published_year::{Content, Date, PublishedYear};
use crate::locale::Labels;
use crate::text::encoded;
use crate::view::{DateView, year_in, years};

/// A year of a union, as it is published.
#[derive(Debug, Clone)]
pub(crate) struct Year<'a> {
    /// What the list says of it.
    pub listing: &'a Listing,
    /// What it says itself.
    pub published: PublishedYear,
}

/// A year beside the others.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub(crate) struct YearView {
    /// The disclosure's path within the data folder.
    pub name: String,
    /// `2026` or `2026-2027`.
    pub school_year: String,
    /// The same, as the language writes it.
    pub year: String,
    /// The address of its page from the archive.
    pub href: String,
    /// The language of that page: the archive's or, where the year has not got that, its primary one.
    pub locale: String,
    /// Staff.
    pub staff: Option<FigureView>,
    /// Members of the presidium.
    pub presidium: Option<FigureView>,
    /// Departments.
    pub departments: Option<FigureView>,
    /// Requirements that are met; the limit is how many there are.
    pub indicators: Option<FigureView>,
    /// Delegates.
    pub delegates: Option<FigureView>,
    /// The date of the latest meeting of the congress.
    pub congress: Option<DateView>,
    /// The date of issue.
    pub issued: Option<DateView>,
}

/// A figure with its limit.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub(crate) struct FigureView {
    /// How many there are.
    pub count: u32,
    /// How many there may be.
    pub limit: Option<u32>,
}

/// The columns, in the order in which they stand.
const COLUMNS: [&str; 7] = [
    "staff",
    "presidium",
    "departments",
    "indicators",
    "delegates",
    "congress",
    "issued",
];

impl Year<'_> {
    /// What it says in the language `tag`, else in its primary one.
    pub(super) fn content(&self, tag: &str) -> Option<&Content> {
        let locale = self.listing.in_language(tag)?;
        self.published.locales.get(&locale.tag)
    }

    /// What it says in its primary language.
    pub(super) fn original(&self) -> Option<&Content> {
        let primary = self.listing.locales.first()?;
        self.published.locales.get(&primary.tag)
    }

    /// The school year in a few characters: 2022-2023.
    pub(super) fn short(&self, labels: &Labels) -> String {
        let years = self.listing.years().map(|year| years(year, labels));
        years.unwrap_or_else(|| self.listing.school_year.clone())
    }

    /// The school year as a page in the language of `labels` writes it: as the school does, where that is its language.
    pub(super) fn long(&self, labels: &Labels) -> String {
        let mut own = self.listing.locales.iter();
        let own = own.find(|locale| locale.tag == labels.tag());
        match (own, self.listing.years()) {
            (Some(own), _) => own.year.clone(),
            (None, Some(year)) => year_in(year, labels),
            (None, None) => self.listing.school_year.clone(),
        }
    }

    /// It as a row in the language of `labels`.
    pub(super) fn view(&self, labels: &Labels) -> Option<YearView> {
        let locale = self.listing.in_language(labels.tag())?;
        let content = self.content(labels.tag()).cloned().unwrap_or_default();
        let figure = |id| {
            let figure = content.figure(id)?;
            Some(FigureView {
                count: figure.count,
                limit: figure.limit,
            })
        };
        let folder = self.listing.folder(&locale.tag);
        Some(YearView {
            name: self.listing.name.clone(),
            school_year: self.listing.school_year.clone(),
            year: self.long(labels),
            href: format!("{}/index.html", encoded(&folder)),
            locale: locale.tag.clone(),
            staff: figure("staff"),
            presidium: figure("presidium"),
            departments: figure("departments"),
            indicators: figure("indicators"),
            delegates: content
                .delegates()
                .map(|count| FigureView { count, limit: None }),
            congress: content.congress().and_then(|date| date_view(date, labels)),
            issued: content
                .issued
                .as_ref()
                .and_then(|date| date_view(date, labels)),
        })
    }
}

impl YearView {
    /// The figure in a column of figures.
    pub(super) fn figure(&self, column: &str) -> Option<FigureView> {
        match column {
            "staff" => self.staff,
            "presidium" => self.presidium,
            "departments" => self.departments,
            "indicators" => self.indicators,
            "delegates" => self.delegates,
            _ => None,
        }
    }

    fn says(&self, column: &str) -> bool {
        match column {
            "congress" => self.congress.is_some(),
            "issued" => self.issued.is_some(),
            _ => self.figure(column).is_some(),
        }
    }
}

/// The columns in which any of the years has something.
pub(super) fn columns(years: &[YearView]) -> Vec<&'static str> {
    let said = |column: &&str| years.iter().any(|year| year.says(column));
    COLUMNS.into_iter().filter(said).collect()
}

fn date_view(date: &Date, labels: &Labels) -> Option<DateView> {
    let day: NaiveDate = date.iso.parse().ok()?;
    Some(DateView {
        iso: date.iso.clone(),
        text: labels.date(day),
    })
}
