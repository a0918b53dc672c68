//! A page by itself that tells what changed.

use std::path::Path;

use minijinja::Value;

use crate::diagnostic::Finding;
use crate::template::Templates;
use crate::workspace::Files;

/// The template of the page.
const TEMPLATE: &str = "site/changes.html";

/// The page, by the templates of the project at `home`.
///
/// # Errors
/// What is wrong with the templates.
pub(crate) fn changes_page(
    context: Value,
    home: &Path,
    files: &Files,
) -> Result<String, Vec<Finding>> {
    page(TEMPLATE, context, home, files)
}

/// A page by itself.
pub(super) fn page(
    template: &str,
    context: Value,
    home: &Path,
    files: &Files,
) -> Result<String, Vec<Finding>> {
    let mut findings = Vec::new();
    let Some(templates) = Templates::load(home, files, &mut findings) else {
        return Err(findings);
    };
    let page = templates.render(template, context, files);
    page.map_err(|finding| vec![finding])
}
