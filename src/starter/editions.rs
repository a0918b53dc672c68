//! Which criteria edition a school year has.

use std::path::Path;

use crate::diagnostic::Finding;
use crate::locale::Languages;
use crate::model::{Criteria, Level, Tag, WholeEdition, shipped_editions};
use crate::workspace::Files;

/// A shipped edition, read in these languages.
///
/// # Errors
/// None but faults of the program.
pub(super) fn shipped(
    name: &str,
    locales: &[Tag],
    languages: &Languages,
) -> Result<Criteria, Vec<Finding>> {
    let files = Files::default();
    let read = WholeEdition::read(name, Path::new(""), locales, &files, languages);
    read.map(|edition| edition.criteria)
}

/// The newest shipped edition for unions of a level that is no later than the school year which begins in `first`; where
/// all are later, the oldest. Without a year, the newest of all.
pub(crate) fn fitting_edition(
    level: Level,
    first: Option<u16>,
    languages: &Languages,
) -> Option<String> {
    let of_level = |name: &String| {
        let criteria = shipped(name, &[], languages);
        criteria.is_ok_and(|criteria| criteria.level.value == level)
    };
    let mut all: Vec<String> = shipped_editions().into_iter().filter(of_level).collect();
    all.sort_by_key(|name| years(name));
    let fits = |name: &&String| first.is_none_or(|first| begins(name) <= first);
    all.iter().rfind(fits).or(all.first()).cloned()
}

/// The years in the name of an edition, by which it is older or newer: of 2021 and 2021-2022, which begin alike, the
/// second is newer.
fn years(name: &str) -> Vec<u16> {
    name.split('-')
        .map_while(|part| part.parse().ok())
        .collect()
}

/// The year in which the school year of an edition begins.
pub(super) fn begins(name: &str) -> u16 {
    years(name).first().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::fitting_edition;
    use crate::locale::Languages;
    use crate::model::Level;

    #[test]
    fn a_year_has_the_newest_edition_that_is_no_later() {
        let languages = Languages::shipped();
        let fitting = |level, first| fitting_edition(level, first, &languages);
        for (first, name) in [
            (2019, "2020"),
            (2020, "2020"),
            (2021, "2021-2022"),
            (2022, "2022-2023"),
            (2023, "2023-2024"),
            (2030, "2023-2024"),
        ] {
            assert_eq!(fitting(Level::School, Some(first)).as_deref(), Some(name));
        }
        assert_eq!(fitting(Level::School, None).as_deref(), Some("2023-2024"));
        let college = fitting(Level::College, Some(2019));
        assert_eq!(college.as_deref(), Some("2021-college"));
    }
}
