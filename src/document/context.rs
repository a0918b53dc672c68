//! The context of documents' templates.

use minijinja::value::Serde;
use minijinja::{Value, context};

use crate::template::{label_function, number_function};
use crate::typeset::Role;
use crate::view::Version;

/// The context of one version: the view, with the faces by role and the functions `label` and `number`.
pub(super) fn template_context(version: &Version) -> Value {
    context! { ..frame_context(version), ..Value::from(Serde(&version.view)) }
}

/// The part of it that does not grow with the disclosure: the locale, the faces and the functions.
pub(super) fn frame_context(version: &Version) -> Value {
    let han = version.is_han();
    // The list of faces is Typst code, not a text, and must not be escaped.
    let list = |role| Value::from_safe_string(version.faces.typst(role, han));
    context! {
        fonts => context! {
            title => list(Role::Title),
            body => list(Role::Body),
            heading_1 => list(Role::Heading1),
            heading_2 => list(Role::Heading2),
            // Tables are set like running text; the key is there for templates that want to differ.
            table => list(Role::Body),
        },
        label => label_function(&version.labels),
        number => number_function(&version.labels),
        locale => Serde(&version.view.locale),
    }
}
