//! The school year as a page writes it, and whether the title says it.

use super::builder::Builder;
use super::text::TextView;
use crate::locale::Labels;
use crate::model::SchoolYear;
use crate::text::fold;

/// The school year: in the school's own language as the school writes it, with the word for what kind of year it is
/// where the school leaves that out; in any other as that language writes it.
pub(super) fn year(builder: &Builder) -> String {
    let settings = &builder.disclosure.settings;
    let own = &settings.school_year.value;
    let labels = builder.labels;
    let is_own_language = settings.locales.first().map(|tag| &tag.value) == Some(&builder.locale);
    let years = match own.written() {
        (written, true) if is_own_language => return written.to_owned(),
        (written, false) if is_own_language => written.to_owned(),
        _ => years(own.year, labels),
    };
    named(own.year, years, labels)
}

/// The school year as a language writes it by itself: 2022-2023学年.
pub(crate) fn year_in(year: SchoolYear, labels: &Labels) -> String {
    named(year, years(year, labels), labels)
}

/// The years with the word for what kind of year it is.
fn named(year: SchoolYear, years: String, labels: &Labels) -> String {
    let id = match year.both {
        true => "school-year",
        false => "calendar-year",
    };
    labels.text(id, &[("years", years.into())])
}

/// The years alone, as a language writes them: 2022-2023.
pub(crate) fn years(year: SchoolYear, labels: &Labels) -> String {
    let [first, last] = [year.first, year.first + 1].map(|year| year.to_string());
    match year.both {
        true => labels.text("year-range", &[("from", first.into()), ("to", last.into())]),
        false => first,
    }
}

/// Whether a title says of which school year it is.
pub(super) fn names_year(title: &TextView, year: SchoolYear) -> bool {
    let title = fold(&title.text);
    let says = |year: u16| title.text().contains(&year.to_string());
    says(year.first) && (!year.both || says(year.first + 1))
}
