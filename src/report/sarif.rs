//! Findings as SARIF 2.1.0, the exchange format of static analysis tools.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::private::Private;
use super::remedy::remedy;
use super::roots::Roots;
use super::visible::show_within;
use crate::diagnostic::{Finding, Fix, Place, Rule, Severity, Span};
use crate::locale::Messages;
use crate::text::encoded;
use crate::workspace::Files;

/// The findings as one run of SARIF. All `rules` are described, whether they found something or not. Errors of form are
/// no rules and are listed only where they occur, because SARIF wants each result to name a rule that is listed.
pub fn to_sarif(
    findings: &[Finding],
    rules: &[&'static Rule],
    files: &Files,
    messages: &Messages,
    roots: &Roots,
) -> Value {
    let known: BTreeSet<&str> = rules.iter().map(|rule| rule.name).collect();
    let form: BTreeSet<&str> = findings
        .iter()
        .map(|finding| finding.id)
        .filter(|id| !known.contains(id))
        .collect();
    let names = rules.iter().map(|rule| rule.name).chain(form.clone());
    let private = Private::among(findings, files);
    let report = Report {
        files,
        messages,
        roots,
        private: &private,
        index: names.enumerate().map(|(at, name)| (name, at)).collect(),
    };
    let described = rules
        .iter()
        .map(|rule| describe(rule, messages.shipped_tag()));
    let form = form.into_iter().map(|id| {
        json!({ "id": id, "name": id, "defaultConfiguration": { "level": level(Severity::Error) } })
    });
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "language": messages.tag(),
                "rules": described.chain(form).collect::<Vec<Value>>(),
            }},
            "language": messages.tag(),
            "columnKind": "unicodeCodePoints",
            "results": findings.iter().map(|finding| report.result(finding)).collect::<Vec<Value>>(),
        }],
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn describe(rule: &Rule, tag: &str) -> Value {
    let explanation = rule.explanation(tag).unwrap_or_default();
    let markdown = json!({ "text": explanation, "markdown": explanation });
    json!({
        "id": rule.name,
        "name": rule.name,
        "shortDescription": { "text": rule.summary(tag) },
        "fullDescription": markdown,
        "help": markdown,
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

struct Report<'a> {
    files: &'a Files,
    messages: &'a Messages,
    roots: &'a Roots,
    private: &'a Private,
    /// The index of each rule in the list of rules.
    index: BTreeMap<&'static str, usize>,
}

impl Report<'_> {
    fn result(&self, finding: &Finding) -> Value {
        let shown = self.private.shown(finding, self.files);
        let arguments = self.roots.arguments(&shown);
        let mut text = self.messages.text(finding.wording, &arguments);
        if let Some(remedy) = remedy(finding, &arguments, self.files, self.messages, self.private) {
            text = format!("{text}\n{remedy}");
        }
        let related = finding.related.iter().map(|(span, why)| {
            let why = self.messages.text(*why, &arguments);
            json!({ "physicalLocation": self.place(*span), "message": { "text": why } })
        });
        let mut result = json!({
            "ruleId": finding.id,
            "ruleIndex": self.index.get(finding.id),
            "level": level(finding.severity),
            "message": { "text": text },
            // An empty list stands for a finding about the command itself.
            "locations": self.location(&finding.place).into_iter().collect::<Vec<Value>>(),
            "relatedLocations": related.collect::<Vec<Value>>(),
            "suppressions": self.suppression(&shown).into_iter().collect::<Vec<Value>>(),
        });
        if let Some(fix) = &shown.fix {
            result["fixes"] = json!([self.fix(fix)]);
        }
        // SARIF has no word for this; its property bags are for what it has no word for.
        if let Some(cause) = &finding.follows {
            result["properties"] = json!({ "follows": {
                "ruleId": cause.id,
                "locations": self.location(&cause.place).into_iter().collect::<Vec<Value>>(),
            }});
        }
        result
    }

    fn location(&self, place: &Place) -> Option<Value> {
        let place = match place {
            Place::Span(span) => self.place(*span),
            Place::File(path) => {
                let path = self.roots.path(path);
                json!({ "artifactLocation": { "uri": encoded(&path) } })
            }
            Place::Cell(cell) => {
                let path = self.roots.path(&cell.file);
                let artifact = json!({ "artifactLocation": { "uri": encoded(&path) } });
                // A spreadsheet has no lines: the cell is where it is by its own order.
                let logical = json!([{ "fullyQualifiedName": show_within(cell) }]);
                return Some(json!({ "physicalLocation": artifact, "logicalLocations": logical }));
            }
            Place::None => return None,
        };
        Some(json!({ "physicalLocation": place }))
    }

    fn place(&self, span: Span) -> Value {
        json!({ "artifactLocation": self.artifact(span), "region": self.region(span) })
    }

    fn artifact(&self, span: Span) -> Value {
        let path = self.roots.path(self.files.path(span.file));
        json!({ "uri": encoded(&path) })
    }

    fn region(&self, span: Span) -> Value {
        let (start, end) = (self.files.position(span), self.files.end(span));
        json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
        })
    }

    /// The waiver as a suppression. `external` is SARIF's word for one that does not stand in the source at the place
    /// of the result.
    fn suppression(&self, finding: &Finding) -> Option<Value> {
        let waived = finding.waived.as_ref()?;
        Some(json!({
            "kind": "external",
            "justification": waived.reason,
            "location": { "physicalLocation": self.place(waived.span) },
        }))
    }

    /// A correction. SARIF groups its edits by file.
    fn fix(&self, fix: &Fix) -> Value {
        let mut changes: Vec<(Span, Vec<Value>)> = Vec::new();
        for (span, text) in &fix.edits {
            let edit = json!({
                "deletedRegion": self.region(*span),
                "insertedContent": { "text": text },
            });
            match changes.last_mut() {
                Some((first, edits)) if first.file == span.file => edits.push(edit),
                _ => changes.push((*span, vec![edit])),
            }
        }
        let change = |(span, edits): &(Span, Vec<Value>)| json!({ "artifactLocation": self.artifact(*span), "replacements": edits });
        json!({ "artifactChanges": changes.iter().map(change).collect::<Vec<Value>>() })
    }
}
