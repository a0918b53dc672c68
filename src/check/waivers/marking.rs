//! Which findings are waived, and which waivers fit nothing any more.

use rustc_hash::FxHashMap;

use super::fingerprint::fingerprint;
use super::place::{is_at_place, waived_place};
use super::rules::{OTHER_YEAR, UNUSED_WAIVER};
use crate::diagnostic::{FileId, Finding, Place, Rule, Span, Waived, message, slashed};
use crate::model::{DisclosureDraft, SchoolYear, Waiver};
use crate::text::near;
use crate::workspace::Files;

/// How many waivers a finding names that stand at its place and were not written for it. There may be thousands of
/// both.
const TOLD: usize = 3;

/// The waivers of one disclosure.
#[derive(Debug, Default)]
pub(crate) struct Waivers {
    entries: Vec<TrackedWaiver>,
    /// The folder of the disclosure, as a command names it.
    folder: String,
    /// Its school year; none where there are no settings, and so no waivers.
    year: Option<SchoolYear>,
}

/// A waiver, and what it has met so far.
#[derive(Debug)]
struct TrackedWaiver {
    waiver: Waiver,
    /// What it covers; `None` if `at` names nothing that exists.
    place: Option<Span>,
    scope: WaiverScope,
    used: bool,
    /// Whether its rule has found something at its place that it was not written for.
    met_other: bool,
}

/// Which findings at its place a waiver covers.
#[derive(Debug)]
enum WaiverScope {
    /// Those that it was written for, by their fingerprints: the ones that have not been met yet.
    Found(Vec<String>),
    /// It does not say, so that it would cover the next mistake as well: an error, but only this one.
    Unstated,
    /// None: it was written for another year.
    OtherYear,
}

impl Waivers {
    /// The waivers that a draft's settings hold.
    pub(crate) fn from_settings(draft: &DisclosureDraft, files: &Files) -> Self {
        let settings = draft.settings.value.as_ref();
        let dated = settings.filter(|settings| !settings.unread.has("school-year"));
        let year = dated.map(|settings| settings.school_year.value.year);
        let given = settings.and_then(|settings| settings.waivers.as_ref());
        // One of which something could not be read covers nothing and is not spoken of twice.
        let given = given.into_iter().flatten();
        let given = given.filter(|waiver| waiver.unread.is_empty());
        let entries = given.map(|waiver| TrackedWaiver {
            place: waived_place(&waiver.at.value.0, draft, files).map(|place| place.span),
            scope: WaiverScope::of(waiver, year),
            waiver: waiver.clone(),
            used: false,
            met_other: false,
        });
        Self {
            entries: entries.collect(),
            folder: slashed(&draft.folder),
            year,
        }
    }

