//! The fingerprint of a disclosure: a short code of exactly what its readers read, in all its languages, by which a
//! sheet on a wall is told from a later one.

use serde::Serialize;

use super::content::add_content;
use super::locale::DateView;
use super::version::Version;
use crate::model::Disclosure;
use crate::text::{content_code, content_hash};

/// The fingerprint, as templates see it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FingerprintView {
    /// `K7QF-2M9D`
    pub code: String,
    /// The date of this content: that of the latest update, else of issue.
    pub date: Option<DateView>,
}

/// Gives each of the versions of a disclosure its fingerprint, which is the same in all.
pub(crate) fn identify(disclosure: &Disclosure, versions: &mut [Version]) {
    let code = code(disclosure, versions);
    for version in versions {
        let view = &mut version.view;
        view.fingerprint = Some(FingerprintView {
            code: code.clone(),
            date: view.updated.as_ref().or(view.issued.as_ref()).cloned(),
        });
    }
}

fn code(disclosure: &Disclosure, versions: &[Version]) -> String {
    let mut content = Vec::new();
    let year = &disclosure.settings.school_year.value;
    add_content(&(year.year.to_string(), year.written().0), &mut content);
    // Where a file lies says nothing to readers; what it holds does.
    let mut files: Vec<String> = disclosure.files().map(|(_, it)| content_hash(it)).collect();
    files.sort();
    add_content(&files, &mut content);
    for version in versions {
        add_content(&(version.labels.tag(), &version.view), &mut content);
    }
    content_code(&content)
}
