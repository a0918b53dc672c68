//! Brings a roster into its usual form: a department that is named in place of its id, and a position that names
//! the person's own department once more (学习部部长).

use rustc_hash::{FxHashMap, FxHashSet};

use super::read::Reader;
use super::settings::Settings;
use super::spelling::{says_nothing, usual};
use super::staff::{Department, Staff, office};
use super::texts::add_terms;
use super::values::Token;
use crate::locale::{UnionKind, Word, Words};
use crate::text::{bare, key};

impl Staff {
    /// Puts ids for names of departments, and the bare office for positions with the department's name.
    /// `union` is the one that discloses, as positions may begin with its name.
    pub(super) fn in_usual_form(mut self, union: &OwnUnion, reader: &Reader) -> Self {
        let Self {
            departments,
            people,
            ..
        } = &mut self;
        let directory = Directory::new(departments, union, reader.words);
        for person in people {
            if let Some(department) = &mut person.department {
                match directory.id(&department.value.0) {
                    Some(id) => department.value = Token(id.to_owned()),
                    None if directory.says_none(&department.value.0) => {
                        person.department = None;
                    }
                    None => {}
                }
            }
            let own = person.department.as_ref();
            let own = own.and_then(|id| directory.by_id.get(id.value.0.as_str()));
            let own: Vec<String> = own.into_iter().flat_map(|own| names(own)).collect();
            if let Some(position) = &mut person.position
                && let Some(bare) = directory.bare_office(&position.primary().value, &own)
            {
                position.set_primary(bare);
                add_terms(position, reader);
            }
        }
        self
    }
}

/// The union that discloses, as positions name it.
#[derive(Default)]
pub(crate) struct OwnUnion {
    kind: UnionKind,
    names: Vec<String>,
}

impl From<&Settings> for OwnUnion {
    fn from(settings: &Settings) -> Self {
        let (union, school) = (settings.organisation.all(), settings.institution.all());
        Self {
            kind: settings.union_kind(),
            names: union.chain(school).map(|name| name.value.clone()).collect(),
        }
    }
}

/// The words for a union of some kind, and for its presidium.
fn bodies(kind: UnionKind) -> Vec<Word> {
    let mut bodies = vec![Word::PresidiumItself];
    if kind != UnionKind::Graduate {
        bodies.push(Word::Union);
    }
    if kind != UnionKind::Student {
        bodies.push(Word::GraduateUnion);
    }
    bodies.push(Word::JointUnion);
    bodies
}

/// The departments by what people call them.
pub(crate) struct Directory<'a> {
    by_id: FxHashMap<&'a str, &'a Department>,
    /// The ids by names and by ids in other case; a name that two departments have is none.
    by_name: FxHashMap<String, &'a str>,
    /// The names of the union itself.
    unions: Vec<String>,
    /// What it and its presidium may be called as well, and another kind of union is not.
    bodies: Vec<Word>,
    /// The words between two offices of one person.
    also: Vec<&'a str>,
    words: &'a Words,
}

impl<'a> Directory<'a> {
    pub(crate) fn new(departments: &'a [Department], union: &OwnUnion, words: &'a Words) -> Self {
        let mut by_name: FxHashMap<String, &'a str> = FxHashMap::default();
        let mut doubtful: FxHashSet<String> = FxHashSet::default();
        for department in departments {
            let id = department.id.value.as_str();
            let names = department.name.all().map(|name| name.value.as_str());
            for name in names
                .chain([id])
                .map(called)
                .filter(|name| !name.is_empty())
            {
                if by_name
                    .insert(name.clone(), id)
                    .is_some_and(|other| other != id)
                {
                    doubtful.insert(name);
                }
            }
        }
        by_name.retain(|name, _| !doubtful.contains(name));
        let by_id = departments.iter().map(|it| (it.id.value.as_str(), it));
        Self {
            by_id: by_id.collect(),
            by_name,
            unions: union.names.iter().map(|name| called(name)).collect(),
            bodies: bodies(union.kind),
            also: words.for_meaning(Word::Also),
            words,
        }
    }

    /// Whether a text in place of a department says that there is none. The presidium is none, either.
    pub(crate) fn says_none(&self, text: &str) -> bool {
        let is_presidium = self.words.meaning(&called(text)) == Some(Word::PresidiumItself);
        text.trim().is_empty() || is_presidium || says_nothing(text, self.words, true)
    }

