//! `gongkai check`: reports what is wrong. With `--fix` it corrects what it can first, with `--diff` it shows what that
//! would change. Publishes nothing.

use std::path::PathBuf;
use std::process::ExitCode;

use serde_json::json;

use super::arguments::{CheckOptions, Denied, Format, named_or_here, names};
use super::output::{failure, print, print_error, print_findings, print_json, usage_error};
use crate::diagnostic::{Finding, MessageId, Rule, Severity, message};
use crate::engine::{Correction, Selection, check, corrected, rules};
use crate::locale::Messages;
use crate::report::{
    Causes, Extent, Roots, State, show_path, statistics_to_json, to_diff, to_github, to_json,
    to_sarif, totals,
};
use crate::workspace::Files;

pub(super) fn run(options: &CheckOptions, messages: &Messages) -> ExitCode {
    let selection = Selection {
        select: names(&options.select),
        ignore: names(&options.ignore),
    };
    let is_json = options.format == Format::Json;
    let wrong = selection.mistake(messages);
    let wrong = wrong.or_else(|| empty_selection(options, &selection));
    if let Some(finding) = wrong.or_else(|| without_a_form(options)) {
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

/// An option that chooses findings and names none: all would be shown, or none.
fn empty_selection(options: &CheckOptions, selection: &Selection) -> Option<Finding> {
    let all = [
        ("--select", &options.select, &selection.select),
        ("--ignore", &options.ignore, &selection.ignore),
    ];
    let mut empty = all
        .into_iter()
        .filter(|(_, given, names)| !given.is_empty() && names.is_empty());
    let (option, ..) = empty.next()?;
    Some(
        Finding::error(message::ARGUMENT_WITHOUT_VALUE)
            .with("value", option)
            .with("command", " check"),
    )
}

/// The forms of GitHub and SARIF are those of findings: they have none for counts and differences.
fn without_a_form(options: &CheckOptions) -> Option<Finding> {
    let format = match options.format {
        Format::Human | Format::Json => return None,
        Format::Github => "--format github",
        Format::Sarif => "--format sarif",
    };
    let asked = [
        ("--statistics", options.statistics),
        ("--diff", options.diff),
    ];
    let (option, _) = asked.into_iter().find(|(_, is_asked)| *is_asked)?;
    Some(
        Finding::error(message::ARGUMENT_CONFLICT)
            .with("value", option)
            .with("other", format),
    )
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
        Format::Json if options.statistics => {
            print_json(&statistics_to_json(&Causes::of(findings, files), files))
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
    if !options.quiet {
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
    let diff = to_diff(&fixed.changes, &before, &after);
    if options.format == Format::Json {
        let mut shown = findings.to_vec();
        shown.retain(|finding| selection.holds(finding));
        return print_json(&json!({
            "corrections": fixed.corrections.len(),
            "diff": diff,
            "findings": to_json(&shown, files, messages),
        }));
    }
    let printed = print(&diff);
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
