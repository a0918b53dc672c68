//! Loads the shipped templates, and the files with which a school replaces some of them, into one environment.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use chrono::NaiveDate;
use fluent_bundle::{FluentArgs, FluentValue};
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value};

use super::sections::Sections;
use super::{bounds, error, escape, misnamed};
use crate::diagnostic::{FileId, Finding, Place, Span, message, slashed};
use crate::locale::{Labels, limits};
use crate::view::Wording;
use crate::workspace::{FileKind, Files, OwnFolder, TEMPLATES, refusal, unused};

#[derive(rust_embed::RustEmbed)]
#[folder = "templates"]
struct Shipped;

/// All templates, and the files that are copied as they are. Names are paths below `templates/`, with forward slashes.
///
/// A school's own are parsed at once, so that what is wrong with them is known; the shipped ones when they are first
/// rendered: a check needs hardly any.
pub(crate) struct Templates {
    environment: Environment<'static>,
    /// A school's own templates, in which errors point.
    own: BTreeMap<String, FileId>,
    assets: BTreeMap<String, Cow<'static, [u8]>>,
}

impl fmt::Debug for Templates {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Templates")
            .field("own", &self.own.keys())
            .finish_non_exhaustive()
    }
}

impl Templates {
    /// Loads everything: the shipped templates, each replaced by the file of the same name below
    /// `home/templates`, where there is one.
    ///
    /// What is wrong with own ones is added to `findings`; where that are errors, there are no templates.
    pub(crate) fn load(home: &Path, files: &Files, findings: &mut Vec<Finding>) -> Option<Self> {
        // A map, so that templates are parsed in the same order on every system.
        let own = own_files(&home.join(TEMPLATES), files, findings);
        let own: BTreeMap<String, PathBuf> = own.into_iter().collect();
        let shipped = Shipped::iter().filter(|name| !is_template(name));
        let shipped =
            shipped.filter_map(|name| Some((name.to_string(), Shipped::get(&name)?.data)));
        let mut templates = Self {
            environment: environment(),
            own: BTreeMap::new(),
            assets: shipped.collect(),
        };
        // What ships comes to an end, however many people there are.
        let steps = (!own.is_empty()).then(|| limits().templates.steps as u64);
        templates.environment.set_fuel(steps);
        for (name, path) in own {
            match templates.add(&name, &path, files) {
                Ok(template) => findings.extend(template.and_then(|id| unprintable(id, files))),
                Err(finding) => findings.push(finding),
            }
        }
        let exists = |name: &str| templates.own.contains_key(name) || Shipped::get(name).is_some();
        let sections = Sections::new(exists);
        templates
            .environment
            .set_path_join_callback(move |name, _| sections.resolve(name));
        (!findings.iter().any(Finding::stops)).then_some(templates)
    }

    /// Adds the school's file called `name`, in place of the shipped one. Returns its id if it is a template, `None`
    /// if it is an asset.
    fn add(&mut self, name: &str, path: &Path, files: &Files) -> Result<Option<FileId>, Finding> {
        if !is_template(name) {
            let bytes = files.read_bytes(path, FileKind::Asset)?;
            self.assets.insert(name.to_owned(), bytes.into());
            return Ok(None);
        }
        let id = files.read(path)?;
        // Before parsing, because a syntax error is to point into the file.
        self.own.insert(name.to_owned(), id);
        let text = files.text(id).to_owned();
        // A part may be emptied to have nothing in its place; a page without anything is none.
        if is_page(name) && text.trim().is_empty() {
            return Err(refusal(message::TEMPLATE_EMPTY, path));
        }
        bounds::add(&mut self.environment, name.to_owned(), text)
            .map_err(|problem| self.finding(&problem, files))?;
        Ok(Some(id))
    }

    /// What is wrong with a template, in its place.
    fn finding(&self, problem: &Error, files: &Files) -> Finding {
        error::finding(problem, |name| self.source(name, files), files)
    }

    /// The first of a school's own templates of documents, if it has any.
    pub(crate) fn own_document(&self, files: &Files) -> Option<PathBuf> {
        let mut own = self.own.iter().filter(|(name, _)| name.ends_with(".typ"));
        own.next().map(|(_, file)| files.path(*file).to_owned())
    }

    /// The file of a template, a school's own or the shipped one, in which errors point.
    pub(crate) fn source(&self, name: &str, files: &Files) -> Option<FileId> {
        let shipped = || Some(files.add(&Path::new(TEMPLATES).join(name), shipped(name)?));
        self.own.get(name).copied().or_else(shipped)
    }

    /// Renders a template.
    ///
    /// # Errors
    /// A finding with the template's name, the line, and what was wrong there.
    pub(crate) fn render(
        &self,
        name: &str,
        context: Value,
        files: &Files,
    ) -> Result<String, Finding> {
        self.environment
            .get_template(name)
            .and_then(|template| bounds::render(&template, context))
            .map_err(|problem| {
                let finding = self.finding(&problem, files);
                // What makes too much is stopped between two of its places.
                match (finding.span(), self.source(name, files)) {
                    (None, Some(file)) => {
                        finding.in_place(Place::File(files.path(file).to_owned()))
                    }
                    _ => finding,
                }
            })
    }

    /// The assets below `folder`, each with its path within that folder.
    pub(crate) fn assets(&self, folder: &str) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets.iter().filter_map(move |(name, bytes)| {
            let below = name.strip_prefix(folder)?.strip_prefix('/')?;
            Some((below, bytes.as_ref()))
        })
    }
}

