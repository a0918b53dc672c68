//! How far a student has come, as far as indicators ask: read off the grade.

use super::dates::SchoolYear;
use super::staff::Person;
use crate::locale::{Word, Words};

/// How far a student has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StudyStage {
    /// In the first year of a first degree.
    FirstYear,
    /// Past it.
    LaterYear,
    /// Past the first degree.
    Postgraduate,
}

impl Person {
    /// How far the person has come in a school year; `None` where the grade does not tell.
    pub(crate) fn study_stage(&self, year: SchoolYear, words: &Words) -> Option<StudyStage> {
        let texts = self.grade.as_ref()?.all();
        texts
            .into_iter()
            .find_map(|text| study_stage(&text.value, year, words))
    }
}

fn study_stage(grade: &str, year: SchoolYear, words: &Words) -> Option<StudyStage> {
    match words.meaning(grade) {
        Some(Word::FirstYear) => Some(StudyStage::FirstYear),
        Some(Word::LaterYear) => Some(StudyStage::LaterYear),
        Some(Word::Postgraduate) => Some(StudyStage::Postgraduate),
        _ => of_cohort(&grade.replace(char::is_whitespace, ""), year, words),
    }
}

/// How far somebody has come who entered in a year: `2026级`, `26级`, `2026级硕士研究生`.
fn of_cohort(grade: &str, year: SchoolYear, words: &Words) -> Option<StudyStage> {
    let digits = grade.find(|c: char| !c.is_ascii_digit())?;
    let number: u16 = grade[..digits].parse().ok()?;
    let entered = match digits {
        4 => number,
        2 => year.first / 100 * 100 + number,
        _ => return None,
    };
    let course = words.behind(Word::Cohort, &grade[digits..])?;
    if words.meaning(course) == Some(Word::Postgraduate) {
        return Some(StudyStage::Postgraduate);
    }
    match entered.cmp(&year.first) {
        std::cmp::Ordering::Less => Some(StudyStage::LaterYear),
        std::cmp::Ordering::Equal => Some(StudyStage::FirstYear),
        std::cmp::Ordering::Greater => None,
    }
}
