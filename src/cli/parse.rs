//! Parses the command line, and says in the user's language what is wrong with it.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ErrorKind};
use clap::{CommandFactory, FromArgMatches};

use super::arguments::{Cli, Command};
use super::help;
use crate::diagnostic::{Finding, MessageId, message};
use crate::locale::Messages;
use crate::text::near;

/// How much of a name must be typed right for it to be meant: half of it.
const ALIKE: f64 = 0.5;

/// Why no command is run.
pub(super) enum Stop {
    /// Help or the version was asked for.
    Shown(String),
    /// The command is wrong.
    Wrong(Finding),
}

/// The first data folder that the command line names, read from arguments that need not be valid. Beside it lie a
/// school's own languages, in one of which errors in the command line may have to be reported.
pub(super) fn data(arguments: &[OsString]) -> Option<PathBuf> {
    // Errors are reported by `parse`, in the language that is found with this.
    let command = Cli::command().ignore_errors(true);
    let mut matches = command.try_get_matches_from(arguments).ok();
    let mut data = None;
    // The folder is an argument of the innermost subcommand: `i18n export en data`.
    while let Some(level) = matches {
        let named = level.try_get_many::<PathBuf>("data").ok().flatten();
        data = named.and_then(|mut all| all.next().cloned());
        matches = level.subcommand().map(|(_, below)| below.clone());
    }
    data
}

/// Parses the command line.
pub(super) fn parse(arguments: &[OsString], messages: &Messages) -> Result<Command, Stop> {
    if let Some(finding) = wide_option(arguments) {
        return Err(Stop::Wrong(finding));
    }
    let command = help::in_language(Cli::command(), messages);
    let parsed = command
        .try_get_matches_from(arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches))
        .map_err(|error| stop(&error, arguments))?;
    match parsed.command {
        // The help of a command is what clap prints for its own option.
        Command::Help(asked) => {
            let program = OsString::from("gongkai");
            let command = asked.command.into_iter().map(OsString::from);
            let with_option = command.chain([OsString::from("--help")]);
            parse(
                &std::iter::once(program)
                    .chain(with_option)
                    .collect::<Vec<_>>(),
                messages,
            )
        }
        command => Ok(command),
    }
}

/// The first option that begins with other dashes. What is the value of an option may begin as it likes.
fn wide_option(arguments: &[OsString]) -> Option<Finding> {
    let command = innermost(arguments);
    let takes_value = |option: &OsString| {
        let name = option.to_str().and_then(|option| option.strip_prefix("--"));
        let mut known = command.get_arguments();
        name.is_some_and(|name| {
            known.any(|known| known.get_long() == Some(name) && known.get_action().takes_values())
        })
    };
    let mut pairs = arguments.windows(2);
    pairs.find_map(|pair| match takes_value(&pair[0]) {
        true => None,
        false => wide_dash(pair[1].to_str()?),
    })
}

/// An option that begins with other dashes: word processors and Chinese keyboards make — or － of --.
fn wide_dash(typed: &str) -> Option<Finding> {
    let is_wide = |c: char| matches!(c, '‐'..='―' | '－' | '−' | '﹣' | '﹘');
    let is_dash = |c: char| c == '-' || is_wide(c);
    let name = typed.trim_start_matches(is_dash);
    let dashes = &typed[..typed.len() - name.len()];
    let is_option = dashes.contains(is_wide) && name.starts_with(|c: char| c.is_ascii_alphabetic());
    let dashes = if name.len() > 1 { "--" } else { "-" };
    is_option.then(|| {
        Finding::error(message::UNKNOWN_ARGUMENT_NEAR)
            .with("value", typed)
            .with("nearest", format!("{dashes}{name}"))
    })
}

