//! `disclosure.yaml`: no section twice, each found under an id of its own or in an attachment, languages with labels, a
//! base URL that is one.

use crate::check::form::unique;
use crate::diagnostic::{Finding, Spanned, message};
use crate::locale::Languages;
use crate::model::{
    ATTACHMENT, Base, DisclosureDraft, FINGERPRINTS, Holidays, Id, Level, Part, SUBJECTS, Section,
    SectionKind, Settings,
};

pub(super) fn check(draft: &DisclosureDraft, languages: &Languages, findings: &mut Vec<Finding>) {
    let Some(settings) = &draft.settings.value else {
        return;
    };
    sections(settings, findings);
    locales(settings, languages, findings);
    base_url(settings, findings);
    contact_and_days(settings, findings);
    if let Some(criteria) = &draft.criteria.value
        && criteria.level.value != settings.level.value
        && !criteria.unread.has("level")
        && !settings.unread.has("level")
    {
        let name = criteria.name.value.0.as_str();
        findings.push(
            Finding::error(message::EDITION_LEVEL)
                .with("name", name)
                .at(settings.criteria.span),
        );
    }
}

fn sections(settings: &Settings, findings: &mut Vec<Finding>) {
    let is_known = |section: &&Section| !section.unread.has("kind") && !section.unread.has("id");
    let known = || settings.sections.iter().filter(is_known);
    if settings.sections.is_empty() && !settings.unread.has("sections") {
        findings.push(Finding::error(message::NO_SECTION).at(settings.place));
    }
    for section in known() {
        own_id(section, findings);
        parts(section, settings, findings);
        attached(section, settings, findings);
    }
    let identified = known().filter(|section| !needs_id(section));
    let ids = identified.map(Section::id_with_place);
    let parts = known().flat_map(|section| section.parts.iter().flatten());
    let parts = parts.filter_map(|part| part.id.clone());
    let ids = ids.chain(parts.map(|id| id.map(|id| id.to_string())));
    unique(ids, message::SECTION_TWICE, findings);
}

/// Whether a section needs an id that it has not.
fn needs_id(section: &Section) -> bool {
    section.kind.value == SectionKind::Text && section.id.is_none()
}

/// A section of the union's own has an id, from which its file and its address are named; the others have none.
fn own_id(section: &Section, findings: &mut Vec<Finding>) {
    match &section.id {
        None if needs_id(section) => findings.push(
            Finding::error(message::MISSING_KEY)
                .with("key", "id")
                .at(section.place),
        ),
        Some(id) if section.kind.value != SectionKind::Text => findings.push(
            Finding::error(message::SECTION_ID_IDLE)
                .with("section", section.kind.value.name())
                .at(id.span),
        ),
        Some(id) => findings.extend(taken(id)),
        None => {}
    }
}

/// The finding about an id that is the name of another file, or of a section.
fn taken(id: &Spanned<Id>) -> Option<Finding> {
    let name = id.value.as_str();
    let is_taken = SUBJECTS.contains(&name)
        || SectionKind::named(name).is_some()
        || name == ATTACHMENT
        || name.starts_with(&format!("{ATTACHMENT}-"))
        || FINGERPRINTS.strip_suffix(".yaml") == Some(name);
    let finding = Finding::error(message::SECTION_ID_TAKEN).with("id", name);
    is_taken.then(|| finding.at(id.span))
}

/// A section that is an attachment names one of the list. Where the roster is one, the chart cannot be drawn from it.
fn attached(section: &Section, settings: &Settings, findings: &mut Vec<Finding>) {
    let kind = section.kind.value;
    let is_roster =
        |other: &&Section| other.kind.value == SectionKind::Staff && other.is_attached();
    if kind == SectionKind::Structure
        && !section.is_attached()
        && let Some(roster) = settings.sections.iter().find(is_roster)
    {
        let finding = Finding::error(message::CHART_WITHOUT_ROSTER).at(section.kind.span);
        findings.push(finding.and(roster.attached_at(), message::RELATED_ROSTER_ATTACHED));
    }
    let Some(id) = &section.attachment else {
        return;
    };
    if section.parts.is_some() {
        findings.push(Finding::error(message::PARTS_OF_ATTACHMENT).at(id.span));
    }
    let attachments = || settings.attachments.iter().flatten();
    let is_listed = attachments().any(|attachment| attachment.id.value == id.value);
    let is_known = !settings.unread.has("attachments")
        && attachments().all(|attachment| !attachment.unread.has("id"));
    if is_known && !is_listed {
        let ids = attachments().map(|attachment| attachment.id.value.as_str());
        let ids: Vec<&str> = ids.collect();
        let finding = Finding::error(message::SECTION_WITHOUT_ATTACHMENT)
            .with("id", id.value.as_str())
            .with("count", ids.len())
            .with("all", ids.join(", "));
        findings.push(finding.at(id.span));
    }
}

