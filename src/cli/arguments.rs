//! The commands and options of the command line, and clap's errors as findings. Help texts stand in the catalogues
//! (`help.rs`), so these doc comments are not shown to users.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::error::{ContextKind, ErrorKind};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use super::help;
use crate::diagnostic::{Finding, message};
use crate::locale::Messages;

#[derive(Debug, Parser)]
#[command(
    name = "gongkai",
    version,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub(super) struct Cli {
    #[arg(long, global = true, value_name = "LANG")]
    lang: Option<String>,
    #[command(subcommand)]
    command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check.
    Check(CheckOptions),
    /// Publish.
    Build(BuildOptions),
    /// List the rules.
    Rules(RulesOptions),
    /// Explain a rule.
    Explain(ExplainOptions),
    /// Translate.
    #[command(subcommand)]
    I18n(I18nCommand),
    /// Print a JSON Schema.
    Schema(SchemaOptions),
    /// Let a finding stand.
    Waive(WaiveOptions),
}

/// `gongkai i18n`
#[derive(Debug, Subcommand)]
pub(super) enum I18nCommand {
    /// Say what is translated.
    Status(I18nOptions),
    /// Record that the translations fit.
    Accept(I18nOptions),
    /// Write what a translator needs.
    Export(ExportOptions),
    /// Take in what a translator made.
    Import(ImportOptions),
}

/// `gongkai i18n export`
#[derive(Debug, Args)]
pub(super) struct ExportOptions {
    #[arg(value_name = "LOCALE")]
    pub locale: String,
    #[arg(value_name = "DATA", default_value = "data", hide_default_value = true)]
    pub data: PathBuf,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `gongkai i18n import`
#[derive(Debug, Args)]
pub(super) struct ImportOptions {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(value_name = "DATA", default_value = "data", hide_default_value = true)]
    pub data: PathBuf,
}

/// `gongkai i18n status`, `gongkai i18n accept`
#[derive(Debug, Args)]
pub(super) struct I18nOptions {
    #[arg(value_name = "DATA", default_value = "data", hide_default_value = true)]
    pub data: PathBuf,
}

/// `gongkai check`
#[derive(Debug, Args)]
pub(super) struct CheckOptions {
    #[arg(value_name = "DATA", default_value = "data", hide_default_value = true)]
    pub data: PathBuf,
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: Format,
    #[arg(long, value_enum, value_name = "WHAT", hide_possible_values = true)]
    pub deny: Option<Denied>,
    #[arg(long)]
    pub fix: bool,
}

/// How findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    Human,
    /// For scripts.
    Json,
    /// For GitHub's workflows.
    Github,
    /// For tools that collect findings.
    Sarif,
}

/// What is to count as an error as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Denied {
    /// Warnings.
    Warnings,
}

/// `gongkai rules`
#[derive(Debug, Args)]
pub(super) struct RulesOptions {
    #[arg(long, value_name = "FILE")]
    pub write: Option<PathBuf>,
}

/// `gongkai explain`
#[derive(Debug, Args)]
pub(super) struct ExplainOptions {
    #[arg(value_name = "RULE")]
    pub rule: String,
}

/// `gongkai build`
#[derive(Debug, Args)]
pub(super) struct BuildOptions {
    #[arg(value_name = "DATA", default_value = "data", hide_default_value = true)]
    pub data: PathBuf,
    #[arg(
        long,
        value_name = "DIR",
        default_value = "output",
        hide_default_value = true
    )]
    pub output: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub keep_typst: Option<PathBuf>,
    #[arg(long)]
    pub keep_going: bool,
    #[arg(long)]
    pub remove_missing: bool,
    #[arg(short, long)]
    pub quiet: bool,
    #[arg(long, conflicts_with = "quiet")]
    pub json: bool,
}

/// `gongkai schema`
#[derive(Debug, Args)]
pub(super) struct SchemaOptions {
    #[arg(value_name = "FILE")]
    pub subject: Option<String>,
    #[arg(long, value_name = "DIR")]
    pub write: Option<PathBuf>,
}

/// `gongkai waive`
#[derive(Debug, Args)]
pub(super) struct WaiveOptions {
    #[arg(value_name = "DATA", default_value = "data", hide_default_value = true)]
    pub data: PathBuf,
    #[arg(long, value_name = "RULE")]
    pub rule: Option<String>,
    #[arg(long, value_name = "PLACE", requires = "rule")]
    pub at: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "rule")]
    pub reason: Option<String>,
}

/// Why no command is run.
pub(super) enum Stop {
    /// Help or the version was asked for.
    Shown(String),
    /// The command is wrong.
    Wrong(Finding),
}

/// The data folder that the command line names, read from arguments that need not be valid. Beside it lie a school's own
/// languages, in one of which errors in the command line may have to be reported.
pub(super) fn data(arguments: &[OsString]) -> PathBuf {
    // Errors are reported by `parse`, in the language that is found with this.
    let command = Cli::command().ignore_errors(true);
    let mut matches = command.try_get_matches_from(arguments).ok();
    let mut data = None;
    // The folder is an argument of the innermost subcommand: `i18n export en data`.
    while let Some(level) = matches {
        data = level.try_get_one("data").ok().flatten().cloned();
        matches = level.subcommand().map(|(_, below)| below.clone());
    }
    data.unwrap_or_else(|| PathBuf::from("data"))
}

/// Parses the command line.
pub(super) fn parse(arguments: &[OsString], messages: &Messages) -> Result<Command, Stop> {
    let command = help::in_language(Cli::command(), messages);
    command
        .try_get_matches_from(arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches))
        .map(|cli| cli.command)
        .map_err(|error| stop(&error))
}

/// Clap's error as a finding, or its help as text.
fn stop(error: &clap::Error) -> Stop {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let argument = || context(ContextKind::InvalidArg);
    Stop::Wrong(match error.kind() {
        // Clap treats a request for help or the version as an error; it is none.
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Stop::Shown(error.render().to_string());
        }
        ErrorKind::UnknownArgument => {
            Finding::error(message::UNKNOWN_ARGUMENT).with("value", argument())
        }
        ErrorKind::InvalidSubcommand => Finding::error(message::UNKNOWN_COMMAND)
            .with("value", context(ContextKind::InvalidSubcommand)),
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
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::NoEquals => {
            Finding::error(message::ARGUMENT_WITHOUT_VALUE).with("value", argument())
        }
        _ => Finding::error(message::ARGUMENT_WRONG).with("value", argument()),
    })
}
