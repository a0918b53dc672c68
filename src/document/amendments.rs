//! The comparison table of a text that is to be amended: a document by itself, which belongs to no publication.

use minijinja::{Value, context};

use super::context::{Frame, frame_context};
use super::kinds::AMENDMENTS;
use super::print::Document;
use crate::diagnostic::Finding;
use crate::template::Templates;
use crate::typeset::{Compiled, Pictures};
use crate::workspace::Files;

/// The table as a PDF.
///
/// # Errors
/// What is wrong with the template, or what Typst refuses.
pub(crate) fn amendments(
    frame: &Frame,
    table: &Value,
    templates: &Templates,
    files: &Files,
) -> Result<Vec<u8>, Vec<Finding>> {
    let context = context! { table => table, ..frame_context(frame) };
    let markup = templates.render(AMENDMENTS.template, context, files);
    let markup = markup.map_err(|finding| vec![finding])?;
    let document = Document::amendments();
    let pictures = Pictures::default();
    let compiled = Compiled::new(&document.main(), markup.clone(), &pictures, frame.faces);
    let printed = compiled.and_then(|compiled| compiled.printed(None));
    match printed {
        Ok(printed) => Ok(printed.bytes),
        Err(failure) => Err(document.failed(failure, &markup, &document.main(), templates, files)),
    }
}
