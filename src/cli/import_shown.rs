//! What every import shows before it writes.

use serde_json::Value;

use crate::diagnostic::Finding;
use crate::locale::Messages;
use crate::workspace::{Change, Files};

/// A change that is shown before it is written.
pub(super) trait Shown {
    /// Whether nothing changes.
    fn is_empty(&self) -> bool;
    /// The change in lines.
    fn for_people(&self, files: &Files, messages: &Messages) -> String;
    /// The change for scripts, without what was written and found.
    fn for_scripts(&self, files: &Files) -> Value;
    /// What a check will find that it does not find now, in the files as they are to be.
    fn findings(&self) -> (&[Finding], &Files);
    /// The files to write.
    fn changes(&self) -> &[Change];
}
