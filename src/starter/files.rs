//! The files of a new project, made of the templates in `starter/`: a folder for each language, and in it a template for
//! each file, which serves as the original and as a translation (`original` says which).

use minijinja::{Value, context};

use super::editions::shipped;
use super::templates::{data_files, render, source};
use super::wishes::{Names, Project};
use crate::diagnostic::{Finding, message};
use crate::locale::{UnionKind, samples_of};
use crate::model::{Criteria, HeadField, Localized, SUBJECTS, Source, Tag, schema};
use crate::workspace::DATA;

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
