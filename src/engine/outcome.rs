//! What a build made, where, how long it took, and what became of each disclosure.

use std::path::PathBuf;
use std::time::Duration;

use serde::{Serialize, Serializer};

use crate::diagnostic::{Finding, MessageId, message};
use crate::report::masked;

/// One thing that was made.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Made {
    /// What it is.
    pub what: What,
    /// Its path, below the output folder as it was given.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: usize,
    /// Pages, for a PDF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<usize>,
    /// How long it took to make.
    #[serde(rename = "milliseconds", serialize_with = "milliseconds")]
    pub took: Duration,
    /// What was found on it once it was made.
    #[serde(skip)]
    pub findings: Vec<Finding>,
}

/// The kinds of things that are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum What {
    /// A web page.
    Page,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// Open data.
    Data,
    /// The list of all disclosures.
    Index,
}

impl What {
    /// The name of the message that names it.
    pub(crate) fn message(self) -> MessageId {
        match self {
            Self::Page => message::MADE_PAGE,
            Self::Pdf => message::MADE_PDF,
            Self::Picture => message::MADE_PICTURE,
            Self::Data => message::MADE_DATA,
            Self::Index => message::MADE_INDEX,
        }
    }
}

/// What became of a disclosure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Outcome {
    /// It was made anew.
    Published,
    /// It was not asked for; what was published of it stays.
    Untouched,
    /// It has errors; what was published of it stays.
    Kept,
    /// It has errors, and was never published.
    Missing,
}

impl Outcome {
    /// The name of the message that says it of several; what was made is listed by itself.
    pub(crate) fn message(self) -> Option<MessageId> {
        match self {
            Self::Published => None,
            Self::Untouched => Some(message::OUTCOME_UNTOUCHED),
            Self::Kept => Some(message::OUTCOME_KEPT),
            Self::Missing => Some(message::OUTCOME_MISSING),
        }
    }
}

/// A disclosure and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Fate {
    /// Its path below the data folder.
    #[serde(serialize_with = "shown")]
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What a build made.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Report {
    /// Everything a reader may open, in the order of the paths.
    pub made: Vec<Made>,
    /// What became of each disclosure, in the order of their folders.
    pub disclosures: Vec<Fate>,
    /// What was found and does not keep it from being published; the errors of what was left out as well.
    #[serde(skip)]
    pub findings: Vec<Finding>,
    /// How long the whole build took.
    #[serde(rename = "milliseconds", serialize_with = "milliseconds")]
    pub took: Duration,
}

impl Report {
    /// Whether every disclosure that was asked for has been published.
    pub(crate) fn is_complete(&self) -> bool {
        let complete =
            |fate: &Fate| matches!(fate.outcome, Outcome::Published | Outcome::Untouched);
        self.disclosures.iter().all(complete)
    }
}

/// Why nothing was published.
#[derive(Debug)]
pub(crate) struct Refused {
    /// Everything that was found, in order.
    pub findings: Vec<Finding>,
    /// How many disclosures have no errors of their own, where others have some.
    pub sound: usize,
}

impl From<Finding> for Refused {
    fn from(finding: Finding) -> Self {
        vec![finding].into()
    }
}

impl From<Vec<Finding>> for Refused {
    fn from(findings: Vec<Finding>) -> Self {
        Self { findings, sound: 0 }
    }
}

fn milliseconds<S: Serializer>(duration: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64((duration.as_secs_f64() * 10_000.0).round() / 10.0)
}

/// A name as it may be shown.
fn shown<S: Serializer>(name: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&masked(name))
}
