//! Text with markup as a minijinja value that templates can print.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use minijinja::Value;
use minijinja::value::{Enumerator, Object, ObjectRepr};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::content::is_content;
use super::locale::LocaleView;
use super::text::TextView;
use crate::markup;
use crate::markup::Rich;

/// Text with markup. A template prints it as inline content of its own kind (HTML or Typst);
/// `text.paragraphs` is the list of its paragraphs, `text.blocks` prints it with paragraphs, lists
/// and headings of its own. In JSON it is the text alone.
#[derive(Debug, Clone)]
pub(crate) struct RichText {
    /// The tree.
    pub rich: Rich,
    /// Whether to print it as blocks.
    pub as_blocks: bool,
    /// Its locale, where it is another than the page's.
    pub locale: Option<LocaleView>,
}

impl RichText {
    /// A text that prints as inline content.
    pub(crate) fn new(rich: Rich) -> Self {
        Self {
            rich,
            as_blocks: false,
            locale: None,
        }
    }

    /// The same text, marked as being in `locale` where that is not the page's.
    #[must_use]
    pub(crate) fn in_locale(mut self, locale: Option<LocaleView>) -> Self {
        self.locale = locale;
        self
    }
}

impl Object for RichText {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        // Not a map or a list, although it has attributes: templates print it like a string.
        ObjectRepr::Plain
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        match key.as_str()? {
            "paragraphs" => Some(
                self.rich
                    .blocks
                    .iter()
                    .map(|block| {
                        let rich = Rich {
                            blocks: vec![block.clone()],
                        };
                        Value::from_object(Self::new(rich).in_locale(self.locale.clone()))
                    })
                    .collect(),
            ),
            "blocks" => Some(Value::from_object(Self {
                as_blocks: true,
                ..(**self).clone()
            })),
            "text" => Some(Value::from(self.rich.text())),
            "lang" => Some(Value::from(self.locale.as_ref().map(|it| it.tag.as_str()))),
            _ => None,
        }
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.rich.text())
    }
}

impl Serialize for RichText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if is_content(&serializer) {
            return serializer.serialize_str(&markup::content(&self.rich));
        }
        // Minijinja sees the object again; any other serializer sees the text that it renders as.
        Value::from_object(self.clone()).serialize(serializer)
    }
}

impl JsonSchema for RichText {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "RichText".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        TextView::json_schema(generator)
    }
}
