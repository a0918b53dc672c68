//! What a table of people changes, for people and for scripts.

use serde_json::{Value, json};

use super::import_shown::Shown;
use crate::diagnostic::{Argument, Finding, MessageId, Span, message};
use crate::engine::{Count, Counted, Proposal};
use crate::locale::Messages;
use crate::report::{Private, masked, plain_path, show_path};
use crate::roster::{FieldChange, Mention, Planned};
use crate::text::shown;
use crate::workspace::{Change, Files};

/// The columns that say who somebody is who left.
const TELLING: [&str; 3] = ["faculty", "grade", "position"];

impl Shown for Proposal {
    fn is_empty(&self) -> bool {
        self.plan.is_empty()
    }

    fn for_people(&self, files: &Files, messages: &Messages) -> String {
        for_people(self, files, messages)
    }

    fn for_scripts(&self, files: &Files) -> Value {
        for_scripts(self, files)
    }

    fn findings(&self) -> (&[Finding], &Files) {
        (&self.findings, &self.then)
    }

    fn changes(&self) -> &[Change] {
        &self.changes
    }
}

/// The change of a table of people in lines.
fn for_people(proposal: &Proposal, files: &Files, messages: &Messages) -> String {
    let mut lines = Lines {
        proposal,
        files,
        messages,
        text: String::new(),
    };
    if !proposal.plan.is_empty() {
        lines.people();
        lines.doubtful();
        lines.departments();
        lines.elsewhere();
        lines.counts();
    }
    lines.text
}

struct Lines<'a> {
    proposal: &'a Proposal,
    files: &'a Files,
    messages: &'a Messages,
    text: String,
}

