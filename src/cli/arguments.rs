//! The commands and options of the command line. Help texts stand in the catalogues (`help.rs`), so these doc comments
//! are not shown to users.

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};

use crate::workspace::data_here;

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
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Begin a project.
    New(NewProjectOptions),
    /// Begin a year.
    NewYear(NewYearOptions),
    /// Check.
    Check(CheckOptions),
    /// Publish.
    Build(BuildOptions),
    /// Make copies for a notice board.
    Notice(NoticeOptions),
    /// Say what changed.
    Diff(DiffOptions),
    /// Make the comparison table of a text that is to be amended.
    Amendments(AmendmentsOptions),
    /// Record what changed since the last publication.
    Revise(ReviseOptions),
    /// List the rules.
    Rules(RulesOptions),
    /// Explain a rule.
    Explain(ExplainOptions),
    /// Translate.
    #[command(subcommand)]
    I18n(I18nCommand),
    /// Take tables of people into the data.
    #[command(subcommand)]
    Import(ImportCommand),
    /// Write tables of people as spreadsheets.
    #[command(subcommand)]
    Export(ExportCommand),
    /// Print a JSON Schema.
    Schema(SchemaOptions),
    /// Let a finding stand.
    Waive(WaiveOptions),
    /// Bring what was written for former versions into the form of this one.
    Migrate(MigrateOptions),
    /// List criteria editions, or make one.
    #[command(subcommand)]
    Edition(EditionCommand),
    /// Say which version a fingerprint stands for.
    Verify(VerifyOptions),
    /// Explain a command.
    Help(HelpOptions),
}

/// `gongkai import`
#[derive(Debug, Subcommand)]
pub(super) enum ImportCommand {
    /// The roster.
    Roster(TableOptions),
    /// The advisors.
    Advisors(TableOptions),
    /// The figures of the delegates.
    Delegates(TableOptions),
}

impl ImportCommand {
    /// What all of them are told.
    pub(super) fn options(&self) -> &TableOptions {
        match self {
            Self::Roster(options) | Self::Advisors(options) | Self::Delegates(options) => options,
        }
    }
}

/// `gongkai import roster`, `gongkai import advisors`, `gongkai import delegates`
#[derive(Debug, Args)]
pub(super) struct TableOptions {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(value_name = "DATA")]
    pub data: Option<PathBuf>,
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    #[arg(long)]
    pub yes: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai export`
#[derive(Debug, Subcommand)]
pub(super) enum ExportCommand {
    /// The roster.
    Roster(NewTableOptions),
    /// The advisors.
    Advisors(NewTableOptions),
    /// The figures of the delegates.
    Delegates(NewTableOptions),
}

impl ExportCommand {
    /// What all of them are told.
    pub(super) fn options(&self) -> &NewTableOptions {
        match self {
            Self::Roster(options) | Self::Advisors(options) | Self::Delegates(options) => options,
        }
    }
}

/// `gongkai export roster`, `gongkai export advisors`, `gongkai export delegates`
#[derive(Debug, Args)]
pub(super) struct NewTableOptions {
    #[arg(value_name = "DATA")]
    pub data: Option<PathBuf>,
    #[arg(long, value_name = "FILE", required = true)]
    pub output: PathBuf,
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai i18n`
#[derive(Debug, Subcommand)]
pub(super) enum I18nCommand {
    /// Say what is translated.
    Status(I18nOptions),
    /// Record that the translations fit.
    Accept(AcceptOptions),
    /// Write what a translator needs.
    Export(ExportOptions),
    /// Take in what a translator made.
    Import(ImportOptions),
    /// Take a language out.
    Remove(RemoveOptions),
}

