//! Notice-board copies that are asked for on the command line.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::make::Maker;
use super::project::Project;
use super::queue;
use super::survey::Survey;
use crate::diagnostic::Finding;
use crate::locale::Languages;
use crate::model::{Notice, read_notice};
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

/// A notice-board copy.
#[derive(Debug)]
pub(crate) struct MadeNotice {
    /// Its path, as in a publication.
    pub path: String,
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many sheets it has.
    pub pages: usize,
}

/// The notice-board copies that were asked for.
#[derive(Debug)]
pub(crate) struct Notices {
    /// In the order of their paths.
    pub made: Vec<MadeNotice>,
    /// What was found and does not keep them from being made.
    pub findings: Vec<Finding>,
}

/// Typesets the notice-board copies of all disclosures without errors. What goes wrong is added to the disclosure's
/// findings.
pub(super) fn print_notices(
    maker: &Maker,
    project: &Project,
    survey: &mut Survey,
) -> Vec<MadeNotice> {
    let made = Mutex::new(Vec::new());
    let found = Mutex::new(Vec::new());
    let disclosures = survey.disclosures.iter().enumerate();
    queue::run(|submit| {
        for (at, examined) in disclosures.filter(|(_, examined)| !examined.stops()) {
            let Some(prepared) = examined.prepare(project, maker.files) else {
                continue;
            };
            let prepared = Arc::new(prepared);
            let documents: Vec<_> = prepared.notices().collect();
            for document in documents {
                let (prepared, made, found) = (Arc::clone(&prepared), &made, &found);
                submit(Box::new(move || {
                    let own = match maker.printed(&prepared, &document) {
                        Ok((path, printed, findings)) => {
                            let notice = MadeNotice {
                                path,
                                bytes: printed.bytes,
                                pages: printed.pages,
                            };
                            lock(made).push(notice);
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

fn lock<T>(list: &Mutex<Vec<T>>) -> std::sync::MutexGuard<'_, Vec<T>> {
    list.lock().unwrap_or_else(PoisonError::into_inner)
}
