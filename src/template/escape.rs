//! Prints values into a template's output, escaped by the kind of template. So authors of templates need not escape
//! anything.

use minijinja::value::ValueKind;
use minijinja::{AutoEscape, Error, Output, State, Value};

use crate::markup;
use crate::view::{LocaleView, RichText, TextView};

/// The kind of escaping for a template, by the ending of its name. Other endings are plain text.
pub(super) fn kind_of(name: &str) -> AutoEscape {
    match name.rsplit('.').next() {
        Some("html" | "xml") => AutoEscape::Html,
        Some("typ") => AutoEscape::Custom("typst".into()),
        _ => AutoEscape::None,
    }
}

/// Prints one value into a template's output.
///
/// An absent value prints nothing, so that a cell stays empty. Text with markup becomes markup of the template's
/// kind. In Typst, a text becomes a string literal after `#`: that is content, and no character of it is markup.
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
                // The semicolon ends the expression; without it, a following `(` or `.` would continue it.
                out.write_str(&format!("#{};", markup::string_literal(text)))?;
            }
            // A number, or a string that is Typst code already.
            _ => out.write_str(&value.to_string())?,
        },
        // Plain text, and undefined values, for which this reports an error.
        _ => return minijinja::escape_formatter(out, state, value),
    }
    Ok(())
}

/// Prints a text that is in another language than its page, marked with that language.
fn untranslated(out: &mut Output, state: &State, text: &TextView) -> Result<(), Error> {
    let locale = text.locale.as_deref();
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

/// Wraps HTML in an element with its language: the style sheet marks it as untranslated, screen readers change their
/// voice. `dir="auto"`, because the text may run in another direction than the page.
fn in_html(element: &str, html: String, locale: Option<&LocaleView>) -> String {
    let Some(locale) = locale else { return html };
    let lang = markup::escaped(&locale.tag);
    format!("<{element} lang=\"{lang}\" dir=\"auto\" class=\"untranslated\">{html}</{element}>")
}

/// Wraps Typst markup in a `text` element with its language and direction.
fn in_typst(markup: String, locale: Option<&LocaleView>) -> String {
    let Some(locale) = locale else { return markup };
    let lang = markup::string_literal(&locale.lang);
    let region = locale.region.as_deref();
    let region = region.map_or_else(|| "none".to_owned(), markup::string_literal);
    let dir = if locale.dir == "rtl" { "rtl" } else { "ltr" };
    format!("#text(lang: {lang}, region: {region}, dir: {dir})[{markup}];")
}

/// The filter `plain`: a text without markup or language, for attributes and options.
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

/// The filter `name`: a person's name in Typst, in the one face that has all its characters (where that is not the
/// face of the running text) and marked with its language (where that is not the page's).
pub(crate) fn name(name: &Value) -> Value {
    let literal = format!("#{};", markup::string_literal(&name.to_string()));
    let Some(text) = name.downcast_object_ref::<TextView>() else {
        return Value::from_safe_string(literal);
    };
    let set = match &text.face {
        Some(face) => format!("#text(font: {face})[{literal}]"),
        None => literal,
    };
    Value::from_safe_string(in_typst(set, text.locale.as_deref()))
}
