//! Loads the shipped templates, and the files with which a school replaces some of them, into one environment.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior, Value};

use super::sections::Sections;
use super::{bounds, error, escape};
use crate::diagnostic::{FileId, Finding, Span, message};
use crate::locale::{Labels, limits};
use crate::workspace::{FileKind, Files, OwnFolder, TEMPLATES, refusal, unused};

#[derive(rust_embed::RustEmbed)]
#[folder = "templates"]
struct Shipped;

/// All templates, parsed, and the files that are copied as they are. Names are paths below `templates/`, with
/// forward slashes.
pub(crate) struct Templates {
    environment: Environment<'static>,
    /// The files of the templates, in which errors point.
    sources: BTreeMap<String, FileId>,
    assets: BTreeMap<String, Vec<u8>>,
}

impl fmt::Debug for Templates {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.debug_struct("Templates")
            .field("names", &self.sources.keys())
            .finish_non_exhaustive()
    }
}

impl Templates {
    /// Loads everything: the shipped templates, each replaced by the file of the same name below
    /// `home/templates`, where there is one.
    ///
    /// What is wrong with own ones is added to `findings`; where that are errors, there are no templates.
    pub(crate) fn load(home: &Path, files: &Files, findings: &mut Vec<Finding>) -> Option<Self> {
        let overrides = own_files(&home.join(TEMPLATES), files, findings);
        // What ships comes to an end, however many people there are.
        let steps = (!overrides.is_empty()).then(|| limits().templates.steps as u64);
        let mut templates = Self {
            environment: environment(),
            sources: BTreeMap::new(),
            assets: BTreeMap::new(),
        };
        templates.environment.set_fuel(steps);
        // A map, so that a school's own file takes the place of the shipped one of its name, and so that
        // templates are parsed in the same order on every system.
        let shipped = Shipped::iter().map(|name| (name.into_owned(), None));
        let all: BTreeMap<String, Option<PathBuf>> = shipped
            .chain(overrides.into_iter().map(|(name, path)| (name, Some(path))))
            .collect();
        for (name, path) in all {
            match templates.add(&name, path.as_deref(), files) {
                Ok(template) => findings.extend(template.and_then(|id| unprintable(id, files))),
                Err(finding) => findings.push(finding),
            }
        }
        let sections = Sections::new(|name| templates.sources.contains_key(name));
        templates
            .environment
            .set_path_join_callback(move |name, _| sections.resolve(name));
        (!findings.iter().any(Finding::stops)).then_some(templates)
    }

    /// Adds the file called `name`: the school's at `path`, or without one the shipped. Returns its id if it is a
    /// template, `None` if it is an asset.
    fn add(
        &mut self,
        name: &str,
        path: Option<&Path>,
        files: &Files,
    ) -> Result<Option<FileId>, Finding> {
        if !is_template(name) {
            let bytes = match path {
                Some(path) => files.read_bytes(path, FileKind::Asset)?,
                None => Shipped::get(name)
                    .map(|file| file.data.into_owned())
                    .unwrap_or_default(),
            };
            self.assets.insert(name.to_owned(), bytes);
            return Ok(None);
        }
        let id = match path {
            Some(path) => files.read(path)?,
            None => {
                let bytes = Shipped::get(name).map(|file| file.data).unwrap_or_default();
                let text = String::from_utf8_lossy(&bytes).into_owned();
                files.add(&Path::new(TEMPLATES).join(name), text)
            }
        };
        // Before parsing, because a syntax error is to point into the file.
        self.sources.insert(name.to_owned(), id);
        let (name, text) = (name.to_owned(), files.text(id).to_owned());
        let added = match path {
            Some(_) => bounds::add(&mut self.environment, name, text),
            None => self.environment.add_template_owned(name, text),
        };
        added.map_err(|problem| error::finding(&problem, &self.sources, files))?;
        Ok(Some(id))
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
            .map_err(|problem| error::finding(&problem, &self.sources, files))
    }

    /// The file of a template, a school's own or the shipped one.
    pub(crate) fn file(&self, name: &str) -> Option<FileId> {
        self.sources.get(name).copied()
    }

    /// The first of a school's own templates of documents, if it has any.
    pub(crate) fn own_document(&self, files: &Files) -> Option<PathBuf> {
        let mut own = self
            .sources
            .iter()
            .filter(|(name, file)| name.ends_with(".typ") && files.is_on_disk(**file));
        own.next().map(|(_, file)| files.path(*file).to_owned())
    }

    /// The assets below `folder`, each with its path within that folder.
    pub(crate) fn assets(&self, folder: &str) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets.iter().filter_map(move |(name, bytes)| {
            let below = name.strip_prefix(folder)?.strip_prefix('/')?;
            Some((below, bytes.as_slice()))
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

fn is_template(name: &str) -> bool {
    [".html", ".xml", ".typ"]
        .iter()
        .any(|ending| name.ends_with(ending))
}

/// The folders below `templates/` from which files are loaded.
const FOLDERS: [&str; 2] = ["site", "press"];

/// A school's own files, by their paths below its `templates/`, with forward slashes. What lies in other folders there
/// is not read, and what editors leave behind (`.x`, `~$x`) is passed over.
fn own_files(folder: &Path, files: &Files, findings: &mut Vec<Finding>) -> Vec<(String, PathBuf)> {
    let own = OwnFolder::read(folder, files, findings);
    findings.extend(own.in_the_way_of(|name| Shipped::get(name).is_some()));
    let mut read = Vec::new();
    for (name, path) in own.files {
        let (first, rest) = name.split_once('/').unwrap_or((&name, ""));
        match (FOLDERS.contains(&first), rest) {
            (true, "") => findings.push(refusal(message::FOLDER_IS_FILE, &path)),
            (true, _) => read.push((name, path)),
            (false, _) => findings.extend(unused(&path)),
        }
    }
    read
}

fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
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

/// The template function `label("key", name=value, …)`, in the language of `labels`. An unknown key is an error.
pub(crate) fn label_function(labels: &Arc<Labels>) -> Value {
    let labels = Arc::clone(labels);
    Value::from_function(
        move |id: String, arguments: Kwargs| -> Result<String, Error> {
            let mut filled = FluentArgs::new();
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