    /// Marks the findings that are waived. May be called for each stage of findings: a waiver stays used. Gives a
    /// finding where waivers were used that do not say what they are for.
    pub(crate) fn mark(&mut self, findings: &mut [Finding], files: &Files) -> Option<Finding> {
        let used_before: Vec<bool> = self.entries.iter().map(|entry| entry.used).collect();
        // Looked up by rule and file: comparing every waiver with every finding took too long with hundreds of
        // schools.
        let mut by_rule: FxHashMap<(FileId, &'static str), Vec<usize>> = FxHashMap::default();
        for finding in findings.iter_mut().filter(|finding| finding.waivable) {
            let Place::Span(span) = finding.place else {
                continue;
            };
            let own = by_rule.entry((span.file, finding.id)).or_insert_with(|| {
                let entries = self.entries.iter().enumerate();
                let own = entries.filter(|(_, entry)| entry.is_for(finding.id, span.file));
                own.map(|(at, _)| at).collect()
            });
            let near: Vec<usize> = own
                .iter()
                .copied()
                .filter(|at| self.entries[*at].reaches(span))
                .collect();
            if !near.is_empty() {
                self.judge(finding, &near, files);
            }
        }
        self.unstated(&used_before)
    }

    /// Waives a finding by the first of the waivers `near` it that was written for it. Where none was, the finding
    /// says so.
    fn judge(&mut self, finding: &mut Finding, near: &[usize], files: &Files) {
        let found = fingerprint(finding, files);
        let found = found.as_deref();
        if let Some(at) = near.iter().find(|at| self.entries[**at].takes(found)) {
            finding.waived = Some(self.entries[*at].waived());
            return;
        }
        for at in near {
            let entry = &mut self.entries[*at];
            if let WaiverScope::Found(_) = entry.scope {
                entry.met_other = true;
                let place = entry.waiver.place;
                if finding.related.len() < TOLD {
                    finding.related.push((place, message::RELATED_WAIVER));
                }
            }
        }
    }

    /// What is wrong with the waivers themselves: a rule that does not exist, or one that cannot be waived, and those
    /// that were copied from another year.
    pub(crate) fn mistakes(&self, rules: &[&'static Rule]) -> Vec<Finding> {
        let mistake = |entry: &TrackedWaiver| match entry.rule(rules) {
            None => Some(unknown_rule(&entry.waiver, rules)),
            Some(rule) => (!rule.waivable).then(|| not_waivable(&entry.waiver)),
        };
        let mut mistakes: Vec<Finding> = self.entries.iter().filter_map(mistake).collect();
        mistakes.extend(self.of_another_year());
        mistakes
    }

    /// One finding for all waivers newly used that do not say what was found, at the first of them: one command
    /// completes them.
    fn unstated(&self, used_before: &[bool]) -> Option<Finding> {
        let is_new = |(entry, used): &(&TrackedWaiver, &bool)| {
            matches!(entry.scope, WaiverScope::Unstated) && entry.used && !**used
        };
        let unstated: Vec<_> = self
            .entries
            .iter()
            .zip(used_before)
            .filter(is_new)
            .collect();
        let (first, _) = unstated.first()?;
        let finding = Finding::error(message::WAIVER_WITHOUT_FOUND)
            .with("count", unstated.len())
            .with("folder", self.folder.as_str());
        Some(finding.at(first.waiver.place))
    }

    /// One finding for all waivers of other years, at the first of them: they came with a copy.
    fn of_another_year(&self) -> Option<Finding> {
        let is_old = |entry: &&TrackedWaiver| matches!(entry.scope, WaiverScope::OtherYear);
        let old: Vec<&TrackedWaiver> = self.entries.iter().filter(is_old).collect();
        let first = &old.first()?.waiver;
        let written_for = first.school_year.as_ref()?.value;
        let finding = OTHER_YEAR
            .finding()
            .with("count", old.len())
            .with("year", written_for.to_string())
            .with("current", self.year?.to_string())
            .with("folder", self.folder.as_str())
            .with("rule", first.rule.value.0.as_str());
        Some(finding.at(first.place))
    }

    /// The waivers that matched nothing, or not all that they were written for, of those whose rule ran (`ran`): a
    /// rule of documents does not run in `check`.
    pub(crate) fn unused(
        &self,
        rules: &[&'static Rule],
        ran: impl Fn(&Rule) -> bool,
    ) -> Vec<Finding> {
        let has_run = |entry: &&TrackedWaiver| {
            let rule = entry.rule(rules).filter(|rule| rule.waivable);
            rule.is_some_and(&ran)
        };
        let ran = self.entries.iter().filter(has_run);
        ran.filter_map(TrackedWaiver::unused).collect()
    }
}

impl WaiverScope {
    /// What a waiver was written for, seen from a disclosure of the school year `current`.
    fn of(waiver: &Waiver, current: Option<SchoolYear>) -> Self {
        match (&waiver.school_year, &waiver.found) {
            // While the disclosure's own year is not known, a waiver may be of it.
            (Some(year), _) if current.is_some_and(|current| current.first != year.value.first) => {
                Self::OtherYear
            }
            (Some(_), Some(found)) => Self::Found(found.value.0.clone()),
            _ => Self::Unstated,
        }
    }
}

impl TrackedWaiver {
    /// The rule it names, if that exists.
    fn rule(&self, rules: &[&'static Rule]) -> Option<&'static Rule> {
        let name = self.waiver.rule.value.0.as_str();
        rules.iter().find(|rule| rule.name == name).copied()
    }

    /// Whether it is about a rule and a place in a file.
    fn is_for(&self, rule: &str, file: FileId) -> bool {
        self.waiver.rule.value.0 == rule && self.place.is_some_and(|place| place.file == file)
    }

    /// Whether a finding at `span` is at its place.
    fn reaches(&self, span: Span) -> bool {
        self.place.is_some_and(|place| is_at_place(place, span))
    }

    /// Whether it was written for what has this fingerprint. Each counts once: what was found twice was written twice.
    fn takes(&mut self, found: Option<&str>) -> bool {
        let takes = match &mut self.scope {
            WaiverScope::OtherYear => false,
            WaiverScope::Unstated => true,
            WaiverScope::Found(left) => {
                let at = left.iter().position(|own| Some(own.as_str()) == found);
                at.map(|at| left.swap_remove(at)).is_some()
            }
        };
        self.used |= takes;
        takes
    }

    /// What a waived finding carries: the reason, and where it is given.
    fn waived(&self) -> Waived {
        Waived {
            reason: self.waiver.reason.value.0.clone(),
            span: self.waiver.place,
        }
    }

    /// What is to be said of it after all findings were seen. Where its rule has found something else at its place,
    /// that finding names the waiver already; one of another year is reported as such.
    fn unused(&self) -> Option<Finding> {
        let left = match &self.scope {
            WaiverScope::Found(left) => left.len(),
            WaiverScope::Unstated => 0,
            WaiverScope::OtherYear => return None,
        };
        if self.met_other || (self.used && left == 0) {
            return None;
        }
        let finding = UNUSED_WAIVER
            .finding()
            .with("rule", self.waiver.rule.value.0.as_str())
            .with("at", self.waiver.at.value.0.as_str())
            .at(self.waiver.place);
        Some(match self.place {
            Some(_) if self.used => finding
                .worded(message::UNUSED_WAIVER_PARTLY)
                .with("count", left),
            Some(_) => finding,
            None => finding.worded(message::UNUSED_WAIVER_PLACE),
        })
    }
}

fn not_waivable(waiver: &Waiver) -> Finding {
    Finding::error(message::WAIVER_IMPOSSIBLE)
        .with("rule", waiver.rule.value.0.as_str())
        .at(waiver.rule.span)
}

/// How much of a rule's name must be right for a known one to be meant: more than of a command, because one of some
/// hundred names is soon half alike.
pub(crate) const RULES_ALIKE: f64 = 0.6;

fn unknown_rule(waiver: &Waiver, rules: &[&'static Rule]) -> Finding {
    let name = waiver.rule.value.0.as_str();
    // What belongs to no rule is an error of the data's form.
    if message::ALL.iter().any(|(_, id)| id.as_str() == name) {
        return not_waivable(waiver);
    }
    let finding = Finding::error(message::WAIVER_UNKNOWN_RULE)
        .with("rule", name)
        .at(waiver.rule.span);
    match near(name, rules.iter().map(|rule| rule.name), RULES_ALIKE) {
        Some(nearest) => finding
            .worded(message::WAIVER_UNKNOWN_RULE_NEAR)
            .with("nearest", nearest),
        None => finding,
    }
}
