//! Legal texts: no provision is empty, every article has an id, no id occurs twice.

use crate::check::form::unique;
use crate::diagnostic::{Finding, Spanned, message};
use crate::model::{DisclosureDraft, Id, Provision, ProvisionKind};

pub(super) fn check(draft: &DisclosureDraft, findings: &mut Vec<Finding>) {
    for text in draft.legal_texts() {
        let Some(text) = text.text else { continue };
        // A text of which a part could not be read may only seem empty.
        let is_whole = text.unread.is_empty();
        if is_whole && text.children().next().is_none() && text.text.is_none() {
            findings.push(Finding::error(message::EMPTY_PROVISION).at(text.place));
        }
        let mut ids = Vec::new();
        walk(text, &mut ids, findings);
        unique(ids, message::DUPLICATE_ID, findings);
    }
    for meeting in draft
        .congress
        .value
        .iter()
        .flat_map(|congress| &congress.meetings)
    {
        for item in meeting.agenda.iter().flat_map(|agenda| &agenda.items) {
            provision(ProvisionKind::Item, &item.0, findings);
            // No reference leads to an item of an agenda, so ids need not be unique there.
            walk(&item.0, &mut Vec::new(), findings);
        }
    }
}

/// Checks all provisions below `text` and collects their ids.
fn walk(text: &Provision, ids: &mut Vec<Spanned<Id>>, findings: &mut Vec<Finding>) {
    one_kind_of_children(text, findings);
    for (role, child) in text.children() {
        ids.extend(child.id.clone());
        provision(role, child, findings);
        walk(child, ids, findings);
    }
}

/// A single provision: articles have an id, because their address is made of it; none is empty.
fn provision(role: ProvisionKind, provision: &Provision, findings: &mut Vec<Finding>) {
    let unread = &provision.unread;
    if role == ProvisionKind::Article && provision.id.is_none() && !unread.has("id") {
        findings.push(Finding::error(message::ARTICLE_WITHOUT_ID).at(provision.place));
    }
    let silent = provision.title.is_none() && provision.text.is_none();
    if silent && unread.is_empty() && provision.children().next().is_none() {
        findings.push(Finding::error(message::EMPTY_PROVISION).at(provision.place));
    }
}

/// Reports children of two kinds, and a marker with no items to mark.
fn one_kind_of_children(provision: &Provision, findings: &mut Vec<Finding>) {
    let kinds = [
        provision.chapters.is_some(),
        provision.articles.is_some(),
        provision.parts.is_some(),
        provision.items.is_some(),
    ];
    if kinds.into_iter().filter(|given| *given).count() > 1 {
        findings.push(Finding::error(message::TWO_KINDS_OF_CHILDREN).at(provision.place));
    }
    let has_items = provision.items.is_some() || provision.unread.has("items");
    if provision.marker.is_some() && !has_items {
        findings.push(Finding::error(message::MARKER_WITHOUT_ITEMS).at(provision.place));
    }
}