impl Lines<'_> {
    fn line(&mut self, id: MessageId, arguments: &[(&'static str, Argument)]) {
        let line = self.messages.text(id, arguments);
        self.text.push_str(&format!("{line}\n"));
    }

    fn entry(&mut self, sign: char, text: &str) {
        self.text.push_str(&format!("  {sign} {text}\n"));
    }

    /// A heading with the number of what stands below it; nothing where that is none.
    fn group(&mut self, id: MessageId, sign: char, entries: &[String]) {
        if entries.is_empty() {
            return;
        }
        self.line(id, &[("count", entries.len().into())]);
        for entry in entries {
            self.entry(sign, entry);
        }
    }

    fn people(&mut self) {
        let plan = &self.proposal.plan;
        let former = &self.proposal.former;
        if plan.is_mass_departure() {
            let counts = [
                ("count", former.len().into()),
                ("left", plan.left.len().into()),
            ];
            self.line(message::ROSTER_MASS, &counts);
        }
        let joined: Vec<String> = plan.joined().map(|person| self.of_joined(person)).collect();
        let left: Vec<String> = plan.left.iter().map(|at| self.of_left(*at)).collect();
        let is_renamed = |person: &&Planned| person.renamed().is_some();
        let renamed = plan.changed().filter(is_renamed);
        let renamed: Vec<String> = renamed.map(|person| self.of_changed(person)).collect();
        let changed = plan.changed().filter(|person| !is_renamed(person));
        let changed: Vec<String> = changed.map(|person| self.of_changed(person)).collect();
        self.group(message::ROSTER_JOINED, '+', &joined);
        self.group(message::ROSTER_LEFT, '-', &left);
        self.group(message::ROSTER_RENAMED, '~', &renamed);
        self.group(message::ROSTER_CHANGED, '~', &changed);
        if plan.is_reordered() {
            self.line(message::ROSTER_REORDERED, &[]);
        }
    }

    fn of_joined(&self, person: &Planned) -> String {
        let said = person.changes.iter();
        let said = said.filter(|change| change.key != "name" && !change.written.is_empty());
        let said: Vec<String> = said
            .map(|change| format!("{}{}", safe(&change.new), self.inferred(change)))
            .collect();
        format!("{}  {}", safe(&person.name), said.join(" · "))
    }

    fn of_left(&self, at: usize) -> String {
        let former = &self.proposal.former[at];
        let said = TELLING.map(|key| safe(former.value(key)));
        let said: Vec<String> = said.into_iter().filter(|text| !text.is_empty()).collect();
        format!("{}  {}", safe(former.value("name")), said.join(" · "))
    }

    fn of_changed(&self, person: &Planned) -> String {
        let others = person.changes.iter();
        let others = others.filter(|change| change.key != "name");
        let others: Vec<String> = others.map(|change| self.of_change(change)).collect();
        let name = match person.renamed() {
            Some(change) => format!("{} → {}", safe(&change.old), safe(&change.new)),
            None => safe(&person.name),
        };
        match others.is_empty() {
            true => name,
            false => format!("{name}  {}", others.join(" · ")),
        }
    }

    fn of_change(&self, change: &FieldChange) -> String {
        let key = [("key", change.key.into())];
        let field = self.messages.text(message::ROSTER_FIELD, &key);
        let or_empty = |text: &str| match text {
            "" => self.messages.text(message::ROSTER_EMPTY, &[]),
            text => safe(text),
        };
        let (old, new) = (or_empty(&change.old), or_empty(&change.new));
        format!("{field} {old} → {new}{}", self.inferred(change))
    }

    fn inferred(&self, change: &FieldChange) -> String {
        match change.inferred {
            true => self.messages.text(message::ROSTER_INFERRED, &[]),
            false => String::new(),
        }
    }

    /// What is not certain, and was decided in the way that loses nobody.
    fn doubtful(&mut self) {
        let plan = &self.proposal.plan;
        let former = &self.proposal.former;
        if !plan.namesakes.is_empty() {
            self.line(message::ROSTER_NAMESAKES, &[]);
        }
        for namesakes in &plan.namesakes {
            let name = namesakes
                .rows
                .first()
                .map(|row| safe(&plan.people[*row].name));
            let arguments = [
                ("name", name.unwrap_or_default().into()),
                ("former", namesakes.former.len().into()),
                ("rows", namesakes.rows.len().into()),
            ];
            let entry = self.messages.text(message::ROSTER_NAMESAKE, &arguments);
            self.entry('!', &entry);
        }
        let doubts = plan.doubts.iter().map(|(left, joined)| {
            let (left, joined) = (&former[*left], &plan.people[*joined]);
            format!("{} → {}", safe(left.value("name")), safe(&joined.name))
        });
        let doubts: Vec<String> = doubts.collect();
        self.group(message::ROSTER_DOUBTS, '?', &doubts);
        let contradicted = plan.contradicted.iter().map(|(at, change)| {
            format!(
                "{}  {}",
                safe(&plan.people[*at].name),
                self.of_change(change)
            )
        });
        let contradicted: Vec<String> = contradicted.collect();
        self.group(message::ROSTER_CONTRADICTED, '?', &contradicted);
    }

    fn departments(&mut self) {
        let departments = &self.proposal.plan.departments;
        for renamed in &departments.renamed {
            let arguments = [
                ("former", safe(&renamed.from).into()),
                ("new", safe(&renamed.to).into()),
                ("id", renamed.id.clone().into()),
                ("stay", renamed.stay.into()),
            ];
            self.line(message::ROSTER_DEPARTMENT_RENAMED, &arguments);
        }
        for added in &departments.added {
            let arguments = [
                ("name", safe(&added.name).into()),
                ("id", added.id.clone().into()),
            ];
            self.line(message::ROSTER_DEPARTMENT_ADDED, &arguments);
        }
        for name in &departments.emptied {
            let name = [("name", safe(name).into())];
            self.line(message::ROSTER_DEPARTMENT_EMPTIED, &name);
        }
    }

    fn elsewhere(&mut self) {
        let mentions = &self.proposal.mentions;
        let rewritten = mentions.iter().filter(|mention| mention.new.is_some());
        let rewritten: Vec<String> = rewritten.map(|mention| self.mention(mention)).collect();
        let look = mentions.iter().filter(|mention| mention.new.is_none());
        let look: Vec<String> = look.map(|mention| self.mention(mention)).collect();
        let translations = self.proposal.translations.iter();
        let translations: Vec<String> = translations.map(|span| self.place(*span)).collect();
        self.group(message::ROSTER_REWRITTEN, '~', &rewritten);
        self.group(message::ROSTER_LOOK, '?', &look);
        self.group(message::ROSTER_TRANSLATIONS, '?', &translations);
    }

    fn mention(&self, mention: &Mention) -> String {
        match &mention.new {
            Some(new) => format!("{} → {}", self.place(mention.span), safe(new)),
            None => self.place(mention.span),
        }
    }

    /// A place with its line.
    fn place(&self, span: Span) -> String {
        let at = self.files.position(span);
        let path = show_path(self.files.path(span.file));
        let (_, lines) = self.files.lines(span);
        let line = Private::default().lines(self.files, span.file, lines);
        format!("{path}:{}:{}: {}", at.line, at.column, shown(line.trim()))
    }

    fn counts(&mut self) {
        for count in &self.proposal.counts {
            let most = count.most.map_or_else(|| "none".into(), Argument::from);
            let arguments = [
                ("what", name(count.what).into()),
                ("before", count.before.into()),
                ("after", count.after.into()),
                ("most", most),
            ];
            self.line(message::ROSTER_COUNT, &arguments);
        }
    }
}

fn name(what: Counted) -> &'static str {
    match what {
        Counted::People => "people",
        Counted::Presidium => "presidium",
        Counted::Departments => "departments",
    }
}