/// Clap's error as a finding, or its help as text.
fn stop(error: &clap::Error, arguments: &[OsString]) -> Stop {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = || context(ContextKind::InvalidArg);
    Stop::Wrong(match error.kind() {
        // Clap treats a request for help or the version as an error; it is none.
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Stop::Shown(error.render().to_string());
        }
        ErrorKind::UnknownArgument => unknown(
            argument(),
            &options(arguments),
            [message::UNKNOWN_ARGUMENT, message::UNKNOWN_ARGUMENT_NEAR],
        ),
        ErrorKind::InvalidSubcommand => unknown(
            context(ContextKind::InvalidSubcommand),
            &commands(arguments),
            [message::UNKNOWN_COMMAND, message::UNKNOWN_COMMAND_NEAR],
        ),
        ErrorKind::MissingSubcommand => Finding::error(message::COMMAND_MISSING),
        ErrorKind::ArgumentConflict => Finding::error(message::ARGUMENT_CONFLICT)
            .with("value", argument())
            .with("other", context(ContextKind::PriorArg)),
        ErrorKind::MissingRequiredArgument => {
            Finding::error(message::ARGUMENT_MISSING).with("value", argument())
        }
        // Clap has one kind for a missing value and for one that is not among the possible values.
        ErrorKind::InvalidValue if !context(ContextKind::ValidValue).is_empty() => {
            Finding::error(message::ARGUMENT_OF_A_LIST)
                .with("value", argument())
                .with("all", context(ContextKind::ValidValue))
        }
        ErrorKind::InvalidValue
        | ErrorKind::ValueValidation
        | ErrorKind::TooFewValues
        | ErrorKind::NoEquals => {
            Finding::error(message::ARGUMENT_WITHOUT_VALUE).with("value", argument())
        }
        _ => Finding::error(message::ARGUMENT_WRONG).with("value", argument()),
    })
}

/// A finding about a name that is not known, with the known one that is most like it, where one is. Each known one has
/// the name by which it is found, and the way it is written.
fn unknown(
    value: String,
    known: &[(String, String)],
    [plain, with_near]: [MessageId; 2],
) -> Finding {
    let name = value.trim_start_matches('-').to_lowercase();
    let names = || known.iter().map(|(name, _)| name.as_str());
    // `--out` is short for `--output`, however much of it is missing.
    let begun = || names().find(|known| known.starts_with(&name));
    let nearest = near(&name, names(), ALIKE).or_else(begun);
    let written = known
        .iter()
        .find(|(name, _)| Some(name.as_str()) == nearest);
    match written {
        Some((_, written)) => Finding::error(with_near)
            .with("value", value)
            .with("nearest", written.as_str()),
        None => Finding::error(plain).with("value", value),
    }
}

/// The innermost command that the arguments name.
fn innermost(arguments: &[OsString]) -> clap::Command {
    let mut command = Cli::command();
    for argument in arguments.iter().skip(1) {
        let below = argument
            .to_str()
            .and_then(|name| command.find_subcommand(name));
        if let Some(below) = below.cloned() {
            command = below;
        }
    }
    command
}

fn commands(arguments: &[OsString]) -> Vec<(String, String)> {
    let command = innermost(arguments);
    let names = command.get_subcommands().map(clap::Command::get_name);
    names
        .map(|name| (name.to_owned(), name.to_owned()))
        .collect()
}

/// The options of the innermost command, by the names under which they are looked for. What is a value of one may be
/// taken for an option: `--json` for `--format json`.
fn options(arguments: &[OsString]) -> Vec<(String, String)> {
    let command = innermost(arguments);
    let mut all: Vec<(String, String)> = ["lang", "help", "version"]
        .map(|name| (name.to_owned(), format!("--{name}")))
        .to_vec();
    for argument in command.get_arguments() {
        let Some(name) = argument.get_long() else {
            continue;
        };
        all.push((name.to_owned(), format!("--{name}")));
        for value in argument.get_possible_values() {
            let value = value.get_name();
            all.push((value.to_owned(), format!("--{name} {value}")));
        }
    }
    all
}
