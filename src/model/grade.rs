//! What a grade says, by its parts: the course of study, the year of it, the year of entry.

use std::cmp::Ordering;

use super::school_year::SchoolYear;
use super::spelling::{Part, parts, usual};
use super::study_stage::StudyStage;
use crate::locale::{Word, Words};

/// A grade as schools write it: 二年级, 大二, 2024级, 硕士研究生一年级, 高职2021级, 直博生.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Grade {
    /// The course of study, where it is named.
    pub course: Option<Course>,
    /// The year of study, from one.
    pub year: Option<u32>,
    /// The year in which students entered.
    pub cohort: Option<Cohort>,
    /// The number of the class, which matters to no rule but makes two grades two.
    pub class: Option<u32>,
    /// How many years the course takes, where it is told (三年制): another group of students, like a class.
    pub takes: Option<u32>,
    /// Whether a group of students is named, such as those from abroad (国际学生二年级).
    pub of_group: bool,
    /// Whether it is past the first year, where the year is not told by a number.
    pub later: bool,
}

/// A course of study.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Course {
    /// 专科
    JuniorCollege,
    /// 本科
    Undergraduate,
    /// 预科
    Preparatory,
    /// 专升本
    TopUp,
    /// 研究生
    Postgraduate,
    /// 硕士
    Master,
    /// 博士
    Doctor,
}

/// The year in which students entered: of the century of the school year where two digits are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Cohort {
    /// 2021级
    Year(u32),
    /// 21级
    Short(u32),
}

impl Cohort {
    /// The year, in the century of this school year.
    pub(crate) fn year(self, of: SchoolYear) -> u32 {
        match self {
            Self::Year(year) => year,
            Self::Short(year) => u32::from(of.first) / 100 * 100 + year,
        }
    }
}

/// The words that grades are made of.
const WORDS: [Word; 16] = [
    Word::FirstYear,
    Word::LaterYear,
    Word::JuniorCollege,
    Word::Undergraduate,
    Word::Preparatory,
    Word::TopUp,
    Word::Postgraduate,
    Word::Master,
    Word::Doctor,
    Word::YearOfStudy,
    Word::YearsOfCourse,
    Word::Term,
    Word::StudentGroup,
    Word::Cohort,
    Word::Class,
    Word::Student,
];

impl Grade {
    /// Reads a grade; `None` where a part of it is not known.
    pub(crate) fn parse(text: &str, words: &Words) -> Option<Self> {
        let text: String = text.chars().map(with_digit).collect();
        let parts = parts(&usual(&text), words, &WORDS).ok()?;
        // A bare number may be anything.
        if !parts.iter().any(|part| matches!(part, Part::Word(_))) {
            return None;
        }
        let mut grade = Self::default();
        let mut number: Option<u32> = None;
        for part in parts {
            match part {
                Part::Sign(_) => {}
                Part::Word(Word::Class) => grade.class = number.take(),
                Part::Word(Word::YearsOfCourse) => grade.takes = number.take(),
                Part::Word(Word::Cohort) => grade.enter(number.take())?,
                Part::Number(value) => grade.take(number.replace(value))?,
                Part::Word(word) => {
                    grade.take(number.take())?;
                    grade.add(word);
                }
            }
        }
        grade.end(number)?;
        (grade != Self::default()).then_some(grade)
    }

    /// Notes a number: a year of study, or one of entry. A second one of the same kind makes no grade.
    fn take(&mut self, number: Option<u32>) -> Option<()> {
        const LONGEST_COURSE: u32 = 8;
        let Some(number) = number else {
            return Some(());
        };
        let free = match number {
            1..=LONGEST_COURSE => self.year.replace(number).is_none(),
            10..=99 => self.cohort.replace(Cohort::Short(number)).is_none(),
            1900..=2999 => self.cohort.replace(Cohort::Year(number)).is_none(),
            _ => false,
        };
        free.then_some(())
    }

    /// Notes the number with which a grade ends: 2401 is class 1 of those who entered in 2024.
    fn end(&mut self, number: Option<u32>) -> Option<()> {
        match number {
            Some(number @ 2100..=9999) => {
                self.class = Some(number % 100);
                self.cohort
                    .replace(Cohort::Short(number / 100))
                    .is_none()
                    .then_some(())
            }
            _ => self.take(number),
        }
    }

    /// Notes the year of entry before 级, of which 02级 has but the last digits.
    fn enter(&mut self, number: Option<u32>) -> Option<()> {
        match number {
            Some(number) if number < 10 => {
                let free = self.cohort.replace(Cohort::Short(number)).is_none();
                free.then_some(())
            }
            _ => self.take(number),
        }
    }

    fn add(&mut self, word: Word) {
        let course = match word {
            Word::FirstYear => {
                self.year = self.year.or(Some(1));
                return;
            }
            Word::LaterYear => {
                self.later = true;
                return;
            }
            Word::StudentGroup => {
                self.of_group = true;
                return;
            }
            Word::Preparatory => {
                self.year = self.year.or(Some(1));
                Course::Preparatory
            }
            Word::TopUp => Course::TopUp,
            Word::JuniorCollege => Course::JuniorCollege,
            Word::Undergraduate => Course::Undergraduate,
            Word::Postgraduate => Course::Postgraduate,
            Word::Master => Course::Master,
            Word::Doctor => Course::Doctor,
            _ => return,
        };
        // 硕士研究生 says both, and the closer word counts.
        self.course = self.course.max(Some(course));
    }

