//! Short values, which are told as a whole: what they were and what they are.

use serde::{Deserialize, Serialize};

/// A value that is another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FieldChange {
    /// What it is a value of: the name of a column, a setting or a figure.
    pub field: String,
    /// What it was.
    pub old: Option<String>,
    /// What it is.
    pub new: Option<String>,
}

impl FieldChange {
    /// The change of a value, if it is one. Having none and having an empty one is the same.
    pub(crate) fn between<T: AsRef<str>>(
        field: &str,
        old: Option<T>,
        new: Option<T>,
    ) -> Option<Self> {
        let stated = |value: Option<T>| {
            let value = value?.as_ref().to_owned();
            (!value.is_empty()).then_some(value)
        };
        let (old, new) = (stated(old), stated(new));
        (old != new).then(|| Self {
            field: field.to_owned(),
            old,
            new,
        })
    }
}
