//! Changes in one sentence, as an entry of the record of revisions tells them. It counts people and names none: whoever
//! has left is not to stand in the record for ever.

use super::sentences::Sentences;
use crate::comparison::{
    AttachmentChange, Became, Comparison, PeopleChanges, Place, TextChanges, named,
};
use crate::diagnostic::{Argument, message};
use crate::locale::Messages;

/// How many articles or names are given one by one; more are counted.
const NAMED: usize = 6;

/// What changed for readers of one language, in the language of `messages`; empty where nothing did of which an entry
/// would tell.
pub(crate) fn summary(changes: &Comparison, messages: &Messages) -> String {
    let summary = Summary(Sentences(messages));
    // A section that is new or gone is told as such.
    let stays = |text: &&TextChanges| {
        let mut sections = changes
            .sections
            .iter()
            .filter(|it| it.section == text.section);
        sections.all(|it| it.old.is_some() && it.new.is_some())
    };
    let texts = changes.texts.iter().filter(stays);
    let parts = [
        summary.settings(changes),
        summary.sections(changes),
        summary.answers(changes),
        summary.departments(changes),
        summary.people("people", &changes.people),
        summary.people("advisors", &changes.advisors),
        summary.count("figures", "updated", changes.figures.len()),
        summary.count("meetings", "updated", changes.meetings.len()),
    ];
    let parts = parts.into_iter();
    let parts = parts
        .chain(texts.map(|text| summary.text(text)))
        .chain([summary.attachments(&changes.attachments)]);
    let parts: Vec<String> = parts.flatten().collect();
    match parts.is_empty() {
        true => String::new(),
        false => {
            let parts = parts.join(&summary.0.text(message::CHANGES_BETWEEN));
            messages.text(message::REVISION_TEXT, &[("parts", parts.into())])
        }
    }
}

struct Summary<'a>(Sentences<'a>);

