//! Writes a table in the format that is asked for.

use super::guarded::{PANIC, quietly};
use super::new_table::{NewForm, NewTable};
use super::{delimited, new_workbook};

impl NewTable {
    /// The table as a file.
    ///
    /// # Errors
    /// Why the format cannot hold it.
    pub(crate) fn written(&self, form: NewForm) -> Result<Vec<u8>, String> {
        match form {
            NewForm::Workbook => match quietly(|| new_workbook::written(self)) {
                Some(written) => written.map_err(|error| error.to_string()),
                None => Err(PANIC.to_owned()),
            },
            NewForm::Text => delimited::written(self).map_err(|error| error.to_string()),
        }
    }
}
