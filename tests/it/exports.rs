//! What is written to a place that the user names: new files, or what the program wrote there before. Nothing else is
//! replaced unasked, nothing is written through a link, and nothing into data.

use std::fs;

use crate::facts::told;
use crate::support::{Case, said};

/// The commands that write where they are told, with the file that each of them writes into a folder.
const COMMANDS: [(&[&str], &str); 3] = [
    (&["i18n", "export", "en", "--output"], "en.po"),
    (&["rules", "--write"], "rules.md"),
    (&["schema", "--write"], "charter.schema.json"),
];

/// Writes into the folder `into`; says what was found.
fn write(case: &Case, (command, file): (&[&str], &str), into: &str, more: &[&str]) -> Vec<String> {
    // All schemas go into a folder that is named.
    let target = match file.ends_with(".json") {
        true => into.to_owned(),
        false => format!("{into}/{file}"),
    };
    let arguments = [command, &[&target], more, &["--lang", "en"]].concat();
    let (text, code) = said(case, &arguments);
    let told = told(&text);
    assert_eq!(
        code,
        Some(i32::from(!told.is_empty())),
        "{arguments:?} {text}"
    );
    told
}

#[test]
fn only_what_the_program_wrote_is_replaced_unasked() {
    for (command, file) in COMMANDS {
        let case = Case::bilingual();
        fs::create_dir(case.home().join("out")).unwrap();
        let path = case.home().join("out").join(file);
        let refused = [format!("export-not-ours out/{file}")];
        let nothing: [&str; 0] = [];
        let write = |more: &[&str]| write(&case, (command, file), "out", more);

        assert_eq!(write(&[]), nothing);
        let own = fs::read(&path).unwrap();
        // Of an older version, or with a byte order mark: its head says whose it is.
        for older in [
            [&own[..], b"\n"].concat(),
            [b"\xEF\xBB\xBF", &own[..]].concat(),
        ] {
            fs::write(&path, older).unwrap();
            assert_eq!(write(&[]), nothing);
            assert!(fs::read(&path).unwrap() == own);
        }
        fs::write(&path, "").unwrap();
        assert_eq!(write(&[]), nothing);
        for theirs in [&b"mine"[..], b"\xFF\xFE", b"{\"title\": \"gongkai\"}"] {
            fs::write(&path, theirs).unwrap();
            assert_eq!(write(&[]), refused);
            assert!(fs::read(&path).unwrap() == theirs);
        }
        assert_eq!(write(&["--force"]), nothing);
        assert!(fs::read(&path).unwrap() == own);
        assert_eq!(fs::read_dir(case.home()).unwrap().count(), 2);
    }
}