    /// Whether it is of students past a first degree.
    pub(crate) fn is_postgraduate(&self) -> bool {
        self.course >= Some(Course::Postgraduate)
    }

    /// The stage of study in a school year; `None` where the grade does not tell.
    pub(crate) fn stage(&self, in_year: Option<SchoolYear>) -> Option<StudyStage> {
        // Before the years are looked at: a postgraduate is one in the first year, too.
        if self.is_postgraduate() {
            return Some(StudyStage::Postgraduate);
        }
        let is_later = || self.later.then_some(2);
        let year = self.year.or_else(is_later);
        let year = year.or_else(|| self.year_of_cohort(in_year?))?;
        Some(match year.cmp(&1) {
            // Nobody has entered yet: a rule of its own says so, and others ask no more of them than of the newest.
            Ordering::Less | Ordering::Equal => StudyStage::FirstYear,
            Ordering::Greater => StudyStage::LaterYear,
        })
    }

    /// The year of study of a cohort; zero where it has not entered yet.
    pub(crate) fn year_of_cohort(&self, in_year: SchoolYear) -> Option<u32> {
        let cohort = self.cohort?.year(in_year);
        Some((u32::from(in_year.first) + 1).saturating_sub(cohort))
    }
}

/// A Roman numeral, which is a character of its own (Ⅱ年级), as a digit.
fn with_digit(c: char) -> char {
    const FIRST: u32 = 'Ⅰ' as u32;
    let value = u32::from(c).wrapping_sub(FIRST).wrapping_add(1);
    match value {
        1..=9 => char::from_digit(value, 10).unwrap_or(c),
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::{Cohort, Course, Grade};
    use crate::locale::Words;

    #[test]
    fn a_grade_is_read_by_its_parts() {
        use Course::{
            Doctor, JuniorCollege, Master, Postgraduate, Preparatory, TopUp, Undergraduate,
        };
        let words = Words::shipped();
        let (year, short) = (
            |year| Some(Cohort::Year(year)),
            |year| Some(Cohort::Short(year)),
        );
        for (text, course, of_study, cohort) in [
            ("二年级", None, Some(2), None),
            ("2年级", None, Some(2), None),
            ("大二", Some(Undergraduate), Some(2), None),
            ("大学一年级", Some(Undergraduate), Some(1), None),
            ("本科三年级", Some(Undergraduate), Some(3), None),
            ("大专一年级", Some(JuniorCollege), Some(1), None),
            ("高职2021级", Some(JuniorCollege), None, year(2021)),
            ("2021级高职", Some(JuniorCollege), None, year(2021)),
            ("2021级", None, None, year(2021)),
            ("21级", None, None, short(21)),
            ("２０２１级", None, None, year(2021)),
            ("2021年级", None, None, year(2021)),
            ("2021级本科生", Some(Undergraduate), None, year(2021)),
            ("2021级2班", None, None, year(2021)),
            ("硕士研究生一年级", Some(Master), Some(1), None),
            ("2024级硕士研究生", Some(Master), None, year(2024)),
            ("硕一", Some(Master), Some(1), None),
            ("研二", Some(Postgraduate), Some(2), None),
            ("专硕二年级", Some(Master), Some(2), None),
            ("直博生", Some(Doctor), None, None),
            ("博士三年级", Some(Doctor), Some(3), None),
            ("大一新生", Some(Undergraduate), Some(1), None),
            ("新生", None, Some(1), None),
            ("二年级（本科）", Some(Undergraduate), Some(2), None),
            ("大一上学期", Some(Undergraduate), Some(1), None),
            ("大一下", Some(Undergraduate), Some(1), None),
            ("大三（下）", Some(Undergraduate), Some(3), None),
            ("大二第二学期", Some(Undergraduate), Some(2), None),
            ("MBA一年级", Some(Master), Some(1), None),
            ("医学五年级", None, Some(5), None),
            ("国际学生二年级", None, Some(2), None),
            ("三年制二年级", None, Some(2), None),
            ("高职扩招2025级", Some(JuniorCollege), None, year(2025)),
            ("Ⅱ年级", None, Some(2), None),
            ("二 年级。", None, Some(2), None),
            ("02级", None, None, short(2)),
            ("预科生", Some(Preparatory), Some(1), None),
            ("硕2402", Some(Master), None, short(24)),
            ("普博2024级", Some(Doctor), None, year(2024)),
            ("硕博连读三年级", Some(Doctor), Some(3), None),
            ("硕士第二学年", Some(Master), Some(2), None),
            ("非全日制法学硕士二年级", Some(Master), Some(2), None),
            ("专升本一年级", Some(TopUp), Some(1), None),
        ] {
            let grade = Grade {
                course,
                year: of_study,
                cohort,
                class: (text.contains('班') || text == "硕2402").then_some(2),
                takes: text.contains("三年制").then_some(3),
                of_group: text.contains("医学") || text.contains("国际") || text.contains("扩招"),
                later: false,
            };
            assert_eq!(Grade::parse(text, &words), Some(grade), "{text}");
        }
        for text in [
            "",
            "1",
            "一",
            "教师",
            "九百级",
            "2021届",
            "一二三",
            "2021级2022级",
            "优秀",
        ] {
            assert_eq!(Grade::parse(text, &words), None, "{text}");
        }
    }
}
