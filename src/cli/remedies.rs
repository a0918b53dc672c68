//! What the reader gave to a command, for remedies that name another one: it must be about the same data.

use std::path::{Path, PathBuf};

use super::arguments::{Command, EditionCommand, I18nCommand, names};
use crate::report::show_path;

/// The variables of messages that stand behind the name of a command, each empty or with a blank before it:
/// `gongkai i18n accept{ $named }`.
pub(super) fn given(command: &Command) -> Vec<(&'static str, String)> {
    let (named, output): (&[PathBuf], Option<&PathBuf>) = match command {
        Command::Check(options) => (&options.data, None),
        Command::Build(options) => (&options.data, options.output.as_ref()),
        Command::Notice(options) => (&options.data, Some(&options.output)),
        Command::I18n(I18nCommand::Status(options)) => (&options.data, None),
        Command::I18n(I18nCommand::Accept(options)) => (&options.data, None),
        Command::I18n(I18nCommand::Export(options)) => (&options.data, None),
        Command::I18n(I18nCommand::Import(options)) => (&options.data, None),
        Command::I18n(I18nCommand::Remove(options)) => (&options.data, None),
        Command::Import(command) => (command.options().data.as_slice(), None),
        Command::Export(command) => {
            let options = command.options();
            (options.data.as_slice(), Some(&options.output))
        }
        Command::Waive(options) => (options.data.as_slice(), None),
        Command::Revise(options) => (options.data.as_slice(), options.output.as_ref()),
        Command::NewYear(options) => (options.data.as_slice(), None),
        Command::Verify(options) => (&options.data, None),
        Command::Migrate(options) => (&options.data, None),
        Command::Edition(EditionCommand::New(options)) => (options.data.as_slice(), None),
        // What is published and what is compared with it may be of two projects.
        Command::Edition(EditionCommand::List(_))
        | Command::New(_)
        | Command::Diff(_)
        | Command::Amendments(_)
        | Command::Rules(_)
        | Command::Explain(_)
        | Command::Schema(_)
        | Command::Help(_) => (&[], None),
    };
    let folders: String = named.iter().map(|path| argument(path)).collect();
    let output = output.map(|path| format!(" --output{}", argument(path)));
    let chosen = match command {
        Command::Check(options) => {
            chosen("select", &options.select) + &chosen("ignore", &options.ignore)
        }
        _ => String::new(),
    };
    vec![
        ("named", folders),
        ("to", output.unwrap_or_default()),
        ("chosen", chosen),
    ]
}

/// An option that chooses findings as it is typed, with a blank before it; empty where it names none.
fn chosen(option: &str, given: &[String]) -> String {
    match names(given).join(",") {
        names if names.is_empty() => names,
        names => format!(" --{option} {names}"),
    }
}

/// A path as it is typed, with a blank before it.
fn argument(path: &Path) -> String {
    let path = show_path(path);
    let is_plain = |c: char| c.is_alphanumeric() || "/\\.-_~:".contains(c);
    match path.chars().all(is_plain) {
        true => format!(" {path}"),
        false => format!(" \"{path}\""),
    }
}
