//! The file of a table of people as it is to be: `staff.yaml`, `advisors.yaml`, and those of their translators.

use rustc_hash::FxHashMap;

use super::former::Former;
use super::plan::{POSITION, Plan, Planned};
use super::tables::DEPARTMENT;
use crate::locale::key_names;
use crate::model::Tag;
use crate::yaml::{Entry, Kind, Node, Placed, Wanted};

/// The key of the list of people.
const PEOPLE: &str = "people";
/// The key of the list of departments.
const DEPARTMENTS: &str = "departments";

/// So many members are looked at for one that a new one can be written like.
const TEMPLATES: usize = 200;

/// The tree of a file as a plan wants it. `None` where the file does not have the people that the plan is about.
pub(crate) fn wanted(
    text: &str,
    tree: &Node,
    plan: &Plan,
    former: &[Former],
    primary: Option<&Tag>,
) -> Option<Wanted> {
    let mut wanted = Wanted::from(tree);
    let writer = Writer {
        text,
        former,
        plan,
        primary,
    };
    if let Some(old) = value(tree, DEPARTMENTS) {
        writer.departments(old, list(&mut wanted, DEPARTMENTS)?);
    } else if !plan.departments.added.is_empty() {
        writer.departments(&nothing(tree), list(&mut wanted, DEPARTMENTS)?);
    }
    let none = nothing(tree);
    let old = value(tree, PEOPLE).unwrap_or(&none);
    if old.members().len() != former.len() {
        return None;
    }
    writer.people(old, list(&mut wanted, PEOPLE)?);
    Some(wanted)
}

/// The tree of a translator's file, whose people stand in the order of the original. `None` where it need not change.
pub(crate) fn wanted_translation(tree: &Node, plan: &Plan) -> Option<Wanted> {
    let old = value(tree, PEOPLE)?;
    let Kind::List(translated) = &old.kind else {
        return None;
    };
    let mut wanted = Wanted::from(tree);
    let members = list(&mut wanted, PEOPLE)?;
    *members = plan
        .people
        .iter()
        .map(
            |person| match person.former.and_then(|at| translated.get(at)) {
                Some(own) => translation(own, person),
                None => Wanted::added(Kind::Empty),
            },
        )
        .collect();
    // Those at the end are merely still to be translated.
    while members.len() > 1 && members.last().is_some_and(|last| last.span == Placed::New) {
        members.pop();
    }
    Some(wanted)
}

/// The translation of a person of whom something is no longer said, which then has no translation.
fn translation(own: &Node, person: &Planned) -> Wanted {
    let mut wanted = Wanted::from(own);
    let Kind::Map(entries) = &mut wanted.kind else {
        return wanted;
    };
    for change in person
        .changes
        .iter()
        .filter(|change| change.written.is_empty())
    {
        if let Some(entry) = entries.iter_mut().find(|entry| is(entry, change.key)) {
            entry.value.kind = Kind::Empty;
        }
    }
    wanted
}

/// Whether the key of an entry is this one, in whatever words.
fn is<P>(entry: &Entry<P>, key: &str) -> bool {
    entry.key.value == key || key_names().are(&entry.key.value, key)
}

/// The value of a key, in whatever words that is written.
fn value<'n>(node: &'n Node, key: &str) -> Option<&'n Node> {
    let Kind::Map(entries) = &node.kind else {
        return None;
    };
    let exact = entries.iter().find(|entry| entry.key.value == key);
    let found = exact.or_else(|| entries.iter().find(|entry| is(entry, key)))?;
    Some(&found.value)
}

fn nothing(near: &Node) -> Node {
    Node {
        span: near.span,
        kind: Kind::Empty,
    }
}

