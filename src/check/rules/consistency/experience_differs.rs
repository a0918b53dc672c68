//! What a person's experience says of the office in this union, against position and department.

use rustc_hash::FxHashMap;

use crate::check::subject::Subject;
use crate::diagnostic::{Finding, MessageId, Spanned, message, rule};
use crate::locale::Word;
use crate::model::{Person, office};
use crate::text::{key, read_plain};

rule! {
    /// # zh-CN
    ///
    /// 工作经历与职务、部门不一致。
    ///
    /// ## 查什么
    ///
    /// - 经历里写的是本会的职务，比 `position` 高：经历是“学生会执行主席”，职务是“主席团成员”。
    /// - 经历里写的是本会另一个部门的职务：经历是“文体部干事”，`department` 是学习部。主席团的人不查。
    ///
    /// 别的组织的职务（班长、院学生会干事）不查，经历比职务低的（干事做了部长）也不查。
    ///
    /// ## 为什么
    ///
    /// 名单印的是经历，架构图、人数和筛选用的是职务和部门；换届以后只改了一处，同一个人就有了两个职务。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// - name: 尉迟玥
    ///   experience: 学生会执行主席
    ///   position: 主席团成员
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 核对是哪一个，改正另一处。经历确实是以前的（从文体部转来），写明“曾任”，或者用 `gongkai waive` 写一条豁免。
    ///
    /// # en
    ///
    /// A person's experience does not go with position and department.
    ///
    /// ## What it finds
    ///
    /// - An office of this union in the experience that is above `position`: 学生会执行主席 beside 主席团成员.
    /// - An office in another department of this union: 文体部干事 beside the department of studies. Members of the
    ///   presidium are left out.
    ///
    /// Offices of other bodies (班长) are not looked at, nor those below the position: an officer became head.
    ///
    /// ## Why it matters
    ///
    /// The roster prints the experience; the chart, the counts and the filters go by position and department. If only
    /// one of them is brought up to date, one person has two offices.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// - name: 尉迟玥
    ///   experience: 学生会执行主席
    ///   position: 主席团成员
    /// ```
    ///
    /// ## How to put it right
    ///
    /// See which is right and correct the other. Where the experience is of former years, say so (曾任), or waive it
    /// with `gongkai waive`.
    static EXPERIENCE_DIFFERS: "experience-differs", Consistency, Warning
}

/// An office in the union, as experience tells it.
struct Office<'a> {
    kind: Word,
    /// The id of the department, where one is named.
    department: Option<&'a str>,
    /// Whether it is a plain member's, whatever the body (主席团成员).
    is_member: bool,
}

/// Reports the first such office in each person's experience.
pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(staff) = &subject.draft.staff.value else {
        return;
    };
    let names = staff.departments.iter().flat_map(|department| {
        let id = department.id.value.as_str();
        department
            .name
            .all()
            .map(move |name| (key(&name.value), id))
    });
    let departments: Vec<(String, &str)> = names.collect();
    // Many people have the same experience.
    let mut told: FxHashMap<&str, Vec<(String, Office)>> = FxHashMap::default();
    for person in subject.people() {
        let Some(experience) = &person.experience else {
            continue;
        };
        let experience = experience.primary();
        let offices = told
            .entry(&experience.value)
            .or_insert_with(|| offices_in(&experience.value, &departments, subject));
        findings.extend(contradiction(person, experience, offices, subject));
    }
}

/// The first of the offices that a person's experience tells and position or department contradict.
fn contradiction(
    person: &Person,
    experience: &Spanned<String>,
    offices: &[(String, Office)],
    subject: &Subject,
) -> Option<Finding> {
    if offices.is_empty() {
        return None;
    }
    let own = person.office(subject.words)?;
    let position = person.position.as_ref()?.primary();
    offices.iter().find_map(|(piece, told)| {
        let wording = differs(told, own, &position.value, person, subject)?;
        let finding = EXPERIENCE_DIFFERS
            .finding()
            .worded(wording)
            .with("person", person.name.primary().value.trim())
            .with("experience", piece.as_str())
            .with("position", position.value.trim());
        let place = subject.files.narrowed(experience.span, piece);
        Some(
            finding
                .at(place)
                .and(position.span, message::RELATED_POSITION),
        )
    })
}

/// The offices of this union that an experience tells, each with its words.
fn offices_in<'a>(
    experience: &str,
    departments: &[(String, &'a str)],
    subject: &Subject,
) -> Vec<(String, Office<'a>)> {
    let mut read = read_plain(experience);
    for separator in &subject.statements().separators {
        read = read.replace(separator.as_str(), "\n");
    }
    let pieces = read.split(['\n', ';', '；', '/', ' ']);
    pieces
        .filter_map(|piece| Some((piece.to_owned(), office_in(piece, departments, subject)?)))
        .collect()
}

/// How what is told contradicts the person's own office and department.
fn differs(
    told: &Office,
    own: Word,
    position: &str,
    person: &Person,
    subject: &Subject,
) -> Option<MessageId> {
    let department = person.department.as_ref().map(|id| id.value.0.as_str());
    let is_elsewhere = own != Word::Presidium
        && told.department.is_some()
        && department.is_some()
        && told.department != department;
    // A member of the presidium may take the chair, but somebody who takes it is no mere member.
    let is_chair = told.kind == Word::Presidium
        && !told.is_member
        && own == Word::Presidium
        && is_member(position, subject);
    if is_elsewhere {
        return Some(message::EXPERIENCE_ELSEWHERE);
    }
    (is_chair || height(told.kind) > height(own)).then_some(EXPERIENCE_DIFFERS.message)
}

/// The office of this union that a piece of experience tells, where it tells one.
fn office_in<'a>(
    piece: &str,
    departments: &[(String, &'a str)],
    subject: &Subject,
) -> Option<Office<'a>> {
    let unions = &subject.statements().own_union;
    let mut own = subject.own_names().all().iter().chain(unions);
    let rest = own.find_map(|union| piece.strip_prefix(union.as_str()));
    let rest = rest.unwrap_or(piece);
    if let Some(Word::Presidium) = office(rest, subject.words) {
        return Some(Office {
            kind: Word::Presidium,
            department: None,
            is_member: is_member(rest, subject),
        });
    }
    departments.iter().find_map(|(name, id)| {
        Some(Office {
            kind: office(rest.strip_prefix(name.as_str())?, subject.words)?,
            department: Some(id),
            is_member: false,
        })
    })
}

fn is_member(position: &str, subject: &Subject) -> bool {
    let mut members = subject.words.for_meaning(Word::Officer).into_iter();
    members.any(|word| position.trim().ends_with(word))
}

/// How high an office is.
fn height(office: Word) -> u8 {
    match office {
        Word::Presidium => 3,
        Word::Head => 2,
        Word::DeputyHead => 1,
        _ => 0,
    }
}
