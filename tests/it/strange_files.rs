//! Pipes, sockets, devices, folders and files without end where files belong: nothing waits for them, and each is
//! named.

use std::fs;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Output, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use regex::Regex;
use rustix::fs::{CWD, FileType, Mode, mknodat};
use serde_json::Value;

use crate::support::{Case, gongkai, project};

/// Longer than any of these commands may take on a machine that does other things, too.
const PATIENCE: Duration = Duration::from_mins(2);

/// Runs the program, and does not wait for ever.
fn within_time(case: &Case, arguments: &[&str]) -> Output {
    let child = gongkai()
        .args(arguments)
        .current_dir(case.home())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let id = rustix::process::Pid::from_child(&child);
    let (done, ended) = mpsc::channel();
    std::thread::spawn(move || done.send(child.wait_with_output()));
    ended.recv_timeout(PATIENCE).map_or_else(
        |_| {
            let _ = rustix::process::kill_process(id, rustix::process::Signal::KILL);
            panic!("{arguments:?} hangs")
        },
        Result::unwrap,
    )
}

fn pipe(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let _ = fs::remove_file(path);
    mknodat(CWD, path, FileType::Fifo, Mode::from_raw_mode(0o644), 0).unwrap();
}

fn socket(path: &Path) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let _ = fs::remove_file(path);
    UnixListener::bind(path).unwrap();
}

fn folder(path: &Path) {
    let _ = fs::remove_file(path);
    fs::create_dir_all(path).unwrap();
}

/// The errors of a command: the rule and the path of each.
fn errors(case: &Case, arguments: &[&str]) -> Vec<String> {
    let output = within_time(case, &[arguments, &["--format=json", "--lang=en"]].concat());
    let said: Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)));
    let findings = said.get("findings").unwrap_or(&said).as_array().unwrap();
    let errors = findings
        .iter()
        .filter(|finding| finding["severity"] == "error");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    errors
        .map(|finding| {
            let path = text(&finding["arguments"]["path"]);
            let home = case.home().canonicalize().unwrap().display().to_string();
            let path = path.replace(&format!("{home}/"), "");
            format!("{} {path}", text(&finding["rule"]))
        })
        .collect()
}

/// Puts something that is no file at a path.
type Make = fn(&Path);

/// Every kind of file that the program reads.
const READ: [&str; 15] = [
    "data/2026/disclosure.yaml",
    "data/2026/staff.yaml",
    "data/2026/staff.en.yaml",
    "data/2026/guidance.md",
    "data/2026/translations.yaml",
    "data/2026/fonts/own.ttf",
    "fonts/own.ttf",
    "locales/en/labels.ftl",
    "locales/en/messages.ftl",
    "locales/en/words.yaml",
    "locales/en/fonts.yaml",
    "locales/fr/messages.ftl",
    "templates/site/page.html",
    "templates/site/style.css",
    "templates/press/announcement.typ",
];

#[test]
fn what_is_no_file_is_named_and_never_opened() {
    for name in READ {
        let kinds: [(Make, &str); 3] = [
            (pipe, "file-is-special"),
            (socket, "file-is-special"),
            (folder, "file-is-folder"),
        ];
        for (make, rule) in kinds {
            let case = Case::bilingual();
            make(&case.home().join(name));
            assert_eq!(errors(&case, &["check"]), [format!("{rule} {name}")]);
        }
    }
}

/// A sparse file takes no room on the disk, and is as long as it says.
#[test]
fn what_is_too_large_is_named_with_the_limit_of_its_kind() {
    for (name, limit) in [
        ("data/2026/staff.yaml", 64),
        ("data/2026/guidance.md", 64),
        ("locales/en/labels.ftl", 4),
        ("locales/en/messages.ftl", 4),
        ("templates/site/page.html", 4),
        ("templates/site/film.mp4", 32),
    ] {
        let case = Case::bilingual();
        let path = case.home().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let file = fs::File::create(path).unwrap();
        file.set_len((limit << 20) + 1).unwrap();
        let output = within_time(&case, &["check", "--format=json"]);
        let found: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(found[0]["rule"], "file-too-large", "{name}");
        assert_eq!(found[0]["arguments"]["limit"], limit, "{name}");
        assert_eq!(found[0]["file"], name);
    }
}

