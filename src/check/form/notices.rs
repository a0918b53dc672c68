//! `notices` of `disclosure.yaml`: in languages and with sections that there are, on paper that holds something at the
//! distance, each with a file of its own.

use crate::check::form::unique;
use crate::diagnostic::{Finding, Span, Spanned, message};
use crate::model::{DisclosureDraft, Notice, Section, Settings, Tag, is_summary};

pub(super) fn check(draft: &DisclosureDraft, findings: &mut Vec<Finding>) {
    let Some(settings) = &draft.settings.value else {
        return;
    };
    let notices: Vec<&Notice> = settings.notices.iter().flatten().collect();
    for notice in &notices {
        languages(notice, settings, findings);
        content(notice, settings, findings);
        findings.extend(too_small(notice));
        if let Some(most) = notice.max_sheets.as_ref().filter(|most| most.value == 0) {
            findings.push(Finding::error(message::NOTICE_NO_SHEET).at(most.span));
        }
    }
    let whole = notices.iter().filter(|notice| notice.unread.is_empty());
    let files = whole.flat_map(|notice| files(notice, settings));
    unique(files, message::NOTICE_TWICE, findings);
}

/// The files that a notice is made into.
fn files(notice: &Notice, settings: &Settings) -> Vec<Spanned<String>> {
    let named = notice.languages.as_ref().filter(|named| !named.is_empty());
    let tags = match named {
        Some(named) => named.as_slice(),
        None => settings.locales.get(..1).unwrap_or_default(),
    };
    let file = |tag: &Spanned<Tag>| {
        let path = format!("{}/notice-{}.pdf", tag.value.as_str(), notice.name());
        Spanned::new(path, notice.place)
    };
    tags.iter().map(file).collect()
}

fn languages(notice: &Notice, settings: &Settings, findings: &mut Vec<Finding>) {
    let named = notice.languages.iter().flatten();
    let all = || settings.locales.iter().map(|tag| tag.value.as_str());
    let is_known = |tag: &str| all().any(|known| known == tag);
    let unknown = named.clone().filter(|tag| !is_known(tag.value.as_str()));
    if !settings.unread.has("locales") {
        findings.extend(unknown.map(|tag| {
            Finding::error(message::NOTICE_LANGUAGE)
                .with("tag", tag.value.as_str())
                .with("all", all().collect::<Vec<_>>().join(", "))
                .at(tag.span)
        }));
    }
    let named = named.map(|tag| Spanned::new(tag.value.as_str(), tag.span));
    unique(named, message::LOCALE_TWICE, findings);
}

fn content(notice: &Notice, settings: &Settings, findings: &mut Vec<Finding>) {
    let named = || notice.content.iter().flat_map(|content| &content.0);
    if let Some(summary) = named().find(|name| is_summary(name))
        && named().count() > 1
    {
        findings.push(Finding::error(message::NOTICE_SUMMARY_ALONE).at(summary.span));
    }
    if settings.unread.has("sections") {
        return;
    }
    let ids: Vec<&str> = settings.sections.iter().map(Section::id).collect();
    let sections = notice.sections();
    let unknown = sections
        .iter()
        .filter(|id| !ids.contains(&id.value.0.as_str()));
    findings.extend(unknown.map(|id| {
        Finding::error(message::NOTICE_SECTION)
            .with("id", id.value.0.as_str())
            .with("all", ids.join(", "))
            .at(id.span)
    }));
    let named = sections
        .iter()
        .map(|id| Spanned::new(id.value.0.as_str(), id.span));
    unique(named, message::NOTICE_SECTION_TWICE, findings);
}

/// The finding about paper on which hardly a line fits that can be read from so far.
fn too_small(notice: &Notice) -> Option<Finding> {
    let is_known = !notice.unread.has("paper") && !notice.unread.has("reading-distance");
    if !is_known || notice.fits() {
        return None;
    }
    let stated = notice.reading_distance.as_ref().map(|it| it.span);
    let paper = notice.paper.as_ref().map(|it| it.span);
    let place: Span = stated.or(paper).unwrap_or(notice.place);
    Some(
        Finding::error(message::NOTICE_TOO_SMALL)
            .with("paper", notice.paper().name)
            .with("distance", (notice.distance() / 1000.0).to_string())
            .with("size", format!("{:.1}", notice.size()))
            .at(place),
    )
}
