//! Gives cells of rosters that are usual words (共青团员, 班长、学习委员) the translations that ship with the program.

use rustc_hash::FxHashMap;

use super::advisors::Advisors;
use super::localized::{Localized, Tag};
use super::read::Reader;
use super::staff::{Department, Staff};
use crate::diagnostic::{Span, Spanned};
use crate::locale::{Glossary, glossary, glossary_file};
use crate::workspace::Files;

impl Staff {
    /// Adds what ships for the usual words of the roster, where the school has no translation of its own.
    pub(super) fn with_usual_words(mut self, reader: &Reader, files: &Files) -> Self {
        let Self {
            departments,
            people,
            ..
        } = &mut self;
        for (tag, glossary) in glossaries(reader) {
            let mut words = UsualWords::new(tag, glossary, departments, files);
            for person in people.iter_mut() {
                let cells = [
                    &mut person.political_status,
                    &mut person.grade,
                    &mut person.experience,
                    &mut person.position,
                ];
                for cell in cells.into_iter().flatten() {
                    words.add_to(cell);
                }
            }
        }
        self
    }
}

impl Advisors {
    /// The same for the advisors' offices.
    pub(super) fn with_usual_words(mut self, reader: &Reader, files: &Files) -> Self {
        for (tag, glossary) in glossaries(reader) {
            let mut words = UsualWords::new(tag, glossary, &[], files);
            for advisor in &mut self.people {
                words.add_to(&mut advisor.category);
            }
        }
        self
    }
}

/// The languages of the disclosure beside the original one for which words ship.
fn glossaries<'r>(reader: &'r Reader) -> impl Iterator<Item = (&'r Tag, &'static Glossary)> {
    let others = reader.locales.iter().skip(1);
    others.filter_map(|tag| Some((tag, glossary(tag.language())?)))
}

/// The usual words in one language.
struct UsualWords<'a> {
    tag: &'a Tag,
    glossary: &'static Glossary,
    departments: &'a [Department],
    /// The shipped file, in which all of them stand.
    place: Option<Span>,
    /// What was found for each text: rosters repeat a few.
    known: FxHashMap<String, Option<String>>,
}

impl<'a> UsualWords<'a> {
    fn new(
        tag: &'a Tag,
        glossary: &'static Glossary,
        departments: &'a [Department],
        files: &Files,
    ) -> Self {
        let file = glossary_file(tag.language());
        let place = file.map(|(path, text)| Span::new(files.add(&path, text), 0..0));
        Self {
            tag,
            glossary,
            departments,
            place,
            known: FxHashMap::default(),
        }
    }

    fn add_to(&mut self, cell: &mut Localized) {
        let Some(place) = self.place.filter(|_| cell.find(self.tag).is_none()) else {
            return;
        };
        let original = &cell.primary().value;
        if !self.known.contains_key(original) {
            let found = self.translated(original);
            self.known.insert(original.clone(), found);
        }
        if let Some(Some(text)) = self.known.get(original) {
            cell.add(self.tag, &Spanned::new(text.clone(), place));
        }
    }

    fn translated(&self, original: &str) -> Option<String> {
        let department = |name: &str| {
            let mut all = self.departments.iter();
            let own = all.find(|own| own.name.primary().value == name)?;
            own.name.find(self.tag).map(|text| text.value.clone())
        };
        self.glossary.translate(original, &department)
    }
}
