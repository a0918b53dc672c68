//! Which findings may only follow from others: what follows is shown below its cause, because mending that may mend it.

use std::path::{Path, PathBuf};

use crate::diagnostic::{Argument, Cause, Finding, Place, Span, message};
use crate::model::DisclosureDraft;
use crate::workspace::{Files, SETTINGS};
use crate::yaml::Kind;

/// A kind of finding, and what may follow from it within one disclosure.
struct Link {
    /// The names of the findings that are causes.
    causes: &'static [&'static str],
    /// The names of findings, or of their wordings, that may follow.
    consequences: &'static [&'static str],
    /// Which of these do follow.
    when: When,
}

/// What a cause and its consequence have in common.
enum When {
    /// Nothing but the disclosure.
    Always,
    /// What they are about: an argument of the cause, and the argument of the consequence that must say the same.
    Same(&'static str, &'static str),
    /// The argument of the consequence that speaks of something.
    Speaks(&'static str, &'static str),
    /// The file, or the file and its translation.
    SameFile,
    /// The language: the cause's argument, and the one in the name of the consequence's file.
    InLanguage(&'static str),
}

const LINKS: [Link; 11] = [
    // Whoever is in no department is missing from the one that was meant.
    Link {
        causes: &["unknown-department"],
        consequences: &[
            "department-of-position",
            "stated-leaders",
            "stated-heads",
            "stated-deputies",
            "stated-officers",
        ],
        when: When::Always,
    },
    Link {
        causes: &["unknown-department"],
        consequences: &["false-claim"],
        when: When::Speaks("claim", "department"),
    },
    // A department whose id was changed is named by the old one in the roster and in the translation.
    Link {
        causes: &["unknown-department"],
        consequences: &["overlay-unknown-member"],
        when: When::Same("value", "name"),
    },
    Link {
        causes: &["duplicate-id"],
        consequences: &["overlay-unknown-member", "unknown-department"],
        when: When::SameFile,
    },
    // What a translation does not fit is not translated, nor is what stands in a file that cannot be read.
    Link {
        causes: &[
            "not-utf8",
            "yaml-bracket",
            "yaml-colon-space",
            "yaml-comma",
            "yaml-dash-space",
            "yaml-key",
            "yaml-key-sign",
            "yaml-lost-anchor",
            "yaml-merge-key",
            "yaml-syntax",
            "yaml-tab",
            "yaml-tag",
            "yaml-text-colon",
            "yaml-text-sign",
            "yaml-too-large",
            "yaml-two-documents",
            "yaml-unknown-anchor",
            "yaml-wide-space",
            "overlay-unknown-member",
            "overlay-unknown-key",
            "overlay-length",
            "overlay-shape",
            "overlay-no-map",
        ],
        consequences: &["missing-translation"],
        when: When::SameFile,
    },
    // What could not be read of an original has no translation that fits.
    Link {
        causes: &[
            "expected-list",
            "expected-map",
            "key-in-words",
            "unknown-key",
            "unknown-key-near",
            "unknown-section",
        ],
        consequences: &[
            "nothing-to-translate",
            "overlay-length",
            "overlay-shape",
            "overlay-unknown-key",
            "overlay-unknown-member",
            "translated-twice",
        ],
        when: When::SameFile,
    },
    // A key that is mistyped is missing under its name.
    Link {
        causes: &["unknown-key-near"],
        consequences: &["missing-key", "overlay-unknown-key"],
        when: When::Same("nearest", "key"),
    },
    Link {
        causes: &["missing-key"],
        consequences: &["overlay-unknown-key"],
        when: When::Same("key", "key"),
    },
    Link {
        causes: &["locale-not-listed"],
        consequences: &["overlay-not-listed"],
        when: When::Same("tag", "tag"),
    },
    Link {
        causes: &["locale-not-listed"],
        consequences: &["unread-file"],
        when: When::InLanguage("tag"),
    },
    Link {
        causes: &["locale-without-catalogue"],
        consequences: &["variant-without-name"],
        when: When::Always,
    },
];

/// What is wrong with the form of a name. How such a name is read is no question yet.
const FORM_OF_NAME: [&str; 2] = ["name-form", "typed-number"];

/// What may follow from that.
const OF_SUCH_NAME: [&str; 2] = ["guessed-reading", "keyboard-mark"];

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
        .filter(|finding| LINKS.iter().any(|link| link.causes.contains(&finding.id)))
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
    link_names(findings);
    if causes.is_empty() {
        return;
    }
    for finding in findings {
        // Few findings follow from anything, and there may be thousands of both.
        let names = [finding.id, finding.wording.as_str()];
        let links = LINKS.iter();
        let links: Vec<&Link> = links
            .filter(|link| names.iter().any(|name| link.consequences.contains(name)))
            .collect();
        let is_cause = |cause: &&Finding| {
            let mut links = links.iter();
            links.any(|link| {
                link.causes.contains(&cause.id) && link.when.holds(finding, cause, files)
            })
        };
        if !links.is_empty()
            && let Some(cause) = causes.iter().find(is_cause)
        {
            finding.follows = Some(Box::new(identity(cause)));
        }
    }
}

