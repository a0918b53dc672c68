//! What is there of a former publication when a new one takes its place: whose it is, who may read it, and what
//! somebody has changed in it.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::Path;

use serde_json::Value;

use crate::support::{Case, as_somebody_else, files, is_root};

fn findings(output: &std::process::Output) -> Vec<Value> {
    let said: Value = serde_json::from_slice(&output.stdout).unwrap();
    said["findings"].as_array().unwrap().clone()
}

/// The names of what was found.
fn rules(output: &std::process::Output) -> Vec<String> {
    let name = |finding: &Value| finding["rule"].as_str().unwrap().to_owned();
    findings(output).iter().map(name).collect()
}

fn beside(case: &Case) -> Vec<String> {
    let entries = fs::read_dir(case.home()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.retain(|name| name.contains("output"));
    names.sort();
    names
}

#[test]
fn mode_group_and_attributes_of_the_folder_stay() {
    let case = Case::small();
    let output = case.home().join("output");
    fs::create_dir(&output).unwrap();
    let kept = |path: &Path| {
        let there = fs::metadata(path).unwrap();
        (
            there.permissions().mode() & 0o7777,
            there.uid(),
            there.gid(),
        )
    };
    for mode in [0o700, 0o2750, 0o775, 0o1777, 0o755] {
        // Only root may give a folder to a group that it does not belong to.
        if is_root() {
            chown(&output, Some(1234), Some(4321)).unwrap();
        }
        fs::set_permissions(&output, fs::Permissions::from_mode(mode)).unwrap();
        let before = kept(&output);
        case.build();
        assert_eq!(kept(&output), before, "{mode:o}");
    }
}

/// As they are on the disk: version, then kind, permissions and id of each entry.
#[cfg(target_os = "linux")]
fn access_list() -> Vec<u8> {
    let entries: [(u16, u16, u32); 5] = [
        (1, 7, !0),
        (2, 5, 4321),
        (4, 5, !0),
        (16, 5, !0),
        (32, 0, !0),
    ];
    let mut list = 2_u32.to_le_bytes().to_vec();
    for (kind, permissions, id) in entries {
        list.extend(kind.to_le_bytes());
        list.extend(permissions.to_le_bytes());
        list.extend(id.to_le_bytes());
    }
    list
}

#[cfg(target_os = "linux")]
#[test]
fn access_lists_of_the_folder_stay() {
    use rustix::fs::{XattrFlags, getxattr, setxattr};
    let case = Case::small();
    let output = case.home().join("output");
    fs::create_dir(&output).unwrap();
    for name in ["system.posix_acl_access", "system.posix_acl_default"] {
        let list = access_list();
        match setxattr(&output, name, &list, XattrFlags::empty()) {
            // The disk of the tests may know no lists; then there is nothing to keep.
            Err(rustix::io::Errno::NOTSUP) => return,
            result => result.unwrap(),
        }
    }
    case.build();
    case.build();
    for name in ["system.posix_acl_access", "system.posix_acl_default"] {
        let mut value = [0; 256];
        let length = getxattr(&output, name, &mut value[..]).unwrap();
        assert_eq!(value[..length], access_list(), "{name}");
    }
}

#[test]
fn what_was_changed_by_hand_is_not_replaced_unasked() {
    let case = Case::small();
    case.build();
    let page = case.output("2026/zh-CN/index.html");
    let original = fs::read(&page).unwrap();
    fs::write(&page, "尉迟玥").unwrap();
    fs::write(case.output("2026/manifest.json"), "{}").unwrap();
    let before = files(&case.home().join("output"));
    for language in ["en", "zh"] {
        let output = case.run(&["build", "--lang", language, "--format=json"]);
        assert_eq!(output.status.code(), Some(1));
        let found = findings(&output);
        assert_eq!(rules(&output), ["output-edited"]);
        assert_eq!(
            found[0]["arguments"]["names"],
            "2026/manifest.json, 2026/zh-CN/index.html"
        );
        let help = found[0]["help"].as_str().unwrap();
        assert!(help.contains("--remove-missing"), "{help}");
        assert!(files(&case.home().join("output")) == before);
    }
    // Whoever asks for it gets it, and nothing of it is kept.
    let output = case.run(&["build", "--remove-missing", "--format=json"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(fs::read(&page).unwrap(), original);
    assert_eq!(beside(&case), ["output"]);
}

/// One that was killed behind the exchange leaves the former publication, with what somebody had put there just then.
#[test]
fn what_was_put_into_a_publication_too_late_is_kept_aside() {
    let case = Case::small();
    case.build();
    let former = case.home().join(".output.gongkai-staging");
    for round in 1..=2 {
        crate::support::copy(&case.home().join("output"), &former);
        fs::write(former.join("2026/相册.jpg"), "photo").unwrap();
        fs::write(former.join("2026/zh-CN/index.html"), "changed").unwrap();
        let output = case.run(&["build", "--format=json"]);
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(rules(&output), ["output-kept-aside"]);
        let found = findings(&output);
        assert_eq!(
            found[0]["arguments"]["names"],
            "2026/zh-CN/index.html, 2026/相册.jpg"
        );
        let kept = case.home().join(format!("output-kept-{round}"));
        assert_eq!(
            files(&kept),
            [
                ("2026/zh-CN/index.html".to_owned(), b"changed".to_vec()),
                ("2026/相册.jpg".to_owned(), b"photo".to_vec()),
            ]
        );
        assert!(!former.exists());
    }
    // What a build has left unfinished is nobody's.
    fs::create_dir_all(former.join("2026")).unwrap();
    fs::write(former.join("2026/half"), "half").unwrap();
    case.build();
    assert_eq!(beside(&case), ["output", "output-kept-1", "output-kept-2"]);
}

/// It is said before anything is made, and of the folder that is at fault.
#[test]
fn a_publication_that_may_not_be_taken_away_is_named_at_once() {
    for folder in ["output", "output/2026", "output/2026/zh-CN"] {
        let case = Case::small();
        case.build();
        let before = files(&case.home().join("output"));
        let mut build = as_somebody_else(&case);
        let path = case.home().join(folder);
        let mode = fs::metadata(&path).unwrap().permissions();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o555)).unwrap();
        if is_root() {
            chown(&path, Some(0), Some(0)).unwrap();
        }
        for _ in 0..3 {
            let output = build.args(["build", "--format=json"]).output().unwrap();
            assert_eq!(output.status.code(), Some(1), "{folder}");
            assert_eq!(rules(&output), ["output-not-ours-to-clear"], "{folder}");
            let named = findings(&output)[0]["arguments"]["folder"]
                .as_str()
                .unwrap()
                .to_owned();
            assert!(named.ends_with(&format!("/{folder}")), "{named}");
            build = as_somebody_else(&case);
            if is_root() {
                chown(&path, Some(0), Some(0)).unwrap();
            }
        }
        fs::set_permissions(&path, mode).unwrap();
        assert!(files(&case.home().join("output")) == before);
        assert_eq!(beside(&case), ["output"]);
    }
}

/// In a folder that is everybody's, each may move only what is his; and a group is not ours to give.
#[test]
fn a_folder_of_somebody_else_is_not_exchanged() {
    // Without root, nothing can be somebody else's.
    if !is_root() {
        return;
    }
    let case = Case::small();
    case.build();
    as_somebody_else(&case);
    let output = case.home().join("output");
    chown(&output, Some(1234), Some(65534)).unwrap();
    fs::set_permissions(&output, fs::Permissions::from_mode(0o775)).unwrap();
    chown(case.home(), Some(0), Some(0)).unwrap();
    fs::set_permissions(case.home(), fs::Permissions::from_mode(0o1777)).unwrap();
    let run = |options: &[&str]| {
        let mut command = crate::support::program_of_somebody_else(&case);
        let output = command
            .args(["build", "--format=json"])
            .args(options)
            .output()
            .unwrap();
        rules(&output)
    };
    assert_eq!(run(&[]), ["output-not-ours-to-clear"]);
    fs::set_permissions(case.home(), fs::Permissions::from_mode(0o777)).unwrap();
    chown(&output, Some(65534), Some(4321)).unwrap();
    assert_eq!(run(&[]), ["output-access"]);
    chown(&output, Some(65534), Some(65534)).unwrap();
    assert_eq!(run(&[]), [] as [&str; 0]);
}

/// A build of somebody else that was killed leaves its lock, which nobody holds; what it has written in it is not lost.
#[test]
fn a_lock_that_somebody_else_left_is_taken_over_unless_it_holds_something() {
    for (left, wanted) in [("", 0), ("something", 1)] {
        let case = Case::small();
        let lock = case.home().join(".output.gongkai-lock");
        fs::write(&lock, left).unwrap();
        // Where the tests run as root the lock is root's, otherwise one that may not be written.
        fs::set_permissions(&lock, fs::Permissions::from_mode(0o444)).unwrap();
        let mut build = as_somebody_else(&case);
        if is_root() {
            chown(&lock, Some(0), Some(0)).unwrap();
        }
        let output = build.args(["build", "--format=json"]).output().unwrap();
        assert_eq!(output.status.code(), Some(wanted), "{left}: {output:?}");
        assert_eq!(lock.exists(), wanted == 1);
        assert_eq!(case.output("index.html").exists(), wanted == 0);
    }
}

/// What Git and killed builds of others leave is no reason to refuse, and what a link leads to is left alone.
#[test]
fn ordinary_ways_to_a_publication_stay_open() {
    let case = Case::small();
    let home = case.home();
    case.build();
    // By its name alone, from within the data.
    let output = crate::support::gongkai()
        .args(["build", "2026", "--output", "../output"])
        .current_dir(home.join("data"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    // Git on Windows writes other ends of lines, and may be told so by a file of its own.
    let page = home.join("output/2026/zh-CN/index.html");
    let text = fs::read_to_string(&page).unwrap();
    fs::write(&page, text.replace('\n', "\r\n")).unwrap();
    fs::write(home.join("output/.gitattributes"), "* text=auto\n").unwrap();
    case.build();
    assert!(home.join("output/.gitattributes").is_file());
    // A link in the place of what a killed build leaves.
    let other = home.join("other");
    let copied = std::process::Command::new("cp")
        .arg("-r")
        .arg(home.join("output"))
        .arg(&other)
        .status();
    assert!(copied.unwrap().success());
    std::os::unix::fs::symlink("other", home.join(".output.gongkai-staging")).unwrap();
    let output = case.run(&["build"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(other.join("2026/zh-CN/index.html").is_file());
    fs::remove_file(home.join(".output.gongkai-staging")).unwrap();
    case.build();
    // Where the next run would read it.
    let output = case.run(&["build", "--output", "locales/en"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
}

/// A page that was changed by hand is not published again as if it were what the program made.
#[test]
fn a_year_that_stays_is_published_as_it_was() {
    let case = Case::small();
    let data = case.home().join("data");
    let copied = std::process::Command::new("cp")
        .arg("-r")
        .arg(data.join("2026"))
        .arg(data.join("2025"))
        .status();
    assert!(copied.unwrap().success());
    let case = case.replace(
        "../2025/disclosure.yaml",
        "school-year: 2026-2027",
        "school-year: 2025-2026",
    );
    case.build();
    let page = case.home().join("output/2025/zh-CN/index.html");
    let mut text = fs::read_to_string(&page).unwrap();
    text.push_str("<!-- by hand -->");
    fs::write(&page, &text).unwrap();
    let output = case.run(&["build", "data/2026", "--remove-missing"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert_eq!(fs::read_to_string(&page).unwrap(), text);
    let output = case.run(&["build", "--remove-missing"]);
    assert!(output.status.success(), "{output:?}");
    assert_ne!(fs::read_to_string(&page).unwrap(), text);
}
