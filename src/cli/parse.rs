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

/// The command that shows the help of another one.
const HELP: &str = "help";

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

/// The command, where the command line is right and asks for no help. Then nothing is to be said, and the words for it
/// need not be looked up.
pub(super) fn command(arguments: &[OsString]) -> Option<Command> {
    if wide_option(arguments).is_some() {
        return None;
    }
    let matches = Cli::command().try_get_matches_from(arguments).ok()?;
    let command = Cli::from_arg_matches(&matches).ok()?.command;
    (!matches!(command, Command::Help(_))).then_some(command)
}

/// Parses the command line, and says what is wrong with it.
pub(super) fn parse(arguments: &[OsString], messages: &Messages) -> Result<Command, Stop> {
    if let Some(finding) = wide_option(arguments) {
        return Err(Stop::Wrong(finding));
    }
    let command = help::in_language(Cli::command(), messages);
    let parsed = command
        .try_get_matches_from(arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(error) => {
            return match asks_for_help(&error, arguments) {
                Some(arguments) => parse(&arguments, messages),
                None => Err(stop(&error, arguments)),
            };
        }
    };
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

/// `i18n help export` with the option that clap has for it: `i18n export --help`.
fn asks_for_help(error: &clap::Error, arguments: &[OsString]) -> Option<Vec<OsString>> {
    let unknown = error.get(ContextKind::InvalidSubcommand)?.to_string();
    let at = arguments.iter().position(|argument| argument == HELP)?;
    (unknown == HELP).then(|| {
        let mut arguments = arguments.to_vec();
        arguments.remove(at);
        arguments.push(OsString::from("--help"));
        arguments
    })
}

/// The first option that begins with other dashes. What is the value of an option may begin as it likes.
fn wide_option(arguments: &[OsString]) -> Option<Finding> {
    let mut texts = arguments.iter().filter_map(|argument| argument.to_str());
    if !texts.any(|typed| wide_dash(typed).is_some()) {
        return None;
    }
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
    let finding = match error.kind() {
        // Clap treats a request for help or the version as an error; it is none.
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Stop::Shown(error.render().to_string());
        }
        ErrorKind::UnknownArgument => unknown(
            whole_option(argument(), arguments),
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
        // Of all values only numbers are read.
        ErrorKind::ValueValidation => Finding::error(message::ARGUMENT_NOT_A_NUMBER)
            .with("value", argument())
            .with("typed", context(ContextKind::InvalidValue)),
        // Clap has one kind for a missing value and for one that is not among the possible values.
        ErrorKind::InvalidValue if !context(ContextKind::ValidValue).is_empty() => {
            Finding::error(message::ARGUMENT_OF_A_LIST)
                .with("value", argument())
                .with("all", context(ContextKind::ValidValue))
        }
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::NoEquals => {
            Finding::error(message::ARGUMENT_WITHOUT_VALUE).with("value", argument())
        }
        _ => Finding::error(message::ARGUMENT_WRONG).with("value", argument()),
    };
    Stop::Wrong(finding.with("command", named_command(arguments)))
}

/// An unknown option as it was typed: of `-fix`, clap names only `-f`.
fn whole_option(named: String, arguments: &[OsString]) -> String {
    let Some(letter) = named
        .strip_prefix('-')
        .filter(|rest| !rest.starts_with('-'))
    else {
        return named;
    };
    let mut typed = arguments.iter().filter_map(|argument| argument.to_str());
    let whole = typed.find(|typed| {
        let rest = typed
            .strip_prefix('-')
            .filter(|rest| !rest.starts_with('-'));
        rest.is_some_and(|rest| rest.contains(letter))
    });
    whole.map_or(named, str::to_owned)
}

/// A finding about a name that is not known, with the known one that is most like it, where one is. Each known one has
/// the name by which it is found, and the way it is written.
fn unknown(
    value: String,
    known: &[(String, String)],
    [plain, with_near]: [MessageId; 2],
) -> Finding {
    let name = value.trim_start_matches('-').to_lowercase();
    let name = name.split('=').next().unwrap_or_default();
    let names = || known.iter().map(|(name, _)| name.as_str());
    // `--out` is short for `--output`, however much of it is missing.
    let begun = || names().find(|known| !name.is_empty() && known.starts_with(name));
    let nearest = near(name, names(), ALIKE).or_else(begun);
    let written = known
        .iter()
        .rfind(|(name, _)| Some(name.as_str()) == nearest);
    match written {
        Some((_, written)) => Finding::error(with_near)
            .with("value", value)
            .with("nearest", written.as_str()),
        None => Finding::error(plain).with("value", value),
    }
}

/// The innermost command that the arguments name.
fn innermost(arguments: &[OsString]) -> clap::Command {
    path(arguments).pop().unwrap_or_else(Cli::command)
}

/// The commands that the arguments name, from the program itself to the innermost one.
fn path(arguments: &[OsString]) -> Vec<clap::Command> {
    let mut path = vec![Cli::command()];
    for argument in arguments.iter().skip(1) {
        let below = argument.to_str().zip(path.last());
        let below = below.and_then(|(name, command)| command.find_subcommand(name));
        path.extend(below.cloned());
    }
    path
}

/// The innermost command as it is typed behind the program's name, with a blank before each word: ` i18n export`.
fn named_command(arguments: &[OsString]) -> String {
    let words = path(arguments).into_iter().skip(1);
    words
        .map(|command| format!(" {}", command.get_name()))
        .collect()
}

fn commands(arguments: &[OsString]) -> Vec<(String, String)> {
    let command = innermost(arguments);
    let names = command.get_subcommands().map(clap::Command::get_name);
    names
        .map(|name| (name.to_owned(), name.to_owned()))
        .collect()
}

/// What may be meant by an unknown option of the innermost command, by the names under which it is looked for. What is
/// a value of an option may be taken for one: `--json` for `--format json`; so may a command, `--check`, and its options
/// be typed without it.
fn options(arguments: &[OsString]) -> Vec<(String, String)> {
    let command = innermost(arguments);
    let typed = format!("gongkai{}", named_command(arguments));
    let program = Cli::command();
    let names = program.get_subcommands().map(clap::Command::get_name);
    let mut all: Vec<_> = names
        .map(|name| (name.to_owned(), format!("gongkai {name}")))
        .collect();
    // Of what is equally like, the last is meant: the command's own options, then the first of those below.
    let below: Vec<_> = command.get_subcommands().collect();
    for below in below.into_iter().rev() {
        let typed = format!("{typed} {}", below.get_name());
        let own = own_options(below).into_iter();
        all.extend(own.map(|(name, option)| (name, format!("{typed} {option}"))));
        all.push((below.get_name().to_owned(), typed));
    }
    let shared = ["lang", HELP, "version"];
    all.extend(shared.map(|name| (name.to_owned(), format!("--{name}"))));
    all.extend(own_options(&command));
    all
}

/// The options of a command and their possible values.
fn own_options(command: &clap::Command) -> Vec<(String, String)> {
    let mut all = Vec::new();
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
