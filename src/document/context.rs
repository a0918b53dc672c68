//! What the templates of documents see.

use minijinja::value::Serde;
use minijinja::{Value, context};

use crate::template::{label_function, number_function};
use crate::typeset::Role;
use crate::view::Version;

/// What templates see of a version.
pub(super) fn seen(version: &Version) -> Value {
    let han = version.is_han();
    let list = |role| Value::from_safe_string(version.faces.typst(role, han));
    context! {
        fonts => context! {
            title => list(Role::Title),
            body => list(Role::Body),
            heading_1 => list(Role::Heading1),
            heading_2 => list(Role::Heading2),
            table => list(Role::Body),
        },
        label => label_function(&version.labels),
        number => number_function(&version.labels),
        ..Value::from(Serde(&version.view))
    }
}
