//! A text of the author's as a value for templates, with its language where that is not the page's.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Object, ObjectRepr};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::content::is_content;
use super::locale::LocaleView;

/// A text. Where it is in the language of the page, templates see a plain string; where it is not
/// translated, a value that prints itself marked with its language, with `text.lang` and `text.text`. A name
/// that the face of the running text cannot set brings the face that can. In JSON it is the text alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct TextView {
    /// The text.
    pub text: String,
    /// Its locale, where it is another than the page's.
    pub locale: Option<Box<LocaleView>>,
    /// For a person's name that the face of the running text cannot set: the one face that can, as a Typst list.
    pub face: Option<String>,
    /// Whether the program made it, from a label or a table of readings, so that it is no content of the author's.
    pub is_made: bool,
}

impl TextView {
    /// A text of the program's own making.
    pub(super) fn made(text: String) -> Self {
        Self {
            is_made: true,
            ..text.into()
        }
    }
}

impl Object for TextView {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match key.as_str()? {
            "text" => Some(Value::from(self.text.as_str())),
            "lang" => self.locale.as_ref().map(|it| Value::from(it.tag.as_str())),
            _ => None,
        }
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for TextView {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if is_content(&serializer) {
            return match self.is_made {
                true => serializer.serialize_none(),
                false => serializer.serialize_str(&self.text),
            };
        }
        match (&self.locale, &self.face) {
            // A plain string, so that templates can compare and join it.
            (None, None) => serializer.serialize_str(&self.text),
            _ => Value::from_object(self.clone()).serialize(serializer),
        }
    }
}

impl From<String> for TextView {
    fn from(text: String) -> Self {
        Self {
            text,
            locale: None,
            face: None,
            is_made: false,
        }
    }
}

impl JsonSchema for TextView {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}