/// Notes which findings about names follow from what is wrong with the form of these. There may be as many as people,
/// so causes are looked up by their places.
fn link_names(findings: &mut [Finding]) {
    let is_cause = |finding: &&Finding| FORM_OF_NAME.contains(&finding.id);
    let causes = findings.iter().filter(is_cause);
    let mut causes: Vec<(Span, Cause)> = causes
        .filter_map(|cause| Some((cause.span()?, identity(cause))))
        .collect();
    if causes.is_empty() {
        return;
    }
    causes.sort_by_key(|(span, _)| *span);
    let is_of_name = |finding: &&mut Finding| OF_SUCH_NAME.contains(&finding.id);
    for finding in findings.iter_mut().filter(is_of_name) {
        let Some(name) = finding.span() else { continue };
        let is_before = |cause: &Span| (cause.file, cause.start) < (name.file, name.start);
        let is_within = |cause: &Span| cause.file == name.file && cause.end <= name.end;
        let first = causes.partition_point(|(cause, _)| is_before(cause));
        let cause = causes.get(first).filter(|(cause, _)| is_within(cause));
        if let Some((_, cause)) = cause {
            finding.follows = Some(Box::new(cause.clone()));
        }
    }
}

impl When {
    fn holds(&self, finding: &Finding, cause: &Finding, files: &Files) -> bool {
        match self {
            Self::Always => true,
            Self::Same(of_cause, own) => cause.argument(of_cause) == finding.argument(own),
            Self::Speaks(name, word) => says(finding, name, word),
            Self::SameFile => {
                let original = |finding| path(finding, files).map(original);
                original(finding) == original(cause)
            }
            Self::InLanguage(name) => {
                let file = path(finding, files).and_then(Path::file_name);
                let file = file.unwrap_or_default().to_string_lossy();
                match cause.argument(name) {
                    Some(Argument::Text(tag)) => file.split('.').any(|part| part == tag),
                    _ => false,
                }
            }
        }
    }
}

/// The file that a finding is about.
fn path<'a>(finding: &'a Finding, files: &'a Files) -> Option<&'a Path> {
    match &finding.place {
        Place::Span(span) => Some(files.path(span.file)),
        Place::File(path) => Some(path),
        Place::Cell(cell) => Some(&cell.file),
        Place::None => None,
    }
}

/// A file without its language and ending: that of `staff.en.yaml` is that of `staff.yaml`.
fn original(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(name.split('.').next().unwrap_or_default())
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

    use super::{FORM_OF_NAME, LINKS, NEEDS_SCHOOL_YEAR, OF_SUCH_NAME};
    use crate::check::rules;
    use crate::diagnostic::message;

    #[test]
    fn every_name_is_a_findings() {
        let of_rules = rules().map(|rule| rule.name);
        let of_form = message::ALL.iter().map(|(_, id)| id.as_str());
        let known: BTreeSet<&str> = of_rules.chain(of_form).collect();
        let links = LINKS.iter();
        let named = links.flat_map(|link| link.consequences.iter().chain(link.causes));
        let named = named.chain(&NEEDS_SCHOOL_YEAR).chain(&FORM_OF_NAME);
        for name in named.chain(&OF_SUCH_NAME) {
            assert!(known.contains(name), "{name}");
        }
    }
}
