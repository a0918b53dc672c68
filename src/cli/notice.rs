//! `gongkai notice`: makes notice-board copies for a folder that is no publication.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::json;

use super::arguments::{NoticeOptions, named_or_here, names};
use super::build::{failed, print_grave};
use super::output::{print, print_json, refused, usage_error};
use crate::diagnostic::message;
use crate::engine::{AskedNotice, Copies, MadeNotice, make_notices};
use crate::locale::Messages;
use crate::report::{plain_path, show_path, to_json};
use crate::workspace::{Export, Files, export};

/// No file of a PDF says this at its beginning: what is there already is replaced by consent only.
const NO_SIGN: &str = "gongkai notice";

pub(super) fn run(options: &NoticeOptions, messages: &Messages) -> ExitCode {
    let files = Files::default();
    let is_json = options.answer.is_json();
    let (tiles, booklet) = (options.tiles.as_deref(), options.booklet.as_deref());
    let copies = match Copies::read(tiles, booklet, options.png) {
        Ok(copies) => copies,
        Err(finding) => return usage_error(&finding, is_json, messages),
    };
    let data = named_or_here(&options.data);
    let made = match make_notices(&data, &asked(options), &copies, &files) {
        Ok(made) => made,
        Err(refused) => return failed(&refused, &files, &options.answer, options.quiet, messages),
    };
    let path = |notice: &MadeNotice| options.output.join(&notice.path);
    let written: Vec<(PathBuf, &[u8])> = made
        .made
        .iter()
        .map(|notice| (path(notice), notice.bytes.as_slice()))
        .collect();
    let folders = written.iter().filter_map(|(path, _)| path.parent());
    let folders: Vec<_> = folders.collect();
    let exported = Export {
        files: written.clone(),
        sign: NO_SIGN,
        force: options.force,
    };
    if let Err(findings) = export(&exported, &folders) {
        return refused(&findings, &files, is_json, messages);
    }
    if is_json {
        let findings = to_json(&made.findings, &files, messages);
        let made = made.made.iter().map(|notice| {
            let path = plain_path(&path(notice));
            json!({ "what": notice.what, "path": path, "pages": notice.pages, "bytes": notice.bytes.len() })
        });
        let made: Vec<_> = made.collect();
        return print_json(&json!({ "made": made, "findings": findings }));
    }
    print_grave(&made.findings, &files, options.quiet, messages);
    let line = |notice: &MadeNotice| {
        let pages = notice.pages.map_or_else(String::new, |pages| {
            let pages = messages.text(message::MADE_PAGES, &[("count", pages.into())]);
            format!("  ({pages})")
        });
        let what = messages.text(notice.what.message(), &[]);
        format!("{what}  {}{pages}\n", show_path(&path(notice)))
    };
    match options.quiet {
        true => ExitCode::SUCCESS,
        false => print(&made.made.iter().map(line).collect::<String>()),
    }
}

/// What is asked for, in the keys of the data.
fn asked(options: &NoticeOptions) -> AskedNotice {
    let mut asked = AskedNotice::default();
    asked.say("paper", options.paper.as_deref());
    asked.say("orientation", options.orientation.as_deref());
    asked.say("reading-distance", options.reading_distance.as_deref());
    asked.list("content", &names(&options.content));
    asked.list("languages", &names(&options.languages));
    asked.say("max-sheets", options.max_sheets.as_deref());
    asked.say("trim-marks", options.trim_marks.then_some("yes"));
    asked.say("seal", options.no_seal.then_some("no"));
    asked
}
