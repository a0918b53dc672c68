//! Brings a roster into its usual form: a department that is named in place of its id, and a position that names
//! the person's own department once more (学习部部长).

use std::collections::{HashMap, HashSet};

use super::localized::Localized;
use super::read::Reader;
use super::spelling::{plain, says_nothing};
use super::staff::{Department, Staff, office};
use super::texts::add_terms;
use super::values::Token;
use crate::locale::{Word, Words};
use crate::text::key;

impl Staff {
    /// Puts ids for names of departments, and the bare office for positions with the department's name.
    pub(super) fn in_usual_form(mut self, reader: &Reader) -> Self {
        let Self {
            departments,
            people,
            ..
        } = &mut self;
        let directory = Directory::new(departments);
        for person in people {
            if let Some(department) = &mut person.department {
                match directory.id(&department.value.0) {
                    Some(id) => department.value = Token(id.to_owned()),
                    None if is_none(&department.value.0, reader.words) => {
                        person.department = None;
                    }
                    None => {}
                }
            }
            let own = person.department.as_ref();
            let own = own.and_then(|id| directory.by_id.get(id.value.0.as_str()));
            if let Some(position) = &mut person.position
                && let Some(bare) = bare_office(position, own.copied(), reader.words)
            {
                position.set_primary(bare);
                add_terms(position, reader);
            }
        }
        self
    }
}

/// The departments by what people call them.
struct Directory<'a> {
    by_id: HashMap<&'a str, &'a Department>,
    /// The ids by names and by ids in other case; a name that two departments have is none.
    by_name: HashMap<String, &'a str>,
}

impl<'a> Directory<'a> {
    fn new(departments: &'a [Department]) -> Self {
        let mut by_name: HashMap<String, &'a str> = HashMap::new();
        let mut doubtful: HashSet<String> = HashSet::new();
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
        }
    }

    /// The id that is meant, where it is not written itself.
    fn id(&self, text: &str) -> Option<&'a str> {
        match self.by_id.get_key_value(text) {
            Some((id, _)) => Some(id),
            None => self.by_name.get(&called(text)).copied(),
        }
    }
}

/// A name as it is compared: without case, width and blanks.
fn called(name: &str) -> String {
    let name = key(name).to_lowercase();
    name.split_whitespace().collect()
}

/// Whether a text in place of a department says that there is none. The presidium is none, either.
fn is_none(text: &str, words: &Words) -> bool {
    let is_presidium = words.meaning(&called(text)) == Some(Word::PresidiumItself);
    is_presidium || says_nothing(text, words, true)
}

/// The office of a position that also names the union or the person's own department: 部长 of 学习部部长,
/// `部长（学习部）` and 校学生会学习部部长. `None` for any other position.
fn bare_office(position: &Localized, own: Option<&Department>, words: &Words) -> Option<String> {
    let text = &position.primary().value;
    if office(text, words).is_some() {
        return None;
    }
    let text: String = plain(text).split_whitespace().collect();
    let mut rest = text.as_str();
    if let Some((_, end)) = words.at_start(rest, &[Word::Union]) {
        rest = &rest[end..];
    }
    let is_office = |text: &str| office(text, words).map(|_| text.to_owned());
    let names = own.iter().flat_map(|department| department.name.all());
    let names: Vec<String> = names.map(|name| called(&name.value)).collect();
    let of_name = |name: &String| {
        let before = rest.strip_prefix(name.as_str());
        let bracketed = || {
            rest.strip_suffix(')')?
                .strip_suffix(name.as_str())?
                .strip_suffix('(')
        };
        // 学习部 and 部长 share a character in 学习部长.
        let shared = || {
            let last = name.chars().next_back()?;
            let office = rest.strip_prefix(&name[..name.len() - last.len_utf8()])?;
            office.starts_with(last).then_some(office)
        };
        before
            .and_then(is_office)
            .or_else(|| bracketed().and_then(is_office))
            .or_else(|| shared().and_then(is_office))
    };
    names
        .iter()
        .filter(|name| !name.is_empty())
        .find_map(of_name)
        .or_else(|| is_office(rest).filter(|_| rest != text))
}
