//! Puts clap's help into the user's language: clap speaks English only, so every text is replaced from the catalogue,
//! by the names of commands and arguments.

use clap::{Arg, ArgAction, Command};

use crate::diagnostic::{MessageId, message};
use crate::locale::Messages;

/// The name of the program's help, with which the names of all others begin: `help-check-fix`.
const ROOT: &str = "help";

/// The command with its help, and that of all its subcommands, in the language of `messages`.
pub(super) fn in_language(command: Command, messages: &Messages) -> Command {
    let text = |id| messages.text(id, &[]);
    let version = Arg::new("version")
        .long("version")
        .short('V')
        .action(ArgAction::Version)
        .help(text(message::HELP_VERSION))
        .help_heading(text(message::HELP_OPTIONS));
    translated(command, ROOT, messages).arg(version)
}

/// A command and everything below it with translated help; `id` is the name of the command's help.
fn translated(command: Command, id: &str, messages: &Messages) -> Command {
    let text = |id| messages.text(id, &[]);
    let named = |name: &str| named(name).map(text).unwrap_or_default();
    let subcommands: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    let mut command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .about(named(id))
        .override_usage(named(&format!("{id}-usage")))
        .subcommand_help_heading(text(message::HELP_COMMANDS))
        .help_template(format!(
            "{{about}}\n\n{} {{usage}}\n\n{{all-args}}\n",
            text(message::HELP_USAGE_IS)
        ))
        .mut_args(|argument| {
            let heading = if argument.is_positional() {
                message::HELP_ARGUMENTS
            } else {
                message::HELP_OPTIONS
            };
            let help = named(&help_of(&argument, id));
            argument.help(help).help_heading(text(heading))
        });
    for name in subcommands {
        let id = format!("{id}-{name}");
        command = command.mut_subcommand(name, |sub| translated(sub, &id, messages));
    }
    let help = Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(text(message::HELP_SHOWN))
        .help_heading(text(message::HELP_OPTIONS));
    command.arg(help)
}

/// The name of the help of an argument of the command whose help is called `id`. What several commands understand alike
/// has one help text: the global `--lang`, `--quiet`, and `--format`, but for those of `check` and `diff`, which have
/// more forms.
fn help_of(argument: &Arg, id: &str) -> String {
    let argument = argument.get_id().as_str();
    let is_shared = matches!(argument, "lang" | "quiet")
        || (argument == "format" && !["help-check", "help-diff"].contains(&id));
    let owner = if is_shared { ROOT } else { id };
    format!("{owner}-{argument}")
}

/// The message of the help called `name`. A test sees to it that every command and argument has one.
fn named(name: &str) -> Option<MessageId> {
    let mut all = message::HELP.iter().copied();
    all.find(|id| id.as_str() == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::{Command, CommandFactory};

    use super::{ROOT, help_of};
    use crate::cli::arguments::Cli;
    use crate::diagnostic::message;

    /// Collects the names of the help texts that a command and all below it need.
    fn wanted(command: &Command, id: &str, names: &mut BTreeSet<String>) {
        names.extend([id.to_owned(), format!("{id}-usage")]);
        for argument in command.get_arguments() {
            names.insert(help_of(argument, id));
        }
        for sub in command.get_subcommands() {
            wanted(sub, &format!("{id}-{}", sub.get_name()), names);
        }
    }

    #[test]
    fn every_command_and_argument_has_help_and_no_help_is_left_over() {
        let mut names = BTreeSet::new();
        wanted(&Cli::command(), ROOT, &mut names);
        let known = message::HELP.iter().map(|id| id.as_str().to_owned());
        assert_eq!(names, known.collect());
    }
}
