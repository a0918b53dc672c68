//! The kill matrix: each command that writes is killed at each of its calls that changes something, and each of these
//! calls fails. What it writes is then old or new as a whole, and the next run leaves nothing over.

#![cfg(unix)]

use std::fs;

use crate::exchange::{export, translated};
use crate::facts::facts;
use crate::faults::{self, Call, calls, failing_at, killed_at, some, state, traced};
use crate::support::{Case, copy, files};

/// What a full disk, a folder of somebody else's and an interrupted call say.
const ERRORS: [&str; 3] = ["ENOSPC", "EACCES", "EINTR"];

/// A command that writes.
struct Writing {
    arguments: &'static [&'static str],
    /// The case before it.
    before: fn() -> Case,
    /// The command that is run after it has been killed.
    next: &'static [&'static str],
}

const CHECK: &[&str] = &["check", "-q", "--format=json"];

/// Two disclosures, each with two files to correct.
fn to_be_fixed() -> Case {
    let case = Case::bilingual();
    for name in ["charter.yaml", "guidance.md"] {
        let path = case.file(name);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains('，'));
        fs::write(path, text.replace('，', ",")).unwrap();
    }
    copy(
        &case.home().join("data/2026"),
        &case.home().join("data/other"),
    );
    case
}

/// Translations that change two files and make a third.
fn to_be_imported() -> Case {
    let case = Case::bilingual().remove("review.en.yaml");
    let po = translated(&export(&case), "charter.yaml#ch-1.title", "General rules");
    let po = translated(&po, "review.yaml#text", "Rules.");
    fs::write(case.home().join("back.po"), po).unwrap();
    case
}

/// A language of which there is only a little.
fn to_be_removed() -> Case {
    let case = Case::bilingual();
    for (name, _) in files(&case.home().join("data/2026")) {
        let is_kept = name.starts_with("charter") || name.starts_with("review");
        if name.contains(".en.") && !is_kept {
            fs::remove_file(case.file(&name)).unwrap();
        }
    }
    case
}

fn to_be_waived() -> Case {
    Case::bilingual().replace("review.yaml", "，", ",")
}

/// A place where something was written before.
fn to_be_written_anew() -> Case {
    let case = Case::bilingual();
    for arguments in [
        &["i18n", "export", "en", "--output", "en.po"][..],
        &["rules", "--write", "rules.md"],
        &["schema", "--write", "schemas"],
    ] {
        assert!(case.run(arguments).status.success());
    }
    // Each is to change: an older version wrote it.
    for (name, content) in state(case.home()) {
        if let Some(content) = content.filter(|_| !name.starts_with("data")) {
            fs::write(case.home().join(name), [&content[..], b"\n"].concat()).unwrap();
        }
    }
    case
}

/// A roster in another order, which changes the file and its translation, and is no error.
fn to_take_a_roster() -> Case {
    let case = Case::bilingual();
    let output = case.run(&["export", "roster", "--output", "名单.csv"]);
    assert!(output.status.success());
    let path = case.home().join("名单.csv");
    let text = fs::read_to_string(&path).unwrap();
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    lines.swap(4, 5);
    fs::write(path, lines.concat()).unwrap();
    case
}

fn to_take_figures() -> Case {
    let case = Case::bilingual();
    fs::write(case.home().join("代表.csv"), "在校学生,代表\n5700,57\n").unwrap();
    case
}

/// A spreadsheet that was written before the data changed. It is of text: without threads, of which there are none here, no
/// workbook can be written.
fn to_be_exported_anew() -> Case {
    let case = Case::bilingual();
    fs::write(case.home().join("名单.csv"), "older").unwrap();
    case
}

const IMPORT_FIGURES: &[&str] = &["import", "delegates", "代表.csv", "--yes"];
const EXPORT_ROSTER: &[&str] = &["export", "roster", "--output", "名单.csv", "--force"];

