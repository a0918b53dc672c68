//! What the union that discloses is called: never to be taken for another's name.

use super::passages::Passage;
use crate::locale::institutions;
use crate::model::{DisclosureDraft, Level, Localized, Settings};
use crate::text::{Statements, read_plain};

/// The names of the union, as texts are read, in small letters.
#[derive(Debug, Default)]
pub(crate) struct OwnNames {
    /// The longest first.
    names: Vec<String>,
    /// The name of its school, which contains others' (示例联合大学), and is not the union's.
    schools: Vec<String>,
    /// Whether 学院学生会 is the union itself.
    is_of_college: bool,
}

impl OwnNames {
    /// The names in the settings, its terms, and what the charter says that it is called.
    pub(super) fn new(draft: &DisclosureDraft, passages: &[Passage], words: &Statements) -> Self {
        let Some(settings) = &draft.settings.value else {
            return Self::default();
        };
        let schools = read(&settings.institution);
        let mut names = read(&settings.organisation);
        let short = |name: &String| {
            let rest = schools
                .iter()
                .find_map(|school| name.strip_prefix(school.as_str()));
            rest.map(str::to_owned)
        };
        names.extend(names.iter().filter_map(short).collect::<Vec<_>>());
        names.extend(from_terms(settings, &names));
        let mut own = Self {
            names,
            schools,
            is_of_college: !settings.unread.has("level") && settings.level.value == Level::College,
        };
        if let Some(charter) = &draft.charter.value {
            let of_charter = passages
                .iter()
                .filter(|it| it.span.file == charter.place.file);
            own.learn(of_charter, words);
        }
        own.names.retain(|name| !name.is_empty());
        own.names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        own.names.dedup();
        own
    }

    /// Learns what the union is called after its name (简称“医研会”) or after what it calls itself (本会定名为).
    fn learn<'p>(&mut self, charter: impl Iterator<Item = &'p Passage<'p>>, words: &Statements) {
        for passage in charter.filter(|passage| passage.is_han) {
            let text = passage.reading().text().to_lowercase();
            for naming in institutions().naming(&text) {
                let of = naming.of.trim_end_matches(['”', '"', '」']);
                let mut own = self.names.iter().chain(&words.own_union);
                if naming.is_quoted && own.any(|own| of.ends_with(own.as_str())) {
                    self.names.push(text[naming.name].to_owned());
                }
            }
        }
    }

    /// All names of the union, the longest first.
    pub(crate) fn all(&self) -> &[String] {
        &self.names
    }

    /// Whether a text ends in a name of the union. It may be long, and is not copied.
    pub(crate) fn end(&self, text: &str) -> bool {
        self.names.iter().any(|name| {
            let start = text.len().checked_sub(name.len());
            let tail = start.and_then(|start| text.get(start..));
            tail.is_some_and(|tail| tail.eq_ignore_ascii_case(name))
        })
    }

    /// Whether a word at an offset of a text in small letters is a part of what the union or its school is called.
    pub(crate) fn cover(&self, text: &str, at: usize, word: &str, words: &Statements) -> bool {
        // 学院学生会 at the beginning of a name is that of this college.
        let is_of_college = self.is_of_college
            && words
                .own_union
                .iter()
                .any(|own| word.ends_with(own.as_str()))
            && institutions().may_begin(text, at);
        let mut names = self
            .names
            .iter()
            .chain(&self.schools)
            .chain(&words.own_union);
        is_of_college
            || names.any(|name| name.len() >= word.len() && is_within(text, at, word, name))
    }
}

/// Whether the `word` at `at` is only a part of the `longer` one, which stands around it.
pub(crate) fn is_within(text: &str, at: usize, word: &str, longer: &str) -> bool {
    let starts = longer
        .match_indices(word)
        .map(|(offset, _)| at.checked_sub(offset));
    starts.flatten().any(|start| {
        text.get(start..)
            .is_some_and(|text| text.starts_with(longer))
    })
}

/// All wordings of the terms that name the union.
fn from_terms(settings: &Settings, names: &[String]) -> Vec<String> {
    let terms = settings.terms.iter().flat_map(|terms| &terms.0);
    let own = terms.filter(|term| read(&term.name).iter().any(|name| names.contains(name)));
    let wordings = own.flat_map(|term| {
        let variants = term.variants.iter().flatten();
        let variants = variants.flat_map(|variant| variant.tagged().map(|(_, text)| &text.value));
        let all = term.name.all().map(|text| &text.value);
        all.chain(variants)
            .map(|text| read_plain(text).to_lowercase())
    });
    wordings.collect()
}

/// A name in every language as it is read.
fn read(name: &Localized) -> Vec<String> {
    let texts = name
        .all()
        .map(|text| read_plain(text.value.trim()).to_lowercase());
    texts.filter(|text| !text.is_empty()).collect()
}