/// Of the tables of a self-assessment one is the union's own and has no id; each of the others has an id and an
/// edition.
fn parts(section: &Section, settings: &Settings, findings: &mut Vec<Finding>) {
    let Some(parts) = &section.parts else { return };
    if section.kind.value != SectionKind::SelfAssessment {
        let finding = Finding::error(message::PARTS_ELSEWHERE);
        findings.push(finding.at(section.title.span()));
        return;
    }
    let (further, own): (Vec<&Part>, Vec<&Part>) = parts.iter().partition(|part| part.id.is_some());
    if own.len() != 1 && !parts.iter().any(|part| part.unread.has("id")) {
        let place = own.get(1).map_or(section.place, |second| second.place);
        let finding = Finding::error(message::PARTS_OF_OTHERS).with("count", own.len());
        findings.push(finding.at(place));
    }
    for edition in own.iter().filter_map(|part| part.criteria.as_ref()) {
        findings.push(Finding::error(message::PART_CRITERIA).at(edition.span));
    }
    let is_school = settings.level.value == Level::School || settings.unread.has("level");
    let speak = parts.iter().filter(|part| part.id.is_none() || !is_school);
    for said in speak.filter_map(Part::says_from_colleges) {
        findings.push(Finding::error(message::FROM_COLLEGES_ELSEWHERE).at(said));
    }
    for part in further {
        findings.extend(part.id.as_ref().and_then(taken));
        if part.criteria.is_none() && !part.unread.has("criteria") {
            let finding = Finding::error(message::MISSING_KEY).with("key", "criteria");
            findings.push(finding.at(part.place));
        }
    }
}

/// Every language must have a catalogue of labels, without which no page can be made in it.
fn locales(settings: &Settings, languages: &Languages, findings: &mut Vec<Finding>) {
    if settings.locales.is_empty() && !settings.unread.has("locales") {
        findings.push(Finding::error(message::NO_LOCALE).at(settings.place));
    }
    unique(
        settings.locales.iter().cloned(),
        message::LOCALE_TWICE,
        findings,
    );
    for locale in &settings.locales {
        if languages.labels(locale.value.as_str()).is_none() {
            findings.push(
                Finding::error(message::LOCALE_WITHOUT_CATALOGUE)
                    .with("tag", locale.value.as_str())
                    .with("all", languages.tags().collect::<Vec<_>>().join(", "))
                    .at(locale.span),
            );
        }
    }
}

fn contact_and_days(settings: &Settings, findings: &mut Vec<Finding>) {
    if let Some(contact) = settings
        .contact
        .as_ref()
        .filter(|contact| contact.is_empty())
    {
        findings.push(Finding::error(message::EMPTY_CONTACT).at(contact.place));
    }
    if let Some((worked, off)) = settings.holidays.as_ref().and_then(Holidays::contradiction) {
        let twice = Finding::error(message::DAY_OFF_AND_WORKED).at(worked.span);
        findings.push(twice.and(off.span, message::RELATED_DAY_OFF));
    }
}

fn base_url(settings: &Settings, findings: &mut Vec<Finding>) {
    let Some(url) = &settings.base_url else {
        return;
    };
    let text = url.value.0.as_str();
    if Base::parse(text).is_none() {
        findings.push(
            Finding::error(message::NOT_AN_ADDRESS)
                .with("value", text)
                .at(url.span),
        );
    }
}
