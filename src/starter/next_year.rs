//! What next year's files say: last year's, with everything emptied that is to be filled in afresh.

use crate::locale::key_names;
use crate::model::{Criteria, SectionKind};
use crate::workspace::{Files, SETTINGS};
use crate::yaml::{Entry, Kind, Left, Node, Placed, Wanted, amended, emptied, parse, pruned};

/// What a file of a disclosure holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    Settings,
    /// Answers of a self-assessment: the union's own, or those of others.
    Answers {
        own: bool,
    },
    Congress,
    Staff,
    /// The fingerprints of translations.
    Fingerprints,
    /// What stays as it is.
    Else,
}

/// What is to become of last year's files.
#[derive(Debug)]
pub(crate) struct NextYear<'a> {
    /// The school year as it is to be written.
    pub school_year: &'a str,
    /// The edition, where it is another one than last year's.
    pub edition: Option<(&'a str, &'a Criteria)>,
    pub empty_roster: bool,
}

/// Why a file cannot be renewed.
#[derive(Debug)]
pub(crate) struct NotRenewed(pub &'static str);

impl NextYear<'_> {
    /// The text of next year's file; `None` where nothing is left of it. `is_original` is not so of a translator's file.
    ///
    /// # Errors
    /// Where the file is written so that it cannot be changed safely.
    pub(crate) fn renewed(
        &self,
        holds: Holds,
        is_original: bool,
        text: &str,
    ) -> Result<Option<String>, NotRenewed> {
        if holds == Holds::Else || (holds == Holds::Staff && !self.empty_roster) {
            return Ok(Some(text.to_owned()));
        }
        let root = tree(text)?;
        if holds == Holds::Fingerprints {
            return Ok(Some(self.fingerprints(text, &root)));
        }
        if !is_original {
            return Ok(Self::translation(holds, text, &root));
        }
        let text = self.pruned(holds, text, &root)?;
        let root = tree(&text)?;
        let emptying = |key: &str| empties(holds, key);
        let text = emptied(&text, &root, &emptying).ok_or(NotRenewed("empty"))?;
        let text = match holds {
            Holds::Settings => self.settings(&text)?,
            Holds::Answers { own: true } => self.answers(&text)?,
            _ => text,
        };
        Ok(Some(text))
    }

    /// The text without what is left behind.
    fn pruned(&self, holds: Holds, text: &str, root: &Node) -> Result<String, NotRenewed> {
        let removed = |node: &Node, at: usize| match &node.kind {
            Kind::Map(entries) => {
                let entry = &entries[at];
                removes(holds, &entry.key.value) || self.is_idle(holds, entry)
            }
            Kind::List(members) => self.is_unknown(holds, &members[at]),
            Kind::Empty | Kind::Scalar(_) => false,
        };
        pruned(text, root, &removed).ok_or(NotRenewed("remove"))
    }

    /// Whether nothing of what an entry of the answers holds is asked by the new edition.
    fn is_idle(&self, holds: Holds, entry: &Entry) -> bool {
        let Some((_, criteria)) = self
            .edition
            .filter(|_| holds == Holds::Answers { own: true })
        else {
            return false;
        };
        let key = &entry.key.value;
        is(key, "free-field") && criteria.free_field.is_none()
            || is(key, "head")
                && entry
                    .value
                    .members()
                    .iter()
                    .all(|member| self.is_unknown(holds, member))
    }

    /// Whether the new edition does not ask what a member of the answers answers.
    fn is_unknown(&self, holds: Holds, member: &Node) -> bool {
        let Some((_, criteria)) = self
            .edition
            .filter(|_| holds == Holds::Answers { own: true })
        else {
            return false;
        };
        let Some(item) = item(member) else {
            return false;
        };
        let mut fields = criteria.head.iter().flatten();
        !criteria.answerable().any(|id| id.value.as_str() == item)
            && !fields.any(|field| field.id.value.as_str() == item)
    }

    /// The settings with the new year and edition.
    fn settings(&self, text: &str) -> Result<String, NotRenewed> {
        let root = tree(text)?;
        let mut wanted = Wanted::from(&root);
        let Kind::Map(entries) = &mut wanted.kind else {
            return Err(NotRenewed("map"));
        };
        for entry in entries {
            let key = &entry.key.value;
            let new = match self.edition {
                _ if is(key, "school-year") => self.school_year,
                Some((edition, _)) if is(key, "criteria") => edition,
                _ => continue,
            };
            set(&mut entry.value, new);
        }
        amended(text, &root, &wanted).map_err(|refusal| NotRenewed(refusal.name()))
    }

    /// The answers with those that the new edition asks for besides, each behind the one that it asks before.
    fn answers(&self, text: &str) -> Result<String, NotRenewed> {
        let Some((_, criteria)) = self.edition else {
            return Ok(text.to_owned());
        };
        let root = tree(text)?;
        let mut wanted = Wanted::from(&root);
        let Kind::Map(entries) = &mut wanted.kind else {
            return Err(NotRenewed("map"));
        };
        let mut entries = entries.iter_mut();
        let list = entries.find(|entry| is(&entry.key.value, "answers"));
        let Some(Kind::List(members)) = list.map(|entry| &mut entry.value.kind) else {
            return Err(NotRenewed("answers"));
        };
        let mut next = 0;
        for id in criteria.answerable().map(|id| id.value.as_str()) {
            match members.iter().position(|member| item(member) == Some(id)) {
                Some(known) => next = known + 1,
                None => {
                    let item = Entry::added("item", Kind::Scalar(id.to_owned()));
                    let rest = ["conclusion", "remark"].map(|key| Entry::added(key, Kind::Empty));
                    let entries = std::iter::once(item).chain(rest).collect();
                    members.insert(next, Wanted::added(Kind::Map(entries)));
                    next += 1;
                }
            }
        }
        amended(text, &root, &wanted).map_err(|refusal| NotRenewed(refusal.name()))
    }

    /// A translator's file without what translates nothing any more; `None` where nothing else is in it.
    fn translation(holds: Holds, text: &str, root: &Node) -> Option<String> {
        let is_gone = |key: &str| {
            let answers = matches!(holds, Holds::Answers { .. });
            removes(holds, key)
                || empties(holds, key).is_some()
                || (answers && (is(key, "answers") || is(key, "head")))
        };
        let Kind::Map(entries) = &root.kind else {
            return Some(text.to_owned());
        };
        if entries.iter().all(|entry| is_gone(&entry.key.value)) {
            return None;
        }
        let gone = |node: &Node, at: usize| match &node.kind {
            Kind::Map(entries) => is_gone(&entries[at].key.value),
            _ => false,
        };
        // What cannot be taken out safely is told by a check.
        Some(pruned(text, root, &gone).unwrap_or_else(|| text.to_owned()))
    }

    /// The fingerprints without those of texts that are gone.
    fn fingerprints(&self, text: &str, root: &Node) -> String {
        let is_gone = |key: &str| {
            key.starts_with("self-assessment.yaml#")
                || key.starts_with("congress.yaml#") && key.ends_with(".place")
                || self.empty_roster && key.starts_with("staff.yaml#people.")
        };
        let gone = |node: &Node, at: usize| match &node.kind {
            Kind::Map(entries) => is_gone(&entries[at].key.value),
            _ => false,
        };
        pruned(text, root, &gone).unwrap_or_else(|| text.to_owned())
    }
}