/// `gongkai i18n remove`
#[derive(Debug, Args)]
pub(super) struct RemoveOptions {
    #[arg(value_name = "LOCALE")]
    pub locale: String,
    #[arg(value_name = "DATA")]
    pub data: Vec<PathBuf>,
    #[arg(short, long)]
    pub quiet: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai i18n export`
#[derive(Debug, Args)]
pub(super) struct ExportOptions {
    #[arg(value_name = "LOCALE")]
    pub locale: String,
    #[arg(value_name = "DATA")]
    pub data: Vec<PathBuf>,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai i18n import`
#[derive(Debug, Args)]
pub(super) struct ImportOptions {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(value_name = "DATA")]
    pub data: Vec<PathBuf>,
    #[arg(short, long)]
    pub quiet: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai i18n status`
#[derive(Debug, Args)]
pub(super) struct I18nOptions {
    #[arg(value_name = "DATA")]
    pub data: Vec<PathBuf>,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai i18n accept`
#[derive(Debug, Args)]
pub(super) struct AcceptOptions {
    #[arg(value_name = "DATA")]
    pub data: Vec<PathBuf>,
    #[arg(short, long)]
    pub quiet: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// The data folders that a command names; where it names none, that of the project in which the user stands.
pub(super) fn named_or_here(named: &[PathBuf]) -> Vec<PathBuf> {
    match named {
        [] => vec![data_here()],
        named => named.to_vec(),
    }
}

/// The names in the lists that an option was given, however they are parted: a Chinese keyboard writes a，b and a、b.
pub(super) fn names(given: &[String]) -> Vec<String> {
    let parts = given
        .iter()
        .flat_map(|list| list.split(|c: char| matches!(c, ',' | '，' | '、') || c.is_whitespace()));
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// How a command answers, if it has no forms of its own.
#[derive(Debug, Args)]
pub(super) struct Answer {
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    format: AnswerFormat,
}

impl Answer {
    /// Whether a script is answered.
    pub(super) fn is_json(&self) -> bool {
        self.format == AnswerFormat::Json
    }
}

/// The forms of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum AnswerFormat {
    /// For people.
    Human,
    /// For scripts.
    Json,
}

/// `gongkai new`
#[derive(Debug, Args)]
pub(super) struct NewProjectOptions {
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub school: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub school_en: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub union: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub union_en: Option<String>,
    #[arg(long, value_name = "LEVEL")]
    pub level: Option<String>,
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    #[arg(long, value_name = "YEAR")]
    pub school_year: Option<String>,
    #[arg(long, value_name = "EDITION")]
    pub edition: Option<String>,
    #[arg(long, value_name = "LOCALES")]
    pub languages: Option<String>,
    #[arg(long, conflicts_with = "school_year")]
    pub today: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai new-year`
#[derive(Debug, Args)]
pub(super) struct NewYearOptions {
    #[arg(value_name = "DATA")]
    pub data: Option<PathBuf>,
    #[arg(long, value_name = "YEAR")]
    pub school_year: Option<String>,
    #[arg(long)]
    pub empty_roster: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai check`
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("correcting").multiple(true)))]
pub(super) struct CheckOptions {
    #[arg(value_name = "DATA")]
    pub data: Vec<PathBuf>,
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
    #[arg(long, value_name = "RULES")]
    pub select: Vec<String>,
    #[arg(long, value_name = "RULES")]
    pub ignore: Vec<String>,
    #[arg(long, group = "correcting")]
    pub fix: bool,
    #[arg(long, group = "correcting")]
    pub diff: bool,
    #[arg(long, requires = "correcting")]
    pub r#unsafe: bool,
    #[arg(long)]
    pub statistics: bool,
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    pub limit: Option<usize>,
    #[arg(long)]
    pub waived: bool,
    #[arg(short, long, conflicts_with_all = ["waived", "statistics"])]
    pub quiet: bool,
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
    #[arg(long, requires = "write")]
    pub force: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai explain`
#[derive(Debug, Args)]
pub(super) struct ExplainOptions {
    #[arg(value_name = "RULE")]
    pub rule: String,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai build`
#[derive(Debug, Args)]
pub(super) struct BuildOptions {
    #[arg(value_name = "DATA")]
    pub data: Vec<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[arg(long, value_name = "DIR")]
    pub keep_typst: Option<PathBuf>,
    #[arg(long)]
    pub keep_going: bool,
    #[arg(long)]
    pub remove_missing: bool,
    #[arg(short, long)]
    pub quiet: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai notice`
#[derive(Debug, Args)]
pub(super) struct NoticeOptions {
    #[arg(value_name = "DATA")]
    pub data: Vec<PathBuf>,
    #[arg(long, value_name = "DIR", required = true)]
    pub output: PathBuf,
    #[arg(long, value_name = "PAPER")]
    pub paper: Option<String>,
    #[arg(long, value_name = "ORIENTATION")]
    pub orientation: Option<String>,
    #[arg(long, value_name = "DISTANCE")]
    pub reading_distance: Option<String>,
    #[arg(long, value_name = "SECTIONS")]
    pub content: Vec<String>,
    #[arg(long, value_name = "LOCALES")]
    pub languages: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    pub max_sheets: Option<String>,
    #[arg(long)]
    pub trim_marks: bool,
    #[arg(long)]
    pub no_seal: bool,
    #[arg(long, value_name = "PAPER")]
    pub tiles: Option<String>,
    #[arg(long, value_name = "PAPER")]
    pub booklet: Option<String>,
    #[arg(long, value_name = "PIXELS")]
    pub png: Option<u32>,
    #[arg(long)]
    pub force: bool,
    #[arg(short, long)]
    pub quiet: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai diff`
#[derive(Debug, Args)]
pub(super) struct DiffOptions {
    #[command(flatten)]
    pub sides: ComparedStates,
    #[arg(
        long,
        value_enum,
        value_name = "FORMAT",
        default_value = "human",
        hide_default_value = true,
        hide_possible_values = true
    )]
    pub format: DiffFormat,
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// `gongkai amendments`
#[derive(Debug, Args)]
pub(super) struct AmendmentsOptions {
    #[command(flatten)]
    pub sides: ComparedStates,
    #[arg(long, value_name = "SECTION")]
    pub section: Option<String>,
    #[arg(long, value_name = "FILE", required = true)]
    pub output: PathBuf,
    #[arg(long)]
    pub force: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// The two states that a command compares.
#[derive(Debug, Args)]
pub(super) struct ComparedStates {
    #[arg(value_name = "STATE", num_args = 0..=2)]
    pub data: Vec<PathBuf>,
    #[arg(long, value_name = "REVISION")]
    pub git: Option<String>,
    #[arg(long, value_name = "LOCALE")]
    pub language: Option<String>,
}

/// The forms of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    /// For a terminal.
    Human,
    /// For scripts.
    Json,
    /// A page.
    Html,
    /// Markdown.
    Md,
}

/// `gongkai schema`
#[derive(Debug, Args)]
pub(super) struct SchemaOptions {
    #[arg(value_name = "FILE")]
    pub subject: Option<String>,
    #[arg(long, value_name = "DIR")]
    pub write: Option<PathBuf>,
    #[arg(long, requires = "write")]
    pub force: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai waive`
#[derive(Debug, Args)]
pub(super) struct WaiveOptions {
    #[arg(value_name = "DATA")]
    pub data: Option<PathBuf>,
    #[arg(long, value_name = "RULE")]
    pub rule: Option<String>,
    #[arg(long, value_name = "PLACE", requires = "rule")]
    pub at: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "rule")]
    pub reason: Option<String>,
    #[arg(short, long)]
    pub quiet: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai migrate`
#[derive(Debug, Args)]
pub(super) struct MigrateOptions {
    #[arg(value_name = "DATA")]
    pub data: Vec<PathBuf>,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai edition`
#[derive(Debug, Subcommand)]
pub(super) enum EditionCommand {
    /// List the shipped ones.
    List(ListOptions),
    /// Make one of the school's own.
    New(NewOptions),
}

/// `gongkai edition list`
#[derive(Debug, Args)]
pub(super) struct ListOptions {
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai edition new`
#[derive(Debug, Args)]
pub(super) struct NewOptions {
    #[arg(value_name = "NAME")]
    pub name: String,
    #[arg(value_name = "DATA")]
    pub data: Option<PathBuf>,
    #[arg(long, value_name = "EDITION")]
    pub based_on: Option<String>,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai revise`
#[derive(Debug, Args)]
pub(super) struct ReviseOptions {
    #[arg(value_name = "DATA")]
    pub data: Option<PathBuf>,
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    #[arg(long, conflicts_with = "date")]
    pub today: bool,
    #[arg(long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub replace: bool,
    #[arg(long)]
    pub yes: bool,
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai verify`
#[derive(Debug, Args)]
pub(super) struct VerifyOptions {
    #[arg(value_name = "FINGERPRINT")]
    pub fingerprint: String,
    #[arg(value_name = "FOLDER")]
    pub data: Vec<PathBuf>,
    #[command(flatten)]
    pub answer: Answer,
}

/// `gongkai help`
#[derive(Debug, Args)]
pub(super) struct HelpOptions {
    #[arg(value_name = "COMMAND")]
    pub command: Vec<String>,
}