/// The list under a key of a file, which gets an empty one where it has none.
fn list<'w>(wanted: &'w mut Wanted, key: &str) -> Option<&'w mut Vec<Wanted>> {
    if matches!(wanted.kind, Kind::Empty) {
        wanted.kind = Kind::Map(Vec::new());
    }
    let Kind::Map(entries) = &mut wanted.kind else {
        return None;
    };
    let exact = entries.iter().position(|entry| entry.key.value == key);
    let at = exact.or_else(|| entries.iter().position(|entry| is(entry, key)));
    let at = at.unwrap_or_else(|| {
        entries.push(Entry::added(key, Kind::Empty));
        entries.len() - 1
    });
    let list = &mut entries[at].value;
    if matches!(list.kind, Kind::Empty) {
        list.kind = Kind::List(Vec::new());
    }
    match &mut list.kind {
        Kind::List(members) => Some(members),
        _ => None,
    }
}

struct Writer<'a> {
    text: &'a str,
    former: &'a [Former],
    plan: &'a Plan,
    primary: Option<&'a Tag>,
}

impl Writer<'_> {
    fn departments(&self, old: &Node, members: &mut Vec<Wanted>) {
        for renamed in &self.plan.departments.renamed {
            for (node, member) in old.members().iter().zip(members.iter_mut()) {
                let id = value(node, "id").and_then(Node::text);
                if id.map(str::trim) == Some(renamed.id.as_str()) {
                    self.put(member, "name", &renamed.to);
                }
            }
        }
        let mut templates = Templates::new(self.text, old.members());
        for added in &self.plan.departments.added {
            let values = [("id", added.id.as_str()), ("name", added.name.as_str())];
            members.push(self.new_member(&mut templates, &values));
        }
    }

    fn people(&self, old: &Node, members: &mut Vec<Wanted>) {
        let known = std::mem::take(members);
        let mut known: Vec<Option<Wanted>> = known.into_iter().map(Some).collect();
        let mut templates = Templates::new(self.text, old.members());
        for person in &self.plan.people {
            let own = person.former.and_then(|at| {
                let own = known.get_mut(at)?.take()?;
                Some((own, &old.members()[at], &self.former[at]))
            });
            let Some((mut member, node, former)) = own else {
                let values = person.changes.iter();
                let values: Vec<_> = values
                    .map(|change| (change.key, change.written.as_str()))
                    .collect();
                members.push(self.new_member(&mut templates, &values));
                continue;
            };
            self.free_of_department(node, &mut member, former, person);
            for change in &person.changes {
                self.put(&mut member, change.key, &change.written);
            }
            members.push(member);
        }
    }

    /// What is written with the name of a department (学习部部长 of 学习部) is written without it where the person's
    /// department gets another name, or is another.
    fn free_of_department(
        &self,
        node: &Node,
        member: &mut Wanted,
        former: &Former,
        person: &Planned,
    ) {
        let own = former.value(DEPARTMENT);
        let mut renamed = self.plan.departments.renamed.iter();
        let moves = person.changes.iter().any(|change| change.key == DEPARTMENT);
        if !(moves || renamed.any(|renamed| renamed.id == own)) {
            return;
        }
        for key in [DEPARTMENT, POSITION] {
            let written = value(node, key).and_then(Node::text);
            if written.is_some_and(|written| written.trim() != former.value(key)) {
                self.put(member, key, former.value(key));
            }
        }
    }

    /// A new member, written like the one that has the most of what it has.
    fn new_member(&self, templates: &mut Templates, values: &[(&'static str, &str)]) -> Wanted {
        let mut member = match templates.best(values) {
            Some(like) => Wanted::like(like),
            None => Wanted::added(Kind::Map(Vec::new())),
        };
        if let Kind::Map(entries) = &mut member.kind {
            for entry in entries {
                let own = values.iter().find(|(key, _)| is(entry, key));
                entry.value.kind = match own {
                    Some((_, text)) => Kind::Scalar((*text).to_owned()),
                    None => Kind::Empty,
                };
            }
        }
        for (key, text) in values {
            self.put(&mut member, key, text);
        }
        member
    }

    /// Gives a key of a record a text in the original language; an empty one leaves nothing of the value.
    fn put(&self, record: &mut Wanted, key: &str, text: &str) {
        let Kind::Map(entries) = &mut record.kind else {
            return;
        };
        let exact = entries.iter().position(|entry| entry.key.value == key);
        let at = exact.or_else(|| entries.iter().position(|entry| is(entry, key)));
        let new = match text {
            "" => Kind::Empty,
            text => Kind::Scalar(text.to_owned()),
        };
        let Some(at) = at else {
            if !text.is_empty() {
                entries.push(Entry::added(key, new));
            }
            return;
        };
        let value = &mut entries[at].value;
        match &mut value.kind {
            Kind::Map(texts) if !text.is_empty() => {
                let is_original =
                    |entry: &Entry<Placed>| Tag::parse(&entry.key.value).as_ref() == self.primary;
                let original = texts.iter().position(is_original).unwrap_or(0);
                if let Some(original) = texts.get_mut(original) {
                    original.value.kind = new;
                }
            }
            _ => value.kind = new,
        }
    }
}

/// The members that new ones can be written like.
struct Templates<'a> {
    /// Those of which every value is a single one, and which no comment is about.
    plain: Vec<&'a Node>,
    /// The best for a set of keys: most new members have the same.
    best: FxHashMap<Vec<&'static str>, Option<&'a Node>>,
}

