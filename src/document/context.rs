//! The context of documents' templates.

use std::sync::Arc;

use minijinja::value::Serde;
use minijinja::{Value, context};

use super::code::code_function;
use crate::locale::Labels;
use crate::template::{label_function, number_function};
use crate::typeset::{Faces, Role};
use crate::view::{LocaleView, Version, Wording};

/// What frames the content of a page: all of its context that does not grow with the disclosure.
pub(crate) struct Frame<'a> {
    pub labels: &'a Arc<Labels>,
    pub faces: &'a Faces,
    pub locale: &'a LocaleView,
    pub wording: Wording,
}

impl<'a> Frame<'a> {
    pub(super) fn of(version: &'a Version) -> Self {
        Self {
            labels: &version.labels,
            faces: &version.faces,
            locale: &version.view.locale,
            wording: version.wording,
        }
    }
}

/// The context of one version: the view, with its page's address, the faces by role and the functions `label`,
/// `number` and `code`.
pub(super) fn template_context(version: &Version) -> Value {
    let frame = Frame::of(version);
    let faces = |role| frame.faces.typst(role, frame.labels.is_han());
    context! {
        page => context! {
            canonical => version.address.as_ref().map(|address| &address.canonical),
            address => version.address.as_ref().map(|address| &address.legible),
        },
        code => code_function(),
        ..context! { ..context(&frame, faces), ..Value::from(Serde(&version.view)) }
    }
}

/// The locale, the families of the faces and the functions: what measures are made from.
pub(super) fn frame_context(frame: &Frame) -> Value {
    context(frame, |role| {
        frame.faces.families(role, frame.labels.is_han())
    })
}

fn context(frame: &Frame, faces: impl Fn(Role) -> String) -> Value {
    // The list of faces is Typst code, not a text, and must not be escaped.
    let list = |role| Value::from_safe_string(faces(role));
    context! {
        fonts => context! {
            title => list(Role::Title),
            body => list(Role::Body),
            heading_1 => list(Role::Heading1),
            heading_2 => list(Role::Heading2),
            // Tables are set like running text; the key is there for templates that want to differ.
            table => list(Role::Body),
        },
        label => label_function(frame.labels, frame.wording),
        number => number_function(frame.labels),
        locale => Serde(frame.locale),
    }
}
