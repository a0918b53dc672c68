//! Which findings may only follow from others: what follows is shown below its cause, because mending that may mend it.

use std::path::Path;

use crate::diagnostic::{Argument, Cause, Finding, Span, message};
use crate::model::DisclosureDraft;
use crate::workspace::{Files, SETTINGS};
use crate::yaml::Kind;

/// A kind of finding, and what may follow from it within one disclosure.
struct Link {
    /// The name of the finding that is the cause.
    cause: &'static str,
    /// The names of findings, or of their wordings, that may follow.
    consequences: &'static [&'static str],
    /// What both are about: an argument of the cause, and the argument of the consequence that must say the same.
    about: Option<(&'static str, &'static str)>,
    /// What an argument of the consequence must speak of, where not all of its kind follow.
    speaks_of: Option<(&'static str, &'static str)>,
}

const LINKS: [Link; 6] = [
    // Whoever is in no department is missing from the one that was meant.
    Link {
        cause: "unknown-department",
        consequences: &[
            "department-of-position",
            "stated-leaders",
            "stated-heads",
            "stated-deputies",
            "stated-officers",
        ],
        about: None,
        speaks_of: None,
    },
    Link {
        cause: "unknown-department",
        consequences: &["false-claim"],
        about: None,
        speaks_of: Some(("claim", "department")),
    },
    // A key that is mistyped is missing under its name.
    Link {
        cause: "unknown-key-near",
        consequences: &["missing-key", "overlay-unknown-key"],
        about: Some(("nearest", "key")),
        speaks_of: None,
    },
    Link {
        cause: "missing-key",
        consequences: &["overlay-unknown-key"],
        about: Some(("key", "key")),
        speaks_of: None,
    },
    Link {
        cause: "locale-not-listed",
        consequences: &["overlay-not-listed"],
        about: Some(("tag", "tag")),
        speaks_of: None,
    },
    Link {
        cause: "locale-without-catalogue",
        consequences: &["variant-without-name"],
        about: None,
        speaks_of: None,
    },
];

/// What depends on the school year, which stands in the settings.
const NEEDS_SCHOOL_YEAR: [&str; 2] = ["max-rank-grade", "failed-courses-grade"];

/// What is known of a disclosure's settings, however much of them could be read.
#[derive(Debug)]
pub(crate) struct SettingsRead {
    /// Whether they could be read whole.
    whole: bool,
    /// Where they list the languages.
    locales: Option<Span>,
}

impl SettingsRead {
    pub(crate) fn of(draft: &DisclosureDraft) -> Self {
        // The key stands in no other file's root.
        let mut locales = draft.trees.iter().filter_map(|tree| tree.value("locales"));
        Self {
            whole: draft.settings.value.is_some(),
            locales: locales.next().map(|node| match &node.kind {
                Kind::List(members) => members.first().map_or(node.span, |first| first.span),
                _ => node.span,
            }),
        }
    }
}

/// Shows, for texts in a language that is not listed, where the languages are.
fn show_languages(findings: &mut [Finding], settings: &SettingsRead) {
    let Some(locales) = settings.locales else {
        return;
    };
    for finding in findings {
        if finding.is(message::LOCALE_NOT_LISTED) || finding.is(message::OVERLAY_NOT_LISTED) {
            finding.related.push((locales, message::RELATED_LOCALES));
        }
    }
}

/// Notes for each finding of a disclosure from which other one it may only follow. Where the settings could not be read,
/// nothing is known of waivers and the school year: what these may answer follows from that.
pub(crate) fn link_causes(findings: &mut [Finding], settings: &SettingsRead, files: &Files) {
    show_languages(findings, settings);
    let mut causes: Vec<Finding> = findings
        .iter()
        .filter(|finding| LINKS.iter().any(|link| link.cause == finding.id))
        .cloned()
        .collect();
    // The first in the order of the files, below which all the rest of its kind are shown.
    causes.sort_by_key(|cause| (cause.span(), cause.id));
    let unread = (!settings.whole).then(|| unread_settings(findings, files));
    if let Some((cause, text)) = unread.flatten() {
        let is_open = |finding: &Finding| {
            NEEDS_SCHOOL_YEAR.contains(&finding.wording.as_str())
                || (finding.waivable && text.contains(finding.id))
        };
        for finding in findings.iter_mut().filter(|finding| is_open(finding)) {
            finding.follows = Some(Box::new(cause.clone()));
        }
    }
    if causes.is_empty() {
        return;
    }
    for finding in findings {
        if let Some(cause) = causes.iter().find(|cause| may_follow(finding, cause)) {
            finding.follows = Some(Box::new(identity(cause)));
        }
    }
}

fn may_follow(finding: &Finding, cause: &Finding) -> bool {
    let follows = |link: &Link| {
        let names = [finding.id, finding.wording.as_str()];
        let is_named = names.iter().any(|name| link.consequences.contains(name));
        let is_about = link
            .about
            .is_none_or(|(of_cause, own)| cause.argument(of_cause) == finding.argument(own));
        let speaks = link
            .speaks_of
            .is_none_or(|(name, word)| says(finding, name, word));
        is_named && is_about && speaks
    };
    let mut links = LINKS.iter().filter(|link| link.cause == cause.id);
    links.any(follows)
}

/// Whether an argument of the finding holds a word.
fn says(finding: &Finding, name: &str, word: &str) -> bool {
    match finding.argument(name) {
        Some(Argument::Text(text)) => text.contains(word),
        _ => false,
    }
}

/// What keeps the settings from being read, with their text.
fn unread_settings<'a>(findings: &[Finding], files: &'a Files) -> Option<(Cause, &'a str)> {
    let is_settings = |path: &Path| path.file_name().is_some_and(|name| name == SETTINGS);
    findings
        .iter()
        .filter(|finding| finding.breaks())
        .find_map(|finding| {
            let span = finding.span()?;
            is_settings(files.path(span.file)).then(|| (identity(finding), files.text(span.file)))
        })
}

fn identity(finding: &Finding) -> Cause {
    Cause {
        id: finding.id,
        place: finding.place.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{LINKS, NEEDS_SCHOOL_YEAR};
    use crate::check::rules;
    use crate::diagnostic::message;

    #[test]
    fn every_name_is_a_findings() {
        let of_rules = rules().map(|rule| rule.name);
        let of_form = message::ALL.iter().map(|(_, id)| id.as_str());
        let known: BTreeSet<&str> = of_rules.chain(of_form).collect();
        let links = LINKS.iter();
        let named = links.flat_map(|link| link.consequences.iter().chain([&link.cause]));
        for name in named.chain(&NEEDS_SCHOOL_YEAR) {
            assert!(known.contains(name), "{name}");
        }
    }
}
