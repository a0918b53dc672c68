//! Which waivers cover what was found in a disclosure and is to stand.

use std::collections::BTreeMap;

use super::waiver_writer::WantedWaiver;
use crate::check::{asked_place, fingerprint, is_at_place, waived_place, waiver_target};
use crate::diagnostic::{Finding, MessageId, Rule, Span, message};
use crate::model::{DisclosureDraft, Settings, Waiver};
use crate::text::{code_point, invisible, is_blank, unprintable};
use crate::workspace::Files;

/// What the author wants to let stand.
#[derive(Debug, Clone)]
pub(crate) struct Consent {
    /// The rule, whose findings may be waived.
    pub rule: &'static Rule,
    /// Where, as a waiver names places; everywhere in the disclosure if it does not say.
    pub at: Option<String>,
    /// Why. May be missing where the waiver has a reason already.
    pub reason: Option<String>,
}

/// What was found in a disclosure, and the waivers that it has.
pub(super) struct FoundHere<'a> {
    pub draft: &'a DisclosureDraft,
    pub settings: &'a Settings,
    pub findings: &'a [Finding],
    pub files: &'a Files,
}

impl FoundHere<'_> {
    /// The waivers that do not say what they were written for, with what they cover now; and those of which only a
    /// part is left, with what is left. One that fits nothing stays: the check says so.
    pub(super) fn completed(&self) -> Vec<WantedWaiver> {
        let wanted = self
            .settings
            .waivers
            .iter()
            .flatten()
            .map(|waiver| self.renewed(waiver, self.waived_by(waiver), None));
        let is_new = |wanted: &WantedWaiver| {
            let mut waivers = self.settings.waivers.iter().flatten();
            let old = waivers.find(|waiver| Some(waiver.place) == wanted.old);
            let said = old
                .filter(|old| !old.is_unstated())
                .and_then(|old| old.found.as_ref());
            let said = said.map(|found| found.value.0.len());
            !wanted.found.is_empty() && said != Some(wanted.found.len())
        };
        wanted.filter(is_new).collect()
    }

    /// The waivers that cover what the author names: those that there are, and new ones for the rest.
    pub(super) fn consented(&self, consent: &Consent) -> Result<Vec<WantedWaiver>, Finding> {
        consent.check_reason()?;
        let asked = match &consent.at {
            None => None,
            Some(at) => Some(
                asked_place(at, self.draft, self.files)
                    .ok_or_else(|| consent.finding(message::WAIVE_NO_PLACE))?,
            ),
        };
        let (asked, name) = match asked {
            Some(place) => (Some(place.span), place.name),
            None => (None, None),
        };
        let is_asked = |span: Span| asked.is_none_or(|place| is_at_place(place, span));
        let mut open: Vec<(&Finding, Span)> = self
            .findings
            .iter()
            .filter(|finding| finding.id == consent.rule.name)
            .filter_map(|finding| Some((finding, finding.span()?)))
            .filter(|(_, span)| is_asked(*span))
            .collect();
        let mut wanted = self.kept(consent, asked, &mut open);
        // What another waiver covers already stays its own.
        open.retain(|(finding, _)| finding.waived.is_none());
        wanted.extend(self.added(consent, name.as_deref(), &open)?);
        match wanted.is_empty() {
            true if asked.is_none() => Err(consent.finding(message::WAIVE_NOTHING)),
            true => Err(consent.finding(message::WAIVE_NOTHING_THERE)),
            false => Ok(wanted),
        }
    }

    /// The waivers of the rule that there are, at the place that is asked for or everywhere, with what they cover now.
    /// What one covers is taken from `open`.
    fn kept(
        &self,
        consent: &Consent,
        asked: Option<Span>,
        open: &mut Vec<(&Finding, Span)>,
    ) -> Vec<WantedWaiver> {
        let of_rule = self.settings.waivers.iter().flatten();
        let of_rule = of_rule.filter(|waiver| waiver.rule.value.0 == consent.rule.name);
        let mut kept = Vec::new();
        for waiver in of_rule {
            let place = waived_place(&waiver.at.value.0, self.draft, self.files);
            let Some(place) = place.map(|place| place.span) else {
                continue;
            };
            if asked.is_some_and(|asked| asked != place) {
                let mut asked = open.iter();
                // Whoever asks again for what a waiver covers that was written by hand means that one.
                if waiver.is_unstated() && asked.any(|(finding, _)| is_waived_by(finding, waiver)) {
                    kept.push(self.renewed(waiver, self.waived_by(waiver), None));
                }
                continue;
            }
            let is_own = |(finding, span): &(&Finding, Span)| {
                is_at_place(place, *span)
                    && (finding.waived.is_none() || is_waived_by(finding, waiver))
            };
            let (own, rest): (Vec<_>, Vec<_>) = open.iter().partition(|found| is_own(found));
            *open = rest;
            let own = own.into_iter().map(|(finding, _)| finding);
            let renewed = self.renewed(waiver, own, consent.reason.clone());
            kept.extend(Some(renewed).filter(|waiver| !waiver.found.is_empty()));
        }
        kept
    }

    /// New waivers for what is open: one for the place of that name, or one for each place.
    fn added(
        &self,
        consent: &Consent,
        name: Option<&str>,
        open: &[(&Finding, Span)],
    ) -> Result<Vec<WantedWaiver>, Finding> {
        let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (finding, span) in open {
            let at = match name {
                Some(name) => name.to_owned(),
                None => waiver_target(*span, self.draft, self.files),
            };
            places
                .entry(at)
                .or_default()
                .extend(fingerprint(finding, self.files));
        }
        if !places.is_empty() && consent.reason.is_none() {
            return Err(consent.finding(message::WAIVE_WITHOUT_REASON));
        }
        let wanted = places.into_iter().map(|(at, found)| WantedWaiver {
            old: None,
            rule: consent.rule.name.to_owned(),
            at,
            found,
            reason: consent.reason.clone(),
        });
        Ok(wanted.collect())
    }

    fn waived_by<'f>(&'f self, waiver: &'f Waiver) -> impl Iterator<Item = &'f Finding> {
        let findings = self.findings.iter();
        findings.filter(|finding| is_waived_by(finding, waiver))
    }

    fn renewed<'f>(
        &self,
        waiver: &Waiver,
        own: impl Iterator<Item = &'f Finding>,
        reason: Option<String>,
    ) -> WantedWaiver {
        WantedWaiver {
            old: Some(waiver.place),
            rule: waiver.rule.value.0.clone(),
            at: waived_place(&waiver.at.value.0, self.draft, self.files)
                .and_then(|place| place.name)
                .unwrap_or_else(|| waiver.at.value.0.clone()),
            found: own
                .filter_map(|finding| fingerprint(finding, self.files))
                .collect(),
            reason,
        }
    }
}

impl Consent {
    fn finding(&self, id: MessageId) -> Finding {
        Finding::error(id)
            .with("rule", self.rule.name)
            .with("at", self.at.as_deref().unwrap_or_default())
    }

    /// Refuses a reason that the settings could not hold, or that says nothing.
    fn check_reason(&self) -> Result<(), Finding> {
        let Some(reason) = &self.reason else {
            return Ok(());
        };
        if is_blank(reason) {
            return Err(self.finding(message::WAIVE_WITHOUT_REASON));
        }
        let mut signs = reason.chars();
        let unfit =
            signs.find(|c| unprintable(*c).is_some() || invisible(*c).is_some() || *c == '\n');
        match unfit {
            Some(c) => Err(self
                .finding(message::WAIVE_REASON_CHARACTER)
                .with("code", code_point(c))),
            None => Ok(()),
        }
    }
}

fn is_waived_by(finding: &Finding, waiver: &Waiver) -> bool {
    let waived = finding.waived.as_ref();
    waived.is_some_and(|waived| waived.span == waiver.place)
}