/// A finding for the first character of a template that no text may hold.
fn unprintable(template: FileId, files: &Files) -> Option<Finding> {
    let text = files.text(template);
    // Windows ends its lines with a control character.
    let mut characters = text.char_indices().filter(|(_, c)| *c != '\r');
    let (range, finding) = characters.find_map(|(at, c)| {
        let finding = crate::diagnostic::unprintable(c)?;
        Some((at..at + c.len_utf8(), finding))
    })?;
    Some(finding.at(Span::new(template, range)))
}

/// Whether a template makes a whole page or document.
fn is_page(name: &str) -> bool {
    name.matches('/').count() == 1 && Shipped::get(name).is_some()
}

/// How the names of templates end.
const ENDINGS: [&str; 3] = [".html", ".xml", ".typ"];

fn is_template(name: &str) -> bool {
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// The folders below `templates/` from which files are loaded.
const FOLDERS: [&str; 2] = [PUBLISHED, "press"];
/// The one whose files are published as they are, but for the templates.
const PUBLISHED: &str = "site";

/// A school's own files, by their paths below its `templates/`, with forward slashes. What lies in other folders there
/// is not read, and what editors leave behind (`.x`, `~$x`) is passed over.
fn own_files(folder: &Path, files: &Files, findings: &mut Vec<Finding>) -> Vec<(String, PathBuf)> {
    let own = OwnFolder::read(folder, files, findings);
    findings.extend(own.in_the_way_of(|name| Shipped::get(name).is_some()));
    let exists = |name: &str| Shipped::get(name).is_some() || own.files.contains_key(name);
    let misnamed: BTreeMap<String, String> = own
        .files
        .keys()
        .filter_map(|name| Some((name.clone(), misnamed::meant(name, is_template, exists)?)))
        .collect();
    let mut read = Vec::new();
    for (name, path) in own.files {
        let (first, rest) = name.split_once('/').unwrap_or((&name, ""));
        match (FOLDERS.contains(&first), rest) {
            (true, "") => findings.push(refusal(message::FOLDER_IS_FILE, &path)),
            (true, _) => match misnamed.get(&name) {
                Some(meant) => findings.push(looks_like(&path, meant)),
                None if is_template(&name) || first == PUBLISHED => read.push((name, path)),
                None => findings.extend(unused(&path)),
            },
            (false, _) => findings.extend(unused(&path)),
        }
    }
    read
}

/// The finding about one of a school's own files that seems to be meant as the one called `meant`.
fn looks_like(path: &Path, meant: &str) -> Finding {
    Finding::warning(message::OWN_FILE_UNUSED)
        .worded(message::OWN_FILE_MISNAMED)
        .with("path", slashed(path))
        .with("name", meant.rsplit('/').next().unwrap_or(meant))
        .in_place(Place::File(path.to_owned()))
}

/// The text of a shipped template.
fn shipped(name: &str) -> Option<String> {
    let bytes = Shipped::get(name).filter(|_| is_template(name))?.data;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_loader(|name| Ok(shipped(name)));
    environment.set_debug(true);
    // A misspelt name in a template is an error, not an empty place on a poster.
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // Everything that a template prints goes through the formatter, so no template can forget to escape.
    environment.set_auto_escape_callback(escape::kind_of);
    environment.set_formatter(escape::print);
    environment.add_filter("str", |value: Value| escape::literal(&value));
    environment.add_filter("plain", |value: Value| escape::plain(&value));
    environment.add_filter("name", |value: Value| escape::name(&value));
    environment
}

/// The template function `label("key", name=value, …)`, in the language of `labels`. An unknown key is an error. Every
/// label may choose its words by the kinds of union and congress, which no template has to give.
pub(crate) fn label_function(labels: &Arc<Labels>, wording: Wording) -> Value {
    let labels = Arc::clone(labels);
    Value::from_function(
        move |id: String, arguments: Kwargs| -> Result<String, Error> {
            let mut filled = FluentArgs::new();
            filled.set("union", wording.union.name());
            filled.set("congress", wording.congress.name());
            for name in arguments.args() {
                filled.set(name.to_owned(), fluent_value(&arguments.get(name)?));
            }
            labels.find(&id, &filled).ok_or_else(|| {
                Error::new(
                    ErrorKind::InvalidOperation,
                    format!("no label `{id}` in {}", labels.tag()),
                )
            })
        },
    )
}

/// The template function `number(5600)`, which writes a number as the language of `labels` does: 5,600.
pub(crate) fn number_function(labels: &Arc<Labels>) -> Value {
    let labels = Arc::clone(labels);
    Value::from_function(move |number: Value| labels.amount(&number.to_string()))
}

/// The template function `size(327680)`, which writes the size of a file as the language of `labels` does: 320 KB.
pub(crate) fn size_function(labels: &Arc<Labels>) -> Value {
    let labels = Arc::clone(labels);
    Value::from_function(move |bytes: usize| labels.size(bytes))
}

/// The template function `date("2026-09-21")`, which writes a date as the language of `labels` does.
pub(crate) fn date_function(labels: &Arc<Labels>) -> Value {
    let labels = Arc::clone(labels);
    Value::from_function(move |iso: String| {
        let date = NaiveDate::from_str(&iso);
        date.map_or_else(|_| iso.clone(), |date| labels.date(date))
    })
}

/// A template's value as an argument of a label. Numbers stay numbers: Fluent chooses plural forms by them.
fn fluent_value(value: &Value) -> FluentValue<'static> {
    match value.kind() {
        ValueKind::Number => match i64::try_from(value.clone()) {
            Ok(number) => FluentValue::from(number),
            Err(_) => f64::try_from(value.clone())
                .map_or_else(|_| value.to_string().into(), FluentValue::from),
        },
        _ => FluentValue::from(value.to_string()),
    }
}
