//! Tells the changes of a disclosure in words.

use super::articles::of_text;
use super::entry::{Entry, Group, Line, Told};
use super::sentences::Sentences;
use crate::comparison::{
    AnswerChange, Asked, Comparison, Fate, FieldChange, PeopleChanges, Person, PersonChange, Piece,
    RevisionEntry,
};
use crate::diagnostic::message;
use crate::locale::Messages;

/// The changes of a disclosure in the language of `messages`.
pub(crate) fn told(changes: &Comparison, messages: &Messages) -> Told {
    let say = Sentences(messages);
    let mut groups = vec![
        Group::new(&say.group("settings"), settings(changes, &say)),
        Group::new(&say.group("sections"), sections(changes, &say)),
        Group::new(&say.group("answers"), answers(changes, &say)),
        Group::new(&say.group("departments"), departments(changes, &say)),
        Group::new(&say.group("people"), people(&changes.people, &say)),
        Group::new(&say.group("advisors"), people(&changes.advisors, &say)),
        Group::new(&say.group("figures"), fields(&changes.figures, &say)),
        Group::new(&say.group("meetings"), meetings(changes, &say)),
    ];
    groups.extend(
        changes
            .texts
            .iter()
            .map(|text| Group::new(&text.title, of_text(text, &say))),
    );
    groups.push(Group::new(
        &say.group("attachments"),
        attachments(changes, &say),
    ));
    groups.push(Group::new(
        &say.group("revisions"),
        revisions(changes, &say),
    ));
    groups.retain(|group| !group.entries.is_empty());
    Told {
        title: say.title(changes),
        notes: Vec::new(),
        groups,
    }
}

fn settings(changes: &Comparison, say: &Sentences) -> Vec<Entry> {
    let mut entries = fields(&changes.settings, say);
    entries.extend(changes.preamble.iter().map(|edits| Entry {
        text: say.field("preamble", None),
        lines: vec![Line::new(None, edits)],
    }));
    entries
}

fn fields(changes: &[FieldChange], say: &Sentences) -> Vec<Entry> {
    let entries = changes
        .iter()
        .map(|change| Entry::plain(say.change(change, None)));
    entries.collect()
}

fn sections(changes: &Comparison, say: &Sentences) -> Vec<Entry> {
    let mut entries: Vec<Entry> = changes
        .sections
        .iter()
        .map(|it| {
            Entry::plain(say.came_or_went(
                message::CHANGES_SECTION,
                it.old.as_ref(),
                it.new.as_ref(),
            ))
        })
        .collect();
    if changes.sections_reordered {
        entries.push(Entry::plain(say.text(message::CHANGES_SECTIONS_REORDERED)));
    }
    entries
}

fn answers(changes: &Comparison, say: &Sentences) -> Vec<Entry> {
    let entries = changes.answers.iter().map(|change| answer(change, say));
    entries.chain(fields(&changes.form, say)).collect()
}

fn answer(change: &AnswerChange, say: &Sentences) -> Entry {
    let mut lines = Vec::new();
    if change.wording.is_change() || change.asked != Asked::Still {
        lines.push(Line::new(Some(say.field("wording", None)), &change.wording));
    }
    let texts = [("remark", &change.remark), ("exception", &change.exception)];
    let texts = texts.into_iter().filter(|(_, edits)| edits.is_change());
    lines.extend(texts.map(|(field, edits)| Line::new(Some(say.field(field, None)), edits)));
    Entry {
        text: match &change.table {
            Some(table) => say.person(table, &[say.answer(change)]),
            None => say.answer(change),
        },
        lines,
    }
}

fn departments(changes: &Comparison, say: &Sentences) -> Vec<Entry> {
    let changes = &changes.departments;
    let added = changes
        .added
        .iter()
        .map(|name| say.came_or_went(message::CHANGES_DEPARTMENT, None, Some(name)));
    let removed = changes
        .removed
        .iter()
        .map(|name| say.came_or_went(message::CHANGES_DEPARTMENT, Some(name), None));
    let renamed = changes
        .renamed
        .iter()
        .map(|it| say.came_or_went(message::CHANGES_DEPARTMENT, Some(&it.old), Some(&it.new)));
    renamed
        .chain(added)
        .chain(removed)
        .map(Entry::plain)
        .collect()
}

fn people(changes: &PeopleChanges, say: &Sentences) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (id, people) in [
        (message::CHANGES_PEOPLE_JOINED, &changes.joined),
        (message::CHANGES_PEOPLE_LEFT, &changes.left),
    ] {
        if !people.is_empty() {
            entries.push(Entry {
                text: say.counted(id, people.len()),
                lines: people.iter().map(|person| listed(person, say)).collect(),
            });
        }
    }
    let change = |person: &PersonChange| {
        let parts = person.fields.iter().map(|field| {
            let heading = changes.headings.get(&field.field);
            say.change(field, heading.map(String::as_str))
        });
        Entry::plain(say.person(&person.name, &parts.collect::<Vec<_>>()))
    };
    entries.extend(changes.changed.iter().map(change));
    if changes.reordered {
        entries.push(Entry::plain(say.text(message::CHANGES_PEOPLE_REORDERED)));
    }
    if changes.old_count != changes.new_count {
        entries.push(Entry::plain(
            say.people_count(changes.old_count, changes.new_count),
        ));
    }
    entries
}

/// Who a person is, in a list of several.
fn listed(person: &Person, say: &Sentences) -> Line {
    let parts = ["position", "department", "category", "faculty", "grade"];
    let parts: Vec<&str> = parts
        .iter()
        .filter_map(|key| person.fields.get(*key).map(String::as_str))
        .collect();
    let text = say.listed_person(&person.name, &parts);
    Line {
        lead: None,
        pieces: vec![Piece {
            fate: Fate::Kept,
            text,
        }],
    }
}

fn meetings(changes: &Comparison, say: &Sentences) -> Vec<Entry> {
    let entries = changes.meetings.iter().map(|meeting| {
        let title = Some(&meeting.title);
        match (meeting.was, meeting.is) {
            (true, true) => {
                let parts = meeting.fields.iter().map(|field| say.change(field, None));
                say.person(&meeting.title, &parts.collect::<Vec<_>>())
            }
            (was, is) => say.came_or_went(
                message::CHANGES_MEETING,
                title.filter(|_| was),
                title.filter(|_| is),
            ),
        }
    });
    entries.map(Entry::plain).collect()
}

fn revisions(changes: &Comparison, say: &Sentences) -> Vec<Entry> {
    let said = |entry: &RevisionEntry| format!("{} {}", entry.date, entry.text);
    let added = changes.revisions.added.iter().map(|entry| {
        let entry = said(entry);
        say.came_or_went(message::CHANGES_REVISION, None, Some(&entry))
    });
    let removed = changes.revisions.removed.iter().map(|entry| {
        let entry = said(entry);
        say.came_or_went(message::CHANGES_REVISION, Some(&entry), None)
    });
    added.chain(removed).map(Entry::plain).collect()
}

fn attachments(changes: &Comparison, say: &Sentences) -> Vec<Entry> {
    let entries = changes.attachments.iter().map(|it| {
        let [old, new] = [&it.old, &it.new].map(|it| it.as_ref().map(|it| say.attachment(it)));
        say.came_or_went(message::CHANGES_ATTACHMENT, old.as_ref(), new.as_ref())
    });
    entries.map(Entry::plain).collect()
}
