//! Finds private values in all that would be published: texts, ids and URLs, and the criteria edition if the
//! school wrote it itself.

use super::passages::Passage;
use super::private_value::PrivateValue;
use super::subject::Subject;
use super::waivers::waiver_target;
use crate::diagnostic::{Finding, Place, Rule, Span, message};
use crate::locale::Word;
use crate::model::is_id;
use crate::privacy::{Detector, Kind, is_of_people, known_by, merged};
use crate::yaml::{Kind as NodeKind, Node};

/// All private values of a disclosure, sorted by place.
fn find_all(subject: &Subject) -> Vec<PrivateValue> {
    let detector = Detector::new(subject.words.for_meaning(Word::StudentNumber));
    let mut found: Vec<PrivateValue> = detector
        // The name of the folder becomes part of the URL.
        .in_source(&subject.draft.name, false)
        .into_iter()
        .map(|found| PrivateValue {
            kind: found.kind,
            place: None,
        })
        .collect();
    for passage in subject
        .passages
        .iter()
        // Reading a passage twice is costly, and hardly any holds a digit row or an @.
        .filter(|passage| detector.may_hold(passage.original))
    {
        found.extend(in_passage(passage, &detector, subject));
    }
    for place in places_outside_texts(subject) {
        found.extend(in_place(place, &detector, subject));
    }
    // Two values behind escapes in one text are each looked for in all of it.
    found.sort_by_key(|value| (value.place, value.kind));
    found.dedup_by_key(|value| (value.place, value.kind));
    found.retain(|value| !is_public(value, subject));
    found
}

/// Whether a value is one by which the school wants to be reached.
fn is_public(value: &PrivateValue, subject: &Subject) -> bool {
    value.place.is_some_and(|place| {
        let text = subject.files.text(place.file).get(place.range());
        text.is_some_and(|text| subject.files.is_public(&known_by(text), place.file))
    })
}

/// Adds the findings of the rule for one kind of private value.
pub(super) fn report(
    rule: &'static Rule,
    kind: Kind,
    subject: &Subject,
    findings: &mut Vec<Finding>,
) {
    // All four rules share one search, which runs when the first of them asks.
    let all = subject.private.get_or_init(|| find_all(subject));
    let values = all.iter().filter(|value| value.kind == kind);
    findings.extend(values.map(|value| {
        let finding = rule.finding().kept_private();
        match value.place {
            Some(place) => {
                let at = waiver_target(place, subject.draft, subject.files);
                finding.with("at", at).at(place)
            }
            None => finding
                .worded(message::PRIVATE_FOLDER)
                .in_place(Place::File(subject.draft.folder.clone())),
        }
    }));
}

/// Private values in a passage, both as its author typed it and as it is read.
fn in_passage(passage: &Passage, detector: &Detector, subject: &Subject) -> Vec<PrivateValue> {
    let of_people = is_of_people(subject.files.path(passage.span.file));
    // As typed, it shows what stands in addresses and code; as read, what only the rendered text puts
    // together.
    let typed = detector.in_source(passage.original, of_people);
    let read = detector.in_reading(&passage.reading().mapped(), of_people);
    let mut values = Vec::new();
    for found in merged(typed.into_iter().chain(read)) {
        match passage.exact_span_of(subject.files, found.range) {
            Some(place) => values.push(PrivateValue {
                kind: found.kind,
                place: Some(place),
            }),
            // Behind a YAML escape it stands in the file in another writing: look there instead, and blame
            // the whole value if even that finds nothing.
            None => {
                let in_file = in_place(passage.span, detector, subject);
                let mut in_file: Vec<PrivateValue> = in_file
                    .into_iter()
                    .filter(|other| other.kind == found.kind)
                    .collect();
                if in_file.is_empty() {
                    in_file.push(PrivateValue {
                        kind: found.kind,
                        place: Some(passage.span),
                    });
                }
                values.extend(in_file);
            }
        }
    }
    values
}

/// Private values in a stretch of a file.
fn in_place(place: Span, detector: &Detector, subject: &Subject) -> Vec<PrivateValue> {
    let text = subject
        .files
        .text(place.file)
        .get(place.range())
        .unwrap_or_default();
    let of_people = is_of_people(subject.files.path(place.file));
    let detected = detector.in_source(text, of_people).into_iter();
    let start = place.range().start;
    detected
        .map(|found| PrivateValue {
            kind: found.kind,
            place: Some(Span::new(
                place.file,
                start + found.range.start..start + found.range.end,
            )),
        })
        .collect()
}

/// Places of what is published but is not a text of the disclosure: ids and names of files, which become part of
/// URLs, the base URL, and the texts of the criteria edition.
fn places_outside_texts(subject: &Subject) -> Vec<Span> {
    let mut places = Vec::new();
    for tree in &subject.draft.trees {
        collect_ids(tree, &mut places);
    }
    let settings = subject.draft.settings.value.iter();
    places.extend(settings.filter_map(|settings| Some(settings.base_url.as_ref()?.span)));
    let attachments = subject.draft.settings.value.iter();
    let attachments = attachments.flat_map(|settings| settings.attachments.iter().flatten());
    places.extend(attachments.map(|attachment| attachment.file.span));
    for assessed in subject.draft.assessments() {
        let Some(criteria) = &assessed.criteria.value else {
            continue;
        };
        let answers = assessed.answers.value.as_ref();
        let shown = criteria.shown(answers).into_iter().chain([&criteria.title]);
        let texts = shown.flat_map(|text| text.all().map(|text| text.span));
        // A shipped edition is not the school's and holds nothing private.
        places.extend(texts.filter(|span| subject.files.is_on_disk(span.file)));
    }
    places
}

/// Collects the places of all `id` values below a node.
fn collect_ids(tree: &Node, places: &mut Vec<Span>) {
    match &tree.kind {
        NodeKind::Empty | NodeKind::Scalar(_) => {}
        NodeKind::List(members) => members
            .iter()
            .for_each(|member| collect_ids(member, places)),
        NodeKind::Map(entries) => {
            for entry in entries {
                match is_id(&entry.key.value) {
                    true => places.push(entry.value.span),
                    false => collect_ids(&entry.value, places),
                }
            }
        }
    }
}
