//! `gongkai check`: reports what is wrong. With `--fix` it corrects what it can first, with `--diff` it shows what that
//! would change. Publishes nothing.

use std::path::PathBuf;
use std::process::ExitCode;

use super::arguments::{CheckOptions, Denied, Format, named_or_here};
use super::output::{failure, print, print_error, print_findings, print_json, usage_error};
use crate::diagnostic::{Finding, MessageId, Rule, Severity, message};
use crate::engine::{Correction, Selection, check, corrected, rules};
use crate::locale::Messages;
use crate::report::{
    Causes, Extent, Roots, State, show_path, to_diff, to_github, to_json, to_sarif, totals,
};
use crate::workspace::Files;

pub(super) fn run(options: &CheckOptions, messages: &Messages) -> ExitCode {
    let selection = Selection {
        select: options.select.clone(),
        ignore: options.ignore.clone(),
    };
    let is_json = options.format == Format::Json;
    let wrong = selection.mistake(|name| messages.has_help(name));
    if let Some(finding) = wrong.or_else(|| statistics_of_programs(options)) {
        return usage_error(&finding, is_json, messages);
    }
    let data = named_or_here(&options.data);
    let mut files = Files::default();
    let mut findings = match (options.fix, options.diff) {
        // Who asks for both wants to see it first.
        (_, true) => {
            let findings = check(&data, &files);
            let printed = diff(&data, &findings, &files, options, &selection, messages);
            return match printed {
                ExitCode::SUCCESS => status(&findings, &selection, options),
                failed => failed,
            };
        }
        (true, false) => fix(&data, &mut files, options, &selection, messages),
        (false, false) => check(&data, &files),
    };
    findings.retain(|finding| selection.holds(finding));
    let printed = show(&findings, &files, &data, options, messages);
    match printed {
        ExitCode::SUCCESS => status(&findings, &selection, options),
        failed => failed,
    }
}

/// A table of counts is for people: programs count for themselves what they are told in full.
fn statistics_of_programs(options: &CheckOptions) -> Option<Finding> {
    let is_wrong = options.statistics && options.format != Format::Human;
    is_wrong.then(|| {
        Finding::error(message::ARGUMENT_CONFLICT)
            .with("value", "--statistics")
            .with("other", "--format")
    })
}

fn show(
    findings: &[Finding],
    files: &Files,
    data: &[PathBuf],
    options: &CheckOptions,
    messages: &Messages,
) -> ExitCode {
    let roots = Roots::for_data(data);
    match options.format {
        Format::Human => {
            show_people(findings, files, options, messages);
            ExitCode::SUCCESS
        }
        Format::Json => print_json(&to_json(findings, files, messages)),
        Format::Github => print(&to_github(findings, files, messages, &roots)),
        Format::Sarif => {
            let rules: Vec<&Rule> = rules().collect();
            print_json(&to_sarif(findings, &rules, files, messages, &roots))
        }
    }
}

fn show_people(findings: &[Finding], files: &Files, options: &CheckOptions, messages: &Messages) {
    let extent = Extent {
        limit: options.limit.unwrap_or(Extent::default().limit),
        waived: options.waived,
        statistics: options.statistics,
    };
    let grave = |finding: &&Finding| !options.quiet || finding.is_grave();
    let causes = Causes::of(findings.iter().filter(grave), files);
    print_findings(&causes, findings, files, extent, messages);
    if !options.quiet || causes.places > 0 {
        print_error(&totals(&causes, extent, messages));
    }
}

fn line(
    id: MessageId,
    arguments: &[(&'static str, crate::diagnostic::Argument)],
    messages: &Messages,
) -> String {
    messages.text(id, arguments) + "\n"
}

/// Which corrections are made: those that are asked for, and certain unless others are allowed, too.
fn is_wanted(finding: &Finding, options: &CheckOptions, selection: &Selection) -> bool {
    // What may go away with its cause is left until that is mended: where the settings cannot be read, it may be waived.
    let is_sure = finding.follows.is_none() && selection.holds(finding);
    let fix = finding.fix.as_ref();
    is_sure && fix.is_some_and(|fix| fix.safe || options.r#unsafe)
}

/// Corrects the files and says what was corrected. Gives what is left.
fn fix(
    data: &[PathBuf],
    files: &mut Files,
    options: &CheckOptions,
    selection: &Selection,
    messages: &Messages,
) -> Vec<Finding> {
    let wanted = |finding: &Finding| is_wanted(finding, options, selection);
    let mut fixed = corrected(data, files, &wanted);
    let findings = fixed.write(data, files);
    if !options.quiet || !fixed.corrections.is_empty() {
        print_error(&list(&fixed.corrections, messages));
    }
    findings
}

/// Prints what would be corrected, and changes nothing.
fn diff(
    data: &[PathBuf],
    findings: &[Finding],
    files: &Files,
    options: &CheckOptions,
    selection: &Selection,
    messages: &Messages,
) -> ExitCode {
    let mut then = Files::default();
    let wanted = |finding: &Finding| is_wanted(finding, options, selection);
    let fixed = corrected(data, &mut then, &wanted);
    let left = check(data, &then);
    let (before, after) = (State::new(files, findings), State::new(&then, &left));
    let printed = print(&to_diff(&fixed.changes, &before, &after));
    if !options.quiet {
        let count = [("count", fixed.corrections.len().into())];
        print_error(&line(message::FINDINGS_CORRECTABLE, &count, messages));
    }
    printed
}

/// One line for each correction that was made, then their number.
fn list(corrections: &[Correction], messages: &Messages) -> String {
    let entry = |correction: &Correction| {
        let Correction {
            path,
            position,
            before,
            after,
        } = correction;
        let (path, line, column) = (show_path(path), position.line, position.column);
        format!("{path}:{line}:{column}: {before} → {after}\n")
    };
    let mut text: String = corrections.iter().map(entry).collect();
    let total = [("count", corrections.len().into())];
    text.push_str(&line(message::FINDINGS_CORRECTED, &total, messages));
    text.push('\n');
    text
}

/// The exit status: that of what is asked for and not waived.
fn status(findings: &[Finding], selection: &Selection, options: &CheckOptions) -> ExitCode {
    let most = match options.deny {
        Some(Denied::Warnings) => Severity::Warning,
        None => Severity::Error,
    };
    let fails = |finding: &&Finding| {
        // The graver severity is the lesser one.
        finding.waived.is_none() && finding.severity <= most && selection.holds(finding)
    };
    let failing: Vec<Finding> = findings.iter().filter(fails).cloned().collect();
    match failing.is_empty() {
        true => ExitCode::SUCCESS,
        false => failure(&failing),
    }
}
