//! Notice-board copies that are asked for on the command line.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::copies::{Copies, MadeNotice};
use super::make::Maker;
use super::outcome::What;
use super::prepare::Prepared;
use super::project::Project;
use super::queue::{Job, run};
use super::survey::Survey;
use crate::diagnostic::Finding;
use crate::document::Document;
use crate::locale::Languages;
use crate::model::{Notice, read_notice};
use crate::typeset::Compiled;
use crate::workspace::Files;

/// A notice-board copy that is asked for: what an entry of `notices` in the data would say.
#[derive(Debug, Default)]
pub(crate) struct AskedNotice(Vec<String>);

impl AskedNotice {
    /// Asks for a value of a key, if there is one.
    pub(crate) fn say(&mut self, key: &str, value: Option<&str>) {
        self.0.extend(value.map(|value| line(key, &quoted(value))));
    }

    /// Asks for a list, unless there is nothing in it.
    pub(crate) fn list(&mut self, key: &str, values: &[String]) {
        let values: Vec<String> = values.iter().map(|value| quoted(value)).collect();
        if !values.is_empty() {
            self.0.push(line(key, &format!("[{}]", values.join(", "))));
        }
    }

    /// Reads what is asked for like any entry of the data, so that the same is wrong with it. What is shown of it in
    /// findings is the entry.
    pub(super) fn read(
        &self,
        languages: &Languages,
        files: &Files,
        findings: &mut Vec<Finding>,
    ) -> Option<Notice> {
        let text = match self.0.is_empty() {
            true => "{}\n".to_owned(),
            false => self.0.concat(),
        };
        let file = files.add(Path::new("gongkai notice"), text);
        read_notice(file, languages, files, findings)
    }
}

fn line(key: &str, value: &str) -> String {
    format!("{key}: {value}\n")
}

/// A text as YAML has it between quotes: JSON's writing is YAML, too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The notice-board copies that were asked for.
#[derive(Debug)]
pub(crate) struct Notices {
    /// In the order of their paths.
    pub made: Vec<MadeNotice>,
    /// What was found and does not keep them from being made.
    pub findings: Vec<Finding>,
}

/// Typesets the notice-board copies of all disclosures without errors, and the `copies` that are wanted beside them.
/// What goes wrong is added to the disclosure's findings.
pub(super) fn print_notices(
    maker: &Maker,
    project: &Project,
    survey: &mut Survey,
    copies: &Copies,
) -> Vec<MadeNotice> {
    let made = Mutex::new(Vec::new());
    let found = Mutex::new(Vec::new());
    let disclosures = survey.disclosures.iter().enumerate();
    run(|submit| {
        for (at, examined) in disclosures.filter(|(_, examined)| !examined.stops()) {
            let Some(prepared) = examined.prepare(project, maker.files) else {
                continue;
            };
            let prepared = Arc::new(prepared);
            let count = prepared.versions.len();
            let booklets = (0..count).filter(|_| copies.has_booklets());
            let booklets = booklets.map(Document::announcement);
            let documents: Vec<Document> = prepared.notices().chain(booklets).collect();
            for document in documents {
                let (prepared, made, found) = (Arc::clone(&prepared), &made, &found);
                submit(Job::new(move || {
                    let all = match document.sheet() {
                        Some(_) => notice(maker, &prepared, &document, copies),
                        None => booklet(maker, &prepared, &document, copies),
                    };
                    let own = match all {
                        Ok((all, findings)) => {
                            lock(made).extend(all);
                            findings
                        }
                        Err(findings) => findings,
                    };
                    lock(found).push((at, own));
                }));
            }
        }
    });
    for (at, own) in found.into_inner().unwrap_or_else(PoisonError::into_inner) {
        survey.disclosures[at].add(own, maker.files);
    }
    let mut made = made.into_inner().unwrap_or_else(PoisonError::into_inner);
    made.sort_by(|a, b| a.path.cmp(&b.path));
    made
}

/// What was made of a document, and what was found on it.
type Made = Result<(Vec<MadeNotice>, Vec<Finding>), Vec<Finding>>;

/// A notice-board copy with what is made of it.
fn notice(maker: &Maker, prepared: &Prepared, document: &Document, copies: &Copies) -> Made {
    let place = document.place(&prepared.listing.name, &prepared.listing.tags());
    let more = |compiled: &Compiled| copies.of_notice(compiled, &place);
    let (path, printed, mut findings, (mut all, too_high)) =
        maker.printed_with(prepared, document, more)?;
    findings.extend(too_high);
    all.push(MadeNotice {
        what: What::Pdf,
        path,
        bytes: printed.bytes,
        pages: Some(printed.pages),
    });
    Ok((all, findings))
}

/// An announcement as a booklet.
fn booklet(maker: &Maker, prepared: &Prepared, document: &Document, copies: &Copies) -> Made {
    let place = document.place(&prepared.listing.name, &prepared.listing.tags());
    let right_to_left = document.is_right_to_left(prepared.versions_for(document));
    let markup = maker.markup(prepared, document)?;
    let booklet = maker.compiled(prepared, document, &markup, |compiled| {
        copies.booklet(compiled, &place, right_to_left)
    })?;
    Ok((booklet.into_iter().collect(), Vec::new()))
}

fn lock<T>(list: &Mutex<Vec<T>>) -> std::sync::MutexGuard<'_, Vec<T>> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}
