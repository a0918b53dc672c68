//! No room and no threads: what cannot be written or printed is an error, said in the user's language, and what was
//! begun is cleared away. Fewer threads are no error.

#![cfg(unix)]

use std::fs;
use std::process::{Command, Output, Stdio};

use crate::exchange::{export, translated};
use crate::faults::{state, traced};
use crate::support::{Case, gongkai};

/// Runs a line of the shell in the case's folder, with the program as `$0`.
fn shell(case: &Case, line: &str) -> Output {
    let program = gongkai();
    let mut command = Command::new("bash");
    for (name, _) in program.get_envs() {
        command.env_remove(name);
    }
    command
        .args(["-o", "pipefail", "-c", line])
        .arg(program.get_program())
        .current_dir(case.home())
        .output()
        .unwrap()
}

/// Files may not grow beyond a limit: the system ends who writes more, unless he has asked it to tell him.
#[test]
fn a_limit_of_size_is_told_and_leaves_nothing() {
    for (command, blocks) in [
        ("build", 40),
        ("check --fix", 0),
        ("i18n import back.po", 0),
        ("i18n accept", 0),
        ("i18n remove en", 0),
        ("waive --rule half-width-punctuation --reason 原文如此", 0),
        ("i18n export en --output en.po", 4),
        ("rules --write rules.md", 4),
        ("schema --write a/b/schemas", 4),
        ("build --keep-typst kept --output kept-output", 900),
    ] {
        for (language, lead) in [("en", "error[disk-full]"), ("zh-CN", "错误[disk-full]")] {
            let case = Case::bilingual().replace("review.yaml", "，", ",");
            let po = translated(&export(&case), "charter.yaml#ch-1.title", "General rules");
            fs::write(case.home().join("back.po"), po).unwrap();
            let before = state(case.home());
            let line = format!("ulimit -f {blocks}; exec \"$0\" {command} --lang {language}");
            let output = shell(&case, &line);
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(1), "{command}: {said}");
            assert!(said.contains(lead), "{command}: {said}");
            let mut after = state(case.home());
            // Of several projects that are kept at the same time, the folders above may stay.
            after.retain(|(path, content)| content.is_some() || !path.starts_with("kept"));
            assert!(after == before, "{command}");
        }
    }
}

/// Every command in every form, and help.
#[test]
fn what_cannot_be_printed_is_an_error() {
    let case = Case::bilingual().replace("review.yaml", "，", ",");
    for command in [
        "check --format json",
        "check --format github",
        "check --format sarif",
        "check --format json --statistics",
        "check --diff",
        "check --diff --format json",
        "build",
        "build --format json",
        "i18n status",
        "i18n status --format json",
        "i18n accept",
        "i18n export en",
        "rules",
        "rules --format json",
        "explain half-width-punctuation",
        "explain half-width-punctuation --format json",
        "schema",
        "help",
        "help i18n export",
        "check --help",
        "--version",
    ] {
        for (language, lead) in [
            ("en", "error[cannot-print]"),
            ("zh-CN", "错误[cannot-print]"),
        ] {
            let output = shell(
                &case,
                &format!("\"$0\" {command} --lang {language} >/dev/full"),
            );
            let said = String::from_utf8(output.stderr).unwrap();
            assert_eq!(output.status.code(), Some(1), "{command}: {said}");
            assert!(said.contains(lead), "{command}: {said}");
        }
    }
    // What is wrong with a command keeps its own status.
    let output = shell(&case, "\"$0\" explain nothing --format json >/dev/full");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("[cannot-print]")
    );
    // People are told on the other channel, which may be full as well; then only the status is left.
    for command in ["check", "check --fix", "build"] {
        let output = shell(&case, &format!("\"$0\" {command} 2>/dev/full"));
        assert_eq!(output.status.code(), Some(1), "{command}");
    }
}

/// `| head` has read enough: that is no failure, and nothing to speak of.
#[test]
fn a_closed_pipe_is_quiet() {
    let case = Case::bilingual();
    for command in [
        "rules",
        "schema",
        "check --format json",
        "i18n export en",
        "help",
    ] {
        let output = shell(
            &case,
            &format!("\"$0\" {command} --lang en | head -c 1 >/dev/null"),
        );
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (said.as_str(), output.status.code()),
            ("", Some(0)),
            "{command}"
        );
        let output = shell(&case, &format!("\"$0\" {command} --lang en | true"));
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(
            (said.as_str(), output.status.code()),
            ("", Some(0)),
            "{command}"
        );
    }
    let mut check = gongkai();
    let check = check
        .args(["check", "--lang", "en"])
        .current_dir(case.home());
    let mut run = check.stderr(Stdio::piped()).spawn().unwrap();
    drop(run.stderr.take());
    assert_eq!(run.wait().unwrap().code(), Some(0));
}

/// Where the system gives fewer threads, or none, the same comes out of it.
#[test]
fn fewer_threads_make_the_same() {
    let case = Case::bilingual();
    assert!(case.run(&["build", "-q"]).status.success());
    let published = state(&case.home().join("output"));
    for from in 1..=4 {
        let inject = format!("inject=?clone,?clone3:error=EAGAIN:when={from}+");
        let options = ["-o", "/dev/null", "--seccomp-bpf", "-e", &inject].map(str::to_owned);
        let output = traced(&case, &options, &["build", "--lang", "en"]);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(!said.contains("panicked"), "{said}");
        assert!(
            state(&case.home().join("output")) == published,
            "with {} threads",
            from - 1
        );
        let output = traced(&case, &options, &["check", "--format=json"]);
        assert_eq!(String::from_utf8(output.stdout).unwrap(), "[]\n");
    }
}