/// A translator's tool puts its own name into the head: what it saved holds work of days.
#[test]
fn a_translators_work_is_not_replaced() {
    let case = Case::bilingual();
    fs::create_dir(case.home().join("out")).unwrap();
    assert!(write(&case, COMMANDS[0], "out", &[]).is_empty());
    let path = case.home().join("out/en.po");
    let po = fs::read_to_string(&path).unwrap();
    fs::write(
        &path,
        po.replace("X-Generator: gongkai", "X-Generator: Poedit 3.4"),
    )
    .unwrap();
    assert_eq!(
        write(&case, COMMANDS[0], "out", &[]),
        ["export-not-ours out/en.po"]
    );
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_links_or_into_what_is_no_file() {
    use std::os::unix::fs::symlink;

    for (command, file) in COMMANDS {
        let case = Case::bilingual();
        let out = case.home().join("out");
        fs::create_dir(&out).unwrap();
        let path = out.join(file);
        let charter = case.file("charter.yaml");
        let before = fs::read(&charter).unwrap();
        let both = |rule: &str| {
            for more in [&[][..], &["--force"]] {
                let told = write(&case, (command, file), "out", more);
                assert_eq!(told, [format!("{rule} out/{file}")]);
            }
        };
        for target in [
            charter.as_path(),
            "nowhere".as_ref(),
            "/dev/stdout".as_ref(),
        ] {
            symlink(target, &path).unwrap();
            both("export-is-link");
            assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
            fs::remove_file(&path).unwrap();
        }
        assert!(fs::read(&charter).unwrap() == before);
        fs::create_dir(&path).unwrap();
        both("export-no-file");
        fs::remove_dir(&path).unwrap();
        crate::support::tool("mkfifo", &[path.as_ref()]);
        both("export-no-file");
        assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
    }
    let (text, code) = said(
        &Case::small(),
        &["rules", "--write", "/dev/null", "--lang", "en"],
    );
    assert_eq!(
        (told(&text), code),
        (vec!["export-no-file /dev/null".to_owned()], Some(1))
    );
}

#[test]
fn data_is_not_overwritten_even_by_force() {
    let case = Case::bilingual();
    let before = crate::exchange::data(&case);
    for (command, _) in COMMANDS {
        for name in [
            "charter.yaml",
            "guidance.md",
            "new.yaml",
            "../2026/staff.yaml",
            "extra/x.md",
        ] {
            let target = format!("data/2026/{name}");
            let arguments = [command, &[&target, "--force", "--lang", "en"]].concat();
            let (text, code) = said(&case, &arguments);
            let told = told(&text);
            assert_eq!(code, Some(1), "{text}");
            // Schemas would go into a folder of this name; in a folder that is not there nothing is made.
            let is_file = !name.contains("new") && command[0] == "schema" || name.contains("extra");
            let rule = |told: &String| {
                told.starts_with("export-in-data") || is_file && told.starts_with("cannot-write")
            };
            assert!(
                !told.is_empty() && told.iter().all(rule),
                "{arguments:?} {told:?}"
            );
            assert_eq!(crate::exchange::data(&case), before, "{arguments:?}");
        }
    }
    assert!(!case.file("extra").exists() && !case.file("new.yaml").exists());
    // A PO file is no data, and may lie beside it.
    let (text, code) = said(
        &case,
        &["i18n", "export", "en", "--output", "data/2026/en.po"],
    );
    assert_eq!((text.as_str(), code), ("", Some(0)));
}

#[test]
fn projects_are_not_kept_among_what_is_published() {
    for kept in [
        "data",
        "data/typst",
        "data/2026",
        "data/2026/typst",
        "templates",
        "fonts/typst",
        "data/x/../y",
    ] {
        for data in ["data", "data/2026"] {
            let case = Case::small();
            let arguments = ["build", data, "--keep-typst", kept, "--lang", "en"];
            let (text, code) = said(&case, &arguments);
            assert_eq!(code, Some(1), "{kept}: {text}");
            assert!(text.contains("[keep-in-data]"), "{kept}: {text}");
            assert!(!case.home().join("output").exists());
            assert!(!case.home().join("data/typst").exists() && !case.file("typst").exists());
        }
    }
}

/// What a translator wrote is not given up for an export that was asked for once more, nor anything that is published.
#[test]
fn work_and_publications_stay() {
    let case = Case::bilingual();
    let export = |more: &[&str]| {
        let arguments = [&["i18n", "export", "en", "--output", "en.po"], more].concat();
        case.run(&arguments).status.code()
    };
    let po = case.home().join("en.po");
    assert_eq!(export(&[]), Some(0));
    assert_eq!(export(&[]), Some(0));
    let written = fs::read_to_string(&po).unwrap();
    let done = written.replacen(
        "msgstr \"Cloud Vocational College\"",
        "msgstr \"Cloud College\"",
        1,
    );
    assert_ne!(done, written);
    fs::write(&po, &done).unwrap();
    assert_eq!(export(&[]), Some(1));
    assert_eq!(fs::read_to_string(&po).unwrap(), done);
    assert_eq!(export(&["--force"]), Some(0));
    assert_eq!(fs::read_to_string(&po).unwrap(), written);
    case.build();
    for arguments in [
        &["rules", "--write", "output/rules.md"][..],
        &["schema", "--write", "output/2026/schema"],
        &[
            "i18n",
            "export",
            "en",
            "--output",
            "output/manifest.json",
            "--force",
        ],
    ] {
        let output = case.run(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
    }
    case.build();
    // The sign of this program, quoted somewhere below.
    let notes = "# Notes\n\n<!-- Written by gongkai rules --write. -->\n";
    fs::write(case.home().join("notes.md"), notes).unwrap();
    assert_eq!(
        case.run(&["rules", "--write", "notes.md"]).status.code(),
        Some(1)
    );
    assert_eq!(
        fs::read_to_string(case.home().join("notes.md")).unwrap(),
        notes
    );
}
