//! Help in the user's language: every text comes from the catalogue, by the command's and the
//! argument's name.

use clap::{Arg, ArgAction, Command};

use crate::locale::Messages;

/// The command with all its help in the language of `messages`.
pub(super) fn in_language(command: Command, messages: &Messages) -> Command {
    let text = |id: &str| messages.text(id, &[]);
    let version = Arg::new("version")
        .long("version")
        .short('V')
        .action(ArgAction::Version)
        .help(text("help-version"))
        .help_heading(text("help-options"));
    translated(command, "help", messages).arg(version)
}

fn translated(command: Command, id: &str, messages: &Messages) -> Command {
    let text = |id: &str| messages.text(id, &[]);
    let subcommands: Vec<String> = command
        .get_subcommands()
        .map(|sub| sub.get_name().to_owned())
        .collect();
    let mut command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .about(text(id))
        .override_usage(text(&format!("{id}-usage")))
        .subcommand_help_heading(text("help-commands"))
        .help_template(format!(
            "{{about}}\n\n{} {{usage}}\n\n{{all-args}}\n",
            text("help-usage-is")
        ))
        .mut_args(|argument| {
            let heading = if argument.is_positional() {
                "help-arguments"
            } else {
                "help-options"
            };
            let own = if argument.get_id() == "lang" {
                "help"
            } else {
                id
            };
            let help = text(&format!("{own}-{}", argument.get_id()));
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
        .help(text("help-help"))
        .help_heading(text("help-options"));
    command.arg(help)
}