const WRITING: [Writing; 12] = [
    Writing {
        arguments: &["check", "--fix", "-q"],
        before: to_be_fixed,
        next: CHECK,
    },
    Writing {
        arguments: &["i18n", "import", "back.po"],
        before: to_be_imported,
        next: CHECK,
    },
    Writing {
        arguments: &["i18n", "remove", "en"],
        before: to_be_removed,
        next: CHECK,
    },
    Writing {
        arguments: &["i18n", "accept"],
        before: Case::bilingual,
        next: CHECK,
    },
    Writing {
        arguments: &[
            "waive",
            "--rule=half-width-punctuation",
            "--reason=原文如此",
        ],
        before: to_be_waived,
        next: CHECK,
    },
    Writing {
        arguments: &["i18n", "export", "en", "--output", "en.po"],
        before: to_be_written_anew,
        next: &["i18n", "export", "en", "--output", "en.po"],
    },
    Writing {
        arguments: &["i18n", "export", "en", "--output", "new.po"],
        before: Case::bilingual,
        next: &["i18n", "export", "en", "--output", "new.po"],
    },
    Writing {
        arguments: &["rules", "--write", "rules.md"],
        before: to_be_written_anew,
        next: &["rules", "--write", "rules.md"],
    },
    Writing {
        arguments: &["schema", "--write", "schemas"],
        before: to_be_written_anew,
        next: &["schema", "--write", "schemas"],
    },
    Writing {
        arguments: &["import", "roster", "名单.csv", "--yes"],
        before: to_take_a_roster,
        next: CHECK,
    },
    Writing {
        arguments: IMPORT_FIGURES,
        before: to_take_figures,
        next: IMPORT_FIGURES,
    },
    Writing {
        arguments: EXPORT_ROSTER,
        before: to_be_exported_anew,
        next: EXPORT_ROSTER,
    },
];

type State = Vec<(std::path::PathBuf, Option<Vec<u8>>)>;

/// The states before and after a command, and its calls.
fn expected(writing: &Writing) -> (State, State, Vec<Call>) {
    let case = (writing.before)();
    let before = state(case.home());
    let calls = calls(&case, writing.arguments);
    let after = state(case.home());
    assert_ne!(before, after, "{:?} writes nothing", writing.arguments);
    assert!(calls.len() > 8, "{:?}: {calls:?}", writing.arguments);
    (before, after, calls)
}

