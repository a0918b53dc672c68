//! Writes a table in the format that is asked for.

use super::new_table::{NewForm, NewTable};
use super::{delimited, new_workbook};

impl NewTable {
    /// The table as a file.
    ///
    /// # Errors
    /// Why the format cannot hold it.
    pub(crate) fn written(&self, form: NewForm) -> Result<Vec<u8>, String> {
        match form {
            NewForm::Workbook => new_workbook::written(self).map_err(|error| error.to_string()),
            NewForm::Text => delimited::written(self).map_err(|error| error.to_string()),
        }
    }
}
