//! Another school's name.

use std::ops::Range;

use crate::check::passages::Passage;
use crate::check::subject::Subject;
use crate::diagnostic::{Finding, message, rule};
use crate::locale::institutions;
use crate::model::{Level, Localized, Settings};
use crate::text::read_plain;

rule! {
    /// # zh-CN
    ///
    /// 写的是别的学校的名称。
    ///
    /// ## 查什么
    ///
    /// 文字里的学校名称不是 `institution`；院级的公开里，学生会、团委前面的学院名称不是 `institution` 和 `organisation` 里的。
    ///
    /// ## 为什么
    ///
    /// 多半是照抄别校的文件，换了总表里的名称，章程、办法、责任人里的没有换。印出来，就把别的学校的学生会公布成了自己的。
    ///
    /// ## 例子
    ///
    /// ```yaml
    /// # disclosure.yaml：institution: 云上职业学院
    /// - id: art-1
    ///   text: 本会定名为星海职业学院学生会。
    /// ```
    ///
    /// ## 怎么改
    ///
    /// 换成自己学校的名称，连同那一段里别的内容一起核对。确实说的是别的学校（到某大学交流），用 `gongkai waive` 写一条豁免。
    ///
    /// # en
    ///
    /// Another school's name.
    ///
    /// ## What it finds
    ///
    /// The name of a school that is not `institution`; in the disclosure of a faculty's union, also a faculty before
    /// 学生会 or 团委 that is neither in `institution` nor in `organisation`.
    ///
    /// ## Why it matters
    ///
    /// Mostly another school's files were copied, and the name was changed in the settings but not in the charter, the
    /// measures or the advisors. Printed so, another school's union is published as one's own.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # disclosure.yaml: institution: 云上职业学院
    /// - id: art-1
    ///   text: 本会定名为星海职业学院学生会。
    /// ```
    ///
    /// ## How to put it right
    ///
    /// Write the own school's name, and check what else that text says. Where another school is meant (a visit to it),
    /// waive it with `gongkai waive`.
    static OTHER_INSTITUTION: "other-institution", Consistency, Warning
}

/// Reports every name of a school or of a faculty's union that is not the disclosure's own.
pub(crate) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let Some(settings) = &subject.draft.settings.value else {
        return;
    };
    // Without its own names every school is another.
    let asked = ["institution", "organisation", "level"];
    if asked.iter().any(|key| settings.unread.has(key)) {
        return;
    }
    let schools = folded(&settings.institution);
    let unions = own_unions(settings);
    for passage in subject.passages.iter().filter(|passage| !passage.is_name) {
        let text = passage.reading().text();
        let mut report = |names: Vec<Range<usize>>, own: &[String]| {
            for name in names {
                let found: String = text[name.clone()].split_whitespace().collect();
                let is_own = |own: &String| own.contains(&found) || found.contains(own.as_str());
                if !own.iter().any(is_own) {
                    findings.push(finding(
                        &text[name.clone()],
                        name,
                        passage,
                        settings,
                        subject,
                    ));
                }
            }
        };
        if !passage.is_han {
            // Without a name in that language there is nothing to compare with.
            if passage
                .locale
                .is_some_and(|tag| is_named_in(&settings.institution, tag))
            {
                report(institutions().capitalised_schools(text), &schools);
            }
            continue;
        }
        let named = institutions().schools(text);
        let mut faculties = match settings.level.value {
            Level::College => institutions().faculties_with_unions(text),
            Level::School => institutions().named_unions(text),
        };
        faculties.retain(|own| named.iter().all(|school| school.end != own.end));
        report(named, &schools);
        report(faculties, &unions);
    }
}

/// Whether a name has a text of its own in a language.
fn is_named_in(name: &Localized, tag: &str) -> bool {
    name.tagged()
        .any(|(own, _)| own.is_some_and(|own| own.as_str() == tag))
}

fn finding(
    found: &str,
    name: Range<usize>,
    passage: &Passage,
    settings: &Settings,
    subject: &Subject,
) -> Finding {
    let place = passage.span_of_reading(subject.files, name);
    OTHER_INSTITUTION
        .finding()
        .with("name", found)
        .with("own", settings.institution.primary().value.trim())
        .at(place)
        .and(
            settings.institution.primary().span,
            message::RELATED_INSTITUTION,
        )
}

/// The names under which the union itself may be called.
fn own_unions(settings: &Settings) -> Vec<String> {
    let mut names = folded(&settings.institution);
    names.extend(folded(&settings.organisation));
    names
}

/// The name in every language as it is read, without spaces.
fn folded(name: &Localized) -> Vec<String> {
    let texts = name.all().map(|text| read_plain(&text.value));
    let texts = texts.map(|text| text.split_whitespace().collect());
    texts.filter(|text: &String| !text.is_empty()).collect()
}
