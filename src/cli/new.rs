//! `gongkai new`: begins a project, after what was asked for on the command line or is asked in the terminal.

use std::io::{self, BufRead, IsTerminal};
use std::process::ExitCode;

use chrono::Datelike;
use serde_json::json;

use super::arguments::NewProjectOptions;
use super::output::{failure, print, print_error, print_json, refused, usage_error};
use super::today::today;
use crate::diagnostic::{Argument, Finding, MessageId, message};
use crate::engine::new_project;
use crate::locale::Messages;
use crate::report::{plain_path, show_path};
use crate::starter::{Asked, Project, Wishes, year_of_day};
use crate::text::shown;
use crate::workspace::Files;

/// Why nothing is known of what is to be made.
enum Unknown {
    /// An option is wrong, or one is missing that has no usual value.
    Wrong(Finding),
    /// The user has ended the questions.
    Ended,
}

pub(super) fn run(options: &NewProjectOptions, messages: &Messages) -> ExitCode {
    let is_json = options.answer.is_json();
    let asker = Asker {
        messages,
        asks: !is_json && io::stdin().is_terminal(),
    };
    let project = match asker.project(options) {
        Ok(project) => project,
        Err(Unknown::Wrong(finding)) => return usage_error(&finding, is_json, messages),
        Err(Unknown::Ended) => {
            print_error(&format!("\n{}\n", messages.text(message::NEW_ENDED, &[])));
            return failure(&[]);
        }
    };
    match new_project(&options.folder, &project) {
        Ok(written) if is_json => print_json(&json!({
            "written": written.iter().map(|path| plain_path(path)).collect::<Vec<_>>(),
            "findings": [],
        })),
        Ok(_) => print(&next_steps(options, &project, messages)),
        Err(findings) => refused(&findings, &Files::default(), is_json, messages),
    }
}

/// What was written, and what to do next.
fn next_steps(options: &NewProjectOptions, project: &Project, messages: &Messages) -> String {
    let (written, _) = project.school_year.written();
    let data = options
        .folder
        .join("data")
        .join(project.school_year.year.first.to_string());
    let arguments: [(&'static str, Argument); 5] = [
        ("path", show_path(&options.folder).into()),
        ("union", project.names[0].union.clone().into()),
        ("year", written.into()),
        ("edition", project.edition.clone().into()),
        ("data", show_path(&data).into()),
    ];
    let lines = [message::NEW_WRITTEN, message::NEW_EDIT, message::NEW_CHECK];
    let line = |id: MessageId| messages.text(id, &arguments) + "\n";
    lines.map(line).concat()
}

/// Asks for what no option says.
struct Asker<'a> {
    messages: &'a Messages,
    asks: bool,
}

impl Asker<'_> {
    fn project(&self, options: &NewProjectOptions) -> Result<Project, Unknown> {
        let mut wishes = Wishes::none();
        if options.today || self.asks {
            wishes.this_year = this_year();
        }
        for asked in Asked::ALL {
            if let Some(typed) = given(options, asked) {
                let taken = wishes.take(asked, typed);
                taken.map_err(|wrong| Unknown::Wrong(of_option(wrong, asked)))?;
            }
        }
        for asked in Asked::ALL {
            if wishes.lacks(asked) {
                self.answer(asked, &mut wishes)?;
            }
        }
        let lacking = || Unknown::Wrong(missing(Asked::School));
        wishes.complete().ok_or_else(lacking)
    }

    /// Has an answer, from the user or the usual one.
    fn answer(&self, asked: Asked, wishes: &mut Wishes) -> Result<(), Unknown> {
        let usual = wishes.usual(asked);
        if !self.asks {
            let usual = usual.ok_or_else(|| Unknown::Wrong(missing(asked)))?;
            let taken = wishes.take(asked, &usual);
            return taken.map_err(|wrong| Unknown::Wrong(of_option(wrong, asked)));
        }
        loop {
            let typed = self.typed(asked, usual.as_deref())?;
            let said = match (typed.trim(), &usual) {
                ("", Some(usual)) => usual,
                (typed, _) => typed,
            };
            match wishes.take(asked, said) {
                Ok(()) => return Ok(()),
                Err(wrong) => print_error(&self.reason(&wrong)),
            }
        }
    }

    /// What the user types behind a question.
    fn typed(&self, asked: Asked, usual: Option<&str>) -> Result<String, Unknown> {
        let usual = usual.map(|usual| format!(" [{}]", shown(usual)));
        let question = self.messages.text(question(asked), &[]);
        print_error(&format!("{question}{} ", usual.unwrap_or_default()));
        let mut line = Vec::new();
        // What is not UTF-8 is asked for again like anything else that does not fit.
        let read = io::stdin().lock().read_until(b'\n', &mut line);
        match read {
            Ok(1..) => Ok(String::from_utf8_lossy(&line).into_owned()),
            Ok(0) | Err(_) => Err(Unknown::Ended),
        }
    }

    /// Why an answer does not fit, in two lines.
    fn reason(&self, wrong: &Finding) -> String {
        let texts = [
            Some(self.messages.text(wrong.wording, &wrong.arguments)),
            self.messages.help(wrong.wording, &wrong.arguments),
        ];
        texts
            .into_iter()
            .flatten()
            .map(|line| format!("  {line}\n"))
            .collect()
    }
}

fn given(options: &NewProjectOptions, asked: Asked) -> Option<&str> {
    let option = match asked {
        Asked::School => &options.school,
        Asked::SchoolEn => &options.school_en,
        Asked::Level => &options.level,
        Asked::Kind => &options.kind,
        Asked::Languages => &options.languages,
        Asked::Union => &options.union,
        Asked::UnionEn => &options.union_en,
        Asked::SchoolYear => &options.school_year,
        Asked::Edition => &options.edition,
    };
    option.as_deref()
}

const fn question(asked: Asked) -> MessageId {
    match asked {
        Asked::School => message::NEW_ASK_SCHOOL,
        Asked::SchoolEn => message::NEW_ASK_SCHOOL_EN,
        Asked::Level => message::NEW_ASK_LEVEL,
        Asked::Kind => message::NEW_ASK_KIND,
        Asked::Languages => message::NEW_ASK_LANGUAGES,
        Asked::Union => message::NEW_ASK_UNION,
        Asked::UnionEn => message::NEW_ASK_UNION_EN,
        Asked::SchoolYear => message::NEW_ASK_SCHOOL_YEAR,
        Asked::Edition => message::NEW_ASK_EDITION,
    }
}

/// Nobody can be asked, and nothing is usual.
fn missing(asked: Asked) -> Finding {
    let id = match asked {
        Asked::School => message::NEW_NO_SCHOOL,
        _ => message::NEW_NO_ENGLISH,
    };
    Finding::error(id).with("option", asked.option())
}

/// A finding about the value of an option.
fn of_option(wrong: Finding, asked: Asked) -> Finding {
    wrong.with("option", asked.option())
}

/// The year in which the present school year began.
fn this_year() -> Option<u16> {
    let today = today();
    let year = u16::try_from(today.year()).ok()?;
    Some(year_of_day(year, today.month()))
}
