//! The shipped translations of the words that rosters use: `locales/*/glossary.yaml`.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde::Deserialize;

use super::lists::load_of;
use super::shipped::{languages_with, shipped};
use crate::text::{bare, fold};

const FILE: &str = "glossary.yaml";

/// The words of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Glossary {
    /// What stands between the parts of a cell.
    between: String,
    words: HashMap<String, String>,
    /// Offices, which may be named with the body in which they are held.
    offices: HashMap<String, String>,
    /// How the two are written: `{office}`, `{body}`.
    office_in_body: String,
    /// Bodies that no roster lists.
    bodies: HashMap<String, String>,
    cohort: Cohort,
}

/// A grade by the year of entry.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cohort {
    ending: String,
    /// With `{year}`.
    text: String,
}

/// The glossary of the language `tag`, where one ships.
pub(crate) fn glossary(tag: &str) -> Option<&'static Glossary> {
    ALL.get(tag)
}

/// The glossaries of all languages for which one ships.
pub(crate) fn glossaries() -> impl Iterator<Item = &'static Glossary> {
    ALL.values()
}

static ALL: LazyLock<BTreeMap<String, Glossary>> = LazyLock::new(|| {
    let tags = languages_with(FILE).into_iter();
    tags.filter_map(|tag| Some((tag.clone(), load_of(&tag, FILE)?)))
        .collect()
});

/// The path and the text of the glossary of a language, for whoever shows where a translation is from.
pub(crate) fn glossary_file(tag: &str) -> Option<(PathBuf, String)> {
    let path = format!("{tag}/{FILE}");
    Some((Path::new("locales").join(&path), shipped(&path)?))
}

impl Glossary {
    /// The translation of a cell, in which each part is a known word; `department` translates the name of a department.
    pub(crate) fn translate(
        &self,
        cell: &str,
        department: &dyn Fn(&str) -> Option<String>,
    ) -> Option<String> {
        let folded = fold(cell);
        let parts = bare(folded.text()).split(is_between).map(bare);
        let parts: Option<Vec<String>> = parts.map(|part| self.part(part, department)).collect();
        parts.map(|parts| with_capital(&parts.join(&self.between)))
    }

    fn part(&self, part: &str, department: &dyn Fn(&str) -> Option<String>) -> Option<String> {
        let known = self.words.get(part).or_else(|| self.offices.get(part));
        known
            .cloned()
            .or_else(|| self.held_in_body(part, department))
            .or_else(|| self.cohort(part))
    }

    /// An office with its body: 学习部部长.
    fn held_in_body(
        &self,
        part: &str,
        department: &dyn Fn(&str) -> Option<String>,
    ) -> Option<String> {
        // 学习部副部长 is no 部长 of 学习部副: the longest office is the one that is meant.
        let ends = part.char_indices().map(|(at, _)| at).skip(1);
        let (body, office) = ends
            .map(|at| part.split_at(at))
            .find_map(|(body, office)| Some((body, self.offices.get(office)?)))?;
        let body = department(body).or_else(|| self.bodies.get(body).cloned())?;
        let text = self.office_in_body.replace("{office}", office);
        Some(text.replace("{body}", &body))
    }

    /// A grade by the year of entry: 2021级.
    fn cohort(&self, part: &str) -> Option<String> {
        const DIGITS: usize = 4;
        let year = part.strip_suffix(self.cohort.ending.as_str())?;
        let is_year = year.len() == DIGITS && year.bytes().all(|byte| byte.is_ascii_digit());
        is_year.then(|| self.cohort.text.replace("{year}", year))
    }
}

fn is_between(character: char) -> bool {
    matches!(character, '、' | '，' | ',' | ';' | '；')
}

fn with_capital(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::glossary;

    fn english(cell: &str) -> Option<String> {
        let department = |name: &str| (name == "学习部").then(|| "Study Department".to_owned());
        glossary("en")?.translate(cell, &department)
    }

    #[test]
    fn cells_of_usual_words_are_put_together() {
        for (cell, expected) in [
            ("共青团员", "League member"),
            ("副主席", "Vice president"),
            ("班长、学习委员", "Class monitor, class studies officer"),
            ("班长，团支部书记", "Class monitor, League branch secretary"),
            ("学习部副部长", "Deputy head of the Study Department"),
            (
                "班长、学生会执行主席",
                "Class monitor, executive chair of the Student Union",
            ),
            ("２０２１级", "2021 entry"),
        ] {
            assert_eq!(english(cell).as_deref(), Some(expected), "{cell}");
        }
    }

    #[test]
    fn a_cell_with_one_unknown_part_is_left_to_the_school() {
        for cell in ["班长、云端委员", "外联部部长", "部长部长", "21级", "", "、"]
        {
            assert_eq!(english(cell), None, "{cell}");
        }
    }
}
