//! Which texts are headings, and which follow a number that the program computes.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::diagnostic::Span;
use crate::model::{DisclosureDraft, Localized, Provision, ProvisionKind};
use crate::text::Behind;

/// The places of all headings, in all languages.
pub(super) fn headings(draft: &DisclosureDraft) -> FxHashSet<Span> {
    let mut found = sections(draft);
    if let Some(settings) = &draft.settings.value {
        found.add(&settings.title);
    }
    if let Some(congress) = &draft.congress.value {
        let titles = [&congress.meetings_title, &congress.agenda_title];
        titles
            .into_iter()
            .flatten()
            .for_each(|title| found.add(title));
        for agenda in congress
            .meetings
            .iter()
            .filter_map(|meeting| meeting.agenda.as_ref())
        {
            agenda.title.iter().for_each(|title| found.add(title));
        }
    }
    found.visit_provisions(draft, &|found, _, provision| {
        provision.title.iter().for_each(|title| found.add(&title.0));
    });
    found.0
}

/// The texts that follow a computed number, and those that follow a title that has one.
pub(super) fn numbered(draft: &DisclosureDraft) -> FxHashMap<Span, Behind> {
    let behind = |places: FxHashSet<Span>, what| places.into_iter().map(move |span| (span, what));
    let mut titled = SpanSet(FxHashSet::default());
    titled.visit_provisions(draft, &|found, role, provision| {
        // Parts have no number.
        if role != ProvisionKind::Part && provision.title.is_some() {
            provision.text.iter().for_each(|text| found.add(&text.0));
        }
    });
    let mut first = sections(draft);
    first.visit_provisions(draft, &|found, role, provision| {
        // The number stands before the title, or before the text if there is no title.
        let text = provision.title.as_ref().or(provision.text.as_ref());
        if let Some(text) = text.filter(|_| role != ProvisionKind::Part) {
            found.add(&text.0);
        }
    });
    behind(titled.0, Behind::Title)
        .chain(behind(first.0, Behind::Number))
        .collect()
}

/// Titles of sections and meetings, which are both headings and numbered.
fn sections(draft: &DisclosureDraft) -> SpanSet {
    let mut found = SpanSet(FxHashSet::default());
    let settings = draft.settings.value.iter();
    for section in settings.flat_map(|settings| &settings.sections) {
        found.add(&section.title);
        let parts = section.parts.iter().flatten();
        parts
            .filter_map(|part| part.title.as_ref())
            .for_each(|title| found.add(title));
    }
    let congress = draft.congress.value.iter();
    for meeting in congress.flat_map(|congress| &congress.meetings) {
        found.add(&meeting.title.0);
    }
    found
}

/// Places of texts.
struct SpanSet(FxHashSet<Span>);

impl SpanSet {
    fn add(&mut self, text: &Localized) {
        self.0.extend(text.all().map(|text| text.span));
    }

    /// Calls `visit` with every provision of the legal texts and agendas, and its kind.
    fn visit_provisions(
        &mut self,
        draft: &DisclosureDraft,
        visit: &dyn Fn(&mut Self, ProvisionKind, &Provision),
    ) {
        for text in draft.legal_texts() {
            if let Some(text) = text.text {
                self.visit_children(text, visit);
            }
        }
        let congress = draft.congress.value.iter();
        for meeting in congress.flat_map(|congress| &congress.meetings) {
            for item in meeting.agenda.iter().flat_map(|agenda| &agenda.items) {
                visit(self, ProvisionKind::Item, &item.0);
                self.visit_children(&item.0, visit);
            }
        }
    }

    fn visit_children(
        &mut self,
        provision: &Provision,
        visit: &dyn Fn(&mut Self, ProvisionKind, &Provision),
    ) {
        for (role, child) in provision.children() {
            visit(self, role, child);
            self.visit_children(child, visit);
        }
    }
}