impl Holds {
    /// What the file holds whose original is called `name`, where `others` are the files with answers of other unions.
    pub(crate) fn of(name: &str, fingerprints: &str, others: &[String]) -> Self {
        let is = |kind: SectionKind| name.strip_suffix(".yaml") == Some(kind.name());
        if name == SETTINGS {
            Self::Settings
        } else if name == fingerprints {
            Self::Fingerprints
        } else if is(SectionKind::SelfAssessment) {
            Self::Answers { own: true }
        } else if others.iter().any(|other| other == name) {
            Self::Answers { own: false }
        } else if is(SectionKind::Congress) {
            Self::Congress
        } else if is(SectionKind::Staff) {
            Self::Staff
        } else {
            Self::Else
        }
    }
}

/// Whether a key is left behind with its value.
fn removes(holds: Holds, key: &str) -> bool {
    let all: &[&str] = match holds {
        Holds::Settings => &[
            "updated",
            "revisions",
            "notice-period",
            "holidays",
            "waivers",
        ],
        Holds::Answers { .. } => &["exception", "confirmed", "unions"],
        _ => &[],
    };
    all.iter().any(|gone| is(key, gone))
}

/// What is left of the value of a key.
fn empties(holds: Holds, key: &str) -> Option<Left> {
    let all: &[&str] = match holds {
        Holds::Settings => &["issued"],
        Holds::Answers { .. } => &["conclusion", "remark", "value", "free-field"],
        Holds::Congress => &["date", "time", "place"],
        Holds::Staff if is(key, "people") => return Some(Left::NoMembers),
        _ => &[],
    };
    let is_emptied = all.iter().any(|gone| is(key, gone));
    is_emptied.then_some(Left::Nothing)
}

/// Whether a key is the one called `name`, perhaps in the words of a heading.
fn is(key: &str, name: &str) -> bool {
    key == name || key_names().are(key, name)
}

/// The item that a member of the answers is about.
fn item<P>(member: &Node<P>) -> Option<&str> {
    let Kind::Map(entries) = &member.kind else {
        return None;
    };
    let entry = entries.iter().find(|entry| is(&entry.key.value, "item"))?;
    entry.value.text().map(str::trim)
}

/// Puts a text in the place of another, also where that is one of several languages.
fn set(value: &mut Node<Placed>, new: &str) {
    match &mut value.kind {
        Kind::Map(entries) => entries
            .iter_mut()
            .for_each(|entry| set(&mut entry.value, new)),
        kind => *kind = Kind::Scalar(new.to_owned()),
    }
}

fn tree(text: &str) -> Result<Node, NotRenewed> {
    let files = Files::default();
    let file = files.add(std::path::Path::new(""), text.to_owned());
    parse(&files, file).map_err(|_| NotRenewed("unreadable"))
}
