//! The files of a new project, made of the templates in `starter/`: a folder for each language, and in it a template for
//! each file, which serves as the original and as a translation (`original` says which).

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context};

use super::editions::shipped;
use super::wishes::{Names, Project};
use crate::diagnostic::{Finding, message};
use crate::locale::{UnionKind, samples_of};
use crate::model::{Criteria, HeadField, Level, Localized, SUBJECTS, Source, Tag, schema};
use crate::workspace::DATA;
use crate::yaml::{Kind, Wanted, inline};

#[derive(rust_embed::RustEmbed)]
#[folder = "starter"]
struct Starter;

/// The words that the templates of a language have in common, put before each of them.
const WORDS: &str = "words";
const README: &str = "README.md";
const IGNORED: &str = "gitignore";
/// Where the schemas lie in a project: hidden, because nobody need look at them.
const SCHEMAS: &str = ".gongkai/schema";

/// A file of a new project.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ProjectFile {
    /// Its path in the project, with forward slashes.
    pub path: String,
    pub text: String,
}

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

/// All files of a project.
///
/// # Errors
/// None but faults of the program.
pub(crate) fn project_files(project: &Project) -> Result<Vec<ProjectFile>, Vec<Finding>> {
    let failed = |error: minijinja::Error| {
        vec![Finding::error(message::NEW_TEMPLATE).with("reason", format!("{error:#}"))]
    };
    let mut files = Vec::new();
    let folder = format!("{DATA}/{}", project.school_year.year.first);
    for (at, names) in project.names.iter().enumerate() {
        let locale = names.locale.as_str();
        let criteria = shipped(
            &project.edition,
            std::slice::from_ref(&names.locale),
            &project.words,
        )?;
        let values = values(project, names, &criteria, at == 0);
        for subject in data_files(locale) {
            let name = format!("{subject}.yaml");
            let text = render(locale, &name, &values).map_err(failed)?;
            let (path, text) = match at {
                0 => (format!("{folder}/{name}"), with_schema(&subject, &text)),
                _ => (format!("{folder}/{subject}.{locale}.yaml"), text),
            };
            files.push(ProjectFile { path, text });
        }
        if at == 0 {
            let text = render(locale, README, &values).map_err(failed)?;
            files.push(ProjectFile {
                path: README.to_owned(),
                text,
            });
        }
    }
    files.push(ProjectFile {
        path: ".gitignore".to_owned(),
        text: source(IGNORED).unwrap_or_default(),
    });
    files.extend(SUBJECTS.into_iter().filter_map(schema_file));
    Ok(files)
}

/// A data file with the line by which editors find its schema, two folders further up.
fn with_schema(subject: &str, text: &str) -> String {
    format!("# yaml-language-server: $schema=../../{SCHEMAS}/{subject}.schema.json\n{text}")
}

fn schema_file(subject: &str) -> Option<ProjectFile> {
    Some(ProjectFile {
        path: format!("{SCHEMAS}/{subject}.schema.json"),
        text: format!("{:#}\n", schema(subject)?),
    })
}

/// The data files for which a language has templates, without their ending.
fn data_files(locale: &str) -> Vec<String> {
    let own = Starter::iter().filter_map(|path| {
        let name = path.strip_prefix(locale)?.strip_prefix('/')?;
        name.strip_suffix(".yaml").map(str::to_owned)
    });
    let mut all: Vec<String> = own.collect();
    all.sort();
    all
}

fn source(path: &str) -> Option<String> {
    let file = Starter::get(path)?;
    String::from_utf8(file.data.into_owned()).ok()
}

/// Renders a template of a language.
fn render(locale: &str, name: &str, values: &Value) -> Result<String, minijinja::Error> {
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

/// The people of a sample roster: their positions, whether they are in their first year, their departments.
const PEOPLE: [(&str, bool, &str); 9] = [
    ("chair", false, ""),
    ("vice", false, ""),
    ("vice", false, ""),
    ("head", false, "office"),
    ("officer", true, "office"),
    ("head", false, "study"),
    ("officer", true, "study"),
    ("head", false, "rights"),
    ("officer", true, "rights"),
];

/// What the templates of a language see.
fn values(project: &Project, names: &Names, criteria: &Criteria, original: bool) -> Value {
    let locale = &names.locale;
    let samples = samples_of(locale.as_str());
    let first_of = |all: Vec<String>| all.into_iter().next().unwrap_or_default();
    let (mark, person) = samples.map_or_else(Default::default, |samples| {
        (first_of(samples.marks), first_of(samples.people))
    });
    let people =
        PEOPLE.map(|(position, is_new, department)| context! { position, is_new, department });
    let told = UnionKind::of_name(&project.names[0].union).unwrap_or_default();
    let (written, _) = project.school_year.written();
    let locales = project.names.iter().map(|names| names.locale.to_string());
    let locales: Vec<String> = locales.collect();
    let first = project.school_year.year.first;
    let project_values = context! {
        original, mark, person, first,
        others => locales[1..].to_vec(),
        locales,
        school => names.school.clone(),
        union => names.union.clone(),
        level => project.level.name(),
        kind => project.kind.name(),
        kind_is_told => told == project.kind,
        school_year => written,
        folder => first.to_string(),
        edition => project.edition.clone(),
        people => people.to_vec(),
    };
    context! { ..project_values, ..of_edition(criteria, locale) }
}

/// What the templates see of the edition.
fn of_edition(criteria: &Criteria, locale: &Tag) -> Value {
    let said = |text: &Localized| {
        let words = text.get(locale).value.split_whitespace();
        words.collect::<Vec<_>>().join(" ")
    };
    let questions = criteria.questions();
    let questions = questions
        .map(|asked| context! { id => asked.id.value.to_string(), text => said(asked.text) });
    let head: Vec<_> = criteria
        .head
        .iter()
        .flatten()
        .filter(|field| is_asked(field))
        .collect();
    let fields = head.iter().map(|field| {
        // Of yes and no the latter, as long as nobody has confirmed it.
        let choice = field.choices.iter().flatten().next_back().map(said);
        context! {
            id => field.id.value.to_string(),
            text => field.text.as_ref().map(said).unwrap_or_default(),
            choice,
        }
    });
    let marked = head.iter().filter(|field| field.choices.is_none());
    let word = |met| criteria.conclusions.only(met).map(|only| said(&only.text));
    let unseen = criteria.unseen().map(|asked| asked.id.value.to_string());
    context! {
        questions => questions.collect::<Vec<_>>(),
        head => fields.collect::<Vec<_>>(),
        marked_head => marked.map(|field| field.id.value.to_string()).collect::<Vec<_>>(),
        words => context! { met => word(true), unmet => word(false) },
        free_field => criteria.free_field.as_ref().map(said),
        unseen => unseen.collect::<Vec<_>>(),
    }
}

/// Whether a field above the table is filled in by the school. The number of the colleges' unions is, where no table is
/// made from their disclosures.
fn is_asked(field: &HeadField) -> bool {
    let source = field.from.as_ref().map(|from| from.value);
    matches!(source, None | Some(Source::Colleges))
}
