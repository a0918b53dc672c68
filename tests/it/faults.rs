//! What happens to a command at one of its calls of the system: it is killed there, or the call fails. strace does it,
//! so that the program knows nothing of tests.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{Case, gongkai};

/// Calls that change files or make them last; a system that has not all of them has others of these.
const CALLS: &str = "?mkdir,?mkdirat,openat,write,?fchmod,?fchmodat,?chmod,fsync,?rename,?renameat,?renameat2,?link,\
                     ?linkat,?unlink,?unlinkat,?rmdir,?copy_file_range,?sendfile,?ftruncate";

/// The program stops at the named calls only.
const FAST: &str = "--seccomp-bpf";

/// With no thread but the first, all calls are made in the same order in every run.
const ALONE: &str = "inject=?clone,?clone3:error=EAGAIN";

/// A call of a command: the system's name for it, and which of these it is.
#[derive(Debug, Clone)]
pub struct Call {
    name: String,
    nth: usize,
}

impl Call {
    /// The system's name for it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether the call changes a file; the others only make changes last.
    pub fn changes(&self) -> bool {
        self.name != "fsync"
    }
}

/// Runs the program under strace.
pub fn traced<S: AsRef<OsStr>>(case: &Case, options: &[String], arguments: &[S]) -> Output {
    let program = gongkai();
    let mut command = Command::new("strace");
    for (name, _) in program.get_envs() {
        command.env_remove(name);
    }
    command
        .args(["-f", "-qq", "-e"])
        .arg(format!("trace={CALLS},?clone,?clone3"))
        .args(options)
        .arg(program.get_program())
        .args(arguments)
        .current_dir(case.home())
        .output()
        .unwrap_or_else(|error| {
            panic!("strace cannot be run ({error}); `tests/run` installs what the tests need")
        })
}

/// The calls by which a command changes files, in their order. The command is run for it.
pub fn calls(case: &Case, arguments: &[&str]) -> Vec<Call> {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let options = [FAST, "-e", ALONE, "-o", log.to_str().unwrap()].map(str::to_owned);
    let output = traced(case, &options, arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    let log = fs::read_to_string(log).unwrap();
    let mut calls: Vec<Call> = Vec::new();
    let mut wanted = Vec::new();
    for line in log.lines() {
        let call = line
            .trim_start_matches(|c: char| c.is_ascii_digit())
            .trim_start();
        let Some((name, rest)) = call.split_once('(') else {
            continue;
        };
        let nth = 1 + calls.iter().filter(|call| call.name == name).count();
        let call = Call {
            name: name.to_owned(),
            nth,
        };
        calls.push(call.clone());
        if has_effect(name, rest) {
            wanted.push(call);
        }
    }
    wanted
}

/// Whether a call does something to a file: reading and printing do not, nor what fails anyway.
fn has_effect(name: &str, rest: &str) -> bool {
    let is_done = !rest.contains(" = -1 ");
    is_done
        && match name {
            "openat" => rest.contains("O_CREAT"),
            "write" => !rest.starts_with("1,") && !rest.starts_with("2,"),
            "clone" | "clone3" => false,
            _ => true,
        }
}

/// Kills the command right before this call.
pub fn killed_at(case: &Case, arguments: &[&str], call: &Call) {
    // Signals do not come through with `FAST`.
    let output = traced(case, &injected(call, "signal=KILL"), arguments);
    assert_eq!(
        output.status.signal(),
        Some(9),
        "{arguments:?} came to no {call:?}"
    );
}

/// Runs the command with this call failing.
pub fn failing_at(case: &Case, arguments: &[&str], call: &Call, error: &str) -> Output {
    let mut options = injected(call, &format!("error={error}"));
    options.push(FAST.to_owned());
    traced(case, &options, arguments)
}

fn injected(call: &Call, what: &str) -> Vec<String> {
    let Call { name, nth } = call;
    let inject = format!("inject={name}:{what}:when={nth}");
    let options = ["-o", "/dev/null", "-e", ALONE, "-e", &inject];
    options.map(str::to_owned).to_vec()
}

/// At most so many of the calls, evenly spread, with all of the last eight, where a change is made and cleared up after.
pub fn some(calls: &[Call], most: usize) -> Vec<Call> {
    let (first, last) = calls.split_at(calls.len().saturating_sub(8));
    let step = first.len().div_ceil(most.saturating_sub(8)).max(1);
    first.iter().step_by(step).chain(last).cloned().collect()
}

/// Everything below a folder, hidden things and folders too, with the content of files.
pub fn state(folder: &Path) -> Vec<(PathBuf, Option<Vec<u8>>)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    entries
        .into_iter()
        .map(|entry| entry.unwrap().into_path())
        .map(|path| {
            let content = path.is_file().then(|| fs::read(&path).unwrap());
            (path.strip_prefix(folder).unwrap().to_owned(), content)
        })
        .collect()
}
