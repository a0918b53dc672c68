//! A student's stage of study, as far as indicators distinguish it, read off the grade.

use super::dates::SchoolYear;
use super::staff::Person;
use crate::locale::{Word, Words};

/// A student's stage of study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StudyStage {
    /// In the first year of a first degree.
    FirstYear,
    /// Past the first year, still in a first degree.
    LaterYear,
    /// Past the first degree, in the first year, too.
    Postgraduate,
}

impl Person {
    /// The person's stage of study in a school year; `None` where the grade does not tell.
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
        _ => stage_of_cohort(&grade.replace(char::is_whitespace, ""), year, words),
    }
}

/// The stage of study of a cohort, which is named by the year of entry: `2026级`, `26级`, `2026级硕士研究生`.
fn stage_of_cohort(grade: &str, year: SchoolYear, words: &Words) -> Option<StudyStage> {
    let digits = grade.find(|c: char| !c.is_ascii_digit())?;
    let number: u16 = grade[..digits].parse().ok()?;
    let entered = match digits {
        4 => number,
        // Two digits are of the school year's century.
        2 => year.first / 100 * 100 + number,
        _ => return None,
    };
    let course = words.strip_word(Word::Cohort, &grade[digits..])?;
    // Before the years are compared: a postgraduate is one in the first year, too.
    if words.meaning(course) == Some(Word::Postgraduate) {
        return Some(StudyStage::Postgraduate);
    }
    match entered.cmp(&year.first) {
        std::cmp::Ordering::Less => Some(StudyStage::LaterYear),
        std::cmp::Ordering::Equal => Some(StudyStage::FirstYear),
        // Nobody has entered yet: the year is a slip, or the disclosure's school year is.
        std::cmp::Ordering::Greater => None,
    }
}