impl<'a> Templates<'a> {
    fn new(text: &str, members: &'a [Node]) -> Self {
        let ends = members.iter().skip(1).map(|next| next.span.range().start);
        let ends = ends.chain([text.len()]);
        let plain = members.iter().zip(ends).take(TEMPLATES);
        let plain = plain.filter_map(|(member, end)| {
            let text = own_lines(text.get(member.span.range().start..end)?);
            // An anchor, a text block and a comment are its own.
            let is_plain = is_record_of_texts(member) && !text.contains(['&', '*', '|', '>', '#']);
            is_plain.then_some(member)
        });
        Self {
            plain: plain.collect(),
            best: FxHashMap::default(),
        }
    }

    fn best(&mut self, values: &[(&'static str, &str)]) -> Option<&'a Node> {
        let keys: Vec<&'static str> = values
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(key, _)| *key)
            .collect();
        if let Some(known) = self.best.get(&keys) {
            return *known;
        }
        // Of equals the last: it stands next to where most are added.
        let best = self
            .plain
            .iter()
            .copied()
            .max_by_key(|member| fit(member, &keys));
        self.best.insert(keys, best);
        best
    }
}

/// A member's own lines, of the text up to the next one: without the comments that stand before that.
fn own_lines(text: &str) -> &str {
    let mut own = text;
    while let Some((before, last)) = own.trim_end().rsplit_once('\n') {
        let last = last.trim();
        if !(last.is_empty() || last == "-" || last.starts_with('#')) {
            break;
        }
        own = before;
    }
    own
}

fn is_record_of_texts(member: &Node) -> bool {
    let is_text = |entry: &Entry| matches!(entry.value.kind, Kind::Scalar(_) | Kind::Empty);
    matches!(&member.kind, Kind::Map(entries) if !entries.is_empty() && entries.iter().all(is_text))
}

/// How well a record serves for one with these keys: those that it has and fills count most, those that it lacks or has
/// besides count against it.
fn fit(member: &Node, keys: &[&str]) -> i32 {
    let Kind::Map(entries) = &member.kind else {
        return 0;
    };
    let wanted = keys.iter().map(|key| {
        let own = entries.iter().find(|entry| is(entry, key));
        match own {
            Some(entry) if !entry.value.is_blank() => 4,
            Some(_) => 2,
            None => 0,
        }
    });
    let besides = entries.iter().filter(|entry| {
        let is_wanted = keys.iter().any(|key| is(entry, key));
        !is_wanted && !entry.value.is_blank()
    });
    wanted.sum::<i32>() - i32::try_from(besides.count()).unwrap_or(i32::MAX)
}
