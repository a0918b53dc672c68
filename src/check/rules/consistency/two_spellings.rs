//! One grade, faculty or political status in two writings.

use std::cmp::Reverse;
use std::hash::Hash;

use rustc_hash::FxHashMap;

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
    let kinds = words.for_meaning(Word::Faculty);
    findings.extend(faculties.by_meaning(|faculty| Some(stem(faculty, &kinds)?.to_owned())));
    findings.extend(faculties.shortened(&kinds));
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
        let mut known: FxHashMap<&str, usize> = FxHashMap::default();
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
    fn by_meaning<M: Eq + Hash>(&mut self, meaning: impl Fn(&str) -> Option<M>) -> Vec<Finding> {
        let mut groups: FxHashMap<M, Vec<usize>> = FxHashMap::default();
        for (at, spelling) in self.all.iter().enumerate() {
            if let Some(meaning) = meaning(&key(spelling.text)) {
                groups.entry(meaning).or_default().push(at);
            }
        }
        self.report(groups.into_values())
    }

    /// Reports each faculty whose name may be another's in short: 计算机学院 of 计算机科学与技术学院.
    fn shortened(&mut self, kinds: &[&str]) -> Vec<Finding> {
        // 文学院 is no 文学与传媒学院, nor 法学院 a 法学与政治学院: of short names too much begins alike.
        const LEAST: usize = 3;
        let stems = self.all.iter().enumerate().filter_map(|(at, spelling)| {
            let name = key(spelling.text);
            let stem = stem(&name, kinds)?;
            (stem.chars().count() >= LEAST).then(|| (stem.to_owned(), at))
        });
        let mut stems: Vec<(String, usize)> = stems.collect();
        // In this order, names that begin with another one follow it.
        stems.sort();
        let same = stems.chunk_by(|(one, _), (other, _)| other.starts_with(one.as_str()));
        let groups: Vec<Vec<usize>> = same
            .map(|group| group.iter().map(|(_, at)| *at).collect())
            .collect();
        self.report(groups.into_iter())
    }

    /// Reports all of each group but the most frequent one; of equals, the first is right.
    fn report(&mut self, groups: impl Iterator<Item = Vec<usize>>) -> Vec<Finding> {
        let rank = |at: &usize| (self.all[*at].count, Reverse(*at));
        let usual = |group: Vec<usize>| {
            let usual = group.iter().copied().max_by_key(rank);
            let others = group.into_iter().filter(move |at| Some(*at) != usual);
            others.filter_map(move |at| Some((at, usual?)))
        };
        let mut pairs: Vec<(usize, usize)> = groups.flat_map(usual).collect();
        pairs.sort_unstable();
        pairs.retain(|(at, _)| !self.all[*at].reported);
        for (at, _) in &pairs {
            self.all[*at].reported = true;
        }
        let finding = |(at, usual): (usize, usize)| {
            let (this, usual) = (&self.all[at], &self.all[usual]);
            TWO_SPELLINGS
                .finding()
                .with("found", this.text)
                .with("usual", usual.text)
                .with("count", this.count)
                .at(this.place)
                .and(usual.place, message::RELATED_OTHER_SPELLING)
        };
        pairs.into_iter().map(finding).collect()
    }
}

/// Course, class and years of the course, whether a group is named, and year of study.
type GradeParts = (Option<Course>, [Option<u32>; 2], bool, u32);

/// What two writings of one grade have in common: course, class, group of students, and year of study, which a year of entry tells as
/// well.
fn same_grade(text: &str, words: &Words, year: Option<SchoolYear>) -> Option<GradeParts> {
    let grade = Grade::parse(text, words)?;
    // 大二 and 二年级 are one where no other course is named.
    let course = grade
        .course
        .filter(|course| *course != Course::Undergraduate);
    let of_study = grade.year.or_else(|| grade.year_of_cohort(year?));
    of_study
        .filter(|year| *year > 0)
        .map(|year| (course, [grade.class, grade.takes], grade.of_group, year))
}

/// The name of a faculty without the word for what it is: 计算机 of 计算机学院 and 计算机系.
fn stem<'n>(name: &'n str, kinds: &[&str]) -> Option<&'n str> {
    let stems = kinds.iter().filter_map(|kind| name.strip_suffix(kind));
    stems
        .filter(|stem| !stem.is_empty())
        .min_by_key(|stem| stem.len())
}
