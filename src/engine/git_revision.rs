//! The data of a project as it was at a revision of Git, which is asked as a program of its own. Nothing that a
//! repository's settings name is run: no hook, no filter, no tool that shows differences.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Component, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use crate::diagnostic::{Finding, message, slashed};
use crate::workspace::{BESIDE, Scope, Scratch};

/// The data and what lies beside it, in a folder for the moment.
pub(super) struct GitRevision {
    /// The folder, which goes when this does.
    _scratch: Scratch,
    /// The folder in it that stands for the one that was named.
    pub data: PathBuf,
}

impl GitRevision {
    /// Takes the data folder of `scope` out of the repository that it lies in.
    ///
    /// # Errors
    /// Why there is none: no Git, no repository, no such revision, no data in it.
    pub(super) fn read(revision: &str, scope: &Scope) -> Result<Self, Finding> {
        let git = Git(scope.project());
        let prefix = git.text(&["rev-parse", "--show-prefix"])?;
        let prefix = prefix.trim_end_matches('\n');
        let unknown = || Finding::error(message::GIT_NO_REVISION).with("revision", revision);
        // What begins with a hyphen is an option to Git.
        if revision.starts_with('-') {
            return Err(unknown());
        }
        let commit = format!("{revision}^{{commit}}");
        let commit = git.text(&["rev-parse", "--verify", "--quiet", &commit]);
        let commit = commit.map_err(|_| unknown())?;
        let scratch = Scratch::new()?;
        let data = scope.data();
        let data = data.canonicalize().unwrap_or(data);
        let folder = data
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let wanted = BESIDE.into_iter().chain([folder.as_str()]);
        let wanted: Vec<String> = wanted.map(|name| format!("{prefix}{name}/")).collect();
        let mut list = vec!["ls-tree", "-r", "-z", "--full-tree", commit.trim_end()];
        list.extend(wanted.iter().map(String::as_str));
        let files = listed(&git.bytes(&list)?, prefix);
        let named = scratch.path().join(&folder).join(&scope.below);
        git.write(&files, &scratch)?;
        match named.is_dir() {
            true => Ok(Self {
                _scratch: scratch,
                data: named,
            }),
            false => Err(Finding::error(message::GIT_NO_DATA)
                .with("revision", revision)
                .with("path", slashed(&scope.named))),
        }
    }
}

/// A file of a revision.
struct Blob {
    id: String,
    path: PathBuf,
}

/// The regular files in the answer of `git ls-tree -z`, with their paths below `prefix`. Links, and other repositories
/// within, are no data.
fn listed(answer: &[u8], prefix: &str) -> Vec<Blob> {
    let entries = answer.split(|byte| *byte == 0);
    let blob = |entry: &[u8]| {
        let entry = std::str::from_utf8(entry).ok()?;
        let (about, path) = entry.split_once('\t')?;
        let path = PathBuf::from(path.strip_prefix(prefix)?);
        let is_plain = path
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        match about.split(' ').collect::<Vec<_>>()[..] {
            ["100644" | "100755", "blob", id] if is_plain => Some(Blob {
                id: id.to_owned(),
                path,
            }),
            _ => None,
        }
    };
    entries.filter_map(blob).collect()
}

/// Git in a folder.
struct Git(PathBuf);

impl Git {
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("git");
        command
            .arg("--no-pager")
            .args(["-c", "core.fsmonitor=false"])
            .arg("-C")
            .arg(&self.0)
            .args(arguments)
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("LC_ALL", "C")
            .stdin(Stdio::null());
        command
    }

    fn bytes(&self, arguments: &[&str]) -> Result<Vec<u8>, Finding> {
        let output = self.command(arguments).output();
        let output = output.map_err(|error| missing(&error))?;
        match output.status.success() {
            true => Ok(output.stdout),
            false => Err(failed(&output.stderr)),
        }
    }

    fn text(&self, arguments: &[&str]) -> Result<String, Finding> {
        let bytes = self.bytes(arguments)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Writes files as they are in the repository: what `cat-file` gives went through no filter.
    fn write(&self, files: &[Blob], scratch: &Scratch) -> Result<(), Finding> {
        let mut command = self.command(&["cat-file", "--batch"]);
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| missing(&error))?;
        let ids: String = files.iter().map(|file| format!("{}\n", file.id)).collect();
        let (asked, answers) = (child.stdin.take(), child.stdout.take());
        // Git answers while it is still being asked, and would wait for ever to be heard.
        let written = thread::scope(|scope| {
            scope.spawn(move || asked.map(|mut asked| asked.write_all(ids.as_bytes())));
            let mut answers = BufReader::new(answers.ok_or_else(|| failed(b""))?);
            files.iter().try_for_each(|file| {
                let bytes = blob(&mut answers).ok_or_else(|| failed(b""))?;
                scratch.write(&file.path, &bytes)
            })
        });
        if written.is_err() {
            let _ = child.kill();
        }
        let ended = child.wait();
        written?;
        match ended.is_ok_and(|status| status.success()) {
            true => Ok(()),
            false => Err(failed(b"")),
        }
    }
}

/// The next file in the answers of `git cat-file --batch`.
fn blob(answers: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut head = String::new();
    answers.read_line(&mut head).ok()?;
    let [_, "blob", size] = head.trim_end().split(' ').collect::<Vec<_>>()[..] else {
        return None;
    };
    let mut bytes = Vec::new();
    let size = size.parse().ok()?;
    answers.take(size).read_to_end(&mut bytes).ok()?;
    let mut end = [0];
    answers.read_exact(&mut end).ok()?;
    (bytes.len() as u64 == size).then_some(bytes)
}

fn missing(error: &std::io::Error) -> Finding {
    match error.kind() {
        std::io::ErrorKind::NotFound => Finding::error(message::GIT_MISSING),
        _ => failed(error.to_string().as_bytes()),
    }
}

/// What Git says, without its own word for it.
fn failed(said: &[u8]) -> Finding {
    let said = String::from_utf8_lossy(said);
    let line = said.lines().next().unwrap_or_default();
    let reason = line.strip_prefix("fatal: ").unwrap_or(line).to_owned();
    match reason.starts_with("not a git repository") {
        true => Finding::error(message::GIT_NO_REPOSITORY),
        false => Finding::error(message::GIT_FAILED).with("reason", reason),
    }
}

#[cfg(test)]
mod tests {
    use super::listed;

    #[test]
    fn only_plain_files_are_taken() {
        let answer = "100644 blob aa\tp/data/a.yaml\x00120000 blob bb\tp/data/link\x00160000 commit cc\tp/data/sub\0\
                      100644 blob dd\tp/../x\x00100755 blob ee\tp/data/b.md\0";
        let files = listed(answer.as_bytes(), "p/");
        let paths: Vec<_> = files
            .iter()
            .map(|file| file.path.to_str().unwrap())
            .collect();
        assert_eq!(paths, ["data/a.yaml", "data/b.md"]);
    }
}
