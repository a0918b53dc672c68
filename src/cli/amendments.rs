//! `gongkai amendments`: the comparison table on which a congress votes, as a PDF or as a page.

use std::path::Path;
use std::process::ExitCode;

use serde_json::json;

use super::arguments::AmendmentsOptions;
use super::output::{print, print_json, refused, usage_error};
use super::states::{home_of, sides};
use crate::diagnostic::{Finding, message};
use crate::engine::{
    Compared, Sides, TableLanguage, amendments_page, amendments_pdf, compare, faces_of,
};
use crate::locale::Messages;
use crate::report::{amendment_table, plain_path, show_path};
use crate::workspace::{Export, Files, export};

/// The line by which a page is known again. A PDF has none: one that is there is replaced only where that is wanted.
const SIGN: &str = "<!-- Written by gongkai amendments. -->";
pub(super) fn run(options: &AmendmentsOptions, messages: &Messages) -> ExitCode {
    let files = Files::default();
    let is_json = options.answer.is_json();
    let ending = options
        .output
        .extension()
        .and_then(|ending| ending.to_str());
    let is_pdf = match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("pdf") => true,
        Some("html" | "htm") => false,
        _ => {
            return usage_error(
                &Finding::error(message::AMENDMENTS_ENDING),
                is_json,
                messages,
            );
        }
    };
    let sides = match sides(&options.sides) {
        Ok(sides) => sides,
        Err(finding) => return usage_error(&finding, is_json, messages),
    };
    let home = home_of(&sides);
    let made = compare(&sides, &files).and_then(|found| match &found.comparisons[..] {
        [one] => made(one, is_pdf, options, (&sides, &home), &files, messages),
        _ => Err(vec![Finding::error(message::AMENDMENTS_SEVERAL)]),
    });
    match made {
        Ok(()) if is_json => print_json(&json!({
            "written": [plain_path(&options.output)],
            "findings": [],
        })),
        Ok(()) => {
            let path = [("path", show_path(&options.output).into())];
            print(&(messages.text(message::I18N_WRITTEN, &path) + "\n"))
        }
        Err(findings) => refused(&findings, &files, is_json, messages),
    }
}

fn made(
    compared: &Compared,
    is_pdf: bool,
    options: &AmendmentsOptions,
    (sides, home): (&Sides, &Path),
    files: &Files,
    messages: &Messages,
) -> Result<(), Vec<Finding>> {
    let changes = &compared.comparison;
    let section = options.section.as_deref().unwrap_or("charter").trim();
    let Some(text) = changes.texts.iter().find(|text| text.section == section) else {
        let is_known = changes.with_articles.iter().any(|known| known == section);
        let finding = match is_known {
            true => Finding::error(message::AMENDMENTS_NONE),
            false => Finding::error(message::AMENDMENTS_NO_SECTION)
                .with("sections", changes.with_articles.join(", ")),
        };
        return Err(vec![finding.with("section", section)]);
    };
    // The table is in the language of the text, whatever the user speaks.
    let tag = &changes.locale;
    let Some(language) = TableLanguage::new(tag, home, files) else {
        return Err(vec![
            Finding::error(message::DIFF_NO_LANGUAGE).with("language", tag.as_str()),
        ]);
    };
    // Its headings are, too, where the program has them in that language.
    let spoken = Messages::in_language(tag, home);
    let table = amendment_table(text, &changes.new, spoken.as_ref().unwrap_or(messages));
    let bytes = match is_pdf {
        true => {
            let faces = faces_of(&sides.new, &changes.new.name, tag, files);
            amendments_pdf(&table, &language, &faces, home, files)?
        }
        false => amendments_page(&table, SIGN, &language, home, files)?.into_bytes(),
    };
    let written = Export {
        files: vec![(options.output.clone(), &bytes[..])],
        sign: SIGN,
        force: options.force,
    };
    export(&written, &[])
}
