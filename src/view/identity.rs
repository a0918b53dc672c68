//! Gives a disclosure its fingerprint.

use super::content::add_content;
use super::fingerprint::FingerprintView;
use super::version::Version;
use crate::model::Disclosure;
use crate::text::{content_code, content_hash};

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
