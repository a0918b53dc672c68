//! `disclosure.yaml`: all sections once, languages with labels, a base URL that is one.

use crate::check::form::unique;
use crate::diagnostic::{Finding, Spanned, message};
use crate::locale::Languages;
use crate::model::{Base, DisclosureDraft, Holidays, Section, SectionKind, Settings};

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
    let is_known = |section: &&Section| !section.unread.has("kind");
    let known = || settings.sections.iter().filter(is_known);
    let kinds = || known().map(|section| &section.kind);
    let named = kinds().map(|kind| Spanned::new(kind.value.name().to_owned(), kind.span));
    unique(named, message::SECTION_TWICE, findings);
    // A section is missing only if it can be none of those that could not be read.
    if settings.unread.has("sections") || known().count() < settings.sections.len() {
        return;
    }
    for kind in SectionKind::ALL {
        if !kinds().any(|given| given.value == kind) {
            // A missing section has no place: the list of sections is where it belongs.
            let place = settings
                .sections
                .first()
                .map_or(settings.place, |first| first.place);
            findings.push(
                Finding::error(message::SECTION_MISSING)
                    .with("section", kind.name())
                    .at(place),
            );
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