    /// The id of the department that a text names or is the id of.
    pub(crate) fn id(&self, text: &str) -> Option<&'a str> {
        match self.by_id.get_key_value(text) {
            Some((id, _)) => Some(id),
            None => {
                let name = called(bare(text));
                let of_union = || self.by_name.get(self.without_union(&name));
                self.by_name.get(&name).or_else(of_union).copied()
            }
        }
    }

    /// A text without the union that it begins with: 学习部 of 校学生会学习部.
    fn without_union<'t>(&self, text: &'t str) -> &'t str {
        let own = self
            .unions
            .iter()
            .find_map(|name| text.strip_prefix(name.as_str()));
        let rest = own.unwrap_or(text);
        match self.words.at_start(rest, &self.bodies) {
            Some((_, end)) => &rest[end..],
            None => rest,
        }
    }

    /// The office of a position that says more than it: the union or the person's own department (学习部部长,
    /// `部长（学习部）`, 校学生会学习部部长), how it is held (`执行主席（轮值）`), a second office. `None` where the
    /// position is written as usual, or a part of it is not understood. `own` are the department's names, as
    /// [`called`].
    pub(crate) fn bare_office(&self, written: &str, own: &[String]) -> Option<String> {
        let is_office = |text: &str| office(text, self.words);
        if self
            .words
            .meaning(written)
            .and_then(|_| is_office(written))
            .is_some()
        {
            return None;
        }
        let text = usual(written);
        if is_office(&text).is_some() {
            return Some(text);
        }
        let mut parted = self.without_union(&text).to_owned();
        for word in &self.also {
            parted = parted.replace(word, "/");
        }
        let mut offices: Vec<(Word, String)> = Vec::new();
        for part in parted
            .split(is_between_offices)
            .filter(|part| !part.is_empty())
        {
            let part = match is_office(part) {
                Some(_) => part,
                None => self.without_union(part),
            };
            match office_of(part, own, self.words) {
                Some(office) => offices.push(office),
                None if self.is_beside_office(part, own) => {}
                // The office that somebody holds besides may be in another department.
                None if !offices.is_empty() && self.is_of_any(part) => {}
                None => return None,
            }
        }
        // The highest counts; of two alike the one that is written first.
        let highest = offices.into_iter().min_by_key(|(office, _)| match office {
            Word::Presidium => 0,
            Word::Head => 1,
            Word::DeputyHead => 2,
            _ => 3,
        });
        highest.map(|(_, text)| text)
    }

    /// Whether a part of a position tells only where or how the office is held.
    fn is_beside_office(&self, part: &str, own: &[String]) -> bool {
        part.is_empty()
            || own.iter().any(|name| name == part)
            || self.words.meaning(part) == Some(Word::OfficeNote)
    }

    /// Whether a text is an office in one of the departments.
    fn is_of_any(&self, text: &str) -> bool {
        let names: Vec<String> = self.by_name.keys().cloned().collect();
        office_of(text, &names, self.words).is_some()
    }
}

/// A name as it is compared: without case, width and blanks.
pub(crate) fn called(name: &str) -> String {
    let name = key(name).to_lowercase();
    name.split_whitespace().collect()
}

/// The names of a department, as they are compared.
fn names(department: &Department) -> Vec<String> {
    let names = department.name.all().map(|name| called(&name.value));
    names.filter(|name| !name.is_empty()).collect()
}

/// Whether a character parts an office from a second one, or from what is said about it.
fn is_between_offices(c: char) -> bool {
    matches!(
        c,
        '(' | ')' | '[' | ']' | '【' | '】' | '-' | '/' | '·' | ',' | ';' | ':' | '、' | '|'
    )
}

/// The office that a text names, perhaps with one of these departments before it, and its own words for it.
fn office_of(text: &str, departments: &[String], words: &Words) -> Option<(Word, String)> {
    let known = |text: &str| Some((office(text, words)?, text.to_owned()));
    let of_department = |name: &String| {
        let before = || text.strip_prefix(name.as_str());
        // 学习部 and 部长 share a character in 学习部长.
        let shared = || {
            let last = name.chars().next_back()?;
            let office = text.strip_prefix(&name[..name.len() - last.len_utf8()])?;
            office.starts_with(last).then_some(office)
        };
        before()
            .and_then(known)
            .or_else(|| shared().and_then(known))
    };
    known(text).or_else(|| departments.iter().find_map(of_department))
}
