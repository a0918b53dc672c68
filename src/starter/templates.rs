//! The templates of a new project, and how they are rendered.

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};

use crate::locale::{UnionKind, samples_of};
use crate::model::{Level, Tag};
use crate::yaml::{Kind, Wanted, inline};

#[derive(rust_embed::RustEmbed)]
#[folder = "starter"]
struct Starter;

/// The words that the templates of a language have in common, put before each of them.
const WORDS: &str = "words";
/// The languages in which a project can be begun.
pub(super) fn languages_of_starter() -> Vec<Tag> {
    let mut tags: Vec<Tag> = Starter::iter()
        .filter_map(|path| Tag::parse(path.strip_suffix("/words")?))
        .collect();
    tags.sort_by(|a, b| a.as_str().cmp(b.as_str()));
    tags
}

/// The usual name of a school's union, or of a college's.
pub(super) fn usual_union(
    locale: &str,
    school: &str,
    level: Level,
    kind: UnionKind,
) -> Option<String> {
    let words = context! { level => level.name(), kind => kind.name(), school, mark => samples_of(locale)?.marks.first()? };
    let name = render(locale, "union", &words).ok()?;
    Some(name.trim().to_owned())
}

/// The data files for which a language has templates, without their ending.
pub(super) fn data_files(locale: &str) -> Vec<String> {
    let own = Starter::iter().filter_map(|path| {
        let name = path.strip_prefix(locale)?.strip_prefix('/')?;
        name.strip_suffix(".yaml").map(str::to_owned)
    });
    let mut all: Vec<String> = own.collect();
    all.sort();
    all
}

/// The text of a template.
pub(super) fn source(path: &str) -> Option<String> {
    let file = Starter::get(path)?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// Renders a template of a language.
///
/// # Errors
/// None but faults of the program.
pub(super) fn render(locale: &str, name: &str, values: &Value) -> Result<String, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // What is YAML and what Markdown is said in the templates; text blocks and comments need neither.
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    // A line that only steers leaves none behind.
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .keep_trailing_newline(true)
        .build()?;
    environment.set_syntax(syntax);
    environment.add_filter("yaml", yaml);
    environment.add_filter("markdown", markdown);
    let [words, text] = [WORDS, name].map(|name| source(&format!("{locale}/{name}")));
    let (words, text) = (words.unwrap_or_default(), text.unwrap_or_default());
    environment.render_named_str(name, &(words + &text), values)
}

/// A value as YAML reads it as this text.
fn yaml(text: &str) -> String {
    inline(&Wanted::added(Kind::Scalar(text.to_owned())))
}

/// A text without a sign that Markdown would read.
fn markdown(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        escaped.extend(c.is_ascii_punctuation().then_some('\\'));
        escaped.push(c);
    }
    escaped
}
