//! Findings that have one cause, as people are told of them: once, with all places.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use crate::diagnostic::{Argument, Finding, MessageId, Place, Severity, Span};
use crate::workspace::Files;

/// Arguments that say whose value it is, or how much of a file, not what is wrong: `王犇: no department has the id …`,
/// `3 of 5 texts are not translated`.
const ASIDE: [&str; 6] = ["person", "owner", "whose", "of-someone", "missing", "texts"];

/// Arguments that name whose value it is, of which a finding has one.
const OWNERS: [&str; 3] = ["person", "owner", "whose"];

/// How many steps from a consequence to what it comes from are followed.
const STEPS: usize = 4;

/// What people are told: each cause once.
#[derive(Debug)]
pub struct Causes<'a> {
    /// All causes: errors first, then warnings, then notes, each in the order of the files.
    pub all: Vec<Told<'a>>,
    /// Findings that the author has waived.
    pub waived: Vec<&'a Finding>,
    /// How many findings there are that are not waived.
    pub places: usize,
}

/// Findings that are told as one.
#[derive(Debug)]
pub struct Told<'a> {
    /// The first of them.
    pub first: &'a Finding,
    /// The same in other places.
    pub others: Vec<&'a Finding>,
    /// What may go away with them.
    pub consequences: Vec<&'a Finding>,
}

/// What findings of one cause have in common.
#[derive(PartialEq, Eq, Hash)]
struct Key<'a> {
    folder: &'a Path,
    id: &'a str,
    wording: MessageId,
    said: Vec<&'a (&'static str, Argument)>,
    related: &'a [(Span, MessageId)],
}

/// Findings by what identifies them.
type ByIdentity<'a> = HashMap<(&'a str, &'a Place), &'a Finding>;

impl<'a> Causes<'a> {
    /// The causes of these findings, which are in the order of the files.
    pub fn of(findings: impl IntoIterator<Item = &'a Finding>, files: &'a Files) -> Self {
        let findings = findings.into_iter();
        let (waived, open): (Vec<_>, Vec<_>) =
            findings.partition(|finding| finding.waived.is_some());
        let by_identity: ByIdentity = open
            .iter()
            .map(|finding| ((finding.id, &finding.place), *finding))
            .collect();
        let mut all: Vec<Told> = Vec::new();
        let mut known: HashMap<Key, usize> = HashMap::new();
        let mut followers = Vec::new();
        for finding in &open {
            if let Some(root) = root(finding, &by_identity) {
                followers.push((root, *finding));
                continue;
            }
            match known.get(&key(finding, files)) {
                Some(at) => all[*at].others.push(finding),
                None => {
                    known.insert(key(finding, files), all.len());
                    all.push(Told::new(finding));
                }
            }
        }
        for (root, finding) in followers {
            if let Some(at) = known.get(&key(root, files)) {
                all[*at].consequences.push(finding);
            }
        }
        // Stable: within a severity the order of the files stays.
        all.sort_by_key(|told| told.first.severity);
        Self {
            all,
            waived,
            places: open.len(),
        }
    }

    /// How many causes of a severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        let of_severity = |told: &&Told| told.first.severity == severity;
        self.all.iter().filter(of_severity).count()
    }
}

impl<'a> Told<'a> {
    fn new(first: &'a Finding) -> Self {
        Self {
            first,
            others: Vec::new(),
            consequences: Vec::new(),
        }
    }
}

/// All open findings of one rule and severity.
pub(super) struct Row<'a> {
    pub severity: Severity,
    pub rule: &'a str,
    pub findings: Vec<&'a Finding>,
}

/// The findings of the causes by rules: errors first, then what there is most of.
pub(super) fn rows<'a>(causes: &Causes<'a>) -> Vec<Row<'a>> {
    let mut rows: BTreeMap<(Severity, &str), Vec<&Finding>> = BTreeMap::new();
    let told = causes.all.iter();
    let themselves = told
        .clone()
        .flat_map(|told| [told.first].into_iter().chain(told.others.iter().copied()));
    let consequences = told.flat_map(|told| told.consequences.iter().copied());
    for finding in themselves.chain(consequences) {
        let row = rows.entry((finding.severity, finding.id));
        row.or_default().push(finding);
    }
    let rows = rows.into_iter().map(|((severity, rule), findings)| Row {
        severity,
        rule,
        findings,
    });
    let mut rows: Vec<Row> = rows.collect();
    rows.sort_by_key(|row| (row.severity, usize::MAX - row.findings.len()));
    rows
}

/// Whose value a finding is about; `None` where it is nobody's.
pub(super) fn owner(finding: &Finding) -> Option<Argument> {
    let mut named = OWNERS.iter().filter_map(|name| finding.argument(name));
    named.find(|owner| !matches!(owner, Argument::Text(text) if text.is_empty()))
}

/// What a finding comes from in the end; `None` where it comes from nothing that is told.
fn root<'a>(finding: &Finding, all: &ByIdentity<'a>) -> Option<&'a Finding> {
    let cause = |finding: &Finding| {
        let cause = finding.follows.as_ref()?;
        all.get(&(cause.id, &cause.place)).copied()
    };
    let steps = std::iter::successors(cause(finding), |finding| cause(finding));
    steps.take(STEPS).last()
}

/// The same values in one folder have one cause, whoever's they are, if they are explained by the same places. Where a finding names nothing but its owner, the
/// owner is what is wrong: two people who stand on the roster twice are two mistakes.
fn key<'a>(finding: &'a Finding, files: &'a Files) -> Key<'a> {
    let is_aside = |(name, _): &&(&'static str, Argument)| ASIDE.contains(name);
    let arguments = finding.arguments.iter();
    let mut said: Vec<_> = arguments.filter(|argument| !is_aside(argument)).collect();
    if said.is_empty() {
        said.extend(&finding.arguments);
    }
    let folder = match &finding.place {
        Place::Span(span) => files.path(span.file).parent(),
        Place::File(path) => path.parent(),
        Place::Cell(cell) => cell.file.parent(),
        Place::None => None,
    };
    let folder = folder.unwrap_or(Path::new(""));
    Key {
        folder,
        id: finding.id,
        wording: finding.wording,
        said,
        related: &finding.related,
    }
}
