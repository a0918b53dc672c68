//! How grave a finding is.

use serde::Serialize;

use super::message;
use super::message::MessageId;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Nothing is published while it stands.
    Error,
    /// Most likely a mistake; published all the same.
    Warning,
    /// Worth a look.
    Note,
}

impl Severity {
    /// The message with its name, such as 错误.
    pub fn message(self) -> MessageId {
        match self {
            Self::Error => message::SEVERITY_ERROR,
            Self::Warning => message::SEVERITY_WARNING,
            Self::Note => message::SEVERITY_NOTE,
        }
    }
}
