//! Which of the disclosure's own legal texts a reference names: 《学生会章程》第四十条 in the measures of an election.

use crate::check::subject::Subject;
use crate::model::SectionKind;
use crate::text::{NamedTexts, is_han, read_plain};

/// The names under which the legal texts of a disclosure are cited.
pub(super) struct OwnTexts<'a> {
    names: &'a NamedTexts,
    /// The titles of the sections, with their ids.
    titles: Vec<(&'a str, String)>,
    /// What the union is called, and the school before its name.
    unions: Vec<String>,
    schools: Vec<String>,
}

impl<'a> OwnTexts<'a> {
    pub(super) fn new(subject: &Subject<'a>, names: &'a NamedTexts) -> Self {
        let settings = subject.draft.settings.value.as_ref();
        let sections = settings.into_iter().flat_map(|settings| &settings.sections);
        let titles =
            sections.map(|section| (section.id(), read_plain(&section.title.primary().value)));
        let read = |name: &str| read_plain(name).split_whitespace().collect::<String>();
        let mut unions = names.unions.clone();
        let mut schools = names.schools.clone();
        if let Some(settings) = settings {
            let own = subject.own_names().all().iter();
            unions.extend(own.map(|name| read(name)));
            schools.push(read(&settings.institution.primary().value));
        }
        Self {
            names,
            titles: titles.collect(),
            unions,
            schools,
        }
    }

    /// The text whose name ends right before a reference; `None` where it is another's.
    pub(super) fn named_by(&self, before: &str) -> Option<&'a str> {
        match before.strip_suffix('》') {
            Some(inside) => self.titled(&inside[inside.rfind('《')? + '《'.len_utf8()..]),
            None => self.called(before),
        }
    }

    /// The text that stands between title marks.
    fn titled(&self, title: &str) -> Option<&'a str> {
        let by_title = self.titles.iter().find(|(_, own)| own == title);
        by_title.map(|(id, _)| *id).or_else(|| {
            let (kind, owner) = self.split(title)?;
            (owner.is_empty() || self.is_own(owner)).then_some(kind)
        })
    }

    /// The text that is called by its name without marks, in the middle of a sentence.
    fn called(&self, before: &str) -> Option<&'a str> {
        let (kind, owner) = self.split(before)?;
        let begins = |(at, _): &(usize, char)| self.is_own(&owner[*at..]);
        let is_bare = || {
            let last = owner.chars().next_back();
            last.is_none_or(|c| !is_han(c) || self.names.introductions.contains(c))
        };
        (is_bare() || owner.char_indices().any(|place| begins(&place))).then_some(kind)
    }

    /// A name as the kind of the text and what stands before that.
    fn split<'t>(&self, name: &'t str) -> Option<(&'a str, &'t str)> {
        self.names.texts.iter().find_map(|(kind, names)| {
            let kind = SectionKind::named(kind)?.name();
            let mut names = names.iter();
            names.find_map(|own| Some((kind, name.strip_suffix(own.as_str())?)))
        })
    }

    /// Whether a text is the union's name, perhaps behind the school's: a school has a charter, too.
    fn is_own(&self, owner: &str) -> bool {
        let mut unions = self.unions.iter().filter(|union| !union.is_empty());
        unions.any(|union| {
            owner.strip_suffix(union.as_str()).is_some_and(|school| {
                school.is_empty() || self.schools.iter().any(|own| own == school)
            })
        })
    }
}
