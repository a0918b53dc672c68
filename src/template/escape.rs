//! Prints a value the way its template needs it. Authors of templates never escape anything.

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Error, Output, State, Value};

use crate::markup;
use crate::view::{LocaleView, RichText, TextView};

/// How templates of each ending escape; other endings are plain text.
pub(super) fn kind_of(name: &str) -> AutoEscape {
    match name.rsplit('.').next() {
        Some("html" | "xml") => AutoEscape::Html,
        Some("typ") => AutoEscape::Custom("typst".into()),
        _ => AutoEscape::None,
    }
}

/// Prints one value into a template's output.
///
/// An absent value prints nothing: an empty cell is calm. Text with markup becomes markup of the
/// template's kind. In Typst a text becomes a string literal after `#`, which is content.
pub(super) fn print(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    if value.is_none() {
        return Ok(());
    }
    if let Some(text) = value.downcast_object_ref::<TextView>() {
        return untranslated(out, state, text);
    }
    let rich = value.downcast_object_ref::<RichText>();
    match (state.auto_escape(), rich) {
        (AutoEscape::Html, Some(text)) => {
            let html = markup::to_html(&text.rich, text.as_blocks);
            let element = if text.as_blocks { "div" } else { "span" };
            out.write_str(&in_html(element, html, text.locale.as_ref()))?;
        }
        (AutoEscape::Html, None) if value.kind() == ValueKind::String && !value.is_safe() => {
            out.write_str(&markup::escaped(value.as_str().unwrap_or_default()))?;
        }
        (AutoEscape::Custom(_), Some(text)) => {
            let markup = markup::to_typst(&text.rich);
            out.write_str(&in_typst(markup, text.locale.as_ref()))?;
        }
        (AutoEscape::Custom(_), None) if !value.is_undefined() => match value.kind() {
            ValueKind::String if !value.is_safe() => {
                let text = value.as_str().unwrap_or_default();
                out.write_str(&format!("#{};", markup::string_literal(text)))?;
            }
            _ => out.write_str(&value.to_string())?,
        },
        _ => return minijinja::escape_formatter(out, state, value),
    }
    Ok(())
}

/// Prints a text that is in another language than its page.
fn untranslated(out: &mut Output, state: &State, text: &TextView) -> Result<(), Error> {
    let locale = text.locale.as_ref();
    match state.auto_escape() {
        AutoEscape::Html => {
            out.write_str(&in_html("span", markup::escaped(&text.text), locale))?;
        }
        AutoEscape::Custom(_) => {
            let literal = format!("#{};", markup::string_literal(&text.text));
            out.write_str(&in_typst(literal, locale))?;
        }
        _ => out.write_str(&text.text)?,
    }
    Ok(())
}

/// Marks HTML with its language; readers see that it is not translated, screen readers change their voice. The
/// page may run the other way, so that the text says itself which way it runs.
fn in_html(element: &str, html: String, locale: Option<&LocaleView>) -> String {
    let Some(locale) = locale else { return html };
    let lang = markup::escaped(&locale.tag);
    format!("<{element} lang=\"{lang}\" dir=\"auto\" class=\"untranslated\">{html}</{element}>")
}

/// Marks Typst markup with its language, and with the way in which that runs.
fn in_typst(markup: String, locale: Option<&LocaleView>) -> String {
    let Some(locale) = locale else { return markup };
    let lang = markup::string_literal(&locale.lang);
    let region = locale.region.as_deref();
    let region = region.map_or_else(|| "none".to_owned(), markup::string_literal);
    let dir = if locale.dir == "rtl" { "rtl" } else { "ltr" };
    format!("#text(lang: {lang}, region: {region}, dir: {dir})[{markup}];")
}

/// The filter `plain`: a text without any mark, for attributes and options.
pub(super) fn plain(value: &Value) -> String {
    value.to_string()
}

/// The filter `str`: a text as a Typst string literal, for places where Typst expects code.
pub(super) fn literal(value: &Value) -> Value {
    let text = match value.as_str() {
        Some(text) => text.to_owned(),
        None => value.to_string(),
    };
    Value::from_safe_string(markup::string_literal(&text))
}

/// The filter `name`: a person's name, in the one face that has all its characters, marked with its
/// language where that is not the page's.
pub(crate) fn name(name: &Value) -> Value {
    let literal = format!("#{};", markup::string_literal(&name.to_string()));
    let Some(text) = name.downcast_object_ref::<TextView>() else {
        return Value::from_safe_string(literal);
    };
    let set = match &text.face {
        Some(face) => format!("#text(font: {face})[{literal}]"),
        None => literal,
    };
    Value::from_safe_string(in_typst(set, text.locale.as_ref()))
}
