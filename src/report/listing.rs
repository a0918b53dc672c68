//! All findings of a run as people read them: each cause with its places, then, where that is long, a table of the rules.

use std::collections::BTreeMap;

use super::causes::{Causes, Row, Told, rows};
use super::extent::Extent;
use super::human::Human;
use super::visible::show_place;
use crate::diagnostic::{Severity, message};
use crate::locale::Messages;

/// The lines of a usual terminal: what is longer has scrolled away, so that its end sums it up.
const SCREEN: usize = 24;

/// The findings of a run for people.
pub fn listing(human: &Human, causes: &Causes, extent: Extent) -> String {
    if extent.statistics {
        return human.statistics(causes);
    }
    let mut text = String::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Note] {
        let told = causes.all.iter();
        let told = told.filter(|told| told.first.severity == severity);
        text.push_str(&human.limited(told, extent));
    }
    if extent.waived {
        let lines = causes.waived.iter();
        text.extend(lines.map(|finding| human.render(finding)));
    }
    if text.lines().count() > SCREEN && causes.all.len() > 1 {
        text.push_str(&human.statistics(causes));
        text.push('\n');
    }
    text
}

impl Human<'_> {
    /// Of each rule as many causes as the extent allows, then how many more there are.
    fn limited<'t, 'f: 't>(
        &self,
        all: impl Iterator<Item = &'t Told<'f>>,
        extent: Extent,
    ) -> String {
        let mut text = String::new();
        let mut of_rules: BTreeMap<&str, Vec<&Told>> = BTreeMap::new();
        for told in all {
            let before = of_rules.entry(told.first.id).or_default();
            before.push(told);
            if extent.shown(before.len()) == before.len() {
                text.push_str(&self.render_told(told, extent));
            }
        }
        for (rule, told) in of_rules {
            let rest = told.len() - extent.shown(told.len());
            if rest > 0 {
                let arguments = [("rule", rule.into()), ("count", rest.into())];
                let line = self.messages.text(message::FINDINGS_MORE, &arguments);
                text.push_str(&format!("{line}\n\n"));
            }
        }
        text
    }

    /// One line for each rule, with the number of its findings and the first place: errors first, then what there is
    /// most of.
    fn statistics(&self, causes: &Causes) -> String {
        let rows = rows(causes);
        let name = |severity: Severity| self.messages.text(severity.message(), &[]);
        let width = |of: &dyn Fn(&Row) -> usize| rows.iter().map(of).max().unwrap_or_default();
        let severities = width(&|row| name(row.severity).chars().count());
        let names = width(&|row| row.rule.len());
        let counts = width(&|row| row.findings.len().to_string().len());
        let line = |row: &Row| {
            let severity = name(row.severity);
            let pad = " ".repeat(severities - severity.chars().count());
            let first = row.findings.first();
            let place = first.and_then(|first| show_place(first, self.files));
            format!(
                "{severity}{pad}  {:>counts$}  {:names$}  {}",
                row.findings.len(),
                row.rule,
                place.unwrap_or_default()
            )
        };
        let lines = rows
            .iter()
            .map(|row| line(row).trim_end().to_owned() + "\n");
        lines.collect()
    }
}

/// The numbers that end a report: how many causes of each severity there are, how much is waived and can be corrected.
pub fn totals(causes: &Causes, extent: Extent, messages: &Messages) -> String {
    if causes.places == 0 && causes.waived.is_empty() {
        return format!("{}\n", messages.text(message::FINDINGS_NONE, &[]));
    }
    let count = |severity| causes.count(severity).into();
    let counts = [
        ("errors", count(Severity::Error)),
        ("warnings", count(Severity::Warning)),
        ("notes", count(Severity::Note)),
        ("waived", causes.waived.len().into()),
        // Whoever sees them needs no word on how to.
        (
            "hidden",
            if extent.waived {
                0
            } else {
                causes.waived.len()
            }
            .into(),
        ),
    ];
    let mut text = messages.text(message::FINDINGS_TOTAL, &counts) + "\n";
    let mut line = |id, arguments: &[_]| {
        text.push_str(&messages.text(id, arguments));
        text.push('\n');
    };
    if causes.places > causes.all.len() {
        line(message::FINDINGS_PLACES, &[("count", causes.places.into())]);
    }
    let open = causes.all.iter();
    let open = open.flat_map(|told| told.others.iter().chain([&told.first]));
    let (safe, offered): (Vec<_>, Vec<_>) = open
        .filter_map(|finding| finding.fix.as_ref())
        .partition(|fix| fix.safe);
    if !(safe.is_empty() && offered.is_empty()) {
        let counts = [
            ("safe", safe.len().into()),
            ("offered", offered.len().into()),
        ];
        line(message::FINDINGS_FIXABLE, &counts);
    }
    text
}