/// A text as it may be shown.
pub(super) fn safe(text: &str) -> String {
    shown(&masked(text)).into_owned()
}

/// The change of a table of people for scripts.
fn for_scripts(proposal: &Proposal, files: &Files) -> Value {
    let plan = &proposal.plan;
    let former = |at: usize| masked(proposal.former[at].value("name"));
    let place = |span: Span| {
        let at = files.position(span);
        json!({
            "file": plain_path(files.path(span.file)),
            "line": at.line,
            "column": at.column,
        })
    };
    let mention = |mention: &Mention| {
        let mut entry = place(mention.span);
        entry["new"] = json!(mention.new);
        entry
    };
    let person = |person: &Planned| {
        json!({
            "name": masked(&person.name),
            "was": person.renamed().map(|change| masked(&change.old)),
            "row": person.cell.row,
            "changes": person.changes.iter().map(field).collect::<Value>(),
        })
    };
    let count = |count: &Count| {
        json!({
            "what": name(count.what),
            "before": count.before,
            "after": count.after,
            "most": count.most,
        })
    };
    let departments = &plan.departments;
    json!({
        "joined": plan.joined().map(person).collect::<Value>(),
        "left": plan.left.iter().map(|at| former(*at)).collect::<Value>(),
        "changed": plan.changed().map(person).collect::<Value>(),
        "reordered": plan.is_reordered(),
        "namesakes": plan.namesakes.iter().map(|same| json!({
            "name": same.rows.first().map(|row| masked(&plan.people[*row].name)),
            "former": same.former.len(),
            "rows": same.rows.len(),
        })).collect::<Value>(),
        "doubts": plan.doubts.iter().map(|(left, joined)| json!({
            "left": former(*left),
            "joined": masked(&plan.people[*joined].name),
        })).collect::<Value>(),
        "contradicted": plan.contradicted.iter().map(|(at, change)| json!({
            "name": masked(&plan.people[*at].name),
            "change": field(change),
        })).collect::<Value>(),
        "departments": {
            "renamed": departments.renamed.iter().map(|it| json!({
                "id": it.id, "from": masked(&it.from), "to": masked(&it.to), "stay": it.stay,
            })).collect::<Value>(),
            "added": departments.added.iter().map(|it| json!({
                "id": it.id, "name": masked(&it.name),
            })).collect::<Value>(),
            "emptied": departments.emptied.iter().map(|name| masked(name)).collect::<Value>(),
        },
        "mentions": proposal.mentions.iter().map(mention).collect::<Value>(),
        "translations": proposal.translations.iter().map(|span| place(*span)).collect::<Value>(),
        "counts": proposal.counts.iter().map(count).collect::<Value>(),
    })
}

fn field(change: &FieldChange) -> Value {
    json!({
        "key": change.key,
        "old": masked(&change.old),
        "new": masked(&change.new),
        "inferred": change.inferred,
    })
}
