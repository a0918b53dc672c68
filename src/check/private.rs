//! What is private in anything that is published: texts, the edition that a school wrote itself, ids and
//! addresses.

use super::address::address;
use super::passages::Passage;
use super::sighting::Sighting;
use super::subject::Subject;
use crate::diagnostic::{Finding, Place, Rule, Span, message};
use crate::locale::Word;
use crate::model::is_id;
use crate::privacy::{Detector, Kind, is_of_people, merged};
use crate::yaml::{Kind as Node, Node as Tree};

/// All private values of a disclosure.
fn sightings(subject: &Subject) -> Vec<Sighting> {
    let detector = Detector::new(subject.words.for_meaning(Word::StudentNumber));
    let mut found: Vec<Sighting> = detector
        .in_source(&subject.draft.name, false)
        .into_iter()
        .map(|own| Sighting {
            kind: own.kind,
            place: None,
        })
        .collect();
    for passage in subject
        .passages
        .iter()
        .filter(|passage| detector.may_hold(passage.original))
    {
        found.extend(in_passage(passage, &detector, subject));
    }
    for place in others(subject) {
        found.extend(in_place(place, &detector, subject));
    }
    found.sort_by_key(|own| (own.place, own.kind));
    found.dedup_by_key(|own| (own.place, own.kind));
    found
}

/// The findings of a rule.
pub(super) fn report(
    rule: &'static Rule,
    kind: Kind,
    subject: &Subject,
    findings: &mut Vec<Finding>,
) {
    // Looked for once, by whichever rule asks first.
    let all = subject.private.get_or_init(|| sightings(subject));
    let sightings = all.iter().filter(|own| own.kind == kind);
    findings.extend(sightings.map(|own| {
        let finding = rule.finding().kept_private();
        match own.place {
            Some(place) => {
                let at = address(place, subject.draft, subject.files);
                finding.with("at", at).at(place)
            }
            None => finding
                .worded(message::PRIVATE_FOLDER)
                .in_place(Place::File(subject.draft.folder.clone())),
        }
    }));
}

/// What is private in a text, as its author typed it and as it is read.
fn in_passage(passage: &Passage, detector: &Detector, subject: &Subject) -> Vec<Sighting> {
    let of_people = is_of_people(subject.files.path(passage.span.file));
    let typed = detector.in_source(passage.original, of_people);
    let read = detector.in_reading(passage.folded(), of_people);
    let mut sightings = Vec::new();
    for own in merged(typed.into_iter().chain(read)) {
        match passage.exact(subject.files, own.range) {
            Some(place) => sightings.push(Sighting {
                kind: own.kind,
                place: Some(place),
            }),
            // Behind an escape it stands in the file in another writing than in the text.
            None => {
                let written = in_place(passage.span, detector, subject);
                let mut written: Vec<Sighting> = written
                    .into_iter()
                    .filter(|other| other.kind == own.kind)
                    .collect();
                if written.is_empty() {
                    written.push(Sighting {
                        kind: own.kind,
                        place: Some(passage.span),
                    });
                }
                sightings.extend(written);
            }
        }
    }
    sightings
}

/// What is private in a stretch of a file.
fn in_place(place: Span, detector: &Detector, subject: &Subject) -> Vec<Sighting> {
    let text = subject
        .files
        .text(place.file)
        .get(place.range())
        .unwrap_or_default();
    let of_people = is_of_people(subject.files.path(place.file));
    let found = detector.in_source(text, of_people).into_iter();
    let start = place.range().start;
    found
        .map(|own| Sighting {
            kind: own.kind,
            place: Some(Span::new(
                place.file,
                start + own.range.start..start + own.range.end,
            )),
        })
        .collect()
}

/// What is published and is no text of the disclosure's: ids, which stand in addresses, the site's own
/// address, and what the school's own edition says.
fn others(subject: &Subject) -> Vec<Span> {
    let mut places = Vec::new();
    for tree in &subject.draft.trees {
        ids(tree, &mut places);
    }
    let settings = subject.draft.settings.value.iter();
    places.extend(settings.filter_map(|settings| Some(settings.base_url.as_ref()?.span)));
    if let Some(criteria) = &subject.draft.criteria.value {
        let answers = subject.draft.self_assessment.value.as_ref();
        let shown = criteria.shown(answers).into_iter().chain([&criteria.title]);
        let own = shown.flat_map(|text| text.all().map(|text| text.span));
        places.extend(own.filter(|span| subject.files.is_on_disk(span.file)));
    }
    places
}

fn ids(tree: &Tree, places: &mut Vec<Span>) {
    match &tree.kind {
        Node::Empty | Node::Scalar(_) => {}
        Node::List(members) => members.iter().for_each(|member| ids(member, places)),
        Node::Map(entries) => {
            for entry in entries {
                match is_id(&entry.key.value) {
                    true => places.push(entry.value.span),
                    false => ids(&entry.value, places),
                }
            }
        }
    }
}
