//! One grade, faculty or political status in two writings.

use std::collections::HashMap;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, Span, message, rule};
use crate::locale::{Word, Words};
use crate::model::{Course, Grade, Localized, Person, PoliticalStatus, SchoolYear};
use crate::text::key;

rule! {
    /// # zh-CN
    ///
    /// 名单里同一个年级、院系或政治面貌有两种写法。
    ///
    /// ## 查什么
    ///
    /// 名单的一栏里，同一个意思写得不一样：大一 和 一年级，2024级 和 24级，2024级 和 大二（按学年推算是同一级），团员 和 共青团员，
    /// 计算机学院 和 计算机系、计算机科学与技术学院。少的一种写法指出一次。
    ///
    /// ## 为什么
    ///
    /// 网页上的筛选会把两种写法都列出来，选了一种就看不到另一种的人。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// people:
    ///   - {name: 王犇, grade: 一年级, political-status: 共青团员}
    ///   - {name: 李垚, grade: 大一, political-status: 团员}
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 一栏里统一成一种写法；确实是两个不同的院系，写一条豁免。
    ///
    /// # en
    ///
    /// One grade, faculty or political status has two writings in the roster.
    ///
    /// ## What it finds
    ///
    /// One meaning in two writings in one column of the roster: 大一 and 一年级, 2024级 and 24级, 2024级 and 大二 (which the
    /// school year makes the same), 团员 and 共青团员, 计算机学院 and 计算机系 or 计算机科学与技术学院. The rarer writing is
    /// reported once.
    ///
    /// ## Why it matters
    ///
    /// The filter on the page offers both, and whoever chooses one does not see the people of the other.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// people:
    ///   - {name: 王犇, grade: 一年级, political-status: 共青团员}
    ///   - {name: 李垚, grade: 大一, political-status: 团员}
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Use one writing throughout the column. If they are two faculties, waive it.
    static TWO_SPELLINGS: "two-spellings", Consistency, Warning
}

pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let (words, year) = (subject.words, subject.school_year());
    let mut grades = Spellings::of(subject, |person| person.grade.as_ref());
    findings.extend(grades.by_meaning(|grade| same_grade(grade, words, year)));
    let mut statuses = Spellings::of(subject, |person| person.political_status.as_ref());
    findings.extend(statuses.by_meaning(|status| PoliticalStatus::parse(status, words)));
    let mut faculties = Spellings::of(subject, |person| person.faculty.as_ref());
    findings.extend(faculties.by_meaning(|faculty| Some(stem(faculty, words)?.to_owned())));
    findings.extend(faculties.shortened(words));
}

/// The writings in one column, in the order in which they appear.
struct Spellings<'a> {
    all: Vec<Spelling<'a>>,
}

/// One writing, where it stands first, and how many people have it.
struct Spelling<'a> {
    text: &'a str,
    place: Span,
    count: usize,
    reported: bool,
}

impl<'a> Spellings<'a> {
    fn of(subject: &Subject<'a>, column: fn(&'a Person) -> Option<&'a Localized>) -> Self {
        let mut all: Vec<Spelling> = Vec::new();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for text in subject.people().filter_map(column).map(Localized::primary) {
            match known.get(text.value.as_str()) {
                Some(at) => all[*at].count += 1,
                None => {
                    known.insert(&text.value, all.len());
                    all.push(Spelling {
                        text: &text.value,
                        place: text.span,
                        count: 1,
                        reported: false,
                    });
                }
            }
        }
        Self { all }
    }

    /// Reports each writing that has the meaning of a more frequent one.
    fn by_meaning<M: PartialEq>(&mut self, meaning: impl Fn(&str) -> Option<M>) -> Vec<Finding> {
        let meanings: Vec<_> = self.all.iter().map(|it| meaning(&key(it.text))).collect();
        self.report(|one, other| meanings[one].is_some() && meanings[one] == meanings[other])
    }

    /// Reports each faculty whose name may be another's in short: 计算机学院 of 计算机科学与技术学院.
    fn shortened(&mut self, words: &Words) -> Vec<Finding> {
        // 文学院 is no 文学与传媒学院, nor 法学院 a 法学与政治学院: of short names too much begins alike.
        const LEAST: usize = 3;
        let stems: Vec<Option<String>> = self
            .all
            .iter()
            .map(|it| Some(stem(&key(it.text), words)?.to_owned()))
            .collect();
        self.report(|one, other| {
            let (Some(one), Some(other)) = (&stems[one], &stems[other]) else {
                return false;
            };
            let (short, long) = match one.len() < other.len() {
                true => (one, other),
                false => (other, one),
            };
            short != long && short.chars().count() >= LEAST && long.starts_with(short.as_str())
        })
    }

    fn report(&mut self, is_same: impl Fn(usize, usize) -> bool) -> Vec<Finding> {
        let mut findings = Vec::new();
        for at in 0..self.all.len() {
            let others = (0..self.all.len()).filter(|other| *other != at && is_same(at, *other));
            // The more frequent one is right; of equals, the first.
            let rank = |at: usize| (self.all[at].count, std::cmp::Reverse(at));
            let Some(usual) = others.max_by_key(|other| rank(*other)) else {
                continue;
            };
            if rank(usual) < rank(at) || self.all[at].reported {
                continue;
            }
            self.all[at].reported = true;
            let (this, usual) = (&self.all[at], &self.all[usual]);
            findings.push(
                TWO_SPELLINGS
                    .finding()
                    .with("found", this.text)
                    .with("usual", usual.text)
                    .with("count", this.count)
                    .at(this.place)
                    .and(usual.place, message::RELATED_OTHER_SPELLING),
            );
        }
        findings
    }
}

/// What two writings of one grade have in common: course and year of study, which a year of entry tells as well.
fn same_grade(
    text: &str,
    words: &Words,
    year: Option<SchoolYear>,
) -> Option<(Option<Course>, u32)> {
    let grade = Grade::parse(text, words)?;
    // 大二 and 二年级 are one where no other course is named.
    let course = grade
        .course
        .filter(|course| *course != Course::Undergraduate);
    let of_study = grade.year.or_else(|| grade.year_of_cohort(year?));
    of_study.filter(|year| *year > 0).map(|year| (course, year))
}

/// The name of a faculty without the word for what it is: 计算机 of 计算机学院 and 计算机系.
fn stem<'n>(name: &'n str, words: &Words) -> Option<&'n str> {
    let kinds = words.for_meaning(Word::Faculty);
    let stems = kinds.iter().filter_map(|kind| name.strip_suffix(kind));
    stems
        .filter(|stem| !stem.is_empty())
        .min_by_key(|stem| stem.len())
}