#[test]
fn what_a_command_names_is_not_waited_for() {
    for (name, arguments, expected) in [
        (
            "back.po",
            &["i18n", "import", "back.po"][..],
            "file-is-special back.po",
        ),
        ("output", &["build"], "output-is-file output"),
        ("output/manifest.json", &["build"], "output-not-ours output"),
        ("output/.gitignore", &["build"], "output-not-ours output"),
        (
            ".output.gongkai-lock",
            &["build"],
            "file-there-already .output.gongkai-lock",
        ),
        (
            ".output.gongkai-staging",
            &["build"],
            "file-there-already .output.gongkai-staging",
        ),
    ] {
        let case = Case::small();
        pipe(&case.home().join(name));
        assert_eq!(errors(&case, arguments), [expected], "{name}");
    }
    let case = Case::small();
    assert_eq!(
        errors(&case, &["i18n", "import", "/dev/zero"]),
        ["file-is-special /dev/zero"]
    );
    let case = Case::small();
    case.build();
    for name in ["manifest.json", "disclosures.json", "2026/manifest.json"] {
        let path = case.output(name);
        let former = fs::read(&path).unwrap();
        pipe(&path);
        let expected = match name {
            "manifest.json" => "output-not-ours output",
            _ => "output-has-foreign-files output",
        };
        assert_eq!(errors(&case, &["build"]), [expected], "{name}");
        fs::remove_file(&path).unwrap();
        fs::write(path, former).unwrap();
    }
}

/// A lock that is a link would be made, and taken away, wherever it leads.
#[test]
fn a_lock_is_no_link() {
    let case = Case::small();
    let away = case.home().join("precious");
    fs::write(&away, "text").unwrap();
    for target in ["precious", "new"] {
        let lock = case.home().join(".output.gongkai-lock");
        std::os::unix::fs::symlink(target, &lock).unwrap();
        assert_eq!(
            errors(&case, &["build"]),
            ["file-there-already .output.gongkai-lock"]
        );
        fs::remove_file(lock).unwrap();
    }
    assert_eq!(fs::read_to_string(away).unwrap(), "text");
    assert!(!case.home().join("new").exists());
}

/// Where files may be opened for reading: in one place. (`rewrite.rs` reads back what it is about to replace, which was
/// read there.)
#[test]
fn files_are_read_in_one_way() {
    let reading = Regex::new(
        r"fs::read\(|fs::copy\(|read_to_string\(|File::open\(|\.read\(true\)|include_bytes!|BufReader",
    )
    .unwrap();
    let comments = Regex::new(r"(?m)//.*$").unwrap();
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(project().join("src")).sort_by_file_name() {
        let path = entry.unwrap().into_path();
        let code = fs::read_to_string(&path).unwrap_or_default();
        let code = code.split("#[cfg(test)]\nmod ").next().unwrap();
        let is_test =
            path.ends_with("tests.rs") || path.components().any(|part| part.as_os_str() == "fuzz");
        if !is_test && reading.is_match(&comments.replace_all(code, "")) {
            let below = path.strip_prefix(project().join("src")).unwrap();
            found.push(below.display().to_string());
        }
    }
    // What is to be written is compared with what is there; the tags of a spreadsheet are read from its bytes, and what
    // Git answers comes through a pipe.
    let others = ["spreadsheet/tags.rs", "engine/git_revision.rs"];
    found.retain(|path| !path.starts_with("workspace/write/") && !others.contains(&path.as_str()));
    assert_eq!(found, ["workspace/reading.rs"]);
}

/// A list of changes that somebody else put there makes no command wait, and no memory fill up.
#[test]
fn a_journal_is_read_like_any_other_file() {
    for list in ["pipe", "endless", "names a pipe"] {
        let case = Case::small();
        let journal = case.home().join("data/2026/.gongkai-change");
        fs::create_dir(&journal).unwrap();
        let path = journal.join("list.json");
        match list {
            "pipe" => pipe(&path),
            "endless" => std::os::unix::fs::symlink("/dev/zero", &path).unwrap(),
            _ => {
                pipe(&case.home().join("data/2026/pipe"));
                fs::write(&path, r#"[{"path":"pipe","old":null,"new":"aa"}]"#).unwrap();
            }
        }
        let output = std::process::Command::new("timeout")
            .arg("20")
            .arg(crate::support::gongkai().get_program())
            .args(["check", "data"])
            .current_dir(case.home())
            .output()
            .unwrap();
        assert_ne!(output.status.code(), Some(124), "{list}");
        assert!(output.status.code().is_some(), "{list}");
    }
}
