//! What a build made, where, and how long it took.

use std::path::PathBuf;
use std::time::Duration;

use serde::{Serialize, Serializer};

use crate::finding::Finding;

/// One thing that was made.
#[derive(Debug, Clone, Serialize)]
pub struct Made {
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
pub enum What {
    /// A web page.
    Page,
    /// A PDF.
    Pdf,
    /// Open data.
    Data,
    /// The list of all disclosures.
    Index,
}

impl What {
    /// The name of the message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Page => "made-page",
            Self::Pdf => "made-pdf",
            Self::Data => "made-data",
            Self::Index => "made-index",
        }
    }
}

/// What a build made.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// Everything a reader may open, in the order of the paths.
    pub made: Vec<Made>,
    /// What was found and does not keep it from being published.
    #[serde(skip)]
    pub findings: Vec<Finding>,
    /// How long the whole build took.
    #[serde(rename = "milliseconds", serialize_with = "milliseconds")]
    pub took: Duration,
}

fn milliseconds<S: Serializer>(duration: &Duration, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64((duration.as_secs_f64() * 10_000.0).round() / 10.0)
}