impl Summary<'_> {
    /// What happened to some of a part: 新增第六条.
    fn did(&self, kind: &'static str, names: &[String]) -> Option<String> {
        (!names.is_empty()).then(|| self.counted(kind, names, names.len()))
    }

    /// What happened to so many.
    fn some(&self, kind: &'static str, count: usize) -> Option<String> {
        (count > 0).then(|| self.counted(kind, &[], count))
    }

    fn counted(&self, kind: &'static str, names: &[String], count: usize) -> String {
        let is_counted = names.is_empty() || names.len() > NAMED;
        let names = names.join(&self.0.text(message::CHANGES_AND));
        let arguments: [(&'static str, Argument); 4] = [
            ("kind", kind.into()),
            ("told", if is_counted { "counted" } else { "named" }.into()),
            ("names", names.into()),
            ("count", count.into()),
        ];
        self.0.0.text(message::REVISION_DID, &arguments)
    }

    /// A part of the disclosure with what happened to it; `None` where nothing did.
    fn part(&self, heading: &str, did: impl IntoIterator<Item = Option<String>>) -> Option<String> {
        let did: Vec<String> = did.into_iter().flatten().collect();
        let between = self.0.text(message::REVISION_AND);
        let arguments: [(&'static str, Argument); 2] = [
            ("heading", heading.to_owned().into()),
            ("did", did.join(&between).into()),
        ];
        (!did.is_empty()).then(|| self.0.0.text(message::REVISION_PART, &arguments))
    }

    /// A part of which it is only said that something happened to it.
    fn count(&self, group: &str, kind: &'static str, count: usize) -> Option<String> {
        let did = (count > 0).then(|| self.counted(kind, &[], count));
        self.part(&self.0.group(group), [did])
    }

    fn settings(&self, changes: &Comparison) -> Option<String> {
        let fields = changes.settings_to_record();
        let fields = fields.map(|it| self.0.field(&it.field, None));
        let preamble = changes.preamble.iter();
        let fields = fields.chain(preamble.map(|_| self.0.field("preamble", None)));
        let fields: Vec<String> = fields.collect();
        self.part(&self.0.group("settings"), [self.did("corrected", &fields)])
    }

    fn sections(&self, changes: &Comparison) -> Option<String> {
        let named = |was: bool, is: bool| -> Vec<String> {
            let sections = changes.sections.iter();
            let sections = sections.filter(|it| it.old.is_some() == was && it.new.is_some() == is);
            sections
                .filter_map(|it| it.new.clone().or_else(|| it.old.clone()))
                .collect()
        };
        let moved = changes.sections_reordered;
        let did = [
            self.did("added", &named(false, true)),
            self.did("removed", &named(true, false)),
            self.did("retitled", &named(true, true)),
            moved.then(|| self.counted("reordered", &[], 0)),
        ];
        self.part(&self.0.group("sections"), did)
    }

    fn answers(&self, changes: &Comparison) -> Option<String> {
        let numbers = changes.answers.iter();
        let numbers = numbers.map(|it| it.number.trim_end_matches('.').to_owned());
        let mut numbers: Vec<String> = numbers.collect();
        numbers.dedup();
        // Where several tables have items of one number, numbers do not say which.
        let is_clear = changes.answers.iter().all(|it| it.table.is_none());
        let form = !changes.form.is_empty();
        let did = [
            match is_clear {
                true => self.did("answered", &numbers),
                false => self.some("answered", changes.answers.len()),
            },
            form.then(|| self.counted("updated", &[], changes.form.len())),
        ];
        self.part(&self.0.group("answers"), did)
    }

    fn departments(&self, changes: &Comparison) -> Option<String> {
        let changes = &changes.departments;
        let renamed = changes.renamed.iter().map(|it| {
            let arguments: [(&'static str, Argument); 2] = [
                ("old", it.old.clone().into()),
                ("new", it.new.clone().into()),
            ];
            Some(self.0.0.text(message::REVISION_RENAMED, &arguments))
        });
        let others = [
            self.did("founded", &changes.added),
            self.did("dissolved", &changes.removed),
        ];
        self.part(&self.0.group("departments"), renamed.chain(others))
    }

    fn people(&self, group: &str, changes: &PeopleChanges) -> Option<String> {
        let did = [
            self.some("joined", changes.joined.len()),
            self.some("left", changes.left.len()),
            self.some("entries", changes.changed.len()),
            changes.reordered.then(|| self.counted("reordered", &[], 0)),
        ];
        self.part(&self.0.group(group), did)
    }

    fn text(&self, changes: &TextChanges) -> Option<String> {
        // Neither running text nor the items of an agenda have numbers by which people call them.
        let mut places = changes
            .articles
            .iter()
            .flat_map(|it| it.old.iter().chain(&it.new));
        if places.any(|place| called(place).is_empty() || place.begins.is_some()) {
            return self.part(&changes.title, [Some(self.counted("reworded", &[], 0))]);
        }
        let became = |wanted: Became, is_old: bool| -> Vec<String> {
            let articles = changes.articles.iter();
            let articles = articles.filter(|it| it.became == wanted);
            let places = articles.filter_map(|it| {
                if is_old {
                    it.old.first()
                } else {
                    it.new.first()
                }
            });
            places.map(called).collect()
        };
        let renumbered: usize = changes.renumbered.iter().map(|it| it.count).sum();
        let did = [
            self.did("amended", &became(Became::Changed, false)),
            self.did("split", &became(Became::Split, true)),
            self.did("merged", &became(Became::Merged, false)),
            self.did("added", &became(Became::Inserted, false)),
            self.did("removed", &became(Became::Deleted, true)),
            self.did("moved", &became(Became::Moved, false)),
            self.some("renumbered", renumbered),
        ];
        self.part(&changes.title, did)
    }

    fn attachments(&self, changes: &[AttachmentChange]) -> Option<String> {
        let named = |was: bool, is: bool| -> Vec<String> {
            let all = changes.iter();
            let all = all.filter(|it| it.old.is_some() == was && it.new.is_some() == is);
            all.filter_map(|it| Some(it.new.as_ref().or(it.old.as_ref())?.title.clone()))
                .collect()
        };
        let did = [
            self.did("added", &named(false, true)),
            self.did("removed", &named(true, false)),
            self.did("replaced", &named(true, true)),
        ];
        self.part(&self.0.group("attachments"), did)
    }
}

/// What people call an article by: its number, else its title; an item by both.
fn called(place: &Place) -> String {
    match &place.number {
        Some(number) if !place.is_item() => number.clone(),
        _ => named(place),
    }
}