fn runs(case: &Case, arguments: &[&str]) {
    let output = case.run(arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
}

#[test]
fn a_command_that_is_killed_has_written_all_or_nothing() {
    at_the_same_time(is_killed_at_each_call);
}

fn is_killed_at_each_call(writing: &Writing) {
    let (before, after, calls) = expected(writing);
    for call in calls.iter().filter(|call| call.changes()) {
        let case = (writing.before)();
        killed_at(&case, writing.arguments, call);
        nothing_is_for_version_control(&case);
        runs(&case, writing.next);
        let now = state(case.home());
        let is_whole = now == before || now == after;
        let (arguments, names) = (writing.arguments, names(&now));
        assert!(is_whole, "{arguments:?} at {call:?}: {names:?}");
    }
}

/// Whatever a killed command leaves lies in a folder that keeps itself out of `git add .`.
fn nothing_is_for_version_control(case: &Case) {
    let left = state(case.home());
    for (path, _) in &left {
        let journal = path
            .ancestors()
            .find(|above| above.ends_with(".gongkai-change"));
        let Some(journal) = journal.filter(|journal| *journal != path) else {
            continue;
        };
        let guard = journal.join(".gitignore");
        let is_guarded = left.contains(&(guard.clone(), Some(b"*\n".to_vec())));
        assert!(is_guarded || *path == guard, "{left:?}");
    }
}

/// Who may not write where a change was cut off reads on, and is told whether the data is whole.
#[test]
fn a_reader_that_may_not_write_is_told_what_it_reads() {
    let writing = &WRITING[1];
    let (_, _, calls) = expected(writing);
    let renames: Vec<&Call> = calls
        .iter()
        .filter(|call| call.name().starts_with("rename"))
        .collect();
    // The first makes the list, and each of the others puts a file into its place.
    assert!(renames.len() > 2, "{renames:?}");
    for (call, fact, code) in [
        (
            renames[1],
            "warning change-left data/2026/.gongkai-change",
            0,
        ),
        (
            renames[2],
            "error change-half-made data/2026/.gongkai-change",
            1,
        ),
    ] {
        let case = (writing.before)();
        killed_at(&case, writing.arguments, call);
        let before = state(case.home());
        // The file by which the journal is locked cannot be opened for writing.
        let guard = "data/2026/.gongkai-change/.gitignore";
        let forbid = ["-o", "/dev/null", "-P", guard, "-e"].map(str::to_owned);
        let inject = "inject=openat:error=EACCES:when=1".to_owned();
        let forbid = [&forbid[..], &[inject]].concat();
        let output = traced(&case, &forbid, &["check", "--format=json", "--lang", "en"]);
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let mut all = found.as_array().unwrap().iter();
        let is_of_change =
            |found: &&serde_json::Value| found["rule"].as_str().unwrap().starts_with("change-");
        let found = all.find(is_of_change).unwrap();
        let told = format!(
            "{} {} {}",
            found["severity"].as_str().unwrap(),
            found["rule"].as_str().unwrap(),
            found["file"].as_str().unwrap()
        );
        assert_eq!((&*told, output.status.code()), (fact, Some(code)));
        assert!(state(case.home()) == before);
        runs(&case, CHECK);
    }
}

#[test]
fn a_command_that_is_killed_can_be_run_again() {
    for writing in WRITING.iter().take(2) {
        let (_, after, calls) = expected(writing);
        let changes: Vec<Call> = calls.into_iter().filter(Call::changes).collect();
        for call in changes.iter().skip(2).step_by(5) {
            let case = (writing.before)();
            killed_at(&case, writing.arguments, call);
            runs(&case, writing.arguments);
            assert_eq!(names(&state(case.home())), names(&after), "{call:?}");
            assert!(state(case.home()) == after, "{call:?}");
        }
    }
}

/// Undoing is killed in its turn, wherever it has come to.
#[test]
fn undoing_can_be_cut_off_as_well() {
    let writing = &WRITING[1];
    let (before, after, calls) = expected(writing);
    // The list is removed once all files are in their places: the call before it is the last that can be undone.
    let last = calls
        .iter()
        .rposition(|call| call.name().starts_with("rename"))
        .unwrap();
    let half_made = || {
        let case = (writing.before)();
        let next = calls[last + 1..]
            .iter()
            .find(|call| call.changes())
            .unwrap();
        killed_at(&case, writing.arguments, next);
        case
    };
    let case = half_made();
    assert_ne!(state(case.home()), after);
    let undoing = faults::calls(&case, CHECK);
    assert!(state(case.home()) == before);
    let mut undoing: Vec<Call> = undoing.into_iter().filter(Call::changes).collect();
    assert!(undoing.len() > 5, "{undoing:?}");
    undoing.truncate(24);
    for call in undoing {
        let case = half_made();
        killed_at(&case, CHECK, &call);
        runs(&case, CHECK);
        assert!(state(case.home()) == before, "{call:?}");
    }
}

#[test]
fn a_call_that_fails_keeps_all_as_it_was_and_is_told() {
    at_the_same_time(fails_at_each_call);
}

/// Tries all commands. Mostly it is waited for the tracer, so several are tried at the same time.
fn at_the_same_time(tried: fn(&Writing)) {
    std::thread::scope(|scope| {
        for some in WRITING.chunks(4) {
            scope.spawn(move || some.iter().for_each(tried));
        }
    });
}

fn fails_at_each_call(writing: &Writing) {
    let (before, after, calls) = expected(writing);
    for (nth, call) in calls.iter().enumerate() {
        let case = (writing.before)();
        let error = ERRORS[nth % ERRORS.len()];
        let output = failing_at(&case, writing.arguments, call, error);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let what = format!("{:?}, {call:?} {error}: {said}", writing.arguments);
        // What cannot be cleared away after a change is made is left to the next run.
        let expected = match output.status.code() {
            Some(0) => &after,
            Some(1) => {
                assert!(said.contains("error["), "{what}");
                &before
            }
            other => panic!("{other:?} {what}"),
        };
        runs(&case, writing.next);
        let now = state(case.home());
        // The next run of the same command makes what this one did not.
        let is_made_since = writing.next == writing.arguments && now == after;
        assert!(
            now == *expected || is_made_since,
            "{what} {:?}",
            names(&now)
        );
    }
}

/// The paths of what lies there: shorter to read than its content.
fn names(state: &State) -> Vec<String> {
    let names = state.iter().map(|(path, content)| {
        let length = content.as_ref().map_or(0, Vec::len);
        format!("{} {length}", path.display())
    });
    names.filter(|name| name.contains('.')).collect()
}

/// A new project that is cut off is there as a whole, or the same command begins it.
#[test]
fn a_project_that_is_cut_off_is_whole_or_is_begun_again() {
    let arguments = ["new", "新", "--school=云岭学院", "--school-year=2026"];
    let case = Case::bilingual();
    let calls = calls(&case, &arguments);
    let after = state(&case.home().join("新"));
    assert!(after.len() > 8, "{:?}", names(&after));
    let changes: Vec<Call> = calls.into_iter().filter(Call::changes).collect();
    for call in &changes {
        let case = Case::bilingual();
        killed_at(&case, &arguments, call);
        let output = case.run(&arguments);
        let said = String::from_utf8_lossy(&output.stderr);
        let is_there = said.contains("[new-not-empty]");
        assert!(output.status.success() || is_there, "{call:?}: {said}");
        let now = state(&case.home().join("新"));
        assert!(now == after, "{call:?} {:?}", names(&now));
    }
}

/// A build, with a publication before it.
#[test]
fn a_build_that_is_killed_leaves_one_publication() {
    let arguments = ["build", "-q"];
    let first = Case::small();
    runs(&first, &arguments);
    let second = || {
        let case = Case::small().replace("staff.yaml", "name: 欧阳翀", "name: 欧阳翀垚");
        copy(&first.home().join("output"), &case.home().join("output"));
        case
    };
    let case = second();
    let before = state(case.home());
    let calls = calls(&case, &arguments);
    let after = state(case.home());
    assert_ne!(before, after);
    let changes: Vec<Call> = calls.into_iter().filter(Call::changes).collect();
    for (nth, call) in some(&changes, 18).iter().enumerate() {
        let case = second();
        killed_at(&case, &arguments, call);
        // What readers see is whole at once; what lies beside it is cleared away by the next build.
        let shown = state(&case.home().join("output"));
        let of = |all: &State| -> State {
            let below = all.iter().filter_map(|(path, content)| {
                Some((
                    path.strip_prefix("output").ok()?.to_owned(),
                    content.clone(),
                ))
            });
            below.collect()
        };
        assert!(shown == of(&before) || shown == of(&after), "{call:?}");
        if nth % 4 == 0 {
            runs(&case, &arguments);
            assert!(
                state(case.home()) == after,
                "{call:?} {:?}",
                names(&state(case.home()))
            );
        }
    }
    for (nth, call) in some(&changes, 10).iter().enumerate() {
        let case = second();
        let error = ERRORS[nth % ERRORS.len()];
        let output = failing_at(&case, &arguments, call, error);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        match output.status.code() {
            Some(0) => {}
            Some(1) => {
                assert!(said.contains("error["), "{call:?} {error}: {said}");
                let now = state(&case.home().join("output"));
                assert!(
                    now.len() > 4 && now == state(&first.home().join("output")),
                    "{call:?} {error}"
                );
            }
            other => panic!("{other:?} {call:?} {error}: {said}"),
        }
    }
}

/// A reader that comes while files are changed waits until all are.
#[test]
fn a_reader_waits_for_a_writer() {
    let case = to_be_fixed();
    let slow = "inject=?rename,?renameat,?renameat2:delay_enter=300000";
    let slow = ["-o", "/dev/null", "-e", slow].map(str::to_owned);
    let writer = std::thread::scope(|scope| {
        let writer = scope.spawn(|| traced(&case, &slow, WRITING[0].arguments));
        let list = case.home().join("data/.gongkai-change/list.json");
        while !list.exists() && !writer.is_finished() {
            std::thread::yield_now();
        }
        let output = case.run(&["check", "--format=json", "--select=half-width-punctuation"]);
        assert_eq!(String::from_utf8(output.stdout).unwrap(), "[]\n");
        writer.join().unwrap()
    });
    assert!(writer.status.success());
}

/// Many writers at once, of the same files and of others: each makes its change whole, or says why it cannot.
#[test]
fn writers_at_the_same_time_do_not_meet() {
    let case = to_be_fixed();
    let reference = to_be_fixed();
    runs(&reference, &["check", "--fix", "-q"]);
    runs(&reference, &["i18n", "accept"]);
    std::thread::scope(|scope| {
        for at in 0..8 {
            let case = &case;
            scope.spawn(move || {
                let arguments: &[&str] = match at % 2 {
                    0 => &["check", "--fix", "-q"],
                    _ => &["i18n", "accept"],
                };
                let output = case.run(arguments);
                let said = String::from_utf8_lossy(&output.stderr);
                let is_told = ["file-changed-meanwhile", "file-there-already"]
                    .iter()
                    .any(|rule| said.contains(rule));
                assert!(output.status.success() || is_told, "{said}");
            });
        }
    });
    runs(&case, &["check", "--fix", "-q"]);
    runs(&case, &["i18n", "accept"]);
    assert_eq!(names(&state(case.home())), names(&state(reference.home())));
}

/// What earlier versions left when they were killed is told, and not taken for data.
#[test]
fn copies_that_earlier_versions_left_are_told() {
    let case = Case::small()
        .write(".charter.yaml.4.gongkai-old", "chapters: []\n")
        .write(".charter.yaml.4.gongkai-new", "chapters: []\n")
        .write(".charter.yaml.gongkai-new", "");
    let expected = ["new", "old"].map(|which| {
        let path = format!(".charter.yaml.4.gongkai-{which}");
        format!("warning unread-file (unread-left-copy) {path} path=`data/2026/{path}`")
    });
    assert_eq!(facts(&case), expected);
}

/// A journal that somebody else put there moves no files outside the folder in which it lies.
#[test]
fn a_journal_from_elsewhere_does_no_harm() {
    let case = Case::small();
    let outside = case.home().join("outside.txt");
    fs::write(&outside, "mine").unwrap();
    let hash = "3f1d7bb8b4b8e3d0a3a1c5f0e3d7a9b1";
    for path in [
        "../outside.txt",
        outside.to_str().unwrap(),
        "2026/../../outside.txt",
    ] {
        let journal = case.home().join("data/.gongkai-change");
        fs::create_dir_all(&journal).unwrap();
        fs::write(journal.join("0.old"), "theirs").unwrap();
        // A file that must not be there counts as new: it would be removed.
        let sha = sha256(b"mine");
        let list = format!(r#"[{{"path":"{path}","old":"{hash}","new":"{sha}"}}]"#);
        fs::write(journal.join("list.json"), list).unwrap();
        runs(&case, CHECK);
        assert_eq!(fs::read_to_string(&outside).unwrap(), "mine", "{path}");
        assert!(!journal.exists());
    }
}

fn sha256(content: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    fs::write(&path, content).unwrap();
    let sum = crate::support::tool("sha256sum", &[path.as_ref()]);
    String::from_utf8(sum)
        .unwrap()
        .split(' ')
        .next()
        .unwrap()
        .to_owned()
}

/// A journal that tells of files which are not there any more keeps what they held, and one that is none says so.
#[test]
fn a_journal_that_cannot_be_undone_is_kept_and_told() {
    let list = r#"[{"path":"2025/charter.yaml","old":"aa","new":"bb"}]"#;
    for (list, fact) in [
        (list, "error change-half-made (change-moved)"),
        ("[{", "error change-half-made (change-unknown)"),
        (
            "{\"version\": 2}",
            "error change-half-made (change-unknown)",
        ),
    ] {
        let case = Case::small();
        let journal = case.home().join("data/.gongkai-change");
        fs::create_dir(&journal).unwrap();
        fs::write(journal.join(".gitignore"), "*\n").unwrap();
        fs::write(journal.join("list.json"), list).unwrap();
        fs::write(journal.join("0.old"), "chapters: []\n").unwrap();
        for _ in 0..2 {
            let found = crate::facts::refusal(&case);
            assert!(found.iter().any(|it| it.starts_with(fact)), "{found:?}");
        }
        assert!(journal.join("0.old").is_file());
        assert!(journal.join("list.json").is_file());
    }
}
