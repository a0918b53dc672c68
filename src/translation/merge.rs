//! What translators send back, held against the data: what is new, what is not to be taken, what both sides
//! have changed.

use std::collections::HashMap;
use std::ops::Range;

use super::export::own_units;
use super::po::PoEntry;
use super::state::siblings;
use super::units::Unit;
use crate::diagnostic::{FileId, Finding, MessageId, Span, Spanned, message};
use crate::model::{DisclosureDraft, Tag};
use crate::text::fingerprint;
use crate::text::shortened;
use crate::workspace::Files;

/// Why an entry was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Skipped {
    /// It has no translation.
    Empty,
    /// The translator is not sure of it.
    Fuzzy,
}

/// By what a text is found again that has moved within its list: the list, and the original.
type Home = (String, String);

fn home_of(entry: &PoEntry) -> Home {
    (siblings(&entry.id), entry.original.clone())
}

/// The units by their lists and texts, except those that stand in their lists more than once.
fn once_each<'a>(known: &HashMap<String, Known<'a>>) -> HashMap<Home, Known<'a>> {
    let mut homes: HashMap<Home, Option<Known>> = HashMap::new();
    for (id, own) in known {
        let home = (siblings(id), own.1.original().to_owned());
        homes
            .entry(home)
            .and_modify(|other| *other = None)
            .or_insert(Some(*own));
    }
    let once = homes.into_iter();
    once.filter_map(|(home, own)| Some((home, own?))).collect()
}

/// A unit and the disclosure that it belongs to.
type Known<'a> = (&'a DisclosureDraft, Unit<'a>);

/// The label of the place in the data that contradicts a translation.
const IN_THE_DATA: MessageId = message::RELATED_IN_THE_DATA;

/// What is wrong with a translation of a unit by itself, as the check would say it, without its place. The texts are
/// the id of the unit and the translation.
pub(crate) type Judge<'a> = &'a dyn Fn(&DisclosureDraft, Unit, &str, &str) -> Option<Finding>;

/// What comes back, held against what is there.
pub(crate) struct Merge<'a> {
    /// The language of the translations.
    tag: &'a Tag,
    /// The file that they come from.
    file: FileId,
    judge: Judge<'a>,
    /// What is wrong with them.
    pub findings: Vec<Finding>,
    /// The new translations.
    pub taken: Vec<(&'a DisclosureDraft, Unit<'a>, String)>,
    /// What is not to be taken, with the lines in which it begins.
    pub skipped: Vec<(Skipped, Span)>,
}

impl<'a> Merge<'a> {
    /// Holds the entries of `file`, translations into the language `tag`, against what the drafts say. What
    /// the judge finds fault with is not taken.
    pub(crate) fn new(
        tag: &'a Tag,
        file: FileId,
        drafts: &'a [DisclosureDraft],
        entries: &[(Range<usize>, PoEntry)],
        judge: Judge<'a>,
        files: &Files,
    ) -> Self {
        let mut merge = Self {
            tag,
            file,
            judge,
            findings: Vec::new(),
            taken: Vec::new(),
            skipped: Vec::new(),
        };
        merge.compare(drafts, entries, files);
        merge
    }

    fn compare(
        &mut self,
        drafts: &'a [DisclosureDraft],
        entries: &[(Range<usize>, PoEntry)],
        files: &Files,
    ) {
        let mut known: HashMap<String, Known<'a>> = HashMap::new();
        for draft in drafts {
            for (id, unit) in own_units(draft, self.tag, files) {
                known.insert(format!("{}/{id}", draft.name), (draft, unit));
            }
        }
        let moved = once_each(&known);
        let mut seen = HashMap::new();
        for (line, entry) in entries {
            let line = Span::new(self.file, line.clone());
            match seen.insert(&entry.id, line) {
                Some(first) => {
                    let first = Some((first, message::FIRST_HERE));
                    self.refuse(message::IMPORT_TWICE, entry, line, first);
                }
                None => self.compare_entry(entry, line, known.get(&entry.id), &moved),
            }
        }
    }

    /// Holds one entry against the unit of its id, or else against the one to which its text has `moved`.
    fn compare_entry(
        &mut self,
        entry: &PoEntry,
        line: Span,
        of_id: Option<&Known<'a>>,
        moved: &HashMap<Home, Known<'a>>,
    ) {
        let of_text = moved.get(&home_of(entry));
        let Some((draft, unit)) = of_id.or(of_text) else {
            return self.refuse(message::IMPORT_UNKNOWN, entry, line, None);
        };
        if unit.original() == entry.original {
            return self.take(entry, line, draft, *unit, None);
        }
        // Another text has this id now. It may have taken the place of the one that was exported.
        match of_text {
            Some((draft, own)) => self.take(entry, line, draft, *own, unit.translation(self.tag)),
            None => {
                let original = Some((unit.span(), IN_THE_DATA));
                self.refuse(message::IMPORT_ORIGINAL_CHANGED, entry, line, original);
            }
        }
    }

    /// Takes a translation, unless the data has another than when it was exported. `stood` is what stands now
    /// where the text stood then.
    fn take(
        &mut self,
        entry: &PoEntry,
        line: Span,
        draft: &'a DisclosureDraft,
        unit: Unit<'a>,
        stood: Option<&Spanned<String>>,
    ) {
        let text = entry.translation.trim();
        let now = unit.translation(self.tag);
        if now.is_some_and(|now| now.value == text) {
            return;
        }
        if text.is_empty() {
            return self.skipped.push((Skipped::Empty, line));
        }
        if entry.fuzzy {
            return self.skipped.push((Skipped::Fuzzy, line));
        }
        let state = |text: &Spanned<String>| fingerprint(&text.value);
        let is_known = now.map(state).unwrap_or_default() == entry.known;
        let was_known = stood.is_some_and(|stood| state(stood) == entry.known);
        if !is_known && !was_known {
            return self.refuse(
                message::IMPORT_CONFLICT,
                entry,
                line,
                now.map(|now| (now.span, IN_THE_DATA)),
            );
        }
        if let Some(finding) = (self.judge)(draft, unit, &entry.id, text) {
            return self.findings.push(finding.at(line));
        }
        self.taken.push((draft, unit, text.to_owned()));
    }

    fn refuse(
        &mut self,
        id: MessageId,
        entry: &PoEntry,
        line: Span,
        other: Option<(Span, MessageId)>,
    ) {
        let name = match entry.id.as_str() {
            "" => shortened(&entry.original),
            id => id.to_owned(),
        };
        let finding = Finding::error(id).with("id", name).at(line);
        self.findings.push(match other {
            Some((span, label)) => finding.and(span, label),
            None => finding,
        });
    }
}
